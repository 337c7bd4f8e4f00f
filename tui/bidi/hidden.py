"""Find the characters a reader cannot see, for the badge and the raw view."""

from __future__ import annotations

from unicodedata import category, name

from tui.bidi.controls import CONTROLS
from tui.bidi.frozen import Frozen
from tui.bidi.joining import joining_types

_LAYOUT = frozenset("\n\r\t")
# Default_Ignorable_Code_Point though not of category C: grapheme joiner, fillers, variation selectors.
_IGNORABLE_RANGES = (
    *((0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x3164, 0x3164)),
    *((0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF)),
)
_IGNORABLE = frozenset(chr(code) for low, high in _IGNORABLE_RANGES for code in range(low, high + 1))
_VISIBLE_FORMATS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_MOST_MARKS = 16  # no spelling puts more on one letter, and looking further would cost the square of the text
_EMOJI_SELECTORS = frozenset("\ufe0e\ufe0f")


class Hidden(Frozen):
    """One invisible character: where it is in the text, its code point, and its name."""

    __slots__ = ("code_point", "index", "name")

    index: int
    code_point: int
    name: str

    def __init__(self, index: int, code_point: int, name: str) -> None:
        put = object.__setattr__
        put(self, "index", index)
        put(self, "code_point", code_point)
        put(self, "name", name)


def hidden(text: str) -> tuple[Hidden, ...]:
    """List the characters that do not show and that plain spelling does not ask for.

    ZWNJ and ZWJ beside the letters they join or part, and the joiners and selectors of emoji, are spelling.
    """
    if text.isprintable() and (text.isascii() or _IGNORABLE.isdisjoint(text)):
        return ()
    return tuple(
        Hidden(index, ord(char), name_of(char))
        for index, char in enumerate(text)
        if is_invisible(char) and not _is_spelling(text, index)
    )


def is_invisible(char: str) -> bool:
    """Tell whether a character shows nothing of its own, whatever its neighbours are."""
    if char in _LAYOUT or char in _VISIBLE_FORMATS:
        return False
    if category(char) in _UNSEEN:
        return True
    return char in _IGNORABLE


def name_of(char: str) -> str:
    """Return the Unicode name, or a label of the same kind where there is none."""
    found = name(char, "")
    if found:
        return found
    code_point = ord(char)
    if code_point < 0x20:
        return name(chr(0x2400 + code_point)).removeprefix("SYMBOL FOR ")
    if code_point == 0x7F:
        return "DELETE"
    kinds = {"Cc": "CONTROL", "Co": "PRIVATE USE", "Cs": "SURROGATE"}
    return f"{kinds.get(category(char), 'UNASSIGNED')} U+{code_point:04X}"


def _is_spelling(text: str, index: int) -> bool:
    char = text[index]
    if char in CONTROLS:
        return False
    before, after = _neighbour(text, index, -1), _neighbour(text, index, 1)
    if char == _ZWNJ:
        return _joins(before) and _joins(after)
    if char == _ZWJ:
        return _joins(before) or _joins(after) or (_is_symbol(before) and _is_symbol(after))
    return char in _EMOJI_SELECTORS and (_is_symbol(before) or before in "0123456789#*")


def _neighbour(text: str, index: int, step: int) -> str:
    """Return the next character that is not a mark or selector, or a space where there is none near."""
    for place in range(index + step, index + (_MOST_MARKS + 2) * step, step):
        if not 0 <= place < len(text):
            break
        if category(text[place]) not in ("Mn", "Me"):
            return text[place]
    return " "


def _joins(char: str) -> bool:
    return joining_types()[char] in "DRL"


def _is_symbol(char: str) -> bool:
    return category(char) in ("So", "Sk", "Sm")
