"""Claims per day under a filter: the histogram that every window over the timeline rests on."""

from collections.abc import Sequence

from store.answers import MEANT, Select
from store.connection import Store
from store.keys import first_key, last_key
from store.types import CLOCKS, Clock, DayCount, DayHistogram, Filter

COUNTED = 20_000  # claims up to which the people and outlets of every day are counted at once

OUTLETS = Select("SELECT agent_no AS number FROM agent WHERE kind IN ('outlet', 'platform')")


def histogram(store: Store, filter: Filter, clock: Clock) -> DayHistogram:
    """Count each day's claims and disputes; the undated group (day 0) stands first.

    People and outlets are counted too where nothing is filtered or few claims are found, else they are None:
    `figures` counts them for the days that are looked at, after their claims are shown.
    """
    name = checked(clock)
    if not filter:
        counted = store.rows(
            "SELECT day, claims, people, outlets, disputes FROM day_total WHERE clock = ? ORDER BY day",
            [name],
        )
        return DayHistogram.of(DayCount(*row) for row in counted)
    where, parameters = condition(filter)
    found = store.rows(
        f"""
        SELECT c.{name}_day, count(*), count(*) FILTER (c.disputed)
        FROM claim AS c WHERE {where} GROUP BY c.{name}_day ORDER BY c.{name}_day
        """,
        parameters,
    )
    if sum(row[1] for row in found) <= COUNTED:
        return DayHistogram.of(figures(store, filter, clock))
    return DayHistogram.of(DayCount(day, claims, None, None, disputes) for day, claims, disputes in found)


def figures(
    store: Store, filter: Filter, clock: Clock, first: int | None = None, last: int | None = None
) -> tuple[DayCount, ...]:
    """Count claims, speakers, outlets and disputes of the days from one ordinal to another, inclusive."""
    name = checked(clock)
    stretch = None if first is None or last is None else key_range(name, first, last)
    where, parameters = condition(filter, stretch)
    between, days = day_range(name, first, last)
    counted = store.rows(day_counts_sql(name, MEANT, f"{between} AND {where}"), [OUTLETS, *days, *parameters])
    return tuple(DayCount(*row) for row in counted)


def day_counts_sql(clock: Clock, outlets: str, condition: str) -> str:
    """Write the question for day, claims, people, outlets and disputes of the claims `c` under a condition.

    `outlets` are the numbers, as `number`, of outlets and platforms. Who says a claim with others counts too.
    """
    return f"""
        WITH held AS MATERIALIZED (
            SELECT c.{clock}_day AS day, c.voice_no, c.speaker_no, outlet.number AS outlet_no, c.disputed
            FROM claim AS c LEFT JOIN {outlets} AS outlet ON outlet.number = c.outlet_no
            WHERE {condition}
        ),
        part AS (
            SELECT day, speaker_no AS person, outlet_no, disputed, 1 AS claims FROM held
            UNION ALL
            SELECT held.day, unnest(voice.speakers), NULL, FALSE, 0
            FROM held JOIN voice USING (voice_no) WHERE held.voice_no < 0
        )
        SELECT day, CAST(sum(claims) AS BIGINT), count(DISTINCT person), count(DISTINCT outlet_no),
            count(*) FILTER (disputed)
        FROM part GROUP BY day ORDER BY day
        """


def day_range(clock: Clock, first: int | None, last: int | None) -> tuple[str, list[object]]:
    """Write the condition on `claim AS c` for the days from one ordinal to another, both inclusive."""
    if first is None or last is None:
        return "TRUE", []
    if clock == "said":
        return "c.key BETWEEN ? AND ?", [first_key(first), last_key(last)]
    return f"c.{clock}_day BETWEEN ? AND ?", [first, last]


def key_range(clock: Clock, first: int, last: int) -> tuple[int, int] | None:
    """Name the keys of the days from one ordinal to another; on the other clocks they may be anywhere."""
    return (first_key(first), last_key(last)) if clock == "said" else None


def checked(clock: Clock) -> Clock:
    """Let only the name of a clock into SQL; raises ValueError for anything else."""
    if clock not in CLOCKS:
        raise ValueError(f"{clock!r} is no clock; the clocks are {', '.join(CLOCKS)}")
    return clock


def condition(filter: Filter, keys: tuple[int, int] | None = None) -> tuple[str, Sequence[object]]:
    """Compile a filter to one SQL condition on the alias `c`, in parentheses, with its parameters.

    `keys` are the first and the last that the question looks at, where it looks at a stretch only.
    """
    if not filter:
        return "(TRUE)", ()
    from store.filters import where  # noqa: PLC0415 - most questions have no filter

    sql, parameters = where(filter, keys)
    return f"({sql})", tuple(parameters)
