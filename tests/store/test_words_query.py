"""Queries: what a reader types is read as meant, and a mistake is told with its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.arabic import fold
from store.connection import memory_store
from store.errors import FilterSyntaxError
from store.words.exact import exact_pattern, find_exact
from store.words.query import Both, Either, Exact, Query, Word, parse_query, unfinished, wanted_words
from store.words.tokens import words


def word(*pieces: str) -> Word:
    return Word(pieces)


def start(*pieces: str) -> Word:
    return Word(pieces, beginning=True)


def exact(text: str) -> Exact:
    return Exact(text, words(fold(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الأَخْبار", start("الاخبار")),
        ("الأخبار ", word("الاخبار")),
        ("رسائل إيران", Both((word("رساءل"), start("ايران")))),
        ("iran AND oil ", Both((word("iran"), word("oil")))),
        ("iran -war", Both((word("iran"),), (start("war"),))),
        ("iran NOT war", Both((word("iran"),), (start("war"),))),
        ('iran -"the war"', Both((word("iran"),), (exact("the war"),))),
        ("iran -(war | oil)", Both((word("iran"),), (Either((word("war"), word("oil"))),))),
        ("a b OR c ", Either((Both((word("a"), word("b"))), word("c")))),
        ("a | b | c.", Either((word("a"), word("b"), word("c")))),
        ("(a OR b) c ", Both((Either((word("a"), word("b"))), word("c")))),
        ('"على"', exact("على")),
        ("«على»", exact("على")),
        ("“White House” x ", Both((exact("White House"), word("x")))),
        ("U.S. don't", Both((word("u", "s"), start("don", "t")))),
        ("anti-war ", word("anti", "war")),
        ("100% ", word("100", "%")),
        ("100%", word("100", "%")),
        ("#iran", start("#", "iran")),
        ("رسا* iran ", Both((start("رسا"), word("iran")))),
        ("iran , oil ", Both((word("iran"), word("oil")))),
        ("or not and", Both((word("or"), word("not"), start("and")))),
        ("١٢", start("12")),
        ("東京", word("東", "京")),
        ("\u200fايران ", word("ايران")),
    ],
)
def test_a_query_is_read_as_it_is_meant(text: str, expected: Query) -> None:
    assert parse_query(text) == expected


def test_a_search_for_the_form_as_written_takes_every_word_exactly() -> None:
    assert parse_query("على مدرسة", exact=True) == Both((exact("على"), exact("مدرسة")))


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("", 0, "needs a letter"),
        (" , ", 1, "needs a letter"),
        ('iran "the war', 5, "never closed"),
        ("iran (oil", 5, "never closed"),
        ("iran oil)", 8, "closes nothing"),
        ("iran OR", 7, "a word is missing"),
        ("OR iran", 0, "a word is missing"),
        ("iran NOT", 8, "a word is missing"),
        ("()", 1, "a word is missing"),
        ("-war", 0, "beside those to leave out"),
        ("iran | -war", 7, "beside those to leave out"),
        ("iran - war", 5, "without a blank"),
        ("iran رس*", 5, "3 letters"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, place: int, says: str) -> None:
    with pytest.raises(FilterSyntaxError, match=re.escape(says)) as caught:
        parse_query(text)
    assert caught.value.position == place
    assert caught.value.text == text


@given(st.text(st.sampled_from('ab و()|"«»-* ,.\u200fORNTAD'), max_size=20))
def test_any_text_is_read_or_refused_with_a_place_in_it(text: str) -> None:
    place = 0
    try:
        assert wanted_words(parse_query(text))
    except FilterSyntaxError as error:
        place = error.position
    assert 0 <= place <= len(text)


def test_the_words_to_highlight_are_those_that_are_looked_for() -> None:
    assert wanted_words(parse_query('a -b (c | "d e") ')) == (word("a"), word("c"), exact("d e"))


@pytest.mark.parametrize(
    ("text", "expected"), [("رس", "رس"), ("iran رس", "رس"), ("رس ", ""), ("رسا", ""), ('"رس"', "")]
)
def test_a_beginning_of_two_letters_is_unfinished(text: str, expected: str) -> None:
    assert unfinished(parse_query(text)) == expected


# ---------------------------------------------------------------- as written


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("ذهب عَلَى الطريق", "على", ["عَلَى"]),
        ("قال علي", "على", []),
        ("على على", "على", ["على", "على"]),
        ("وعلى", "على", []),
        ("ﻋﻠﻰ", "على", ["ﻋﻠﻰ"]),
        ("مسؤول مسو\u0654ول", "مسؤول", ["مسؤول", "مسو\u0654ول"]),
        ("مسئول", "مسؤول", []),
        ("المدرسة، الكبيرة", "المدرسة الكبيرة", ["المدرسة، الكبيرة"]),
        ("The WHITE House's", "white house", ["WHITE House"]),
        ("Café cafe cafe\u0301", "café", ["Café", "cafe\u0301"]),
        ("up 100%.", "100%", ["100%"]),
        ("نـــعم", "نعم", ["نـــعم"]),
        ("日本東京都", "東京", ["東京"]),
        ("a.b (c)", "b c", ["b (c"]),
    ],
)
def test_a_form_in_quotation_marks_is_found_as_it_is_written(
    text: str, wanted: str, expected: list[str]
) -> None:
    assert [text[start:end] for start, end in find_exact(text, wanted)] == expected


STORE = memory_store()
FORMS = st.text(st.sampled_from("علىيةهؤو\u0654َـ ،.\u200fAaé%日"), max_size=12)


@given(FORMS, FORMS)
def test_the_database_finds_a_form_where_python_finds_it(text: str, wanted: str) -> None:
    if words(fold(wanted)):
        ((found,),) = STORE.rows("SELECT regexp_matches(?, ?)", [text, exact_pattern(wanted)])
        assert found == bool(find_exact(text, wanted))
