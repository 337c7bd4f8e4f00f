"""Make text safe for display, one code point for one."""

from __future__ import annotations

from unicodedata import category

from tui.bidi.controls import ISOLATES, OPENERS, PAIRED, PARAGRAPH_SEPARATORS, PDF, PDI

REPLACEMENT = "\ufffd"
_NOTHING = "\u2060"  # WORD JOINER: no width, no direction (class BN), no break


class _Safe(dict[str, str]):
    """What stands for a character that is not printable, found once and kept."""

    def __missing__(self, char: str) -> str:
        code_point = ord(char)
        match category(char):
            case "Cc" if code_point < 0x20:
                safe = chr(0x2400 + code_point)
            case "Cc":
                safe = "\u2421" if code_point == 0x7F else "\u25a1"
            case "Zl" | "Zp":
                safe = "\u2424"
            case "Co" | "Cn" | "Cs":
                safe = REPLACEMENT
            case _:
                safe = char
        self[char] = safe
        return safe


_safe = _Safe()


def sanitise(text: str) -> str:
    """Return text of the same length that sends nothing to a terminal and leaves no direction open.

    C0 becomes U+2400+n, C1 U+25A1, separators U+2424, and private, unassigned and surrogate code points
    U+FFFD. Embeddings and isolates stay where they are balanced in their paragraph; others become U+2060.
    """
    if text.isprintable():
        return text
    if not PAIRED.isdisjoint(text):
        text = _balanced(text)
    safe = _safe
    return "".join([char if char.isprintable() else safe[char] for char in text])


def _balanced(text: str) -> str:
    """Take out the embeddings, isolates and ends without a partner in their paragraph (BD9, X5a-X8)."""
    chars = list(text)
    still_open: list[int] = []
    isolates = 0  # of those still open
    for index, char in enumerate(text):
        if char in OPENERS:
            still_open.append(index)
            isolates += char in ISOLATES
        elif char == PDF:
            if still_open and text[still_open[-1]] not in ISOLATES:
                still_open.pop()
            else:
                chars[index] = _NOTHING
        elif char == PDI:
            if not isolates:
                chars[index] = _NOTHING
                continue
            isolates -= 1
            while text[place := still_open.pop()] not in ISOLATES:
                chars[place] = _NOTHING
        elif char in PARAGRAPH_SEPARATORS:
            isolates = 0
            _forget(chars, still_open)
    _forget(chars, still_open)
    return "".join(chars)


def _forget(chars: list[str], still_open: list[int]) -> None:
    for place in still_open:
        chars[place] = _NOTHING
    still_open.clear()
