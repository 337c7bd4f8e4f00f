"""Which words two texts do not share, as ranges of the original letters (pure).

Words are compared folded, as search folds them: another spelling, a vowel mark or a capital is no
difference. The words that stay, stay in their order: what moved counts as taken from here and put there.
"""

from difflib import SequenceMatcher

from store.arabic import end_of_letter, fold_with_map
from store.words.tokens import END_OF_TEXT, Range, token_ranges

Words = list[tuple[str, Range]]


def word_diff(one: str, other: str) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Find what only one text has, and what only the other has: half-open ranges of code points, rising.

    A range goes from the first letter of a run of words to the end of its last one, marks included.
    """
    ours, theirs = _words(one), _words(other)
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    only_ours: list[Range] = []
    only_theirs: list[Range] = []
    for tag, first, last, their_first, their_last in matcher.get_opcodes():
        if tag != "equal":
            only_ours += _run(ours, first, last)
            only_theirs += _run(theirs, their_first, their_last)
    return tuple(only_ours), tuple(only_theirs)


def _words(text: str) -> Words:
    """List the folded words of a text, each with the letters that it comes from."""
    folded, places = fold_with_map(text)
    return [
        (folded[start:end], (places[start], end_of_letter(text, places[end - 1])))
        for start, end in token_ranges(folded)
        if folded[start:end] != END_OF_TEXT
    ]


def _run(words: Words, first: int, last: int) -> list[Range]:
    return [(words[first][1][0], words[last - 1][1][1])] if first < last else []
