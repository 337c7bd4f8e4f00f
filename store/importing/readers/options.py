"""What a person says about the files of an import: format, encoding, headings, order of dates."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from store.errors import StoreError

Format = Literal["jsonl", "csv", "parquet", "quotebank", "gdelt", "claimreview", "factcheck"]
DateOrder = Literal["day-first", "month-first"]

FORMATS: tuple[Format, ...] = get_args(Format)
DATE_ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)


@dataclass(frozen=True, slots=True)
class Options:
    """How files are to be read; None is "look for yourself".

    `columns` gives fields to headings of sheets; a heading with the field "" is left aside. `dates` says how
    numbers such as 3/4/2026 are meant; without it they are refused.
    """

    format: Format | None = None
    encoding: str | None = None
    dates: DateOrder | None = None
    columns: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        if self.encoding is not None:
            check_encoding(self.encoding)


def check_encoding(name: str) -> None:
    """Raise StoreError for a name that stands for no encoding of text."""
    try:
        "".encode(name)  # a codec of bytes (base64) refuses a text
        codecs.lookup(name)
    except (LookupError, ValueError, TypeError):
        raise StoreError(
            f"{name!r} is no encoding; write for example utf-8, utf-16, cp1256 or cp1252."
        ) from None
