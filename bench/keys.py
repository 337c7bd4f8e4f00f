"""Time from a key to the painted screen, in a pseudo-terminal, over a claims file of any size.

    python bench/keys.py [FILE] [--size 160x48]        without FILE, the sample

A key is timed from the moment it is sent to the last byte of the first frame that it paints, and to the last
byte of all that follows from it (the claim beside the list is read when the cursor rests). Then keys are held
as a keyboard repeats them, 30 in a second. Inside the application a task that
sleeps 5 ms at a time tells how long the event loop was ever held up. Prints p50, p95 and the worst in
milliseconds with the budget beside them, and the resident memory at the end.
"""

import argparse
import fcntl
import os
import pty
import random
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

FRAME = 0.012
"""Seconds without output that end a frame."""
STILL = 0.15
"""Seconds without output after which nothing more is painted."""
PATIENCE = 30.0
NOTHING = 1.0
"""Seconds after which a key paints nothing: the cursor stands at an end."""
REPEAT = 1 / 30
ANSWERS = (
    b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[8;0$y\x1bP!|00000000\x1b\\\x1b[?64;1;2;22c"  # as xterm answers
)
FENCE = b"\x1b[c"
WATCHED = """
import asyncio, sys, time
from tui.app import AqwalApp
mounted = AqwalApp.on_mount
lags = []
async def watch():
    await asyncio.sleep(1)  # from the first screen on
    while True:
        before = time.perf_counter()
        await asyncio.sleep(0.005)
        lags.append((time.perf_counter() - before - 0.005) * 1000)
def on_mount(self):
    self._watch = asyncio.get_running_loop().create_task(watch())
    return mounted(self)
AqwalApp.on_mount = on_mount
from tui.cli import main
code = main(sys.argv[2:])
with open(sys.argv[1], "w") as report:
    print(max(lags), sorted(lags)[len(lags) * 99 // 100], file=report)
sys.exit(code)
"""


class Terminal:
    """The application in a pseudo-terminal."""

    def __init__(self, command: list[str], columns: int, rows: int, home: str) -> None:
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            places = {f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CACHE", "STATE", "CONFIG", "DATA")}
            os.execve(command[0], command, os.environ | places | {"TERM": "xterm-256color"})
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._written = b""

    def started(self) -> None:
        """Wait until the first screen stands, and answer what the terminal is asked."""
        until = time.perf_counter() + PATIENCE
        while FENCE not in self._written:
            self._read(until - time.perf_counter())
        os.write(self._terminal, ANSWERS)
        self.settle()

    def settle(self) -> float:
        """Read until the screen is still; the moment of the last byte."""
        last = time.perf_counter()
        while self._read(STILL):
            last = time.perf_counter()
        return last

    def press(self, keys: str) -> tuple[float, float] | None:
        """Send keys; milliseconds until the first frame is painted, and until all is; None for no frame."""
        sent = time.perf_counter()
        os.write(self._terminal, keys.encode())
        if not self._read(NOTHING):
            return None
        frame = time.perf_counter()
        while self._read(FRAME):
            frame = time.perf_counter()
        last = frame
        while self._read(STILL):
            last = time.perf_counter()
        return (frame - sent) * 1000, (last - sent) * 1000

    def hold(self, key: str, times: int) -> list[float]:
        """Send a key as a keyboard repeats it; milliseconds from each to the first bytes after it."""
        waits: list[float] = []
        for _ in range(times):
            sent = time.perf_counter()
            os.write(self._terminal, key.encode())
            if self._read(NOTHING):
                waits.append((time.perf_counter() - sent) * 1000)
            while (left := sent + REPEAT - time.perf_counter()) > 0:
                self._read(left)
        self.settle()
        return waits

    def memory(self) -> float:
        """Resident memory in MB."""
        with Path(f"/proc/{self.pid}/statm").open() as pages:
            return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def close(self) -> None:
        """Quit, and read to the end."""
        os.write(self._terminal, b"\x11")
        try:
            while self._read(PATIENCE):
                pass
        except OSError:  # the other end is closed
            pass
        os.waitpid(self.pid, 0)

    def _read(self, wait: float) -> bool:
        if not select.select([self._terminal], [], [], max(wait, 0))[0]:
            return False
        part = os.read(self._terminal, 65536)
        self._written = (self._written + part)[-4096:]
        return bool(part)


def row(name: str, times: list[float], budget: float | None = None) -> None:
    """Print a line of the table."""
    if not times:
        print(f"{name:34} nothing was painted")
        return
    ordered = sorted(times)
    high = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
    verdict = "" if budget is None else f"  (p95 budget {budget:.0f})  {'PASS' if high <= budget else 'OVER'}"
    middle = statistics.median(ordered)
    print(f"{name:34} p50 {middle:7.1f}  p95 {high:7.1f}  max {ordered[-1]:7.1f} ms{verdict}", flush=True)


def rows(name: str, painted: list[tuple[float, float] | None], budget: float) -> None:
    """Print the first frames, and all that followed from them."""
    seen = [times for times in painted if times]
    row(name, [first for first, _ in seen], budget)
    row("  with all that follows", [last for _, last in seen])


def measure(terminal: Terminal, days: list[str], filters: list[str]) -> None:
    """Press what a reader presses."""
    for name, key in (("j", "j"), ("d, the next day", "d"), ("PgDn", "\x1b[6~"), ("D, the day before", "D")):
        rows(name, [terminal.press(key) for _ in range(25)], 50)
    rows("go to a random date", [typed(terminal, "t", day) for day in days], 50)
    for name, key in (("j held", "j"), ("d held", "d"), ("PgDn held", "\x1b[6~")):
        row(name, terminal.hold(key, 90), 50)
    changes: list[tuple[float, float] | None] = []
    for text in filters:
        changes += [typed(terminal, "f", text), terminal.press("X")]
    rows("another filter", changes, 200)


def typed(terminal: Terminal, prompt: str, text: str) -> tuple[float, float] | None:
    """Open a prompt, type, and time what Enter paints."""
    for key in (prompt, *text):
        terminal.press(key)
    return terminal.press("\r")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("file", nargs="?", help="a claims file; the sample without it")
    arguments.add_argument("--size", default="160x48")
    arguments.add_argument("--from", dest="first", type=int, default=2016, help="years to jump to: from")
    arguments.add_argument("--to", dest="last", type=int, default=2025)
    arguments.add_argument("--filters", nargs="*", default=["polarity:deny", "hops:>=3", "named:no lang:ar"])
    args = arguments.parse_args()
    columns, rows = map(int, args.size.split("x"))
    chance = random.Random(7)
    days = [
        f"{chance.randint(args.first, args.last)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        for _ in range(12)
    ]
    with tempfile.TemporaryDirectory() as home:
        report = Path(home, "report")
        opened = [args.file] if args.file else ["demo"]
        command = [sys.executable, "-c", WATCHED, str(report), *opened]
        terminal = Terminal(command, columns, rows, home)
        try:
            terminal.started()
            measure(terminal, days, args.filters)
            print(f"resident memory                    {terminal.memory():7.0f} MB  (budget 450)")
            terminal.close()
            worst, most = map(float, report.read_text().split())
            print(f"the event loop was held up         p99 {most:7.1f}  max {worst:7.1f} ms  (budget 100)")
        except BaseException:
            os.kill(terminal.pid, signal.SIGKILL)
            raise


if __name__ == "__main__":
    main()
