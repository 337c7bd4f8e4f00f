"""A claim, a proposition and their parts as lines of plain text for people."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from store.types import (
    AgentName,
    Claim,
    ClaimDetail,
    ClaimRow,
    DaySpan,
    LinkedClaim,
    PropositionStances,
    Root,
    StanceSideCount,
)
from tui.i18n.translation import counted
from tui.i18n.words import agent_in, agent_label, name_of
from tui.plain import clean, fit

LABEL = 12  # cells of the first column of `show`


def day_words(day: int) -> str:
    """Write a day ordinal, or that there is none."""
    return date.fromordinal(day).isoformat() if day else "undated"


def span_sign(span: DaySpan | None) -> str:
    """Say in one sign how far to trust a day: ~ about then, ≤ not after, ≥ not before."""
    if span is None or span.precision == "unknown":
        return ""
    if span.precision == "not-after" or span.start is None:
        return "≤"
    if span.precision == "not-before" or span.end is None:
        return "≥"
    return "~" if span.approximate or span.start != span.end else ""


# ---------------------------------------------------------------- stances


def stance_lines(one: PropositionStances) -> Iterator[str]:
    """Write a proposition, then each side that somebody takes."""
    yield clean(f"{one.proposition.id}  {name_of(one.proposition.text)}")
    for side in one.sides:
        if side.claims:
            yield clean(f"  {side.stance:<12}{_counted(side)}: {' '.join(side.claims)}")
            yield clean(f"  {'':<12}{', '.join(_labels(side.speakers))}")
            yield clean(f"  {'':<12}from {', '.join(_root(root) for root in side.roots)}")


def _counted(side: StanceSideCount) -> str:
    parts = ((len(side.claims), "claim"), (len(side.speakers), "speaker"), (len(side.roots), "root"))
    return ", ".join(counted(number, noun) for number, noun in parts)


def _labels(agents: Sequence[AgentName]) -> Iterator[str]:
    return (agent_label(agent) + ("" if agent.named else "?") for agent in agents)


def _root(root: Root) -> str:
    return agent_label(root.agent) + (" in public" if root.public else "")


# ---------------------------------------------------------------- a claim


def claim_lines(detail: ClaimDetail) -> Iterator[str]:
    """Write everything about a claim, one fact a line, each line with its label."""
    claim = detail.claim
    yield from _labelled("claim", [f"{detail.dataset}:{detail.row.id}"])
    for language, text in claim.content.items():
        yield from _labelled(language, [text])
    yield from _labelled("quote", _quote(claim))
    yield from _labelled("speaker", _speaker(detail))
    yield from _labelled("chain", [_chain(detail)])
    yield from _labelled("root", [_root(detail.root)])
    yield from _labelled("said", _span(claim.said))
    yield from _labelled(
        "reported", [f"{_agent(detail, one.by)}: {text}" for one in claim.reported for text in _span(one)]
    )
    yield from _labelled("event", _span(claim.event))
    yield from _labelled("kind", [_kind(claim)])
    yield from _labelled("topics", [name_of(topic.names) for topic in detail.topics.values()])
    yield from _labelled("stances", _stances(detail))
    yield from _labelled("relations", [_link(link) for link in detail.links])
    yield from _labelled(
        "opposed",
        [f"{one.stance} on {one.proposition}, computed: {_row(one.other)}" for one in detail.opposed],
    )
    yield from _labelled("nested in", [_row(detail.container)] if detail.container else [])
    yield from _labelled("nested", [_row(row) for row in detail.nested])
    yield from _labelled("identity", _identities(detail))
    yield from _labelled("evidence", _evidence(detail))


def _labelled(label: str, texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield f"{fit(label, LABEL)}{clean(text)}".rstrip()
        label = ""


def _agent(detail: ClaimDetail, agent_id: str) -> str:
    agent = detail.agents.get(agent_id)
    return agent_in(detail, agent_id) + ("?" if agent is not None and not agent.named else "")


def _speaker(detail: ClaimDetail) -> Iterator[str]:
    claim = detail.claim
    introduced = f", introduced as {claim.introduced_as}" if claim.introduced_as else ""
    yield _agent(detail, claim.speaker) + introduced
    for mention in claim.co_speakers:
        yield f"with {_agent(detail, mention.agent)}"
    if claim.addressee:
        yield f"to {_agent(detail, claim.addressee.agent)}"
    if claim.platform:
        yield f"on {_agent(detail, claim.platform.agent)}"


def _chain(detail: ClaimDetail) -> str:
    return " > ".join(
        _agent(detail, hop.agent)
        + (f" [{hop.cue}]" if hop.cue else "")
        + (" (implicit)" if hop.implicit else "")
        for hop in detail.claim.chain
    )


def _span(span: DaySpan | None) -> Iterator[str]:
    if span is None:
        return
    days = f"{span.start or ''}..{span.end or ''}" if span.start != span.end else str(span.start or "")
    parts = (
        span.at.isoformat() if span.at else days,
        span.precision,
        "approximate" if span.approximate else "",
        f"“{span.wording}”" if span.wording else "",
        f"from {span.basis}" if span.basis else "",
    )
    yield ", ".join(part for part in parts if part)


def _quote(claim: Claim) -> Iterator[str]:
    if claim.quote is None:
        return
    if claim.quote.text:
        yield f"“{claim.quote.text}” ({claim.quote.kind})"
    if claim.quote.original:
        yield f"“{claim.quote.original}” (the words before translation)"
    if not claim.quote.text and not claim.quote.original:
        yield claim.quote.kind


def _kind(claim: Claim) -> str:
    parts = (claim.kind, claim.act, claim.modality, claim.polarity, claim.language, claim.cue_lemma)
    return ", ".join(part for part in parts if part)


def _stances(detail: ClaimDetail) -> Iterator[str]:
    for stance in detail.claim.stances:
        text = name_of(detail.propositions[stance.proposition].text)
        yield f"{stance.stance} ({stance.basis}) {stance.proposition}: {text}"


def _link(link: LinkedClaim) -> str:
    relation = link.relation
    said = f"{relation.from_} {relation.relation} {relation.to}"
    who = f", linked by {relation.linked_by}" if relation.linked_by else ""
    note = f" ({relation.note})" if relation.note else ""
    return f"{said}, {relation.basis}, {relation.confidence}{who}: {_told(link.other)}{note}"


def _row(row: ClaimRow) -> str:
    return f"{row.id}: {_told(row)}"


def _told(row: ClaimRow) -> str:
    return f"{agent_label(row.speaker)}, {day_words(row.day)}: {name_of(row.content)}"


def _identities(detail: ClaimDetail) -> Iterator[str]:
    for one in detail.identities:
        why = f" ({one.why})" if one.why else ""
        yield f"{_agent(detail, one.a)} and {_agent(detail, one.b)}: {one.verdict}{why}"


def _evidence(detail: ClaimDetail) -> Iterator[str]:
    for one in detail.claim.evidence:
        article = detail.articles[one.article]
        place = f" {one.start}-{one.end}" if one.start is not None else ""
        exact = f": “{one.exact}”" if one.exact else ""
        yield f"{article.title or article.id}{place}{exact}"
