"""Staged records into the tables: what changed is deleted, what changed or is new is inserted.

Records whose content hash is the same stay as they are. A claim, relation or question that changed keeps its
`seq`, its place in the order of first coming. The tables have no unique index: that keys are unique rests on
this diff, and on the references having been checked before.
"""

from collections.abc import Container

from store.connection import Writer
from store.documents import SPAN_FIELDS
from store.importing.derive import DERIVED, derive, number_agents
from store.importing.report import Counts
from store.importing.staging import CHILDREN, KINDS
from store.words.index import update_index

SEQUENCED = ("claim", "relation", "identity_question")
_CHILD_COLUMNS = {
    "claim_content": "language, text",
    "hop": "agent_uid, cue, implicit",
    "co_speaker": "agent_uid, as_written",
    "report": "by_uid, " + ", ".join(f"span_{name}" for name in SPAN_FIELDS),
    "evidence": 'article_uid, start, "end", exact, prefix, suffix',
    "claim_topic": "topic_uid",
    "stance": "proposition_uid, stance, basis",
}


def load(writer: Writer, filled: Container[str], import_no: int) -> dict[str, Counts]:
    """Bring the staged records into the tables, with everything derived from them.

    `filled` are the staging tables that have rows at all.
    """
    counts = {kind: _diff(writer, kind) for kind in KINDS}
    changed = {kind for kind, count in counts.items() if count.changed}
    for kind, table, key in _DELETED:
        if kind in changed:
            writer.run(f"DELETE FROM {table} WHERE {key} IN (SELECT uid FROM fresh_{kind} WHERE known)")
    for kind in KINDS:
        if kind in filled and kind != "claim":
            _insert(writer, kind, import_no)
    if "agent" in filled:
        _insert_names(writer)
        number_agents(writer)
    for table in CHILDREN:
        if table in filled:
            _insert_children(writer, table)
    derive(writer)
    if "claim" in filled:
        _insert_claims(writer, import_no)
    _update_index(writer)
    return counts


def _update_index(writer: Writer) -> None:
    """Bring the words of claims in step: of those that are new or changed, or that moved to another day."""
    moved = "fresh OR old_key <> key"
    writer.run(
        "CREATE TEMP TABLE leaving AS SELECT old_key AS key FROM placed "
        f"WHERE old_key IS NOT NULL AND ({moved})"
    )
    writer.run(f"CREATE TEMP TABLE arriving AS SELECT key FROM placed WHERE {moved}")
    update_index(writer)


def _key(kind: str) -> str:
    return "question_uid" if kind == "identity_question" else f"{kind}_uid"


def _diff(writer: Writer, kind: str) -> Counts:
    """Make `fresh_KIND`, the staged records that are new or changed, with their `seq` and the old `key`."""
    seq, last = "NULL", 0
    place = "old.key" if kind == "claim" else "NULL"
    if kind in SEQUENCED:
        last = writer.rows(f"SELECT coalesce(max(seq), 0) FROM {kind}")[0][0]
        seq = "coalesce(old.seq, ? + row_number() OVER (PARTITION BY old.seq IS NULL ORDER BY s.record))"
    writer.run(
        f"""CREATE TEMP TABLE fresh_{kind} AS
            SELECT s.record, s.uid, old.{_key(kind)} IS NOT NULL AS known, {seq} AS seq,
                {place} AS key
            FROM staged_{kind} AS s LEFT JOIN {kind} AS old ON old.{_key(kind)} = s.uid
            WHERE old.content_hash IS DISTINCT FROM s.content_hash""",
        [last] if kind in SEQUENCED else [],
    )
    staged = writer.rows(f"SELECT count(*) FROM staged_{kind}")[0][0]
    changed, fresh = writer.rows(f"SELECT count(*) FILTER (known), count(*) FROM fresh_{kind}")[0]
    return Counts(added=fresh - changed, changed=changed, unchanged=staged - fresh)


def _insert(writer: Writer, kind: str, import_no: int) -> None:
    columns = _COLUMNS[kind]
    names = [_key(kind), "dataset_no", *columns, *(["seq"] if kind in SEQUENCED else [])]
    values = [
        "s.uid",
        "s.dataset_no",
        *(f"s.{c}" for c in columns),
        *(["f.seq"] if kind in SEQUENCED else []),
    ]
    writer.run(
        f"""INSERT INTO {kind} ({", ".join(names)}, content_hash, import_no)
            SELECT {", ".join(values)}, s.content_hash, ?
            FROM staged_{kind} AS s JOIN fresh_{kind} AS f ON f.record = s.record AND f.uid = s.uid
            ORDER BY s.record""",
        [import_no],
    )


_COLUMNS: dict[str, tuple[str, ...]] = {
    "agent": ("id", "kind", "named"),
    "topic": ("id", "names"),
    "proposition": ("id", "text"),
    "article": (
        "id", "outlet_uid", "language", "title", "url",
        *(f"published_{name}" for name in SPAN_FIELDS), "text",
    ),
    "relation": ("from_uid", "to_uid", "relation", "basis", "confidence", "linked_by", "note"),
    "identity_question": ("a_uid", "b_uid", "verdict", "why"),
}  # fmt: skip


def _insert_names(writer: Writer) -> None:
    writer.run(
        """INSERT INTO agent_name (agent_uid, language, position, name, folded)
           SELECT f.uid, n.language, n.position, n.name, n.folded
           FROM staged_agent_name AS n JOIN fresh_agent AS f ON f.record = n.record"""
    )


def _insert_children(writer: Writer, table: str) -> None:
    columns = _CHILD_COLUMNS[table]
    writer.run(
        f"""INSERT INTO {table} (claim_uid, position, {columns})
            SELECT f.uid, position, {columns}
            FROM staged_{table} AS s JOIN fresh_claim AS f ON f.record = s.record"""
    )


def _insert_claims(writer: Writer, import_no: int) -> None:
    """Insert the claims in the order of their keys, so that a day is one stretch of the table."""
    derived = ", ".join(f"d.{name}" for name in DERIVED)
    copied = ", ".join(f"s.{name}" for name in _CLAIM_COLUMNS)
    writer.run(
        f"""INSERT INTO claim (key, claim_uid, seq, has_quote, {", ".join(_CLAIM_COLUMNS)},
                               {", ".join(DERIVED)}, import_no)
            SELECT p.key, s.uid, f.seq, s.quote_kind IS NOT NULL, {copied}, {derived}, ?
            FROM staged_claim AS s
            JOIN fresh_claim AS f ON f.record = s.record
            JOIN derived AS d ON d.claim_uid = s.uid
            JOIN placed AS p ON p.claim_uid = s.uid
            ORDER BY p.key""",
        [import_no],
    )


_CLAIM_COLUMNS = (
    "dataset_no", "id", "speaker_uid", "introduced_as", "addressee_uid", "addressee_as_written",
    "platform_uid", "platform_as_written", "nested_in_uid", "cue_lemma", "cue_tone", "language", "kind",
    "act", "modality", "polarity", *(f"said_{name}" for name in SPAN_FIELDS),
    *(f"event_{name}" for name in SPAN_FIELDS), "quote_kind", "quote_text", "quote_language",
    "quote_original", "quote_original_language", "hops", "folded", "content_hash",
)  # fmt: skip


# Tables whose rows go when a record of a kind changed.
_DELETED = (
    *((kind, kind, _key(kind)) for kind in KINDS),
    ("agent", "agent_name", "agent_uid"),
    *(("claim", table, "claim_uid") for table in CHILDREN),
)
