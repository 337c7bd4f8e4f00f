"""A real process in a pseudo-terminal: its bytes, and the screen that a terminal makes of them."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pyte

RUN = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
PATIENCE = 30.0
FENCE = b"\x1b[c"
XTERM = b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[8;0$y\x1bP!|00000000\x1b\\\x1b[?64;1;2;6;9;15c"
"""What xterm answers to everything that is asked before the start."""


_UNKNOWN = re.compile(rb"\x1b\[<u|\x1b\](?:50|5379);[^\x07]*\x07|\xe2\x80\x8e")  # pyte takes these for text


class Process:
    """`aqwal` with some arguments in a pseudo-terminal of a size, with a terminal that answers."""

    def __init__(
        self, *arguments, size=(80, 24), home, answers=XTERM, run=RUN, environment=None, first=False
    ):
        self.written = b""
        self._answers = answers
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execve(
                sys.executable,
                [sys.executable, "-c", run, *arguments],
                _environment(home, first=first) | (environment or {}),
            )

    def read(self, done):
        """Take what is written until `done()` holds; fails when it does not come to hold."""
        until = time.monotonic() + PATIENCE
        while not done():
            ready, _, _ = select.select([self._terminal], [], [], max(until - time.monotonic(), 0))
            assert ready, f"never came; the screen:\n{self.picture()}"
            try:
                part = os.read(self._terminal, 65536)
            except OSError:  # the other end is closed
                part = b""
            if not part:
                assert done(), f"ended before; the screen:\n{self.picture()}\n{self.written[-800:]!r}"
                return
            self._take(part)

    def _take(self, part):
        """Show what was written, and answer the question when it has come."""
        asked = FENCE in self.written
        self.written += part
        if not asked and FENCE in self.written:
            os.write(self._terminal, self._answers)
            part = self.written[
                self.written.index(FENCE) + len(FENCE) :
            ]  # pyte knows not all of what is asked
        elif not asked and b"\x1b[>0q" in self.written:
            return
        self._stream.feed(_UNKNOWN.sub(b"", part))

    def send(self, data):
        """Send bytes as the terminal does."""
        os.write(self._terminal, data)

    def until_written(self, data):
        """Wait until some bytes were written."""
        self.read(lambda: data in self.written)

    def until_shown(self, words):
        """Wait until some words stand on the screen."""
        self.read(lambda: words in self.picture())

    def type(self, keys):
        """Press keys, given as the terminal sends them."""
        os.write(self._terminal, keys.encode())

    def signal(self, number):
        """Send a signal."""
        os.kill(self.pid, number)

    def until_stopped(self):
        """Wait as a shell does until the process was stopped: a signal to go on that comes before is lost."""
        _, status = os.waitpid(self.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)

    def resize(self, columns, rows):
        """Change the size of the terminal."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def picture(self):
        """The screen as text."""
        return "\n".join(self.screen.display)

    def finish(self):
        """Read to the end and answer the exit code."""
        until = time.monotonic() + PATIENCE
        while True:
            ready, _, _ = select.select([self._terminal], [], [], max(until - time.monotonic(), 0))
            if not ready:
                os.kill(self.pid, signal.SIGKILL)
                raise AssertionError(f"never ended; the screen:\n{self.picture()}")
            try:
                part = os.read(self._terminal, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            self._take(part)
        _, status = os.waitpid(self.pid, 0)
        os.close(self._terminal)
        return os.waitstatus_to_exitcode(status)


def _environment(home, *, first=False):
    """An environment of its own; readline puts a size into that of the tests, past `os.environ`."""
    if not first:  # no hint of keys over the screen
        started = Path(home) / "state" / "aqwal" / "started"
        started.parent.mkdir(parents=True, exist_ok=True)
        started.touch()
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "HOME", "LANG")
    }
    return kept | {
        "TERM": "xterm-256color",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_CONFIG_HOME": f"{home}/config",
    }
