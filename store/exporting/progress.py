"""How far an export is: whoever asked for it hears how many claims are written, and may end it."""

from collections.abc import Callable

Tell = Callable[[int], None]
"""Hears how many claims are written so far; what it raises ends the export."""

STEP = 500
"""Records after which it hears again."""


def silent(_: int) -> None:
    """Tell nobody."""
