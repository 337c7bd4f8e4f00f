"""`aqwal doctor`: in a pipe it says what is known; on a terminal it shows the ways and keeps a choice."""

import json

import pytest
from answers import KONSOLE, RECORDED, VTE
from terminals import Process

from tui.cli import main
from tui.settings import SavedTerminal
from tui.settings_file import read_settings


def test_in_a_pipe_it_says_what_the_environment_tells(aqwal, tmp_path):
    ran = aqwal("doctor")
    assert ran.returncode == 0
    assert "\x1b" not in ran.stdout
    for word in ("terminal ", "known by ", "profile ", "why ", "settings ", "size ", "encoding ", "font "):
        assert word in ran.stdout


def test_scripts_get_json(capsys):
    assert main(["doctor", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["profile"] == "silent"
    assert facts["way"] == "vis"


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"TERM": "linux"}, "8, and 8 bright ones for letters: TERM is linux"),
        ({"TERM": "xterm"}, "16: TERM is xterm, and it is not known to show more"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "all (24 bits): COLORTERM is truecolor"),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "none: NO_COLOR asks for it"),
    ],
)
def test_it_says_how_many_colours_there_are_and_why(monkeypatch, capsys, environment, words):
    for name in ("COLORTERM", "NO_COLOR", "TMUX", "STY", "TEXTUAL_COLOR_SYSTEM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert main(["doctor", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["colours"] == words


def test_settings_that_are_not_sound_are_a_fault(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "aqwal").mkdir()
    (tmp_path / "aqwal" / "config.toml").write_text("[terminal]\nbidi = 1\n")
    assert main(["doctor", "--json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["decided by"] == "detected"
    assert '[terminal] bidi cannot be 1; write one of "auto", "app"' in captured.err


@pytest.mark.parametrize(
    ("key", "answers", "profile", "saved"),
    [
        ("3", VTE, "VTE", SavedTerminal(bidi="lrm")),
        ("2", KONSOLE, "Konsole", SavedTerminal(like="xterm")),
        ("\r", VTE, "VTE", None),
    ],
)
def test_a_number_keeps_the_way_for_this_terminal_and_enter_changes_nothing(
    tmp_path, key, answers, profile, saved
):
    process = Process("doctor", home=tmp_path, answers=answers)
    process.until_written(b"or Enter to change nothing")
    process.type(key)
    assert process.finish() == 0
    assert (b"Nothing was changed" in process.written) == (saved is None)
    assert read_settings(tmp_path / "config" / "aqwal" / "config.toml")[0].terminals.get(profile) == saved
    if profile == "Konsole":
        off, on = process.written.rindex(b"=false\x07"), process.written.rindex(b"=true\x07")
        assert off < process.written.index(b"or Enter") < on


def test_it_says_where_no_way_is_good(tmp_path):
    answers, environment, _ = RECORDED["qterminal"]
    process = Process("doctor", home=tmp_path, answers=answers, environment=environment)
    process.until_written(b"or Enter to change nothing")
    process.type("\r")
    assert process.finish() == 0
    assert b"No way is good" in process.written


@pytest.mark.parametrize(
    ("text", "answer", "fault"),
    [
        ('theme = "dark"\n', b"Kept for VTE", b"theme belongs under [interface]"),
        ("terminals = 3\n", b"nothing was kept", b"[terminals] is a section"),
    ],
)
def test_a_fault_of_the_settings_stops_no_choice_unless_nothing_can_be_added(tmp_path, text, answer, fault):
    path = tmp_path / "config" / "aqwal" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    process = Process("doctor", home=tmp_path, answers=VTE)
    process.until_written(b"or Enter to change nothing")
    process.type("3")
    assert process.finish() == 1
    assert answer in process.written
    assert fault in process.written
    assert path.read_text().startswith(text)
