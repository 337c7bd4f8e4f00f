"""A query as SQL over the index: the keys of the claims that it finds, and the words that it means.

Every value is a bound parameter. A key may come several times. The words of a phrase stand in one text,
because the end of a text has a position of its own.
"""

from collections.abc import Sequence

from store.words.exact import exact_pattern
from store.words.query import SHORTEST_BEGINNING, Both, Exact, Query, Word
from store.words.stems import WHOLE, rests, with_article

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


def _side_by_side(terms: Sequence[Sql], keys: Keys | None) -> Sql:
    """Select the claims that have words one after the other."""
    tables: list[str] = []
    conditions: list[str] = []
    joined: list[object] = []
    for place, (sql, bound) in enumerate(terms):
        beside = f" ON p{place}.key = p0.key AND p{place}.position = p0.position + {place}" if place else ""
        tables.append(f"posting AS p{place}{beside}")
        conditions.append(f"p{place}.term_id IN ({sql})")
        joined += bound
        if keys is not None:
            conditions.append(f"p{place}.key BETWEEN ? AND ?")
            joined += keys
    return f"SELECT p0.key FROM {' JOIN '.join(tables)} WHERE {' AND '.join(conditions)}", joined


def _as_written(query: Exact, keys: Keys | None) -> Sql:
    """Select the claims that have words as written: those that have them at all, looked at one by one."""
    found, bound = _side_by_side([_one_word(word) for word in query.words], keys)
    if not query.as_written:
        return found, bound
    pattern = exact_pattern(query.text)
    return (
        f"""WITH hit AS MATERIALIZED (SELECT DISTINCT key FROM ({found})),
            told AS MATERIALIZED (
                SELECT e.key, e.quote_text, e.quote_original
                FROM claim AS e SEMI JOIN hit USING (key))
            SELECT key FROM told WHERE regexp_matches(quote_text, ?) OR regexp_matches(quote_original, ?)
            UNION ALL
            SELECT told.key FROM told JOIN claim_content AS x USING (key)
            WHERE regexp_matches(x.text, ?)""",
        [*bound, pattern, pattern, pattern],
    )


# ---------------------------------------------------------------- the dictionary


def terms_of(query: Word, place: int, column: str = "term_id") -> Sql:
    """Select the terms that one of a query's words means."""
    word = query.words[place]
    last = place == len(query.words) - 1
    going_on = query.beginning and last and len(word) >= SHORTEST_BEGINNING
    if len(query.words) > 1:
        return _beginning("word", word, column) if going_on else _one_word(word, column)
    parts = [_of_one_stem(word, column)]
    if word not in WHOLE and (longer := with_article(word)):
        parts.append((f"SELECT t.{column} FROM term AS t WHERE {_WITH_ARTICLE}", [longer, word]))
    if going_on:
        parts += [_beginning("stem", word, column), _beginning("word", word, column)]
    return " UNION ALL ".join(sql for sql, _ in parts), _flat(parts)


def _one_word(word: str, column: str = "term_id") -> Sql:
    return f"SELECT t.{column} FROM term AS t WHERE t.word = ?", [word]


def _beginning(by: str, letters: str, column: str) -> Sql:
    return f"SELECT t.{column} FROM term AS t WHERE starts_with(t.{by}, ?)", [letters]


def _of_one_stem(word: str, column: str) -> Sql:
    """Select the words of a word's stem; one that the corpus lacks is stemmed as `store.words.stems` does."""
    looked_at = [word, *rests(word)]
    return (
        f"""SELECT t.{column} FROM term AS t WHERE t.stem = (
            SELECT s.stem FROM term AS s WHERE s.word IN (SELECT unnest(?::VARCHAR[])) AND s.claims > 0
            ORDER BY s.word <> ?, NOT list_contains(?::VARCHAR[], s.word), s.claims DESC,
                list_position(?::VARCHAR[], s.word) LIMIT 1)""",
        [looked_at, word, sorted(WHOLE), looked_at],
    )


# A word that the corpus has with the article only.
_WITH_ARTICLE = """t.word IN (SELECT unnest(?::VARCHAR[]))
    AND NOT EXISTS (SELECT 1 FROM term AS a WHERE a.word = ? AND a.claims > 0)"""


def _flat(parts: Sequence[Sql]) -> list[object]:
    return [one for _, bound in parts for one in bound]
