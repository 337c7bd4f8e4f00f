"""Staged records into the tables: what changed is deleted, what changed or is new is inserted.

Records whose content hash is the same stay as they are. What changed keeps its number or `seq`, its place in
the order of first coming. The tables have no unique index: that keys are unique rests on this diff and on the
references having been checked before. Everything that follows from the records is brought up to date too, so
that one transaction holds all of it.
"""

from collections.abc import Container

from store.connection import Writer
from store.documents import SPAN_FIELDS
from store.importing.derive import DERIVED, derive, number_agents
from store.importing.disputes import find_disputes
from store.importing.orders import follow_claims, follow_links
from store.importing.parties import number_parties
from store.importing.placing import place
from store.importing.report import Counts
from store.importing.staging import CHILDREN, KINDS
from store.importing.totals import count_totals
from store.types import CLOCKS
from store.words.index import update_index

# The column that keeps the order of first coming.
ORDER = {
    "agent": "agent_no",
    "topic": "topic_no",
    "proposition": "proposition_no",
    "article": "article_no",
    "claim": "seq",
    "relation": "seq",
    "identity_question": "seq",
}
_SPAN = ", ".join(f"span_{name}" for name in SPAN_FIELDS)
# Columns of a child table beside key and position: the kind and column of what it names, and the others.
_CHILD_COLUMNS: dict[str, tuple[str, str, str]] = {
    "claim_content": ("", "", "language, text"),
    "hop": ("agent", "agent", "cue, implicit"),
    "co_speaker": ("agent", "agent", "as_written"),
    "report": ("agent", "by", _SPAN),
    "evidence": ("article", "article", 'start, "end", exact, prefix, suffix'),
    "claim_topic": ("topic", "topic", ""),
    "stance": ("proposition", "proposition", "stance, basis"),
}


def load(writer: Writer, filled: Container[str], import_no: int) -> dict[str, Counts]:
    """Bring the staged records into the tables, with everything derived from them.

    `filled` are the staging tables that have rows at all.
    """
    counts = {kind: _diff(writer, kind) for kind in KINDS}
    changed = {kind for kind, count in counts.items() if count.changed}
    writer.run("CREATE TEMP TABLE dirty_day (clock VARCHAR, day INTEGER)")
    writer.run(_DIRTY.format(keys="SELECT key FROM fresh_claim WHERE known"))
    _remember_changed(writer)
    _delete(writer, changed)
    for kind in KINDS:
        if kind in filled and kind != "claim":
            _insert(writer, kind, import_no)
    if "agent" in filled:
        _insert_names(writer)
        number_agents(writer)
    _resolve(writer)
    derive(writer)
    place(writer)
    number_parties(writer)
    _move(writer)
    for table in CHILDREN:
        if table in filled:
            _insert_children(writer, table)
    follow_links(writer)
    find_disputes(writer)
    if "claim" in filled:
        _insert_claims(writer, import_no)
    follow_claims(writer)
    writer.run(_DIRTY.format(keys="SELECT key FROM placed UNION ALL SELECT key FROM turned_disputed"))
    if any(count.added or count.changed for count in counts.values()):
        count_totals(writer)
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


def uid_of(kind: str) -> str:
    """Name the column that holds the uid of a kind of record."""
    return "question_uid" if kind == "identity_question" else f"{kind}_uid"


def _diff(writer: Writer, kind: str) -> Counts:
    """Make `fresh_KIND`, the staged records that are new or changed, with their order and the old `key`."""
    order, uid = ORDER[kind], uid_of(kind)
    last = writer.rows(f"SELECT coalesce(max({order}), 0) FROM {kind}")[0][0]
    place_of = "old.key" if kind == "claim" else "NULL"
    writer.run(
        f"""CREATE TEMP TABLE fresh_{kind} AS
            SELECT s.record, s.uid, old.{uid} IS NOT NULL AS known,
                coalesce(old.{order}, ? + row_number() OVER (
                    PARTITION BY old.{order} IS NULL ORDER BY s.record)) AS {order},
                {place_of} AS key
            FROM staged_{kind} AS s LEFT JOIN {kind} AS old ON old.{uid} = s.uid
            WHERE old.content_hash IS DISTINCT FROM s.content_hash""",
        [last],
    )
    staged = writer.rows(f"SELECT count(*) FROM staged_{kind}")[0][0]
    changed, fresh = writer.rows(f"SELECT count(*) FILTER (known), count(*) FROM fresh_{kind}")[0]
    return Counts(added=fresh - changed, changed=changed, unchanged=staged - fresh)


