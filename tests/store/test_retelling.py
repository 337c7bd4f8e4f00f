"""A list collapsed by root: ranks, days and counts are those of its rows, which know what they stand for."""

import pytest
from importing import PEOPLE, bring, claim, day, relation

from store import claims
from store.days import histogram
from store.filters import parse_filter
from store.retelling import is_collapsed
from store.types import CLOCKS


def listed(store, text, clock="said"):
    """The rows of a whole list, and how many claims each stands for."""
    filter = parse_filter(text)
    days = histogram(store, filter, clock)
    page = claims.page(store, filter, clock, days, 0, 100)
    assert [claims.rank_of(store, row.uid, filter, clock, days) for row in page.rows] == [
        (rank, True) for rank in range(days.total)
    ]
    assert days.total == claims.count(store, filter) == len(page.rows)
    return {row.id: row.told for row in page.rows}


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_story_told_twice_by_axios_has_one_row_for_each_fact(story, clock):
    rows = listed(story, "retold:no", clock)
    assert {"C22", "C23"}.isdisjoint(rows)
    assert {claim: times for claim, times in rows.items() if times > 1} == {"C06": 2, "C07": 2}
    assert sum(rows.values()) == 31


def test_another_root_that_repeats_keeps_its_row(story):
    rows = listed(story, "retold:no")
    assert {"C04", "C07"} <= set(rows)  # Tasnim has the one, Axios the other


def test_a_guess_hides_nothing(story):
    assert {"C28", "C31"} <= set(listed(story, "retold:no"))  # "may simply paraphrase the post"


def test_a_retelling_stands_where_the_filter_hides_what_came_before(story):
    assert listed(story, "retold:no speaker:us_off_c") == {"C22": 1, "C23": 1, "C24": 1}
    assert listed(story, "retold:yes") == {"C22": 1, "C23": 1}


@pytest.fixture
def chain(store, tmp_path):
    """Five tellings: b repeats a, c repeats b, d repeats c through another outlet, and a repeats c too."""
    tellings = {"a": "wire", "b": "wire", "c": "wire", "d": "post"}
    bring(
        store,
        tmp_path / "chain.jsonl",
        *PEOPLE,
        {"type": "agent", "id": "paper", "kind": "outlet", "names": {"en": "The Paper"}},
        *(
            claim(name, "paper", outlet, "ana", said=day(f"2026-03-0{number}"))
            for number, (name, outlet) in enumerate(tellings.items(), 1)
        ),
        relation("b", "a", "repeats"),
        relation("c", "b", "repeats"),
        relation("a", "c", "repeats"),
        relation("d", "c", "repeats"),
    )
    return store


def test_what_is_told_again_and_again_is_one_row_that_counts_all_of_it(chain):
    assert listed(chain, "retold:no") == {"a": 3, "d": 1}
    assert listed(chain, "retold:no -id:a") == {"b": 2, "d": 1}
    assert listed(chain, "retold:no -id:b") == {"a": 2, "d": 1}


def test_a_filter_collapses_only_when_it_leaves_out_what_was_told_before():
    assert [is_collapsed(parse_filter(text)) for text in ("retold:no", "-retold:yes", "retold:yes", "")] == [
        *(True, True, False, False)
    ]
