"""Exporting on a page of a browser: the file goes to its reader, not to the machine that serves it."""

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO, Protocol


def place_for(path: Path) -> Path:
    """Make a place that is nobody's for a file of this name."""
    return Path(mkdtemp(prefix="aqwal-")) / path.name


class Deliver(Protocol):
    """Have the browser save a file, and close it."""

    def __call__(self, path_or_file: BinaryIO, *, save_filename: str) -> str | None: ...


def hand_over(path: Path, deliver: Deliver) -> None:
    """Have the browser save the file, where one was written, and leave nothing of it here."""
    if path.exists():
        deliver(path.open("rb"), save_filename=path.name)  # an open file outlives its name
    shutil.rmtree(path.parent)
