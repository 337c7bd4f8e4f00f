"""Know what every character takes on the screen: its cells, and how it clings to its neighbours."""

from __future__ import annotations

from unicodedata import category, east_asian_width

from tui.bidi.controls import CONTROLS, LINE_SEPARATOR, OPENERS
from tui.bidi.hidden import is_invisible
from tui.bidi.sanitise import REPLACEMENT

BASE, SPACE, MARK, INVISIBLE, OPENER, CLOSER, LINE_BREAK = range(7)
"""Kinds: what starts a cell, what a line may break after, what joins the cell before it (MARK with its glyph,
INVISIBLE without), and bidi controls: openers go with the next cell, closers with the last."""

# Hexagrams, trigrams and counting rods: wide since Unicode 16 and for Textual, not yet for Python 3.11.
_WIDE = ((0x2630, 0x2637), (0x268A, 0x268F), (0x4DC0, 0x4DFF), (0x1D300, 0x1D356), (0x1D360, 0x1D376))
_CONJOINING_JAMO = ((0x1160, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB))
_SKIN_TONES = (0x1F3FB, 0x1F3FF)  # terminals disagree on their width, so none is sent
_UNBREAKABLE = frozenset("\u00a0\u2007\u202f")
# Signs that reach over the digits beside them: 0 or 1 cell by terminal, so a plain sign is sent.
_AYAH_SIGNS = frozenset("\u06dd\u08e2")
_ORNATE_CIRCLE = "\u25cb"


class Traits(dict[str, tuple[str, int, int]]):
    """Of every sanitised character: the glyph to send, its cells, its kind. Found once and kept."""

    def __missing__(self, char: str) -> tuple[str, int, int]:
        self[char] = found = _traits(char)
        return found


def _traits(char: str) -> tuple[str, int, int]:
    if char in OPENERS:
        return "", 0, OPENER
    if char in CONTROLS:
        return "", 0, CLOSER
    if char == LINE_SEPARATOR:
        return "", 0, LINE_BREAK
    code_point = ord(char)
    if is_invisible(char):
        return "", 0, INVISIBLE
    if _SKIN_TONES[0] <= code_point <= _SKIN_TONES[1]:
        return "", 0, MARK
    kind = category(char)
    if kind == "Cf":
        return (_ORNATE_CIRCLE if char in _AYAH_SIGNS else REPLACEMENT), 1, BASE
    if kind in ("Mn", "Me", "Mc") or _within(code_point, _CONJOINING_JAMO):
        return char, 0, MARK
    width = 2 if east_asian_width(char) in ("W", "F") or _within(code_point, _WIDE) else 1
    return char, width, SPACE if kind == "Zs" and char not in _UNBREAKABLE else BASE


def _within(code_point: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= code_point <= high for low, high in ranges)
