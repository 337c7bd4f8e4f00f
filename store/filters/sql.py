"""A filter as an SQL condition on the alias `c` of table claim; every value is a bound parameter.

Whoever is named is looked up in the small tables first, and claims are met by their keys: only text reads
the strings of claims. A condition may be NULL where it is not met; `NOT` therefore goes over COALESCE.
"""

from collections.abc import Callable

from store.arabic import fold
from store.filters.editing import checked_value
from store.filters.fields import HOPS, UNDATED, day_range
from store.filters.folding import folded_sql, words_of, words_pattern
from store.types import Filter, Term
from store.words.lookup import keys_of
from store.words.query import parse_query

Condition = tuple[str, list[object]]

NOTHING: Condition = ("FALSE", [])
MANY_WORDS = 1 << 40


def where(filter: Filter) -> Condition:
    """Compile a filter; the empty one is TRUE. Raises FilterSyntaxError for a value its field cannot have."""
    if not filter.terms:
        return "TRUE", []
    conditions = [_term(term) for term in filter.terms]
    return " AND ".join(sql for sql, _ in conditions), [one for _, bound in conditions for one in bound]


def _term(term: Term) -> Condition:
    values = [checked_value(term.field, value) for value in term.values]
    sql, bound = _CONDITIONS[term.field](values)
    return (f"NOT COALESCE(({sql}), FALSE)" if term.negated else f"({sql})"), bound


def _any(values: list[str], compile_one: Callable[[str], Condition]) -> Condition:
    """Combine the conditions of single values with OR."""
    conditions = [compile_one(value) for value in values] or [NOTHING]
    return " OR ".join(f"({sql})" for sql, _ in conditions), [one for _, bound in conditions for one in bound]


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


# ---------------------------------------------------------------- who


def _agents(values: list[str]) -> Condition:
    """Select the agents that values name: an id means that agent only, else whole words of a name."""
    selects: list[str] = []
    bound: list[object] = []
    for value in values:
        selects.append("SELECT a.agent_uid FROM agent AS a WHERE a.id = ?")
        bound.append(value)
        words = words_of(value)
        if words:
            selects.append("""SELECT n.agent_uid FROM agent_name AS n
                WHERE contains(n.folded, ?) AND regexp_matches(n.folded, ?)
                    AND NOT EXISTS (SELECT 1 FROM agent AS own WHERE own.id = ?)""")
            bound += [max(words, key=len), words_pattern(words), value]
    return " UNION ALL ".join(selects), bound


def _speaker(values: list[str]) -> Condition:
    agents, bound = _agents(values)
    return (
        f"c.speaker_uid IN ({agents}) OR c.claim_uid IN "
        f"(SELECT s.claim_uid FROM co_speaker AS s WHERE s.agent_uid IN ({agents}))",
        bound * 2,
    )


def _outlet(values: list[str]) -> Condition:
    """Meet the carriers: hops before the speaker's own, the platform, and the outlet that lists show."""
    agents, bound = _agents(values)
    return (
        f"""c.claim_uid IN (
            SELECT k.claim_uid FROM claim AS k WHERE k.outlet_uid IN ({agents})
            UNION ALL
            SELECT k.claim_uid FROM claim AS k WHERE k.platform_uid IN ({agents})
            UNION ALL
            SELECT h.claim_uid FROM hop AS h
            JOIN claim AS k ON k.claim_uid = h.claim_uid AND h.position < k.hops
            WHERE h.agent_uid IN (SELECT o.agent_uid FROM agent AS o WHERE o.kind = 'outlet'
                AND o.agent_uid IN ({agents})))""",
        bound * 3,
    )


def _root(values: list[str]) -> Condition:
    agents, bound = _agents(values)
    return f"c.root_uid IN ({agents})", bound


def _named(values: list[str]) -> Condition:
    return (
        f"c.speaker_uid IN (SELECT a.agent_uid FROM agent AS a WHERE a.named IN ({_marks(values)}))",
        [value == "yes" for value in values],
    )


# ---------------------------------------------------------------- what


def _topic(values: list[str]) -> Condition:
    folded, table = folded_sql("t.name")
    sql = f"""c.claim_uid IN (SELECT ct.claim_uid FROM claim_topic AS ct WHERE ct.topic_uid IN (
        SELECT t.topic_uid FROM (
            SELECT topic_uid, id, unnest(json_extract_string(names, '$.*')) AS name FROM topic
        ) AS t WHERE t.id IN ({_marks(values)}) OR {folded} IN ({_marks(values)})))"""
    return sql, [*values, *table, *(fold(value).strip() for value in values)]


