"""Rows made of parts that keep their places: columns are counted from the side where our lines begin.

With a language of right-to-left lines the same parts stand mirrored, each with its words in their own order.
"""

from collections.abc import Iterable
from operator import attrgetter

from msgspec import Struct
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.i18n.language import base_in_use
from tui.widgets.typesetting import in_use


class Part(Struct, frozen=True):
    """Text in visual order, `width` cells wide, at a column from where lines begin."""

    column: int
    text: str
    width: int
    style: Style


def part(words: str, column: int, style: Style, *, room: int = 1_000) -> Part:
    """Lay out words of the interface for a row, in at most `room` cells."""
    line = in_use().truncate(words, room, base_in_use())
    return Part(column, line.visual, line.width, style)


def visual(words: str) -> str:
    """Words of the interface in visual order, for a widget that knows no direction."""
    return in_use().truncate(words, 1_000, base_in_use()).visual


def cells_of(words: str) -> int:
    """How many cells words of the interface take."""
    return in_use().truncate(words, 1_000, base_in_use()).width


def row_of_parts(parts: Iterable[Part], width: int, blank: Style) -> Strip:
    """Draw a row; a part that begins inside another one, or reaches beyond the row, is left out whole."""
    mirrored = base_in_use() == "R"
    placed = [
        (width - part.column - part.width if mirrored else part.column, part)
        for part in sorted(parts, key=attrgetter("column"), reverse=mirrored)
    ]
    segments: list[Segment] = []
    used = 0
    for column, part in placed:
        if column < used or column + part.width > width:
            continue
        if column > used:
            segments.append(Segment(" " * (column - used), blank))
        segments.append(Segment(part.text, part.style))
        used = column + part.width
    if used < width:
        segments.append(Segment(" " * (width - used), blank))
    return Strip(segments, width)


def column_under(x: int, width: int) -> int:
    """The column under a cell of a row, counted from where lines begin: what the mouse points at."""
    return width - 1 - x if base_in_use() == "R" else x
