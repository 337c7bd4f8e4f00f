"""The text form of a filter: reading, writing, mistakes, and changes by one value."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.connection import memory_store
from store.errors import FilterSyntaxError
from store.filters import FIELDS, format_filter, parse_filter, toggle, where, with_value, without_value
from store.mark_types import CLAIM_VERDICTS
from store.types import Filter, Term
from store.words.query import parse_query


def only(*terms: Term) -> Filter:
    return Filter(terms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", only()),
        ("  \u200f ", only()),
        ("kind:direct", only(Term("kind", ("direct",)))),
        ("Kind:Direct", only(Term("kind", ("direct",)))),
        ("kind:direct,document", only(Term("kind", ("direct", "document")))),
        ('speaker:"White House"', only(Term("speaker", ("White House",)))),
        ('speaker:"a, \\"b\\" \\\\c",d', only(Term("speaker", ('a, "b" \\c', "d")))),
        ("-outlet:axios", only(Term("outlet", ("axios",), negated=True))),
        ("\u200fspeaker:ترامب\u200f", only(Term("speaker", ("ترامب",)))),
        ("رسائل", only(Term("text", ("رسائل",)))),
        ('"two words"', only(Term("text", ("two words",)))),
        ('-"two words"', only(Term("text", ("two words",), negated=True))),
        ("-war", only(Term("text", ("war",), negated=True))),
        ("one two one", only(Term("text", ("one",)), Term("text", ("two",)))),
        ("text:one,two", only(Term("text", ("one", "two")))),
        ("speaker:a kind:direct speaker:b,a", only(Term("speaker", ("a", "b")), Term("kind", ("direct",)))),
        ("speaker:a -speaker:b", only(Term("speaker", ("a",)), Term("speaker", ("b",), negated=True))),
        ("hops:>=٣", only(Term("hops", (">=3",)))),
        ("said:2026-3-4", only(Term("said", ("2026-03-04",)))),
        ("said:2026-03-04..2026-03-04", only(Term("said", ("2026-03-04",)))),
        ("said:2026-03-01..2026-03-31", only(Term("said", ("2026-03",)))),
        ("said:2026-01..2026-12", only(Term("said", ("2026",)))),
        ("said:٢٠٢٦-٠٣-٠٢..", only(Term("said", ("2026-03-02..",)))),
        ('said:"15 رمضان 1447"', only(Term("said", ("2026-03-04",)))),
        ("reported:..2026-03", only(Term("reported", ("..2026-03-31",)))),
        ("event:None", only(Term("event", ("none",)))),
        ("stance:P1=Deny,affirm", only(Term("stance", ("P1=deny", "affirm")))),
        ("named:No disputed:yes", only(Term("named", ("no",)), Term("disputed", ("yes",)))),
        ("id:https://x.org/a", only(Term("id", ("https://x.org/a",)))),
    ],
)
def test_a_filter_is_read_from(text: str, expected: Filter) -> None:
    assert parse_filter(text) == expected
    assert parse_filter(format_filter(expected)) == expected


@pytest.mark.parametrize(
    ("text", "position", "sentence"),
    [
        ("speker:x", 0, "did you mean speaker?"),
        ("a foo:x", 2, "the fields are speaker, outlet, root"),
        ('http://x.org "a', 0, 'put them in quotation marks: "http://x.org"'),
        ('kind:direct speaker:"x', 20, "never closed"),
        ('"a\\nb"', 2, "stands before"),
        ('speaker:a"b"', 9, "at the start of a value"),
        ('"a"b', 3, "a blank or a comma"),
        ("speaker:", 8, "a value is missing"),
        ("speaker:a, b", 10, "a value is missing"),
        ('speaker:""', 8, "speaker needs a value"),
        ("a -", 2, "what to leave out"),
        ("- a", 0, "what to leave out"),
        ("kind:direct,spoken", 12, "kind is one of direct, indirect"),
        ("polarity:maybe", 9, "polarity is one of affirm, deny, neutral, question"),
        ("named:maybe", 6, "named is one of yes, no"),
        ("stance:P1=no", 7, "stance is one of affirm"),
        ("stance:=deny", 7, "before the sign ="),
        ("hops:many", 5, "hops is a number"),
        ("hops:..", 5, "hops is a number"),
        ("hops:4..2", 5, "the smaller number first"),
        ("said:soon", 5, "said needs days"),
        ("said:yesterday", 5, "is no whole date"),
        ("said:..", 5, "a first day, a last day or both"),
        ("said:2026-03-04..2026-03-01", 5, "the earlier day first"),
        ("text:ـــ", 5, "a letter, a digit or a sign"),
        ('kind:direct text:"a (b"', 20, "text: this bracket is never closed"),
        ("text:a,(b", 7, "never closed"),
        ("id:\udcff", 3, "not valid text"),
    ],
)
def test_a_mistake_is_shown_at_its_place_with_what_would_be_right(
    text: str, position: int, sentence: str
) -> None:
    with pytest.raises(FilterSyntaxError) as caught:
        parse_filter(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_example_of_every_field_is_canonical(field: object) -> None:
    example = getattr(field, "example", "")
    assert format_filter(parse_filter(example)) == example
    assert parse_filter(example).terms[0].field == getattr(field, "name", "")


def is_search(text: str) -> bool:
    try:
        parse_query(text)
    except FilterSyntaxError:
        return False
    return True


ANY_TEXT = st.text(min_size=1, max_size=8).filter(str.strip)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
SIDES = st.sampled_from(["affirm", "deny", "possible", "asks", "presupposes"])
VALUES: dict[str, st.SearchStrategy[str]] = {
    "text": ANY_TEXT.map(lambda value: f"x{value}").filter(is_search),
    "kind": st.sampled_from(["direct", "indirect", "attitude"]),
    "polarity": st.sampled_from(["affirm", "deny", "neutral", "question"]),
    "named": st.sampled_from(["yes", "no"]),
    "disputed": st.sampled_from(["yes", "no"]),
    "star": st.sampled_from(["yes", "no"]),
    "verdict": st.sampled_from(CLAIM_VERDICTS),
    "retold": st.sampled_from(["yes", "no"]),
    "stance": st.one_of(SIDES, st.builds("{}={}".format, ANY_TEXT, SIDES)),
    "hops": st.sampled_from(["2", ">=3", "<4", "2..4", "..3", "1.."]),
    "lang": st.sampled_from(["ar", "en", "ar-EG"]),
    "asof": DAYS,
    **dict.fromkeys(
        ("said", "reported", "event"),
        st.one_of(DAYS, DAYS.map("{}..".format), DAYS.map("..{}".format), st.sampled_from(["2026", "none"])),
    ),
}


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    keys = draw(
        st.lists(st.tuples(st.sampled_from([field.name for field in FIELDS]), st.booleans()), max_size=6)
    )
    terms: list[Term] = []
    for field, negated in keys:
        values = draw(st.lists(VALUES.get(field, ANY_TEXT), min_size=1, max_size=3, unique=True))
        term = Term(field, tuple(values), negated)
        taken = {(own.field, own.negated) for own in terms}
        if term not in terms and (field == "text" or (field, negated) not in taken):
            terms.append(term)
    return Filter(tuple(terms))


@given(filters())
def test_what_is_written_is_read_back_as_the_same_filter(filter: Filter) -> None:
    assert parse_filter(format_filter(filter)) == filter


@given(
    st.one_of(st.text(), st.lists(st.sampled_from([*'":,-\\ =.>', "kind", "said", "2026", "x"])).map("".join))
)
def test_no_text_raises_anything_but_a_syntax_error(text: str) -> None:
    try:
        filter = parse_filter(text)
    except FilterSyntaxError as error:
        place = error.position
        assert 0 <= place <= len(text)
    else:
        assert parse_filter(format_filter(filter)) == filter


@given(filters())
def test_no_value_reaches_the_sql_unbound(filter: Filter) -> None:
    sql, bound = where(filter)
    assert sql.count("?") == len(bound)
    assert all(ord(letter) < 0x80 for letter in sql)


@settings(max_examples=50)
@given(filters())
def test_every_filter_can_be_asked(filter: Filter) -> None:
    sql, bound = where(filter)
    assert EMPTY.rows(f"SELECT count(*) FROM claim AS c WHERE {sql}", bound) == [(0,)]


EMPTY = memory_store()

# ---------------------------------------------------------------- changes by one value


def test_a_value_joins_the_term_of_its_field_and_sign() -> None:
    filter = parse_filter("speaker:a kind:direct -speaker:z")
    assert format_filter(with_value(filter, "speaker", "b")) == "speaker:a,b kind:direct -speaker:z"
    assert format_filter(with_value(filter, "speaker", "b", negated=True)) == (
        "speaker:a kind:direct -speaker:z,b"
    )
    assert format_filter(with_value(filter, "outlet", "o")) == "speaker:a kind:direct -speaker:z outlet:o"


def test_a_value_that_stands_already_changes_nothing() -> None:
    filter = parse_filter("speaker:a said:2026-03-04 war")
    assert with_value(filter, "speaker", "a") == filter
    assert with_value(filter, "said", "2026-3-4") == filter
    assert with_value(filter, "text", "war") == filter


def test_a_text_gets_a_term_of_its_own() -> None:
    assert format_filter(with_value(parse_filter("one"), "text", "two")) == "text:one text:two"


def test_a_term_goes_with_its_last_value() -> None:
    filter = parse_filter("speaker:a,b -kind:direct")
    assert format_filter(without_value(filter, "speaker", "a")) == "speaker:b -kind:direct"
    assert format_filter(without_value(filter, "kind", "direct")) == "speaker:a,b -kind:direct"
    assert format_filter(without_value(filter, "kind", "direct", negated=True)) == "speaker:a,b"


@given(filters(), st.sampled_from(["kind", "text", "hops"]), st.booleans())
def test_a_second_toggle_undoes_the_first(filter: Filter, field: str, negated: bool) -> None:
    value = {"kind": "document", "text": "unlikely words", "hops": ">7"}[field]
    once = toggle(filter, field, value, negated=negated)
    assert once != filter
    assert toggle(once, field, value, negated=negated) == filter


def test_a_value_that_its_field_cannot_have_is_refused() -> None:
    with pytest.raises(FilterSyntaxError, match="kind is one of"):
        with_value(Filter(), "kind", "spoken")
    with pytest.raises(FilterSyntaxError, match="there is no field"):
        with_value(Filter(), "colour", "red")
    with pytest.raises(FilterSyntaxError, match="hops is a number"):
        where(only(Term("hops", ("many",))))
