"""The lines of the stance matrix: nothing overlaps at any size, and a cell says no side that is not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, words

from store.types import (
    STANCE_SIDES,
    AgentName,
    DayCount,
    DayHistogram,
    MatrixRow,
    Proposition,
    Root,
    SideRoots,
    SpeakerStance,
)
from tui.bidi import Typesetting
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.i18n.words import STANCE_SIGNS
from tui.timeline.matrix import Matrix, unit_of
from tui.timeline.matrix_lines import cell_text, line_cells, roots_text
from tui.timeline.matrix_sheet import foot_line, sheet_of
from tui.timeline.matrix_text import legend, paragraphs_of
from tui.timeline.sheet import Window

DAY = 739677  # 2 March 2026
days = st.sampled_from([0, 1, DAY, DAY + 3, DAY + 40, DAY + 400])


@pytest.fixture(autouse=True)
def english():
    yield
    speak(ENGLISH)


def agent(number, names, *, alike=0):
    return AgentName(number, f"a{number}", "person", named=True, names=names, number=alike)


@st.composite
def stances(draw):
    sides = draw(st.lists(st.sampled_from(STANCE_SIDES), unique=True, min_size=1, max_size=5))
    found = []
    for side in sorted(sides, key=STANCE_SIDES.index):
        first, last = sorted((draw(days), draw(days)))
        found.append(SpeakerStance(side, draw(st.integers(1, 20_000)), first, last, 7))
    return tuple(found)


@st.composite
def matrices(draw):
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(0, 5))
    speakers = tuple(range(100, 100 + columns))
    names = {number: agent(number, draw(texts)) for number in speakers}
    made = {}
    for number in range(1, rows + 1):
        cells = {speaker: draw(stances()) for speaker in speakers[number % 2 :]}
        roots = (Root(agent(5, draw(texts)), draw(st.booleans())),)
        sides = tuple(SideRoots(one.stance, one.claims, 4, roots, DAY, 7) for one in draw(stances()))
        made[number] = MatrixRow(Proposition(id=draw(words), text=draw(texts)), sides, cells)
    whole = Window(0, rows, 0, columns + 1)
    unit = draw(st.sampled_from(["day", "month", "year"]))
    return Matrix(tuple(made), speakers, columns, names, made, whole, unit)


@given(
    matrices(),
    st.integers(38, 200),
    st.integers(3, 60),
    st.sampled_from([ENGLISH, ARABIC]),
    st.floats(0, 0.99),
    st.floats(0, 0.99),
)
def test_no_cell_overlaps_another_or_the_edge(matrix, width, height, language, down, across):
    speak(language)
    rows, columns = matrix.size
    row, column = int(down * rows), int(across * columns)
    sheet = sheet_of(matrix, width, height, Typesetting()).revealing(row, column)
    assert sheet.in_sight.columns >= 1
    if height > 7:
        assert row in range(sheet.first_row, sheet.first_row + sheet.in_sight.rows)
    assert column in range(sheet.first_column, sheet.first_column + sheet.in_sight.columns)
    for y in range(height - sheet.foot):
        assert foot_line(sheet, y) is None
        used = 0
        for cell in line_cells(matrix, sheet, y, (row, column), Typesetting()):
            assert cell.column >= used, (y, cell)
            used = cell.column + cell.width
        assert used <= width


@given(stances(), st.sampled_from(["day", "month", "year"]), st.integers(5, 12))
def test_a_cell_shows_every_side_that_is_taken_and_no_other(taken, unit, width):
    text = cell_text(taken, unit, width)
    assert len(text) <= width
    signs = [char for char in text if char in "+-?¿^"]
    assert signs == [STANCE_SIGNS[one.stance] for one in taken]


def one(side, day, claims=1, last=None):
    return SpeakerStance(side, claims, day, last or day, 7)


@pytest.mark.parametrize(
    ("taken", "unit", "width", "text"),
    [
        ((one("affirm", DAY + 1),), "day", 5, "+3"),
        ((one("deny", DAY, claims=2),), "day", 5, "-2×2"),
        ((one("affirm", DAY + 2), one("presupposes", DAY + 2)), "day", 5, "+4 ^4"),
        ((one("affirm", DAY + 20), one("deny", DAY + 20)), "day", 5, "+-"),
        ((one("possible", DAY),), "month", 8, "?2 Mar"),
        ((one("asks", DAY),), "year", 8, "¿3/2026"),
        ((one("deny", 0),), "day", 5, "-"),
        (tuple(one(side, DAY, 3) for side in STANCE_SIDES), "day", 5, "+-?¿^"),
    ],
)
def test_cells_read(taken, unit, width, text):
    assert cell_text(taken, unit, width) == text


def test_every_side_has_a_sign_of_its_own():
    assert len(set(STANCE_SIGNS.values())) == len(STANCE_SIGNS)
    assert all(len(sign) == 1 for sign in STANCE_SIGNS.values())


def listed(*ordinals):
    return DayHistogram.of(DayCount(day, 1, 1, 1, 0) for day in ordinals)


def test_days_are_said_with_as_much_as_tells_them_apart():
    assert unit_of(listed()) == unit_of(listed(0)) == unit_of(listed(0, DAY)) == "day"
    assert unit_of(listed(0, DAY, DAY + 29)) == "day"
    assert unit_of(listed(0, DAY, DAY + 30)) == "month"
    assert unit_of(listed(DAY, DAY + 400)) == "year"


@given(matrices(), st.sampled_from([ENGLISH, ARABIC]))
def test_the_text_below_names_the_sides_and_their_roots(matrix, language):
    speak(language)
    for row in range(len(matrix.propositions)):
        for column in range(matrix.size[1]):
            paragraphs = paragraphs_of(matrix, (row, column))
            assert len(paragraphs) >= 2
            assert "\u2029" not in paragraphs[0].text
        found = matrix.row(row)
        assert roots_text(found).count(" ") == len(found.sides) - 1
    assert all(sign in legend().text for sign in STANCE_SIGNS.values())
