"""Which colours a terminal shows: its answers count before its environment, the reader's word before both."""

import pytest
from answers import BARE, FOOT, KITTY, KONSOLE, MLTERM, RECORDED, TMUX, VTE, XTERM

from tui.terminal.answers import read_answers
from tui.terminal.colours import shown_colours
from tui.terminal.recognise import recognise

PLAIN = {"TERM": "xterm"}
"""What is left over ssh, and what xterm says of itself."""


def colours(answers, environment):
    """What a terminal of these answers shows."""
    return shown_colours(recognise(read_answers(answers), environment), environment).colours


@pytest.mark.parametrize("answers", [XTERM, KITTY, VTE, KONSOLE, FOOT])
def test_a_terminal_that_says_what_it_is_gets_all_colours_though_its_environment_names_few(answers):
    assert colours(answers, PLAIN) == "direct"
    assert colours(answers, {"TERM": "xterm-256color"}) == "direct"


@pytest.mark.parametrize("terminal", RECORDED)
def test_every_recorded_terminal(terminal):
    answers, environment, _ = RECORDED[terminal]
    few = {"urxvt": "256", "mlterm": "256", "xterm+screen": "16"}
    expected = few.get(terminal, "256" if "tmux" in terminal else "direct")
    assert colours(answers, environment) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "16"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "xterm-16color"}, "16"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-direct"}, "direct"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "direct"),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, "direct"),
        ({"TERM": "rxvt-unicode-256color", "COLORTERM": "rxvt-xpm"}, "256"),
        ({"TERM": "rxvt-unicode"}, "16"),
        ({"TERM": "xterm-kitty"}, "direct"),
        ({"TERM": "foot"}, "direct"),
        ({"TERM": "alacritty"}, "direct"),
        ({"TERM": "st-256color"}, "direct"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "256"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, "direct"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "direct"),
        ({"TERM": "xterm-256color", "WT_SESSION": "x"}, "direct"),
        ({"TERM": "linux"}, "8"),
        ({"TERM": "vt220"}, "none"),
        ({"TERM": "dumb"}, "none"),
        ({"TERM": "dumb", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}, "direct"),
    ],
)
def test_without_a_name_in_the_answers_the_environment_tells(environment, expected):
    assert colours(b"\x1b[?62c", environment) == expected


@pytest.mark.parametrize(
    ("answers", "environment", "expected"),
    [
        (TMUX, {"TERM": "screen", "TMUX": "x"}, "256"),
        (TMUX, {"TERM": "tmux-256color", "TMUX": "x", "COLORTERM": "truecolor"}, "direct"),
        (TMUX, PLAIN, "256"),
        (b"", {"TERM": "screen", "STY": "x"}, "16"),
        (b"", {"TERM": "screen.xterm-256color", "STY": "x"}, "256"),
        (b"", {"TERM": "screen-256color", "STY": "x", "COLORTERM": "truecolor"}, "256"),
        (XTERM, {"TERM": "screen", "STY": "x"}, "16"),
    ],
)
def test_inside_tmux_and_screen_only_the_environment_counts_and_screen_drops_direct_colours(
    answers, environment, expected
):
    assert colours(answers, environment) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, "none"),
        ({"NO_COLOR": "1", "TEXTUAL_COLOR_SYSTEM": "truecolor"}, "none"),
        ({"NO_COLOR": ""}, "direct"),
        ({"TEXTUAL_COLOR_SYSTEM": "standard", "COLORTERM": "truecolor"}, "16"),
        ({"TEXTUAL_COLOR_SYSTEM": "256"}, "256"),
        ({"TEXTUAL_COLOR_SYSTEM": "auto"}, "direct"),
    ],
)
def test_the_reader_has_the_last_word(environment, expected):
    assert colours(XTERM, PLAIN | environment) == expected


def test_mlterm_shows_direct_colours_wrong_and_gets_256_whatever_was_inherited():
    assert colours(MLTERM, PLAIN) == "256"
    assert colours(MLTERM, PLAIN | {"COLORTERM": "truecolor"}) == "256"


def test_a_bare_answer_names_no_terminal():
    assert colours(BARE, PLAIN) == "16"
