"""Walks go to the claim that a plain reading of the whole list finds next."""

from hypothesis import given, settings
from hypothesis import strategies as st
from importing import PEOPLE, bring, claim, day
from listing import ordered

from store.claims import uid_of
from store.filters import parse_filter
from store.types import CLOCKS, Filter
from store.walks import next_claim

FILTERS = (
    "",
    "kind:attitude",
    "-kind:attitude",
    "speaker:trump",
    "said:2026-03-04",
    "id:none-such",
    "retold:no",
)
shared = settings(max_examples=60)


def speakers(store):
    """Of each claim its speaker, and all who say it."""
    return {
        uid: (speaker, {speaker, *(others or ())})
        for uid, speaker, others in store.rows(
            """SELECT c.claim_uid, c.speaker_no,
                   (SELECT list(s.agent_no) FROM co_speaker AS s WHERE s.key = c.key)
               FROM claim AS c"""
        )
    }


@shared
@given(
    text=st.sampled_from(FILTERS),
    clock=st.sampled_from(CLOCKS),
    pick=st.integers(0, 30),
    backwards=st.booleans(),
    walk=st.sampled_from(["speaker", "disputed"]),
)
def test_a_walk_finds_the_nearest_claim_of_its_kind(story, text, clock, pick, backwards, walk):
    filter = parse_filter(text)
    everything, listed = ordered(story, Filter(), clock), set(ordered(story, filter, clock))
    said_by = speakers(story)
    disputed = {uid for (uid,) in story.rows("SELECT claim_uid FROM claim WHERE disputed")}
    start = everything[pick]
    onward = everything[pick + 1 :] if not backwards else everything[:pick][::-1]
    expected = next(
        (
            uid
            for uid in onward
            if uid in listed
            and (uid in disputed if walk == "disputed" else said_by[start][0] in said_by[uid][1])
        ),
        None,
    )
    assert next_claim(story, start, walk, filter, clock, backwards=backwards) == expected


def test_a_walk_reaches_over_years_and_from_the_undated(store, tmp_path):
    said = {"old": "1950-01-01", "mid": "1999-05-05", "new": "2026-03-04"}
    bring(
        store,
        tmp_path / "years.jsonl",
        *PEOPLE,
        claim("none", "wire", "ana"),
        *(claim(name, "wire", "ana", said=day(one)) for name, one in said.items()),
        claim("with", "wire", "bo", co_speakers=[{"agent": "ana"}], said=day("2010-01-01")),
    )
    none, old, mid, together, new = (uid_of(store, name) for name in ("none", "old", "mid", "with", "new"))

    def walk(uid, *, backwards=False):
        return next_claim(store, uid, "speaker", Filter(), "said", backwards=backwards)

    assert [walk(one) for one in (none, old, mid, new)] == [old, mid, together, None]
    assert [walk(one, backwards=True) for one in (none, old, mid, new)] == [None, none, old, together]
    assert walk(together) is None  # it is Bo's first, and Bo says no more


def test_a_walk_from_a_claim_that_is_gone_ends(story):
    assert next_claim(story, 1, "speaker", Filter(), "said") is None
