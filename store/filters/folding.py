"""Folding inside SQL, for short names that are stored as written (topics, acts, cues).

The letters of Latin, Greek, Cyrillic and Arabic fold as `store.arabic` folds them; a test compares both.
Long texts are stored folded and never come here: `translate` is slow.
"""

from functools import cache
from unicodedata import category

from store.arabic import fold

_BLOCKS = (
    (0x01, 0x180),
    (0x300, 0x530),
    (0x600, 0x700),
    (0x1E00, 0x1F00),
    (0x2000, 0x2070),
    (0xFE70, 0xFF00),
)


@cache
def _tables() -> tuple[str, str, dict[str, str]]:
    """List the letters that change (the deleted last), what they become, and those that become several."""
    single: dict[str, str] = {}
    several: dict[str, str] = {}
    deleted: list[str] = []
    for letter in (chr(code) for first, after in _BLOCKS for code in range(first, after)):
        folded = fold(letter)
        if not folded:
            deleted.append(letter)
        elif len(folded) > 1 and letter.isalpha():
            several[letter] = folded
        elif folded != letter and len(folded) == 1:
            single[letter] = folded
    return "".join([*single, *deleted]), "".join(single.values()), several


def folded_sql(expression: str) -> tuple[str, list[object]]:
    """Write the SQL that folds a column and strips blanks at its ends, with its parameters."""
    letters, plain, several = _tables()
    expression = f"nfc_normalize({expression})"
    bound: list[object] = []
    for letter, folded in several.items():
        expression = f"replace({expression}, ?, ?)"
        bound += [letter, folded]
    return f"trim(regexp_replace(translate({expression}, ?, ?), ' +', ' ', 'g'))", [*bound, letters, plain]


@cache
def _signs() -> str:
    """List the signs that part words: punctuation and symbols that folding leaves."""
    blocks = (*range(0x21, 0xC0), *range(0x600, 0x700), *range(0x2010, 0x2060))
    return "".join(sign for sign in map(chr, blocks) if category(sign)[0] in "PS" and fold(sign) == sign)


def words_of(text: str) -> list[str]:
    """Fold a text to its words, without the signs between them."""
    return fold(text).translate(dict.fromkeys(map(ord, _signs()), " ")).split()


def words_pattern(words: list[str]) -> str:
    """Write the regular expression (RE2) that finds words one after the other, whole, in a folded text."""
    return f"{words_prefix(words)}({_between()}|$)"


def words_prefix(words: list[str]) -> str:
    """Write the regular expression that finds words one after the other, of which the last goes on freely."""
    return f"(^|{_between()}){f'{_between()}+'.join(words)}"


def _between() -> str:
    return "[ " + "".join(rf"\x{{{ord(sign):x}}}" for sign in _signs()) + "]"
