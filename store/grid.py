"""Who said how much when: speakers by their claims, and the counts of some of them in some periods.

A claim of several speakers counts for each of them, as the filter `speaker:` finds it for each.
"""

from collections.abc import Mapping, Sequence

from store.connection import Row, Store
from store.days import checked, condition, day_range
from store.facet_fields import members_sql
from store.places import keys_of
from store.types import CellCount, Clock, Filter, SpeakerRanks
from store.voices import EACH_SPEAKER, SPEAKER


def ranks(store: Store, filter: Filter) -> SpeakerRanks:
    """Rank the speakers under a filter by their claims."""
    found: list[Row] = []
    if not filter:
        found = store.rows(
            """
            SELECT number, claims FROM field_total WHERE field = 'speaker' AND number IS NOT NULL
            ORDER BY claims DESC, number
            """
        )
    if not found:
        where, parameters = condition(filter)
        found = store.rows(
            f"""
            SELECT {SPEAKER} AS number, CAST(sum(c.claims) AS BIGINT) AS claims
            FROM (SELECT c.voice_no, count(*) AS claims FROM claim AS c
                  WHERE {where} GROUP BY c.voice_no) AS c {EACH_SPEAKER}
            GROUP BY {SPEAKER} ORDER BY claims DESC, number
            """,
            parameters,
        )
    return SpeakerRanks(tuple(row[0] for row in found), tuple(row[1] for row in found))


def cells(  # noqa: PLR0917 - callers read it as one sentence
    store: Store, filter: Filter, clock: Clock, speakers: Sequence[int], periods: Sequence[int], last: int
) -> Mapping[tuple[int, int], CellCount]:
    """Count the claims of some speakers in some periods: by speaker and first day of the period.

    `periods` are first days, rising, each period lasting until the next one and the last until `last`;
    the period that begins at 0 is that of the undated.
    """
    if not speakers or not periods:
        return {}
    name = checked(clock)
    where, parameters = condition(filter)
    between, days = day_range(name, periods[0], last)
    found = store.rows(
        f"""
        WITH shown AS (SELECT unnest(?::INTEGER[]) AS value),
        member AS ({members_sql("speaker", "SELECT value FROM shown")}),
        said AS (
            SELECT member.value AS agent_no, c.{name}_day AS day, count(*) AS claims,
                count(*) FILTER (c.disputed) AS disputes,
                arg_min(c.claim_uid, (CAST(c.{name}_minute AS BIGINT) << 40) + c.seq) AS first
            FROM claim AS c JOIN member ON member.part = c.voice_no
            WHERE {between} AND {where} GROUP BY member.value, day
        )
        SELECT said.agent_no, period.first, sum(said.claims), sum(said.disputes),
            arg_min(said.first, said.day)
        FROM said ASOF JOIN (SELECT unnest(?::INTEGER[]) AS first) AS period ON said.day >= period.first
        GROUP BY said.agent_no, period.first
        """,
        [list(speakers), *days, *parameters, list(periods)],
    )
    return {
        (agent, period): CellCount(int(claims), int(disputes), first)
        for agent, period, claims, disputes, first in found
    }


def stands_at(store: Store, uid: int, clock: Clock) -> tuple[int, int] | None:
    """Say who speaks a claim, and on which day it stands; None for no claim."""
    found = store.rows(
        f"SELECT speaker_no, {checked(clock)}_day FROM claim WHERE key = ?", [keys_of(store, [uid]).get(uid)]
    )
    return (found[0][0], found[0][1]) if found else None
