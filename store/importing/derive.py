"""What a claim's other columns follow from: its days, root, shown outlet and the way it came.

The rules stand in docs/data_format.md. All of it is computed set by set in SQL, so that the same text serves
new claims, older claims that an import touches, and the check of a file.
"""

from datetime import date
from typing import NamedTuple

from store.connection import Writer
from store.documents import SPAN_FIELDS

NO_MINUTE = 1440
OPEN_START, OPEN_END = 0, date.max.toordinal() + 1

DERIVED = (
    "root_no",
    "root_public",
    "outlet_no",
    "said_day",
    "said_minute",
    "said_first",
    "said_last",
    "reported_day",
    "reported_minute",
    "event_day",
    "event_minute",
    "event_first",
    "event_last",
)
WAY = ("way_hops", "way_carriers")
TARGET_COLUMNS = (
    "speaker_no, platform_no, hops, said_start, said_end, said_at, event_start, event_end, event_at"
)


class Parts(NamedTuple):
    """Where the claims to derive stand: four questions whose rows begin with `claim_uid`."""

    target: str  # and TARGET_COLUMNS
    hops: str  # position, agent_no
    reports: str  # position, by_no, the columns of the span
    evidence: str  # article_no


def stored(claims: str) -> Parts:
    """Take the parts from the tables, of the claims in the table `claims` (claim_uid, key)."""
    span = ", ".join(f"r.span_{name}" for name in SPAN_FIELDS)
    return Parts(
        f"SELECT c.claim_uid, {TARGET_COLUMNS} FROM claim AS c SEMI JOIN {claims} AS w ON w.key = c.key",
        f"SELECT w.claim_uid, h.position, h.agent_no FROM hop AS h JOIN {claims} AS w ON w.key = h.key",
        f"SELECT w.claim_uid, r.position, r.by_no, {span} "
        f"FROM report AS r JOIN {claims} AS w ON w.key = r.key",
        f"SELECT w.claim_uid, e.article_no FROM evidence AS e JOIN {claims} AS w ON w.key = e.key",
    )


_FRESH = Parts(
    f"SELECT claim_uid, {TARGET_COLUMNS} FROM new_claim",
    "SELECT claim_uid, position, agent_no FROM new_hop",
    f"SELECT claim_uid, position, by_no, {', '.join(f'span_{name}' for name in SPAN_FIELDS)} FROM new_report",
    "SELECT claim_uid, article_no FROM new_evidence",
)


def derive(writer: Writer) -> None:
    """Make the table `derived` for the claims of `new_claim` and those of `touched`."""
    writer.run(_TOUCHED)
    parts = _FRESH
    if writer.rows("SELECT count(*) FROM touched")[0][0]:
        parts = Parts(*(f"{new} UNION ALL {old}" for new, old in zip(_FRESH, stored("touched"), strict=True)))
    writer.run(f"CREATE TEMP TABLE derived AS {derivation(parts)}")


def number_agents(writer: Writer) -> None:
    """Number the unnamed agents that share a name, in the order of their ids."""
    writer.run(_MEND_NUMBERS)


