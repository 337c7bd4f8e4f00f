"""Ask the terminal what it is, while the application is still loading.

One write and one wait. The terminal is read without echo meanwhile, and what somebody types is kept for the
application. A terminal that has not answered when the application is ready is not waited for: the rest of
its answers is taken out of the input when it comes.
"""

import os
import select
import sys
import termios
import time
from collections.abc import Mapping
from contextlib import suppress

from msgspec import Struct

from tui.terminal.answers import is_complete, question, split

PATIENCE = 0.3
"""Seconds; loading takes longer, so that waiting costs nothing, and most answers come within 10 ms."""

IMPLICIT = "\x1b[8h"


class Asked(Struct, frozen=True):
    """What came back: the answers, what was typed meanwhile, and whether answers are still to come."""

    received: bytes = b""
    typed: bytes = b""
    begun: bytes = b""
    pending: bool = False


def ask(environment: Mapping[str, str], patience: float = PATIENCE) -> Asked:
    """Ask the terminal that standard input and standard error are, and take what it answers in time."""
    query = question(environment)
    if not query or sys.__stdin__ is None or sys.__stderr__ is None:
        return Asked()
    try:
        reading, writing = sys.__stdin__.fileno(), sys.__stderr__.fileno()
        before = termios.tcgetattr(reading)
    except (OSError, ValueError, termios.error):
        return Asked()
    quiet = [
        before[0] & ~termios.ICRNL,
        *before[1:3],
        before[3] & ~(termios.ECHO | termios.ICANON),
        *before[4:],
    ]
    try:
        termios.tcsetattr(reading, termios.TCSANOW, quiet)
        return _exchange(reading, writing, query, patience)
    except (OSError, termios.error):
        return Asked()
    finally:
        with suppress(termios.error):
            termios.tcsetattr(reading, termios.TCSANOW, before)


def _exchange(reading: int, writing: int, query: str, patience: float) -> Asked:
    os.write(writing, query.encode())
    received = b""
    until = time.monotonic() + patience
    while not is_complete(received):
        if not select.select([reading], [], [], max(until - time.monotonic(), 0))[0]:
            break
        part = os.read(reading, 4096)
        if not part:
            break
        received += part
    answers, typed, begun = split(received)
    if b"\x1b[8;1$y" in answers:
        os.write(writing, IMPLICIT.encode())  # as it was: the profile's setup comes with the application
    return Asked(answers, typed, begun, pending=not is_complete(answers))
