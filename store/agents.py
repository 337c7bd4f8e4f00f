"""Agents as lists show them: their names, kept in memory, and who speaks how often."""

from collections.abc import Iterable, Mapping

from store.connection import Store
from store.days import checked, condition
from store.types import AgentName, Clock, Filter, Speaker
from store.voices import EACH_SPEAKER, SPEAKER

CACHED_NAMES = 200_000  # agents; some 100 MB, beyond that the cache starts anew


def names(store: Store, numbers: Iterable[int]) -> Mapping[int, AgentName]:
    """Name agents by their numbers; the answer holds at least these, and lacks numbers of none."""
    wanted = set(numbers)
    known: dict[int, AgentName] = store.names
    missing = [number for number in wanted if number not in known]
    if missing:
        if len(known) + len(missing) > CACHED_NAMES:
            store.names = known = {}  # another thread may still read the old ones
            missing = list(wanted)
        known.update(_read_names(store, missing))
    return {number: known[number] for number in wanted if number in known}


def numbers(store: Store, uids: Iterable[int]) -> dict[int, int]:
    """Find the numbers of agents by their uids, without those that the store lacks."""
    return dict(
        store.rows(
            "SELECT agent_uid, agent_no FROM agent WHERE agent_uid IN (SELECT unnest(?::BIGINT[]))",
            [list(uids)],
        )
    )


def _read_names(store: Store, missing: list[int]) -> dict[int, AgentName]:
    found: dict[int, AgentName] = {}
    written: dict[int, dict[str, str]] = {}
    for number, uid, agent_id, kind, named, alike, language, name in store.rows(
        """
        SELECT a.agent_no, a.agent_uid, a.id, a.kind, a.named, a.number, n.language, n.name
        FROM agent AS a JOIN agent_name AS n ON n.agent_no = a.agent_no
        WHERE n.language IS NOT NULL AND a.agent_no IN (SELECT unnest(?::INTEGER[]))
        ORDER BY n.position
        """,
        [missing],
    ):
        names_of_one = written.setdefault(number, {})
        names_of_one[language] = name
        found.setdefault(number, AgentName(uid, agent_id, kind, named, names_of_one, alike))
    return found


def speakers(store: Store, filter: Filter, clock: Clock) -> tuple[Speaker, ...]:
    """List the speakers under a filter, those with most claims first; days are ordinals, 0 for none.

    Whoever says a claim with others is a speaker of it too.
    """
    day = f"c.{checked(clock)}_day"
    where, parameters = condition(filter)
    counted = store.rows(
        f"""
        SELECT {SPEAKER} AS speaker, count(*) AS claims,
            count(DISTINCT {day}) FILTER ({day} > 0),
            coalesce(min({day}) FILTER ({day} > 0), 0), max({day}),
            count(*) FILTER (c.disputed)
        FROM claim AS c {EACH_SPEAKER} WHERE {where}
        GROUP BY speaker ORDER BY claims DESC, min(c.seq), speaker
        """,
        parameters,
    )
    known = names(store, (row[0] for row in counted))
    return tuple(Speaker(known[number], *figures) for number, *figures in counted)
