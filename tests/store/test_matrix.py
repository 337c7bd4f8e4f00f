"""The stance matrix has in its cells what each speaker's claims say, and counts roots as the story does."""

from collections import defaultdict

import pytest
from importing import PEOPLE, bring, claim, day

from store import claims
from store.days import histogram
from store.documents import claim_documents
from store.filters import parse_filter, with_value
from store.matrix import stance_matrix
from store.stances import stances
from store.types import CLOCKS, STANCE_SIDES, Filter

ROOTS = {
    "P1": {
        "affirm": (3, {("axios", False), ("nyt", False)}),
        "deny": (1, {("tasnim", False)}),
        "presupposes": (1, {("axios", False)}),
    },
    "P3": {
        "deny": (5, {("axios", False), ("us_off_d", True), ("trump", True)}),
        "possible": (3, {("axios", False)}),
        "asks": (1, {("axios", False)}),
    },
}
FILTERS = ["", "speaker:trump", "root:axios", "-kind:attitude", "stance:deny"]


def whole(store, text="", clock="said"):
    return stance_matrix(store, parse_filter(text), clock, 0, 1_000)


@pytest.mark.parametrize("proposition", ROOTS)
def test_roots_per_side_are_those_of_the_story(story, proposition):
    (row,) = (row for row in whole(story).rows if row.proposition.id == proposition)
    found = {
        side.stance: (side.claims, {(root.agent.id, root.public) for root in side.roots})
        for side in row.sides
    }
    assert found == ROOTS[proposition]
    assert all(side.count == len(side.roots) for side in row.sides)


@pytest.mark.parametrize("text", FILTERS)
def test_the_matrix_agrees_with_the_list_of_stances(story, text):
    listed = {
        one.proposition.id: {
            side.stance: (len(side.claims), len(side.roots)) for side in one.sides if side.claims
        }
        for one in stances(story, parse_filter(text))
    }
    matrix = whole(story, text)
    assert {
        row.proposition.id: {side.stance: (side.claims, side.count) for side in row.sides}
        for row in matrix.rows
    } == listed
    assert matrix.count == len(listed)


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("text", FILTERS)
def test_cells_have_what_each_speaker_says_and_when(story, text, clock):
    filter = parse_filter(text)
    rows = claims.page(story, filter, clock, histogram(story, filter, clock), 0, 1_000).rows
    documents = claim_documents(story, [row.uid for row in rows])
    expected = defaultdict(list)
    for row in rows:
        one = documents[row.uid]
        for taken in one.stances:
            for speaker in {one.speaker, *(mention.agent for mention in one.co_speakers)}:
                expected[taken.proposition, speaker, taken.stance].append(row.day)
    matrix = whole(story, text, clock)
    found = {}
    for row in matrix.rows:
        for place, cell in row.cells.items():
            assert [one.stance for one in cell] == sorted(
                (one.stance for one in cell), key=STANCE_SIDES.index
            )
            for one in cell:
                key = row.proposition.id, matrix.speakers[place].id, one.stance
                found[key] = (one.claims, one.first_day, one.last_day)
    assert found == {
        key: (len(days), min((day for day in days if day), default=0), max(days))
        for key, days in expected.items()
    }


def test_a_cell_promises_the_claims_that_its_filter_finds(story):
    matrix = whole(story)
    for row in matrix.rows:
        for place, cell in row.cells.items():
            for one in cell:
                speaker = with_value(Filter(), "speaker", matrix.speakers[place].id)
                kept = with_value(speaker, "stance", f"{row.proposition.id}={one.stance}")
                assert claims.count(story, kept) == one.claims


def test_windows_over_the_propositions_join(story):
    matrix = whole(story)
    parts = [stance_matrix(story, Filter(), "said", start, 2) for start in range(0, matrix.count, 2)]
    assert tuple(row for part in parts for row in part.rows) == matrix.rows
    assert all(part.speakers == matrix.speakers for part in parts)
    assert stance_matrix(story, Filter(), "said", 50, 10).rows == ()


def test_speakers_stand_by_the_number_of_their_claims(story):
    matrix = whole(story)
    sizes = [
        claims.count(story, parse_filter(f"speaker:{speaker.id} stance:{','.join(STANCE_SIDES)}"))
        for speaker in matrix.speakers
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert matrix.unshown == 0


def test_nobody_takes_a_side_in_a_file_without_stances(store, tmp_path, story):
    matrix = whole(store)
    assert (matrix.rows, matrix.count, matrix.speakers) == ((), 0, ())
    bring(store, tmp_path / "a.jsonl", *PEOPLE, claim("C1", "wire", "ana"))
    assert whole(store).count == 0
    assert whole(story, "id:none-such").count == 0


def test_speakers_together_both_have_a_cell_and_one_root(store, tmp_path):
    bring(
        store,
        tmp_path / "a.jsonl",
        *PEOPLE,
        {"type": "proposition", "id": "P", "text": {"en": "It rained"}},
        claim(
            "C1",
            "wire",
            "post",
            "ana",
            co_speakers=[{"agent": "bo"}],
            stances=[{"proposition": "P", "stance": "deny"}],
            said=day("2026-03-01"),
        ),
    )
    matrix = whole(store)
    assert {speaker.id for speaker in matrix.speakers} == {"ana", "bo"}
    assert [sorted(row.cells) for row in matrix.rows] == [[0, 1]]
    (side,) = matrix.rows[0].sides
    assert (side.stance, side.claims, side.count) == ("deny", 1, 1)
