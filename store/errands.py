"""Errands: questions of a reader, of one statement or many, each of which can be stopped by itself."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar


class Errand:
    """What somebody waits for; `stopped` when nobody does any more."""

    __slots__ = ("done", "name", "slow", "stopped")

    def __init__(self, name: str) -> None:
        self.name = name
        self.stopped = False
        self.done = False
        self.slow = False


_now: ContextVar[Errand | None] = ContextVar("errand", default=None)


@contextmanager
def on_errand(errand: Errand) -> Generator[None]:
    """Ask everything inside this block, in this thread, for an errand."""
    token = _now.set(errand)
    try:
        yield
    finally:
        _now.reset(token)


def errand_now() -> Errand | None:
    """The errand of this thread."""
    return _now.get()
