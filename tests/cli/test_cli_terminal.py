"""Opening the application: only in a terminal, and only in one that a claim can be read in."""

import fcntl
import os
import pty
import struct
import subprocess
import termios

import pytest

from tui.cli import main


def in_terminal(aqwal, columns, rows, *arguments, **options):
    """Run in a pseudo-terminal of a size and return the exit code and what stands on it."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    streams = {"stdin": terminal, "stdout": terminal, "stderr": terminal, "capture_output": False} | options
    ran = aqwal(*arguments, **streams)
    os.close(terminal)
    shown = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(controller)
    return ran, shown.decode()


@pytest.mark.parametrize(("columns", "rows"), [(20, 5), (39, 24), (80, 9)])
def test_a_small_terminal_gets_one_sentence(aqwal, columns, rows):
    ran, shown = in_terminal(aqwal, columns, rows, "demo")
    assert ran.returncode == 1
    assert shown.startswith(f"aqwal: the terminal is {columns}x{rows}; make it at least 40x10")
    assert "\x1b" not in shown


@pytest.mark.parametrize("arguments", [[], ["demo"]])
def test_without_a_terminal_one_sentence_names_the_list(aqwal, arguments):
    ran = aqwal(*arguments)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "aqwal: the application needs a terminal; for text in a pipe or a file use: aqwal list\n"
    )


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_one_stream_that_is_no_terminal_is_enough_to_refuse(aqwal, stream):
    ran, shown = in_terminal(aqwal, 80, 24, "demo", **{stream: subprocess.DEVNULL})
    assert ran.returncode == 1
    assert "needs a terminal" in shown


def test_errors_sent_elsewhere_are_refused_too_because_the_screen_is_drawn_there(aqwal):
    ran, _ = in_terminal(aqwal, 80, 24, "demo", stderr=subprocess.PIPE)
    assert ran.returncode == 1
    assert "needs a terminal" in ran.stderr


@pytest.fixture
def terminal(monkeypatch):
    """Make the command believe that a person sees it."""
    monkeypatch.setattr("tui.cli._in_terminal", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((80, 24)))


def test_the_application_gets_the_file_or_none_and_whether_it_is_the_demo(terminal, monkeypatch, tmp_path):
    opened = []
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").touch()
    (tmp_path / "some.duckdb").touch()
    monkeypatch.setattr("tui.launch.run", lambda file, **options: opened.append((file, options)) or 0)
    for arguments in (
        [],
        ["demo", "--bidi", "lrm"],
        ["some.duckdb", "--lang=ar"],
        ["--bidi=off", "--", "list"],
    ):
        assert main(arguments) == 0
    names = ("demo", "bidi", "language")
    assert [
        (str(file) if file else None, *(options[name] for name in names)) for file, options in opened
    ] == [
        (None, False, None, None),
        (None, True, "lrm", None),
        ("some.duckdb", False, None, "ar"),
        ("list", False, "off", None),
    ]


def test_a_file_that_the_application_cannot_open_gets_one_sentence(terminal, tmp_path, capsys):
    assert main([str(tmp_path / "gone.duckdb")]) == 1
    assert "does not exist" in capsys.readouterr().err
