"""Who said how much when: the counts are those of reading every claim."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import PEOPLE, bring, claim, day

from store.connection import create_store, open_store
from store.filters import parse_filter
from store.grid import cells, ranks, stands_at
from store.types import CLOCKS, Filter

FIRST = date(2026, 3, 1)
DAYS = 40


@pytest.fixture(scope="module")
def claims():
    """Claims of Ana, Bo and the Wire, some of two speakers, on scattered days, some without any."""
    made = []
    for number in range(120):
        who = ("ana", "bo", "wire")[number % 3]
        fields = {}
        if number % 7:
            fields["said"] = day(str(FIRST + timedelta(days=(number * number) % DAYS)))
        if number % 5 == 0 and who != "bo":
            fields["co_speakers"] = [{"agent": "bo"}]
        if number % 4 == 0:
            fields["event"] = day(str(FIRST + timedelta(days=(3 * number) % DAYS)))
        made.append(claim(f"c{number}", "post", who, kind=("direct", "indirect")[number % 2], **fields))
    return made


@pytest.fixture(scope="module")
def store(claims, tmp_path_factory):
    folder = tmp_path_factory.mktemp("grid")
    with create_store(folder / "grid.duckdb") as made:
        bring(made, folder / "claims.jsonl", *PEOPLE, *claims)
    with open_store(folder / "grid.duckdb") as opened:
        yield opened


def day_of(one, clock):
    """The ordinal of a claim's day; what is reported has none here."""
    span = one.get(clock)
    return date.fromisoformat(span["end"]).toordinal() if span else 0


def voices(one):
    return {one["speaker"], *(other["agent"] for other in one.get("co_speakers", ()))}


def counted(claims, clock, periods):
    """By speaker and period the claims, counted one by one."""
    found = Counter()
    for one in claims:
        period = max(first for first in periods if first <= day_of(one, clock))
        found.update((who, period) for who in voices(one))
    return found


def numbers(store):
    return dict(store.rows("SELECT id, agent_no FROM agent"))


@given(
    st.sampled_from(["said", "event"]),
    st.sets(st.integers(0, DAYS), min_size=1),
    st.sampled_from(["", "kind:direct"]),
)
def test_the_counts_of_cells_are_those_of_reading_every_claim(store, claims, clock, starts, text):
    periods = [0, *(FIRST.toordinal() + start for start in sorted({0, *starts}))]
    who = numbers(store)
    kept = [one for one in claims if not text or one["kind"] == "direct"]
    read = cells(store, parse_filter(text), clock, [who["ana"], who["bo"]], periods, date.max.toordinal())
    expected = {
        (who[agent], period): claims
        for (agent, period), claims in counted(kept, clock, periods).items()
        if agent != "wire"
    }
    assert {cell: count.claims for cell, count in read.items()} == expected


@pytest.mark.parametrize("text", ["", "kind:direct", "speaker:ana", "speaker:nobody"])
def test_speakers_are_ranked_by_their_claims_alone_or_with_others(store, claims, text):
    who = numbers(store)
    kept = [
        one
        for one in claims
        if text in ("", f"kind:{one['kind']}") or (text == "speaker:ana" and "ana" in voices(one))
    ]
    expected = Counter(who[agent] for one in kept for agent in voices(one))
    ranked = ranks(store, parse_filter(text))
    assert dict(zip(ranked.numbers, ranked.claims, strict=True)) == dict(expected)
    assert list(ranked.claims) == sorted(ranked.claims, reverse=True)


def test_the_first_claim_of_a_cell_is_the_first_in_the_order_of_the_list(store, claims):
    who = numbers(store)["ana"]
    start = FIRST.toordinal()
    found = cells(store, Filter(), "said", [who], [start], start + DAYS)[who, start]
    first = min(
        (day_of(one, "said"), number)
        for number, one in enumerate(claims)
        if one["speaker"] == "ana" and one.get("said")
    )
    row = store.rows("SELECT id FROM claim WHERE claim_uid = ?", [found.first])
    assert row == [(f"c{first[1]}",)]
    assert stands_at(store, found.first, "said") == (who, first[0])


def test_nothing_is_asked_of_nobody_and_of_no_period(store):
    assert cells(store, Filter(), "said", [], [1], 9) == {}
    assert cells(store, Filter(), "said", [1], [], 9) == {}
    assert stands_at(store, -1, CLOCKS[0]) is None
