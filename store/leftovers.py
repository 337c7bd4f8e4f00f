"""Files that a killed program was still writing: told by their names, and removed at the next write."""

import os
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from store.errors import FileFault
from store.sentences import sentence

_NAME = re.compile(r"\.partial-(\d+)(?:\.\w+)?")


def aside_of(path: Path) -> Path:
    """Name the file that this process writes before it becomes `path`."""
    return path.with_name(f"{path.name}.partial-{os.getpid()}")


def remove_leftovers(path: Path) -> None:
    """Remove what programs that are gone have left beside a file that they were to write."""
    for beside in path.absolute().parent.iterdir():
        found = (
            _NAME.fullmatch(beside.name.removeprefix(path.name))
            if beside.name.startswith(path.name)
            else None
        )
        if found and not _is_running(int(found[1])):
            with suppress(OSError):  # somebody else's, or gone in the meantime
                shutil.rmtree(beside) if beside.is_dir() else beside.unlink()


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def written_aside(output: Path) -> Generator[BinaryIO]:
    """Write a file under another name and rename it when the block succeeds; else leave nothing.

    What is no ordinary file (a pipe, a device) is written as it is.
    """
    if output.exists() and not output.is_file():
        if output.is_dir():
            raise FileFault(output, sentence("{path} is a folder; name a file to write.", path=output))
        with output.open("wb") as out:
            yield out
        return
    aside = aside_of(output)
    if output.absolute().parent.is_dir():
        remove_leftovers(output)
    try:
        with aside.open("wb") as out:
            yield out
        aside.replace(output)
    finally:
        aside.unlink(missing_ok=True)
