"""Time from start to the first painted claim, against a bare Textual application in the same run.

Both run in a pseudo-terminal, in turns, so that a noisy machine is noisy for both. The sample's cached file
is warm; `silent` is a terminal that answers nothing when asked what it is. Prints the median of each in
milliseconds, and the ratio of the first two: the ratio is the result.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("painted")
Bare().run()
"""
LIMIT = 30.0
ANSWERS = (
    b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[8;0$y\x1bP!|00000000\x1b\\\x1b[?64;1;2;22c"  # as xterm answers
)
FENCE = b"\x1b[c"
FIRST_SPEAKER = b"operatives of"  # as much of it as the narrowest list shows


def first_paint(
    command: list[str], marker: bytes, columns: int, rows: int, answers: bytes = ANSWERS
) -> float:
    """Start a command in a pseudo-terminal; seconds until the marker is written, whatever stands between.

    Raises TimeoutError when it is not written in time, or the command ends before.
    """
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # who installs Aqwal has its byte code
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    written = b""
    try:
        while marker not in written:
            left = started + LIMIT - time.perf_counter()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                raise TimeoutError(f"{command} did not paint {marker!r} in {LIMIT} s")
            asked = FENCE in written
            written += os.read(terminal, 65536)
            if FENCE in written and not asked and answers:
                os.write(terminal, answers)
        return time.perf_counter() - started
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def main() -> None:
    """Run both in turns and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--size", default="160x48", help="columns x rows")
    options = parser.parse_args()
    columns, rows = (int(part) for part in options.size.split("x"))
    ours = [sys.executable, "-c", "from tui.cli import main; raise SystemExit(main(['demo']))"]
    bare = [sys.executable, "-c", BARE]
    first_paint(ours, FIRST_SPEAKER, columns, rows)  # makes the cached sample and the byte code
    times: dict[str, list[float]] = {"bare": [], "aqwal": [], "silent": []}
    for _ in range(options.runs):
        times["bare"].append(first_paint(bare, b"painted", columns, rows))
        times["aqwal"].append(first_paint(ours, FIRST_SPEAKER, columns, rows))
        times["silent"].append(first_paint(ours, FIRST_SPEAKER, columns, rows, b""))
    medians = {name: statistics.median(seconds) * 1000 for name, seconds in times.items()}
    for name, milliseconds in medians.items():
        print(f"{name:6} {milliseconds:7.0f} ms")
    print(f"ratio  {medians['aqwal'] / medians['bare']:7.2f}  (budget 1.50)")


if __name__ == "__main__":
    main()
