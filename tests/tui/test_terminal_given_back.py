"""The terminal is told before the alternate screen and given back after it, however the application ends."""

import signal

import pytest
from answers import KONSOLE, MLTERM, RECORDED, VTE
from terminals import Process

ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
SETUPS = {
    "VTE": (VTE, b"\x1b[8l", b"\x1b[8h"),
    "Konsole": (KONSOLE, b"\x1b]50;BidiRenderingEnabled=false\x07", b"\x1b]50;BidiRenderingEnabled=true\x07"),
    "mlterm": (MLTERM, b"\x1b]5379;use_ctl=false\x07", b"\x1b]5379;use_ctl=true\x07"),
}
WITH_HELP = """
import sys
from tui.app import AqwalApp
def help(app):
    {does}
AqwalApp.action_help = help
from tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def start(tmp_path):
    def started(**options):
        process = Process("demo", home=tmp_path, **{"answers": VTE} | options)
        process.until_shown("Sun 1 March")
        return process

    return started


def assert_given_back(written, setup=b"\x1b[8l", restore=b"\x1b[8h", times=1):
    """Every entry follows a setup, and every leave is followed by a restore."""
    assert written.count(ENTER) == written.count(LEAVE) == times
    place = written.index(b"\x1b[c")
    for _ in range(times):
        told = written.index(setup, place)
        entered = written.index(ENTER, told)
        left = written.index(LEAVE, entered)
        place = written.index(restore, left)
        assert written.find(restore, told, left) < 0


@pytest.mark.parametrize("terminal", SETUPS)
def test_each_terminal_is_told_in_its_own_words(start, terminal):
    answers, setup, restore = SETUPS[terminal]
    process = start(answers=answers)
    process.type("q")
    assert process.finish() == 0
    assert_given_back(process.written, setup, restore)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_leaves_the_terminal_as_it_was(start, number):
    process = start()
    process.signal(number)
    assert process.finish() == 128 + number
    assert_given_back(process.written)


def test_a_fault_of_the_application_leaves_the_terminal_as_it_was(start):
    process = start(run=WITH_HELP.format(does="raise RuntimeError('it broke')"))
    process.type("?")
    assert process.finish() == 1
    assert_given_back(process.written)
    assert b"it broke" in process.written[process.written.rindex(LEAVE) :]


def test_a_pause_gives_the_terminal_back_for_its_time(start):
    process = start(run=WITH_HELP.format(does="with app.suspend(): print('in the pause', flush=True)"))
    process.type("?")
    process.until_written(b"in the pause")
    process.read(lambda: process.written.count(ENTER) == 2)
    process.type("q")
    assert process.finish() == 0
    assert_given_back(process.written, times=2)
    assert process.written.index(b"\x1b[8h", process.written.index(LEAVE)) < process.written.index(
        b"in the pause"
    )


def test_a_stop_by_the_shell_gives_the_terminal_back_until_it_goes_on(start):
    process = start()
    process.signal(signal.SIGTSTP)
    process.read(
        lambda: b"\x1b[8h" in process.written[process.written.rfind(LEAVE) :] and LEAVE in process.written
    )
    process.until_stopped()
    process.signal(signal.SIGCONT)
    process.read(lambda: process.written.count(ENTER) == 2)
    process.type("q")
    assert process.finish() == 0
    assert_given_back(process.written, times=2)


def test_a_stop_in_the_middle_of_a_frame_waits_until_it_is_sent(start):
    stop = "import os, signal\n    with app._driver._writer_thread._queue.mutex:\n        "
    process = start(run=WITH_HELP.format(does=f"{stop}os.kill(os.getpid(), signal.SIGTSTP)"))
    process.type("?")
    process.read(lambda: LEAVE in process.written)
    process.until_stopped()
    process.signal(signal.SIGCONT)
    process.read(lambda: process.written.count(ENTER) == 2)
    process.type("q")
    assert process.finish() == 0


def test_a_terminal_without_bidi_is_told_nothing(start):
    answers, environment, _ = RECORDED["xterm"]
    process = start(answers=answers, environment=environment)
    process.type("q")
    assert process.finish() == 0
    after = process.written[process.written.index(b"\x1b[c") :]
    assert b"\x1b[8l" not in after
    assert b"\x1b[8h" not in after


def test_keys_typed_while_the_terminal_is_asked_reach_the_application_and_answers_do_not(start):
    process = start(answers=b"j" + VTE[:7] + b"j" + VTE[7:] + b"?")
    process.until_shown("In the timeline")
    process.read(lambda: ">" in process.screen.display[7][:3])  # the third claim
    process.type("\x11")
    assert process.finish() == 0


def test_a_terminal_that_is_late_is_followed_when_it_answers(start):
    process = start(answers=b"")
    process.until_shown("bidi:vis")
    process.send(b"j" + KONSOLE[:7])
    process.send(KONSOLE[7:] + b"?")
    process.until_written(SETUPS["Konsole"][1])
    process.until_shown("In the timeline")
    process.send(b"\x1b")
    process.until_shown("Sun 1 March")  # not under the help any more; with a key at once, Escape would be Alt
    process.type("q")
    assert process.finish() == 0
    assert process.written.rindex(SETUPS["Konsole"][2]) > process.written.rindex(LEAVE)
