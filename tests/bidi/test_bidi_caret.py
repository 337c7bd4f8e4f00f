"""The caret of a line of input, with capitals for right-to-left letters: anyone can review it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.bidi import truncate
from tui.bidi.caret import cluster_at, outermost, place_of, step, step_word, stops, word_starts
from tui.bidi.one_line import one_line

TO_HEBREW = str.maketrans({chr(ord("A") + n): chr(0x5D0 + n) for n in range(26)})
LONG = 1_000_000


def line_of(text):
    return truncate(text.translate(TO_HEBREW), LONG)


def walked(text, move, start, way):
    """The letters under the caret from a place to where it stops; `_` is the free cell at the end."""
    seen = [start]
    while (there := move(seen[-1], way)) != seen[-1]:
        seen.append(there)
        assert len(seen) <= len(text) + 1, "the caret runs in a circle"
    return "".join((text + "_")[index] for index in seen)


MIXED = [
    ("plain text", "plain text_"),
    ("THE CAR", "_RAC EHT"),
    ("car THE CAR arabic", "car RAC EHT arabic_"),
    ("THE CAR arabic IS", "_SI arabic RAC EHT"),
    ("car THE", "car EHT_"),
    ("THE car", "_car EHT"),
    ("SAID 12/03/2024", "_12/03/2024 DIAS"),
    ("text:WORD speaker:NAME", "text:DROW speaker:EMAN_"),
    ("", "_"),
]


@pytest.mark.parametrize(("text", "by_eye"), MIXED)
def test_right_walks_over_every_cell_from_the_left_edge_to_the_right_one(text, by_eye):
    line = line_of(text)
    assert walked(text, lambda index, way: step(line, index, way), stops(line)[0], 1) == by_eye


@pytest.mark.parametrize(("text", "by_eye"), MIXED)
def test_left_walks_the_same_way_back(text, by_eye):
    line = line_of(text)
    assert walked(text, lambda index, way: step(line, index, way), stops(line)[-1], -1) == by_eye[::-1]


@pytest.mark.parametrize(
    ("text", "rightwards", "leftwards"),
    [
        ("one two, three", "ott_", "_tto"),
        ("ONE TWO THREE", "_TTO", "OTT_"),
        ("car THE CAR end", "cCTe_", "_eTCc"),
        ("THE car IS", "_IcT", "TcI_"),
        ("  one", " o_", "_o "),
        ("SAID 12/03", "_10S", "S01_"),
    ],
)
def test_the_caret_goes_by_words_as_the_eye_does(text, rightwards, leftwards):
    line, logical = line_of(text), text.translate(TO_HEBREW)

    def move(index, way):
        return step_word(line, logical, index, way)

    assert walked(text, move, stops(line)[0], 1) == rightwards
    assert walked(text, move, stops(line)[-1], -1) == leftwards


def test_a_cluster_is_one_stop_and_delete_takes_it_whole():
    line = line_of("A\u05b8B")
    assert stops(line) == (3, 2, 0)
    assert cluster_at(line, 0) == (0, 2)
    assert place_of(line, 1) == place_of(line, 0) == 2


def test_a_lam_alef_is_one_stop_and_a_caret_inside_it_finds_its_way_out():
    line = truncate("سلام", LONG)
    assert stops(line) == (4, 3, 1, 0)
    assert place_of(line, 2) == place_of(line, 1)
    assert (step(line, 2, -1), step(line, 2, 1)) == (3, 0)
    assert cluster_at(line, 2) == (1, 3)


def test_marks_and_zwnj_part_no_word():
    for text in ("مُحَمَّد قال", "می‌خواهم رفت"):
        assert word_starts(truncate(text, LONG), text) == (0, text.index(" ") + 1)


def test_the_caret_leaves_a_selection_on_the_side_of_the_arrow():
    assert outermost(line_of("abcd"), 1, 3, 1) == 3
    assert outermost(line_of("abcd"), 3, 1, -1) == 1
    assert outermost(line_of("ABCD"), 1, 3, 1) == 1
    assert outermost(line_of("ABCD"), 1, 3, -1) == 3


texts = st.text(
    st.sampled_from(
        "abc ABل اأبس\u064e\u0651\u200c\u200d12-/(«》漢é\u0301\t\n\u202e\u202c\u2067\u2069\u200e👩🏽"
    ),
    max_size=24,
) | st.text(max_size=12)


@given(texts, st.data())
def test_steps_never_stick_or_circle_and_visit_every_cluster(text, data):
    line = line_of(text)
    index = data.draw(st.integers(0, len(text)))
    there = stops(line)
    assert sorted(there) == sorted({*line.starts, len(text)})
    place = place_of(line, index)
    for expected in range(place + 1, len(there)):
        index = step(line, index, 1)
        assert place_of(line, index) == expected
    assert step(line, index, 1) == there[-1]
    for expected in reversed(range(len(there) - 1)):
        index = step(line, index, -1)
        assert place_of(line, index) == expected
    assert step(line, index, -1) == there[0]


@given(texts)
def test_the_stop_is_where_the_line_shows_the_index(text):
    line = line_of(text)
    for index in range(len(text) + 1):
        column = line.column_of(index)
        assert stops(line)[place_of(line, index)] == (
            line.index_at(column) if 0 <= column < line.width else len(text)
        )


@given(texts, st.data())
def test_word_steps_reach_both_ends(text, data):
    line, logical = line_of(text), text.translate(TO_HEBREW)
    index = data.draw(st.integers(0, len(text)))
    for way in (-1, 1):
        end = stops(line)[0 if way < 0 else -1]
        while place_of(line, index) != place_of(line, end):
            before, index = place_of(line, index), step_word(line, logical, index, way)
            assert way * place_of(line, index) > way * before


@given(texts)
def test_deleting_clusters_from_the_start_takes_everything(text):
    line, index = line_of(text), 0
    while index < len(text) and line.starts:
        start, end = cluster_at(line, index)
        assert start == index < end
        index = end
    assert index == len(text) or not line.starts


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("one\r\ntwo\nthree\n", "one two three"),
        ("a\tb\u00a0c\u2003d", "a b c d"),
        ("a\x1b[31mb\x07\x9b\x00", "a[31mb"),
        ("\u202eabc\u202c\u200f\u2067\u2069\u061c\ufeff\u00ad", "abc"),
        ("\ud800\ue000\U000e0041x", "x"),
        ("مُحَمَّد ۝", "مُحَمَّد ۝"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("", ""),
    ],
)
def test_what_is_pasted_becomes_one_line_of_what_can_be_seen(pasted, kept):
    assert one_line(pasted) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    clean = one_line(text)
    assert one_line(clean) == clean
    assert not set(clean) & set("\n\r\x1b\x9b\u2028\u2029\u202e")
