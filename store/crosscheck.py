"""One claim held against all others: repeats, contradictions, its day, its root, and the sides of a question.

What someone linked comes first and says who; what is computed says so. Every group is a window: the claims
nearest in time, with the number of all of them and of the independent roots that they have.
"""

from collections.abc import Iterable, Sequence

from store.agents import names
from store.claims import detail, origins
from store.connection import Store
from store.days import checked
from store.documents import proposition_documents
from store.keys import DAY_BITS, first_key, last_key
from store.places import KEYED, bounds, keys_of
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
WINDOWS = (0, 7, 90, 900, 1 << 24)  # days on each side, until enough are found

Why = dict[int, dict[str, object]]
"""By the key of a claim the fields of `Beside` that say why it is there."""


def cross_check(store: Store, uid: int, clock: Clock) -> CrossCheck:
    """Hold a claim against the others; raises NotFound."""
    own = detail(store, uid, clock)
    key = keys_of(store, [uid])[uid]
    return CrossCheck(
        detail=own,
        tallies=_tallies(store, key),
        repeats=_repeats(store, own, key, clock),
        contradictions=_contradictions(store, own, key, clock),
        tensions=_group(store, key, _linked(store, own, "in_tension_with"), clock),
        same_day=_same_day(store, key, clock),
        same_root=_same_root(store, key, clock),
    )


# ---------------------------------------------------------------- groups


def _repeats(store: Store, own: ClaimDetail, key: int, clock: Clock) -> BesideGroup:
    """Bring together what is linked as a repeat and what has nearly the same words."""
    why = _linked(store, own, "repeats")
    for near in near_repeats(store, key):
        why.setdefault(near.key, {"percent": near.percent})
    return _group(store, key, why, clock)


def _contradictions(store: Store, own: ClaimDetail, key: int, clock: Clock) -> BesideGroup:
    """Bring together what denies or contradicts, and what takes the other side of a proposition."""
    why = _linked(store, own, "denies", "contradicts")
    linked = list(why)
    opposing = """
        FROM stance AS ours JOIN stance AS theirs ON theirs.proposition_no = ours.proposition_no
        WHERE ours.key = ? AND theirs.key <> ?
            AND (ours.stance, theirs.stance) IN (('affirm', 'deny'), ('deny', 'affirm'))
            AND theirs.key NOT IN (SELECT unnest(?::BIGINT[]))"""
    nearest = store.rows(
        f"""
        SELECT near.key, p.id, near.stance
        FROM (SELECT theirs.key, theirs.proposition_no, theirs.stance, ours.position {opposing}
              ORDER BY abs(theirs.key - ?), theirs.key, ours.position LIMIT ?) AS near
        JOIN proposition AS p ON p.proposition_no = near.proposition_no
        ORDER BY near.position, near.key
        """,
        [key, key, linked, key, MOST],
    )
    for other, proposition, side in nearest:
        why.setdefault(other, {"proposition": proposition, "side": side})
    total, roots = _count(
        store,
        f"c.key IN (SELECT theirs.key {opposing}) OR c.key IN (SELECT unnest(?::BIGINT[]))",
        [key, key, linked, linked],
    )
    return _group(store, key, why, clock, total, roots)


def _linked(store: Store, own: ClaimDetail, *types: RelationType) -> Why:
    links = [link for link in own.links if link.relation.relation in types]
    keys = keys_of(store, [link.other.uid for link in links])
    why: Why = {}
    for link in links:
        why.setdefault(keys[link.other.uid], {"link": link})
    return why


