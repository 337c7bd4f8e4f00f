"""Where the hits of a query stand in an original text (pure)."""

from collections.abc import Collection, Mapping

from store.arabic import end_of_letter, fold_with_map
from store.words.exact import find_exact
from store.words.query import Exact, Query, Word, wanted_words
from store.words.tokens import Range, merged, token_ranges

Meant = Mapping[tuple[Word, int], Collection[str]]
"""For each word of a query and its place in it, the folded words of the dictionary that it means."""


def find_hits(text: str, query: Query, meant: Meant) -> tuple[Range, ...]:
    """Find what a query found in a text: half-open ranges of code points, rising.

    A range takes the marks and the tatweel after its last letter along, and a ligature as a whole. Of a
    longer word only the letters asked for are taken, where it has them side by side.
    """
    found: list[Range] = []
    folded, places = fold_with_map(text)
    tokens = token_ranges(folded)
    for wanted in wanted_words(query):
        if isinstance(wanted, Exact) and wanted.as_written:
            found += find_exact(text, wanted.text)
            continue
        found += [
            (places[start], end_of_letter(text, places[end - 1]))
            for start, end in _found(folded, tokens, wanted, meant)
        ]
    return merged(found)


def _found(folded: str, tokens: list[Range], wanted: Word | Exact, meant: Meant) -> list[Range]:
    """Find a word, or several side by side, in folded text."""
    found: list[Range] = []
    meanings = [
        (word,) if isinstance(wanted, Exact) else meant.get((wanted, place), ())
        for place, word in enumerate(wanted.words)
    ]
    for first in range(len(tokens) - len(meanings) + 1):
        beside = tokens[first : first + len(meanings)]
        if all(folded[a:b] in meaning for (a, b), meaning in zip(beside, meanings, strict=True)):
            start, end = beside[0][0], beside[-1][1]
            if len(beside) == 1:
                start, end = _asked(folded, (start, end), wanted.words[0])
            elif isinstance(wanted, Word) and wanted.beginning:
                end = beside[-1][0] + len(wanted.words[-1])
            found.append((start, end))
    return found


def _asked(folded: str, token: Range, letters: str) -> Range:
    """Narrow a word down to the letters asked for, where it has them."""
    at = folded.find(letters, *token)
    return token if at < 0 else (at, at + len(letters))
