"""Text in a few lines of a narrow column, broken at blanks only (pure)."""

from collections.abc import Iterable

from tui.bidi import Typesetting

WHOLE = 10_000
"""Cells in which any name stands whole."""


def width_of(text: str, typesetting: Typesetting) -> int:
    """Count the cells of a text."""
    return typesetting.truncate(text, WHOLE).width


def widest(texts: Iterable[str], typesetting: Typesetting) -> int:
    """Count the cells of the widest of some texts; 0 without any."""
    return max((width_of(text, typesetting) for text in texts), default=0)


def word_lines(text: str, width: int, most: int, typesetting: Typesetting) -> tuple[str, ...]:
    """Break a text at blanks into at most `most` lines of so many cells.

    A word that is wider has a line of its own, and the last line holds the rest: what is drawn in a cell of
    this width is cut there, with an ellipsis.
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or width_of(joined, typesetting) <= width):
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines) or ("",)
