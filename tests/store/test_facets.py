"""Facets count what a plain reading of the claims counts, with and without a filter.

`make soak` tries many more data sets.
"""

import os
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from importing import PEOPLE, bring, claim, day
from msgspec import json
from strategies import collections

from store import claims, facets
from store.connection import memory_store
from store.days import histogram
from store.documents import agent_documents, claim_documents
from store.errors import FilterSyntaxError
from store.facet_fields import FACET_FIELDS
from store.filters import format_filter, parse_filter, with_value
from store.importing import import_into
from store.types import CLOCKS, Filter

FIELDS = tuple(FACET_FIELDS)
ALL = 1_000
SOAK = "AQWAL_SOAK" in os.environ
slow = settings(
    max_examples=100 if SOAK else 5,
)


def rows_under(store, filter, clock="said"):
    return claims.page(store, filter, clock, histogram(store, filter, clock), 0, ALL).rows


def values_of(store, rows):
    """By claim and field, its values, read from the whole claims; agents by their ids."""
    documents = claim_documents(store, [row.uid for row in rows])
    roots = claims.origins(store, [row.uid for row in rows])
    outlets = {
        row[0] for row in store.rows("SELECT a.id FROM agent AS a WHERE a.kind = 'outlet'")
    }  # ids of one data set
    named = dict(store.rows("SELECT id, named FROM agent"))
    found = {}
    for row in rows:
        one = documents[row.uid]
        way = [hop.agent for hop in one.chain[:-1]]
        carriers = {agent for agent in way if agent in outlets}
        carriers |= {one.platform.agent} if one.platform else set()
        carriers |= {row.outlet.id} if row.outlet else set()
        found[row.uid] = {
            "speaker": {one.speaker, *(mention.agent for mention in one.co_speakers)},
            "outlet": carriers,
            "root": {roots[row.uid][1].agent.id},
            "through": set(way),
            "topic": set(one.topics),
            "kind": {one.kind},
            "act": {one.act} - {None},
            "cue": {one.cue_lemma, *(hop.cue for hop in one.chain)} - {None},
            "lang": {one.language},
            "polarity": {one.polarity},
            "named": {"yes" if named[one.speaker] else "no"},
            "hops": {str(len(one.chain) - 1)},
            "disputed": {"yes" if row.disputed else "no"},
        }
    return found


def counted(store, filter, field):
    """How many claims have each value of a field, its own conditions aside."""
    rows = rows_under(store, facets.without_field(filter, field))
    return Counter(value for held in values_of(store, rows).values() for value in held[field])


def found(facet):
    return {value.value: value.claims for value in facet.values}


@slow
@given(collections().map(lambda made: made[:1]), st.data())
def test_facets_count_what_the_claims_have(tmp_path, made, data):
    path = tmp_path / "claims.jsonl"
    header, records = made[0]
    path.write_bytes(b"".join(json.encode(one) + b"\n" for one in (header, *records)))
    with memory_store() as store:
        import_into(store, [path])
        filter = Filter()
        for _ in range(3):
            for one in facets.facets(store, filter, FIELDS, ALL):
                assert found(one) == counted(store, filter, one.field), (one.field, format_filter(filter))
                assert one.count == len(one.values)
            chosen = [
                (one.field, value.value)
                for one in facets.facets(store, Filter(), FIELDS, ALL)
                for value in one.values
            ]
            if not chosen:
                break
            field, value = data.draw(st.sampled_from(chosen))
            try:
                filter = with_value(filter, field, value, negated=data.draw(st.booleans()))
            except FilterSyntaxError:  # a value of blanks cannot be filtered by
                break


@pytest.mark.parametrize("text", ["", "speaker:trump", "-kind:attitude lang:ar", "through:axios hops:>=2"])
def test_the_facets_of_the_story_are_those_of_its_claims(story, text):
    filter = parse_filter(text)
    for one in facets.facets(story, filter, FIELDS, ALL):
        assert found(one) == counted(story, filter, one.field)
        assert [value.claims for value in one.values] == sorted(found(one).values(), reverse=True)


