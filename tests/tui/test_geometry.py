"""Where days and claims stand in lines: every line is one thing, and every claim has its lines."""

from hypothesis import given
from hypothesis import strategies as st

from store.types import DayCount, DayHistogram
from tui.timeline.geometry import HEADER, Geometry, Place

days = st.dictionaries(st.integers(0, 30), st.integers(1, 9), max_size=12)
histograms = days.map(
    lambda claims: DayHistogram.of(DayCount(day, claims[day], 1, 1, 0) for day in sorted(claims))
)
geometries = st.builds(Geometry.of, histograms, st.integers(1, 3))


def gap_after(histogram, index):
    """The days without claims between a day and the next one, counted one by one."""
    days = [day.day for day in histogram.days]
    if index + 1 == len(days) or not days[index]:
        return 0
    return sum(1 for day in range(days[index], days[index + 1]) if day not in days)


@given(geometries)
def test_reading_the_lines_from_top_to_bottom_meets_every_header_claim_and_gap_in_order(geometry):
    expected = []
    for index, day in enumerate(geometry.histogram.days):
        expected.append(Place(index))
        for nth in range(day.claims):
            rank = geometry.histogram.starts[index] + nth
            expected += [Place(index, rank, offset) for offset in range(geometry.block)]
        if gap := gap_after(geometry.histogram, index):
            expected.append(Place(index, gap=gap))
    assert [geometry.at(line) for line in range(geometry.lines)] == expected


@given(geometries)
def test_a_claim_is_found_at_its_own_line(geometry):
    for rank in range(geometry.histogram.total):
        place = geometry.at(geometry.claim_line(rank))
        assert (place.rank, place.offset) == (rank, 0)


@given(geometries)
def test_a_day_is_found_at_its_header_line(geometry):
    for index in range(len(geometry.histogram.days)):
        assert geometry.at(geometry.header_line(index)) == Place(index)


@given(geometries, st.integers(-5, 60))
def test_outside_the_list_stands_nothing(geometry, line):
    assert (geometry.at(line) is None) == (not 0 <= line < geometry.lines)


@given(geometries, st.integers(-5, 60), st.integers(0, 40))
def test_the_ranks_of_a_stretch_are_those_whose_lines_are_in_it(geometry, top, height):
    first, last = geometry.ranks_between(top, top + height)
    lines = range(max(top, 0), min(top + height, geometry.lines - 1) + 1)
    touched = {place.rank for place in map(geometry.at, lines) if place and place.rank is not None}
    assert touched <= set(range(first, last + 1))
    assert first <= last + 1
    assert last - first <= (max(touched) - min(touched) if touched else 0) + 1


def test_a_list_of_ten_million_claims_needs_no_list():
    histogram = DayHistogram.of(DayCount(day, 2_739, 9, 9, 0) for day in range(1, 3_652))
    geometry = Geometry.of(histogram, 2)
    last = histogram.total - 1
    assert geometry.lines == 3_651 * HEADER + 2 * histogram.total
    assert geometry.at(geometry.claim_line(last)) == Place(3_650, last, 0)
