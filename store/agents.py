"""Agents as lists show them: their names, kept in memory, and who speaks how often."""

from collections.abc import Iterable, Mapping

from store.connection import Store
from store.days import checked, condition
from store.types import AgentName, Clock, Filter, Speaker

CACHED_NAMES = 200_000  # agents; some 100 MB, beyond that the cache starts anew


def names(store: Store, uids: Iterable[int]) -> Mapping[int, AgentName]:
    """Name agents by their keys; the answer holds at least these, and lacks keys that stand for none."""
    wanted = set(uids)
    known: dict[int, AgentName] = store.names
    missing = [uid for uid in wanted if uid not in known]
    if missing:
        if len(known) + len(missing) > CACHED_NAMES:
            known.clear()
            missing = list(wanted)
        known.update(_read_names(store, missing))
    return {uid: known[uid] for uid in wanted if uid in known}


def _read_names(store: Store, uids: list[int]) -> dict[int, AgentName]:
    found: dict[int, AgentName] = {}
    written: dict[int, dict[str, str]] = {}
    for uid, agent_id, kind, named, number, language, name in store.rows(
        """
        SELECT a.agent_uid, a.id, a.kind, a.named, a.number, n.language, n.name
        FROM agent AS a JOIN agent_name AS n ON n.agent_uid = a.agent_uid
        WHERE n.language IS NOT NULL AND a.agent_uid IN (SELECT unnest(?::BIGINT[]))
        ORDER BY n.position
        """,
        [uids],
    ):
        names_of_one = written.setdefault(uid, {})
        names_of_one[language] = name
        found.setdefault(uid, AgentName(uid, agent_id, kind, named, names_of_one, number))
    return found


def speakers(store: Store, filter: Filter, clock: Clock) -> tuple[Speaker, ...]:
    """List the speakers under a filter, those with most claims first; days are ordinals, 0 for none."""
    day = f"c.{checked(clock)}_day"
    where, parameters = condition(filter)
    counted = store.rows(
        f"""
        SELECT c.speaker_uid, count(*) AS claims,
            count(DISTINCT {day}) FILTER ({day} > 0),
            coalesce(min({day}) FILTER ({day} > 0), 0), max({day}),
            count(*) FILTER (c.disputed)
        FROM claim AS c WHERE {where}
        GROUP BY c.speaker_uid ORDER BY claims DESC, min(c.seq)
        """,
        parameters,
    )
    known = names(store, (row[0] for row in counted))
    return tuple(Speaker(known[uid], *figures) for uid, *figures in counted)
