"""The frequency table on screen: the values of a column, how many claims have each, and when (pure)."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from store.types import DayHistogram, FacetValue, Filter
from tui.i18n.dates import range_forms
from tui.i18n.language import base_in_use
from tui.i18n.numbers import figures, numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import agent_label, field_name, name_of, value_words
from tui.timeline.bins import Bin, extent, first_day, fitting, last_day, number_of
from tui.timeline.sheet import Sheet, SheetCell, Window, mirrored
from tui.timeline.state import At
from tui.timeline.strip import level

COLUMNS = (
    "speaker",
    "outlet",
    "root",
    "through",
    "topic",
    "cue",
    "kind",
    "act",
    "lang",
    "polarity",
    "named",
    "hops",
    "disputed",
)
"""The fields that can be counted, in the order of the menu."""

KEPT, LEFT_OUT = "+", "-"
CURSOR, GAP, SHARE = 2, 2, 7
BARS = 24
"""Bars of a row at most."""

WIDEST_BAR, WIDEST_VALUE = 3, 48
UNREAD = "…"


class TimeAxis(Struct, frozen=True):
    """The bins that a row's bars stand for: `count` of them from bin number `first`."""

    bin: Bin
    first: int
    count: int

    def places(self, histogram: DayHistogram) -> Mapping[int, int]:
        """The bar of each day with claims, from 0; days off the axis have none."""
        found = {day.day: number_of(day.day, self.bin) - self.first for day in histogram.days if day.day}
        return {day: place for day, place in found.items() if 0 <= place < self.count}


class Frequencies(Struct, frozen=True):
    """The values of a column: `count` in all, those from `start` on read, of `claims` claims.

    `base` is what was counted: the filter without its conditions on the column, which are then `set_aside`.
    """

    column: str
    claims: int
    count: int
    start: int
    values: tuple[FacetValue, ...]
    axis: TimeAxis | None
    base: Filter
    set_aside: bool = False
    signs: Mapping[str, str] = {}
    found: At | None = None

    @property
    def size(self) -> tuple[int, int]:
        """How many rows there are, in one column."""
        return self.count, 1

    @property
    def window(self) -> Window:
        """The rows that were read."""
        return Window(self.start, len(self.values), 0, 1)

    def place_of(self, at: At | None) -> tuple[int, int]:
        """The row of a cell, or the nearest."""
        return max(min(at[0] if at else 0, self.count - 1), 0), 0

    def at(self, row: int, column: int) -> At:
        """The cell of a row: rows go by their places."""
        return row, column

    def value(self, row: int) -> FacetValue | None:
        """The value of a row, where it was read."""
        index = row - self.start
        return self.values[index] if 0 <= index < len(self.values) else None

    def uid(self, row: int, column: int) -> int | None:
        """The first claim that has a value."""
        found = self.value(row + column)
        return found.first if found else None


def axis_of(histogram: DayHistogram, bin: Bin | None) -> TimeAxis | None:
    """The time axis of a list: the reader's bin where it fits, else the finest that does."""
    chosen = fitting(histogram, BARS)
    if bin is not None:
        ends = extent(histogram, bin)
        chosen = bin if ends is not None and ends[1] - ends[0] < BARS else chosen
    ends = extent(histogram, chosen)
    if ends is None:
        return None
    first, last = ends
    first = max(first, last - BARS + 1)
    return TimeAxis(chosen, first, last - first + 1)


def signs_of(filter: Filter, column: str) -> dict[str, str]:
    """The sign of each value that the filter keeps or leaves out."""
    return {
        value: LEFT_OUT if term.negated else KEPT
        for term in filter.terms
        if term.field == column
        for value in term.values
    }


def value_label(column: str, value: FacetValue) -> str:
    """A value as a reader knows it."""
    if value.agent is not None:
        return agent_label(value.agent)
    if value.names is not None:
        return name_of(value.names)
    return value_words(column, value.value)


def share_words(claims: int, total: int) -> str:
    """A share in per cent, with one figure after the point; what is not nothing never looks like it."""
    if not total:
        return ""
    thousandths = round(1000 * claims / total)
    if claims and not thousandths:
        return figures("<0.1%")
    return figures(f"{thousandths / 10:.1f}%")


def bars_text(bars: tuple[int, ...], bar: int) -> str:
    """The bars of a row, the highest of them full: its shape in time, not its size."""
    most = max(bars, default=0)
    return "".join(level(claims, most) * bar for claims in bars)


# ---------------------------------------------------------------- sharing out the screen


def sheet_of(table: Frequencies, width: int, height: int, before: Sheet | None = None) -> Sheet:
    """Share out a screen: two lines of headings, then a row for each value."""
    return Sheet(
        width,
        height,
        *table.size,
        label=0,
        cell=max(width, 1),
        head=2 if height > 3 else 1,
        foot=0,
        first_row=before.first_row if before else 0,
    )


