"""Claims read in windows: how many, which page, where one stands, and all about one.

A list is never whole in memory: the histogram of a filter turns a rank into days, and a page asks for
those days only. Claims stand in the order (day, minute, seq) of the clock, the undated first.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from store.agents import names, numbers
from store.connection import Store
from store.days import checked, condition, day_range, key_range
from store.documents import (
    agent_documents,
    article_documents,
    claim_documents,
    proposition_documents,
    topic_documents,
)
from store.errors import NotFound
from store.keys import record_key
from store.places import among, bounds, keys_of
from store.relations import identities, linked, links, opposed
from store.retelling import told
from store.rows import build, by_key, columns, rows
from store.sentences import sentence
from store.types import (
    CLOCKS,
    Agent,
    Article,
    Claim,
    ClaimDetail,
    Clock,
    DayHistogram,
    Filter,
    IdentityQuestion,
    LinkedClaim,
    OpposedStance,
    Page,
    Root,
)

_NESTED = "SELECT claim_uid FROM claim WHERE nested_in_uid = ? ORDER BY seq"

__all__ = ["count", "detail", "origins", "page", "place", "rank_of", "rows", "total", "uid_of"]


def total(store: Store) -> int:
    """Count all claims."""
    return int(store.rows("SELECT count(*) FROM claim")[0][0])


def count(store: Store, filter: Filter) -> int:
    """Count the claims under a filter."""
    where, parameters = condition(filter)
    return int(store.rows(f"SELECT count(*) FROM claim AS c WHERE {where}", parameters)[0][0])


# ---------------------------------------------------------------- windows


def page(  # noqa: PLR0917 - callers read it as one sentence
    store: Store, filter: Filter, clock: Clock, histogram: DayHistogram, start: int, size: int
) -> Page:
    """Read `size` rows from rank `start`, fewer at the end; `histogram` is that of the filter and clock."""
    start = max(start, 0)
    size = min(size, histogram.total - start)
    if size <= 0:
        return Page(start, ())
    first, last = histogram.index_at(start), histogram.index_at(start + size - 1)
    stretch = histogram.days[first].day, histogram.days[last].day
    where, parameters = condition(filter, key_range(clock, *stretch))
    between, days = day_range(checked(clock), *stretch)
    found = store.rows(
        f"""
        SELECT {columns(clock)} FROM claim AS c
        WHERE {between} AND {where}
        ORDER BY c.{clock}_day, c.{clock}_minute, c.seq LIMIT ? OFFSET ?
        """,
        [
            *days,
            *parameters,
            size,
            start - histogram.starts[first],
        ],
    )
    standing = told(store, filter, [row[0] for row in found])
    rows_found = build(store, found, clock)
    if standing:
        times = {uid: standing.get(key, 1) for key, uid, *_ in found}
        rows_found = tuple(replace(row, told=times[row.uid]) for row in rows_found)
    return Page(start, rows_found)


def place(store: Store, uid: int, clock: Clock) -> tuple[int, int, int] | None:
    """Say where a claim stands on a clock: day, minute (1440 unknown), seq; None for no claim."""
    name = checked(clock)
    found = store.rows(
        f"SELECT {name}_day, {name}_minute, seq FROM claim WHERE key = ?", [keys_of(store, [uid]).get(uid)]
    )
    if not found:
        return None
    day, minute, seq = found[0]
    return day, minute, seq


def rank_of(
    store: Store, uid: int, filter: Filter, clock: Clock, histogram: DayHistogram
) -> tuple[int, bool]:
    """Find the rank of a claim under a filter, and whether the filter lets it through.

    Where it does not, the rank is that of the next claim in order, or of the last one.
    """
    stands = place(store, uid, clock)
    if stands is None or not histogram.total:
        return 0, False
    day, minute, seq = stands
    index = bisect_left(histogram.days, day, key=lambda counted: counted.day)
    if index == len(histogram.days):
        return histogram.total - 1, False
    rank = histogram.starts[index]
    if histogram.days[index].day != day:
        return rank, False
    where, parameters = condition(filter, key_range(clock, day, day))
    between, days = day_range(clock, day, day)
    before, itself = store.rows(
        f"""
        SELECT count(*) FILTER ((c.{clock}_minute, c.seq) < (?, ?)), count(*) FILTER (c.claim_uid = ?)
        FROM claim AS c WHERE {between} AND {where}
        """,
        [minute, seq, uid, *days, *parameters],
    )[0]
    return min(rank + int(before), histogram.total - 1), bool(itself)


# ---------------------------------------------------------------- by id


def uid_of(store: Store, text: str) -> int:
    """Find a claim by its id, or by `dataset:id` where several data sets have the id.

    Raises NotFound, with the id that comes closest, or with the ids to choose from.
    """
    datasets = [str(row[0]) for row in store.rows("SELECT name FROM dataset ORDER BY dataset_no")]
    qualified = {
        record_key(name, "claim", text.removeprefix(f"{name}:")): text
        for name in datasets
        if text.startswith(f"{name}:")
    }
    bare = {record_key(name, "claim", text): f"{name}:{text}" for name in datasets}
    present = keys_of(store, [*qualified, *bare])
    for keys in (qualified, bare):
        found = [uid for uid in keys if uid in present]
        if len(found) == 1:
            return found[0]
        if found:
            choices = ", ".join(keys[uid] for uid in found)
            raise NotFound(f"several data sets have a claim {text!r}; name one of: {choices}")
    raise NotFound(_missing_message(store, text, datasets))


def _missing_message(store: Store, text: str, datasets: list[str]) -> str:
    wanted = text.partition(":")[2] if text.partition(":")[0] in datasets else text
    close = store.rows(
        """
        SELECT c.id FROM claim AS c
        WHERE abs(length(c.id) - length($id)) <= $far AND levenshtein(lower(c.id), lower($id)) <= $far
        ORDER BY levenshtein(lower(c.id), lower($id)), c.seq LIMIT 1
        """,
        {"id": wanted, "far": max(1, len(wanted) // 4)},
    )
    hint = f"did you mean {close[0][0]}?" if close else "list the claims with: aqwal list"
    return f"there is no claim {text!r}; {hint}"


def origins(store: Store, uids: Iterable[int]) -> dict[int, tuple[str, Root]]:
    """Read the data set and the root of some claims."""
    keys = list(keys_of(store, uids).values())
    found = (
        store.rows(
            f"""
            SELECT c.claim_uid, d.name, c.root_no, c.root_public
            FROM claim AS c JOIN dataset AS d ON d.dataset_no = c.dataset_no
            WHERE {among("c.key", keys)}
            """,
            bounds(keys),
        )
        if keys
        else []
    )
    known = names(store, {row[2] for row in found})
    return {uid: (dataset, Root(known[root], public)) for uid, dataset, root, public in found}


# ---------------------------------------------------------------- all about one


def detail(store: Store, uid: int, clock: Clock, most_opposed: int | None = None) -> ClaimDetail:
    """Read everything about a claim, with the values that its ids name; raises NotFound.

    Of the claims on the other side of its propositions those nearest in time are read, at most so many.
    """
    key = keys_of(store, [uid]).get(uid)
    if key is None:
        raise NotFound(sentence("this claim is no longer in the file; read the file again"))
    claim = claim_documents(store, [uid])[uid]
    dataset, root = origins(store, [uid])[uid]
    relations, against = linked(store, uid, key), opposed(store, key, most_opposed)
    inside = [row[0] for row in store.rows(_NESTED, [uid])]
    around = record_key(dataset, "claim", claim.nested_in) if claim.nested_in is not None else None
    others = {uid, *(row[1] for row in relations), *inside, *([around] if around is not None else [])}
    shown = by_key(store, [*{*keys_of(store, others).values(), *(row[2] for row in against)}], clock)
    known_rows = {row.uid: row for row in shown.values()}
    own, asked = known_rows[uid], identities(store, key)
    tied = links(own, relations, known_rows)
    article_keys = [record_key(dataset, "article", evidence.article) for evidence in claim.evidence]
    articles = article_documents(store, list(dict.fromkeys(article_keys)))
    wanted = {root.agent.id, *_agent_ids(claim, articles.values(), tied, asked)}
    agents = _agents(store, dataset, wanted)
    known = names(store, numbers(store, [record_key(dataset, "agent", one) for one in agents]).values())
    propositions = [record_key(dataset, "proposition", stance.proposition) for stance in claim.stances]
    topics = [record_key(dataset, "topic", topic) for topic in claim.topics]
    return ClaimDetail(
        uid=uid,
        dataset=dataset,
        claim=claim,
        row=own,
        root=root,
        best_days=_best_days(store, key),
        agents=agents,
        numbers={agent.id: agent.number for agent in known.values() if agent.number},
        propositions={one.id: one for one in proposition_documents(store, propositions).values()},
        topics={one.id: one for one in topic_documents(store, topics).values()},
        articles={one.id: one for one in articles.values()},
        links=tied,
        opposed=tuple(OpposedStance(row[0], row[1], shown[row[2]]) for row in against),
        opposed_total=against[0][3] if against else 0,
        identities=asked,
        nested=tuple(known_rows[one] for one in inside),
        container=known_rows.get(around) if around is not None else None,
    )


def _agent_ids(
    claim: Claim,
    articles: Iterable[Article],
    linked: Iterable[LinkedClaim],
    asked: Iterable[IdentityQuestion],
) -> Iterator[str]:
    """List the ids that may name an agent; words of a note that name none are dropped by the look-up."""
    yield from (hop.agent for hop in claim.chain)
    yield from (mention.agent for mention in (*claim.co_speakers, claim.addressee, claim.platform) if mention)
    yield from (report.by for report in claim.reported)
    yield from (article.outlet for article in articles if article.outlet)
    for question in asked:
        yield from (question.a, question.b)
    for link in linked:
        yield link.relation.linked_by or ""
        yield from re.findall(r"[\w.-]+", link.relation.note or "")


def _agents(store: Store, dataset: str, ids: Iterable[str]) -> dict[str, Agent]:
    keys = [record_key(dataset, "agent", agent_id) for agent_id in sorted(ids)]
    return {agent.id: agent for agent in agent_documents(store, keys).values()}


def _best_days(store: Store, key: int) -> dict[Clock, int]:
    days = store.rows(
        f"SELECT {', '.join(f'{clock}_day' for clock in CLOCKS)} FROM claim WHERE key = ?", [key]
    )
    return dict(zip(CLOCKS, days[0], strict=True))
