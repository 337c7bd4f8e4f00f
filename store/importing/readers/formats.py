"""Which format a file is in, which reader takes it, and whether it can be read at all."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from store.errors import FileFault
from store.importing.readers.csv_file import read_csv
from store.importing.readers.jsonl import read_jsonl
from store.importing.readers.options import Format, Options
from store.importing.readers.source import PACKED_ENDINGS, Found, Source
from store.importing.report import Fault

Reader = Callable[[Source, str, Options], Iterator[Found | Fault]]

READERS: dict[Format, Reader] = {"jsonl": read_jsonl, "csv": read_csv}
"""Each reads the records of a source; the text names the data set of those before the first header."""

_ENDINGS: dict[str, Format] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
}


def is_input(path: Path) -> bool:
    """Whether a file is one to import rather than a claims file, by its ending."""
    return path.suffix.lower() in {*_ENDINGS, *PACKED_ENDINGS}


def check_readable(path: Path) -> None:
    """Raise FileFault for a file that cannot be read, before anything else is done."""
    if path.is_dir():
        raise FileFault(path, f"{path} is a folder; name the files inside it.")
    if not path.exists():
        raise FileFault(path, f"{path} does not exist; check the name of the file to import.")
    if not os.access(path, os.R_OK):
        raise FileFault(path, f"{path} cannot be read; check its permissions.")


@contextmanager
def open_source(path: Path, index: int, options: Options) -> Generator[tuple[Source, Format]]:
    """Open an input file and tell its format.

    Raises FileFault for a file that cannot be read, or that is a database.
    """
    check_readable(path)
    with path.open("rb", buffering=0) as file:
        source = Source(file, path, index, options.encoding)
        head = source.head()
        if head[8:12] == b"DUCK" or head.startswith(b"SQLite format 3"):
            raise FileFault(
                path, f"{path} is a database; import takes JSONL and CSV files (aqwal export writes them)."
            )
        yield source, options.format or _format_of(path, head)


def _format_of(path: Path, head: bytes) -> Format:
    """Tell the format by what the file begins with and how its name ends."""
    ending = Path(path.stem).suffix if path.suffix.lower() in PACKED_ENDINGS else path.suffix
    by_sign: Format = "jsonl" if head.lstrip()[:1] == b"{" else "csv"
    return _ENDINGS.get(ending.lower(), by_sign)
