"""A filter as an SQL condition on the alias `c` of table claim; every value is a bound parameter.

Whoever is named is looked up in the small tables first, once (`store.answers`), and claims are met by their
numbers or keys: only text reads the strings of claims. A condition may be NULL where it is not met; a negated
term therefore asks for what is not true.
"""

from collections.abc import Callable

from store.answers import MEANT, Select
from store.arabic import fold
from store.facet_fields import having
from store.filters.editing import checked_value
from store.filters.fields import HOPS, UNDATED, YES_NO, day_range, last_day
from store.filters.folding import folded_sql, words_of, words_pattern
from store.types import Clock, Filter, Term
from store.words.lookup import keys_of
from store.words.query import parse_query

Condition = tuple[str, list[object]]
Keys = tuple[int, int]

NOTHING: Condition = ("FALSE", [])
MANY_WORDS = 1 << 40
RETOLD = "retold"


def where(filter: Filter, keys: Keys | None = None) -> Condition:
    """Compile a filter; the empty one is TRUE. Raises FilterSyntaxError for a value its field cannot have.

    `keys` are the first and the last that the question looks at anyway: it may be told, and gains by it.
    """
    if not filter.terms:
        return "TRUE", []
    plain = Filter(tuple(term for term in filter.terms if term.field != RETOLD))
    conditions = [_term(term, keys) for term in plain.terms]
    conditions += [_retold(term, where(plain), keys) for term in filter.terms if term.field == RETOLD]
    return " AND ".join(sql for sql, _ in conditions), [one for _, bound in conditions for one in bound]


def _term(term: Term, keys: Keys | None) -> Condition:
    values = [checked_value(term.field, value) for value in term.values]
    if term.field in _BESIDE:
        sql, bound = _BESIDE[term.field](values, keys)
    else:
        sql, bound = _CONDITIONS[term.field](values)
    return (f"({sql}) IS NOT TRUE" if term.negated else f"({sql})"), bound


def _retold(term: Term, others: Condition, keys: Keys | None) -> Condition:
    """Meet what was told before by the same root, among the claims that meet all other terms.

    A claim is told again when it is linked as a repeat, from either side and with high confidence, with one
    that stands before it on the said clock: a list hides nothing on a guess.
    """
    values = {checked_value(term.field, value) for value in term.values}
    if len(values) > 1:
        return ("NOT TRUE" if term.negated else "TRUE"), []
    among, near, stretch = "", "", ()
    if others[0] != "TRUE":
        among = f"""WHERE pair.first IN (
            SELECT c.key FROM claim AS c WHERE c.key IN (SELECT first FROM pair) AND ({others[0]}))"""
    if keys:
        near, stretch = "AND r.seq IN (SELECT l.seq FROM link AS l WHERE l.key BETWEEN ? AND ?)", keys
    sql = f"""c.key IN (
        WITH pair AS MATERIALIZED (
            SELECT least(f.key, t.key) AS first, greatest(f.key, t.key) AS again
            FROM relation AS r
            JOIN link AS f ON f.seq = r.seq AND f.outgoing
            JOIN link AS t ON t.seq = r.seq AND NOT t.outgoing
            WHERE r.relation = 'repeats' AND r.confidence = 'high' {near}),
        told AS MATERIALIZED (
            SELECT k.key, k.root_no, k.root_public FROM claim AS k
            WHERE k.key IN (SELECT first FROM pair UNION ALL SELECT again FROM pair))
        SELECT pair.again FROM pair
        JOIN told AS a ON a.key = pair.first
        JOIN told AS b ON b.key = pair.again AND b.root_no = a.root_no AND b.root_public = a.root_public
        {among})"""
    return (sql if ("yes" in values) != term.negated else f"NOT ({sql})"), [*stretch, *others[1]]


def _has_rows(table: str, condition: Condition, keys: Keys | None) -> Condition:
    """Meet the claims with a row in another table (`r`) that meets a condition."""
    sql, bound = condition
    between, stretch = ("", ()) if keys is None else ("r.key BETWEEN ? AND ? AND ", keys)
    return f"c.key IN (SELECT r.key FROM {table} AS r WHERE {between}({sql}))", [*stretch, *bound]


