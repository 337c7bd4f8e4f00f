"""Nothing in a field can forge who said what."""

import random
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.bidi import Hidden, compose, hidden, layout, sanitise, truncate
from tui.bidi.hidden import is_invisible

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


@settings(max_examples=200)
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


@settings(max_examples=400)
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


PIECES = (
    *"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    *"\u2028\u2029\x85\x1c\x1d\x1e\x1f\t\n\r\x0b\x0c\x00\x07\x08\x7f\x80\x90\x9b\x9d\x9f",
    *("\x1b[2J", "\x1b]0;title\x07", "\x1b]52;c;eA==\x1b\\", "\x1bP$q\x9c", "\x1b[8l", "\x1b(0"),
    *(
        "\U000e0041\U000e007f",
        "\U000e0001",
        "\ue000",
        "\U0010fffd",
        "\ufffe",
        "\ud800",
        "\udc00\ud800",
        "\u0378",
    ),
    *(
        "\u200d" * 4,
        "👨\u200d👩\u200d👧",
        "ل\u200dا",
        "\u200c",
        "\ufeff",
        "\u00ad",
        "\u2060",
        "\ufe0f",
        "\u034f",
    ),
    *(
        "قال",
        "لا",
        "السلام",
        "\u064e\u0651",
        "שלום",
        "\u05b0",
        "٤٢",
        "12",
        "-5%",
        "12:30",
        "+963",
        "abc",
        " ",
        "漢字",
    ),
    *(
        "{x}",
        "{}",
        "{when!r}",
        "[/x]",
        "[red]",
        "[/",
        "%s",
        "\\",
        "(",
        ")",
        "]",
        "»",
        "<",
        "\u0301",
        "\U000110bd",
    ),
)
ROW = "{when} {speaker} ({outlet}) → {claim}"
HONEST = {
    "when": "12:30",
    "speaker": "وزير الخارجية",
    "outlet": "שלום 24",
    "claim": "قال «نعم» to Axios (12%)",
}


def hostile_field(source):
    return "".join(source.choices(PIECES, k=source.randint(1, 12)))


def cells_outside(fields, forged, base, lay_out):
    """Return the cells in visual order with the place of each, without those of the forged field."""
    text = compose(ROW, **fields)
    place_of, number, offset, inside = [], 0, 0, False
    for char in text:
        if char == "\u2068":
            number, offset, inside = number + 1, 0, True
        place_of.append((number if inside else -number, offset))
        offset += 1
        if char == "\u2069":
            inside, offset = False, 0
    forged_number = 1 + list(HONEST).index(forged)
    found, safe = [], sanitise(text)
    for shown, start, end, _ in lay_out(text, base).cells:
        place = place_of[next(index for index in range(start, end) if not is_invisible(safe[index]))]
        if place[0] != forged_number:
            found.append((shown, place))
    return found


@pytest.mark.parametrize("base", ["L", "R", None])
@pytest.mark.parametrize("forged", HONEST)
def test_a_hostile_field_changes_no_cell_and_no_order_of_the_other_three(forged, base):
    """Four places, 500 hostile fields in each, for every base direction and both ways to lay a row out."""
    source = random.Random(forged)
    ways = (lambda text, base: layout(text, 10_000, base)[0], lambda text, base: truncate(text, 10_000, base))
    for lay_out in ways:
        wanted = cells_outside(HONEST, forged, base, lay_out)
        assert len(wanted) > 20
        for _ in range(250):
            field = hostile_field(source)
            assert cells_outside(HONEST | {forged: field}, forged, base, lay_out) == wanted, ascii(field)


@settings(max_examples=300)
@given(HOSTILE | st.text(st.characters()))
def test_nothing_invisible_or_obeyed_reaches_a_cell(text):
    for line in (*layout(text, 10), truncate(text, 10)):
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
