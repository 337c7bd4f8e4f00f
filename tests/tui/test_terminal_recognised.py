"""From recorded answers and environments to the profile."""

import pytest
from answers import KITTY, KONSOLE, MLTERM, OLD, RECORDED, TERM, TMUX, VTE, XTERM
from hypothesis import given
from hypothesis import strategies as st

from tui.bidi import PROFILES
from tui.terminal.answers import is_complete, question, read_answers, split
from tui.terminal.recognise import recognise


@pytest.mark.parametrize("terminal", RECORDED)
def test_every_recorded_terminal_gets_its_profile(terminal):
    answers, environment, profile = RECORDED[terminal]
    found = recognise(read_answers(answers), environment)
    assert found.profile.name == profile
    assert found.how
    assert found.terminal


@pytest.mark.parametrize(
    ("answers", "profile"),
    [(VTE, "VTE"), (KONSOLE, "Konsole"), (KITTY, "kitty"), (XTERM, "xterm"), (TMUX, "tmux")],
)
def test_over_ssh_the_answers_are_enough(answers, profile):
    assert recognise(read_answers(answers), TERM).profile.name == profile


@pytest.mark.parametrize("inherited", ["KITTY_WINDOW_ID", "KONSOLE_VERSION", "VTE_VERSION", "MLTERM"])
def test_answers_count_more_than_what_was_inherited_from_another_terminal(inherited):
    assert recognise(read_answers(XTERM), TERM | {inherited: "1"}).profile.name == "xterm"
    assert recognise(read_answers(VTE), TERM | {inherited: "1"}).profile.name == "VTE"


@pytest.mark.parametrize(
    ("environment", "profile"),
    [
        ({"TERM_PROGRAM": "vscode"}, "VS Code"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "Terminal.app"),
        ({"TERM_PROGRAM": "iTerm.app"}, "iTerm2"),
        ({"TERM_PROGRAM": "WezTerm"}, "WezTerm"),
        ({"TERM_PROGRAM": "mintty"}, "mintty"),
        ({"WT_SESSION": "x"}, "Windows Terminal"),
        ({"TERM": "xterm-ghostty"}, "Ghostty"),
        ({"TERM": "screen-256color"}, "screen"),
        ({}, "unknown"),
    ],
)
def test_the_environment_tells_where_the_answers_do_not(environment, profile):
    assert recognise(read_answers(b"\x1b[?62c"), TERM | environment).profile.name == profile


def test_a_terminal_that_answers_nothing_is_no_terminal_with_bidi():
    assert recognise(read_answers(b""), TERM).profile.name == "silent"


def test_a_terminal_that_refuses_explicit_mode_is_not_believed():
    refused = VTE.replace(b"\x1b[8;2$y", b"\x1b[8;1$y")
    assert recognise(read_answers(refused), TERM).profile.name == "unknown"


def test_explicit_mode_that_somebody_had_set_before_stays_set():
    before = VTE.replace(b"\x1b[8;1$y", b"\x1b[8;2$y")
    profile = recognise(read_answers(before), TERM).profile
    assert (profile.setup, profile.restore) == (PROFILES["VTE"].setup, "")


@given(
    st.lists(
        st.sampled_from([KITTY, VTE, MLTERM, OLD])
        | st.sampled_from([b"j", b"q\r", "قال".encode(), b"\x1b[A"])
    )
)
def test_what_is_typed_between_answers_is_kept_and_nothing_else(parts):
    typed = b"".join(part for part in parts if part not in (KITTY, VTE, MLTERM, OLD))
    answers, rest, begun = split(b"".join(parts))
    assert (rest, begun) == (typed, b"")
    assert answers == b"".join(part for part in parts if part in (KITTY, VTE, MLTERM, OLD))
    assert is_complete(answers) == (len(typed) < len(b"".join(parts)))


@given(st.sampled_from([KITTY, VTE, MLTERM, XTERM]), st.data())
def test_an_answer_that_comes_in_two_parts_is_one(answer, data):
    cut = data.draw(st.integers(0, len(answer)))
    first, typed, begun = split(answer[:cut])
    rest, also_typed, nothing = split(begun + answer[cut:])
    assert (typed, also_typed, nothing) == (b"", b"", b"")
    assert first + rest == answer


def test_nothing_is_asked_where_the_question_would_be_printed():
    assert question({"TERM": "dumb"}) == question({"TERM": "linux"}) == question({}) == ""
    assert question(TERM | {"STY": "1.x"}) == question(TERM | {"TERM_PROGRAM": "Apple_Terminal"}) == ""
    assert "\x1bP" not in question({"TERM": "screen-256color"})
    assert question(TERM).endswith("\x1b[c")


@given(st.binary())
def test_no_answer_is_too_strange_to_be_read(received):
    recognise(read_answers(received), TERM)
    answers, typed, begun = split(received)
    assert len(answers) + len(typed) + len(begun) == len(received)
