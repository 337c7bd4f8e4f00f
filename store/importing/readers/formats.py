"""Which format a file is in, which reader takes it, and whether it can be read at all."""

import os
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from store.errors import FileFault
from store.importing.readers.claim_review import read_claim_review
from store.importing.readers.csv_file import read_csv
from store.importing.readers.fact_check_tools import read_fact_check_tools
from store.importing.readers.gdelt import read_gdelt
from store.importing.readers.jsonl import read_jsonl
from store.importing.readers.options import Format, Options
from store.importing.readers.parquet import read_parquet
from store.importing.readers.quotebank import read_quotebank
from store.importing.readers.source import PACKED_ENDINGS, Found, Source
from store.importing.report import Fault

Reader = Callable[[Source, str, Options], Iterator[Found | Fault]]

READERS: dict[Format, Reader] = {
    "jsonl": read_jsonl,
    "csv": read_csv,
    "parquet": read_parquet,
    "quotebank": read_quotebank,
    "gdelt": read_gdelt,
    "claimreview": read_claim_review,
    "factcheck": read_fact_check_tools,
}
"""Each reads the records of a source; the text names the data set of those before the first header."""

_SHEETS = (".csv", ".tsv", ".txt")
_ENDINGS = (*_SHEETS, ".parquet", ".jsonl", ".ndjson", ".json", ".jsonld", ".html", ".htm", *PACKED_ENDINGS)
_NATIVE = re.compile(rb'^\{\s*"type"\s*:')
_SIGNS: tuple[tuple[Format, re.Pattern[bytes]], ...] = (
    ("quotebank", re.compile(rb'"quoteID"\s*:')),
    ("claimreview", re.compile(rb'"@(?:context|type|graph)"\s*:')),
    ("factcheck", re.compile(rb'"(?:claimReview|textualRating)"\s*:')),
    ("gdelt", re.compile(rb'"quotes"\s*:\s*\[')),
)
"""Keys that stand among the first ones of a format; inside a text of JSON they would be escaped."""


def is_input(path: Path) -> bool:
    """Whether a file is one to import rather than a claims file, by its ending."""
    return path.suffix.lower() in _ENDINGS


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
            raise FileFault(path, f"{path} is a database; import takes the files that aqwal export writes.")
        yield source, options.format or _format_of(path, head)


def _format_of(path: Path, head: bytes) -> Format:
    """Tell the format by what the file begins with, a sheet by its ending too."""
    if head.startswith(b"PAR1"):
        return "parquet"
    ending = Path(path.stem).suffix if path.suffix.lower() in PACKED_ENDINGS else path.suffix
    start = head.lstrip()
    if ending.lower() in _SHEETS:
        return "csv"
    if start.startswith(b"<"):
        return "claimreview"
    if not start.startswith((b"{", b"[")):
        return "jsonl" if ending.lower() in _ENDINGS else "csv"
    if _NATIVE.match(start):
        return "jsonl"
    for format_, sign in _SIGNS:
        if sign.search(head):
            return format_
    return "jsonl"
