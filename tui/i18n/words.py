"""Numbers, relations and filters in words."""

from collections.abc import Mapping
from datetime import date

from store.types import (
    AgentName,
    ClaimDetail,
    ClaimKind,
    Clock,
    Confidence,
    DayCount,
    Filter,
    Modality,
    QuoteKind,
    RelationBasis,
    RelationType,
    StanceSide,
    Term,
    Verdict,
)
from tui.i18n.dates import day_range
from tui.i18n.language import language_in_use
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, marked, tr

CLOCK_NAMES: dict[Clock, str] = {
    "said": marked("said"),
    "reported": marked("reported"),
    "event": marked("event"),
}
CLOCK_WORDS: dict[Clock, str] = {
    "said": marked("when it was said"),
    "reported": marked("when it was first reported"),
    "event": marked("when the event was"),
}
OUTGOING: dict[RelationType, str] = {
    "denies": marked("denies"),
    "contradicts": marked("contradicts"),
    "confirms": marked("confirms"),
    "repeats": marked("repeats"),
    "responds_to": marked("responds to"),
    "quotes": marked("quotes"),
    "part_of": marked("is part of"),
    "specifies": marked("specifies"),
    "based_on": marked("is based on"),
    "in_tension_with": marked("is in tension with"),
}
INCOMING: dict[RelationType, str] = {
    "denies": marked("is denied by"),
    "contradicts": marked("is contradicted by"),
    "confirms": marked("is confirmed by"),
    "repeats": marked("is repeated by"),
    "responds_to": marked("is answered by"),
    "quotes": marked("is quoted by"),
    "part_of": marked("has as a part"),
    "specifies": marked("is specified by"),
    "based_on": marked("is the basis of"),
    "in_tension_with": marked("is in tension with"),
}
STANCE_WORDS: dict[StanceSide, str] = {
    "affirm": marked("affirms"),
    "deny": marked("denies"),
    "possible": marked("holds possible"),
    "asks": marked("asks"),
    "presupposes": marked("presupposes"),
}
STANCE_SIGNS: dict[StanceSide, str] = {
    "affirm": "+",
    "deny": "-",
    "possible": "?",
    "asks": "¿",
    "presupposes": "^",
}
VERDICT_WORDS: dict[Verdict, str] = {
    "same": marked("is the same as"),
    "probably": marked("is probably the same as"),
    "possible": marked("may be the same as"),
    "unknown": marked("is not known to be the same as"),
    "different": marked("is not the same as"),
}
KIND_WORDS: dict[ClaimKind, str] = {
    "direct": marked("direct"),
    "indirect": marked("indirect"),
    "attitude": marked("attitude"),
    "intelligence_report": marked("intelligence report"),
    "social_post": marked("social post"),
    "document": marked("document"),
}
MODALITY_WORDS: dict[Modality, str] = {
    "plain": marked("plain"),
    "possible": marked("possible"),
    "hearsay": marked("hearsay"),
}
QUOTE_WORDS: dict[QuoteKind, str] = {
    "original": marked("quoted, original"),
    "translated": marked("quoted, translated"),
    "reported": marked("quoted, reported"),
}
ACT_WORDS = {
    "assert": marked("assert"),
    "deny": marked("deny"),
    "ask": marked("ask"),
    "offer": marked("offer"),
    "refuse": marked("refuse"),
    "request": marked("request"),
    "respond": marked("respond"),
    "report": marked("report"),
    "assess": marked("assess"),
    "know": marked("know"),
    "fear": marked("fear"),
    "suspect": marked("suspect"),
    "rule_out": marked("rule out"),
}
"""The acts of the sample; a file may name others, which are shown as they are written."""

FIELD_NAMES = {
    "speaker": marked("speaker"),
    "outlet": marked("outlet"),
    "root": marked("root"),
    "through": marked("through"),
    "topic": marked("topic"),
    "kind": marked("kind"),
    "act": marked("act"),
    "cue": marked("cue"),
    "lang": marked("lang"),
    "polarity": marked("polarity"),
    "named": marked("named"),
    "hops": marked("hops"),
    "proposition": marked("proposition"),
    "stance": marked("stance"),
    "said": marked("said"),
    "reported": marked("reported"),
    "event": marked("event"),
    "asof": marked("as of the end of"),
    "disputed": marked("disputed"),
    "retold": marked("told before"),
    "star": marked("star"),
    "tag": marked("tag"),
    "note": marked("note"),
    "verdict": marked("verdict"),
    "id": marked("id"),
    "text": marked("text"),
}
"""The fields of a filter. In its text form they stay English: there they are a code."""

