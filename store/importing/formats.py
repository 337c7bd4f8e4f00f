"""Which format a file is in, and whether it can be read at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from store.errors import FileFault
from store.importing.source import Source

Format = Literal["jsonl", "csv"]

_ENDINGS: dict[str, Format] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
}


def check_readable(path: Path) -> None:
    """Raise FileFault for a file that cannot be read, before anything else is done."""
    if path.is_dir():
        raise FileFault(path, f"{path} is a folder; name the files inside it.")
    if not path.exists():
        raise FileFault(path, f"{path} does not exist; check the name of the file to import.")
    if not os.access(path, os.R_OK):
        raise FileFault(path, f"{path} cannot be read; check its permissions.")


@contextmanager
def open_source(path: Path, index: int) -> Generator[tuple[Source, Format]]:
    """Open an input file and tell its format by its ending, else by its first sign.

    Raises FileFault for a file that cannot be read, or that is a database.
    """
    check_readable(path)
    with path.open("rb") as file:
        head = file.peek(16)[:16]
        if head[8:12] == b"DUCK" or head.startswith(b"SQLite format 3"):
            raise FileFault(
                path, f"{path} is a database; import takes JSONL and CSV files (aqwal export writes them)."
            )
        first_sign = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
        by_sign: Format = "jsonl" if first_sign == b"{" else "csv"
        yield Source(file, path, index), _ENDINGS.get(path.suffix.lower(), by_sign)
