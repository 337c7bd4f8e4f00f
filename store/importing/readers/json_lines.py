"""Files with one JSON value on each line, decoded to a type."""

from collections.abc import Iterator
from typing import Any, TypeVar

from msgspec import DecodeError
from msgspec.json import Decoder

from store.importing.explain import explain
from store.importing.places import record_number
from store.importing.readers.source import Source, not_utf8
from store.importing.report import Fault

Shape = TypeVar("Shape")


def json_lines(source: Source, decoder: "Decoder[Shape]") -> Iterator[tuple[int, Shape] | Fault]:
    """Yield the value of each line with the number of the line, or why it cannot be read."""
    reason = source.foreign_encoding()
    if reason:
        yield Fault(record_number(source.index, 1), "", reason)
        return
    decode = decoder.decode
    first = record_number(source.index, 0)
    step = record_number(0, 1)
    for count, line in enumerate(source.lines(), 1):
        number = first + count * step
        try:
            yield number, decode(line)
        except (DecodeError, UnicodeDecodeError, RecursionError) as error:
            if line.strip():
                yield fault_of(number, line, error)


def fault_of(number: int, line: bytes, error: Exception) -> Fault:
    """Say what is wrong with a text that a decoder refused."""
    bad_bytes = not_utf8(line)
    if bad_bytes:
        return Fault(number, "", bad_bytes)
    field, reason = explain(error, line)
    return Fault(number, field, reason)


def text_in(value: Any) -> str:
    """Take a text out of decoded JSON: a number as it is written, anything else as none."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
