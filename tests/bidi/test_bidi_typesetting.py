"""A typesetting is how one terminal wants its letters; in logical order the terminal does the rest."""

from hypothesis import given
from hypothesis import strategies as st

from tui.bidi import Typesetting, layout, sanitise, truncate

LOGICAL = Typesetting("none", "keep", "logical")
TEXT = st.text(st.sampled_from("ab 12()«»,\t\nسلام\u064e١٢שלום漢\u2067\u2069\u202e\u200f\u06dd"), max_size=50)


@given(TEXT, st.integers(1, 30), st.sampled_from(["L", "R", None]))
def test_logical_lines_hold_the_clusters_as_they_are_typed_from_left_to_right(text, width, base):
    for line in (*LOGICAL.layout(text, width, base), LOGICAL.truncate(text, width, base)):
        assert not line.rtl
        assert list(line.starts) == sorted(line.starts)
        assert line.column_of(line.content_end) == line.width
        column = 0
        for start, cells in zip(line.starts, line.widths, strict=True):
            assert (line.column_of(start), line.index_at(column)) == (column, start)
            column += cells


@given(TEXT, st.integers(1, 30), st.sampled_from(["L", "R", None]))
def test_lines_break_at_the_same_places_whoever_orders_them(text, width, base):
    visual = layout(text, width, base, shaping="none")
    logical = layout(text, width, base, shaping="none", order="logical")
    assert [(line.start, line.end, line.width) for line in visual] == [
        (line.start, line.end, line.width) for line in logical
    ]


def test_logical_order_neither_joins_nor_mirrors():
    text = "قال (نعم) ثم OK"
    assert LOGICAL.layout(text, 40)[0].visual == sanitise(text)
    assert LOGICAL.truncate(text, 6, "R").visual == "قال (…"


def test_a_typesetting_lays_out_as_its_parts_say():
    text = "قَالَ (نعم) ثم OK"
    bare = Typesetting("none", "drop")
    assert bare.layout(text, 9) == layout(text, 9, shaping="none", marks="drop")
    assert bare.truncate(text, 9, "R") == truncate(text, 9, "R", shaping="none", marks="drop")
    assert Typesetting().layout(text, 9) == layout(text, 9)
