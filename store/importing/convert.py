"""Records to rows: keys for ids, a hash of the whole record, and one tuple for each row of a table."""

from collections.abc import Callable, Sequence
from hashlib import md5
from typing import Any

from msgspec import json
from msgspec.structs import replace

from store.arabic import fold
from store.importing.readers.source import Found
from store.importing.staging import Staging
from store.keys import MASK, key, record_key
from store.types import (
    Agent,
    Article,
    Claim,
    Dataset,
    DaySpan,
    IdentityQuestion,
    Mention,
    Proposition,
    Relation,
    Topic,
)

KEYS_KEPT = 200_000  # of ids met so far, for each data set; beyond that they are hashed again

_NO_SPAN = (None,) * 7
_NO_QUOTE = (None,) * 5
_NO_MENTION = (None, None)
_encode = json.Encoder().encode


class Keys(dict[tuple[str, str], int]):
    """The keys of a data set by kind and id; each id that is met first is staged with its key."""

    def __init__(self, dataset: str, number: int, named: list[Sequence[object]]) -> None:
        super().__init__()
        self.dataset = dataset
        self.number = number
        self._named = named

    def __missing__(self, kind_and_id: tuple[str, str]) -> int:
        if len(self) >= KEYS_KEPT:
            self.clear()
        uid = record_key(self.dataset, *kind_and_id)
        self._named.append((uid, kind_and_id[1]))
        self[kind_and_id] = uid
        return uid


