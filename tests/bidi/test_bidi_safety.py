"""Nothing in a field can forge who said what."""

from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.bidi import Hidden, compose, hidden, layout, sanitise

HOSTILE = st.text(
    st.sampled_from(
        "\u202e\u202d\u202b\u2066\u2067\u2068\u2069\u202c\u2029\u2028\x85\x1c\x1e\x1f\t\n\r\x1b\u200f\u061c"
    )
    | st.sampled_from("אב عa1(]») \u0301\u064e\u200d\ufe0f\ue000\U000e0041%-,.{}[/"),
    max_size=12,
)
CONTROLS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_every_control_becomes_a_picture_of_itself():
    assert [sanitise(chr(n)) for n in range(0x20)] == [chr(0x2400 + n) for n in range(0x20)]
    assert sanitise("\x7f") == "\u2421"
    assert {sanitise(chr(n)) for n in range(0x80, 0xA0)} == {"\u25a1"}


@pytest.mark.parametrize("char", ["\ue000", "\U000f0000", "\ud800", "\ufffe", "\u0378"])
def test_private_unassigned_and_surrogate_code_points_become_the_replacement_character(char):
    assert sanitise(char) == "\ufffd"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\u202eb", "a\u2060b"),
        ("a\u202eb\u202c", "a\u202eb\u202c"),
        ("a\u2069b", "a\u2060b"),
        ("\u2067a\u202eb\u2069", "\u2067a\u2060b\u2069"),
        ("\u202ea\u2067b\u202cc\u2069d\u202c", "\u202ea\u2067b\u2060c\u2069d\u202c"),
        ("\u2067a\u2029b\u2069", "\u2060a\u2424b\u2060"),
    ],
)
def test_only_balanced_controls_keep_their_effect(text, safe):
    assert sanitise(text) == safe


@settings(deadline=None, max_examples=200)
@given(HOSTILE | st.text() | st.text(st.characters()))
def test_sanitised_text_has_the_same_length_and_nothing_a_terminal_obeys(text):
    safe = sanitise(text)
    assert len(safe) == len(text)
    assert not {category(char) for char in safe} & {"Cc", "Co", "Cs", "Cn", "Zl", "Zp"}
    assert sanitise(safe) == safe


def test_fields_are_isolated_and_stripped():
    assert compose("{a}: {b:>3}!", a="x\u2069\n\u202ey", b=7) == "\u2068x y\u2069: \u2068  7\u2069!"
    assert compose("{{{a!r}}}", a="q") == "{\u2068'q'\u2069}"
    with pytest.raises(KeyError):
        compose("{missing}")


def test_two_arabic_names_keep_their_places_around_an_arrow():
    line = layout(compose("2023 {speaker} -> {target}", speaker="אב", target="גד"), 80, "L")[0]
    assert line.visual == "2023 בא -> דג"


@settings(deadline=None, max_examples=400)
@given(st.lists(HOSTILE, min_size=4, max_size=4), st.sampled_from(["L", "R"]))
def test_a_field_never_changes_the_order_outside_its_place(fields, base):
    template = "①{a}② {b} → ③{c} (④{d}⑤)"
    landmarks = "①②③④⑤→()"

    def outside(values):
        text = compose(template, **dict(zip("abcd", values, strict=True)))
        lines = layout(text, 1000, base)
        assert len(lines) == 1
        inside = 0
        kept = set()
        for index, char in enumerate(text):
            inside += (char == "\u2068") - (char == "\u2069")
            if not inside and char in landmarks:
                kept.add(index)
        return [shown for shown, start, end, _ in lines[0].cells if kept & set(range(start, end))]

    assert outside(fields) == outside(["a"] * 4)


@settings(deadline=None, max_examples=300)
@given(HOSTILE | st.text(st.characters()))
def test_nothing_invisible_or_obeyed_reaches_a_cell(text):
    for line in layout(text, 10):
        for char in line.visual:
            assert category(char) not in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
            assert char not in "\ufe0e\ufe0f"


def test_hidden_characters_are_listed_with_their_names():
    assert hidden("a\u202eb\x1b\ue000\n") == (
        Hidden(1, 0x202E, "RIGHT-TO-LEFT OVERRIDE"),
        Hidden(3, 0x1B, "ESCAPE"),
        Hidden(4, 0xE000, "PRIVATE USE U+E000"),
    )


@pytest.mark.parametrize(
    "text", ["می\u200cخواهم", "ه\u200d", "👨\u200d👩\u200d👧", "❤\ufe0f", "plain\ttext\n", "مُحَمَّد"]
)
def test_plain_spelling_is_not_called_hidden(text):
    assert hidden(text) == ()


@pytest.mark.parametrize(
    "text", ["علي\u200c", "a\u200cb", "a\u200bb", "a\u00adb", "a\ufe0f", "\ufeffa", "a\u2060"]
)
def test_characters_that_only_hide_are_listed(text):
    assert len(hidden(text)) == 1
