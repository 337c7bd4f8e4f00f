"""Lanes: some speakers on one axis of time, a mark for each period (pure)."""

from collections.abc import Iterator

from store.types import DayHistogram
from tui.bidi import Typesetting
from tui.i18n.dates import bin_label
from tui.i18n.language import base_in_use
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import agent_label
from tui.timeline.bins import Bin, extent, first_day
from tui.timeline.grid import EMPTY, UNREAD, Grid, lower_heading, periods_of, upper_heading
from tui.timeline.sheet import Sheet, SheetCell, mirrored
from tui.timeline.strip import level
from tui.timeline.word_lines import widest

LANES = 12
"""How many speakers are shown at most."""
NARROWEST, WIDEST = 2, 6
"""Cells of one period: its mark, and the sign of a dispute."""
NAME = 14, 34
"""Cells of a speaker's name and what is beside it: at least, and at most where the axis wants the room."""
AROUND = 3
"""Cells beside a name: the cursor before it, a gap after it."""


def axis_of(histogram: DayHistogram, bin: Bin) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first days of all periods from the first claim to the last, empty or not, and their claims."""
    periods, totals = periods_of(histogram, bin)
    ends = extent(histogram, bin)
    if ends is None:
        return periods, totals
    known = dict(zip(periods, totals, strict=True))
    days = [first_day(number, bin) for number in range(ends[0], ends[1] + 1)]
    axis = (*((0,) if 0 in known else ()), *days)
    return axis, tuple(known.get(day, 0) for day in axis)


def sheet_of(
    lanes: Grid, width: int, height: int, typesetting: Typesetting, before: Sheet | None = None
) -> Sheet:
    """Share out a screen: names, then the axis as wide as there is room, then the totals.

    Names have what the widest axis leaves, up to the longest of them.
    """
    rows, columns = lanes.size
    margin = len(numeral(max(lanes.speakers.claims, default=0))) + 2
    longest = widest((agent_label(name) for name in lanes.names.values()), typesetting)
    label = min(max(width // 4, NAME[0]), NAME[1])
    label = max(label, min(longest + AROUND, width - margin - columns * WIDEST))
    room = width - label - margin
    return Sheet(
        width,
        height,
        rows,
        columns,
        label=label,
        cell=max(min(room // max(columns, 1), WIDEST), NARROWEST),
        margin=margin if room >= NARROWEST else 0,
        head=3 if height > 5 else 1,
        foot=1 if height > 4 else 0,
        first_row=before.first_row if before else 0,
        first_column=before.first_column if before else 0,
    )


def line_cells(lanes: Grid, sheet: Sheet, y: int, cursor: tuple[int, int]) -> tuple[SheetCell, ...]:
    """What stands in line `y`, from left to right."""
    row = sheet.row_at(y)
    if row is not None:
        line = _lane(lanes, sheet, row, cursor)
    elif y == sheet.head - 1:
        line = _caret(sheet, cursor[1])
    elif y < sheet.head:
        line = _labels(lanes, sheet, upper=y == 0)
    elif y == sheet.head + sheet.in_sight.rows and sheet.foot:
        line = _told(lanes, sheet, cursor)
    else:
        line = iter(())
    return mirrored(line, sheet.width, base_in_use())


def _lane(lanes: Grid, sheet: Sheet, row: int, cursor: tuple[int, int]) -> Iterator[SheetCell]:
    number = lanes.speakers.numbers[row]
    if row == cursor[0]:
        yield SheetCell(">", 0, 1, "cursor", base_in_use())
    name = lanes.names.get(number)
    yield SheetCell(agent_label(name) if name else UNREAD, 2, sheet.label - AROUND, "name", None)
    thick = max(sheet.cell - 2, 1)
    for column in sheet.columns_in_sight:
        left = sheet.left_of(column)
        found = lanes.cells.get(lanes.at(row, column))
        blank = EMPTY if lanes.reads(row, column) else UNREAD
        mark = level(found.claims, lanes.most) * thick if found else blank
        tone = "cursor" if (row, column) == cursor else "heat" if found else "quiet"
        yield SheetCell(mark.ljust(thick), left, thick, tone)
        if found and found.disputes:
            yield SheetCell("!", left + thick, 1, "dispute")
    if sheet.margin:
        claims = numeral(lanes.speakers.claims[row]).rjust(sheet.margin)
        yield SheetCell(claims, sheet.margin_column, sheet.margin, "quiet")


def _labels(lanes: Grid, sheet: Sheet, *, upper: bool) -> Iterator[SheetCell]:
    """The labels of the periods where they fit: above, the larger unit where it is new."""
    if upper:
        lanes_words = counted(len(lanes.speakers.numbers), "lane")
        yield SheetCell(lanes_words, 2, sheet.label - AROUND, "quiet", base_in_use())
    heading = upper_heading if upper else lower_heading
    free, said = 0, ""
    for column in sheet.columns_in_sight:
        left, words = sheet.left_of(column), heading(lanes.periods[column], lanes.bin)
        if words == said or left < free or left + len(words) > sheet.width:
            continue
        yield SheetCell(words, left, len(words), "quiet" if upper else "head", base_in_use())
        free = left + len(words) + 1
        said = words if upper else ""


def _caret(sheet: Sheet, column: int) -> Iterator[SheetCell]:
    """A sign over the period under the cursor."""
    yield SheetCell("▼", sheet.left_of(column), 1, "cursor")


def _told(lanes: Grid, sheet: Sheet, cursor: tuple[int, int]) -> Iterator[SheetCell]:
    """The period under the cursor in words: how many claims of the lane, how many disputed, of how many."""
    row, column = cursor
    if not lanes.reads(row, column):
        return
    first = lanes.periods[column]
    when = bin_label(first, lanes.bin) if first else tr("undated")
    found = lanes.cells.get(lanes.at(row, column))
    claims = counted(found.claims if found else 0, "claim")
    disputes = f" · !{numeral(found.disputes)}" if found and found.disputes else ""
    of_all = tr("{n} by all speakers", n=numeral(lanes.totals[column]))
    words = f"{when}: {claims}{disputes} · {of_all}"
    yield SheetCell(words, 2, sheet.width - 2, "quiet", base_in_use())
