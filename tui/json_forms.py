"""The JSON that the headless commands answer with: keys and values are the words of the data format."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from msgspec import Struct, to_builtins

from store.claims import origins
from store.connection import Store
from store.documents import claim_documents
from store.types import (
    AgentName,
    Claim,
    ClaimDetail,
    ClaimRow,
    DayCount,
    Facet,
    FacetValue,
    PropositionStances,
    Root,
    Speaker,
    StanceSideCount,
)

Json = dict[str, Any]


def iso(day: int) -> str | None:
    """Write a day ordinal as an ISO date; None for the undated."""
    return date.fromordinal(day).isoformat() if day else None


def claims(store: Store, rows: Iterable[ClaimRow]) -> Iterable[Json]:
    """Write a window of claims as documents, with what the store derived for each."""
    window = list(rows)
    uids = [row.uid for row in window]
    documents, stands = claim_documents(store, uids), origins(store, uids)
    return [claim(documents[row.uid], row, *stands[row.uid]) for row in window]


def claim(document: Claim, row: ClaimRow, dataset: str, root: Root) -> Json:
    """Write a claim: its native document, then what is derived."""
    return {
        **_document(document),
        "dataset": dataset,
        "day": iso(row.day),
        "root": _root(root),
        "disputed": row.disputed,
        "repeats": row.repeats,
    }


def day(counted: DayCount) -> Json:
    """Write a day of the histogram."""
    return {
        "day": iso(counted.day),
        "claims": counted.claims,
        "people": counted.people,
        "outlets": counted.outlets,
        "disputes": counted.disputes,
    }


def speaker(one: Speaker) -> Json:
    """Write a speaker and what stands behind the name."""
    return {
        "speaker": one.agent.id,
        "names": dict(one.agent.names),
        "named": one.agent.named,
        "claims": one.claims,
        "days": one.days,
        "first": iso(one.first_day),
        "last": iso(one.last_day),
        "disputes": one.disputes,
    }


def stances(one: PropositionStances) -> Json:
    """Write a proposition with every side, the empty ones too."""
    return {
        "proposition": one.proposition.id,
        "text": one.proposition.text,
        "stances": {side.stance: _side(side) for side in one.sides},
    }


def facet(one: Facet, of: int, *, set_aside: bool) -> Json:
    """Write the values of a field that were asked for, each with its share of `of` claims."""
    return {
        "field": one.field,
        "claims": of,
        "count": one.count,
        "set_aside": set_aside,
        "values": [
            {
                "value": value.value,
                **({"names": dict(_names(value))} if _names(value) else {}),
                "claims": value.claims,
                "share": round(value.claims / of, 6) if of else 0.0,
            }
            for value in one.values
        ],
    }


def _names(value: FacetValue) -> Mapping[str, str]:
    return value.agent.names if value.agent else value.names or {}


def detail(one: ClaimDetail) -> Json:
    """Write everything about a claim."""
    return {
        "claim": claim(one.claim, one.row, one.dataset, one.root),
        "days": {clock: iso(best) for clock, best in one.best_days.items()},
        "agents": _document(one.agents),
        "propositions": _document(one.propositions),
        "topics": _document(one.topics),
        "articles": _document(one.articles),
        "relations": [
            {**_document(link.relation), "outgoing": link.outgoing, "claim": _row(link.other)}
            for link in one.links
        ],
        "opposed": [
            {"proposition": other.proposition, "stance": other.stance, "claim": _row(other.other)}
            for other in one.opposed
        ],
        "identity_questions": _document(one.identities),
        "nested": [_row(row) for row in one.nested],
        "container": _row(one.container) if one.container else None,
    }


def _document(value: object) -> Any:
    """Write native values; words that the format leaves out as defaults stand here, so that all can be asked.

    Fields without a value (none, or an empty list) are left out as in the format.
    """
    if isinstance(value, Struct):
        tag = value.__struct_config__.tag
        fields = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
        held = ((name, getattr(value, field)) for name, field in fields)
        document = {name: _document(part) for name, part in held if part is not None and part != ()}
        return {"type": tag, **document} if tag else document
    if isinstance(value, Mapping):
        parts = cast("Mapping[str, object]", value)
        return {name: _document(part) for name, part in parts.items()}
    if isinstance(value, tuple):
        return [_document(part) for part in cast("tuple[object, ...]", value)]
    return to_builtins(value)


def _side(side: StanceSideCount) -> Json:
    return {
        "claims": side.claims,
        "speakers": [agent.id for agent in side.speakers],
        "roots": [_root(root) for root in side.roots],
    }


def _root(root: Root) -> Json:
    return {"agent": root.agent.id, "public": root.public}


def _row(row: ClaimRow) -> Json:
    return {
        "id": row.id,
        "day": iso(row.day),
        "speaker": _agent(row.speaker),
        "outlet": _agent(row.outlet) if row.outlet else None,
        "language": row.language,
        "kind": row.kind,
        "content": dict(row.content),
        "disputed": row.disputed,
        "repeats": row.repeats,
    }


def _agent(agent: AgentName) -> Json:
    return {"id": agent.id, "names": dict(agent.names), "named": agent.named}
