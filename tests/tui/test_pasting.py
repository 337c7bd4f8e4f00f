"""What is pasted never acts as a key."""

from hypothesis import given
from hypothesis import strategies as st
from terminals import Process

from tui.terminal.pasting import BEGIN, END, PasteFilter

PIECES = st.lists(
    st.sampled_from([BEGIN, END, "\x1b", "\x1b[A", "\x1b[20", "[201~", "q", "سلام", "0~", "\x1b\x1b"]),
    max_size=12,
)


def clean(parts):
    pastes = PasteFilter()
    return "".join(map(pastes.clean, parts))


def test_escapes_inside_a_paste_are_left_out_and_outside_they_stay():
    text = f"a\x1b[A{BEGIN}one\x1b[B\x1bq\x1b{END}\x1b"
    assert clean([text]) == f"a\x1b[A{BEGIN}one[Bq{END}\x1b"


@given(PIECES, st.randoms(use_true_random=False))
def test_the_parts_that_input_comes_in_make_no_difference(pieces, random):
    text = "".join(pieces) + END  # an unfinished end waits for its rest
    cuts = sorted(random.sample(range(len(text) + 1), min(4, len(text))))
    parts = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert clean(parts) == clean([text])


@given(PIECES)
def test_between_the_ends_of_a_paste_no_escape_is_left(pieces):
    cleaned = clean([BEGIN, *pieces, END])
    first = cleaned.index(END)
    assert "\x1b" not in cleaned[len(BEGIN) : first]


def test_a_hostile_paste_into_a_prompt_stays_in_the_prompt(tmp_path):
    process = Process("demo", home=tmp_path)
    process.until_shown("Sun 1 March")
    process.type("/")
    process.until_shown("words, in any spelling")
    process.type(f"{BEGIN}peace\x1b\x11\x1b[27uq{END}now")
    process.until_shown("now")
    assert "peace" in process.picture()
    process.type("\x1b")
    process.read(lambda: "peace" not in process.picture())
    process.type("q")
    assert process.finish() == 0
