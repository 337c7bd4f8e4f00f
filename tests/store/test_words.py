"""Words: what one is, which belong together, and where they stand in the original text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.arabic import fold
from store.connection import memory_store
from store.words.stems import longer, rests, stem
from store.words.tokens import TOKEN, token_ranges, tokens, words

LETTERS = "ابتةهىيوءأإ ـَّٰ١2,.،«»\"'-_*()|#%€abCÉß\u200f\u0654日ก👍🇮🇷\nﷺ½ﻻ"
STORE = memory_store()
ANY = st.one_of(st.text(st.sampled_from(LETTERS), max_size=25), st.text(max_size=25))

NEWS = {
    "اخبار": 40, "الاخبار": 90, "والاخبار": 5, "بالاخبار": 3, "رسائل": 30, "الرسائل": 12,
    "وبالرسائل": 1, "وزير": 80, "زير": 1, "بغداد": 30, "غداد": 1, "لبنان": 60, "بنان": 2,
    "ولبنان": 9, "فلسطين": 70, "لسطين": 1, "الله": 50, "له": 90, "والله": 4, "بالله": 3, "لله":
    9, "والده": 20, "ده": 15, "الده": 1, "وكاله": 40, "اله": 5, "كاله": 2, "وفد": 25, "فد": 3,
    "المانيا": 30, "مانيا": 29, "والمانيا": 3, "وقال": 50, "قال": 200, "للاخبار": 2, "لجنه": 40,
    "للجنه": 8, "جنه": 4, "اللجنه": 30, "للرئيس": 5, "الرئيس": 99, "كان": 300, "ان": 900,
    "الان": 30, "حق": 30, "الحق": 20, "claim": 9, "claims": 4, "news": 50, "new": 90, "us": 3,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم»، ثم ذهب.", ["قال", "نعم", "ثم", "ذهب"]),
        ("U.S. don't 10,000", ["u", "s", "don", "t", "10", "000"]),
        ("100% of #iran @user €5", ["100", "%", "of", "#", "iran", "@", "user", "€", "5"]),
        ("東京tower", ["東", "京", "tower"]),
        ("iran_x/y", ["iran", "x", "y"]),
        (" ,.\"'()-_ ", []),
    ],
)
def test_punctuation_parts_words_and_signs_with_a_meaning_are_words(text: str, expected: list[str]) -> None:
    assert list(words(fold(text))) == expected


def test_the_end_of_a_text_takes_a_position_that_no_word_has() -> None:
    assert tokens("a b\nc") == [(0, "a"), (1, "b"), (3, "c")]


@given(st.lists(ANY, max_size=20))
def test_the_database_finds_the_words_that_python_finds(texts: list[str]) -> None:
    folded = ["\n".join(map(fold, (text, text[::-1]))) for text in texts]
    found = STORE.rows(
        "SELECT regexp_extract_all(t, ?) FROM (SELECT unnest(?::VARCHAR[]) AS t)", [TOKEN, folded]
    )
    for text, (listed,) in zip(folded, found, strict=True):
        assert [(at, word) for at, word in enumerate(listed) if word != "\n"] == tokens(text)


@given(ANY)
def test_each_word_has_its_range_in_the_folded_text(text: str) -> None:
    folded = fold(text)
    assert tuple(folded[start:end] for start, end in token_ranges(folded)) == words(folded)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("الاخبار", "اخبار"), ("والاخبار", "اخبار"), ("بالاخبار", "اخبار"), ("للاخبار", "اخبار"),
        ("وبالرسائل", "رسائل"), ("ولبنان", "لبنان"), ("وقال", "قال"), ("للجنه", "لجنه"), ("اللجنه", "لجنه"),
        ("للرئيس", "الرئيس"), ("والمانيا", "المانيا"), ("والله", "الله"), ("بالله", "الله"), ("لله", "الله"),
        ("فبالاخبار", "اخبار"), ("الحق", "حق"), ("claims", "claim"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_word_comes_off_where_the_rest_is_attested(word: str, expected: str) -> None:
    assert stem(word, NEWS) == expected


@pytest.mark.parametrize(
    "word",
    [
        "وزير",
        "بغداد",
        "لبنان",
        "فلسطين",
        "الله",
        "والده",
        "وكاله",
        "وفد",
        "المانيا",
        "كان",
        "الان",
        "news",
        "قال",
        "xyz",
    ],
)
def test_a_word_that_only_looks_as_if_something_hung_on_it_stays_whole(word: str) -> None:
    assert stem(word, NEWS) == word


FREQUENCIES = st.dictionaries(
    st.lists(st.sampled_from(["و", "ب", "ل", "ال", "ك", "ا", "س", "م"]), min_size=1, max_size=6).map("".join),
    st.integers(1, 40),
    max_size=25,
)


@given(FREQUENCIES)
def test_a_stem_is_a_word_of_the_corpus_and_its_own_stem(frequencies: dict[str, int]) -> None:
    for word in frequencies:
        found = stem(word, frequencies)
        assert found in frequencies
        assert stem(found, frequencies) == found


@given(FREQUENCIES)
def test_whatever_a_word_may_be_left_of_is_found_from_it(frequencies: dict[str, int]) -> None:
    for word in frequencies:
        for rest in rests(word):
            assert word in longer(rest)
