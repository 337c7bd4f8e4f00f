"""The grid of who said how much when: what a worker read, and what stands in each line of it (pure)."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

from store.types import AgentName, CellCount, DayHistogram, SpeakerRanks
from tui.i18n.dates import bin_label, short_month
from tui.i18n.language import base_in_use
from tui.i18n.numbers import figures, numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import agent_label
from tui.timeline.bins import Bin, first_day, last_day, number_of
from tui.timeline.sheet import Sheet, SheetCell, Window, mirrored
from tui.timeline.state import At
from tui.timeline.strip import level

EMPTY, UNREAD, APART, CHOSEN = "·", "…", "┊", "+"
SIGNS = 4
"""Cells of a count beside its digits: a bracket or gap on each side, the level, the sign of a dispute."""
NARROWEST, WIDEST = 13, 36
"""Cells of a row's name with the cursor's sign."""


class Grid(Struct, frozen=True):
    """Speakers and periods under a filter, whole, with the counts of a window of them.

    `periods` are first days, rising, those with claims only, 0 for the undated; `totals` their claims.
    `most` is the largest of the counts; `found` is the cell in which the claim under the cursor stands.
    """

    bin: Bin
    periods: tuple[int, ...]
    totals: tuple[int, ...]
    speakers: SpeakerRanks
    names: Mapping[int, AgentName]
    cells: Mapping[At, CellCount]
    window: Window
    most: int = 0
    found: At | None = None
    chosen: tuple[int, ...] = ()
    """The speakers that the reader chose for the lanes."""
    everyone: SpeakerRanks | None = None
    """All speakers, where only some of them are shown."""

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        return len(self.speakers.numbers), len(self.periods)

    def place_of(self, at: At | None) -> tuple[int, int]:
        """The row and column of a cell; of a speaker that is not there, in the first row."""
        speaker, day = at or (0, 0)
        numbers = self.speakers.numbers
        row = numbers.index(speaker) if speaker in numbers else 0
        return row, self.column_of(day)

    def column_of(self, day: int) -> int:
        """The index of the period that a day lies in, or else of the next one, or of the last."""
        column = max(bisect_right(self.periods, day) - 1, 0)
        beyond = bool(self.periods) and end_of(self.periods[column], self.bin) < day
        return min(column + beyond, max(len(self.periods) - 1, 0))

    def at(self, row: int, column: int) -> At:
        """The cell of a row and a column, by their own numbers."""
        return self.speakers.numbers[row], self.periods[column]

    def uid(self, row: int, column: int) -> int | None:
        """The first claim of a cell; None where it holds none, or was not read."""
        found = self.cells.get(self.at(row, column))
        return found.first if found else None

    def reads(self, row: int, column: int) -> bool:
        """Whether the counts of a cell were read."""
        return self.window.holds(Window(row, 1, column, 1))


def periods_of(histogram: DayHistogram, bin: Bin) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first days of the periods with claims and their claims; the undated are a period from day 0."""
    totals: dict[int, int] = {}
    for day in histogram.days:
        first = first_day(number_of(day.day, bin), bin) if day.day else 0
        totals[first] = totals.get(first, 0) + day.claims
    return tuple(totals), tuple(totals.values())


def end_of(first: int, bin: Bin) -> int:
    """The last day of the period that begins on a day."""
    return last_day(number_of(first, bin), bin) if first else 0