class Widths(Struct, frozen=True):
    """Cells of each part of a row; `bar` cells for each of its bars, 0 where there is no room.

    The column of the `bars` is `axis` cells wide, for their days above them.
    """

    value: int
    claims: int
    share: int
    bar: int
    bars: int
    axis: int


def widths_of(table: Frequencies, width: int) -> Widths:
    """Share out the width of a row: the value keeps a third, the bars go first."""
    claims = max(len(f"{table.claims:,}"), len(tr("claims")))
    rest = width - CURSOR - 2 * GAP - claims - SHARE - GAP
    count = table.axis.count if table.axis else 0
    room = rest - max(width // 3, 12)
    bar = max(min(room // count, WIDEST_BAR), 0) if count else 0
    bars = bar * count
    axis = min(max(bars, len(axis_forms(table.axis)[0])), room) if bars else 0
    share = SHARE if rest >= 12 else 0
    beside = sum(GAP + part for part in (claims, share, axis) if part)
    return Widths(max(min(width - CURSOR - beside, WIDEST_VALUE), 0), claims, share, bar, bars, axis)


def line_cells(table: Frequencies, sheet: Sheet, y: int, chosen: int) -> tuple[SheetCell, ...]:
    """What stands in line `y`, from left to right."""
    row = sheet.row_at(y)
    line: Iterator[SheetCell] = iter(())
    if row is not None:
        line = _row(table, sheet, row, chosen)
    elif y < sheet.head - 1:
        line = _title(table, sheet)
    elif y < sheet.head:
        line = _headings(table, sheet)
    return mirrored(line, sheet.width, base_in_use())


def _title(table: Frequencies, sheet: Sheet) -> Iterator[SheetCell]:
    """What is counted, of how many claims."""
    parts = [counted(table.count, "value"), counted(table.claims, "claim")]
    if table.set_aside:
        parts.append(tr("conditions on {column} set aside", column=field_name(table.column)))
    yield SheetCell(" · ".join(parts), CURSOR, sheet.width - CURSOR, "quiet", base_in_use())


def _headings(table: Frequencies, sheet: Sheet) -> Iterator[SheetCell]:
    widths, base = widths_of(table, sheet.width), base_in_use()
    column = CURSOR
    yield SheetCell(field_name(table.column), column, widths.value, "head", base)
    column += widths.value + GAP
    yield SheetCell(_at_end(tr("claims"), widths.claims), column, widths.claims, "head", base)
    column += widths.claims + GAP
    if widths.share:
        yield SheetCell(_at_end(tr("share"), widths.share), column, widths.share, "head", base)
        column += widths.share + GAP
    if widths.bars:
        room, forms = sheet.width - column, axis_forms(table.axis)
        words = next((form for form in forms if len(form) <= room), forms[-1])
        yield SheetCell(words, column, room, "head", base)


def _at_end(words: str, width: int) -> str:
    """Words over figures, whose last ones stand below each other at the right on either side."""
    return words.rjust(width) if base_in_use() == "L" else words


def axis_forms(axis: TimeAxis | None) -> tuple[str, ...]:
    """The days from which the bars come, with the bin of each and in ever shorter forms."""
    if axis is None:
        return ("",)
    start = date.fromordinal(first_day(axis.first, axis.bin))
    end = date.fromordinal(last_day(axis.first + axis.count - 1, axis.bin))
    forms = range_forms(start, end)
    return f"{forms[0]} ({tr(axis.bin)})", *forms


def _row(table: Frequencies, sheet: Sheet, row: int, chosen: int) -> Iterator[SheetCell]:
    base, value = base_in_use(), table.value(row)
    here = row == chosen
    if value is None:
        yield SheetCell(UNREAD, CURSOR, sheet.width - CURSOR, "quiet", base)
        return
    widths = widths_of(table, sheet.width)
    if here:
        yield SheetCell(">", 0, 1, "cursor", base)
    sign = table.signs.get(value.value, "")
    yield SheetCell(sign, 1, 1, "dispute" if sign == LEFT_OUT else "heat")
    column = CURSOR
    yield SheetCell(
        value_label(table.column, value), column, widths.value, "cursor" if here else "name", None
    )
    column += widths.value + GAP
    yield SheetCell(numeral(value.claims).rjust(widths.claims), column, widths.claims)
    column += widths.claims + GAP
    if widths.share:
        share = share_words(value.claims, table.claims)
        yield SheetCell(share.rjust(widths.share), column, widths.share, "quiet")
        column += widths.share + GAP
    if widths.bars:
        bars = bars_text(value.bars, widths.bar)
        text = bars if base == "L" else bars[::-1]
        yield SheetCell(text, column, widths.bars, "heat")
