"""Clean what is typed or pasted, so that a line of input holds what can be seen."""

from __future__ import annotations

from unicodedata import category

from tui.bidi.hidden import is_invisible

_SPELLING = frozenset("\u200c\u200d\ufe0e\ufe0f")  # ZWNJ and ZWJ part and join letters; selectors of emoji


class _Kept(dict[int, str]):
    """What stays of every code point, found once and kept."""

    def __missing__(self, code_point: int) -> str:
        char = chr(code_point)
        if char in _SPELLING:
            kept = char
        elif char.isspace() or category(char) == "Zs":
            kept = " "
        else:
            kept = "" if is_invisible(char) else char
        self[code_point] = kept
        return kept


_kept = _Kept()


def one_line(text: str) -> str:
    """Return text as one line: its lines joined by spaces, any white space as a space, nothing invisible.

    Joiners stay, since they spell words; controls of any sort, private and unassigned code points go.
    """
    if text.isprintable() and text.isascii():
        return text
    return " ".join(text.splitlines()).translate(_kept)