def _same_day(store: Store, key: int, clock: Clock) -> BesideGroup:
    """Bring together the claims of a day that share a topic or a proposition."""
    name = checked(clock)
    day = store.rows(f"SELECT {name}_day FROM claim WHERE key = ?", [key])[0][0]
    if not day:
        return BesideGroup()
    on_day, limits = f"c.{name}_day = ?", [day]
    if name == "said":
        on_day, limits = "c.key BETWEEN ? AND ?", [first_key(day), last_key(day)]
    sharing = f"""
        WITH day AS MATERIALIZED (SELECT c.key FROM claim AS c WHERE {on_day} AND c.key <> ?)
        SELECT t.key FROM claim_topic AS t SEMI JOIN day USING (key)
        WHERE t.topic_no IN (SELECT topic_no FROM claim_topic WHERE key = ?)
        UNION
        SELECT s.key FROM stance AS s SEMI JOIN day USING (key)
        WHERE s.proposition_no IN (SELECT proposition_no FROM stance WHERE key = ?)"""
    keys = [other for (other,) in store.rows(sharing, [*limits, key, key, key])]
    return _group(store, key, {other: {} for other in keys}, clock)


def _same_root(store: Store, key: int, clock: Clock) -> BesideGroup:
    """Bring together the claims that go back to the same root."""
    root = "c.root_no = (SELECT root_no FROM claim WHERE key = ?) AND c.root_public = "
    root += "(SELECT root_public FROM claim WHERE key = ?) AND c.key <> ?"
    total, roots = _count(store, root, [key, key, key])
    day, found = key >> DAY_BITS, list[int]()
    for days in WINDOWS:
        rows = store.rows(
            f"""SELECT c.key FROM claim AS c WHERE c.key BETWEEN ? AND ? AND {root}
                ORDER BY abs(c.key - ?), c.key LIMIT ?""",
            [first_key(max(day - days, 0)), last_key(day + days), key, key, key, key, MOST],
        )
        found = [other for (other,) in rows]
        if len(found) >= min(MOST, total):
            break
    return _group(store, key, {other: {} for other in found}, clock, total, roots)


def _group(  # noqa: PLR0917 - a group and its two figures
    store: Store, key: int, why: Why, clock: Clock, total: int | None = None, roots: int | None = None
) -> BesideGroup:
    """Read the nearest claims of a group: what is linked first, then in the order of time."""
    if not why:
        return BesideGroup()
    if total is None or roots is None:
        total, roots = _count(store, KEYED.format("c"), bounds(list(why)))
    linked = [other for other, fields in why.items() if "link" in fields]
    others = sorted((other for other in why if other not in set(linked)), key=lambda one: abs(one - key))
    rest = others[: max(MOST - len(linked), 0)]
    if not any(why[other] for other in rest):
        rest.sort()
    shown = [*linked[:MOST], *rest]
    origin, ways = origins(store, [row.uid for row in by_key(store, shown, clock)]), _ways(store, shown)
    claims = [
        Beside(row=row, root=origin[row.uid][1], way=ways[other], **why[other])  # pyright: ignore[reportArgumentType]
        for other, row in zip(shown, by_key(store, shown, clock), strict=True)
    ]
    return BesideGroup(tuple(claims), total, roots)


def _ways(store: Store, keys: Sequence[int]) -> dict[int, tuple[AgentName, ...]]:
    """Read the chains of some claims, from the publishing outlet to the speaker."""
    found = store.rows(
        f"SELECT h.key, h.agent_no FROM hop AS h WHERE {KEYED.format('h')} ORDER BY h.key, h.position",
        bounds(keys),
    )
    known = names(store, {number for _, number in found})
    ways: dict[int, list[AgentName]] = {}
    for key, number in found:
        ways.setdefault(key, []).append(known[number])
    return {key: tuple(way) for key, way in ways.items()}


def _count(store: Store, where: str, parameters: Iterable[object]) -> tuple[int, int]:
    """Count the claims that meet a condition, and their independent roots."""
    found = store.rows(
        f"SELECT count(*), count(DISTINCT (c.root_no, c.root_public)) FROM claim AS c WHERE {where}",
        list(parameters),
    )
    return int(found[0][0]), int(found[0][1])


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
