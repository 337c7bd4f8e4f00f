"""Time from start to the first painted claim, against a bare Textual application in the same run.

Both run in a pseudo-terminal, in turns, so that a noisy machine is noisy for both. The sample's cached file
is warm. Prints the median of each in milliseconds, and their ratio: the ratio is the result.
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
FIRST_SPEAKER = b"operatives of"  # as much of it as the narrowest list shows


def first_paint(command: list[str], marker: bytes, columns: int, rows: int) -> float:
    """Start a command in a pseudo-terminal; seconds until the marker is written, whatever stands between.

    Raises TimeoutError when it is not written in time, or the command ends before.
    """
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    written = b""
    try:
        while marker not in written:
            left = started + LIMIT - time.perf_counter()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                raise TimeoutError(f"{command} did not paint {marker!r} in {LIMIT} s")
            written += os.read(terminal, 65536)
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
    times: dict[str, list[float]] = {"bare": [], "aqwal": []}
    for _ in range(options.runs):
        times["bare"].append(first_paint(bare, b"painted", columns, rows))
        times["aqwal"].append(first_paint(ours, FIRST_SPEAKER, columns, rows))
    medians = {name: statistics.median(seconds) * 1000 for name, seconds in times.items()}
    for name, milliseconds in medians.items():
        print(f"{name:6} {milliseconds:7.0f} ms")
    print(f"ratio  {medians['aqwal'] / medians['bare']:7.2f}  (budget 1.50)")


if __name__ == "__main__":
    main()