class Converter:
    """Turn records into waiting rows of the staging tables."""

    def __init__(self, staging: Staging, datasets: dict[str, int]) -> None:
        """`datasets` numbers those that the store has from 1; new ones are added to it, in order."""
        self._rows = staging.rows
        self._datasets = datasets
        self._keys: dict[str, Keys] = {}
        self._by_type: dict[type, Callable[[int, Keys, bool, Any], None]] = {
            Agent: self._agent,
            Topic: self._topic,
            Proposition: self._proposition,
            Article: self._article,
            Claim: self._claim,
            Relation: self._relation,
            IdentityQuestion: self._identity_question,
        }

    def add(self, found: Found) -> None:
        """Add the rows of one record; a header adds its data set only."""
        number, dataset, record, implied = found
        keys = self._keys.get(dataset)
        if keys is None:
            number_of = self._datasets.setdefault(dataset, len(self._datasets) + 1)
            keys = self._keys[dataset] = Keys(dataset, number_of, self._rows["named"])
        if type(record) is not Dataset:
            self._by_type[type(record)](number, keys, implied, record)

    def _agent(self, number: int, keys: Keys, implied: bool, agent: Agent) -> None:
        self._rows["agent"].append(
            (*_head(number, keys, "agent", agent.id, agent), implied, agent.kind, agent.named)
        )
        names = [*agent.names.items(), *((None, alias) for alias in agent.aliases)]
        self._rows["agent_name"] += [
            (number, position, language, name, fold(name)) for position, (language, name) in enumerate(names)
        ]

    def _topic(self, number: int, keys: Keys, implied: bool, topic: Topic) -> None:
        names = _encode(topic.names).decode()
        self._rows["topic"].append((*_head(number, keys, "topic", topic.id, topic), implied, names))

    def _proposition(self, number: int, keys: Keys, implied: bool, proposition: Proposition) -> None:
        del implied  # no row names a proposition by its text only
        head = _head(number, keys, "proposition", proposition.id, proposition)
        self._rows["proposition"].append((*head, _encode(proposition.text).decode()))

    def _article(self, number: int, keys: Keys, implied: bool, article: Article) -> None:
        outlet = keys["agent", article.outlet] if article.outlet is not None else None
        self._rows["article"].append(
            (
                *_head(number, keys, "article", article.id, article),
                implied,
                outlet,
                article.language,
                article.title,
                article.url,
                *_span(article.published),
                article.text,
            )
        )

    def _claim(self, number: int, keys: Keys, implied: bool, claim: Claim) -> None:
        del implied
        quote = claim.quote
        texts = [*claim.content.values(), *((quote.text, quote.original) if quote else ())]
        folded = "\n".join([fold(text) for text in texts if text is not None])
        if claim.id is None:
            claim = replace(claim, id=content_id(keys.dataset, claim))
        self._rows["claim"].append(
            (
                *_head(number, keys, "claim", claim.id or "", claim),
                keys["agent", claim.speaker],
                claim.introduced_as,
                *(_mention(keys, claim.addressee) if claim.addressee else _NO_MENTION),
                *(_mention(keys, claim.platform) if claim.platform else _NO_MENTION),
                keys["claim", claim.nested_in] if claim.nested_in is not None else None,
                claim.cue_lemma,
                claim.cue_tone,
                claim.language,
                claim.kind,
                claim.act,
                claim.modality,
                claim.polarity,
                *_span(claim.said),
                *_span(claim.event),
                *(
                    (quote.kind, quote.text, quote.language, quote.original, quote.original_language)
                    if quote
                    else _NO_QUOTE
                ),
                len(claim.chain) - 1,
                folded,
            )
        )
        self._children(number, keys, claim)

    def _children(self, number: int, keys: Keys, claim: Claim) -> None:
        rows = self._rows
        rows["claim_content"] += [
            (number, at, language, text) for at, (language, text) in enumerate(claim.content.items())
        ]
        rows["hop"] += [
            (number, at, keys["agent", hop.agent], hop.cue, hop.implicit)
            for at, hop in enumerate(claim.chain)
        ]
        if claim.co_speakers:
            rows["co_speaker"] += [
                (number, at, *_mention(keys, mention)) for at, mention in enumerate(claim.co_speakers)
            ]
        if claim.reported:
            rows["report"] += [
                (number, at, keys["agent", report.by], *_span(report))
                for at, report in enumerate(claim.reported)
            ]
        if claim.evidence:
            rows["evidence"] += [
                (number, at, keys["article", e.article], e.start, e.end, e.exact, e.prefix, e.suffix)
                for at, e in enumerate(claim.evidence)
            ]
        if claim.topics:
            rows["claim_topic"] += [(number, at, keys["topic", id_]) for at, id_ in enumerate(claim.topics)]
        if claim.stances:
            rows["stance"] += [
                (number, at, keys["proposition", s.proposition], s.stance, s.basis)
                for at, s in enumerate(claim.stances)
            ]

    def _relation(self, number: int, keys: Keys, implied: bool, relation: Relation) -> None:
        del implied
        ends = (relation.from_, relation.relation, relation.to)
        self._rows["relation"].append(
            (
                number,
                key(keys.dataset, "relation", *ends),
                keys.number,
                " ".join(ends),
                content_hash(relation),
                keys["claim", relation.from_],
                keys["claim", relation.to],
                relation.relation,
                relation.basis,
                relation.confidence,
                relation.linked_by,
                relation.note,
            )
        )

    def _identity_question(self, number: int, keys: Keys, implied: bool, question: IdentityQuestion) -> None:
        del implied
        agents = sorted((question.a, question.b))
        self._rows["identity_question"].append(
            (
                number,
                key(keys.dataset, "identity_question", *agents),
                keys.number,
                " ".join(agents),
                content_hash(question),
                keys["agent", question.a],
                keys["agent", question.b],
                question.verdict,
                question.why,
            )
        )


def content_id(dataset: str, claim: Claim) -> str:
    """Make the id of a claim that has none: `h-` and a hash of data set, text, speaker, day and outlet."""
    text = claim.content.get(claim.language) or next(iter(claim.content.values()))
    said = claim.said
    day = str((said.end or said.start) if said else None)
    parts = (dataset, fold(text).strip(), claim.speaker, day, claim.chain[0].agent)
    return f"h-{md5(chr(31).join(parts).encode(), usedforsecurity=False).hexdigest()[:16]}"


# ---------------------------------------------------------------- parts of rows


def _head(number: int, keys: Keys, kind: str, id_: str, record: object) -> tuple[object, ...]:
    uid = keys[kind, id_] if kind != "claim" else record_key(keys.dataset, kind, id_)
    return number, uid, keys.number, id_, content_hash(record)


def content_hash(record: object) -> int:
    """Hash a whole record to 63 bits, by its encoded form."""
    return int.from_bytes(md5(_encode(record), usedforsecurity=False).digest()[:8], "big") & MASK


def _mention(keys: Keys, mention: Mention) -> tuple[int, str | None]:
    return keys["agent", mention.agent], mention.as_written


def _span(span: DaySpan | None) -> tuple[object, ...]:
    if span is None:
        return _NO_SPAN
    at = span.at.isoformat() if span.at is not None else None
    return span.precision, span.start, span.end, span.approximate, span.wording, span.basis, at
