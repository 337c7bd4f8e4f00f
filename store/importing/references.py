"""What one record cannot know alone: whether its id is free, its references stand, its evidence is true.

Every check is one statement over the staged rows that adds to the temporary table `fault`: the record, its
field, the reason, and the other record that it collides with. With the good records kept and the faulty ones
left out, further records may lose what they refer to, so the checks run until nothing new turns up.
"""

from collections.abc import Container
from typing import NamedTuple

from store.connection import Writer
from store.importing.nesting import reject_nesting_cycles
from store.importing.report import KEPT, Fault
from store.importing.staging import KINDS


class Reference(NamedTuple):
    """A column of a staged table that must hold the key of a record of some kind."""

    table: str
    column: str
    kind: str
    field: str


REFERENCES = (
    Reference("article", "outlet_uid", "agent", "'outlet'"),
    Reference("hop", "agent_uid", "agent", "format('chain[{}].agent', r.position)"),
    Reference("claim", "addressee_uid", "agent", "'addressee.agent'"),
    Reference("claim", "platform_uid", "agent", "'platform.agent'"),
    Reference("co_speaker", "agent_uid", "agent", "format('co_speakers[{}].agent', r.position)"),
    Reference("report", "by_uid", "agent", "format('reported[{}].by', r.position)"),
    Reference("evidence", "article_uid", "article", "format('evidence[{}].article', r.position)"),
    Reference("claim_topic", "topic_uid", "topic", "format('topics[{}]', r.position)"),
    Reference("stance", "proposition_uid", "proposition", "format('stances[{}].proposition', r.position)"),
    Reference("claim", "nested_in_uid", "claim", "'nested_in'"),
    Reference("relation", "from_uid", "claim", "'from'"),
    Reference("relation", "to_uid", "claim", "'to'"),
    Reference("identity_question", "a_uid", "agent", "'a'"),
    Reference("identity_question", "b_uid", "agent", "'b'"),
)
REFERRED = ("agent", "topic", "proposition", "article", "claim")


class Rejected(NamedTuple):
    """What the checks found: the first faults, how many there are, and on how many records."""

    faults: list[Fault]
    others: dict[Fault, int]  # the record that a fault collides with, for those that collide
    total: int
    records: int


def check_references(writer: Writer, filled: Container[str], *, to_the_end: bool) -> Rejected:
    """Find the staged records that cannot stand, and take them out of the staging tables.

    They are added to the table `rejection` (`store.importing.rejects`). `filled` are the staging tables that
    have rows at all. `to_the_end` repeats the checks for those that
    referred to what was taken out. Leaves at most one row for each key.
    """
    writer.run("CREATE TEMP TABLE fault (record BIGINT, field VARCHAR, reason VARCHAR, other BIGINT)")
    _yield_to_real_records(writer)
    for kind in KINDS:
        if kind in filled:
            _reject_clashes(writer, kind)
    faults = _take_out(writer)
    while True:
        for reference in REFERENCES:
            if reference.table in filled:
                writer.run(_missing(reference))
        if "evidence" in filled:
            writer.run(_WRONG_EVIDENCE)
        if "article" in filled:
            writer.run(_BROKEN_EVIDENCE)
        if "claim" in filled:
            reject_nesting_cycles(writer)
        if not _count(writer):
            return faults
        faults = _together(faults, _take_out(writer))
        if not to_the_end:
            return faults


def _count(writer: Writer) -> int:
    return writer.rows("SELECT count(*) FROM fault")[0][0]


def _take_out(writer: Writer) -> Rejected:
    """Read the faults and delete the records that have one."""
    total, records = writer.rows("SELECT count(*), count(DISTINCT record) FROM fault")[0]
    rows = writer.rows(
        "SELECT record, field, reason, other FROM fault ORDER BY record, field, reason LIMIT ?", [KEPT]
    )
    if total:
        writer.run("INSERT INTO rejection SELECT record, field, reason, other FROM fault")
        for kind in KINDS:
            writer.run(f"DELETE FROM staged_{kind} WHERE record IN (SELECT record FROM fault)")
        writer.run("DELETE FROM fault")
    faults = [Fault(record, field, reason) for record, field, reason, _ in rows]
    others = {fault: row[3] for fault, row in zip(faults, rows, strict=True) if row[3] is not None}
    return Rejected(faults, others, total, records)


def _together(first: Rejected, second: Rejected) -> Rejected:
    return Rejected(
        first.faults + second.faults,
        first.others | second.others,
        first.total + second.total,
        first.records + second.records,
    )


# ---------------------------------------------------------------- one id, one record