def _remember_changed(writer: Writer) -> None:
    """Make the tables of changed agents and articles, on which the columns of other claims may rest."""
    for kind in ("agent", "article"):
        writer.run(f"CREATE TEMP TABLE changed_{kind} AS SELECT {kind}_no FROM fresh_{kind} WHERE known")


def _delete(writer: Writer, changed: set[str]) -> None:
    """Take out what is about to come again."""
    for kind in changed:
        writer.run(f"DELETE FROM {kind} WHERE {uid_of(kind)} IN (SELECT uid FROM fresh_{kind} WHERE known)")
    if "agent" in changed:
        writer.run("DELETE FROM agent_name WHERE agent_no IN (SELECT agent_no FROM changed_agent)")
    if "claim" in changed:
        for table in CHILDREN:
            writer.run(f"DELETE FROM {table} WHERE key IN (SELECT key FROM fresh_claim WHERE known)")


def _insert(writer: Writer, kind: str, import_no: int) -> None:
    """Insert the fresh records of a kind other than claims; what they name goes by its number."""
    order = ORDER[kind]
    values = {uid_of(kind): "s.uid", order: f"f.{order}", "dataset_no": "s.dataset_no"}
    values |= {column: f"s.{column}" for column in _COLUMNS[kind]}
    joined = ""
    for at, column in enumerate(_NAMED_AGENTS.get(kind, ())):
        values[f"{column}_no"] = f"a{at}.agent_no"
        joined += f" LEFT JOIN agent AS a{at} ON a{at}.agent_uid = s.{column}_uid"
    writer.run(
        f"""INSERT INTO {kind} ({", ".join(values)}, content_hash, import_no)
            SELECT {", ".join(values.values())}, s.content_hash, ?
            FROM staged_{kind} AS s JOIN fresh_{kind} AS f ON f.record = s.record AND f.uid = s.uid {joined}
            ORDER BY f.{order}""",
        [import_no],
    )


_COLUMNS: dict[str, tuple[str, ...]] = {
    "agent": ("id", "kind", "named"),
    "topic": ("id", "names"),
    "proposition": ("id", "text"),
    "article": (
        "id", "language", "title", "url", *(f"published_{name}" for name in SPAN_FIELDS), "text",
    ),
    "relation": ("from_uid", "to_uid", "relation", "basis", "confidence", "linked_by", "note"),
    "identity_question": ("verdict", "why"),
}  # fmt: skip
_NAMED_AGENTS = {"article": ("outlet",), "identity_question": ("a", "b")}


def _insert_names(writer: Writer) -> None:
    writer.run(
        """INSERT INTO agent_name (agent_no, language, position, name, folded)
           SELECT f.agent_no, n.language, n.position, n.name, n.folded
           FROM staged_agent_name AS n JOIN fresh_agent AS f ON f.record = n.record
           ORDER BY f.agent_no, n.position"""
    )


def _resolve(writer: Writer) -> None:
    """Make the views `new_claim` and `new_CHILD`: what is fresh, with the numbers of what it names."""
    writer.run(
        """CREATE TEMP VIEW new_claim AS
           SELECT s.*, f.uid AS claim_uid, f.seq, speaker.agent_no AS speaker_no,
               addressee.agent_no AS addressee_no, platform.agent_no AS platform_no
           FROM staged_claim AS s JOIN fresh_claim AS f ON f.record = s.record
           JOIN agent AS speaker ON speaker.agent_uid = s.speaker_uid
           LEFT JOIN agent AS addressee ON addressee.agent_uid = s.addressee_uid
           LEFT JOIN agent AS platform ON platform.agent_uid = s.platform_uid"""
    )
    for table, (kind, column, others) in _CHILD_COLUMNS.items():
        number, joined = "", ""
        if kind:
            number = f", named.{kind}_no AS {column}_no"
            joined = f"JOIN {kind} AS named ON named.{kind}_uid = s.{column}_uid"
        copied = "".join(f", s.{name.strip()}" for name in others.split(",") if name.strip())
        writer.run(
            f"""CREATE TEMP VIEW new_{table} AS
                SELECT f.uid AS claim_uid, s.position {number} {copied}
                FROM staged_{table} AS s JOIN fresh_claim AS f ON f.record = s.record {joined}"""
        )


