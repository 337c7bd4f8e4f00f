"""The stance matrix on screen: what a worker read of it, and what stands in each line (pure)."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from store.types import AgentName, DayHistogram, MatrixRow, SideRoots, SpeakerStance
from tui.bidi import Typesetting
from tui.i18n.dates import short_month
from tui.i18n.language import base_in_use, language_in_use
from tui.i18n.numbers import figures
from tui.i18n.translation import counted, tr
from tui.i18n.words import STANCE_SIGNS, agent_label, name_of
from tui.timeline.sheet import Sheet, SheetCell, SheetTone, Window, mirrored
from tui.timeline.state import At

ALL = 0
"""The number of the first column, which stands for everybody."""

EMPTY, UNREAD = "·", "…"
CURSOR, GAP = 2, 1
ID = 6
"""Cells of the longest id of a proposition that is shown whole."""

TONES: dict[str, SheetTone] = {"affirm": "heat", "deny": "dispute"}
DAYS_IN_CELL = {"day": 6, "month": 8, "year": 8}
"""Cells of a cell's text where the days need no month, their month, their year."""


class Matrix(Struct, frozen=True):
    """Propositions and speakers under a filter, by number, with the rows of a window of them.

    `total` counts the speakers, also those without a column. `unit` says how much of a day must be said.
    `sided` tells that the filter asks for sides already.
    """

    propositions: tuple[int, ...]
    speakers: tuple[int, ...]
    total: int
    names: Mapping[int, AgentName]
    rows: Mapping[int, MatrixRow]
    window: Window
    unit: str = "day"
    sided: bool = False
    found: At | None = None

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns there are; the first column is everybody's."""
        return len(self.propositions), len(self.speakers) + 1 if self.propositions else 0

    def place_of(self, at: At | None) -> tuple[int, int]:
        """The row and column of a cell, or the first."""
        proposition, speaker = at or (0, ALL)
        row = self.propositions.index(proposition) if proposition in self.propositions else 0
        return row, self.speakers.index(speaker) + 1 if speaker in self.speakers else 0

    def at(self, row: int, column: int) -> At:
        """The cell of a row and a column, by their own numbers."""
        return self.propositions[row], self.speakers[column - 1] if column else ALL

    def row(self, row: int) -> MatrixRow | None:
        """A row, where it was read."""
        return self.rows.get(self.propositions[row])

    def stances(self, row: int, column: int) -> tuple[SpeakerStance, ...] | None:
        """The sides that a speaker takes; None where they were not read."""
        found = self.row(row)
        if found is None or not self.window.holds(Window(row, 1, column, 1)):
            return None
        return found.cells.get(self.speakers[column - 1], ())

    def uid(self, row: int, column: int) -> int | None:
        """The first claim of a cell; None where it holds none, or was not read."""
        found = self.row(row)
        taken: tuple[SideRoots | SpeakerStance, ...] = found.sides if found else ()
        if column:
            taken = self.stances(row, column) or ()
        return min(taken, key=lambda side: side.first_day).first if taken else None


def unit_of(histogram: DayHistogram) -> str:
    """How much of a day must be said so that no two days of a list look alike."""
    days = [day.day for day in (*histogram.days[:2], *histogram.days[-1:]) if day.day]
    if not days:
        return "day"
    first, last = date.fromordinal(days[0]), date.fromordinal(days[-1])
    if (first.year, first.month) == (last.year, last.month):
        return "day"
    return "month" if first.year == last.year else "year"


# ---------------------------------------------------------------- sharing out the screen


