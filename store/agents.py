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
    written: dict[int, dict[str, str]] = {}
    for uid, language, name in store.rows(
        """
        SELECT agent_uid, language, name FROM agent_name
        WHERE language IS NOT NULL AND agent_uid IN (SELECT unnest(?::BIGINT[]))
        ORDER BY agent_uid, position
        """,
        [uids],
    ):
        written.setdefault(uid, {})[language] = name
    agents = store.rows(
        "SELECT agent_uid, id, kind, named FROM agent WHERE agent_uid IN (SELECT unnest(?::BIGINT[]))",
        [uids],
    )
    numbers = _numbers(store, [uid for uid, _, _, named in agents if not named])
    return {
        uid: AgentName(uid, agent_id, kind, named, written.get(uid, {}), numbers.get(uid, 0))
        for uid, agent_id, kind, named in agents
    }


def _numbers(store: Store, uids: list[int]) -> dict[int, int]:
    """Number unnamed agents that share their first name in one data set, in the order of their ids."""
    if not uids:
        return {}
    return dict(
        store.rows(
            """
            WITH shared AS (
                SELECT folded FROM agent_name
                WHERE position = 0 AND agent_uid IN (SELECT unnest(?::BIGINT[]))
            )
            SELECT a.agent_uid, row_number() OVER (PARTITION BY a.dataset_no, n.folded ORDER BY a.id)
            FROM agent AS a JOIN agent_name AS n ON n.agent_uid = a.agent_uid AND n.position = 0
            WHERE NOT a.named AND n.folded IN (SELECT folded FROM shared)
            QUALIFY count(*) OVER (PARTITION BY a.dataset_no, n.folded) > 1
            """,
            [uids],
        )
    )


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
