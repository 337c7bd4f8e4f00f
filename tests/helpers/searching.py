"""A search as plain Python over all texts: slow, and what the index has to answer."""

from collections import Counter
from collections.abc import Mapping, Sequence

from store.arabic import fold
from store.words.exact import find_exact
from store.words.query import Both, Exact, Query, Word, parse_query
from store.words.stems import WHOLE, stem, with_article
from store.words.tokens import words


class Corpus:
    """The texts of some claims, by any key."""

    def __init__(self, texts: Mapping[int, Sequence[str]]) -> None:
        self._texts = texts
        self._words = {key: [words(fold(text)) for text in own] for key, own in texts.items()}
        self._claims = Counter(
            word for own in self._words.values() for word in {word for text in own for word in text}
        )

    def search(self, text: str) -> set[int]:
        """Find the claims that a search finds."""
        query = parse_query(text)
        return {key for key in self._texts if self.meets(key, query)}

    def meets(self, key: int, query: Query) -> bool:
        """Evaluate a query for one claim."""
        if isinstance(query, Both):
            return all(self.meets(key, part) for part in query.wanted) and not any(
                self.meets(key, part) for part in query.unwanted
            )
        if isinstance(query, Exact) and query.as_written:
            return any(find_exact(text, query.text) for text in self._texts[key])
        if isinstance(query, Word | Exact):
            size = len(query.words)
            return any(
                all(self._means(query, place, text[at + place]) for place in range(size))
                for text in self._words[key]
                for at in range(len(text) - size + 1)
            )
        return any(self.meets(key, side) for side in query.sides)

    def _means(self, query: Word | Exact, place: int, word: str) -> bool:
        asked = query.words[place]
        if isinstance(query, Exact):
            return word == asked
        going_on = query.beginning and place == len(query.words) - 1 and len(asked) >= 3
        if len(query.words) > 1:
            return word.startswith(asked) if going_on else word == asked
        own = stem(word, self._claims)
        lone = asked not in WHOLE and asked not in self._claims and word in with_article(asked)
        begins = going_on and (word.startswith(asked) or own.startswith(asked))
        return own == stem(asked, self._claims) or lone or begins
