"""Finding a claim by its id, and everything that stands around it."""

import json

import pytest
from importing import PEOPLE, bring, claim, day

from store import claims
from store.connection import memory_store
from store.errors import NotFound
from store.importing import import_into
from store.keys import record_key
from store.places import keys_of
from store.types import CLOCKS
from tui.timeline.detail import detail_paragraphs


def detail_of(store, claim_id):
    return claims.detail(store, claims.uid_of(store, claim_id), "said")


@pytest.fixture
def two_sets(tmp_path):
    """Two data sets that both have a claim X, and one whose claim is called like another's full name."""
    for name, ids in (("one", ["X", "only"]), ("two", ["X", "one:X"])):
        agent = {"type": "agent", "id": "a", "names": {"en": name}}
        said = {"type": "claim", "speaker": "a", "chain": [{"agent": "a"}], "language": "en"}
        records = [
            {"type": "dataset", "name": name},
            agent,
            *({**said, "id": claim_id, "content": {"en": claim_id}} for claim_id in ids),
        ]
        text = "\n".join(json.dumps(record) for record in records)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    with memory_store() as store:
        import_into(store, [tmp_path / "one.jsonl", tmp_path / "two.jsonl"])
        yield store


# ---------------------------------------------------------------- by id


def test_keys_are_looked_up_once(story, monkeypatch):
    uids = [uid for (uid,) in story.rows("SELECT claim_uid FROM claim")]
    known = keys_of(story, uids)
    assert known == dict(story.rows("SELECT claim_uid, key FROM claim"))
    monkeypatch.setattr(type(story), "rows", lambda *_: pytest.fail("asked again"))
    assert keys_of(story, uids) == known


def test_keys_beyond_the_cache_are_still_answered_in_full(story, monkeypatch):
    monkeypatch.setattr("store.places.CACHED_KEYS", 3)
    every = dict(story.rows("SELECT claim_uid, key FROM claim"))
    assert keys_of(story, [*every][:3]).keys() == {*[*every][:3]}
    assert keys_of(story, every) == every
    assert keys_of(story, [*every, 1]) == every


def test_a_claim_that_an_import_moves_to_another_day_is_found_there(tmp_path):
    with memory_store() as store:
        for said in ("2026-03-04", "2026-03-09"):
            bring(store, tmp_path / "a.jsonl", *PEOPLE, claim("c", "wire", "ana", said=day(said)))
            read = detail_of(store, "c")
            assert str(read.claim.said.start) == said
            assert read.best_days["said"] == read.claim.said.start.toordinal()


def test_a_claim_is_found_by_its_id_and_by_its_full_name(story):
    key = record_key("founding-story", "claim", "C03")
    assert claims.uid_of(story, "C03") == claims.uid_of(story, "founding-story:C03") == key


@pytest.mark.parametrize("text", ["c03", "C3", "founding-story:C3"])
def test_an_id_that_is_nearly_one_gets_a_suggestion(story, text):
    with pytest.raises(NotFound, match="did you mean C03"):
        claims.uid_of(story, text)


@pytest.mark.parametrize("text", ["nothing-like-it", "", "'; DROP TABLE claim; --", "سلام", "\x00"])
def test_an_id_like_no_other_says_how_to_list_them(story, text):
    with pytest.raises(NotFound, match="aqwal list"):
        claims.uid_of(story, text)


def test_an_id_of_several_data_sets_names_them_all(two_sets):
    with pytest.raises(NotFound, match="name one of: one:X, two:X"):
        claims.uid_of(two_sets, "X")


def test_a_full_name_goes_before_an_id_that_looks_like_one(two_sets):
    assert claims.uid_of(two_sets, "one:X") == record_key("one", "claim", "X")
    assert claims.uid_of(two_sets, "two:one:X") == record_key("two", "claim", "one:X")
    assert claims.uid_of(two_sets, "only") == record_key("one", "claim", "only")


def test_agents_of_two_data_sets_with_one_id_stay_apart(two_sets):
    assert detail_of(two_sets, "one:X").agents["a"].names == {"en": "one"}
    assert detail_of(two_sets, "two:X").agents["a"].names == {"en": "two"}


# ---------------------------------------------------------------- detail


@pytest.mark.parametrize("number", range(1, 32))
def test_every_id_that_a_claim_names_is_explained(story, number):
    detail = detail_of(story, f"C{number:02}")
    claim = detail.claim
    agents = {hop.agent for hop in claim.chain} | {report.by for report in claim.reported}
    agents |= {one.agent for one in (*claim.co_speakers, claim.addressee, claim.platform) if one}
    agents |= {article.outlet for article in detail.articles.values() if article.outlet}
    agents |= {agent for question in detail.identities for agent in (question.a, question.b)}
    assert agents | {detail.root.agent.id} <= set(detail.agents)
    assert set(claim.topics) == set(detail.topics)
    assert {stance.proposition for stance in claim.stances} == set(detail.propositions)
    assert {evidence.article for evidence in claim.evidence} == set(detail.articles)
    assert set(detail.best_days) == set(CLOCKS)
    assert detail.best_days["said"] == detail.row.day
    assert (detail.container.id if detail.container else None) == claim.nested_in


