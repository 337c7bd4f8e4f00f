"""Who stands where: every proposition with its sides, their claims, speakers and independent roots."""

from collections.abc import Iterable
from itertools import groupby

from store.agents import names
from store.connection import Row, Store
from store.days import condition
from store.documents import proposition_documents
from store.types import (
    STANCE_SIDES,
    AgentName,
    Filter,
    PropositionStances,
    Root,
    StanceSide,
    StanceSideCount,
)
from store.voices import EACH_SPEAKER, SPEAKER


def stances(store: Store, filter: Filter) -> tuple[PropositionStances, ...]:
    """List the propositions that a claim under the filter takes a side on, with every side of each.

    Claims stand in the order of the said clock; speakers and roots are distinct, in that order too. Whoever
    says a claim with others takes its side as well.
    """
    where, parameters = condition(filter)
    found = store.rows(
        f"""
        SELECT p.proposition_uid, s.stance, c.id, {SPEAKER}, c.root_no, c.root_public, c.key
        FROM stance AS s
        JOIN claim AS c ON c.key = s.key
        JOIN proposition AS p ON p.proposition_no = s.proposition_no
        {EACH_SPEAKER}
        WHERE {where}
        ORDER BY p.dataset_no, length(p.id), p.id, c.said_day, c.said_minute, c.seq,
            {SPEAKER} <> c.speaker_no, {SPEAKER}
        """,
        parameters,
    )
    known = dict(names(store, {uid for row in found for uid in (row[3], row[4])}))
    propositions = proposition_documents(store, list(dict.fromkeys(row[0] for row in found)))
    return tuple(
        PropositionStances(propositions[uid], _sides(taken, known))
        for uid, taken in groupby(found, key=lambda row: row[0])
    )


def _sides(taken: Iterable[Row], known: dict[int, AgentName]) -> tuple[StanceSideCount, ...]:
    rows = list(taken)
    return tuple(_side(side, [row for row in rows if row[1] == side], known) for side in STANCE_SIDES)


def _side(side: StanceSide, rows: list[Row], known: dict[int, AgentName]) -> StanceSideCount:
    return StanceSideCount(
        stance=side,
        claims=tuple({row[6]: row[2] for row in rows}.values()),
        speakers=tuple(known[uid] for uid in dict.fromkeys(row[3] for row in rows)),
        roots=tuple(
            Root(known[uid], public) for uid, public in dict.fromkeys((row[4], row[5]) for row in rows)
        ),
    )
