"""Which words of the dictionary a word of a query means."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from store.words.query import SHORTEST_BEGINNING, Word
from store.words.stems import WHOLE, rests, with_article

if TYPE_CHECKING:
    from store.connection import Store  # filters are read without the database: `--help`


class Terms(Struct, frozen=True):
    """The terms that one of a query's words means: a question that the store answers first."""

    word: str
    stems: bool = False  # whether all words of its stem are meant
    beginning: bool = False

    def ask(self, store: "Store") -> tuple[str, list[object]]:
        """Look the nearest words up, and write the question for the terms that they stand for."""
        if not self.stems:
            return _select([("starts_with(word, ?)" if self.beginning else "word = ?", self.word)])
        near = [self.word, *rests(self.word)]
        longer = with_article(self.word) if self.word not in WHOLE else []
        standing = {
            word: (stem, claims)
            for word, stem, claims in store.rows(
                "SELECT word, stem, claims FROM term WHERE word IN (SELECT unnest(?::VARCHAR[]))",
                [[*near, *longer]],
            )
        }
        parts: list[tuple[str, str]] = []
        attested = [word for word in near if word in standing and standing[word][1]]
        if attested:
            nearest = min(
                attested,
                key=lambda word: (
                    word != self.word, word not in WHOLE, -standing[word][1], near.index(word),
                ),
            )  # fmt: skip
            parts.append(("stem = ?", standing[nearest][0]))
        if self.beginning:
            parts += [("starts_with(stem, ?)", self.word), ("starts_with(word, ?)", self.word)]
        if self.word not in attested:  # a word that the corpus has with the article only
            parts += [("word = ?", word) for word in longer if word in standing]
        return _select(parts)


def terms_of(query: Word, place: int) -> Terms:
    """Ask for the terms that one of a query's words means."""
    word = query.words[place]
    last = place == len(query.words) - 1
    going_on = query.beginning and last and len(word) >= SHORTEST_BEGINNING
    return Terms(word, stems=len(query.words) == 1, beginning=going_on)


def _select(conditions: Sequence[tuple[str, str]]) -> tuple[str, list[object]]:
    """Select the terms that meet any of some conditions, each with its word; each is a scan that can skip."""
    parts = [f"SELECT term_id AS number FROM term WHERE {condition}" for condition, _ in conditions]
    none = "SELECT term_id AS number FROM term WHERE FALSE"
    return " UNION ALL ".join(parts) or none, [word for _, word in conditions]
