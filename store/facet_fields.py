"""The fields that claims can be counted by: where their values stand, and the SQL that counts them."""

from collections.abc import Sequence

from msgspec import Struct

from store.answers import MEANT, Select


class FacetField(Struct, frozen=True):
    """A field that can be counted. A `part` is what its table has for a claim; a value follows from it.

    `value` makes the value of `p.part`, unless `members` (a question for `part`, `value`) lists the values of
    each part; with `alone` a part that it lacks is its own value. Values are numbers of agents or topics
    where `number`, else words.
    """

    part: str
    number: bool = False
    value: str = "p.part"
    members: str = ""
    alone: bool = False


FACET_FIELDS: dict[str, FacetField] = {
    "speaker": FacetField(
        "c.voice_no",
        number=True,
        members="SELECT voice_no AS part, unnest(speakers) AS value FROM voice",
        alone=True,
    ),
    "outlet": FacetField(
        "c.way_no", number=True, members="SELECT way_no AS part, unnest(carriers) AS value FROM way"
    ),
    "root": FacetField("c.root_no", number=True),
    "through": FacetField(
        "c.way_no", number=True, members="SELECT way_no AS part, unnest(hops) AS value FROM way"
    ),
    "topic": FacetField(
        "c.subject_no",
        number=True,
        members="SELECT subject_no AS part, unnest(topics) AS value FROM subject",
    ),
    "kind": FacetField("c.kind"),
    "act": FacetField("c.act"),
    "cue": FacetField(
        "c.wording_no", members="SELECT wording_no AS part, unnest(cues) AS value FROM wording"
    ),
    "lang": FacetField("c.language"),
    "polarity": FacetField("c.polarity"),
    "named": FacetField(
        "c.speaker_no",
        members="SELECT agent_no AS part, CASE WHEN named THEN 'yes' ELSE 'no' END AS value FROM agent",
    ),
    "hops": FacetField("c.hops", value="CAST(p.part AS VARCHAR)"),
    "disputed": FacetField("c.disputed", value="CASE WHEN p.part THEN 'yes' ELSE 'no' END"),
}


def counts_sql(field: str, parts: str = "") -> str:
    """Write the question for `number`, `word` and `claims` of each value of a field.

    `parts` is a question for `part` and `claims`; without it every claim of the file is counted.
    """
    one = FACET_FIELDS[field]
    parts = parts or f"SELECT {one.part} AS part, count(*) AS claims FROM claim AS c GROUP BY {one.part}"
    if not one.members:
        return f"""SELECT {columns_sql(field, one.value)}, p.claims FROM ({parts}) AS p
            WHERE p.part IS NOT NULL"""
    join, value = ("LEFT JOIN", "coalesce(m.value, p.part)") if one.alone else ("JOIN", "m.value")
    return f"""SELECT {columns_sql(field, value)}, CAST(sum(p.claims) AS BIGINT) AS claims
        FROM ({parts}) AS p {join} ({one.members}) AS m ON m.part = p.part GROUP BY {value}"""


def members_sql(field: str, shown: str) -> str:
    """Write the question for the `part`s that have one of some values, with the `value` of each.

    `shown` is a question for the values, as `value`.
    """
    one = FACET_FIELDS[field]
    own = f"SELECT s.value AS part, s.value FROM ({shown}) AS s"
    if not one.members:
        return own
    found = f"SELECT m.part, m.value FROM ({one.members}) AS m SEMI JOIN ({shown}) AS s ON s.value = m.value"
    return f"{found} UNION ALL {own}" if one.alone else found


def having(field: str, values: str, parameters: Sequence[object]) -> tuple[str, list[object]]:
    """Write the condition that a claim `c` has one of some values: a question for `value`, few rows."""
    one = FACET_FIELDS[field]
    times = 2 if one.alone else 1  # as often as `members_sql` asks for the values
    parts = f"SELECT part AS number FROM ({members_sql(field, values)})"
    return f"{one.part} IN {MEANT}", [Select(parts, (*parameters,) * times)]


def columns_sql(field: str, value: str) -> str:
    """Write a value as the columns `number` and `word`, one of them NULL."""
    if FACET_FIELDS[field].number:
        return f"{value} AS number, CAST(NULL AS VARCHAR) AS word"
    return f"CAST(NULL AS INTEGER) AS number, {value} AS word"