def sheet_of(grid: Grid, width: int, height: int, before: Sheet | None = None) -> Sheet:
    """Share out a screen: names first, then as many columns as fit, then the margin of totals."""
    digits = len(numeral(max(grid.totals, default=0)))
    margin = max(len(numeral(sum(grid.totals))), len(tr("all"))) + 2
    cell = max(digits + SIGNS, heading_cells(grid.bin) + 2)
    rows, columns = grid.size
    label = min(max(width // 4, NARROWEST), WIDEST)
    label = max(min(width - margin - columns * cell, WIDEST), label)
    return Sheet(
        width,
        height,
        rows,
        columns,
        label=label,
        cell=cell,
        margin=margin if label + cell + margin <= width else 0,
        head=2 if height > 4 else 1,
        foot=1 if height > 5 else 0,
        first_row=before.first_row if before else 0,
        first_column=before.first_column if before else 0,
    )


def heading_cells(bin: Bin) -> int:
    """The most cells that the lower heading of a column takes."""
    match bin:
        case "day" | "week":
            return 2
        case "month":
            return max(len(short_month(month)) for month in range(1, 13)) + 1
        case "quarter":
            return len(tr("Q{n}", n=figures("4")))
        case "year":
            return 4
        case "decade":
            return len(tr("{year}s", year=figures("2020")))


def line_cells(grid: Grid, sheet: Sheet, y: int, cursor: tuple[int, int]) -> tuple[SheetCell, ...]:
    """What stands in line `y`, from left to right."""
    row = sheet.row_at(y)
    if row is not None:
        line = _row(grid, sheet, row, cursor)
    elif y < sheet.head:
        line = _upper(grid, sheet) if y == 0 and sheet.head > 1 else _lower(grid, sheet, cursor[1])
    elif y == sheet.head + sheet.in_sight.rows and sheet.foot:
        line = _totals(grid, sheet)
    else:
        line = iter(())
    return mirrored(line, sheet.width, base_in_use())


def _row(grid: Grid, sheet: Sheet, row: int, cursor: tuple[int, int]) -> Iterator[SheetCell]:
    number, here = grid.speakers.numbers[row], row == cursor[0]
    base = base_in_use()
    if here:
        yield SheetCell(">", 0, 1, "cursor", base)
    if number in grid.chosen:
        yield SheetCell(CHOSEN, 1, 1, "head", base)
    name = grid.names.get(number)
    yield SheetCell(agent_label(name) if name else UNREAD, 2, sheet.label - 3, "name", None)
    for column in sheet.columns_in_sight:
        yield from _count(grid, sheet, (row, column), chosen=here and column == cursor[1])
    if sheet.margin:
        claims = numeral(grid.speakers.claims[row]).rjust(sheet.margin)
        yield SheetCell(claims, sheet.margin_column, sheet.margin, "quiet")


def _count(grid: Grid, sheet: Sheet, place: tuple[int, int], *, chosen: bool) -> Iterator[SheetCell]:
    """A count with its level and the sign of a dispute; the cursor's stands in brackets."""
    row, column = place
    left, inner = sheet.left_of(column), sheet.cell - SIGNS
    found = grid.cells.get(grid.at(row, column))
    digits = numeral(found.claims) if found else EMPTY if grid.reads(row, column) else UNREAD
    before, after = ("[", "]") if chosen else (APART if _apart(grid, column) else " ", " ")
    tone = "cursor" if chosen else "plain" if found else "quiet"
    yield SheetCell(before, left, 1, "cursor" if chosen else "quiet", base_in_use())
    yield SheetCell(digits.rjust(inner), left + 1, inner, tone)
    yield SheetCell(level(found.claims, grid.most) if found else " ", left + 1 + inner, 1, "heat")
    yield SheetCell("!" if found and found.disputes else " ", left + 2 + inner, 1, "dispute")
    yield SheetCell(after, left + 3 + inner, 1, tone, base_in_use())


def _apart(grid: Grid, column: int) -> bool:
    """Whether time without claims lies between a column and the one before it."""
    before = grid.periods[column - 1] if column else 0
    return bool(before) and end_of(before, grid.bin) + 1 < grid.periods[column]


def _upper(grid: Grid, sheet: Sheet) -> Iterator[SheetCell]:
    """The upper heading: the month or year where it is new."""
    said = ""
    labels: list[tuple[int, str]] = []
    for column in sheet.columns_in_sight:
        words = upper_heading(grid.periods[column], grid.bin)
        if words != said:
            labels.append((sheet.left_of(column) + 1, words))
            said = words
    ends = [column for column, _ in labels[1:]] + [sheet.margin_column + sheet.margin]
    for (column, words), end in zip(labels, ends, strict=True) if labels else ():
        yield SheetCell(words, column, end - column - 1, "quiet", base_in_use())


def _lower(grid: Grid, sheet: Sheet, chosen: int) -> Iterator[SheetCell]:
    """The lower heading: how many speakers, and what period each column is."""
    speakers = counted(len(grid.speakers.numbers), "speaker")
    yield SheetCell(speakers, 2, sheet.label - 3, "quiet", base_in_use())
    inner = sheet.cell - SIGNS
    for column in sheet.columns_in_sight:
        words = lower_heading(grid.periods[column], grid.bin)
        tone = "cursor" if column == chosen else "head"
        yield SheetCell(words.rjust(inner), sheet.left_of(column) + 1, sheet.cell - 2, tone, None)
    if sheet.margin:
        yield SheetCell(tr("all").rjust(sheet.margin), sheet.margin_column, sheet.margin, "quiet", "L")


def upper_heading(first: int, bin: Bin) -> str:
    """The larger unit of time that a period lies in: the month of a day, the year of a month."""
    if not first or bin in ("year", "decade"):
        return ""
    return bin_label(first, "year" if bin in ("month", "quarter") else "month")


def lower_heading(first: int, bin: Bin) -> str:
    """A period within its larger unit: the day of a month, the month of a year."""
    return bin_label(first, bin, since=first) if first else tr("none")


def _totals(grid: Grid, sheet: Sheet) -> Iterator[SheetCell]:
    """The claims of each period, whoever says them."""
    yield SheetCell(tr("all claims"), 2, sheet.label - 3, "quiet", base_in_use())
    inner = sheet.cell - SIGNS
    for column in sheet.columns_in_sight:
        yield SheetCell(numeral(grid.totals[column]).rjust(inner), sheet.left_of(column) + 1, inner, "quiet")
    if sheet.margin:
        total = numeral(sum(grid.totals)).rjust(sheet.margin)
        yield SheetCell(total, sheet.margin_column, sheet.margin, "quiet")
