"""Windows over the timeline: however it is cut, the same claims stand in the same order."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from listing import ordered

from store import claims
from store.agents import names, speakers
from store.days import figures, histogram
from store.documents import claim_documents
from store.filters import parse_filter
from store.types import CLOCKS, COUNTED_AT_ONCE, DayCount, DayHistogram, Filter

FILTERS = (
    "",
    "kind:attitude",
    "-kind:attitude",
    "speaker:trump",
    "said:2026-03-04",
    "id:none-such",
    "retold:no",
)
EVERY_CLOCK = pytest.mark.parametrize("clock", CLOCKS)
shared = settings(max_examples=60)


@shared
@given(
    text=st.sampled_from(FILTERS),
    clock=st.sampled_from(CLOCKS),
    start=st.integers(-3, 40),
    size=st.integers(0, 40),
)
def test_a_page_is_a_slice_of_the_whole_list(story, text, clock, start, size):
    filter = parse_filter(text)
    days = histogram(story, filter, clock)
    page = claims.page(story, filter, clock, days, start, size)
    first = max(start, 0)
    assert page.start == first
    assert [row.uid for row in page.rows] == ordered(story, filter, clock)[first : first + size]


@shared
@given(text=st.sampled_from(FILTERS), clock=st.sampled_from(CLOCKS), pick=st.integers(0, 30))
def test_the_rank_of_a_claim_is_its_place_in_the_list_or_that_of_the_next_one(story, text, clock, pick):
    filter = parse_filter(text)
    days = histogram(story, filter, clock)
    everything, shown = ordered(story, Filter(), clock), ordered(story, filter, clock)
    uid = everything[pick]
    rank, exact = claims.rank_of(story, uid, filter, clock, days)
    if uid in shown:
        assert (rank, exact) == (shown.index(uid), True)
    else:
        following = [shown.index(other) for other in everything[pick:] if other in shown]
        assert (rank, exact) == (min(following, default=max(len(shown) - 1, 0)), False)


def speakers_of(said):
    """The ids of all who say a claim."""
    return {said.speaker, *(beside.agent for beside in said.co_speakers)}


@EVERY_CLOCK
@pytest.mark.parametrize("text", FILTERS)
def test_the_histogram_counts_what_the_pages_hold(story, text, clock):
    filter = parse_filter(text)
    days = histogram(story, filter, clock)
    rows = claims.page(story, filter, clock, days, 0, days.total).rows
    said = claim_documents(story, [row.uid for row in rows])
    assert days.total == claims.count(story, filter) == len(rows)
    assert [day.day for day in days.days] == sorted({row.day for row in rows})
    for day in days.days:
        held = [row for row in rows if row.day == day.day]
        outlets = {row.outlet.id for row in held if row.outlet and row.outlet.kind in {"outlet", "platform"}}
        assert day.claims == len(held)
        assert day.people == len({agent for row in held for agent in speakers_of(said[row.uid])})
        assert day.outlets == len(outlets)
        assert day.disputes == sum(row.disputed for row in held)


@shared
@given(
    text=st.sampled_from(FILTERS[1:]),
    clock=st.sampled_from(CLOCKS),
    start=st.integers(0, 40),
    size=st.integers(0, 40),
)
def test_the_days_of_some_ranks_are_counted_later_as_they_would_have_been_at_once(
    story, text, clock, start, size
):
    filter = parse_filter(text)
    whole = histogram(story, filter, clock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.days.COUNTED", -1)
        sparse = histogram(story, filter, clock)
    assert all(day.people is None for day in sparse.days)
    assert whole.uncounted(start, size) is None
    wanted = sparse.uncounted(start, size)
    if wanted is None:
        assert not sparse.days
        return
    counted = sparse.counted(figures(story, filter, clock, *wanted))
    for rank in range(start, min(start + size, whole.total)):
        place = whole.index_at(rank)
        assert counted.days[place] == whole.days[place]
    assert counted.starts is sparse.starts
    assert counted.same_list(sparse)
    assert counted.uncounted(start, size) is None


def test_the_days_of_too_many_claims_are_not_counted():
    few, many = (
        DayHistogram.of([DayCount(1, 5, None, None, 0), DayCount(2, claims, None, None, 0)])
        for claims in (10, COUNTED_AT_ONCE)
    )
    assert few.uncounted(0, 9) == (1, 2)
    assert many.uncounted(0, 9) is None
    assert many.uncounted(0, 5) == (1, 1)


@EVERY_CLOCK
def test_the_undated_claims_stand_first(story, clock):
    days = histogram(story, Filter(), clock)
    undated = [row.span for row in claims.page(story, Filter(), clock, days, 0, 100).rows if row.day == 0]
    assert len(undated) == (days.days[0].claims if days.days[0].day == 0 else 0)
    assert all(span is None or span.precision == "unknown" for span in undated)


@EVERY_CLOCK
def test_a_claim_stands_on_a_day_that_its_span_on_the_clock_allows(story, clock):
    days = histogram(story, Filter(), clock)
    for row in claims.page(story, Filter(), clock, days, 0, 100).rows:
        if row.day and row.span and row.span.precision != "not-before":
            assert (row.span.start or date.min).toordinal() <= row.day
            assert row.day <= (row.span.end or date.max).toordinal()


def test_pages_of_an_empty_filter_result_are_empty(story):
    assert claims.page(story, Filter(), "said", DayHistogram(), 0, 50).rows == ()


def test_a_claim_that_is_not_there_has_no_place_and_no_rank(story):
    days = histogram(story, Filter(), "said")
    assert claims.place(story, 1, "said") is None
    assert claims.rank_of(story, 1, Filter(), "said", days) == (0, False)


def test_rows_come_in_the_order_of_their_keys_and_without_those_of_no_claim(story):
    uids = ordered(story, Filter(), "said")[::-1]
    assert [row.uid for row in claims.rows(story, [*uids, 1], "said")] == uids
    assert claims.rows(story, [], "said") == ()


def test_only_the_name_of_a_clock_enters_sql(story):
    for ask in (
        lambda: histogram(story, Filter(), "said_day; DROP TABLE claim"),
        lambda: claims.place(story, 1, "x"),
        lambda: claims.rows(story, [1], "x"),
        lambda: speakers(story, Filter(), "x"),
    ):
        with pytest.raises(ValueError, match="is no clock"):
            ask()


@EVERY_CLOCK
def test_speakers_add_up_to_the_claims_once_for_each_who_says_them_with_the_busiest_first(story, clock):
    found = speakers(story, Filter(), clock)
    counts = [one.claims for one in found]
    together = story.rows("SELECT count(*) FROM co_speaker")[0][0]
    assert together
    assert sum(counts) == claims.total(story) + together
    assert counts == sorted(counts, reverse=True)
    assert all(one.first_day <= one.last_day and one.days <= one.claims for one in found)


def test_names_are_looked_up_once(story, monkeypatch):
    wanted = [number for (number,) in story.rows("SELECT DISTINCT speaker_no FROM claim")]
    known = names(story, wanted)
    monkeypatch.setattr(type(story), "rows", lambda *_: pytest.fail("asked again"))
    assert names(story, wanted) == known


def test_names_beyond_the_cache_are_still_answered_in_full(story, monkeypatch):
    monkeypatch.setattr("store.agents.CACHED_NAMES", 3)
    every = [row[0] for row in story.rows("SELECT agent_no FROM agent")]
    assert set(names(story, every[:3])) == set(every[:3])
    assert set(names(story, every)) == set(every)
