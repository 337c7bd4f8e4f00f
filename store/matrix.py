"""The stance matrix: propositions down, speakers across, and the independent roots of each side.

Whoever says a claim with others has a cell too, as the filter `speaker:` finds the claim for each of them.
"""

from collections.abc import Sequence

from store.agents import names
from store.connection import Row, Store
from store.days import checked, condition
from store.documents import proposition_documents
from store.places import keys_of
from store.types import (
    STANCE_SIDES,
    Clock,
    Filter,
    MatrixRow,
    Proposition,
    Root,
    SideRoots,
    SpeakerStance,
    StanceSide,
)
from store.voices import EACH_SPEAKER, SPEAKER

ROOTS = 12
"""Roots of a side that are named."""


def propositions(store: Store, filter: Filter) -> tuple[int, ...]:
    """Number the propositions that a claim under the filter takes a side on, in the order of their ids."""
    where, parameters = condition(filter)
    taken = "SELECT s.proposition_no FROM stance AS s"
    if filter:
        taken += f" JOIN claim AS c ON c.key = s.key WHERE {where}"
    found = store.rows(
        f"""SELECT p.proposition_no FROM proposition AS p
            WHERE p.proposition_no IN ({taken}) ORDER BY p.dataset_no, length(p.id), p.id""",
        parameters,
    )
    return tuple(number for (number,) in found)


def speakers(store: Store, filter: Filter, most: int) -> tuple[tuple[int, ...], int]:
    """Number the speakers who take a side, those with most such claims first, and say how many there are.

    At most `most` of them are listed.
    """
    where, parameters = condition(filter)
    found = store.rows(
        f"""
        SELECT {SPEAKER} AS number, sum(c.claims) AS claims, count(*) OVER ()
        FROM (SELECT c.voice_no, count(*) AS claims FROM claim AS c
              WHERE c.key IN (SELECT s.key FROM stance AS s) AND {where} GROUP BY c.voice_no) AS c
        {EACH_SPEAKER}
        GROUP BY {SPEAKER} ORDER BY claims DESC, number LIMIT ?
        """,
        [*parameters, most],
    )
    return tuple(row[0] for row in found), (found[0][2] if found else 0)


def stands_at(store: Store, uid: int) -> tuple[int, int] | None:
    """Find the first proposition that a claim takes a side on, and its speaker; None where it takes none."""
    found = store.rows(
        """SELECT s.proposition_no, c.speaker_no FROM stance AS s JOIN claim AS c ON c.key = s.key
           WHERE s.key = ? ORDER BY s.position LIMIT 1""",
        [keys_of(store, [uid]).get(uid)],
    )
    return (found[0][0], found[0][1]) if found else None


def rows(
    store: Store, filter: Filter, clock: Clock, window: Sequence[int], across: Sequence[int]
) -> dict[int, MatrixRow]:
    """Read some propositions, with the cells of some speakers."""
    if not window:
        return {}
    sides = _sides(store, filter, clock, window)
    agents = names(store, {root["root"] for row in sides for root in row[4]})
    taken: dict[int, list[SideRoots]] = {number: [] for number in window}
    for number, stance, claims, count, roots, first_day, first in sides:
        named = tuple(Root(agents[root["root"]], root["public"]) for root in roots)
        taken[number].append(SideRoots(stance, claims, count, named, first_day, first))
    cells: dict[int, dict[int, list[SpeakerStance]]] = {number: {} for number in window}
    for number, speaker, *stance in _cells(store, filter, clock, window, across):
        cells[number].setdefault(speaker, []).append(SpeakerStance(*stance))
    return {
        number: MatrixRow(
            proposition,
            tuple(sorted(taken[number], key=_order)),
            {speaker: tuple(sorted(cell, key=_order)) for speaker, cell in cells[number].items()},
        )
        for number, proposition in _documents(store, window).items()
    }


def _order(side: SideRoots | SpeakerStance) -> int:
    order: tuple[StanceSide, ...] = STANCE_SIDES
    return order.index(side.stance)


def _documents(store: Store, window: Sequence[int]) -> dict[int, Proposition]:
    uids = dict(
        store.rows(
            """SELECT proposition_no, proposition_uid FROM proposition
               WHERE proposition_no IN (SELECT unnest(?::INTEGER[]))""",
            [list(window)],
        )
    )
    documents = proposition_documents(store, list(uids.values()))
    return {number: documents[uid] for number, uid in uids.items()}


def _sides(store: Store, filter: Filter, clock: Clock, window: Sequence[int]) -> list[Row]:
    """Of each proposition and side: claims, number of roots, those with most claims, first day and claim."""
    where, parameters = condition(filter)
    return store.rows(
        f"""
        SELECT proposition_no, stance, CAST(sum(claims) AS BIGINT), count(*),
            list({{'root': root_no, 'public': root_public}}
                 ORDER BY claims DESC, root_no, root_public)[1:{ROOTS}],
            min(first_day), arg_min(first, place)
        FROM (
            SELECT s.proposition_no, s.stance, c.root_no, c.root_public, count(*) AS claims,
                min(c.{checked(clock)}_day) AS first_day,
                arg_min(c.claim_uid, {_place(clock)}) AS first, min({_place(clock)}) AS place
            FROM stance AS s JOIN claim AS c ON c.key = s.key
            WHERE s.proposition_no IN (SELECT unnest(?::INTEGER[])) AND {where}
            GROUP BY s.proposition_no, s.stance, c.root_no, c.root_public) AS side
        GROUP BY proposition_no, stance
        """,
        [list(window), *parameters],
    )


def _cells(
    store: Store, filter: Filter, clock: Clock, window: Sequence[int], across: Sequence[int]
) -> list[Row]:
    """Of each proposition, speaker and side: claims, first and last day, first claim."""
    day = f"c.{checked(clock)}_day"
    where, parameters = condition(filter)
    return store.rows(
        f"""
        SELECT s.proposition_no, {SPEAKER} AS speaker, s.stance, count(*),
            min({day}), max({day}), arg_min(c.claim_uid, {_place(clock)})
        FROM stance AS s JOIN claim AS c ON c.key = s.key {EACH_SPEAKER}
        WHERE s.proposition_no IN (SELECT unnest(?::INTEGER[])) AND {where}
            AND {SPEAKER} IN (SELECT unnest(?::INTEGER[]))
        GROUP BY s.proposition_no, {SPEAKER}, s.stance
        """,
        [list(window), *parameters, list(across)],
    )


def _place(clock: Clock) -> str:
    """The order of claims on a clock, as the timeline has it."""
    name = checked(clock)
    return f"(c.{name}_day, c.{name}_minute, c.seq)"
