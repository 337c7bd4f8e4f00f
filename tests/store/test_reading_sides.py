"""Who stands where, and when: the answers that any right reading of the founding story gives."""

from datetime import date

import pytest
from importing import PEOPLE, bring, claim

from store import claims, matrix
from store.days import histogram
from store.filters import parse_filter
from store.stances import stances
from store.types import STANCE_SIDES, Filter

BEST_SAID_DAYS = {"2026-03-01": 1, "2026-03-02": 2, "2026-03-03": 5, "2026-03-04": 19, "2026-03-05": 4}
P1 = {
    "affirm": ({"C06", "C22", "C25"}, {("axios", False), ("nyt", False)}),
    "deny": ({"C03"}, {("tasnim", False)}),
    "presupposes": ({"C24"}, {("axios", False)}),
}
P3 = {
    "deny": (
        {"C17", "C20", "C21", "C27", "C28"},
        {("axios", False), ("us_off_d", True), ("trump", True)},
    ),
    "possible": ({"C02", "C10", "C14"}, {("axios", False)}),
    "asks": ({"C15"}, {("axios", False)}),
}


def test_claims_stand_on_their_best_said_days(story):
    days = histogram(story, Filter(), "said").days
    assert {date.fromordinal(day.day).isoformat(): day.claims for day in days} == BEST_SAID_DAYS


@pytest.mark.parametrize(("proposition", "expected"), [("P1", P1), ("P3", P3)])
def test_stances_and_independent_roots_are_those_of_the_story(story, proposition, expected):
    sides = next(one.sides for one in stances(story, Filter()) if one.proposition.id == proposition)
    found = {
        side.stance: (set(side.claims), {(root.agent.id, root.public) for root in side.roots})
        for side in sides
        if side.claims
    }
    assert found == expected


def test_whoever_speaks_with_others_takes_their_side_in_the_list_as_in_the_matrix(store, tmp_path):
    side = {"stances": [{"proposition": "P", "stance": "deny"}]}
    told = {"type": "proposition", "id": "P", "text": {"en": "It rains."}}
    both = claim("C1", "wire", "ana", co_speakers=[{"agent": "bo"}], **side)
    bring(store, tmp_path / "a.jsonl", *PEOPLE, told, both, claim("C2", "wire", "ana", **side))
    (row,) = matrix.rows(store, Filter(), "said", matrix.propositions(store, Filter()), range(1, 9)).values()
    across = {stance.claims for cell in row.cells.values() for stance in cell}
    denied = next(one for one in stances(store, Filter())[0].sides if one.stance == "deny")
    assert [agent.id for agent in denied.speakers] == ["ana", "bo"]
    assert (denied.claims, len(row.cells), across) == (("C1", "C2"), 2, {2, 1})
    (alone,) = stances(store, parse_filter("speaker:bo"))
    assert alone.sides[1].claims == ("C1",)


def test_every_proposition_has_every_side_in_one_order(story):
    found = stances(story, Filter())
    assert [one.proposition.id for one in found] == [f"P{number}" for number in range(1, 10)]
    assert all(tuple(side.stance for side in one.sides) == STANCE_SIDES for one in found)


def test_claims_of_a_side_stand_in_the_order_of_the_timeline(story):
    timeline = [
        row.id
        for row in claims.page(story, Filter(), "said", histogram(story, Filter(), "said"), 0, 100).rows
    ]
    for one in stances(story, Filter()):
        for side in one.sides:
            assert list(side.claims) == sorted(side.claims, key=timeline.index)
            roots = [(root.agent.uid, root.public) for root in side.roots]
            assert len(set(roots)) == len(roots)
            assert bool(side.claims) == bool(side.speakers) == bool(side.roots)


def test_under_a_filter_only_its_claims_take_sides(story):
    found = stances(story, parse_filter("speaker:trump"))
    taken = {claim for one in found for side in one.sides for claim in side.claims}
    assert taken
    assert all(any(side.claims for side in one.sides) for one in found)
    assert taken <= {"C28", "C29", "C30", "C31"}
    assert stances(story, parse_filter("id:none-such")) == ()