def sheet_of(matrix: Matrix, width: int, height: int, before: Sheet | None = None) -> Sheet:
    """Share out a screen: propositions with their roots, then speakers, and below them a text in full."""
    rows, columns = matrix.size
    label = max(min(width * 2 // 5, 60), min(width, 22))
    cell = min(DAYS_IN_CELL[matrix.unit] + 3, max(width - label, 1))
    spare = height - 3 - rows
    foot = 0 if height < 7 else max(min(max(height // 3, spare), 10), 3)
    return Sheet(
        width,
        height,
        rows,
        columns,
        label=label,
        cell=cell,
        head=1 if height < 5 else 2 if height < 16 else 3,
        foot=foot,
        first_row=before.first_row if before else 0,
        first_column=before.first_column if before else 0,
    )


def foot_line(sheet: Sheet, y: int) -> int | None:
    """Which line of the text below stands in line `y`; None for a line above it."""
    line = y - (sheet.height - sheet.foot)
    return line if line >= 0 else None


def line_cells(
    matrix: Matrix, sheet: Sheet, y: int, cursor: tuple[int, int], typesetting: Typesetting
) -> tuple[SheetCell, ...]:
    """What stands in line `y` above the text, from left to right."""
    row = sheet.row_at(y)
    line: Iterator[SheetCell] = iter(())
    if row is not None:
        line = _row(matrix, sheet, row, cursor)
    elif y < sheet.head:
        line = _heading(matrix, sheet, (y, cursor[1]), typesetting)
    return mirrored(line, sheet.width, base_in_use())


def _columns(sheet: Sheet) -> range:
    return range(sheet.first_column, sheet.first_column + sheet.in_sight.columns)


def roots_width(sheet: Sheet) -> int:
    """Cells for the roots of each side, beside the proposition; 0 where there is no room."""
    return 11 if sheet.label >= 40 else 8 if sheet.label >= 30 else 0


# ---------------------------------------------------------------- lines


def _heading(
    matrix: Matrix, sheet: Sheet, line: tuple[int, int], typesetting: Typesetting
) -> Iterator[SheetCell]:
    y, chosen = line
    base = base_in_use()
    first = sheet.head - 1 - y  # 0 for the lowest line
    roots = roots_width(sheet)
    sizes = (counted(matrix.total, "speaker"), counted(len(matrix.propositions), "proposition"), "")
    yield SheetCell(
        sizes[first], CURSOR, sheet.label - CURSOR - GAP - (roots + GAP if roots else 0), "quiet", base
    )
    if roots and not first:
        yield SheetCell(tr("roots"), sheet.label - GAP - roots, roots, "quiet", base)
    for column in _columns(sheet):
        tone: SheetTone = "cursor" if column == chosen else "head"
        width = sheet.cell - GAP
        if not column:
            if not first:
                yield SheetCell(tr("all"), sheet.left_of(column), width, tone, base)
            continue
        speaker = matrix.names.get(matrix.speakers[column - 1])
        yield from _name(agent_label(speaker) if speaker else UNREAD, (sheet, column, y), tone, typesetting)


def _name(
    name: str, place: tuple[Sheet, int, int], tone: SheetTone, typesetting: Typesetting
) -> Iterator[SheetCell]:
    """A part of a speaker's name, wrapped into the lines of the heading from the lowest up."""
    sheet, column, y = place
    width = sheet.cell - GAP
    lines = typesetting.layout(name, width)
    base = "R" if lines[0].rtl else "L"
    number = y - max(sheet.head - len(lines), 0)
    if number >= 0:
        start, end = lines[number].start, lines[number].end
        if number == sheet.head - 1:
            end = len(name)
        yield SheetCell(name[start:end].strip(), sheet.left_of(column), width, tone, base)


def _row(matrix: Matrix, sheet: Sheet, row: int, cursor: tuple[int, int]) -> Iterator[SheetCell]:
    base, here = base_in_use(), row == cursor[0]
    found = matrix.row(row)
    if here:
        yield SheetCell(">", 0, 1, "cursor", base)
    roots = roots_width(sheet)
    room = sheet.label - CURSOR - GAP - (roots + GAP if roots else 0)
    if found is None:
        yield SheetCell(UNREAD, CURSOR, room, "quiet", base)
    else:
        own = min(max(len(found.proposition.id), 2), ID, room // 3)
        yield SheetCell(found.proposition.id, CURSOR, own, "quiet", None)
        text = name_of(found.proposition.text)
        yield SheetCell(text, CURSOR + own + GAP, room - own - GAP, "name" if here else "plain", None)
        if roots:
            yield SheetCell(roots_text(found), sheet.label - GAP - roots, roots, "plain")
    for column in _columns(sheet):
        yield from _cell(matrix, sheet, (row, column), chosen=here and column == cursor[1])


def roots_text(row: MatrixRow) -> str:
    """How many independent roots stand on each side: +2 -1."""
    return " ".join(f"{STANCE_SIGNS[side.stance]}{figures(str(side.count))}" for side in row.sides)


def _cell(matrix: Matrix, sheet: Sheet, place: tuple[int, int], *, chosen: bool) -> Iterator[SheetCell]:
    """The sides of a cell; the cursor's stands in brackets."""
    row, column = place
    left, inner = sheet.left_of(column), max(sheet.cell - GAP - 2, 1)
    text, tone = _content(matrix, row, column, inner)
    if chosen:
        yield SheetCell("[", left, 1, "cursor", base_in_use())
        yield SheetCell("]", left + 1 + inner, 1, "cursor", base_in_use())
    align = text.ljust(inner) if base_in_use() == "L" else text.rjust(inner)
    yield SheetCell(align, left + 1, inner, "cursor" if chosen else tone)


def _content(matrix: Matrix, row: int, column: int, width: int) -> tuple[str, SheetTone]:
    if not column:
        found = matrix.row(row)
        claims = sum(side.claims for side in found.sides) if found else None
        return (UNREAD if claims is None else figures(f"{claims:,}")), "quiet"
    stances = matrix.stances(row, column)
    if not stances:
        return (EMPTY if stances is not None else UNREAD), "quiet"
    tone = TONES.get(stances[0].stance, "plain") if len(stances) == 1 else "plain"
    return cell_text(stances, matrix.unit, width), tone


def cell_text(stances: tuple[SpeakerStance, ...], unit: str, width: int) -> str:
    """Say the sides of one speaker with the first day of each, as fully as the width allows.

    Signs stand for all sides, whatever the width; `×2` after a day says that there are more claims.
    """
    signs = [STANCE_SIGNS[one.stance] for one in stances]
    days = [_short(one.first_day, unit) for one in stances]
    more = [f"×{figures(str(one.claims))}" if one.claims > 1 else "" for one in stances]
    full = [sign + day + times for sign, day, times in zip(signs, days, more, strict=True)]
    dated = [sign + day for sign, day in zip(signs, days, strict=True)]
    counts = [sign + times for sign, times in zip(signs, more, strict=True)]
    for parts, between in ((full, " "), (full, ""), (dated, " "), (dated, ""), (counts, "")):
        text = between.join(parts)
        if len(text) <= width:
            return text
    return "".join(signs)[:width]


def _short(day: int, unit: str) -> str:
    """Say a day in few cells; nothing for none."""
    if not day:
        return ""
    when = date.fromordinal(day)
    if unit == "day":
        return figures(str(when.day))
    if unit == "year":
        return figures(f"{when.month}/{when.year}")
    if language_in_use().code == "en":
        return f"{when.day} {short_month(when.month)}"
    return figures(f"{when.day}/{when.month}")
