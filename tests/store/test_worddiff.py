"""The words that two texts do not share, found in the letters of the originals."""

from hypothesis import given
from hypothesis import strategies as st

from store.arabic import fold
from store.worddiff import word_diff
from store.words.tokens import words

SOME = ["رسائل", "الرِّسَائل", "قال", "iran", "Iran", "Café", "cafe", "،", "12", "١٢", "#", "…"]
TEXTS = st.lists(st.sampled_from(SOME), max_size=9).map(" ".join)


def without(text, ranges):
    """The folded words of a text outside some ranges."""
    kept, last = "", 0
    for start, end in ranges:
        kept += text[last:start] + " "
        last = end
    return words(fold(kept + text[last:]))


@given(TEXTS, TEXTS)
def test_what_is_left_of_both_texts_is_the_same_words(one, other):
    ours, theirs = word_diff(one, other)
    assert without(one, ours) == without(other, theirs)


@given(TEXTS, TEXTS)
def test_ranges_rise_and_lie_inside_their_text(one, other):
    for text, ranges in zip((one, other), word_diff(one, other), strict=True):
        places = [place for bounds in ranges for place in bounds]
        assert places == sorted(places)
        assert all(0 <= start < end <= len(text) for start, end in ranges)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself_nor_from_other_spellings(text):
    assert word_diff(text, text) == ((), ())
    assert word_diff(text, fold(text)) == ((), ())


def test_a_range_takes_the_marks_of_its_letters_and_no_blank():
    one, other = "بعثت طهرانُ رسائلَ كثيرة", "بعثت طهران رسالةً كثيرة"
    ours, theirs = word_diff(one, other)
    assert [one[start:end] for start, end in ours] == ["رسائلَ"]
    assert [other[start:end] for start, end in theirs] == ["رسالةً"]


def test_words_that_stand_side_by_side_are_one_range():
    ours, theirs = word_diff("a b c d", "a x d y z")
    assert (ours, theirs) == (((2, 5),), ((2, 3), (6, 9)))
