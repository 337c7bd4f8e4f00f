"""Claims per day under a filter: the histogram that every window over the timeline rests on."""

from collections.abc import Sequence

from store.connection import Store
from store.types import CLOCKS, Clock, DayCount, DayHistogram, Filter


def histogram(store: Store, filter: Filter, clock: Clock) -> DayHistogram:
    """Count each day's claims, speakers, outlets and disputes; the undated group (day 0) stands first."""
    day = f"c.{checked(clock)}_day"
    matching, parameters = condition(filter)
    counted = store.rows(
        f"""
        SELECT {day} AS day, count(*), count(DISTINCT c.speaker_uid), count(DISTINCT outlet.agent_uid),
            count(*) FILTER (c.disputed)
        FROM claim AS c
        LEFT JOIN (SELECT agent_uid FROM agent WHERE kind IN ('outlet', 'platform')) AS outlet
            ON outlet.agent_uid = c.outlet_uid
        WHERE {matching}
        GROUP BY {day} ORDER BY {day}
        """,
        parameters,
    )
    return DayHistogram.of(DayCount(*row) for row in counted)


def checked(clock: Clock) -> Clock:
    """Let only the name of a clock into SQL; raises ValueError for anything else."""
    if clock not in CLOCKS:
        raise ValueError(f"{clock!r} is no clock; the clocks are {', '.join(CLOCKS)}")
    return clock


def condition(filter: Filter) -> tuple[str, Sequence[object]]:
    """Compile a filter to one SQL condition on the alias `c`, in parentheses, with its parameters."""
    if not filter:
        return "(TRUE)", ()
    from store.filters import where  # noqa: PLC0415 - most questions have no filter

    sql, parameters = where(filter)
    return f"({sql})", tuple(parameters)
