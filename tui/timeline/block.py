"""What stands in each cell of a line of the list: columns of a claim's block, parts of a day's header.

A line is a row of `Cell`s from left to right; the widget paints them, and the mouse finds letters in them.
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from store.types import ClaimRow, DayCount
from tui.bidi import Line, Typesetting
from tui.i18n.dates import Calendar, day_title
from tui.i18n.language import Base
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import day_summary, short_summary
from tui.timeline.listing import Listing, Range
from tui.timeline.passages import Piece, Row
from tui.timeline.rows import CURSOR, GAP, SIGNS, WHEN, columns_for, languages_in_order, row_fields

Width = tuple[int, Base]
"""The width of the list, and the direction of the interface."""

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
    listing: Listing, row: ClaimRow, offset: int, page: Width, typesetting: Typesetting
) -> tuple[Cell, ...]:
    """Line `offset` of a claim's block."""
    width, base = page
    columns = columns_for(width)
    if offset:
        place = columns.left, width - columns.left
        return _placed([_text(listing, row, offset, place, typesetting)], page)
    fields = row_fields(row, listing.shown, starred=listing.starred(row.uid))
    mark = f"×{numeral(row.told)}" if row.told > 1 else ""
    room = len(mark) + GAP if mark else 0
    parts: tuple[tuple[str, int, CellTone, Base | None], ...] = (
        (fields.when, WHEN, "quiet", base),
        (fields.signs, SIGNS, "sign", base),
        (fields.speaker, columns.speaker - room, "speaker", None),
        (mark, len(mark), "sign", base),
        (fields.outlet, columns.outlet, "plain", None),
        (fields.language, columns.language, "quiet", base),
    )
    cells: list[Cell] = []
    column = CURSOR
    for text, size, tone, direction in parts:
        if size:
            cells.append(Cell(text, column, size, tone, direction))
            column += size + GAP
    return _placed([*cells, _text(listing, row, 0, (column, columns.text), typesetting)], page)


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


def cursor_cell(page: Width) -> Cell:
    """The sign of the cursor, before the block."""
    return _placed([Cell(">", 0, 1, base=page[1])], page)[0]


def header_cells(
    day: DayCount, page: Width, typesetting: Typesetting, calendar: Calendar = "both"
) -> tuple[Cell, ...]:
    """The title of a day, and as much of its summary as there is room for."""
    width, base = page
    room = max(width - 2 * RULE, 0)
    title = Cell(day_title(day.day, calendar), RULE, room, base=base)
    used = title.line(typesetting).width
    for summary in (day_summary(day), short_summary(day)):
        size = typesetting.layout(summary, room, base)[0].width
        if used + size + RULE <= room:
            end = Cell(summary, width - RULE - size, size, base=base)
            return _placed([replace(title, width=used), end], page)
    return _placed([replace(title, width=used)], page)


def gap_cells(days: int, page: Width) -> tuple[Cell, ...]:
    """How many days have no claims, between two days that have."""
    width, base = page
    words = f"┄┄ {tr('no claims for {days}', days=counted(days, 'day'))} ┄┄"
    return _placed([Cell(words, RULE, max(width - 2 * RULE, 0), "quiet", base)], page)


def _placed(cells: Sequence[Cell], page: Width) -> tuple[Cell, ...]:
    """The cells from left to right, the first in reading where a line of the interface begins."""
    width, base = page
    if base == "L":
        return tuple(cells)
    return tuple(replace(cell, column=width - cell.column - cell.width) for cell in reversed(cells))


def passage_of(cells: Sequence[Cell], number: int, base: Base, typesetting: Typesetting) -> tuple[str, Row]:
    """The line as a text to copy, with the letters of its cells; what an ellipsis stands for is not in it."""
    pieces: list[Piece] = []
    text = ""
    places = range(len(cells)) if base == "L" else range(len(cells) - 1, -1, -1)
    for place in places:
        cell = cells[place]
        line = cell.line(typesetting)
        if not line.width:
            continue
        text += BETWEEN if text else ""
        origin = len(text)
        text += _shown(cell.text, line)
        right = cells[place + 1].column if place + 1 < len(cells) else cell.column + cell.width
        pieces.append(Piece(line, cell.column_of(line), right, origin, len(text)))
    return text, Row(number, tuple(sorted(pieces, key=attrgetter("column"))))


def _shown(text: str, line: Line) -> str:
    """The part of a text that its line shows, with the ellipsis where it was cut."""
    last = 0 if line.rtl else -1
    cut = line.starts[last]
    if line.texts[last] == ELLIPSIS and text[cut : line.ends[last]] != ELLIPSIS:
        return text[:cut] + ELLIPSIS
    return text
