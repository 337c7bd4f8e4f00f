"""Parquet: the records that our own export writes, or a flat table with the headings of a sheet."""

from collections.abc import Iterator
from typing import Any

from msgspec import DecodeError
from msgspec.json import Decoder

from store.connection import Store, scratch_store
from store.errors import FileFault, StoreError
from store.importing.places import record_number
from store.importing.readers.columns import Columns
from store.importing.readers.csv_rows import records_of
from store.importing.readers.found import FoundHere
from store.importing.readers.json_lines import fault_of
from store.importing.readers.naming import BadField
from store.importing.readers.options import Options
from store.importing.readers.source import Found, Source
from store.importing.report import Fault
from store.record_columns import as_written, record_types
from store.types import Dataset, Record

WINDOW = 2_000  # rows in memory at once

Rows = Iterator[tuple[int, list[Any]]]


def read_parquet(source: Source, dataset: str, options: Options) -> Iterator[Found | Fault]:
    """Read records, or the rows of a sheet; claims and articles as we wrote them are left to `stage_rows`.

    Raises FileFault for a file that is no Parquet.
    """
    path = str(source.path)
    with scratch_store() as scratch:
        try:
            described = scratch.rows("DESCRIBE SELECT * FROM read_parquet(?)", [path])
            total = scratch.rows("SELECT count(*) FROM read_parquet(?)", [path])[0][0]
            types = {str(name): str(type_) for name, type_, *_ in described}
            if "type" in types and not record_types().keys().isdisjoint(types):
                of = '"of"' if "of" in types else "NULL"
                source.rows_left = as_written(scratch, source.path)
                among = "type NOT IN ('claim', 'article')" if source.rows_left else "true"
                rows = _rows(scratch, source, [of, _record_text(types)], total, among)
                yield from _records(source, dataset, rows)
            else:
                rows = _rows(scratch, source, [_cell(name, type_) for name, type_ in types.items()], total)
                yield from _sheet(source, dataset, list(types), rows, options)
        except StoreError as error:
            if isinstance(error, FileFault):
                raise
            reason = str(error).removeprefix("the store in memory: the database failed: ")
            raise FileFault(
                source.path, f"{source.name} is no Parquet file that can be read: {reason}"
            ) from error


def _rows(scratch: Store, source: Source, selected: list[str], total: int, among: str = "true") -> Rows:
    """Yield rows with their numbers in the file, from 1, and tell the source how far they are."""
    sql = f"""SELECT file_row_number, {", ".join(selected)}
        FROM read_parquet(?, file_row_number = true) WHERE {among}"""
    for window in scratch.batches(sql, [str(source.path)], size=WINDOW):
        for row, *cells in window:
            yield row + 1, cells
        source.advance((window[-1][0] + 1) / total)


# ---------------------------------------------------------------- records


def _record_text(types: dict[str, str]) -> str:
    """Write the SQL of a row as the line of the native format that it stands for."""
    texts = " ".join(f"WHEN '{name}' THEN {_without_nulls(name)}" for name in record_types() if name in types)
    rest = f"""regexp_replace(',' || substr(coalesce(CASE type {texts} END, '{{}}'), 2), '^,\\}}', '}}')"""
    return f"""'{{"type":' || coalesce(to_json(type)::VARCHAR, 'null') || {rest}"""


def _without_nulls(column: str) -> str:
    """Write the SQL of a nested column as JSON, without the fields that a record lacks.

    A key of JSON followed by null stands in no text: there the quotation marks would be escaped.
    """
    others = f"""regexp_replace(to_json("{column}")::VARCHAR, ',"[A-Za-z0-9_-]+":null', '', 'g')"""
    return f"""regexp_replace({others}, '\\{{"[A-Za-z0-9_-]+":null,?', '{{', 'g')"""


def _records(source: Source, dataset: str, rows: Rows) -> Iterator[Found | Fault]:
    decode = Decoder(Record).decode
    for line, (of, text) in rows:
        number = record_number(source.index, line)
        try:
            record: Record = decode(text)
        except DecodeError as error:
            yield fault_of(number, text.encode(), error)
            continue
        if type(record) is Dataset:
            dataset = record.name
        yield Found(number, of or dataset, record)


# ---------------------------------------------------------------- a sheet


def _cell(name: str, type_: str) -> str:
    quoted = '"' + name.replace('"', '""') + '"'
    cell = f"array_to_string({quoted}, ';')" if type_.endswith("[]") else f"CAST({quoted} AS VARCHAR)"
    return f"coalesce({cell}, '')"


def _sheet(
    source: Source,
    dataset: str,
    headings: list[str],
    rows: Rows,
    options: Options,
) -> Iterator[Found | Fault]:
    columns = Columns(headings, options.columns)
    reason = columns.fault()
    if reason:
        yield Fault(record_number(source.index, 1), "", reason)
        return
    source.notes += columns.notes()
    found = FoundHere(dataset)
    for line, row in rows:
        number = record_number(source.index, line)
        try:
            yield from found.at(number, records_of(columns.cells(row), options.dates))
        except BadField as error:
            yield Fault(number, error.field, str(error))
