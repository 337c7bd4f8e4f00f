"""A query as SQL over the index: the keys of the claims that it finds, and the words that it means.

Every value is a bound parameter; which terms are meant, the store is asked before. A key may come several
times. The words of a phrase stand in one text, because the end of a text has a position of its own.
"""

from collections.abc import Sequence

from store.answers import MEANT
from store.words.exact import exact_pattern
from store.words.query import Both, Exact, Query, Word
from store.words.terms import Terms, terms_of

MANY = 1 << 40  # no limit at all

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
    """Select the claims that have words one after the other."""
    tables: list[str] = []
    conditions: list[str] = []
    joined: list[object] = []
    for place, one in enumerate(terms):
        beside = f" ON p{place}.key = p0.key AND p{place}.position = p0.position + {place}" if place else ""
        tables.append(f"posting AS p{place}{beside}")
        conditions.append(f"p{place}.term_id IN {MEANT}")
        joined.append(one)
        if keys is not None:
            conditions.append(f"p{place}.key BETWEEN ? AND ?")
            joined += keys
    return f"SELECT p0.key FROM {' JOIN '.join(tables)} WHERE {' AND '.join(conditions)}", joined


def _as_written(query: Exact, keys: Keys | None) -> Sql:
    """Select the claims that have words as written: those that have them at all, looked at one by one.

    The limit keeps the database from matching all texts first; the slow pattern is for words between signs.
    """
    found, bound = _side_by_side([Terms(word) for word in query.words], keys)
    if not query.as_written:
        return found, bound
    plainly, pattern = f" {query.text} ", exact_pattern(query.text)
    return (
        f"""WITH hit AS MATERIALIZED (SELECT DISTINCT key FROM ({found})),
            told AS MATERIALIZED (
                SELECT x.key, x.text FROM claim_content AS x SEMI JOIN hit USING (key)
                UNION ALL
                SELECT e.key, unnest([e.quote_text, e.quote_original])
                FROM claim AS e SEMI JOIN hit USING (key)
                LIMIT {MANY})
            SELECT key FROM told
            WHERE CASE WHEN contains(' ' || text || ' ', ?) THEN TRUE ELSE regexp_matches(text, ?) END""",
        [*bound, plainly, pattern],
    )


def _flat(parts: Sequence[Sql]) -> list[object]:
    return [one for _, bound in parts for one in bound]