def _move(writer: Writer) -> None:
    """Take over what was derived anew for claims that stay; their parts follow to another key."""
    if not writer.rows("SELECT count(*) FROM placed WHERE NOT fresh")[0][0]:
        return
    writer.run(_DIRTY.format(keys="SELECT key FROM touched"))
    writer.run(_MEND_TOUCHED)
    for table in CHILDREN:
        writer.run(
            f"""UPDATE {table} SET key = p.key FROM placed AS p
                WHERE {table}.key = p.old_key AND NOT p.fresh AND p.key <> p.old_key"""
        )


_MENDED = (*DERIVED, "way_no")
_MEND_TOUCHED = f"""UPDATE claim SET key = d.key, {", ".join(f"{name} = d.{name}" for name in _MENDED)}
    FROM (SELECT d.*, party.way_no, p.key FROM derived AS d
          JOIN placed AS p ON p.claim_uid = d.claim_uid AND NOT p.fresh
          JOIN party ON party.claim_uid = d.claim_uid) AS d
    WHERE claim.claim_uid = d.claim_uid
      AND ({" OR ".join(f"claim.{name} IS DISTINCT FROM d.{name}" for name in _MENDED)})"""


def _insert_children(writer: Writer, table: str) -> None:
    """Insert the parts of fresh claims by key, so that those of one claim, and of one day, stand together."""
    _, named, others = _CHILD_COLUMNS[table]
    columns = ", ".join(filter(None, ("position", named and f"{named}_no", others)))
    writer.run(
        f"""INSERT INTO {table} (key, {columns})
            SELECT p.key, {columns} FROM new_{table} AS n
            JOIN placed AS p ON p.claim_uid = n.claim_uid AND p.fresh
            ORDER BY p.key, position"""
    )


def _insert_claims(writer: Writer, import_no: int) -> None:
    """Insert the claims in the order of their keys, so that a day is one stretch of the table."""
    derived = ", ".join(f"d.{name}" for name in DERIVED)
    copied = ", ".join(f"s.{name}" for name in _CLAIM_COLUMNS)
    writer.run(
        f"""INSERT INTO claim (key, has_quote, {", ".join(_CLAIM_COLUMNS)}, {", ".join(DERIVED)},
                               voice_no, way_no, wording_no, subject_no, disputed, repeats, import_no)
            SELECT p.key, s.quote_kind IS NOT NULL, {copied}, {derived},
                party.voice_no, party.way_no, party.wording_no, party.subject_no,
                p.key IN (SELECT key FROM disputed), p.key IN (SELECT key FROM repeating), ?
            FROM new_claim AS s
            JOIN derived AS d ON d.claim_uid = s.claim_uid
            JOIN placed AS p ON p.claim_uid = s.claim_uid
            JOIN party ON party.claim_uid = s.claim_uid
            ORDER BY p.key""",
        [import_no],
    )


_CLAIM_COLUMNS = (
    "claim_uid", "seq", "dataset_no", "id", "speaker_no", "introduced_as", "addressee_no",
    "addressee_as_written", "platform_no", "platform_as_written", "nested_in_uid", "cue_lemma", "cue_tone",
    "language", "kind", "act", "modality", "polarity", *(f"said_{name}" for name in SPAN_FIELDS),
    *(f"event_{name}" for name in SPAN_FIELDS), "quote_kind", "quote_text", "quote_language",
    "quote_original", "quote_original_language", "hops", "folded", "content_hash",
)  # fmt: skip


# The days whose counts may change.
_DIRTY = "INSERT INTO dirty_day " + " UNION ".join(
    f"SELECT '{clock}', {clock}_day FROM claim WHERE key IN ({{keys}})" for clock in CLOCKS
)
