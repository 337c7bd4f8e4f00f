"""Lines fit their width, cover the text, and map their cells to it and back."""

from itertools import pairwise
from unicodedata import bidirectional, category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.bidi import layout, truncate
from tui.bidi.hidden import is_invisible

SOUP = st.text(
    st.sampled_from("abc XYZ 012 ,.()[]«»-+%/ \t\n")
    | st.sampled_from("قالنعملا\u0644\u0627آ\u064e\u0651\u0640١٢ پکیہێ\u06d5")
    | st.sampled_from("שלום\u05b0 漢字、한 \u0301👍🏽❤\ufe0f\u200d\u200c\u200b\u2028\r\x85")
    | st.sampled_from(
        "\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\u200e\u200f\u061c\x00\x1b\u2029\u00ad\u06dd"
    ),
    max_size=60,
)
TEXT = SOUP | st.text(max_size=40) | st.text(st.characters(), max_size=20)
WIDTH = st.integers(1, 40)
BASE = st.sampled_from(["L", "R", None])


def spaces_only(text):
    return all(category(char)[0] in "ZC" or bidirectional(char) in ("NSM", "BN") for char in text)


@settings(max_examples=400)
@given(TEXT, WIDTH, BASE, st.sampled_from(["forms", "none"]), st.sampled_from(["keep", "drop"]))
def test_every_code_point_is_in_one_cluster_or_dropped_at_a_break(text, width, base, shaping, marks):
    lines = layout(text, width, base, shaping=shaping, marks=marks)
    assert [lines[0].start, *(line.end for line in lines)] == [*(line.start for line in lines), len(text)]
    for line in lines:
        ranges = sorted((start, end) for _, start, end, _ in line.cells)
        edges = [line.start, *(edge for pair in ranges for edge in pair)]
        assert edges[1::2] == edges[:-1:2] if ranges else spaces_only(text[line.start : line.end])
        assert line.content_end == edges[-1]
        assert spaces_only(text[line.content_end : line.end])


@settings(max_examples=400)
@given(TEXT, WIDTH, BASE)
def test_every_line_is_as_wide_as_a_terminal_counts_and_fits(text, width, base):
    for line in (*layout(text, width, base), truncate(text, width, base)):
        assert line.width == cell_len(line.visual) == sum(line.widths) <= width
        assert [cell_len(shown) for shown, _, _, _ in line.cells] == list(line.widths)
        assert all(cells > 0 for cells in line.widths)


@settings(max_examples=400)
@given(TEXT, WIDTH, BASE)
def test_cells_map_to_the_text_and_back(text, width, base):
    for line in layout(text, width, base):
        column = 0
        for _, start, end, cells in line.cells:
            assert line.column_of(start) == line.column_of(end - 1) == column
            assert line.index_at(column) == line.index_at(column + cells - 1) == start
            assert (line.columns_of(start, end)) == ((column, column + cells),)
            column += cells
        assert line.column_of(line.content_end) == (-1 if line.rtl else line.width)
        assert line.index_at(-1 if line.rtl else line.width) == line.content_end
        assert line.columns_of(line.start, line.end) == (((0, line.width),) if line.width else ())


@settings(max_examples=200)
@given(TEXT, WIDTH, st.lists(st.integers(0, 60), max_size=4))
def test_runs_are_the_line_in_pieces(text, width, boundaries):
    for line in layout(text, width):
        runs = line.runs(sorted(boundaries))
        assert "".join(shown for _, shown, _ in runs) == line.visual
        assert all(cell_len(shown) == cells for _, shown, cells in runs)
        assert all(one[0] != other[0] for one, other in pairwise(runs))


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab  cde-"), max_size=40), WIDTH)
def test_plain_text_wraps_the_same_with_and_without_the_fast_path(text, width):
    accented = layout(text.replace("a", "á"), width, "L")
    assert [(line.start, line.end, line.visual.replace("á", "a")) for line in accented] == [
        (line.start, line.end, line.visual) for line in layout(text, width, "L")
    ]


LEFT = st.characters(exclude_categories=["C", "M", "Zl", "Zp"]).filter(
    lambda char: (
        bidirectional(char) not in ("R", "AL", "AN")
        and cell_len(char) > 0
        and not is_invisible(char)
        and not "\U0001f3fb" <= char <= "\U0001f3ff"
    )
)


@settings(max_examples=200)
@given(st.text(LEFT, max_size=60))
def test_text_without_right_to_left_letters_is_unchanged_from_left_to_right(text):
    assert layout(text, 1000, "L")[0].visual == text
    assert truncate(text, 1000, "L").visual == text