def _yield_to_real_records(writer: Writer) -> None:
    """Drop implied records whose id stands for a real one; of several implied ones an outlet stays.

    An agent in the store that is no more than a name of unknown kind learns that it is an outlet.
    """
    for kind in ("agent", "topic", "article"):
        first = "s.kind <> 'outlet', s.record" if kind == "agent" else "s.record"
        writer.run(
            f"""DELETE FROM staged_{kind} WHERE rowid IN (
                    SELECT s.rowid FROM staged_{kind} AS s WHERE s.implied
                    QUALIFY row_number() OVER (PARTITION BY s.uid ORDER BY {first}) > 1)
                OR implied AND uid IN (SELECT uid FROM staged_{kind} WHERE NOT implied)"""
        )
    for kind in ("topic", "article"):
        writer.run(f"DELETE FROM staged_{kind} WHERE implied AND uid IN (SELECT {kind}_uid FROM {kind})")
    writer.run(
        """DELETE FROM staged_agent WHERE rowid IN (
               SELECT s.rowid FROM staged_agent AS s JOIN agent AS a ON a.agent_uid = s.uid
               WHERE s.implied AND NOT (
                   s.kind = 'outlet' AND a.kind = 'unknown'
                   AND a.agent_no NOT IN (SELECT agent_no FROM agent_name WHERE position > 0)))"""
    )


def _reject_clashes(writer: Writer, kind: str) -> None:
    """Keep the first row of each key: the same again is dropped, other content is a fault."""
    writer.run(
        f"""CREATE OR REPLACE TEMP TABLE twice AS
            SELECT uid, min(record) AS first, arg_min(content_hash, record) AS content_hash
            FROM staged_{kind} GROUP BY uid HAVING count(*) > 1"""
    )
    if not writer.rows("SELECT count(*) FROM twice")[0][0]:
        return
    field = "id" if kind in REFERRED else ""
    writer.run(
        f"""INSERT INTO fault
            SELECT s.record, ?, format('the {{}} {{}} stands with other content', ?, s.id), twice.first
            FROM staged_{kind} AS s JOIN twice USING (uid)
            WHERE s.content_hash <> twice.content_hash""",
        [field, kind.replace("_", " ")],
    )
    writer.run(
        f"""DELETE FROM staged_{kind} WHERE rowid IN (
                SELECT s.rowid FROM staged_{kind} AS s JOIN twice USING (uid)
                WHERE s.record > twice.first AND s.content_hash = twice.content_hash)"""
    )


# ---------------------------------------------------------------- references


def _missing(reference: Reference) -> str:
    """Write the check that a reference names a record of the import or of the store."""
    table, column, kind, field = reference
    parent = f"SEMI JOIN staged_{_owner(table)} AS p ON p.record = r.record" if table != _owner(table) else ""
    return f"""INSERT INTO fault
        WITH missing AS (
            SELECT r.record, r.{column} AS uid, {field} AS field FROM staged_{table} AS r {parent}
            WHERE r.{column} IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM staged_{kind} AS k WHERE k.uid = r.{column})
              AND NOT EXISTS (SELECT 1 FROM {kind} AS k WHERE k.{kind}_uid = r.{column})),
        called AS (SELECT uid, min(id) AS id FROM staged_named SEMI JOIN missing USING (uid) GROUP BY uid)
        SELECT record, field, format('no {kind} has the id {{}}', called.id), NULL
        FROM missing JOIN called USING (uid)"""


def _owner(table: str) -> str:
    return table if table in KINDS else "claim"


# ---------------------------------------------------------------- evidence

_FITS = 'substring({text}, e.start + 1, e."end" - e.start) = e.exact'

_WRONG_EVIDENCE = f"""INSERT INTO fault
    WITH standing AS (
        SELECT uid, text FROM staged_article WHERE text IS NOT NULL
        UNION ALL
        SELECT a.article_uid, a.text FROM article AS a
        WHERE a.text IS NOT NULL AND a.article_uid NOT IN (SELECT uid FROM staged_article))
    SELECT e.record, format('evidence[{{}}]', e.position),
           CASE WHEN e."end" > length(a.text)
                THEN format('{{}} to {{}} lies outside the text of the article, which has {{}} code points',
                            e.start, e."end", length(a.text))
                ELSE format('`exact` is not what the article has at {{}} to {{}}', e.start, e."end") END,
           NULL
    FROM staged_evidence AS e
    SEMI JOIN staged_claim AS p ON p.record = e.record
    JOIN standing AS a ON a.uid = e.article_uid
    WHERE e.start IS NOT NULL AND NOT ({_FITS.format(text="a.text")})"""

_BROKEN_EVIDENCE = f"""INSERT INTO fault
    SELECT a.record, 'text',
           format('the text no longer holds the evidence of the claim {{}} at {{}} to {{}}',
                  c.id, e.start, e."end"), NULL
    FROM staged_article AS a
    JOIN article AS old ON old.article_uid = a.uid
    JOIN evidence AS e ON e.article_no = old.article_no
    JOIN claim AS c ON c.key = e.key
    WHERE a.text IS NOT NULL AND e.start IS NOT NULL AND NOT ({_FITS.format(text="a.text")})
      AND c.claim_uid NOT IN (SELECT uid FROM staged_claim)"""