_VALUE_WORDS: dict[str, Mapping[str, str]] = {
    "kind": {str(kind): words for kind, words in KIND_WORDS.items()},
    "act": ACT_WORDS,
    "polarity": {
        "affirm": marked("affirm"),
        "deny": marked("deny"),
        "neutral": marked("neutral"),
        "question": marked("question"),
    },
    "named": {"yes": marked("yes"), "no": marked("no")},
    "disputed": {"yes": marked("yes"), "no": marked("no")},
    "retold": {"yes": marked("yes"), "no": marked("no")},
    "star": {"yes": marked("yes"), "no": marked("no")},
    "note": {"yes": marked("yes"), "no": marked("no")},
    "verdict": {
        "confirmed": marked("confirmed"),
        "likely": marked("likely"),
        "unclear": marked("unclear"),
        "doubtful": marked("doubtful"),
        "refuted": marked("refuted"),
    },
    "lang": {"ar": marked("Arabic"), "en": marked("English")},
}


def name_of(texts: Mapping[str, str]) -> str:
    """Choose among languages what a reader knows best: that of the interface, else English, Arabic, any."""
    own = texts.get(language_in_use().code)
    return own or texts.get("en") or texts.get("ar") or next(iter(texts.values()), "")


def agent_label(agent: AgentName) -> str:
    """Name an agent, with its number where others share the name: US official (2)."""
    return f"{name_of(agent.names)} ({numeral(agent.number)})" if agent.number else name_of(agent.names)


def agent_in(detail: ClaimDetail, agent_id: str) -> str:
    """Name an agent that a claim speaks of, with its number where others share the name."""
    agent = detail.agents.get(agent_id)
    if agent is None:
        return agent_id
    number = detail.numbers.get(agent_id)
    return f"{name_of(agent.names)} ({numeral(number)})" if number else name_of(agent.names)


def day_summary(day: DayCount) -> str:
    """Say what a day holds."""
    parts = [
        counted(day.claims, "claim"),
        *([counted(day.people, "person", "people")] if day.people is not None else []),
        *([counted(day.outlets, "outlet")] if day.outlets is not None else []),
        *([f"!{numeral(day.disputes)}"] if day.disputes else []),
    ]
    return " · ".join(parts)


def short_summary(day: DayCount) -> str:
    """Say what a day holds in a narrow place: claims and disputes."""
    claims = counted(day.claims, "claim")
    return f"{claims} · !{numeral(day.disputes)}" if day.disputes else claims


def basis_words(basis: RelationBasis, confidence: Confidence) -> str:
    """Say what a relation rests on."""
    rests = tr("in the text" if basis == "text" else "inferred")
    return rests if confidence == "high" else f"{rests}{tr(_DOUBTS[confidence])}"


_DOUBTS: dict[Confidence, str] = {
    "medium": marked(", confidence medium"),
    "low": marked(", confidence low"),
}


def field_name(field: str) -> str:
    """Name a field of a filter."""
    return tr(FIELD_NAMES[field]) if field in FIELD_NAMES else field


def value_words(field: str, value: str) -> str:
    """Say a value of a field that has few, or leave it as it is written."""
    words = _VALUE_WORDS.get(field, {}).get(value)
    return tr(words) if words else value


def spoken_values(field: str) -> list[tuple[str, str]]:
    """List the values of a field that has words of its own, with these."""
    return [(value, tr(words)) for value, words in _VALUE_WORDS.get(field, {}).items()]


def term_words(term: Term, names: Mapping[str, str] | None = None) -> str:
    """Say one condition of a filter; `names` maps ids of agents and topics to what a reader knows."""
    known = names or {}
    if term.field in ("said", "reported", "event", "asof"):
        values = [_days_words(value) for value in term.values]
    else:
        values = [known.get(value) or value_words(term.field, value) for value in term.values]
    said = f"{field_name(term.field)}: {tr(' or ').join(values)}"
    return tr("not {condition}", condition=said) if term.negated else said


def filter_words(filter: Filter) -> str:
    """Say a whole filter."""
    return tr(", and ").join(map(term_words, filter.terms)) if filter else tr("all claims")


def _days_words(value: str) -> str:
    """Say a day range of a filter, or leave it as it is written where it is no plain range."""
    if value == "none":
        return tr("undated")
    first, dots, last = value.partition("..")
    try:
        start = date.fromisoformat(first) if first else None
        end = date.fromisoformat(last) if last else (None if dots else start)
    except ValueError:
        return value
    return day_range(start, end)
