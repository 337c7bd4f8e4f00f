"""Facets: how many claims have each value of a field, for several fields in one scan.

A facet sets the conditions on its own field aside, so that it shows what else could be chosen.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from store.agents import names
from store.connection import Row, Store
from store.days import checked, condition
from store.documents import texts_of
from store.facet_fields import FACET_FIELDS, counts_sql, members_sql
from store.types import AgentName, Clock, Facet, FacetValue, Filter

__all__ = ["FACET_FIELDS", "bars", "facet", "facets", "without_field"]

_ORDER = "claims DESC, number, word"


def facets(store: Store, filter: Filter, fields: Sequence[str], size: int) -> tuple[Facet, ...]:
    """Count the values of several fields: of each the `size` with most claims, and how many there are."""
    questions: dict[Filter, list[str]] = {}
    for field in fields:
        questions.setdefault(without_field(filter, field), []).append(field)
    found: dict[str, Facet] = {}
    for base, asked in questions.items():
        found.update(_facets(store, base, asked, 0, size))
    return tuple(found[field] for field in fields)


def facet(store: Store, filter: Filter, field: str, start: int, size: int) -> Facet:
    """Count the values of one field: a window of them, those with most claims first."""
    return _facets(store, without_field(filter, field), [field], start, size)[field]


def without_field(filter: Filter, field: str) -> Filter:
    """Drop the conditions on a field."""
    return Filter(tuple(term for term in filter.terms if term.field != field))


def bars(store: Store, filter: Filter, clock: Clock, one: Facet, places: Mapping[int, int]) -> Facet:
    """Count the claims of each value of a facet along the time axis.

    `places` gives the place (from 0) of each day, an ordinal on the clock; other days have no bar. The first
    claim of each value is found too.
    """
    cells = max(places.values(), default=-1) + 1
    kind = "INTEGER" if FACET_FIELDS[one.field].number else "VARCHAR"
    shown = [value.number if value.number is not None else value.value for value in one.values]
    if not shown:
        return one
    where, parameters = condition(without_field(filter, one.field))
    found = store.rows(
        f"""
        WITH shown AS (SELECT unnest(?::{kind}[]) AS value),
        place AS (SELECT unnest(?::INTEGER[]) AS day, unnest(?::INTEGER[]) AS place),
        {_series(one.field, checked(clock), where)}
        """,
        [shown, list(places), list(places.values()), *parameters],
    )
    counted: dict[object, list[int]] = {value: [0] * cells for value in shown}
    firsts: dict[object, tuple[int, int]] = {}
    for value, place, claims, day, first in found:
        if place is not None:
            counted[value][place] = claims
        firsts[value] = min(firsts.get(value, (day, first)), (day, first))
    return replace(
        one,
        values=tuple(
            replace(value, bars=tuple(counted[key]), first=firsts[key][1])
            for key, value in zip(shown, one.values, strict=True)
        ),
    )


def _series(field: str, clock: Clock, where: str) -> str:
    """Write the rest of the question: of each value in `shown` and each place, its claims and the first."""
    known = FACET_FIELDS[field]
    day = f"c.{clock}_day"
    order = f"(c.{clock}_minute, c.seq)"
    part = known.part
    members = members_sql(field, "SELECT value FROM shown")
    value = "m.value" if known.members else known.value
    join = "JOIN member AS m ON m.part = p.part" if known.members else f"JOIN shown AS s ON s.value = {value}"
    kept = f"AND {part} IN (SELECT part FROM member)" if known.members else ""
    return f"""member AS ({members}),
        daily AS (
            SELECT {part} AS part, {day} AS day, count(*) AS claims,
                arg_min(c.claim_uid, {order}) AS first, min({order}) AS place
            FROM claim AS c WHERE {where} {kept} GROUP BY {part}, {day})
        SELECT {value}, place.place, CAST(sum(p.claims) AS BIGINT), min(p.day),
            arg_min(p.first, (p.day, p.place))
        FROM daily AS p {join} LEFT JOIN place ON place.day = p.day
        GROUP BY {value}, place.place"""


# ---------------------------------------------------------------- counting


def _facets(store: Store, filter: Filter, fields: Sequence[str], start: int, size: int) -> dict[str, Facet]:
    """Count the values of some fields under one filter."""
    found: dict[str, list[Row]] = {}
    if not filter:
        found = _totals(store, fields, start, size)
        fields = [field for field in fields if not found[field]]  # files of an older Aqwal lack some
    if fields:
        found.update(_counted(store, filter, fields, start, size))
    return _named(store, found)


def _totals(store: Store, fields: Sequence[str], start: int, size: int) -> dict[str, list[Row]]:
    """Read what was counted at import; no rows for a field that was not."""
    return {
        field: store.rows(
            f"""SELECT number, word, claims, count(*) OVER () FROM field_total
                WHERE field = ? ORDER BY {_ORDER} LIMIT ? OFFSET ?""",
            [field, size, start],
        )
        for field in fields
    }


def _counted(
    store: Store, filter: Filter, fields: Sequence[str], start: int, size: int
) -> dict[str, list[Row]]:
    """Count the values of some fields under a filter, in one scan."""
    where, parameters = condition(filter)
    found: dict[str, list[Row]] = {field: [] for field in fields}
    sql = _one_scan(fields, where)
    for field, *row in store.rows(sql, [*parameters, *([size, start] * len(fields))]):
        found[field].append(tuple(row))
    return found


def _one_scan(fields: Sequence[str], where: str) -> str:
    """Write the question for `field`, `number`, `word`, `claims` and how many values the field has."""
    columns = list(dict.fromkeys(FACET_FIELDS[field].part for field in fields))
    aliases = {column: f"part_{place}" for place, column in enumerate(columns)}
    levels = {
        column: (1 << len(columns)) - 1 - (1 << len(columns) - 1 - place)
        for place, column in enumerate(columns)
    }
    named = ", ".join(aliases.values())
    sets = ", ".join(f"({alias})" for alias in aliases.values())
    scan = f"""WITH part AS MATERIALIZED (
        SELECT grouping({named}) AS level, {named}, count(*) AS claims
        FROM (SELECT {", ".join(f"{column} AS {alias}" for column, alias in aliases.items())}
              FROM claim AS c WHERE {where}) AS c
        GROUP BY GROUPING SETS ({sets}))"""
    answers: list[str] = []
    for field in fields:
        column = FACET_FIELDS[field].part
        parts = f"SELECT {aliases[column]} AS part, claims FROM part WHERE level = {levels[column]}"
        answers.append(
            f"""SELECT * FROM (SELECT '{field}' AS field, number, word, claims, count(*) OVER () AS count
                FROM ({counts_sql(field, parts)}) AS counted ORDER BY {_ORDER} LIMIT ? OFFSET ?)"""
        )
    return f"{scan} {' UNION ALL '.join(answers)}"


# ---------------------------------------------------------------- naming


def _named(store: Store, found: Mapping[str, list[Row]]) -> dict[str, Facet]:
    numbers = {
        row[0]
        for field, rows in found.items()
        if FACET_FIELDS[field].number and field != "topic"
        for row in rows
    }
    agents = names(store, numbers)
    topics = _topics(store, [row[0] for row in found.get("topic", ())])
    return {
        field: Facet(
            field=field,
            values=tuple(_value(field, row, agents, topics) for row in rows),
            count=rows[0][3] if rows else 0,
        )
        for field, rows in found.items()
    }


def _value(
    field: str, row: Row, agents: Mapping[int, AgentName], topics: Mapping[int, tuple[str, Mapping[str, str]]]
) -> FacetValue:
    number, word, claims, _ = row
    if not FACET_FIELDS[field].number:
        return FacetValue(word, claims)
    if field == "topic":
        topic_id, texts = topics[number]
        return FacetValue(topic_id, claims, number, names=texts)
    return FacetValue(agents[number].id, claims, number, agents[number])


def _topics(store: Store, numbers: Iterable[int]) -> dict[int, tuple[str, Mapping[str, str]]]:
    wanted = list(numbers)
    if not wanted:
        return {}
    found = store.rows(
        "SELECT topic_no, id, names FROM topic WHERE topic_no IN (SELECT unnest(?::INTEGER[]))", [wanted]
    )
    return {number: (topic_id, texts_of(texts)) for number, topic_id, texts in found}
