"""The tables that find claims another way than by their key: by uid, on the other clocks, by relation.

All of them follow from `claim` and `relation`, and are sorted, so that a look-up reads one stretch.
"""

from store.connection import Writer

CLAIM_ORDERS = {
    "claim_place": ("claim_uid, key", "claim_uid"),
    "reported_order": ("reported_day, reported_minute, seq, key", "reported_day, reported_minute, seq"),
    "event_order": ("event_day, event_minute, seq, key", "event_day, event_minute, seq"),
}


def follow_claims(writer: Writer) -> None:
    """Bring the orders of claims up to date with the claims of the table `placed`."""
    if writer.rows("SELECT count(*) FROM placed WHERE old_key IS NOT NULL")[0][0]:
        for table in CLAIM_ORDERS:
            writer.run(f"DELETE FROM {table} WHERE key IN (SELECT old_key FROM placed)")
    for table, (columns, order) in CLAIM_ORDERS.items():
        writer.run(
            f"""INSERT INTO {table} SELECT {columns} FROM claim
                WHERE key IN (SELECT key FROM placed) ORDER BY {order}"""
        )


def fill_orders(writer: Writer) -> None:
    """Make the orders of all claims, and the links of all relations, in tables that are empty."""
    for table, (columns, order) in CLAIM_ORDERS.items():
        writer.run(f"INSERT INTO {table} SELECT {columns} FROM claim ORDER BY {order}")
    writer.run(
        """INSERT INTO link
           SELECT p.key, e.seq, e.outgoing
           FROM (SELECT from_uid AS uid, seq, TRUE AS outgoing FROM relation
                 UNION ALL
                 SELECT to_uid, seq, FALSE FROM relation) AS e
           JOIN claim_place AS p ON p.claim_uid = e.uid ORDER BY p.key, e.seq"""
    )


def follow_links(writer: Writer) -> None:
    """Bring `link` up to date with the relations of `fresh_relation` and the claims of `placed`."""
    moved = "SELECT old_key FROM placed WHERE old_key <> key"
    if writer.rows(f"SELECT count(*) FROM ({moved})")[0][0]:
        writer.run(
            "UPDATE link SET key = p.key FROM placed AS p WHERE link.key = p.old_key AND p.old_key <> p.key"
        )
    writer.run("DELETE FROM link WHERE seq IN (SELECT seq FROM fresh_relation WHERE known)")
    writer.run(
        """INSERT INTO link
           WITH ends AS (
               SELECT from_uid AS uid, seq, TRUE AS outgoing FROM relation
               WHERE seq IN (SELECT seq FROM fresh_relation)
               UNION ALL
               SELECT to_uid, seq, FALSE FROM relation WHERE seq IN (SELECT seq FROM fresh_relation)),
           place AS (
               SELECT claim_uid, key FROM placed
               UNION ALL
               SELECT claim_uid, key FROM claim_place
               WHERE claim_uid IN (SELECT uid FROM ends) AND claim_uid NOT IN (SELECT claim_uid FROM placed))
           SELECT place.key, ends.seq, ends.outgoing
           FROM ends JOIN place ON place.claim_uid = ends.uid ORDER BY place.key, ends.seq"""
    )
