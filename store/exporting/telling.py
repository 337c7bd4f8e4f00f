"""Claims for people to read: in the order of a clock, in windows, each with whatever it names."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from store.claims import origins, page
from store.connection import Store
from store.days import histogram
from store.documents import agent_documents, article_documents, claim_documents, topic_documents
from store.exporting.progress import STEP, Tell, silent
from store.filters import format_filter
from store.keys import record_key
from store.types import Agent, Article, Claim, ClaimRow, Clock, DaySpan, Filter, Root, Topic

WINDOW = STEP  # claims in memory at once


class Told(NamedTuple):
    """A claim with its row in the list and the values that its ids name."""

    dataset: str
    row: ClaimRow
    claim: Claim
    agents: Mapping[str, Agent]
    articles: Mapping[str, Article]
    topics: Mapping[str, Topic]
    root: Root

    def name(self, agent_id: str) -> str:
        """Name an agent in the language of the claim, else in the first that it has."""
        names = self.agents[agent_id].names
        return names.get(self.claim.language) or next(iter(names.values()))

    def text(self) -> tuple[str, str]:
        """Give the language and the content, in the language of the claim where it has that."""
        content = self.claim.content
        language = self.claim.language if self.claim.language in content else next(iter(content))
        return language, content[language]

    def path(self) -> list[str]:
        """Name the hops of the chain, from the publishing outlet to the speaker."""
        return [self.name(hop.agent) for hop in self.claim.chain]

    def topic_names(self) -> list[str]:
        """Name the topics in the language of the claim, else in the first that they have."""
        named = [self.topics[one].names for one in self.claim.topics]
        return [names.get(self.claim.language) or next(iter(names.values())) for names in named]


def told(store: Store, filter: Filter, clock: Clock, tell: Tell = silent) -> Iterator[Told]:
    """Yield the claims under a filter, in the order of a clock, the undated first; `tell` hears how far."""
    days = histogram(store, filter, clock)
    for start in range(0, days.total, WINDOW):
        tell(start)
        yield from _completed(store, page(store, filter, clock, days, start, WINDOW).rows)
    tell(days.total)


def _completed(store: Store, rows: tuple[ClaimRow, ...]) -> Iterator[Told]:
    uids = [row.uid for row in rows]
    claims = claim_documents(store, uids)
    origin = origins(store, uids)
    whence = {uid: dataset for uid, (dataset, _) in origin.items()}

    def keys(kind: str, ids: Mapping[int, set[str]]) -> dict[tuple[str, str], int]:
        named = {(whence[uid], id_) for uid in uids for id_ in ids[uid]}
        return {(dataset, id_): record_key(dataset, kind, id_) for dataset, id_ in named}

    article_keys = keys("article", {uid: {one.article for one in claims[uid].evidence} for uid in uids})
    articles = article_documents(store, list(article_keys.values()))
    topic_keys = keys("topic", {uid: set(claims[uid].topics) for uid in uids})
    topics = topic_documents(store, list(topic_keys.values()))
    agent_ids = {uid: _agent_ids(claims[uid]) for uid in uids}
    for uid in uids:
        for one in claims[uid].evidence:
            outlet = articles[article_keys[whence[uid], one.article]].outlet
            agent_ids[uid] |= {outlet} if outlet else set()
    agent_keys = keys("agent", agent_ids)
    agents = agent_documents(store, list(agent_keys.values()))
    for row in rows:
        claim, dataset = claims[row.uid], whence[row.uid]
        yield Told(
            dataset,
            row,
            claim,
            {id_: agents[agent_keys[dataset, id_]] for id_ in agent_ids[row.uid]},
            {one.article: articles[article_keys[dataset, one.article]] for one in claim.evidence},
            {id_: topics[topic_keys[dataset, id_]] for id_ in claim.topics},
            origin[row.uid][1],
        )


def _agent_ids(claim: Claim) -> set[str]:
    beside = (*claim.co_speakers, claim.addressee, claim.platform)
    return {
        *(hop.agent for hop in claim.chain),
        *(report.by for report in claim.reported),
        *(mention.agent for mention in beside if mention),
    }


# ---------------------------------------------------------------- words


def heading(filter: Filter, clock: Clock) -> str:
    """Say what an export holds."""
    return (
        f"Claims with {format_filter(filter)} (clock: {clock})" if filter else f"All claims (clock: {clock})"
    )


def day_name(ordinal: int) -> str:
    """Name a day of the list; 0 is the undated group."""
    return date.fromordinal(ordinal).isoformat() if ordinal else "undated"


def edtf(span: DaySpan | None) -> str:
    """Write a span as ISO 8601: a time, a day, a month, a year, or two days of which one may be open (..)."""
    if span is None or (span.start is None and span.end is None):
        return ""
    if span.at is not None:
        return span.at.isoformat()
    start = span.start.isoformat() if span.start else ".."
    end = span.end.isoformat() if span.end else ".."
    if start == end:
        return start
    if span.precision == "year" and (start[4:], end[4:]) == ("-01-01", "-12-31") and start[:4] == end[:4]:
        return start[:4]
    return f"{start}/{end}"


def web_address(url: str | None) -> str | None:
    """Let only addresses of the web become links."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
