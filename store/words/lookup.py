"""A query as SQL over the index: the keys of the claims that it finds, and the words that it means.

Every value is a bound parameter; which terms are meant, the store is asked before. A key may come several
times. The words of a phrase stand in one text, because the end of a text has a position of its own, and among
the first 65,536 words of a claim.
"""

from collections.abc import Sequence

from store.answers import MEANT
from store.words.exact import exact_pattern
from store.words.query import Both, Exact, Query, Word
from store.words.terms import Terms, terms_of

MANY = 1 << 40  # no limit at all
SPOT_BITS = 17  # of a spot, below the key
MOST_WORDS = 1 << SPOT_BITS - 1  # of a claim, among which words side by side are found

Sql = tuple[str, list[object]]
Keys = tuple[int, int]
"""The first and the last key to look at."""


def keys_of(query: Query, keys: Keys | None = None) -> Sql:
    """Select the keys of the claims that a query finds."""
    if isinstance(query, Word):
        return _side_by_side([terms_of(query, place) for place in range(len(query.words))], keys)
    if isinstance(query, Exact):
        return _as_written(query, keys)
    if isinstance(query, Both):
        return _both(query, keys)
    sides = [keys_of(side, keys) for side in query.sides]
    return " UNION ALL ".join(f"({sql})" for sql, _ in sides), _flat(sides)


def _both(query: Both, keys: Keys | None) -> Sql:
    wanted = [keys_of(part, keys) for part in query.wanted]
    unwanted = [keys_of(part, keys) for part in query.unwanted]
    sql = f"SELECT w.key FROM ({wanted[0][0]}) AS w"
    for number, (other, _) in enumerate(wanted[1:]):
        sql += f" SEMI JOIN ({other}) AS o{number} ON o{number}.key = w.key"
    for number, (other, _) in enumerate(unwanted):
        sql += f" ANTI JOIN ({other}) AS u{number} ON u{number}.key = w.key"
    return sql, _flat([*wanted, *unwanted])


def _side_by_side(terms: Sequence[Terms], keys: Keys | None) -> Sql:
    """Select the claims that have words one after the other.

    A spot is a key and a position in one number, which the database joins several times faster than the two.
    Each word is met with those spots only that the words before leave, the longest first: it is likely rare.
    """
    if len(terms) == 1:
        return _postings("p.key", terms[0], keys)
    found: Sql = ("", [])
    for place in sorted(range(len(terms)), key=lambda place: (-len(terms[place].word), place)):
        spot = f"(p.key << {SPOT_BITS}) + p.position - {place}"
        sql, bound = _postings(f"{spot} AS spot", terms[place], keys)
        sql += f" AND p.position < {MOST_WORDS}"
        found = (f"{sql} AND {spot} IN ({found[0]})", [*bound, *found[1]]) if found[0] else (sql, bound)
    return f"SELECT spot >> {SPOT_BITS} AS key FROM ({found[0]})", found[1]


def _postings(columns: str, terms: Terms, keys: Keys | None) -> Sql:
    """Select from where some terms stand."""
    sql = f"SELECT {columns} FROM posting AS p WHERE p.term_id IN {MEANT}"
    return (sql, [terms]) if keys is None else (f"{sql} AND p.key BETWEEN ? AND ?", [terms, *keys])


def _as_written(query: Exact, keys: Keys | None) -> Sql:
    """Select the claims that have words as written: those that have them at all, looked at one by one.

    Quotes are read only of the claims whose contents do not have them. The limits keep the database from
    matching all texts first, the row ids from unpacking them; the slow pattern is for words between signs.
    """
    found, bound = _side_by_side([Terms(word) for word in query.words], keys)
    if not query.as_written:
        return found, bound
    stands = "CASE WHEN contains(' ' || text || ' ', ?) THEN TRUE ELSE regexp_matches(text, ?) END"
    looked_for = [f" {query.text} ", exact_pattern(query.text)]
    return (
        f"""WITH hit AS MATERIALIZED (SELECT DISTINCT key FROM ({found})),
            told AS MATERIALIZED (
                SELECT x.key, x.text FROM claim_content AS x
                WHERE x.rowid IN (SELECT i.rowid FROM claim_content AS i SEMI JOIN hit USING (key))
                LIMIT {MANY}),
            proved AS MATERIALIZED (SELECT DISTINCT key FROM told WHERE {stands}),
            left_over AS MATERIALIZED (SELECT key FROM hit ANTI JOIN proved USING (key)),
            quoted AS MATERIALIZED (
                SELECT e.key, unnest([e.quote_text, e.quote_original]) AS text FROM claim AS e
                WHERE e.rowid IN (SELECT i.rowid FROM claim AS i SEMI JOIN left_over USING (key))
                LIMIT {MANY})
            SELECT key FROM proved UNION ALL SELECT key FROM quoted WHERE {stands}""",
        [*bound, *looked_for, *looked_for],
    )


def _flat(parts: Sequence[Sql]) -> list[object]:
    return [one for _, bound in parts for one in bound]
