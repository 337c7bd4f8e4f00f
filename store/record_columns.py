"""The columns of a Parquet file of records: the data set, the type, and one nested column for each type.

The nested types follow from `store.types`, so that a new field of a claim is a new field of the file.
"""

from pathlib import Path
from typing import get_args

from msgspec import inspect

from store.connection import Store
from store.types import Record

MARK = ("aqwal", "records 2")
"""Key and value in the footer of a file that Aqwal wrote."""


def record_types() -> dict[str, str]:
    """Give the column and the DuckDB type of each type of record, by the word for it."""
    infos = [inspect.type_info(struct) for struct in get_args(Record)]
    return {str(info.tag): _nested(info) for info in infos if isinstance(info, inspect.StructType)}


def columns() -> dict[str, str]:
    """Give all columns with their DuckDB types: `of` is the data set, `content_hash` that of the record."""
    return {"of": "VARCHAR", "type": "VARCHAR", **record_types(), "content_hash": "BIGINT"}


def as_written(store: Store, path: Path) -> bool:
    """Whether a Parquet file is as Aqwal wrote it: its mark, its columns, and the checksum of every row."""
    mark = store.rows("SELECT value FROM parquet_kv_metadata(?) WHERE key = ?", [str(path), MARK[0].encode()])
    if not mark or not bytes(mark[0][0]).decode("utf-8", "replace").startswith(MARK[1]):
        return False
    typed = ", ".join(f'CAST(NULL AS {type_}) AS "{name}"' for name, type_ in columns().items())
    expected = store.rows(f"DESCRIBE SELECT {typed}, CAST(NULL AS VARCHAR) AS checksum")
    if store.rows("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)]) != expected:
        return False
    changed = f"""SELECT 1 FROM read_parquet(?)
        WHERE checksum IS DISTINCT FROM {row_checksum()} OR "of" IS NULL LIMIT 1"""
    return not store.rows(changed, [str(path)])


def row_checksum() -> str:
    """Write the SQL of the checksum of a row: whoever changes a cell by mistake does not change this too.

    DuckDB 1.5 and 2.0 hash alike; a version that does not would only read the file slower.
    """
    names = ", ".join(f'"{name}"' for name in columns())
    return f"CAST(hash({names}) AS VARCHAR)"


def _nested(info: inspect.Type) -> str:
    """Translate a type of msgspec; raises TypeError for one that no record has."""
    match info:
        case inspect.StructType():
            fields = (f'"{one.encode_name}" {_nested(one.type)}' for one in info.fields)
            return f"STRUCT({', '.join(fields)})"
        case inspect.VarTupleType():
            return f"{_nested(info.item_type)}[]"
        case inspect.DictType():
            return f"MAP({_nested(info.key_type)}, {_nested(info.value_type)})"
        case inspect.UnionType():
            [only] = [one for one in info.types if not isinstance(one, inspect.NoneType)]
            return _nested(only)
        case inspect.Metadata():
            return _nested(info.type)
        case _:
            for kind, name in _PLAIN.items():
                if isinstance(info, kind):
                    return name
            raise TypeError(f"no column can hold {info}")


_PLAIN: dict[type[inspect.Type], str] = {
    inspect.StrType: "VARCHAR",
    inspect.LiteralType: "VARCHAR",
    inspect.BoolType: "BOOLEAN",
    inspect.IntType: "BIGINT",
    inspect.DateType: "DATE",
    inspect.DateTimeType: "VARCHAR",  # with its own offset, which TIMESTAMPTZ would lose
}
