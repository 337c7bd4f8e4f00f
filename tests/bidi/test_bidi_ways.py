"""Each way is right when its terminal, drawing as it does, shows the line that we meant."""

import re

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from tui.bidi import PROFILES, encode, layout, truncate
from tui.bidi.direction import bidi_class
from tui.bidi.mirror import mirrors

LRM = "\u200e"
WORDS = st.sampled_from(
    [
        "قال",
        "(نعم)",
        "«سينا»",
        "١٠٣٧",
        "980",
        "شلوم",
        "שלום",
        "(ج",
        "13)",
        "٪",
        "لا،",
        "٪100",
        "؟12",
        "12،ـ",
        "قَالَ",
        "والأمة",
        "۱۲",
    ]
)
LATIN = st.sampled_from(["abc", "Too", "(late)", "漢字", "👍", "│", "12", "…"])
TEXT = st.lists(WORDS | LATIN, min_size=1, max_size=8).map(" ".join)


def _has_script(char):
    """Tell what decides the direction of a run in kitty: not the Arabic comma, yet the percent sign."""
    return char == "٪" or (char not in "،؛؟ـ" and bidi_class(char) in ("L", "R", "AL", "AN"))


def drawn_by_kitty(sent):
    """The cells of a row as kitty draws them: each run between blanks that starts right-to-left turned."""
    cells, style = [], ""
    for part in re.split(r"(\x1b\[[0-9;]*m)", sent):
        if part.startswith("\x1b"):
            style = "" if part == "\x1b[0m" else style + part
        else:
            cells += [(char, style) for char in part]
    letters, styles = [char for char, _ in cells], [style for _, style in cells]
    faces = [("\x1b[1" in style, "\x1b[3m" in style) for style in styles]
    shown, start = [], 0
    for end in range(1, len(cells) + 1):
        alone = end < len(cells) and (letters[end] in " │" or letters[end - 1] in " │")
        if end < len(cells) and faces[end] == faces[start] and not alone:
            continue
        run = letters[start:end]
        strong = [char for char in run if _has_script(char)]
        if strong and bidi_class(strong[0]) != "L":
            run = [mirrors().get(char, char) for char in reversed(run)]
        shown += run
        start = end
    return list(zip(shown, styles, strict=True))


@given(st.lists(WORDS | st.sampled_from(["abc", "980", "│", "(late)"]), min_size=1, max_size=8).map(" ".join))
def test_kitty_draws_the_visual_line_of_runs_sent_backwards(text):
    visual = layout(text, 200, marks="drop")[0].visual
    assert "".join(char for char, _ in drawn_by_kitty(encode(visual, "run"))) == visual


STYLES = st.sampled_from(
    ["\x1b[31m", "\x1b[7m", "\x1b[1m", "\x1b[3m", "\x1b[38;2;1;3;1;48;5;3m", "\x1b[4;2m"]
)


@given(st.data(), st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
def test_styles_stay_on_their_cells_in_kitty_and_only_bold_and_italic_end_a_run(data, text):
    visual = layout(text, 200, marks="drop")[0].visual
    styles = data.draw(st.lists(STYLES, min_size=len(visual), max_size=len(visual)))
    frame = "".join(f"{style}{char}\x1b[0m" for style, char in zip(styles, visual, strict=True))
    assert drawn_by_kitty(encode(frame, "run")) == list(zip(visual, styles, strict=True))


def test_a_run_goes_backwards_whole_with_marks_wide_characters_and_brackets():
    assert encode("ab )c\u0301ש(", "run") == "ab )ש" + "c\u0301("
    assert encode("漢שא", "run") == "漢אש"
    assert encode("abc שא", "run") == "abc אש"


@given(TEXT)
def test_a_terminal_that_runs_the_algorithm_itself_turns_nothing_in_lrm(text):
    visual = layout(text, 200, marks="drop")[0].visual
    sent = encode(f"a {visual}", "lrm")
    assert get_display(sent, base_dir="L").replace(LRM, "") == f"a {visual}"
    assert sent.replace(LRM, "") == f"a {visual}"


def test_the_mark_stands_after_the_marks_of_a_letter():
    assert encode("x قَّ ش ٣ 4 שׁ\u0323", "lrm") == (f"x قَّ{LRM} ش{LRM} ٣{LRM} 4 שׁ\u0323{LRM}")


@pytest.mark.parametrize("way", ["lrm", "run"])
def test_nothing_inside_an_escape_sequence_is_touched(way):
    inside = (
        "\x1b]8;id=1;http://قال/\x1b\\",
        "\x1b]0;(قال)\x07",
        "\x1bP>|شا\x1b\\",
        "\x1b[1;2H",
        "\x1b]52;c;قا",
    )
    for sequence in inside:
        sent = encode(f"سا{sequence}", way)
        assert sent.endswith(sequence)


@pytest.mark.parametrize("between", ["\x1b[2;5H", "\n", "\r", "\x1b[?25l", "\x1b7", "\x07"])
def test_a_run_ends_where_the_cursor_goes(between):
    assert encode(f"שא{between}בג", "run") == f"אש{between}גב"


@pytest.mark.parametrize("way", ["vis", "logical", "lrm", "run"])
def test_plain_frames_are_sent_as_they_are(way):
    frame = "\x1b[?2026h\x1b[1;1H\x1b[1mabc │ é 漢\x1b[0m\n\x1b[?2026l"
    assert encode(frame, way) is frame or encode(frame, way) == frame


def test_every_profile_restores_what_it_sets_and_says_why():
    for name, profile in PROFILES.items():
        assert profile.name == name
        assert bool(profile.setup) == bool(profile.restore)
        assert profile.why.endswith(".")
        assert profile.typesetting.marks == profile.marks


def test_a_profile_encodes_lines():
    line = truncate("قال abc", 20)
    assert PROFILES["xterm"].encode(line) == line.visual
    assert PROFILES["kitty"].encode(line) == encode(line.visual, "run")
    assert PROFILES["QTerminal"].typesetting.truncate("قال", 9).visual == "\ufed7\ufe8e\ufedd"