def derivation(parts: Parts) -> str:
    """Write the question for the derived columns of some claims: `claim_uid`, then `DERIVED` and `WAY`."""
    return f"""
WITH target AS ({parts.target}),
hops AS ({parts.hops}),
publication AS (
    SELECT e.claim_uid, min(coalesce(a.published_end, a.published_start)) AS day
    FROM ({parts.evidence}) AS e
    JOIN article AS a ON a.article_no = e.article_no
    GROUP BY e.claim_uid),
dated_report AS (
    SELECT r.claim_uid, r.position, r.by_no,
           {_day("r.span", "p.day")} AS day, {_minute("r.span_at")} AS minute
    FROM ({parts.reports}) AS r
    LEFT JOIN publication AS p ON p.claim_uid = r.claim_uid),
first_report AS (
    SELECT claim_uid, min({{'undated': day = 0, 'day': day, 'minute': minute,
                            'position': position, 'by_no': by_no}}) AS first
    FROM dated_report GROUP BY claim_uid),
hop_agent AS (
    SELECT h.claim_uid, h.position, h.agent_no, a.kind = 'outlet' AS is_outlet
    FROM hops AS h JOIN agent AS a ON a.agent_no = h.agent_no),
publisher AS (
    SELECT claim_uid, agent_no FROM hops WHERE position = 0),
root AS (
    SELECT h.claim_uid, arg_max(h.agent_no, h.position) AS agent_no
    FROM hop_agent AS h
    JOIN publisher AS first ON first.claim_uid = h.claim_uid AND first.agent_no <> h.agent_no
    WHERE h.is_outlet
    GROUP BY h.claim_uid),
way AS (
    SELECT h.claim_uid, list(h.agent_no) AS hops, list(h.agent_no) FILTER (h.is_outlet) AS outlets
    FROM hop_agent AS h JOIN target AS t ON t.claim_uid = h.claim_uid AND h.position < t.hops
    GROUP BY h.claim_uid),
found AS (
    SELECT t.claim_uid,
           coalesce(root.agent_no, t.speaker_no) AS root_no,
           root.agent_no IS NULL AS root_public,
           coalesce(root.agent_no, t.platform_no, r.first.by_no, publisher.agent_no) AS outlet_no,
           {_day("t.said", "p.day")} AS said_day,
           {_minute("t.said_at")} AS said_minute,
           {_limits("t.said", "said")},
           coalesce(r.first.day, 0) AS reported_day,
           coalesce(r.first.minute, {NO_MINUTE}) AS reported_minute,
           {_day("t.event", "p.day")} AS event_day,
           {_minute("t.event_at")} AS event_minute,
           {_limits("t.event", "event")},
           t.platform_no, way.hops, way.outlets
    FROM target AS t
    LEFT JOIN root ON root.claim_uid = t.claim_uid
    LEFT JOIN publisher ON publisher.claim_uid = t.claim_uid
    LEFT JOIN publication AS p ON p.claim_uid = t.claim_uid
    LEFT JOIN first_report AS r ON r.claim_uid = t.claim_uid
    LEFT JOIN way ON way.claim_uid = t.claim_uid)
SELECT claim_uid, {", ".join(DERIVED)},
       {_set("hops")} AS way_hops,
       {_set("list_concat(outlets, [platform_no, outlet_no])")} AS way_carriers
FROM found"""


def _set(members: str) -> str:
    """List each member once, rising; nothing and NULL are no members."""
    return f"list_sort(list_distinct(coalesce({members}, CAST([] AS INTEGER[]))))"


def _day(span: str, publication: str) -> str:
    """Best day: the end (or only the start), not after publication, but never before the start; else 0."""
    return f"""CASE WHEN {span}_end IS NULL AND {span}_start IS NULL THEN 0
        ELSE {_ordinal(f"greatest(least(coalesce({span}_end, {span}_start), {publication}), {span}_start)")}
        END"""


def _limits(span: str, clock: str) -> str:
    """First and last possible day; those of an undated span are turned round, so that no day is between."""
    undated = f"{span}_start IS NULL AND {span}_end IS NULL"
    first, last = _ordinal(f"{span}_start"), _ordinal(f"{span}_end")
    return f"""CASE WHEN {undated} THEN {OPEN_END} ELSE coalesce({first}, {OPEN_START}) END AS {clock}_first,
           CASE WHEN {undated} THEN {OPEN_START} ELSE coalesce({last}, {OPEN_END}) END AS {clock}_last"""


def _ordinal(day: str) -> str:
    return f"datediff('day', DATE '0001-01-01', {day}) + 1"


def _minute(at: str) -> str:
    """Minute of the day in the time's own offset, from ISO 8601."""
    return (
        f"coalesce(CAST(substring({at}, 12, 2) AS SMALLINT) * 60 + CAST(substring({at}, 15, 2) AS SMALLINT), "
        f"{NO_MINUTE})"
    )


# Claims that stay as they are, but with an agent or an article that changed.
_TOUCHED = """CREATE TEMP TABLE touched AS
    SELECT claim_uid, key, seq FROM claim
    WHERE key IN (
        SELECT h.key FROM hop AS h SEMI JOIN changed_agent AS f ON f.agent_no = h.agent_no
        UNION ALL
        SELECT e.key FROM evidence AS e SEMI JOIN changed_article AS f ON f.article_no = e.article_no)
      AND claim_uid NOT IN (SELECT uid FROM fresh_claim)"""

_MEND_NUMBERS = """UPDATE agent SET number = n.number FROM (
        SELECT a.agent_no, CASE WHEN NOT a.named AND count(*) FILTER (NOT a.named) OVER alike > 1
            THEN row_number() OVER (PARTITION BY a.dataset_no, n.folded, a.named ORDER BY a.id)
            ELSE 0 END AS number
        FROM agent AS a JOIN agent_name AS n ON n.agent_no = a.agent_no AND n.position = 0
        WINDOW alike AS (PARTITION BY a.dataset_no, n.folded)) AS n
    WHERE agent.agent_no = n.agent_no AND agent.number <> n.number"""
