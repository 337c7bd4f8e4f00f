"""Who orders right-to-left text: the reader's word, then what was saved, then the settings."""

import pytest
from answers import RECORDED

from tui.settings import SavedTerminal, Settings, TerminalSettings
from tui.terminal.answers import read_answers
from tui.terminal.modes import Terminal
from tui.terminal.recognise import recognise


def terminal(name, settings=None, chosen=None):
    answers, environment, _ = RECORDED[name]
    return Terminal(recognise(read_answers(answers), environment), settings or Settings(), chosen)


def test_what_was_detected_holds_where_nobody_says_otherwise():
    assert terminal("kitty").profile is terminal("kitty").recognised.profile
    assert terminal("kitty").source == "detected"


def test_a_word_on_the_command_line_counts_more_than_what_was_saved_and_that_more_than_the_settings():
    settings = Settings(
        terminal=TerminalSettings(bidi="lrm"),
        terminals={"kitty": SavedTerminal(bidi="app"), "st": SavedTerminal()},
    )
    assert terminal("kitty", settings, "off").mode == "off"
    assert terminal("kitty", settings).mode == "app"
    assert terminal("st", settings).mode == "auto"
    assert terminal("xterm", settings).mode == "lrm"


def test_app_is_plain_visual_order_with_the_terminal_told_to_leave_it():
    for name in RECORDED:
        profile = terminal(name, chosen="app").profile
        assert profile.way == "vis"
        assert profile.typesetting.order == "visual"
        assert profile.setup == terminal(name).profile.setup
    assert terminal("kitty", chosen="app").profile.marks == "keep"
    assert terminal("foot", chosen="app").profile.marks == "drop"


@pytest.mark.parametrize("name", RECORDED)
def test_terminal_and_off_send_letters_as_typed_and_only_off_switches_the_terminal_s_own_order_off(name):
    left, off = terminal(name, chosen="terminal").profile, terminal(name, chosen="off").profile
    assert left.typesetting.order == off.typesetting.order == "logical"
    assert left.typesetting.shaping == off.typesetting.shaping == "none"
    assert (left.setup, left.restore) == ("", "")
    assert off.setup == terminal(name).profile.setup


def test_run_and_lrm_force_that_way_everywhere():
    for name in RECORDED:
        assert terminal(name, chosen="run").profile.typesetting.marks == "drop"
        assert terminal(name, chosen="lrm").label == "lrm"


def test_a_terminal_can_be_treated_like_another_one():
    settings = Settings(
        terminals={"unknown": SavedTerminal(like="Konsole"), "xterm": SavedTerminal(like="nothing")}
    )
    found = Terminal(recognise(read_answers(b"\x1b[?1c"), {"TERM": "x"}), settings)
    assert "BidiRendering" in found.profile.setup
    assert terminal("xterm", settings).profile == terminal("xterm").profile


def test_the_settings_have_the_last_word_on_letters_and_marks():
    settings = Settings(terminal=TerminalSettings(shaping="none", marks="drop"))
    assert terminal("xterm", settings).profile.typesetting.marks == "drop"
    assert terminal("xterm", settings).profile.typesetting.shaping == "none"


def test_the_key_goes_through_four_modes_and_comes_back():
    turned = terminal("kitty", chosen="lrm")
    labels = []
    for _ in range(5):
        turned = turned.turned()
        labels.append(turned.label)
    assert labels == ["run", "vis", "terminal", "off", "run"]
