"""Values offered while a filter is typed: in any spelling, most frequent first, true to their counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import PEOPLE, bring, claim

from store.claims import count
from store.facet_fields import FACET_FIELDS
from store.filters import parse_filter, quoted, unfinished
from store.offers import Typed, offers


@pytest.mark.parametrize(
    ("text", "head", "field", "typed", "beside"),
    [
        ("speaker:", "speaker:", "speaker", "", ()),
        ('-speaker:"White H', "-speaker:", "speaker", "White H", ()),
        ('kind:direct speaker:a,"b, c",', 'kind:direct speaker:a,"b, c",', "speaker", "", ("a", "b, c")),
        (r'speaker:"a \"b', "speaker:", "speaker", 'a "b', ()),
        ("kind:direct -sp", "kind:direct -", None, "sp", ()),
    ],
)
def test_the_end_of_a_filter_is_told_from_what_stands_before_it(text, head, field, typed, beside):
    found = unfinished(text)
    assert (found.head, found.field, found.typed, found.beside) == (head, field, typed, beside)


@pytest.mark.parametrize("text", ["", "kind:direct ", '"two wor', "nofield:x", 'speaker:"a"b', "a,b"])
def test_nothing_is_offered_where_no_value_and_no_field_is_typed(text):
    assert unfinished(text) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), st.text('a"\\, :-ك', max_size=20))
def test_any_value_put_at_the_end_is_read_back_whatever_was_typed_so_far(value, typed):
    found = unfinished(f"-speaker:{typed}")
    if (
        value.strip()
        and found is not None
        and found.field
        and not any("\ud800" <= one <= "\udfff" for one in value)
    ):
        terms = parse_filter(f"-speaker:{quoted(value)}").terms
        assert terms[0].values == (value,)
        assert unfinished(f"-speaker:{quoted(value)}").typed == value


def told(store, field, text, size=8):
    return [(one.value, one.claims) for one in offers(store, field, Typed(text, size))]


def test_values_come_in_any_spelling_by_the_beginning_of_any_word_and_the_most_frequent_first(story):
    assert told(story, "speaker", "ترا") == [("دونالد ترامب", 4)]
    assert told(story, "speaker", "HOUSE") == told(story, "speaker", "white ho") == [("the White House", 1)]
    assert told(story, "speaker", "ouse") == []
    assert told(story, "speaker", "مسئول ايراني")[0][1] == told(story, "speaker", "iranian")[0][1] == 4
    counts = [claims for _, claims in told(story, "outlet", "")]
    assert counts == sorted(counts, reverse=True)
    assert len(told(story, "speaker", "", 3)) == 3
    assert told(story, "proposition", "رسا") == [("P5", 1)]
    assert told(story, "stance", "p1=") == [("P1=affirm", 3), ("P1=deny", 1), ("P1=presupposes", 1)]
    assert told(story, "stance", "de")[0] == ("deny", None)
    assert told(story, "cue", "قا") == [("قال", 7)]
    assert told(story, "verdict", "d") == [("doubtful", None)]


@pytest.mark.parametrize("field", [*FACET_FIELDS, "proposition", "stance"])
def test_a_filter_by_an_offer_finds_as_many_claims_as_the_offer_says(story, field):
    found = offers(story, field, Typed("", 8))
    assert found
    for one in found:
        assert count(story, parse_filter(f"{field}:{quoted(one.value)}")) == one.claims, one


def test_a_file_in_which_a_field_was_not_counted_offers_its_values_all_the_same(store, tmp_path):
    bring(store, tmp_path / "a.jsonl", *PEOPLE, claim("C1", "wire", "ana"), claim("C2", "post", "ana"))
    before = told(store, "speaker", "an"), told(store, "named", "")
    with store.writing() as writer:
        writer.run("DELETE FROM field_total")
    assert (told(store, "speaker", "an"), told(store, "named", "")) == before == ([("Ana", 2)], [("yes", 2)])
