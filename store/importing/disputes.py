"""Which claims are disputed, and which repeat another: what follows from relations and stances together."""

from store.connection import Writer

# Claims that a relation denies or contradicts (or that do so), and both sides of a proposition.
DISPUTED = """
    SELECT l.key FROM link AS l JOIN relation AS r ON r.seq = l.seq
    WHERE r.relation IN ('denies', 'contradicts')
    UNION
    SELECT side.key FROM (
        SELECT proposition_no, key, bool_or(stance = 'affirm') AS affirms, bool_or(stance = 'deny') AS denies
        FROM stance WHERE stance IN ('affirm', 'deny') GROUP BY proposition_no, key) AS side
    JOIN (
        SELECT proposition_no, count(DISTINCT key) FILTER (stance = 'affirm') AS affirming,
            count(DISTINCT key) FILTER (stance = 'deny') AS denying
        FROM stance WHERE stance IN ('affirm', 'deny') GROUP BY proposition_no) AS sides
        ON sides.proposition_no = side.proposition_no
    WHERE side.affirms AND sides.denying > CAST(side.denies AS INTEGER)
       OR side.denies AND sides.affirming > CAST(side.affirms AS INTEGER)"""
REPEATING = """
    SELECT l.key FROM link AS l JOIN relation AS r ON r.seq = l.seq
    WHERE l.outgoing AND r.relation = 'repeats'"""


def find_disputes(writer: Writer) -> None:
    """Make the tables `disputed` and `repeating` (key), and mend the claims that stand in the store."""
    for name, question, column in (("disputed", DISPUTED, "disputed"), ("repeating", REPEATING, "repeats")):
        writer.run(f"CREATE TEMP TABLE {name} AS SELECT DISTINCT key FROM ({question})")
        writer.run(
            f"""CREATE TEMP TABLE turned_{name} AS
                SELECT key FROM claim WHERE {column} <> (key IN (SELECT key FROM {name}))"""
        )
        if writer.rows(f"SELECT count(*) FROM turned_{name}")[0][0]:
            writer.run(
                f"UPDATE claim SET {column} = NOT {column} WHERE key IN (SELECT key FROM turned_{name})"
            )
