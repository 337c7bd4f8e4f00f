"""Small files for tests of the import: records written as Python values, stores filled from them."""

from io import BytesIO
from pathlib import Path

from msgspec import json

from store.errors import ImportRejected
from store.exporting import export_jsonl
from store.importing import import_into

PEOPLE = (
    {"type": "agent", "id": "wire", "kind": "outlet", "names": {"en": "The Wire"}},
    {"type": "agent", "id": "post", "kind": "outlet", "names": {"en": "The Post"}},
    {"type": "agent", "id": "ana", "kind": "person", "names": {"en": "Ana"}},
    {"type": "agent", "id": "bo", "kind": "person", "names": {"en": "Bo"}},
)


def day(start, end=None, precision=None):
    """A day span of one day or of several."""
    return {
        "precision": precision or ("range" if end and end != start else "day"),
        "start": start,
        "end": end or start,
    }


def claim(id_, *chain, **fields):
    """A claim in English that goes along a chain; its speaker is the last."""
    return {
        "type": "claim",
        "id": id_,
        "speaker": chain[-1],
        "chain": [{"agent": agent} for agent in chain],
        "language": "en",
        "content": {"en": f"what {id_} says"},
        **fields,
    }


def relation(from_, to, type_="denies", **fields):
    return {"type": "relation", "from": from_, "to": to, "relation": type_, **fields}


def write(path: Path, *lines) -> Path:
    """Write records, or raw lines of bytes, as a file of the native format."""
    raw = [line if isinstance(line, bytes) else json.encode(line) for line in lines]
    path.write_bytes(b"\n".join(raw) + b"\n")
    return path


def bring(store, path, *lines, **options):
    """Write lines to a file and import it."""
    return import_into(store, [write(path, *lines)], **options)


def rejections(store, path, *lines, **options):
    """The rejections of an import that is given up, as `line: field: reason`."""
    try:
        bring(store, path, *lines, **options)
    except ImportRejected as error:
        return [str(one).removeprefix(f"{path}:") for one in error.rejections]
    raise AssertionError("nothing was rejected")


def exported(store) -> bytes:
    out = BytesIO()
    export_jsonl(store, out)
    return out.getvalue()


def count(store, table="claim") -> int:
    return store.rows(f'SELECT count(*) FROM "{table}"')[0][0]


def tables_of(store):
    """The tables of a claims file, without those that the viewer keeps in memory."""
    found = store.rows(
        "SELECT table_name FROM duckdb_tables() "
        "WHERE NOT internal AND NOT temporary AND database_name <> 'mem' ORDER BY 1"
    )
    return [name for (name,) in found]