def test_links_are_seen_from_both_of_their_claims(story):
    denial, denied = detail_of(story, "C03"), detail_of(story, "C06")
    assert [link.relation.relation for link in denial.links if link.other.id == "C06"] == ["denies"]
    seen = [link for link in denied.links if link.other.id == "C03"]
    assert [(link.relation.from_, link.relation.to, link.outgoing) for link in seen] == [
        ("C03", "C06", False)
    ]
    outgoing = [link.outgoing for link in denied.links]
    assert outgoing == sorted(outgoing, reverse=True)


def test_a_claim_nested_four_deep_knows_what_it_stands_in(story):
    detail = detail_of(story, "C17")
    assert [hop.agent for hop in detail.claim.chain] == ["outlet", "axios", "one_of_two", "white_house"]
    assert detail.claim.chain[1].implicit
    assert detail.container is not None
    assert "C17" in [row.id for row in detail_of(story, detail.container.id).nested]


def test_a_tension_is_a_link_and_no_opposition(story):
    detail = detail_of(story, "C04")
    assert {link.other.id for link in detail.links if link.relation.relation == "in_tension_with"} >= {
        "C21",
        "C27",
    }
    assert detail.opposed == ()


def test_opposite_stances_are_computed_where_nobody_linked_them(story):
    for number in range(1, 32):
        detail = detail_of(story, f"C{number:02}")
        linked = {
            link.other.id for link in detail.links if link.relation.relation in {"denies", "contradicts"}
        }
        mine = {(stance.proposition, stance.stance) for stance in detail.claim.stances}
        for one in detail.opposed:
            assert (one.proposition, {"affirm": "deny", "deny": "affirm"}[one.stance]) in mine
            assert one.other.id not in linked


def test_opposed_claims_without_a_link_are_found(tmp_path):
    said = {"type": "claim", "speaker": "a", "chain": [{"agent": "a"}], "language": "en"}
    sides = {"yes": "affirm", "no": "deny", "linked": "deny", "perhaps": "possible"}
    records = [
        {"type": "dataset", "name": "sides"},
        {"type": "agent", "id": "a", "names": {"en": "A"}},
        {"type": "proposition", "id": "P", "text": {"en": "It rains"}},
        *(
            {**said, "id": name, "content": {"en": name}, "stances": [{"proposition": "P", "stance": side}]}
            for name, side in sides.items()
        ),
        {"type": "relation", "from": "linked", "to": "yes", "relation": "denies", "note": "said by a"},
    ]
    path = tmp_path / "sides.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    with memory_store() as store:
        import_into(store, [path])
        detail = detail_of(store, "yes")
        assert [(one.proposition, one.stance, one.other.id) for one in detail.opposed] == [
            ("P", "deny", "no")
        ]
        assert [one.other.id for one in detail_of(store, "linked").opposed] == []
        assert [one.other.id for one in detail_of(store, "perhaps").opposed] == []


def test_of_many_on_the_other_side_the_nearest_are_read_and_all_are_counted(tmp_path, store):
    sides = [claim(f"D{number}", "wire", "bo", said=day(f"2026-03-0{number}")) for number in range(1, 8)]
    bring(
        store,
        tmp_path / "many.jsonl",
        *PEOPLE,
        {"type": "proposition", "id": "P", "text": {"en": "It rains"}},
        *(one | {"stances": [{"proposition": "P", "stance": "deny"}]} for one in sides),
        claim(
            "yes", "wire", "ana", said=day("2026-03-05"), stances=[{"proposition": "P", "stance": "affirm"}]
        ),
    )
    found = claims.detail(store, claims.uid_of(store, "yes"), "said", 3)
    assert ([one.other.id for one in found.opposed], found.opposed_total) == (["D4", "D5", "D6"], 7)
    lines = [paragraph.text for paragraph in detail_paragraphs(found, "original", whole_articles=False)]
    assert "4 more on the other side: x counts their roots" in lines
    assert detail_of(store, "yes").opposed_total == len(detail_of(store, "yes").opposed) == 7


def test_identity_questions_touch_the_chain(story):
    questions = detail_of(story, "C03").identities
    assert [(one.a, one.b, one.verdict) for one in questions] == [("iran_off", "moi_source", "different")]


def test_a_claim_that_is_gone_is_not_found(story):
    with pytest.raises(NotFound, match="no longer in the file"):
        claims.detail(story, 1, "said")
