"""Find the base direction of a paragraph (rules P2 and P3)."""

from __future__ import annotations

from unicodedata import bidirectional

from tui.bidi.controls import ISOLATES, PDI

TYPE_CHECKING = False  # the module typing costs more than this whole package at start-up
if TYPE_CHECKING:
    from typing import Literal

    Base = Literal["L", "R"] | None
    """The direction of a paragraph: left, right, or None for that of its first strong letter."""

LAST_LEFT = "\u058f"
"""No code point up to this one is right-to-left or a control of direction."""

_RIGHT = frozenset(("R", "AL"))
_STEERING = frozenset(("R", "AL", "AN", "RLE", "LRE", "RLO", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"))
_UNASSIGNED_RIGHT = (
    (0x590, 0x8FF),
    (0xFB1D, 0xFDFF),
    (0xFE70, 0xFEFF),
    (0x10800, 0x10FFF),
    (0x1E800, 0x1EFFF),
)


def bidi_class(char: str) -> str:
    """Return the Bidi_Class, with the defaults of DerivedBidiClass.txt for what Python does not know yet."""
    known = bidirectional(char)
    if known:
        return known
    code_point = ord(char)
    return "R" if any(low <= code_point <= high for low, high in _UNASSIGNED_RIGHT) else "L"


def is_steered(text: str) -> bool:
    """Tell whether anything in the text could move a character in a left-to-right paragraph."""
    return bool(text) and max(text) > LAST_LEFT and any(bidi_class(char) in _STEERING for char in set(text))


def first_strong(text: str) -> bool:
    """Tell whether the first strong character outside isolates is right-to-left (P2, P3)."""
    depth = 0
    for char in text:
        if char.isascii():
            if depth == 0 and char.isalpha():
                return False
        elif char in ISOLATES:
            depth += 1
        elif char == PDI:
            depth = max(0, depth - 1)
        elif depth == 0:
            found = bidi_class(char)
            if found == "L":
                return False
            if found in _RIGHT:
                return True
    return False


def is_rtl(text: str, base: Base) -> bool:
    """Tell whether a paragraph runs from right to left."""
    return base == "R" or (base != "L" and first_strong(text))
