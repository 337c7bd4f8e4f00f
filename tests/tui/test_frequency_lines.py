"""The lines of the frequency table: exact widths, true shares, bars that end where the list does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, words

from store.filters import parse_filter
from store.types import AgentName, DayCount, DayHistogram, FacetValue, Filter
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.i18n.translation import tr
from tui.timeline.bins import BINS
from tui.timeline.frequency import (
    BARS,
    COLUMNS,
    Frequencies,
    TimeAxis,
    axis_forms,
    axis_of,
    bars_text,
    line_cells,
    share_words,
    sheet_of,
    signs_of,
)

DAY = 739677


@pytest.fixture(autouse=True)
def english():
    yield
    speak(ENGLISH)


@st.composite
def tables(draw):
    bars = draw(st.integers(0, BARS))
    values = []
    for number in range(draw(st.integers(0, 12))):
        named = draw(st.none() | texts)
        agent = AgentName(number, "id", "person", named=True, names=named) if named else None
        counts = tuple(draw(st.lists(st.integers(0, 9), min_size=bars, max_size=bars)))
        values.append(FacetValue(draw(words), draw(st.integers(1, 10**7)), number, agent, bars=counts))
    axis = TimeAxis(draw(st.sampled_from(BINS[:3])), 2000, bars) if bars else None
    return Frequencies(
        draw(st.sampled_from(COLUMNS)),
        10**7,
        len(values) + draw(st.integers(0, 50)),
        0,
        tuple(values),
        axis,
        Filter(),
        set_aside=draw(st.booleans()),
        signs={value.value: draw(st.sampled_from("+-")) for value in values[:2]},
    )


@given(tables(), st.integers(38, 200), st.integers(2, 40), st.sampled_from([ENGLISH, ARABIC]))
def test_no_cell_overlaps_another_or_the_edge(table, width, height, language):
    speak(language)
    sheet = sheet_of(table, width, height)
    for y in range(height):
        used = 0
        for cell in line_cells(table, sheet, y, 0):
            assert cell.column >= used, (y, cell)
            used = cell.column + cell.width
        assert used <= width


@given(tables(), st.integers(60, 200), st.sampled_from([ENGLISH, ARABIC]))
def test_the_days_above_the_bars_stand_whole(table, width, language):
    speak(language)
    *_, last = line_cells(table, sheet_of(table, width, 4), 1, 0)[:: 1 if language is ENGLISH else -1]
    if table.axis and last.text.strip() != tr("share"):
        assert last.text in axis_forms(table.axis)
        assert last.text.endswith(f"({tr(table.axis.bin)})") or last.width < len(axis_forms(table.axis)[0])
        assert len(last.text) <= last.width


@given(st.integers(0, 10**8), st.integers(0, 10**8))
def test_a_share_is_never_nothing_for_something(claims, more):
    total = claims + more
    words = share_words(claims, total)
    if total and claims:
        assert words == "<0.1%" or abs(float(words.rstrip("%")) - 100 * claims / total) <= 0.0501
        assert words != "0.0%"
    elif total:
        assert words == "0.0%"
    else:
        assert words == ""


@given(st.lists(st.integers(0, 10**6), max_size=BARS), st.integers(1, 3))
def test_bars_are_empty_where_nothing_stands_and_full_where_most_does(bars, width):
    text = bars_text(tuple(bars), width)
    assert len(text) == len(bars) * width
    for place, claims in enumerate(bars):
        part = text[place * width : (place + 1) * width]
        assert (part.strip() == "") == (claims == 0)
        assert not claims or claims != max(bars) or set(part) == {"█"}


@given(
    st.lists(st.integers(0, 3_000_000), min_size=1, max_size=50, unique=True).map(sorted),
    st.none() | st.sampled_from(BINS),
)
def test_the_axis_reaches_to_the_last_day_and_holds_what_it_can(ordinals, bin):
    histogram = DayHistogram.of(DayCount(day, 1, 1, 1, 0) for day in ordinals)
    axis = axis_of(histogram, bin)
    if ordinals == [0]:
        assert axis is None
        return
    assert axis.count <= BARS
    places = axis.places(histogram)
    assert places[ordinals[-1]] == axis.count - 1
    assert 0 not in places
    dated = [day for day in ordinals if day]
    if axis.bin != BINS[-1]:
        assert places.keys() == set(dated)
        assert places[dated[0]] == 0


def test_the_axis_takes_the_bin_of_the_histogram_where_it_fits():
    histogram = DayHistogram.of(DayCount(day, 1, 1, 1, 0) for day in (DAY, DAY + 20))
    assert axis_of(histogram, None).bin == "day"
    assert axis_of(histogram, "week").bin == "week"
    far = DayHistogram.of(DayCount(day, 1, 1, 1, 0) for day in (DAY, DAY + 2000))
    assert axis_of(far, "day").bin == "quarter"


def test_values_of_the_filter_have_a_sign():
    filter = parse_filter("speaker:trump,axios -speaker:nyt kind:direct")
    assert signs_of(filter, "speaker") == {"trump": "+", "axios": "+", "nyt": "-"}
    assert signs_of(filter, "root") == {}
