"""What stands in each cell of a line of the list: columns of a claim's block, parts of a day's header.

A line is a row of `Cell`s from left to right; the widget paints them, and the mouse finds letters in them.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from store.types import ClaimRow, DayCount
from tui.bidi import Line, Typesetting
from tui.i18n.dates import day_title
from tui.i18n.words import day_summary, short_summary
from tui.timeline.listing import Listing, Range
from tui.timeline.paragraph import Base
from tui.timeline.passages import Piece, Row
from tui.timeline.rows import CURSOR, GAP, SIGNS, WHEN, columns_for, languages_in_order, row_fields

Place = tuple[int, int]
"""A first column and a width."""

CellTone = Literal["plain", "quiet", "speaker", "sign"]
ELLIPSIS = "…"
BETWEEN = "  "
"""What stands between two cells of a line that is copied."""
RULE = 3
"""Columns that the rule of a day's header takes on each side, with its blank."""


class Cell(Struct, frozen=True):
    """A text in `width` cells from `column` on; it is cut at its reading end. `hits` are lit ranges of it."""

    text: str
    column: int
    width: int
    tone: CellTone = "plain"
    base: Base | None = None
    hits: tuple[Range, ...] = ()

    def line(self, typesetting: Typesetting) -> Line:
        """The letters that are shown."""
        return typesetting.truncate(self.text, self.width, self.base)

    def column_of(self, line: Line) -> int:
        """Where the letters begin: right-to-left text is flush right."""
        return self.column + (self.width - line.width if line.rtl else 0)


def block_cells(
    listing: Listing, row: ClaimRow, offset: int, width: int, typesetting: Typesetting
) -> tuple[Cell, ...]:
    """Line `offset` of a claim's block."""
    columns = columns_for(width)
    if offset:
        place = columns.left, width - columns.left
        return (_text(listing, row, offset, place, typesetting),)
    fields = row_fields(row, listing.shown)
    parts: tuple[tuple[str, int, CellTone], ...] = (
        (fields.when, WHEN, "quiet"),
        (fields.signs, SIGNS, "sign"),
        (fields.speaker, columns.speaker, "speaker"),
        (fields.outlet, columns.outlet, "plain"),
        (fields.language, columns.language, "quiet"),
    )
    cells: list[Cell] = []
    column = CURSOR
    for text, size, tone in parts:
        if size:
            cells.append(Cell(text, column, size, tone))
            column += size + GAP
    return (*cells, _text(listing, row, 0, (column, columns.text), typesetting))


def _text(listing: Listing, row: ClaimRow, offset: int, place: Place, typesetting: Typesetting) -> Cell:
    """The text of a line: its first language, then the other one, or the rest where there is one only."""
    column, width = place
    languages = languages_in_order(row.content, row.language, listing.shown)
    language = languages[min(offset, len(languages) - 1)]
    text = row.content[language]
    hits = listing.hits.get(row.uid, {}).get(language, ())
    tone: CellTone = "quiet" if offset else "plain"
    if offset < len(languages):
        return Cell(text, column, width, tone, hits=hits)
    first = typesetting.layout(text, columns_for(column + width).text)[0]
    rest = tuple((start - first.end, end - first.end) for start, end in hits)
    return Cell(text[first.end :], column, width, tone, "R" if first.rtl else "L", rest)


def header_cells(day: DayCount, width: int, typesetting: Typesetting) -> tuple[Cell, ...]:
    """The title of a day, and as much of its summary as there is room for."""
    room = max(width - 2 * RULE, 0)
    title = Cell(day_title(day.day), RULE, room)
    used = title.line(typesetting).width
    for summary in (day_summary(day), short_summary(day)):
        size = typesetting.layout(summary, room)[0].width
        if used + size + RULE <= room:
            return Cell(title.text, RULE, used), Cell(summary, width - RULE - size, size)
    return (Cell(title.text, RULE, used),)


def passage_of(cells: Sequence[Cell], number: int, typesetting: Typesetting) -> tuple[str, Row]:
    """The line as a text to copy, with the letters of its cells; what an ellipsis stands for is not in it."""
    pieces: list[Piece] = []
    text = ""
    for place, cell in enumerate(cells):
        line = cell.line(typesetting)
        if not line.width:
            continue
        text += BETWEEN if text else ""
        origin = len(text)
        text += _shown(cell.text, line)
        right = cells[place + 1].column if place + 1 < len(cells) else cell.column + cell.width
        pieces.append(Piece(line, cell.column_of(line), right, origin, len(text)))
    return text, Row(number, tuple(pieces))


def _shown(text: str, line: Line) -> str:
    """The part of a text that its line shows, with the ellipsis where it was cut."""
    last = 0 if line.rtl else -1
    cut = line.starts[last]
    if line.texts[last] == ELLIPSIS and text[cut : line.ends[last]] != ELLIPSIS:
        return text[:cut] + ELLIPSIS
    return text
