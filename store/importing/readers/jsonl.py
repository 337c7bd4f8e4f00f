"""The native format: one record of `store.types` on each line."""

from collections.abc import Iterator

from msgspec import DecodeError
from msgspec.json import Decoder

from store.importing.explain import explain
from store.importing.places import record_number
from store.importing.readers.options import Options
from store.importing.readers.source import Found, Source, not_utf8
from store.importing.report import Fault
from store.types import Dataset, Record


def read_jsonl(source: Source, dataset: str, _: Options) -> Iterator[Found | Fault]:
    """Read records; `dataset` names the data set of those before the first header."""
    reason = source.foreign_encoding()
    if reason:
        yield Fault(record_number(source.index, 1), "", reason)
        return
    decode = Decoder(Record).decode
    first = record_number(source.index, 0)
    step = record_number(0, 1)
    for count, line in enumerate(source.lines(), 1):
        number = first + count * step
        try:
            record = decode(line)
        except (DecodeError, UnicodeDecodeError, RecursionError) as error:
            if line.strip():
                yield _fault(number, line, error)
            continue
        if type(record) is Dataset:
            dataset = record.name
        yield Found(number, dataset, record)


def _fault(number: int, line: bytes, error: Exception) -> Fault:
    bad_bytes = not_utf8(line)
    if bad_bytes:
        return Fault(number, "", bad_bytes)
    field, reason = explain(error, line)
    return Fault(number, field, reason)
