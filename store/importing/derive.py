"""What a claim's other columns follow from: best days, root, shown outlet, disputes, repeats.

The rules stand in docs/data_format.md. All of it is computed set by set in SQL from the tables of hops,
reports, evidence, stances and relations, so that the same text serves new claims, older claims that an
import touches, and the check of a file.
"""

from store.connection import Writer
from store.importing.placing import place

NO_MINUTE = 1440

DERIVED = (
    "root_uid",
    "root_public",
    "outlet_uid",
    "said_day",
    "said_minute",
    "reported_day",
    "reported_minute",
    "event_day",
    "event_minute",
    "disputed",
    "repeats",
)
TARGET_COLUMNS = "speaker_uid, platform_uid, said_start, said_end, said_at, event_start, event_end, event_at"


def derive(writer: Writer) -> None:
    """Make the tables `derived` and `placed` for fresh claims; mend the older ones that it touches."""
    writer.run(_TOUCHED)
    target = f"""SELECT f.uid AS claim_uid, {TARGET_COLUMNS}
        FROM staged_claim AS s JOIN fresh_claim AS f ON f.record = s.record
        UNION ALL
        SELECT claim_uid, {TARGET_COLUMNS} FROM claim SEMI JOIN touched USING (claim_uid)"""
    writer.run(f"CREATE TEMP TABLE derived AS {derivation(target)}")
    place(writer)
    writer.run(_MEND_TOUCHED)
    writer.run(_MEND_DISPUTED)
    writer.run(_MEND_REPEATS)


def number_agents(writer: Writer) -> None:
    """Number the unnamed agents that share a name, in the order of their ids."""
    writer.run(_MEND_NUMBERS)


def derivation(target: str) -> str:
    """Write the question for the derived columns of some claims: `claim_uid` and then `DERIVED`.

    `target` selects `claim_uid` and `TARGET_COLUMNS` of the claims.
    """
    return f"""
WITH target AS ({target}),
publication AS (
    SELECT e.claim_uid, min(coalesce(a.published_end, a.published_start)) AS day
    FROM evidence AS e SEMI JOIN target USING (claim_uid)
    JOIN article AS a ON a.article_uid = e.article_uid
    GROUP BY e.claim_uid),
dated_report AS (
    SELECT r.claim_uid, r.position, r.by_uid,
           {_day("r.span", "p.day")} AS day, {_minute("r.span_at")} AS minute
    FROM report AS r SEMI JOIN target USING (claim_uid)
    LEFT JOIN publication AS p ON p.claim_uid = r.claim_uid),
first_report AS (
    SELECT claim_uid, by_uid, day, minute FROM dated_report
    QUALIFY row_number() OVER (PARTITION BY claim_uid ORDER BY day = 0, day, minute, position) = 1),
publisher AS (
    SELECT h.claim_uid, h.agent_uid FROM hop AS h SEMI JOIN target USING (claim_uid) WHERE h.position = 0),
root AS (
    SELECT h.claim_uid, arg_max(h.agent_uid, h.position) AS agent_uid
    FROM hop AS h
    JOIN publisher AS first ON first.claim_uid = h.claim_uid AND first.agent_uid <> h.agent_uid
    JOIN agent AS a ON a.agent_uid = h.agent_uid AND a.kind = 'outlet'
    GROUP BY h.claim_uid),
{_DISPUTED}
SELECT t.claim_uid,
       coalesce(root.agent_uid, t.speaker_uid) AS root_uid,
       root.agent_uid IS NULL AS root_public,
       coalesce(root.agent_uid, t.platform_uid, r.by_uid, publisher.agent_uid) AS outlet_uid,
       {_day("t.said", "p.day")} AS said_day,
       {_minute("t.said_at")} AS said_minute,
       coalesce(r.day, 0) AS reported_day,
       coalesce(r.minute, {NO_MINUTE}) AS reported_minute,
       {_day("t.event", "p.day")} AS event_day,
       {_minute("t.event_at")} AS event_minute,
       t.claim_uid IN (SELECT claim_uid FROM disputed) AS disputed,
       t.claim_uid IN (SELECT from_uid FROM relation WHERE relation = 'repeats') AS repeats
FROM target AS t
LEFT JOIN root ON root.claim_uid = t.claim_uid
LEFT JOIN publisher ON publisher.claim_uid = t.claim_uid
LEFT JOIN publication AS p ON p.claim_uid = t.claim_uid
LEFT JOIN first_report AS r ON r.claim_uid = t.claim_uid"""


