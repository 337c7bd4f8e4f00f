"""How often a root told what a claim says: the figure beside a row that stands for several.

Where a filter leaves out what was told before (`retold:no`), each row stands for the claims of its root that
are linked with it as repeats, with high confidence, and with these in turn, as far as the rest of the filter
lets them through.
"""

from collections.abc import Collection, Mapping

from store.connection import Store
from store.days import condition
from store.places import among, bounds
from store.types import Filter


def is_collapsed(filter: Filter) -> bool:
    """Whether a filter leaves out what was told before."""
    return any(
        term.field == "retold" and term.values == ("yes" if term.negated else "no",) for term in filter.terms
    )


def told(store: Store, filter: Filter, keys: Collection[int]) -> Mapping[int, int]:
    """Count the claims that each row of a collapsed list stands for; what stands for itself is left out."""
    if not keys or not is_collapsed(filter):
        return {}
    others = Filter(tuple(term for term in filter.terms if term.field != "retold"))
    stands_for = {key: key for key in keys}
    frontier = list(stands_for)
    while frontier:
        pairs = sorted(_told_again(store, others, frontier))
        further = [(first, again) for first, again in pairs if again not in stands_for]
        for first, again in further:
            stands_for.setdefault(again, stands_for[first])
        frontier = list({again for _, again in further})
    counts: dict[int, int] = {}
    for first in stands_for.values():
        counts[first] = counts.get(first, 0) + 1
    return {key: count for key, count in counts.items() if count > 1}


def _told_again(store: Store, others: Filter, keys: list[int]) -> list[tuple[int, int]]:
    """Find the later claims of the same root that are linked with some claims as repeats."""
    where, parameters = condition(others)
    linked = store.rows(
        f"""
        SELECT f.key, t.key FROM link AS f
        JOIN relation AS r ON r.seq = f.seq AND r.relation = 'repeats' AND r.confidence = 'high'
        JOIN link AS t ON t.seq = f.seq AND t.key > f.key
        WHERE {among("f.key", keys)}
        """,
        bounds(keys),
    )
    if not linked:
        return []
    ends = [key for pair in linked for key in pair]
    root = {
        key: (number, public)
        for key, number, public in store.rows(
            f"""SELECT c.key, c.root_no, c.root_public FROM claim AS c
                WHERE {among("c.key", ends)} AND {where}""",
            [*bounds(ends), *parameters],
        )
    }
    return [
        (first, again)
        for first, again in linked
        if again in root and first in root and root[first] == root[again]
    ]
