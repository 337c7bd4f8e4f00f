"""Folding: what a reader takes for the same folds to the same, and the way back is exact."""

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.arabic import end_of_letter, fold, fold_with_map

ARABIC = st.text(st.sampled_from("ابتةهىيوؤئءأإآٱلمكکی ٠١٢۱۲12\t\nـًَُِّْٰٕٔٓ\u200f\u200cﻻﷲﺅﹰ،abCÉß"), max_size=30)
PLANES = (*range(0x20000), *range(0xE0000, 0xE0200))
ANY = st.one_of(ARABIC, st.text(max_size=30))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مسئول", "مسؤول"),
        ("الاخبار", "الأَخْبَار"),
        ("الاخبار", "الأخبـــار"),
        ("12", "١٢"),
        ("12", "۱۲"),
        ("إيران", "ايران"),
        ("آية", "ايه"),
        ("على", "علي"),
        ("ٱلله", "الله"),
        ("کیهان", "كيهان"),
        ("السلام", "ﺍﻟﺴﻼﻡ"),
        ("الله", "ﷲ"),
        ("مسؤول", "مسو\u0654ول"),
        ("هيئة", "هيي\u0654ه"),
        ("هيئة", "هيي\u064e\u0654ه"),
        ("شؤون", "شﺅون"),
        ("café", "CAFE"),
        ("Straße", "STRASSE"),
        ("Erdoğan", "erdogan"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("don't", "don’t"),
        ("قال: «نعم»", 'قال: "نعم"'),
        ("١٠٬٠٠٠", "10,000"),
        ("a\u00a0\t\n b", "a b"),
        ("a \u200f b", "a b"),
        ("abc", "\u202babc\u202c\u200f\ufeff"),
        ("می\u200cخواهم", "ميخواهم"),
        ("ﬁnal", "final"),
        ("é", "e\u0301"),
        ("한국", normalize("NFD", "한국")),
    ],
)
def test_texts_that_a_reader_takes_for_the_same_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("سلام", "سلم"), ("か", "が"), ("कि", "क"), ("ء", "ا"), ("ab", "a b")]
)
def test_texts_that_differ_for_a_reader_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_folding_any_code_point_twice_changes_nothing_more() -> None:
    wrong = [code for code in PLANES if fold(once := fold(chr(code))) != once or "  " in once]
    assert wrong == []


def test_no_arabic_presentation_form_mark_or_control_is_left_in_folded_text() -> None:
    forms = "".join(map(chr, [*range(0xFB50, 0xFBC2), *range(0xFE70, 0xFEFD), *range(0x610, 0x61B)]))
    left = fold(forms)
    assert not any("\ufb50" <= letter <= "\ufefc" for letter in left if category(letter) != "Sk")
    assert not any(category(letter) in {"Mn", "Cf"} for letter in left)


@given(st.text(st.sampled_from(" aZ9~\n«–ابةهىيؤأإآ٣ـَّ،؟\u0653é"), max_size=20))
def test_the_short_way_for_common_letters_folds_as_the_table_does(text: str) -> None:
    assert fold(text) == fold_with_map(text)[0]


@given(ANY)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_the_map_rises_and_leads_to_the_code_point_that_each_letter_comes_from(text: str) -> None:
    folded, places = fold_with_map(text)
    assert folded == fold(text)
    assert len(places) == len(folded)
    assert list(places) == sorted(places)
    for letter, place in zip(folded, places, strict=True):
        alone = fold(text[place])
        assert letter in alone or (letter == "ء" and alone in "يو")


@given(ANY, ANY)
def test_folding_two_texts_side_by_side_is_folding_them_together(one: str, other: str) -> None:
    if "\u0654" not in other:  # a hamza would seek its seat in the first text
        assert fold(one + other) == fold(fold(one) + fold(other))


def test_every_letter_folds_as_it_does_composed_and_apart_and_no_further() -> None:
    letters = [chr(code) for code in range(0x110000) if not 0xAC00 <= code < 0xD7A4]
    apart = [one for one in letters if fold(normalize("NFC", one)) != fold(normalize("NFD", one))]
    assert apart == []
    assert [one for one in letters if fold(fold(one)) != fold(one)] == []


@given(ANY)
def test_canonically_equal_text_folds_to_the_same(text: str) -> None:
    if all(fold(letter) == fold(normalize("NFC", letter)) for letter in text):
        assert fold(normalize("NFC", text)) == fold(normalize("NFD", text))


@given(ANY)
def test_a_letter_ends_after_its_marks_and_tatweel(text: str) -> None:
    for index in range(len(text)):
        end = end_of_letter(text, index)
        assert index < end <= len(text)
        assert fold(text[index + 1 : end]) == "" or "\u0654" in text
        assert end == len(text) or category(text[end]) != "Mn"
