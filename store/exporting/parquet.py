"""Parquet: the records of the native format as nested columns, for other programs, and back without loss."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from msgspec import json

from store.connection import Store, scratch_store
from store.exporting.jsonl import records
from store.exporting.progress import STEP, Tell, silent
from store.filters import format_filter
from store.importing.convert import content_hash
from store.importing.explain import tag
from store.record_columns import MARK, columns, row_checksum
from store.types import Claim, Dataset, Filter

LONGEST_RECORD = 1 << 30  # bytes
_COPY = """COPY (SELECT *, {checksum} AS checksum FROM read_json(
        {lines}, format = 'newline_delimited', maximum_object_size = {longest}, columns = {{{columns}}}))
    TO {out} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{key}: {value}}})"""


def export_parquet(store: Store, out: BinaryIO, filter: Filter, tell: Tell = silent) -> int:
    """Write what `export_jsonl` writes as one Parquet file, and return how many claims that is."""
    with TemporaryDirectory(prefix="aqwal-") as folder:
        lines, made = Path(folder, "lines.jsonl"), Path(folder, "records.parquet")
        claims = _write_lines(store, lines, filter, tell)
        write_parquet(lines, made, f"filter: {format_filter(filter)}" if filter else "")
        with made.open("rb") as file:
            shutil.copyfileobj(file, out)
    return claims


def write_parquet(lines: Path, out: Path, note: str = "") -> None:
    """Write JSON lines with the columns of `store.record_columns`, which gain their checksums, as Parquet."""
    with scratch_store() as scratch:
        scratch.rows(
            _COPY.format(
                checksum=row_checksum(),
                lines=_text(str(lines)),
                longest=LONGEST_RECORD,
                columns=", ".join(f'"{name}": {_text(type_)}' for name, type_ in columns().items()),
                out=_text(str(out)),
                key=MARK[0],
                value=_text(f"{MARK[1]}; {note}" if note else MARK[1]),
            )
        )


def _write_lines(store: Store, lines: Path, filter: Filter, tell: Tell) -> int:
    """Write each record inside the column of its type, with its data set and its hash."""
    encode = json.Encoder().encode
    claims, dataset = 0, ""
    with lines.open("wb") as file:
        for number, record in enumerate(records(store, filter)):
            if not number % STEP:
                tell(claims)
            if isinstance(record, Dataset):
                dataset = record.name
            type_ = tag(type(record))
            row: dict[str, Any] = {"of": dataset, "type": type_, type_: record}
            file.write(encode(row | {"content_hash": content_hash(record)}) + b"\n")
            claims += isinstance(record, Claim)
    return claims


def _text(text: str) -> str:
    """Write a text as SQL; COPY takes no parameters."""
    return "'" + text.replace("'", "''") + "'"
