"""Walking from a claim to the next of its kind: by the same speaker, or disputed.

A walk goes through the claims under a filter in the order of a clock, from a place (day, minute, seq) on. A
near claim is found in a window of days; only where none is near the whole file is looked through, and then
in no more than the narrow columns that the condition reads.
"""

from typing import Literal

from store.connection import Store
from store.days import checked, condition, day_range, key_range
from store.facet_fields import having
from store.places import keys_of
from store.search import WINDOWS, Place, window
from store.types import Clock, Filter

Walk = Literal["speaker", "disputed", "starred"]
Condition = tuple[str, list[object]]


def next_claim(
    store: Store, uid: int, walk: Walk, filter: Filter, clock: Clock, *, backwards: bool = False
) -> int | None:
    """Find the uid of the claim of a walk that stands nearest after a claim, or before it; None at the end.

    The claim that it starts from needs not meet the filter. A claim of the same speaker is one that they say
    alone or with others.
    """
    name = checked(clock)
    stands = store.rows(
        f"SELECT {name}_day, {name}_minute, seq, speaker_no FROM claim WHERE key = ?",
        [keys_of(store, [uid]).get(uid)],
    )
    if not stands:
        return None
    *place, speaker = stands[0]
    kinds: dict[Walk, Condition] = {
        "speaker": having("speaker", "SELECT ?::INTEGER AS value", [speaker]),
        "disputed": ("c.disputed", []),
        "starred": ("c.key IN (SELECT m.key FROM mem.mark AS m WHERE m.kind = 'star')", []),
    }
    kind = kinds[walk]
    return nearest(store, kind, filter, clock, (place[0], place[1], place[2]), backwards=backwards)


def nearest(
    store: Store, kind: Condition, filter: Filter, clock: Clock, after: Place, *, backwards: bool
) -> int | None:
    """Find the nearest claim after a place, or before it, that meets a condition on `claim AS c`: its uid."""
    name = checked(clock)
    beyond, order = ("<", "DESC") if backwards else (">", "ASC")
    for days in WINDOWS:
        first, last = window(after[0], days, backwards=backwards)
        where, bound = condition(filter, key_range(name, first, last))
        between, limits = day_range(name, first, last)
        found = store.rows(
            f"""
            SELECT c.claim_uid FROM claim AS c
            WHERE {between} AND ({kind[0]})
                AND (c.{name}_day, c.{name}_minute, c.seq) {beyond} (?, ?, ?) AND {where}
            ORDER BY c.{name}_day {order}, c.{name}_minute {order}, c.seq {order} LIMIT 1
            """,
            [*limits, *kind[1], *after, *bound],
        )
        if found:
            return int(found[0][0])
    return None