@pytest.mark.parametrize("text", ["", "lang:ar", "speaker:trump", "root:axios -named:yes"])
@pytest.mark.parametrize("field", FIELDS)
def test_a_facet_promises_the_claims_that_its_value_leaves(story, text, field):
    """A cue is counted as written, and found in any spelling."""
    filter = parse_filter(text)
    (one,) = facets.facets(story, filter, [field], ALL)
    assert one.values
    for value in one.values:
        kept = with_value(facets.without_field(filter, field), field, value.value)
        left = claims.count(story, kept)
        assert value.claims == left or (field == "cue" and value.claims < left), value.value


def test_a_facet_is_read_in_windows_that_join(story):
    whole = facets.facet(story, Filter(), "cue", 0, ALL)
    parts = [facets.facet(story, Filter(), "cue", start, 7) for start in range(0, whole.count, 7)]
    assert tuple(value for part in parts for value in part.values) == whole.values
    assert {part.count for part in parts} == {whole.count}


def test_a_file_that_lacks_totals_of_a_field_is_counted(store, tmp_path):
    bring(store, tmp_path / "a.jsonl", *PEOPLE, claim("C1", "wire", "ana"), claim("C2", "post", "ana"))
    before = facets.facets(store, Filter(), FIELDS, ALL)
    with store.writing() as writer:
        writer.run("DELETE FROM field_total")
    assert facets.facets(store, Filter(), FIELDS, ALL) == before
    bring(store, tmp_path / "a.jsonl", *PEOPLE, claim("C1", "wire", "ana"), claim("C2", "post", "ana"))


def test_an_empty_list_has_no_values(store, story):
    assert [one.values for one in facets.facets(store, Filter(), FIELDS, 5)] == [()] * len(FIELDS)
    nothing = facets.facets(story, parse_filter("id:none-such"), FIELDS, 5)
    assert [(one.values, one.count) for one in nothing] == [((), 0)] * len(FIELDS)
    assert facets.bars(story, Filter(), "said", nothing[0], {1: 0}) == nothing[0]


def test_voices_of_several_count_for_each_of_them(store, tmp_path):
    both = {"co_speakers": [{"agent": "bo"}]}
    bring(
        store, tmp_path / "a.jsonl", *PEOPLE, claim("C1", "wire", "ana", **both), claim("C2", "wire", "ana")
    )
    (one,) = facets.facets(store, Filter(), ["speaker"], 5)
    assert found(one) == {"ana": 2, "bo": 1}


# ---------------------------------------------------------------- along the time axis


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("text", ["", "speaker:trump", "named:no topic:contacts"])
def test_bars_count_each_value_by_day(story, clock, text):
    filter = parse_filter(text)
    for field in FIELDS:
        base = facets.without_field(filter, field)
        rows = rows_under(story, base, clock)
        days = sorted({row.day for row in rows if row.day})
        places = {day: place // 2 for place, day in enumerate(days)}
        values = values_of(story, rows)
        one = facets.bars(story, filter, clock, facets.facet(story, filter, field, 0, 6), places)
        for value in one.values:
            held = Counter(
                places[row.day] for row in rows if row.day and value.value in values[row.uid][field]
            )
            cells = max(places.values(), default=-1) + 1
            assert value.bars == tuple(held[place] for place in range(cells)), (field, value.value)
            first = next(row for row in rows if value.value in values[row.uid][field])
            assert value.first == first.uid


def test_days_without_a_place_are_left_out(store, tmp_path):
    said = [{"said": day(f"2026-03-0{number}")} for number in (1, 2, 2)]
    lines = (claim(f"C{number}", "wire", "ana", **one) for number, one in enumerate(said))
    bring(store, tmp_path / "a.jsonl", *PEOPLE, *lines)
    one = facets.facet(store, Filter(), "speaker", 0, 5)
    (ana,) = facets.bars(store, Filter(), "said", one, {739677: 3}).values
    assert ana.bars == (0, 0, 0, 2)
    assert agent_documents(store, [ana.agent.uid])
