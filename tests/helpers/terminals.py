"""A real process in a pseudo-terminal: its bytes, and the screen that a terminal makes of them."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

import pyte

RUN = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
PATIENCE = 30.0


class Process:
    """`aqwal` with some arguments in a pseudo-terminal of a size."""

    def __init__(self, *arguments, size=(80, 24), home):
        self.written = b""
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execve(sys.executable, [sys.executable, "-c", RUN, *arguments], _environment(home))

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
            self.written += part
            self._stream.feed(part.replace(b"\x1b[<u", b""))  # pyte takes this one for text

    def until_shown(self, words):
        """Wait until some words stand on the screen."""
        self.read(lambda: words in self.picture())

    def type(self, keys):
        """Press keys, given as the terminal sends them."""
        os.write(self._terminal, keys.encode())

    def signal(self, number):
        """Send a signal."""
        os.kill(self.pid, number)

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
            self.written += part
            self._stream.feed(part.replace(b"\x1b[<u", b""))
        _, status = os.waitpid(self.pid, 0)
        os.close(self._terminal)
        return os.waitstatus_to_exitcode(status)


def _environment(home):
    """An environment of its own; readline puts a size into that of the tests, past `os.environ`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    return kept | {
        "TERM": "xterm-256color",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_STATE_HOME": f"{home}/state",
    }
