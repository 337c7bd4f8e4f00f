"""Keys of time: where they take the cursor, and that they never take it out of the list."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.types import DayCount, DayHistogram
from tui.timeline import moves


def days(*pairs: tuple[str | None, int]) -> DayHistogram:
    return DayHistogram.of(
        DayCount(date.fromisoformat(day).toordinal() if day else 0, claims, 1, 1, 0) for day, claims in pairs
    )


STORY = days(("2026-03-01", 1), ("2026-03-02", 2), ("2026-03-03", 5), ("2026-03-04", 19), ("2026-03-05", 4))


@pytest.mark.parametrize(("rank", "expected"), [(0, 1), (1, 3), (2, 3), (7, 8), (30, 30)])
def test_next_day_goes_to_the_first_claim_of_the_next_day_with_claims(rank, expected):
    assert moves.next_day(STORY, rank) == expected


@pytest.mark.parametrize(("rank", "expected"), [(0, 0), (1, 0), (2, 1), (8, 3), (12, 8)])
def test_previous_day_goes_to_the_start_of_this_day_first(rank, expected):
    assert moves.previous_day(STORY, rank) == expected


def test_a_week_on_lands_on_the_nearest_day_that_is_far_enough():
    sparse = days(("2026-01-01", 2), ("2026-01-05", 1), ("2026-01-10", 1), ("2026-03-01", 1))
    assert moves.week_on(sparse, 0, 1) == 3
    assert moves.week_on(sparse, 3, 1) == 4
    assert moves.week_on(sparse, 4, 1) == 4
    assert moves.week_on(sparse, 4, -1) == 3
    assert moves.week_on(sparse, 3, -1) == 0


def test_a_date_without_claims_leads_to_the_next_day_that_has_some():
    assert moves.first_at(STORY, date(2026, 2, 1).toordinal()) == 0
    assert moves.first_at(STORY, date(2026, 3, 4).toordinal()) == 8
    assert moves.first_at(STORY, date(2027, 1, 1).toordinal()) == 27


def test_claims_between_two_days_are_counted_inclusively():
    assert moves.claims_between(STORY, date(2026, 3, 2).toordinal(), date(2026, 3, 4).toordinal()) == 26
    assert moves.claims_between(STORY, date(2020, 1, 1).toordinal(), date(2020, 12, 31).toordinal()) == 0


@given(
    st.lists(st.integers(0, 4000), min_size=1, max_size=20, unique=True).map(sorted),
    st.data(),
)
def test_no_move_leaves_the_list_and_forward_moves_never_go_back(ordinals, data):
    histogram = DayHistogram.of(DayCount(day, data.draw(st.integers(1, 3)), 1, 1, 0) for day in ordinals)
    rank = data.draw(st.integers(0, histogram.total - 1))
    weeks = data.draw(st.integers(1, 60))
    for target in (moves.next_day(histogram, rank), moves.week_on(histogram, rank, weeks)):
        assert 0 <= target < histogram.total
        assert histogram.index_at(target) >= histogram.index_at(rank)
    for target in (moves.previous_day(histogram, rank), moves.week_on(histogram, rank, -weeks)):
        assert 0 <= target <= rank