def _any(values: list[str], compile_one: Callable[[str], Condition]) -> Condition:
    """Combine the conditions of single values with OR."""
    conditions = [compile_one(value) for value in values] or [NOTHING]
    return " OR ".join(f"({sql})" for sql, _ in conditions), [one for _, bound in conditions for one in bound]


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


# ---------------------------------------------------------------- who


def agents_named(values: list[str]) -> Condition:
    """Select as `value` the agents that values name: an id means that agent, else whole words of a name."""
    selects: list[str] = []
    bound: list[object] = []
    for value in values:
        selects.append("SELECT a.agent_no AS value FROM agent AS a WHERE a.id = ?")
        bound.append(value)
        words = words_of(value)
        if words:
            selects.append("""SELECT n.agent_no FROM agent_name AS n
                WHERE contains(n.folded, ?) AND regexp_matches(n.folded, ?)
                    AND NOT EXISTS (SELECT 1 FROM agent AS own WHERE own.id = ?)""")
            bound += [max(words, key=len), words_pattern(words), value]
    return " UNION ALL ".join(selects), bound


def _agent(field: str) -> Callable[[list[str]], Condition]:
    """Meet the claims that have one of the agents that values name."""

    return lambda values: having(field, *agents_named(values))


def _named(values: list[str]) -> Condition:
    return having("named", "SELECT unnest(?::VARCHAR[]) AS value", [tuple(values)])


# ---------------------------------------------------------------- what


def _topic(values: list[str]) -> Condition:
    folded, table = folded_sql("t.name")
    topics = f"""SELECT t.topic_no AS value FROM (
            SELECT topic_no, id, unnest(json_extract_string(names, '$.*')) AS name FROM topic
        ) AS t WHERE t.id IN ({_marks(values)}) OR {folded} IN ({_marks(values)})"""
    return having("topic", topics, [*values, *table, *(fold(value).strip() for value in values)])


def _column(column: str) -> Callable[[list[str]], Condition]:
    """Compare a column with the values as they are."""
    return lambda values: (f"c.{column} IN ({_marks(values)})", list(values))


def _words_of(words: str, values: list[str]) -> Condition:
    """Select those of some words (a question for `word`, few rows) that fold to one of the values."""
    folded, bound = folded_sql("w.word")
    sql = f"SELECT w.word FROM ({words}) AS w WHERE {folded} IN ({_marks(values)})"
    return sql, [*bound, *(fold(value).strip() for value in values)]


def _act(values: list[str]) -> Condition:
    words, bound = _words_of("SELECT word FROM field_total WHERE field = 'act'", values)
    return f"c.act IN ({words})", bound


def _cue(values: list[str]) -> Condition:
    words, bound = _words_of(f"SELECT DISTINCT unnest(cues) AS word FROM wording LIMIT {MANY_WORDS}", values)
    return having("cue", f"SELECT word AS value FROM ({words})", bound)


def _language(values: list[str]) -> Condition:
    def one(value: str) -> Condition:
        if "-" in value:
            tag = value.lower()
            return "lower(c.language) = ? OR starts_with(lower(c.language), ?)", [tag, f"{tag}-"]
        return "c.language = ? OR starts_with(c.language, ?)", [value, f"{value}-"]

    return _any(values, one)


def _hops(values: list[str]) -> Condition:
    def one(value: str) -> Condition:
        found = HOPS.fullmatch(value)
        assert found  # checked_value let it through
        if found["count"]:
            return f"c.hops {found['sign'] or '='} ?", [int(found["count"])]
        return "c.hops BETWEEN ? AND ?", [int(found["low"] or 0), int(found["high"] or 9999)]

    return _any(values, one)


def _propositions(values: list[str]) -> Select:
    sql = f"SELECT proposition_no AS number FROM proposition WHERE id IN ({_marks(values)})"
    return Select(sql, tuple(values))


def _proposition(values: list[str], keys: Keys | None) -> Condition:
    return _has_rows("stance", (f"r.proposition_no IN {MEANT}", [_propositions(values)]), keys)


def _stance(values: list[str], keys: Keys | None) -> Condition:
    def one(value: str) -> Condition:
        proposition, _, side = value.rpartition("=")
        if not proposition:
            return "r.stance = ?", [side]
        return f"r.stance = ? AND r.proposition_no IN {MEANT}", [side, _propositions([proposition])]

    return _has_rows("stance", _any(values, one), keys)


def _disputed(values: list[str]) -> Condition:
    return f"c.disputed IN ({_marks(values)})", [value == "yes" for value in values]


