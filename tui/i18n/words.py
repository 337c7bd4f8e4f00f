"""Numbers, relations and filters in words."""

from collections.abc import Mapping
from datetime import date

from store.types import (
    AgentName,
    ClaimDetail,
    Clock,
    Confidence,
    DayCount,
    RelationBasis,
    RelationType,
    StanceSide,
    Term,
    Verdict,
)
from tui.i18n.dates import day_range
from tui.i18n.translation import counted, marked

CLOCK_NAMES: dict[Clock, str] = {
    "said": marked("said"),
    "reported": marked("reported"),
    "event": marked("event"),
}
CLOCK_WORDS: dict[Clock, str] = {
    "said": "when it was said",
    "reported": "when it was first reported",
    "event": "when the event was",
}
OUTGOING: dict[RelationType, str] = {
    "denies": "denies",
    "contradicts": "contradicts",
    "confirms": "confirms",
    "repeats": "repeats",
    "responds_to": "responds to",
    "quotes": "quotes",
    "part_of": "is part of",
    "specifies": "specifies",
    "based_on": "is based on",
    "in_tension_with": "is in tension with",
}
INCOMING: dict[RelationType, str] = {
    "denies": "is denied by",
    "contradicts": "is contradicted by",
    "confirms": "is confirmed by",
    "repeats": "is repeated by",
    "responds_to": "is answered by",
    "quotes": "is quoted by",
    "part_of": "has as a part",
    "specifies": "is specified by",
    "based_on": "is the basis of",
    "in_tension_with": "is in tension with",
}
STANCE_WORDS: dict[StanceSide, str] = {
    "affirm": "affirms",
    "deny": "denies",
    "possible": "holds possible",
    "asks": "asks",
    "presupposes": "presupposes",
}
STANCE_SIGNS: dict[StanceSide, str] = {
    "affirm": "+",
    "deny": "-",
    "possible": "?",
    "asks": "?",
    "presupposes": "^",
}
VERDICT_WORDS: dict[Verdict, str] = {
    "same": "is the same as",
    "probably": "is probably the same as",
    "possible": "may be the same as",
    "unknown": "is not known to be the same as",
    "different": "is not the same as",
}


def name_of(texts: Mapping[str, str]) -> str:
    """Choose among languages what a reader of the interface knows best: English, else Arabic, else any."""
    return texts.get("en") or texts.get("ar") or next(iter(texts.values()), "")


def agent_label(agent: AgentName) -> str:
    """Name an agent, with its number where others share the name: US official (2)."""
    return f"{name_of(agent.names)} ({agent.number})" if agent.number else name_of(agent.names)


def agent_in(detail: ClaimDetail, agent_id: str) -> str:
    """Name an agent that a claim speaks of, with its number where others share the name."""
    agent = detail.agents.get(agent_id)
    if agent is None:
        return agent_id
    number = detail.numbers.get(agent_id)
    return f"{name_of(agent.names)} ({number})" if number else name_of(agent.names)


def day_summary(day: DayCount) -> str:
    """Say what a day holds."""
    parts = [
        counted(day.claims, "claim"),
        *([counted(day.people, "person", "people")] if day.people is not None else []),
        *([counted(day.outlets, "outlet")] if day.outlets is not None else []),
        *([f"!{day.disputes:,}"] if day.disputes else []),
    ]
    return " · ".join(parts)


def short_summary(day: DayCount) -> str:
    """Say what a day holds in a narrow place: claims and disputes."""
    claims = counted(day.claims, "claim")
    return f"{claims} · !{day.disputes:,}" if day.disputes else claims


def basis_words(basis: RelationBasis, confidence: Confidence) -> str:
    """Say what a relation rests on."""
    rests = "in the text" if basis == "text" else "inferred"
    return rests if confidence == "high" else f"{rests}, confidence {confidence}"


def term_words(term: Term, names: Mapping[str, str] | None = None) -> str:
    """Say one condition of a filter; `names` maps ids of agents and topics to what a reader knows."""
    known = names or {}
    if term.field in ("said", "reported", "event"):
        values = [_days_words(value) for value in term.values]
    else:
        values = [known.get(value, value) for value in term.values]
    return f"{'not ' if term.negated else ''}{term.field}: {' or '.join(values)}"


def _days_words(value: str) -> str:
    """Say a day range of a filter, or leave it as it is written where it is no plain range."""
    if value == "none":
        return "undated"
    first, dots, last = value.partition("..")
    try:
        start = date.fromisoformat(first) if first else None
        end = date.fromisoformat(last) if last else (None if dots else start)
    except ValueError:
        return value
    return day_range(start, end)
