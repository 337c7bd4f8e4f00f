"""Which claims say nearly the same: repeats that nobody linked, computed from the words.

Two claims repeat each other when their contents in one language share at least four fifths of their different
words (those of both counted together), and their best days of saying lie at most three days apart. Not so
where one affirms and the other denies: a single "not" makes a contradiction of the same words. A claim
without a day, and a content without words, has no computed repeats.

Candidates come from the index of words, rarest first: whoever shares four fifths of n words has one of any
n/5 + 1 of them, so nobody is missed and no text is read in vain.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from store.arabic import fold
from store.connection import Store
from store.keys import DAY_BITS, first_key, last_key
from store.places import among, bounds
from store.words.tokens import words

DAYS_APART = 3
SHARED, OF = 4, 5
"""The least part of the words that two contents share: four fifths."""
MOST_COMPARED = 2_000

Contents = Mapping[str, frozenset[str]]
"""The different folded words of a claim's content, by language."""


class NearRepeat(Struct, frozen=True):
    """A claim that says nearly the same; `percent` of the words are shared."""

    key: int
    percent: int


def contents_of(texts: Mapping[str, str]) -> Contents:
    """Take the words of a content; variants of a language (en, en-GB) are one."""
    found: dict[str, frozenset[str]] = {}
    for language, text in texts.items():
        primary = language.partition("-")[0]
        found[primary] = found.get(primary, frozenset()) | frozenset(words(fold(text)))
    return found


def percent_shared(one: Contents, other: Contents) -> int:
    """How many of 100 words two contents share, in the language in which it is most; rounded down."""
    return max(
        (
            100 * len(words_of & other[language]) // len(words_of | other[language])
            for language, words_of in one.items()
            if words_of and other.get(language)
        ),
        default=0,
    )


def near_repeats(store: Store, key: int) -> tuple[NearRepeat, ...]:
    """Find the claims that say nearly the same as one, those that share most first, then the nearest."""
    day = key >> DAY_BITS
    own = _contents(store, [key]).get(key)
    polarity = store.rows("SELECT polarity FROM claim WHERE key = ?", [key])
    if not day or not own or not polarity:
        return ()
    stretch = first_key(max(day - DAYS_APART, 1)), last_key(day + DAYS_APART)
    keys = {other for words_of in own.values() if words_of for other in _candidates(store, words_of, stretch)}
    keys.discard(key)
    opposite = _opposite(store, keys, polarity[0][0])
    found = [
        NearRepeat(other, percent)
        for other, contents in _contents(store, sorted(keys - opposite)).items()
        if (percent := percent_shared(own, contents)) * OF >= 100 * SHARED
    ]
    return tuple(sorted(found, key=lambda one: (-one.percent, abs(one.key - key), one.key)))


def _candidates(store: Store, words_of: frozenset[str], stretch: tuple[int, int]) -> list[int]:
    """Find the claims of a stretch that have as many of some words as a repeat needs."""
    known = store.rows(
        "SELECT term_id FROM term WHERE word IN (SELECT unnest(?::VARCHAR[])) ORDER BY claims, term_id",
        [sorted(words_of)],
    )
    needed = -(-len(words_of) * SHARED // OF)
    if len(known) < needed:
        return []
    rare = [number for (number,) in known[: len(known) - needed + 1]]
    every = [number for (number,) in known]
    found = store.rows(
        f"""
        WITH near AS (
            SELECT DISTINCT key FROM posting
            WHERE term_id IN ({", ".join("?" * len(rare))}) AND key BETWEEN ? AND ?
        )
        SELECT p.key FROM posting AS p SEMI JOIN near USING (key)
        WHERE p.term_id IN ({", ".join("?" * len(every))}) AND p.key BETWEEN ? AND ?
        GROUP BY p.key HAVING count(DISTINCT p.term_id) >= ?
        ORDER BY count(DISTINCT p.term_id) DESC, p.key LIMIT ?
        """,
        [*rare, *stretch, *every, *stretch, needed, MOST_COMPARED],
    )
    return [key for (key,) in found]


def _opposite(store: Store, keys: Iterable[int], polarity: str) -> set[int]:
    """Pick the claims that deny where one affirms, or the other way round."""
    other = {"affirm": "deny", "deny": "affirm"}.get(polarity)
    wanted = list(keys)
    if other is None or not wanted:
        return set()
    found = store.rows(
        f"SELECT c.key FROM claim AS c WHERE {among('c.key', wanted)} AND c.polarity = ?",
        [*bounds(wanted), other],
    )
    return {key for (key,) in found}


def _contents(store: Store, keys: list[int]) -> dict[int, Contents]:
    texts: dict[int, dict[str, str]] = {}
    if keys:
        wanted = f"SELECT t.key, t.language, t.text FROM claim_content AS t WHERE {among('t.key', keys)}"
        for key, language, text in store.rows(wanted, bounds(keys)):
            texts.setdefault(key, {})[language] = text
    return {key: contents_of(own) for key, own in texts.items()}