def _day(span: str, publication: str) -> str:
    """Best day: the end (or only the start), not after publication, but never before the start; else 0."""
    return f"""CASE WHEN {span}_end IS NULL AND {span}_start IS NULL THEN 0
        ELSE datediff('day', DATE '0001-01-01', greatest(
            least(coalesce({span}_end, {span}_start), {publication}), {span}_start)) + 1 END"""


def _minute(at: str) -> str:
    """Minute of the day in the time's own offset, from ISO 8601."""
    return (
        f"coalesce(CAST(substring({at}, 12, 2) AS SMALLINT) * 60 + CAST(substring({at}, 15, 2) AS SMALLINT), "
        f"{NO_MINUTE})"
    )


_DISPUTED = """side AS (
    SELECT proposition_uid, claim_uid,
           bool_or(stance = 'affirm') AS affirms, bool_or(stance = 'deny') AS denies
    FROM stance WHERE stance IN ('affirm', 'deny') GROUP BY proposition_uid, claim_uid),
sides AS (
    SELECT proposition_uid,
           count(*) FILTER (affirms) AS affirming, count(*) FILTER (denies) AS denying
    FROM side GROUP BY proposition_uid),
disputed AS (
    SELECT from_uid AS claim_uid FROM relation WHERE relation IN ('denies', 'contradicts')
    UNION
    SELECT to_uid FROM relation WHERE relation IN ('denies', 'contradicts')
    UNION
    SELECT side.claim_uid FROM side JOIN sides USING (proposition_uid)
    WHERE side.affirms AND sides.denying > CAST(side.denies AS INTEGER)
       OR side.denies AND sides.affirming > CAST(side.affirms AS INTEGER))"""

# Claims that stay as they are, but with an agent or an article that changed.
_TOUCHED = """CREATE TEMP TABLE touched AS
    SELECT claim_uid FROM (
        SELECT h.claim_uid FROM hop AS h JOIN fresh_agent AS f ON f.uid = h.agent_uid AND f.known
        UNION
        SELECT e.claim_uid FROM evidence AS e JOIN fresh_article AS f ON f.uid = e.article_uid AND f.known)
    WHERE claim_uid NOT IN (SELECT uid FROM fresh_claim)"""

_MEND_TOUCHED = f"""UPDATE claim SET key = d.key, {", ".join(f"{name} = d.{name}" for name in DERIVED)}
    FROM (SELECT * FROM derived SEMI JOIN touched USING (claim_uid) JOIN placed USING (claim_uid)) AS d
    WHERE claim.claim_uid = d.claim_uid
      AND ({" OR ".join(f"claim.{name} IS DISTINCT FROM d.{name}" for name in DERIVED)})"""

_MEND_NUMBERS = """UPDATE agent SET number = n.number FROM (
        SELECT a.agent_uid, CASE WHEN NOT a.named AND count(*) FILTER (NOT a.named) OVER alike > 1
            THEN row_number() OVER (PARTITION BY a.dataset_no, n.folded, a.named ORDER BY a.id)
            ELSE 0 END AS number
        FROM agent AS a JOIN agent_name AS n ON n.agent_uid = a.agent_uid AND n.position = 0
        WINDOW alike AS (PARTITION BY a.dataset_no, n.folded)) AS n
    WHERE agent.agent_uid = n.agent_uid AND agent.number <> n.number"""

_MEND_DISPUTED = f"""UPDATE claim SET disputed = NOT disputed
    WHERE disputed <> (claim_uid IN (WITH {_DISPUTED} SELECT claim_uid FROM disputed))"""

_MEND_REPEATS = """UPDATE claim SET repeats = NOT repeats
    WHERE repeats <> (claim_uid IN (SELECT from_uid FROM relation WHERE relation = 'repeats'))"""