@settings(max_examples=300)
@given(TEXT, WIDTH, BASE, st.integers(0, 60), st.integers(0, 60))
def test_the_cells_of_a_selection_are_one_piece_of_the_logical_text(text, width, base, one, other):
    for line in layout(text, width, base):
        if not line.cells:
            continue
        first, last = sorted(line.index_at(column % line.width) for column in (one, other))
        end = next(end for _, start, end, _ in line.cells if start == last)
        lit = {column for left, right in line.columns_of(first, end) for column in range(left, right)}
        column, copied = 0, []
        for _, start, cell_end, cells in line.cells:
            if column in lit:
                copied.append((start, cell_end))
            column += cells
        assert "".join(text[start:cell_end] for start, cell_end in sorted(copied)) == text[first:end]


def test_empty_text_is_one_empty_line():
    (line,) = layout("", 10)
    assert (line.start, line.end, line.width, line.visual, line.cells, line.rtl) == (0, 0, 0, "", (), False)
    assert layout("", 10, "R")[0].rtl


def test_a_hit_in_a_right_to_left_line_lights_exactly_its_letters():
    (line,) = layout("قال نعم ok", 40)
    assert line.columns_of(4, 7) == ((3, 6),)
    assert line.columns_of(2, 9) == ((0, 1), (2, 8))
    assert line.columns_of(4, 4) == ()


def test_runs_split_at_logical_boundaries_only():
    (line,) = layout("אב גד", 40)
    assert line.runs([3]) == ((1, "דג", 2), (0, " בא", 3))
    assert line.runs() == ((0, "דג בא", 5),)


def test_words_break_at_white_space_and_long_words_at_clusters():
    assert [line.visual for line in layout("one two  three", 8)] == ["one two", "three"]
    assert [line.visual for line in layout("abcdefg h", 3)] == ["abc", "def", "g h"]
    assert [line.visual for line in layout("e\u0301e\u0301e\u0301", 2)] == ["e\u0301e\u0301", "e\u0301"]
    assert [line.visual for line in layout("漢字漢字、x", 8)] == ["漢字漢", "字、x"]


def test_a_wide_character_in_one_cell_is_replaced():
    assert [line.visual for line in layout("漢a", 1)] == ["\ufffd", "a"]
    assert layout("abc", 0) == layout("abc", 1)


def test_separators_break_lines_and_tabs_are_spaces():
    assert [line.visual for line in layout("a\nb\r\nc\u2028d\u2029e\x85f\tg\n", 9)] == [
        "a",
        "b",
        "c",
        "d",
        "e",
        "f g",
    ]
    assert [line.visual for line in layout("\n\na", 9)] == ["", "", "a"]


def test_trailing_spaces_are_kept_while_they_fit():
    assert layout("ab  ", 9)[0].visual == "ab  "
    assert layout("ab  ", 3)[0].visual == "ab "
    assert layout("אב ", 9)[0].visual == " בא"


def test_truncation_keeps_what_fits_and_says_what_is_gone():
    line = truncate("hello world", 7)
    assert (line.visual, line.end, line.cells[-1]) == ("hello…", 11, ("…", 5, 11, 1))
    assert truncate("hello", 5).visual == "hello"
    assert truncate("a\nb", 5).visual == "a b"
    assert truncate("hello", 0).visual == ""
    assert truncate("hello", 1).visual == "…"


@settings(max_examples=200)
@given(TEXT, st.integers(0, 20), BASE)
def test_a_truncated_line_covers_the_whole_text(text, width, base):
    line = truncate(text, width, base)
    assert (line.start, line.end) == (0, len(text))
    ranges = sorted((start, end) for _, start, end, _ in line.cells)
    assert all(one[1] == other[0] for one, other in pairwise(ranges))


def test_a_line_does_not_change():
    (line,) = layout("abc", 10)
    with pytest.raises(AttributeError):
        line.width = 4
    assert layout("abc", 10)[0] is line
    assert len({line, layout("abc", 11)[0]}) == 1


@pytest.mark.parametrize("plane", [0, 1, 2, 3, 14, 15])
def test_every_character_is_as_wide_as_a_terminal_counts(plane):
    for start in range(plane << 16, (plane + 1) << 16, 256):
        text = "".join(f"a{chr(code_point)}" for code_point in range(start, start + 256))
        for line in layout(text, 1000):
            assert [cell_len(shown) for shown, _, _, _ in line.cells] == list(line.widths), hex(start)


def test_a_zero_width_space_lets_a_line_break():
    assert [line.visual for line in layout("abc\u200bdef", 4)] == ["abc", "def"]
    assert [line.visual for line in layout("abc\u2068\u200bdef\u2069", 4)] == ["abc", "def"]
