"""Records on their way: rows in temporary tables, filled in chunks.

A row goes in as one JSON text for each column: DuckDB reads that ten times faster than bound lists, and on
its 1.5 line bound lists of many columns take minutes. Each staged row has the number of its record.
"""

from collections.abc import Sequence

from msgspec import json

from store.connection import Writer
from store.documents import SPAN_FIELDS

CHUNK = 20_000  # rows of the longest table that wait in memory

_SPAN_TYPES = ("VARCHAR", "DATE", "DATE", "BOOLEAN", "VARCHAR", "VARCHAR", "VARCHAR")


def _typed(columns: str, type_: str) -> dict[str, str]:
    return dict.fromkeys(columns.split(), type_)


def _span(prefix: str) -> dict[str, str]:
    return {f"{prefix}_{name}": type_ for name, type_ in zip(SPAN_FIELDS, _SPAN_TYPES, strict=True)}


def _texts(columns: str) -> dict[str, str]:
    return _typed(columns, "VARCHAR")


def _keys(columns: str) -> dict[str, str]:
    return _typed(columns, "BIGINT")


_HEAD = _keys("record uid") | {"dataset_no": "INTEGER"} | _texts("id") | _keys("content_hash")
_CHILD = _keys("record") | {"position": "INTEGER"}
_IMPLIED = {"implied": "BOOLEAN"}

TABLES: dict[str, dict[str, str]] = {
    "named": _keys("uid") | _texts("id"),
    "agent": _HEAD | _IMPLIED | _texts("kind") | {"named": "BOOLEAN"},
    "agent_name": _CHILD | _texts("language name folded"),
    "topic": _HEAD | _IMPLIED | _texts("names"),
    "proposition": _HEAD | _texts("text"),
    "article": _HEAD
    | _IMPLIED
    | _keys("outlet_uid")
    | _texts("language title url")
    | _span("published")
    | _texts("text"),
    "claim": _HEAD
    | _keys("speaker_uid")
    | _texts("introduced_as")
    | _keys("addressee_uid")
    | _texts("addressee_as_written")
    | _keys("platform_uid")
    | _texts("platform_as_written")
    | _keys("nested_in_uid")
    | _texts("cue_lemma cue_tone language kind act modality polarity")
    | _span("said")
    | _span("event")
    | _texts("quote_kind quote_text quote_language quote_original quote_original_language")
    | {"hops": "INTEGER"}
    | _texts("folded"),
    "claim_content": _CHILD | _texts("language text"),
    "hop": _CHILD | _keys("agent_uid") | _texts("cue") | {"implicit": "BOOLEAN"},
    "co_speaker": _CHILD | _keys("agent_uid") | _texts("as_written"),
    "report": _CHILD | _keys("by_uid") | _span("span"),
    "evidence": _CHILD | _keys("article_uid start end") | _texts("exact prefix suffix"),
    "claim_topic": _CHILD | _keys("topic_uid"),
    "stance": _CHILD | _keys("proposition_uid") | _texts("stance basis"),
    "relation": _HEAD | _keys("from_uid to_uid") | _texts("relation basis confidence linked_by note"),
    "identity_question": _HEAD | _keys("a_uid b_uid") | _texts("verdict why"),
}
KINDS = ("agent", "topic", "proposition", "article", "claim", "relation", "identity_question")
CHILDREN = ("claim_content", "hop", "co_speaker", "report", "evidence", "claim_topic", "stance")


class Staging:
    """The temporary tables of one import; `rows[table]` are lists of rows that wait for `flush`.

    `filled` names the tables that got any row: what the import does not have, it need not check and load.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.rows: dict[str, list[Sequence[object]]] = {table: [] for table in TABLES}
        self.filled: set[str] = set()
        for table, columns in TABLES.items():
            typed = ", ".join(f'"{name}" {type_}' for name, type_ in columns.items())
            writer.run(f"CREATE TEMP TABLE staged_{table} ({typed})")

    def is_full(self) -> bool:
        """Whether as many rows wait as go in at once."""
        rows = self.rows
        return len(rows["claim"]) >= CHUNK or len(rows["hop"]) >= CHUNK or len(rows["agent_name"]) >= CHUNK

    def flush(self) -> None:
        """Move the waiting rows into the tables."""
        for table, rows in self.rows.items():
            if rows:
                self.filled.add(table)
            for start in range(0, len(rows), CHUNK):
                self._insert(table, list(zip(*rows[start : start + CHUNK], strict=True)))
            rows.clear()

    def _insert(self, table: str, columns: list[tuple[object, ...]]) -> None:
        """Insert one chunk; a column that has one value throughout is bound as that value."""
        selected: list[str] = []
        bound: list[object] = []
        for place, (values, type_) in enumerate(zip(columns, TABLES[table].values(), strict=True)):
            if place and values.count(values[0]) == len(values):
                selected.append(f"?::{type_}")
                bound.append(values[0])
            else:
                selected.append(f"unnest(from_json(?, '[\"{type_}\"]'))")
                bound.append(json.encode(values).decode())
        self._writer.run(f"INSERT INTO staged_{table} SELECT {', '.join(selected)}", bound)
