"""Bins of time, and the histogram strip that shows them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.types import DayCount, DayHistogram
from tui.timeline import moves
from tui.timeline.bins import BINS, extent, filled, first_day, fitting, last_day, number_of, undated
from tui.timeline.strip import level, strip_of

LAST = date.max.toordinal()


def histogram(*counts: tuple[int, int]) -> DayHistogram:
    return DayHistogram.of(DayCount(day, claims, 1, 1, claims // 2) for day, claims in counts)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


STORY = histogram((0, 2), (day("2026-02-27"), 1), (day("2026-02-28"), 3), (day("2026-03-02"), 4))
histograms = st.dictionaries(st.integers(0, LAST), st.integers(1, 50), min_size=1, max_size=30).map(
    lambda days: histogram(*sorted(days.items()))
)


@given(st.integers(1, LAST), st.sampled_from(BINS))
def test_a_day_lies_between_the_first_and_the_last_day_of_its_bin(ordinal, bin):
    number = number_of(ordinal, bin)
    assert first_day(number, bin) <= ordinal <= last_day(number, bin)
    assert number_of(first_day(number, bin), bin) == number_of(last_day(number, bin), bin) == number


@pytest.mark.parametrize(
    ("bin", "first", "last"),
    [
        ("day", "2026-03-04", "2026-03-04"),
        ("week", "2026-03-02", "2026-03-08"),
        ("month", "2026-03-01", "2026-03-31"),
        ("quarter", "2026-01-01", "2026-03-31"),
        ("year", "2026-01-01", "2026-12-31"),
        ("decade", "2020-01-01", "2029-12-31"),
    ],
)
def test_bins_begin_and_end_where_a_calendar_has_them(bin, first, last):
    number = number_of(day("2026-03-04"), bin)
    assert (first_day(number, bin), last_day(number, bin)) == (day(first), day(last))


@given(histograms, st.sampled_from(BINS))
def test_the_bins_hold_every_dated_claim_once(days, bin):
    bars = list(filled(days, bin))
    assert sum(bar.claims for bar in bars) + undated(days) == days.total
    assert [bar.number for bar in bars] == sorted({bar.number for bar in bars})
    assert all(number_of(days.days[days.index_at(bar.rank)].day, bin) == bar.number for bar in bars)


@given(histograms, st.integers(1, 200))
def test_the_finest_bin_that_fits_is_taken(days, places):
    bin = fitting(days, places)
    finer = BINS[: BINS.index(bin)]
    for other in finer:
        first, last = extent(days, other)
        assert last - first >= places


@given(histograms, st.sampled_from([None, *BINS]), st.data(), st.integers(1, 200))
def test_the_strip_shows_the_cursor_and_fits_its_width(days, bin, data, width):
    rank = data.draw(st.integers(0, days.total - 1))
    strip = strip_of(days, bin, rank, width)
    assert strip.cell * len(strip.bars) <= width
    assert all(label.column + len(label.words) <= width for label in strip.labels)
    numbers = [bar.number for bar in strip.bars]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    if days.days[days.index_at(rank)].day:
        assert strip.cursor in numbers


def test_labels_name_the_month_where_it_is_new():
    strip = strip_of(STORY, "day", 2, 40)
    assert [label.words for label in strip.labels] == ["27 Feb", "1 Mar", "2"]
    assert [bar.claims for bar in strip.bars] == [1, 3, 0, 4]


def test_a_bar_is_empty_without_claims_low_with_one_and_full_with_the_most():
    assert [level(claims, 16) for claims in (0, 1, 8, 16)] == [" ", "▁", "▄", "█"]


def test_an_undated_list_has_no_bars():
    assert strip_of(histogram((0, 5)), None, 0, 80).bars == ()


def test_periods_and_edges_lead_from_burst_to_burst():
    assert moves.next_period(STORY, 0, "day") == 2
    assert moves.next_period(STORY, 3, "month") == 6
    assert moves.previous_period(STORY, 7, "day") == 6
    assert moves.previous_period(STORY, 2, "day") == 0
    days = histogram(*((day("2026-03-01") + offset, 1) for offset in (0, 1, 2, 5, 6, 7, 8)))
    assert [moves.burst_edge(days, rank, "day", 1) for rank in (0, 2, 3, 6)] == [2, 3, 6, 6]
    assert [moves.burst_edge(days, rank, "day", -1) for rank in (6, 4, 2, 0)] == [3, 3, 0, 0]
