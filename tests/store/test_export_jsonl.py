"""Export: the founding story without loss, and parts of it that can stand alone."""

from io import BytesIO

import pytest
from importing import PEOPLE, bring, claim, count
from msgspec import json

from store.connection import memory_store
from store.exporting import export_jsonl
from store.filters import parse_filter
from store.importing import check_store, import_into
from store.types import Claim, Filter, Record


def exported(store, filter=None):
    out = BytesIO()
    claims = export_jsonl(store, out, filter)
    made = [json.decode(line, type=Record) for line in out.getvalue().splitlines()]
    assert claims == sum(isinstance(one, Claim) for one in made)
    return out.getvalue(), made


def test_the_story_comes_out_as_it_went_in(story, request):
    path = request.path.parents[2] / "sample_data" / "founding_story.jsonl"
    given = [json.decode(line, type=Record) for line in path.read_bytes().splitlines() if line.strip()]
    _, made = exported(story)
    assert sorted(map(repr, made)) == sorted(map(repr, given))


def test_records_stand_before_those_that_name_them(story):
    data, _ = exported(story)
    kinds = [json.decode(line)["type"] for line in data.splitlines()]
    assert list(dict.fromkeys(kinds)) == [
        "dataset", "agent", "topic", "proposition", "article", "claim", "relation", "identity_question",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["speaker:trump", "-speaker:trump", "kind:attitude", "said:2026-03-04", "lang:ar"]
)
def test_a_part_holds_the_filtered_claims_and_can_be_imported_alone(story, tmp_path, text):
    data, _ = exported(story, parse_filter(text))
    from store.claims import count as counted

    path = tmp_path / "part.jsonl"
    path.write_bytes(data)
    with memory_store() as store:
        report = import_into(store, [path])
        assert (report.added, report.rejected) == (counted(story, parse_filter(text)), 0)
        assert check_store(store) == ()
        assert exported(store)[0] == data


def test_a_part_names_no_agent_that_its_claims_do_not(story):
    _, made = exported(story, parse_filter("id:C29"))
    assert {type(one).__name__ for one in made} >= {"Dataset", "Agent", "Claim"}
    [one] = [record for record in made if isinstance(record, Claim)]
    named = {hop.agent for hop in one.chain} | {report.by for report in one.reported}
    named |= {mention.agent for mention in (one.addressee, one.platform, *one.co_speakers) if mention}
    agents = {record.id for record in made if type(record).__name__ == "Agent"}
    outlets = {record.outlet for record in made if type(record).__name__ == "Article"}
    assert agents == named | outlets


def test_a_claim_stands_by_itself_where_the_filter_leaves_out_the_one_around_it(tmp_path):
    with memory_store() as store:
        inner = claim("inner", "wire", "bo", nested_in="outer")
        bring(store, tmp_path / "d.jsonl", *PEOPLE, claim("outer", "wire", "ana"), inner)
        _, part = exported(store, parse_filter("id:inner"))
        _, whole = exported(store, parse_filter("id:inner,outer"))
    assert [one.nested_in for one in part if isinstance(one, Claim)] == [None]
    assert [one.nested_in for one in whole if isinstance(one, Claim)] == [None, "outer"]


def test_nothing_is_written_where_no_claim_meets_the_filter(story):
    assert exported(story, parse_filter("speaker:nobody-at-all")) == (b"", [])


def test_what_no_claim_names_is_written_without_a_filter(tmp_path):
    with memory_store() as store:
        bring(
            store, tmp_path / "d.jsonl", {"type": "dataset", "name": "d", "title": {"ar": "عنوان"}}, *PEOPLE
        )
        assert count(store) == 0
        _, made = exported(store, Filter())
    assert [type(one).__name__ for one in made] == ["Dataset", *["Agent"] * 4]
    assert made[0].title == {"ar": "عنوان"}


def test_more_records_than_a_window_keep_their_order(tmp_path, monkeypatch):
    monkeypatch.setattr("store.exporting.jsonl.WINDOW", 3)
    agents = [{"type": "agent", "id": f"a{n}", "names": {"en": f"Agent {n}"}} for n in range(8)]
    claims = [claim(f"c{n}", "a1", f"a{n % 8}" if n % 8 != 1 else "a2") for n in range(10)]
    with memory_store() as store:
        bring(store, tmp_path / "d.jsonl", *agents, *reversed(claims))
        _, made = exported(store)
    ids = [one.id for one in made[1:]]
    assert ids == [f"a{n}" for n in range(8)] + [f"c{n}" for n in reversed(range(10))]
