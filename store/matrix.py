"""The stance matrix: propositions down, speakers across, and the independent roots of each side."""

from collections.abc import Sequence

from store.agents import names
from store.connection import Row, Store
from store.days import checked, condition
from store.documents import proposition_documents
from store.facet_fields import FACET_FIELDS
from store.types import (
    STANCE_SIDES,
    Clock,
    Filter,
    MatrixRow,
    Proposition,
    Root,
    SideRoots,
    SpeakerStance,
    StanceMatrix,
)

SPEAKERS = 400
"""Columns at most; how many speakers have none is said."""

ROOTS = 12
"""Roots of a side that are named."""

_ALONE = f"LEFT JOIN ({FACET_FIELDS['speaker'].members}) AS m ON m.part = c.voice_no"
_SPEAKER = "coalesce(m.value, c.voice_no)"


def stance_matrix(store: Store, filter: Filter, clock: Clock, start: int, size: int) -> StanceMatrix:
    """Read a window over the propositions that a claim under the filter takes a side on.

    Propositions stand in the order of their ids, speakers by the number of their claims that take a side.
    Whoever says a claim with others has a column too.
    """
    numbers = _propositions(store, filter)
    window = numbers[start : start + size]
    columns, total = _speakers(store, filter)
    known = names(store, columns)
    return StanceMatrix(
        start=start,
        rows=_rows(store, filter, clock, window, columns) if window else (),
        count=len(numbers),
        speakers=tuple(known[number] for number in columns),
        unshown=total - len(columns),
    )


def _propositions(store: Store, filter: Filter) -> list[int]:
    where, parameters = condition(filter)
    taken = f"SELECT s.proposition_no FROM stance AS s JOIN claim AS c ON c.key = s.key WHERE {where}"
    if not filter:
        taken = "SELECT s.proposition_no FROM stance AS s"
    found = store.rows(
        f"""SELECT p.proposition_no FROM proposition AS p
            WHERE p.proposition_no IN ({taken}) ORDER BY p.dataset_no, length(p.id), p.id""",
        parameters,
    )
    return [number for (number,) in found]


def _speakers(store: Store, filter: Filter) -> tuple[list[int], int]:
    """The speakers with most claims that take a side, and how many there are in all."""
    where, parameters = condition(filter)
    found = store.rows(
        f"""
        SELECT {_SPEAKER} AS number, sum(c.claims) AS claims, count(*) OVER ()
        FROM (SELECT c.voice_no, count(*) AS claims FROM claim AS c
              WHERE c.key IN (SELECT s.key FROM stance AS s) AND {where} GROUP BY c.voice_no) AS c {_ALONE}
        GROUP BY {_SPEAKER} ORDER BY claims DESC, number LIMIT {SPEAKERS}
        """,
        parameters,
    )
    return [row[0] for row in found], (found[0][2] if found else 0)


def _rows(
    store: Store, filter: Filter, clock: Clock, window: Sequence[int], columns: Sequence[int]
) -> tuple[MatrixRow, ...]:
    sides = _sides(store, filter, window)
    agents = names(store, {root["root"] for row in sides for root in row[4]})
    places = {number: place for place, number in enumerate(columns)}
    cells: dict[int, dict[int, list[SpeakerStance]]] = {number: {} for number in window}
    for number, speaker, *stance in _cells(store, filter, clock, window, columns):
        cells[number].setdefault(places[speaker], []).append(SpeakerStance(*stance))
    taken: dict[int, list[SideRoots]] = {number: [] for number in window}
    for number, stance, claims, count, roots in sides:
        named = tuple(Root(agents[root["root"]], root["public"]) for root in roots)
        taken[number].append(SideRoots(stance, claims, count, named))
    documents = _documents(store, window)
    return tuple(
        MatrixRow(
            documents[number],
            tuple(sorted(taken[number], key=lambda side: STANCE_SIDES.index(side.stance))),
            {
                place: tuple(sorted(cell, key=lambda one: STANCE_SIDES.index(one.stance)))
                for place, cell in cells[number].items()
            },
        )
        for number in window
    )


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


def _sides(store: Store, filter: Filter, window: Sequence[int]) -> list[Row]:
    """Of each proposition and side: claims, number of roots, and the roots with most claims."""
    where, parameters = condition(filter)
    return store.rows(
        f"""
        SELECT proposition_no, stance, CAST(sum(claims) AS BIGINT), count(*),
            list({{'root': root_no, 'public': root_public}}
                 ORDER BY claims DESC, root_no, root_public)[1:{ROOTS}]
        FROM (
            SELECT s.proposition_no, s.stance, c.root_no, c.root_public, count(*) AS claims
            FROM stance AS s JOIN claim AS c ON c.key = s.key
            WHERE s.proposition_no IN (SELECT unnest(?::INTEGER[])) AND {where}
            GROUP BY s.proposition_no, s.stance, c.root_no, c.root_public) AS side
        GROUP BY proposition_no, stance
        """,
        [list(window), *parameters],
    )


def _cells(
    store: Store, filter: Filter, clock: Clock, window: Sequence[int], columns: Sequence[int]
) -> list[Row]:
    """Of each proposition, speaker and side: claims, first and last day."""
    day = f"c.{checked(clock)}_day"
    where, parameters = condition(filter)
    return store.rows(
        f"""
        SELECT s.proposition_no, {_SPEAKER} AS speaker, s.stance, count(*),
            coalesce(min({day}) FILTER ({day} > 0), 0), max({day})
        FROM stance AS s JOIN claim AS c ON c.key = s.key {_ALONE}
        WHERE s.proposition_no IN (SELECT unnest(?::INTEGER[])) AND {where}
            AND {_SPEAKER} IN (SELECT unnest(?::INTEGER[]))
        GROUP BY s.proposition_no, {_SPEAKER}, s.stance
        """,
        [list(window), *parameters, list(columns)],
    )
