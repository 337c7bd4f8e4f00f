"""The native format: one record of `store.types` on each line."""

from collections.abc import Iterator

from msgspec.json import Decoder

from store.importing.readers.json_lines import json_lines
from store.importing.readers.options import Options
from store.importing.readers.source import Found, Source
from store.importing.report import Fault
from store.types import Dataset, Record


def read_jsonl(source: Source, dataset: str, _: Options) -> Iterator[Found | Fault]:
    """Read records; `dataset` names the data set of those before the first header."""
    decoder: Decoder[Record] = Decoder(Record)
    for item in json_lines(source, decoder):
        if isinstance(item, Fault):
            yield item
            continue
        number, record = item
        if type(record) is Dataset:
            dataset = record.name
        yield Found(number, dataset, record)
