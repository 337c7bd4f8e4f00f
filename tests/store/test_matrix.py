"""The stance matrix has in its cells what each speaker's claims say, and counts roots as the story does."""

from collections import defaultdict

import pytest
from importing import PEOPLE, bring, claim, day

from store import claims, matrix
from store.agents import names
from store.days import histogram
from store.documents import claim_documents
from store.filters import parse_filter, with_value
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


def speakers_of(store, text=""):
    """The speakers across, by number."""
    numbers, total = matrix.speakers(store, parse_filter(text), 1_000)
    assert len(numbers) == total
    return names(store, numbers)


def whole(store, text="", clock="said"):
    """Every row, in the order of the propositions."""
    filter = parse_filter(text)
    numbers = matrix.propositions(store, filter)
    across, _ = matrix.speakers(store, filter, 1_000)
    rows = matrix.rows(store, filter, clock, numbers, across)
    assert set(rows) == set(numbers)
    return [rows[number] for number in numbers]


@pytest.mark.parametrize("proposition", ROOTS)
def test_roots_per_side_are_those_of_the_story(story, proposition):
    (row,) = (row for row in whole(story) if row.proposition.id == proposition)
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
    found = {
        row.proposition.id: {side.stance: (side.claims, side.count) for side in row.sides}
        for row in whole(story, text)
    }
    assert found == listed
    assert list(found) == list(listed)


@pytest.mark.parametrize("text", FILTERS)
def test_the_list_of_stances_has_the_speakers_of_the_cells(story, text):
    listed = {
        (one.proposition.id, side.stance): {speaker.id for speaker in side.speakers}
        for one in stances(story, parse_filter(text))
        for side in one.sides
        if side.claims
    }
    known = speakers_of(story, text)
    found = defaultdict(set)
    for row in whole(story, text):
        for speaker, cell in row.cells.items():
            for one in cell:
                found[row.proposition.id, one.stance].add(known[speaker].id)
    assert found == listed


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
                expected[taken.proposition, speaker, taken.stance].append(row)
    known = speakers_of(story, text)
    found = {}
    for row in whole(story, text, clock):
        for speaker, cell in row.cells.items():
            assert [one.stance for one in cell] == sorted(
                (one.stance for one in cell), key=STANCE_SIDES.index
            )
            for one in cell:
                key = row.proposition.id, known[speaker].id, one.stance
                found[key] = (one.claims, one.first_day, one.last_day, one.first)
    assert found == {
        key: (len(said), said[0].day, said[-1].day, said[0].uid) for key, said in expected.items()
    }


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_side_begins_with_its_first_claim_in_the_timeline(story, clock):
    rows = claims.page(story, Filter(), clock, histogram(story, Filter(), clock), 0, 1_000).rows
    documents = claim_documents(story, [row.uid for row in rows])
    for row in whole(story, "", clock):
        for side in row.sides:
            first = next(
                listed
                for listed in rows
                for taken in documents[listed.uid].stances
                if (taken.proposition, taken.stance) == (row.proposition.id, side.stance)
            )
            assert (side.first, side.first_day) == (first.uid, first.day)


def test_a_cell_promises_the_claims_that_its_filter_finds(story):
    known = speakers_of(story)
    for row in whole(story):
        for speaker, cell in row.cells.items():
            for one in cell:
                kept = with_value(Filter(), "speaker", known[speaker].id)
                kept = with_value(kept, "stance", f"{row.proposition.id}={one.stance}")
                assert claims.count(story, kept) == one.claims


def test_windows_over_the_propositions_and_speakers_join(story):
    numbers = matrix.propositions(story, Filter())
    across, total = matrix.speakers(story, Filter(), 5)
    assert (len(across), total) == (5, len(speakers_of(story)))
    for row, number in zip(whole(story), numbers, strict=True):
        part = matrix.rows(story, Filter(), "said", [number], across)[number]
        assert part.sides == row.sides
        assert part.cells == {speaker: cell for speaker, cell in row.cells.items() if speaker in across}


def test_speakers_stand_by_the_number_of_their_claims(story):
    numbers, _ = matrix.speakers(story, Filter(), 1_000)
    known = names(story, numbers)
    sizes = [
        claims.count(story, parse_filter(f"speaker:{known[number].id} stance:{','.join(STANCE_SIDES)}"))
        for number in numbers
    ]
    assert sizes == sorted(sizes, reverse=True)


def test_a_claim_stands_in_the_cell_of_its_first_proposition(story):
    known = speakers_of(story)
    at = matrix.stands_at(story, claims.uid_of(story, "C28"))
    numbers = matrix.propositions(story, Filter())
    row = whole(story)[numbers.index(at[0])]
    assert (row.proposition.id, known[at[1]].id) == ("P3", "trump")
    assert matrix.stands_at(story, claims.uid_of(story, "C01")) is None
    assert matrix.stands_at(story, 0) is None


def test_nobody_takes_a_side_in_a_file_without_stances(store, tmp_path, story):
    assert whole(store) == []
    assert matrix.speakers(store, Filter(), 5) == ((), 0)
    bring(store, tmp_path / "a.jsonl", *PEOPLE, claim("C1", "wire", "ana"))
    assert whole(store) == []
    assert whole(story, "id:none-such") == []


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
    known = speakers_of(store)
    (row,) = whole(store)
    assert {known[speaker].id for speaker in row.cells} == {"ana", "bo"}
    (side,) = row.sides
    assert (side.stance, side.claims, side.count) == ("deny", 1, 1)