def _column(column: str) -> Callable[[list[str]], Condition]:
    """Compare a column with the values as they are."""
    return lambda values: (f"c.{column} IN ({_marks(values)})", list(values))


def _words_of(table: str, column: str, values: list[str]) -> Condition:
    """Select the distinct words of a column that fold to one of the values.

    LIMIT keeps the optimizer from folding every row of the table before DISTINCT.
    """
    folded, bound = folded_sql("w.word")
    sql = f"""SELECT w.word FROM (SELECT DISTINCT {column} AS word FROM {table} LIMIT {MANY_WORDS}) AS w
        WHERE {folded} IN ({_marks(values)})"""
    return sql, [*bound, *(fold(value).strip() for value in values)]


def _act(values: list[str]) -> Condition:
    words, bound = _words_of("claim", "act", values)
    return f"c.act IN ({words})", bound


def _cue(values: list[str]) -> Condition:
    lemmas, bound = _words_of("claim", "cue_lemma", values)
    written, also_bound = _words_of("hop", "cue", values)
    return (
        f"c.cue_lemma IN ({lemmas}) OR c.claim_uid IN "
        f"(SELECT h.claim_uid FROM hop AS h WHERE h.cue IN ({written}))",
        bound + also_bound,
    )


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


def _proposition(values: list[str]) -> Condition:
    return (
        "c.claim_uid IN (SELECT s.claim_uid FROM stance AS s WHERE s.proposition_uid IN "
        f"(SELECT p.proposition_uid FROM proposition AS p WHERE p.id IN ({_marks(values)})))",
        list(values),
    )


def _stance(values: list[str]) -> Condition:
    def one(value: str) -> Condition:
        proposition, _, side = value.rpartition("=")
        if not proposition:
            return "c.claim_uid IN (SELECT s.claim_uid FROM stance AS s WHERE s.stance = ?)", [side]
        return (
            "c.claim_uid IN (SELECT s.claim_uid FROM stance AS s WHERE s.stance = ? AND s.proposition_uid IN "
            "(SELECT p.proposition_uid FROM proposition AS p WHERE p.id = ?))",
            [side, proposition],
        )

    return _any(values, one)


def _disputed(values: list[str]) -> Condition:
    return f"c.disputed IN ({_marks(values)})", [value == "yes" for value in values]


def _text(values: list[str]) -> Condition:
    """Meet the claims that a search finds."""

    def one(value: str) -> Condition:
        sql, bound = keys_of(parse_query(value))
        return f"c.key IN ({sql})", bound

    return _any(values, one)


# ---------------------------------------------------------------- when


def _clock(prefix: str) -> Callable[[list[str]], Condition]:
    return lambda values: _any(values, lambda value: _touches(f"c.{prefix}", "said", value))


def _reported(values: list[str]) -> Condition:
    def one(value: str) -> Condition:
        if value == UNDATED:
            dated = "r.span_start IS NOT NULL OR r.span_end IS NOT NULL"
            return f"c.claim_uid NOT IN (SELECT r.claim_uid FROM report AS r WHERE {dated})", []
        touching, bound = _touches("r.span", "reported", value)
        return f"c.claim_uid IN (SELECT r.claim_uid FROM report AS r WHERE {touching})", bound

    return _any(values, one)


def _touches(span: str, field: str, value: str) -> Condition:
    """Meet the spans that share a day with the value's; their open ends are endless."""
    start, end = f"{span}_start", f"{span}_end"
    if value == UNDATED:
        return f"{start} IS NULL AND {end} IS NULL", []
    days = day_range(field, value)
    conditions: list[str] = [f"({start} IS NOT NULL OR {end} IS NOT NULL)"]
    bound: list[object] = []
    if days.end:
        conditions.append(f"({start} <= ? OR {start} IS NULL)")
        bound.append(days.end)
    if days.start:
        conditions.append(f"({end} >= ? OR {end} IS NULL)")
        bound.append(days.start)
    return " AND ".join(conditions), bound


_CONDITIONS: dict[str, Callable[[list[str]], Condition]] = {
    "speaker": _speaker,
    "outlet": _outlet,
    "root": _root,
    "topic": _topic,
    "kind": _column("kind"),
    "act": _act,
    "cue": _cue,
    "lang": _language,
    "polarity": _column("polarity"),
    "named": _named,
    "hops": _hops,
    "proposition": _proposition,
    "stance": _stance,
    "said": _clock("said"),
    "reported": _reported,
    "event": _clock("event"),
    "disputed": _disputed,
    "id": _column("id"),
    "text": _text,
}