def _text(values: list[str], keys: Keys | None) -> Condition:
    """Meet the claims that a search finds."""

    def one(value: str) -> Condition:
        sql, bound = keys_of(parse_query(value), keys)
        return f"c.key IN ({sql})", bound

    return _any(values, one)


# ---------------------------------------------------------------- what the reader added

_MARKED = "c.key IN (SELECT m.key FROM mem.mark AS m WHERE m.kind = ?{0})"
"""The marks of the sidecar, as `store.annotations.mirror` has them."""


def _star(values: list[str]) -> Condition:
    return _any(values, lambda value: _has_any("star", value))


def _note(values: list[str]) -> Condition:
    """Meet the claims with a note, or without, or with a note that holds some words as they are spelt."""

    def one(value: str) -> Condition:
        words = fold(value).strip()
        if words in YES_NO:
            return _has_any("note", words)
        return _MARKED.format(" AND contains(m.words, ?)"), ["note", words]

    return _any(values, one)


def _has_any(kind: str, value: str) -> Condition:
    return f"{'' if value == 'yes' else 'NOT '}{_MARKED.format('')}", [kind]


def _mark(kind: str) -> Callable[[list[str]], Condition]:
    """Compare tags or verdicts with the values, in any spelling."""
    return lambda values: (
        _MARKED.format(f" AND m.words IN ({_marks(values)})"),
        [kind, *(fold(value).strip() for value in values)],
    )


# ---------------------------------------------------------------- when


def _clock(clock: Clock) -> Callable[[list[str]], Condition]:
    """Meet the claims whose possible days touch those of a value."""

    def one(value: str) -> Condition:
        if value == UNDATED:
            return f"c.{clock}_day = 0", []
        days = day_range(clock, value)
        conditions: list[str] = []
        bound: list[object] = []
        if days.end:
            conditions.append(f"c.{clock}_first <= ?")
            bound.append(days.end.toordinal())
        if days.start:
            conditions.append(f"c.{clock}_last >= ?")
            bound.append(days.start.toordinal())
        return " AND ".join(conditions), bound

    return lambda values: _any(values, one)


def _reported(values: list[str], keys: Keys | None) -> Condition:
    def one(value: str) -> Condition:
        if value == UNDATED:
            dated, bound = _has_rows(
                "report", ("r.span_start IS NOT NULL OR r.span_end IS NOT NULL", []), keys
            )
            return f"NOT {dated}", bound
        return _has_rows("report", _report_touches(value), keys)

    return _any(values, one)


def _as_of(values: list[str]) -> Condition:
    """Meet what was first reported by the end of the latest day; without a day of report it is not met."""
    days = [last_day("asof", value).toordinal() for value in values]
    return ("c.reported_day BETWEEN 1 AND ?", [max(days)]) if days else NOTHING


def _report_touches(value: str) -> Condition:
    """Meet the reports (`r`) whose span shares a day with the value's; their open ends are endless."""
    days = day_range("reported", value)
    conditions = ["(r.span_start IS NOT NULL OR r.span_end IS NOT NULL)"]
    bound: list[object] = []
    if days.end:
        conditions.append("(r.span_start <= ? OR r.span_start IS NULL)")
        bound.append(days.end)
    if days.start:
        conditions.append("(r.span_end >= ? OR r.span_end IS NULL)")
        bound.append(days.start)
    return " AND ".join(conditions), bound


_CONDITIONS: dict[str, Callable[[list[str]], Condition]] = {
    **{field: _agent(field) for field in ("speaker", "outlet", "through", "root")},
    "topic": _topic,
    "kind": _column("kind"),
    "act": _act,
    "cue": _cue,
    "lang": _language,
    "polarity": _column("polarity"),
    "named": _named,
    "hops": _hops,
    "said": _clock("said"),
    "event": _clock("event"),
    "asof": _as_of,
    "disputed": _disputed,
    "star": _star,
    "tag": _mark("tag"),
    "note": _note,
    "verdict": _mark("verdict"),
    "id": _column("id"),
}

_BESIDE: dict[str, Callable[[list[str], Keys | None], Condition]] = {
    "proposition": _proposition,
    "stance": _stance,
    "reported": _reported,
    "text": _text,
}
"""Fields of other tables, in which only the keys that the question looks at need to be read."""
