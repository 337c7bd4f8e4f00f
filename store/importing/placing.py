"""The key of a claim: its day on the said clock, and a number inside that day that is free.

A claim keeps its key for as long as it keeps its day, and no claim ever makes another one move. Numbers are
given in reading order, so a file that was imported at once stands in that order; what comes later takes the
numbers after, and reading order stays (said_day, said_minute, seq).
"""

from store.connection import Writer
from store.errors import StoreError
from store.keys import DAY_BITS

MOST_IN_A_DAY = 1 << DAY_BITS


def place(writer: Writer) -> None:
    """Make the table `placed` (claim_uid, fresh, old_key, key) for the claims of the table `derived`.

    `fresh` claims are new or changed, the others stay but for what is derived; a new one has no `old_key`.

    Raises StoreError when a day would hold more claims than a key can number.
    """
    writer.run(_PLACED)
    full = writer.rows(_OVERFULL, [MOST_IN_A_DAY])
    if full:
        raise StoreError(f"More than {MOST_IN_A_DAY:,} claims stand on one day (ordinal {full[0][0]}).")


_PLACED = f"""CREATE TEMP TABLE placed AS
    WITH standing AS (
        SELECT uid AS claim_uid, seq, key, TRUE AS fresh FROM fresh_claim
        UNION ALL
        SELECT claim_uid, seq, key, FALSE FROM touched),
    target AS (
        SELECT d.claim_uid, d.said_day AS day, d.said_minute AS minute, s.seq, s.key, s.fresh,
               s.key IS NOT NULL AND s.key >> {DAY_BITS} = d.said_day AS stays
        FROM derived AS d JOIN standing AS s ON s.claim_uid = d.claim_uid),
    taken AS (
        SELECT key >> {DAY_BITS} AS day, max(key) AS highest FROM (
            SELECT key FROM claim WHERE key >> {DAY_BITS} IN (SELECT day FROM target WHERE NOT stays)
            UNION ALL
            SELECT key FROM target WHERE stays)
        GROUP BY key >> {DAY_BITS})
    SELECT t.claim_uid, t.fresh, t.key AS old_key, t.day, CASE WHEN t.stays THEN t.key
        ELSE coalesce(taken.highest, (t.day::BIGINT << {DAY_BITS}) - 1)
            + row_number() OVER (PARTITION BY t.day, t.stays ORDER BY t.minute, t.seq) END AS key
    FROM target AS t LEFT JOIN taken ON taken.day = t.day"""
_OVERFULL = f"SELECT day FROM placed WHERE key >= (day::BIGINT << {DAY_BITS}) + ? LIMIT 1"
