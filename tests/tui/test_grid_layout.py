"""The lines of the grid and of the lanes: exactly their width, and every count in its own cell."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from store.types import AgentName, CellCount, DayCount, DayHistogram, SpeakerRanks
from tui.bidi import Typesetting
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.timeline import grid, lanes
from tui.timeline.bins import BINS, number_of
from tui.timeline.grid import Grid, end_of, periods_of
from tui.timeline.sheet import Sheet, Window, around
from tui.timeline.strip import LEVELS
from tui.widgets.view_pane import TONE_COLOURS, sheet_segments

STYLES = {tone: Style() for tone in (*TONE_COLOURS, "plain", "quiet")}
NAMES = (  # as the store may hold them
    "Ana",
    "US official",
    "الوزير",
    "a\x1b[31mb",
    "\u202eabc",
    "👩‍👩‍👧 family",
    "x" * 90,
    "",
    "e\u0301" * 20,
)
VIEWS = {"grid": (grid, periods_of), "lanes": (lanes, lanes.axis_of)}
sizes = st.tuples(st.integers(40, 220), st.integers(1, 60))


@st.composite
def sheets(draw):
    """A grid of made claims, whole or a window of it, with those claims as (speaker, day)."""
    view = draw(st.sampled_from(sorted(VIEWS)))
    bin = draw(st.sampled_from(BINS))
    days = draw(st.lists(st.sampled_from([0, *range(739_000, 739_040), 740_100]), min_size=1, max_size=40))
    claims = [(draw(st.integers(1, 9)), day) for day in days]
    histogram = DayHistogram.of(
        DayCount(day, count, None, None, 0) for day, count in sorted(Counter(days).items())
    )
    periods, totals = VIEWS[view][1](histogram, bin)
    spoken = Counter(speaker for speaker, _ in claims)
    ranked = sorted(spoken, key=lambda number: (-spoken[number], number))
    counts = Counter((speaker, period_of(day, bin, periods)) for speaker, day in claims)
    names = {n: AgentName(n, str(n), "person", True, {"en": NAMES[n - 1]}) for n in ranked}
    cells = {cell: CellCount(count, draw(st.integers(0, count)), 7) for cell, count in counts.items()}
    made = Grid(
        bin,
        periods,
        totals,
        SpeakerRanks(tuple(ranked), tuple(spoken[n] for n in ranked)),
        names,
        cells,
        Window(0, len(ranked), 0, len(periods)),
        max(counts.values()),
        chosen=tuple(ranked[:1]),
    )
    return view, made, counts


def period_of(day, bin, periods):
    """The period of a day, found by its bin alone."""
    if not day:
        return 0
    return next(first for first in periods if first and number_of(first, bin) == number_of(day, bin))


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["en", "ar"])
def language(request):
    speak(request.param)
    yield request.param
    speak(ENGLISH)


def placed(view, made, size, row, column):
    sheet = lanes.sheet_of(made, *size, Typesetting()) if view == "lanes" else grid.sheet_of(made, *size)
    rows, columns = made.size
    cursor = row % rows, column % columns
    return sheet.revealing(*cursor), cursor


@given(sheets(), sizes, st.integers(0, 99), st.integers(0, 999))
def test_every_line_is_exactly_as_wide_as_the_screen_and_nothing_overlaps(language, sheet, size, row, column):
    view, made, _ = sheet
    laid, cursor = placed(view, made, size, row, column)
    for y in range(size[1]):
        cells = VIEWS[view][0].line_cells(made, laid, y, cursor)
        segments = sheet_segments(cells, size[0], STYLES)
        assert sum(cell_len(segment.text) for segment in segments) == size[0]
        ends = [0, *(cell.column + cell.width for cell in cells)]
        assert all(end <= cell.column for end, cell in zip(ends, cells, strict=False)), (y, cells)
        assert ends[-1] <= size[0]
        figures = [cell for cell in cells if cell.base == "L" and cell.text.strip().isdigit()]
        assert all(len(cell.text) <= cell.width for cell in figures), (y, figures)


@given(sheets(), sizes, st.integers(0, 99), st.integers(0, 999))
def test_every_count_stands_in_its_own_cell(language, sheet, size, row, column):
    view, made, counts = sheet
    laid, cursor = placed(view, made, size, row, column)
    for y in range(size[1]):
        at = laid.row_at(y)
        if at is None:
            continue
        line = " " * size[0]
        for cell in VIEWS[view][0].line_cells(made, laid, y, cursor):
            if cell.base is not None and cell.text.isprintable():
                line = line[: cell.column] + cell.text.ljust(cell.width) + line[cell.column + cell.width :]
        for index in laid.columns_in_sight:
            left, width = laid.left_of(index), laid.cell
            if language.base == "R":
                left = size[0] - left - width
            shown = line[left : left + width].translate(dict.fromkeys(map(ord, "[]! ┊")))
            expected = counts[made.speakers.numbers[at], made.periods[index]]
            assert_shows(view, shown, expected, made.most)


def assert_shows(view, shown, count, most):
    """The digits of a count and its level, or its level alone; a dot for none."""
    if not count:
        assert shown == "·"
    elif view == "grid":
        assert shown.rstrip(LEVELS).lstrip(LEVELS) == str(count)
        assert set(shown) & set(LEVELS)
    else:
        assert set(shown) == {LEVELS[(count * 8 - 1) // most]}


@given(st.integers(1, 99_999), st.integers(1, 5_000), sizes, st.data())
def test_the_cell_under_the_cursor_is_in_sight_and_in_what_is_read(rows, columns, size, data):
    row, column = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    sheet = Sheet(*size, rows, columns, label=14, cell=6, margin=5)
    before = data.draw(st.sampled_from([(0, 0), (rows - 1, columns - 1)]))
    sheet = sheet.revealing(*before).revealing(row, column)
    seen = sheet.in_sight
    room = Window(0, max(sheet.room[0], 1), 0, max(sheet.room[1], 1))
    window = around(row, column, room, (rows, columns))
    assert window.holds(seen)
    assert window.holds(Window(row, 1, column, 1))
    if all(sheet.room):
        assert seen.holds(Window(row, 1, column, 1))
        assert sheet.row_at(sheet.head + row - seen.first_row) == row
        assert sheet.column_at(sheet.left_of(column)) == column


@given(st.lists(st.integers(1, 3_000_000), min_size=1, max_size=20, unique=True), st.sampled_from(BINS))
def test_the_axis_has_every_period_from_the_first_claim_to_the_last_once(days, bin):
    days = sorted(days)[:1] + [day for day in sorted(days)[1:] if day - sorted(days)[0] < 4_000]
    histogram = DayHistogram.of(DayCount(day, 2, None, None, 0) for day in days)
    axis, totals = lanes.axis_of(histogram, bin)
    assert all(end_of(first, bin) + 1 == after for first, after in pairwise(axis))
    assert sum(totals) == 2 * len(days)
    assert {first for first, total in zip(axis, totals, strict=True) if total} == set(
        periods_of(histogram, bin)[0]
    )
