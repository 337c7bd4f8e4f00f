"""One claim held against all others: repeats, contradictions, its day, its root, and the sides of a question.

What someone linked comes first and says who; what is computed says so. Every group is a window: the claims
nearest in time, with the number of all of them and of the independent roots that they have. Groups find keys
only; what they show is read for all of them at once.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from store.agents import names
from store.claims import origins
from store.connection import Store
from store.days import checked
from store.documents import proposition_documents
from store.keys import DAY_BITS, first_key, last_key
from store.places import among, bounds, keys_of
from store.repeats import near_repeats
from store.rows import by_key
from store.types import (
    STANCE_SIDES,
    AgentName,
    Beside,
    BesideGroup,
    ClaimDetail,
    Clock,
    CrossCheck,
    PropositionTally,
    RelationType,
    Root,
    SideTally,
    StanceSide,
)

MOST = 20  # claims of a group that are shown
NAMED = 4  # roots of a side that are named
WINDOWS = (0, 7, 90, 900)  # days on each side, until enough are found
RARE = 2_000  # claims of a root up to which all of them are looked at, in no window

Why = dict[int, dict[str, Any]]
"""By the key of a claim the fields of `Beside` that say why it is there."""


class Found(Struct):
    """A group before it is read: the claims to show, and the figures of all of them."""

    why: Why
    total: int
    roots: int


def cross_check(store: Store, own: ClaimDetail, clock: Clock) -> CrossCheck:
    """Hold a claim against the others."""
    key = keys_of(store, [own.uid])[own.uid]
    groups = {
        "repeats": _repeats(store, own, key),
        "contradictions": _contradictions(store, own, key),
        "tensions": _nearest(store, key, _linked(store, own, "in_tension_with")),
        "same_day": _same_day(store, key, clock),
        "same_root": _same_root(store, key),
    }
    keys = list(dict.fromkeys(other for group in groups.values() for other in group.why))
    return CrossCheck(detail=own, tallies=_tallies(store, key), **_read(store, groups, keys, clock))


def _read(
    store: Store, groups: Mapping[str, Found], keys: Sequence[int], clock: Clock
) -> dict[str, BesideGroup]:
    """Read the rows, roots and ways of all groups."""
    if not keys:
        return {name: BesideGroup() for name in groups}
    rows = by_key(store, keys, clock)
    origin, ways = origins(store, [row.uid for row in rows.values()]), _ways(store, keys)
    return {
        name: BesideGroup(
            tuple(
                Beside(row=rows[other], root=origin[rows[other].uid][1], way=ways[other], **fields)
                for other, fields in group.why.items()
            ),
            group.total,
            group.roots,
        )
        for name, group in groups.items()
    }


# ---------------------------------------------------------------- groups


def _repeats(store: Store, own: ClaimDetail, key: int) -> Found:
    """Bring together what is linked as a repeat and what has nearly the same words."""
    why = _linked(store, own, "repeats")
    for near in near_repeats(store, key):
        why.setdefault(near.key, {"percent": near.percent})
    return _nearest(store, key, why)


def _contradictions(store: Store, own: ClaimDetail, key: int) -> Found:
    """Bring together what denies or contradicts, and what takes the other side of a proposition."""
    why = _linked(store, own, "denies", "contradicts")
    linked = list(why)
    opposing = """
        FROM stance AS ours JOIN stance AS theirs ON theirs.proposition_no = ours.proposition_no
        WHERE ours.key = ? AND theirs.key <> ours.key
            AND (ours.stance, theirs.stance) IN (('affirm', 'deny'), ('deny', 'affirm'))"""
    for other, proposition, side in store.rows(
        f"""
        SELECT near.key, p.id, near.stance
        FROM (SELECT theirs.key, theirs.proposition_no, theirs.stance, ours.position {opposing}
              ORDER BY abs(theirs.key - ?), theirs.key, ours.position LIMIT ?) AS near
        JOIN proposition AS p ON p.proposition_no = near.proposition_no
        ORDER BY near.position, near.key
        """,
        [key, key, MOST + len(linked)],
    ):
        why.setdefault(other, {"proposition": proposition, "side": side})
    if not why:
        return Found({}, 0, 0)
    total, roots = store.rows(
        f"""
        SELECT count(*), count(DISTINCT (c.root_no, c.root_public))
        FROM (SELECT theirs.key {opposing} UNION SELECT unnest(?::BIGINT[])) AS k
        JOIN claim AS c ON c.key = k.key
        """,
        [key, linked],
    )[0]
    return Found(_shown(key, why), total, roots)


def _linked(store: Store, own: ClaimDetail, *types: RelationType) -> Why:
    links = [link for link in own.links if link.relation.relation in types]
    keys = keys_of(store, [link.other.uid for link in links])
    why: Why = {}
    for link in links:
        why.setdefault(keys[link.other.uid], {"link": link})
    return why


def _same_day(store: Store, key: int, clock: Clock) -> Found:
    """Bring together the claims of a day that share a topic or a proposition."""
    name = checked(clock)
    day = store.rows(f"SELECT {name}_day FROM claim WHERE key = ?", [key])[0][0]
    if not day:
        return Found({}, 0, 0)
    on_day, limits = f"c.{name}_day = ?", [day]
    within, stretch = "", []
    if name == "said":
        stretch = [first_key(day), last_key(day)]
        on_day, limits, within = "c.key BETWEEN ? AND ?", stretch, "key BETWEEN ? AND ? AND"
    found = store.rows(
        f"""
        WITH day AS MATERIALIZED (SELECT c.key FROM claim AS c WHERE {on_day} AND c.key <> ?)
        SELECT t.key FROM claim_topic AS t SEMI JOIN day USING (key)
        WHERE {within} t.topic_no IN (SELECT topic_no FROM claim_topic WHERE key = ?)
        UNION
        SELECT s.key FROM stance AS s SEMI JOIN day USING (key)
        WHERE {within} s.proposition_no IN (SELECT proposition_no FROM stance WHERE key = ?)
        """,
        [*limits, key, *stretch, key, *stretch, key],
    )
    return _nearest(store, key, {other: {} for (other,) in found})


def _same_root(store: Store, key: int) -> Found:
    """Bring together the claims that go back to the same root."""
    root = store.rows("SELECT root_no FROM claim WHERE key = ?", [key])[0][0]
    counted = store.rows("SELECT claims FROM field_total WHERE field = 'root' AND number = ?", [root])
    total = max(sum(claims for (claims,) in counted) - 1, 0)
    stretches = [
        (first_key(max((key >> DAY_BITS) - days, 0)), last_key((key >> DAY_BITS) + days))
        for days in (WINDOWS if total > RARE else ())
    ]
    found: list[int] = []
    for first, last in [*stretches, (0, last_key(1 << DAY_BITS))]:
        rows = store.rows(
            """SELECT c.key FROM claim AS c WHERE c.key BETWEEN ? AND ? AND c.root_no = ? AND c.key <> ?
               ORDER BY abs(c.key - ?), c.key LIMIT ?""",
            [first, last, root, key, key, MOST],
        )
        found = [other for (other,) in rows]
        if len(found) >= min(MOST, total):
            break
    return Found({other: {} for other in sorted(found)}, total, 1 if total else 0)


def _nearest(store: Store, key: int, why: Why) -> Found:
    """Take the nearest claims of a group that is known as a whole."""
    if not why:
        return Found({}, 0, 0)
    roots = store.rows(
        f"SELECT count(DISTINCT (c.root_no, c.root_public)) FROM claim AS c WHERE {among('c.key', why)}",
        bounds(why),
    )[0][0]
    return Found(_shown(key, why), len(why), roots)


def _shown(key: int, why: Why) -> Why:
    """Choose what is shown: what is linked first, then the nearest; without a reason in the order of time."""
    linked = [other for other, fields in why.items() if "link" in fields]
    others = [other for other, fields in why.items() if "link" not in fields]
    rest = sorted(others, key=lambda other: abs(other - key))[: max(MOST - len(linked), 0)]
    if not any(why[other] for other in rest):
        rest.sort()
    return {other: why[other] for other in (*linked[:MOST], *rest)}


def _ways(store: Store, keys: Sequence[int]) -> dict[int, tuple[AgentName, ...]]:
    """Read the chains of some claims, from the publishing outlet to the speaker."""
    found = store.rows(
        f"SELECT h.key, h.agent_no FROM hop AS h WHERE {among('h.key', keys)} ORDER BY h.key, h.position",
        bounds(keys),
    )
    known = names(store, {number for _, number in found})
    ways: dict[int, list[AgentName]] = {}
    for key, number in found:
        ways.setdefault(key, []).append(known[number])
    return {key: tuple(way) for key, way in ways.items()}


# ---------------------------------------------------------------- sides


def _tallies(store: Store, key: int) -> tuple[PropositionTally, ...]:
    """Count the sides of each proposition that a claim takes a side on."""
    found = store.rows(
        """
        WITH own AS (SELECT proposition_no, stance, position FROM stance WHERE key = ?)
        SELECT p.proposition_uid, own.stance, s.stance, count(DISTINCT c.key),
            count(DISTINCT (c.root_no, c.root_public)),
            list_slice(list_sort(list_distinct(list({'no': c.root_no, 'public': c.root_public}))), 1, ?)
        FROM own
        JOIN stance AS s ON s.proposition_no = own.proposition_no
        JOIN claim AS c ON c.key = s.key
        JOIN proposition AS p ON p.proposition_no = own.proposition_no
        GROUP BY p.proposition_uid, own.stance, own.position, s.stance ORDER BY own.position
        """,
        [key, NAMED],
    )
    propositions = proposition_documents(store, list(dict.fromkeys(row[0] for row in found)))
    known = names(store, {root["no"] for row in found for root in row[5]})
    sides: dict[tuple[int, StanceSide], list[SideTally]] = {}
    for uid, own, side, claims, roots, some in found:
        named = tuple(Root(known[root["no"]], root["public"]) for root in some)
        sides.setdefault((uid, own), []).append(SideTally(side, claims, roots, named))
    return tuple(
        PropositionTally(
            propositions[uid], own, tuple(sorted(tallies, key=lambda one: STANCE_SIDES.index(one.side)))
        )
        for (uid, own), tallies in sides.items()
    )
