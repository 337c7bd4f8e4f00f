"""A cross-check says what a plain reading of all claims says, and what the founding story holds."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from importing import PEOPLE, bring, claim, day

from store import crosscheck
from store.arabic import fold
from store.claims import detail, uid_of
from store.connection import memory_store
from store.crosscheck import cross_check
from store.repeats import contents_of, near_repeats, percent_shared
from store.types import CLOCKS
from store.words.tokens import words


def ids(group):
    return [beside.row.id for beside in group.claims]


def check(story, claim_id, clock="said"):
    return cross_check(story, detail(story, uid_of(story, claim_id), clock), clock)


# ---------------------------------------------------------------- the founding story


def test_a_fact_told_twice_by_one_outlet_is_two_claims_from_one_root(story):
    repeats = check(story, "C06").repeats
    assert (ids(repeats), repeats.total, repeats.roots) == (["C22"], 1, 1)
    (beside,) = repeats.claims
    assert beside.link is not None
    assert (beside.link.outgoing, beside.link.relation.basis) == (False, "text")
    assert [agent.id for agent in beside.way] == ["outlet", "axios", "us_off_c"]
    assert beside.root.agent.id == "axios"


def test_the_sides_of_a_proposition_count_independent_roots(story):
    (tally,) = check(story, "C06").tallies
    assert (tally.proposition.id, tally.own) == ("P1", "affirm")
    assert {side.side: (side.claims, side.roots) for side in tally.sides} == {
        "affirm": (3, 2),
        "deny": (1, 1),
        "presupposes": (1, 1),
    }
    named = {side.side: {root.agent.id for root in side.some} for side in tally.sides}
    assert named["affirm"] == {"axios", "nyt"}
    assert named["deny"] == {"tasnim"}


def test_a_tension_is_no_contradiction(story):
    found = check(story, "C04")
    assert set(ids(found.tensions)) == {"C27", "C21"}
    assert ids(found.contradictions) == ["C30"]
    assert not {"C27", "C21"} & set(ids(found.contradictions))


def test_a_denial_has_what_is_linked_and_what_follows_from_stances(story):
    contradictions = check(story, "C03").contradictions
    linked = [beside.row.id for beside in contradictions.claims if beside.link]
    assert set(linked) == {"C06", "C22", "C25", "C30"}
    assert contradictions.total == 4  # those who affirm P1 are linked already
    computed = check(story, "C29").contradictions
    assert {(one.row.id, one.proposition, one.side) for one in computed.claims if not one.link} == set()
    assert ids(computed) == ["C05"]


@pytest.mark.parametrize("clock", CLOCKS)
def test_claims_of_the_same_day_and_subject_stand_on_that_day(story, clock):
    found = check(story, "C27", clock)
    rows = [beside.row for beside in found.same_day.claims]
    assert {row.day for row in rows} <= {found.detail.row.day}
    if clock != "event":
        assert {"C28", "C30", "C31"} <= {row.id for row in rows}


def test_claims_of_the_same_root_come_with_their_ways(story):
    found = check(story, "C26").same_root
    assert ids(found) == ["C25"]
    assert all(beside.way[0].id == "outlet" for beside in found.claims)
    axios = check(story, "C06").same_root
    assert axios.total == 19
    assert axios.roots == 1


def test_a_group_shows_the_nearest_and_counts_all(story, monkeypatch):
    monkeypatch.setattr(crosscheck, "MOST", 3)
    axios = check(story, "C06").same_root
    assert (len(axios.claims), axios.total) == (3, 19)


# ---------------------------------------------------------------- computed repeats


VOCABULARY = ["الرسائل", "رسائل", "وصلت", "iran", "Iran", "sent", "no", "messages", "١٢", "12"]
TEXTS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8).map(" ".join)
CONTENTS = st.dictionaries(st.sampled_from(["ar", "en", "en-GB"]), TEXTS, min_size=1, max_size=2)
DAYS = st.sampled_from([None, *(f"2026-03-{number:02}" for number in range(1, 9))])
POLARITIES = st.sampled_from(["affirm", "deny", "neutral"])


def repeats_plainly(one, other):
    """The definition, word by word."""
    if not one["day"] or not other["day"] or abs(int(one["day"][-2:]) - int(other["day"][-2:])) > 3:
        return False
    if {one["polarity"], other["polarity"]} == {"affirm", "deny"}:
        return False
    for (language, text), (theirs, their_text) in product(merged(one).items(), merged(other).items()):
        mine, yours = set(words(fold(text))), set(words(fold(their_text)))
        if language == theirs and len(mine & yours) >= 0.8 * len(mine | yours):
            return True
    return False


def merged(one):
    texts = {}
    for language, text in one["content"].items():
        texts.setdefault(language[:2], []).append(text)
    return {language: " ".join(own) for language, own in texts.items()}


@settings(max_examples=12)
@given(st.lists(st.tuples(CONTENTS, DAYS, POLARITIES), min_size=2, max_size=12))
def test_computed_repeats_are_those_of_the_plain_definition(tmp_path_factory, drawn):
    told = [{"content": content, "day": on, "polarity": polarity} for content, on, polarity in drawn]
    records = [
        claim(
            f"C{number}",
            "wire",
            "ana",
            content=one["content"],
            polarity=one["polarity"],
            **({"said": day(one["day"])} if one["day"] else {}),
        )
        for number, one in enumerate(told)
    ]
    with memory_store() as store:
        bring(store, tmp_path_factory.mktemp("drawn") / "x.jsonl", *PEOPLE, *records)
        keys = dict(store.rows("SELECT id, key FROM claim"))
        for number, one in enumerate(told):
            expected = {
                keys[f"C{other}"]
                for other, theirs in enumerate(told)
                if other != number and repeats_plainly(one, theirs)
            }
            assert {near.key for near in near_repeats(store, keys[f"C{number}"])} == expected


def test_nearly_equal_words_repeat_and_a_negation_does_not(store, tmp_path):
    said = day("2026-03-04")
    text = "Iran sent several messages to the United States last week"
    negated = text.replace("sent", "sent no")
    bring(
        store,
        tmp_path / "near.jsonl",
        *PEOPLE,
        claim("one", "wire", "ana", said=said, polarity="affirm", content={"en": text}),
        claim("two", "post", "bo", said=said, polarity="affirm", content={"en": f"{text}, again"}),
        claim("not", "post", "bo", said=said, polarity="deny", content={"en": negated}),
    )
    found = check(store, "one").repeats
    assert [(beside.row.id, beside.percent, beside.link) for beside in found.claims] == [("two", 90, None)]


def test_the_share_of_words_counts_each_word_once():
    one, other = contents_of({"en": "a b c d d d"}), contents_of({"en-GB": "A b c D e"})
    assert percent_shared(one, other) == percent_shared(other, one) == 80
    assert percent_shared(one, contents_of({"ar": "a b c d"})) == 0
    assert Counter(map(percent_shared, [contents_of({"en": "…"})], [contents_of({"en": "…"})])) == {0: 1}
