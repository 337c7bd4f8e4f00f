"""What the public functions say of themselves, for any text of any size."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.bidi import compose, hidden, layout, sanitise, shape, truncate, visual_order
from tui.bidi.controls import PARAGRAPH_SEPARATORS

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TEXT = st.text(st.sampled_from("aא1١-$,\u0300\u2029\n\t ![]\u00ad\u200d\ud800\U000e0041" + "".join(CONTROLS)))
ANY = TEXT | st.text() | st.text(st.characters())
BASE = st.sampled_from(["L", "R", None])


@settings(max_examples=300)
@given(ANY, BASE)
def test_the_visual_order_is_every_index_once_but_for_the_twelve_controls(text, base):
    order = visual_order(text, base)
    assert sorted(order) == [index for index, char in enumerate(text) if char not in CONTROLS]


def test_no_code_point_but_the_twelve_controls_is_left_out():
    """Planes 0 and 1 whole, and the end of others."""
    left_out = set()
    for start in (*range(0, 0x20000, 512), *range(0xE0000, 0xE0200, 512), 0x2FE00, 0xFFE00, 0x10FE00):
        text = "".join(map(chr, range(start, start + 512)))
        kept = visual_order(text, "R")
        assert len(set(kept)) == len(kept)
        left_out.update(text[index] for index in set(range(512)) - set(kept))
    assert left_out == CONTROLS


@settings(max_examples=200)
@given(ANY, BASE)
def test_a_paragraph_after_a_separator_is_ordered_by_itself(text, base):
    first = "אב" + "a\u2029"
    offset = len(first)
    assert visual_order(first + text, base) == (
        *visual_order(first, base),
        *(offset + index for index in visual_order(text, base)),
    )


@pytest.mark.parametrize(
    ("text", "base", "order"),
    [
        ("", None, ()),
        ("", "R", ()),
        ("א\tב", None, (2, 1, 0)),
        ("a\tב", "L", (0, 1, 2)),
        ("א\u00adב", "L", (2, 1, 0)),
        ("אב\u2029", "R", (2, 1, 0)),
        ("אב\n", "L", (1, 0, 2)),
        ("אב\r\nab", None, (3, 2, 1, 0, 4, 5)),
        ("\n\n", None, (0, 1)),
        ("\u200f\u202e", None, ()),
    ],
)
def test_tabs_soft_hyphens_and_separators_keep_an_index(text, base, order):
    assert visual_order(text, base) == order


@settings(max_examples=200)
@given(ANY)
def test_sanitised_shaped_and_raw_text_have_one_length(text):
    assert len(sanitise(text)) == len(shape(text)) == len(text)


@settings(max_examples=200)
@given(ANY)
def test_what_is_hidden_is_named_where_it_stands(text):
    found = hidden(text)
    assert [each.index for each in found] == sorted({each.index for each in found})
    for each in found:
        assert ord(text[each.index]) == each.code_point
        assert each.name
    assert {index for index, char in enumerate(text) if char in CONTROLS} <= {each.index for each in found}


def test_a_field_stands_between_fsi_and_pdi_and_holds_no_control():
    for char in CONTROLS | PARAGRAPH_SEPARATORS | {"\u2028", "\t", "\x0b", "\x1f"}:
        assert compose("{x}", x=f"a{char}b") == f"\u2068a{'' if char in CONTROLS else ' '}b\u2069"
    assert compose("{x}", x="{y} [/x] %s") == "\u2068{y} [/x] %s\u2069"


HOSTILE = {
    "mixed": "قال hello ",
    "surrogates": "א\ud800",
    "separators": "א\u2029",
    "line separators": "א\u2028",
    "tabs": "א\t",
    "isolates never closed": "\u2067א",
    "overrides never closed": "\u202eא",
    "isolates closed and not opened": "\u2069א",
    "joiners": "ل\u200d",
    "selectors": "\ufe0f",
    "marks": "\u064e",
    "brackets": "(א",
    "no space": "ب",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_long_hostile_text_takes_time_by_its_length_only(piece):
    """Quadratic time would take minutes."""
    text = (piece * 30_000)[:30_000]
    started = time.process_time()
    for work in (visual_order, sanitise, shape, hidden):
        work(text)
    assert layout(text, 80)[-1].end == truncate(text, 80).end == len(text)
    assert time.process_time() - started < 20


def test_embeddings_opened_and_isolates_closed_take_no_square_of_time():
    text = "\u202a" * 15_000 + "\u2069" * 15_000 + "א"
    started = time.process_time()
    assert visual_order(text) == (30_000,)
    assert sanitise(text) == "\u2060" * 30_000 + "א"
    assert time.process_time() - started < 10


def test_a_million_characters_have_an_order():
    text = "אב " * 333_333 + "\udfff"
    assert len(visual_order(text)) == 1_000_000
