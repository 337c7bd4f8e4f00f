"""Whole records back from the tables: what a claim, agent, article, proposition or topic was imported as.

Each function takes keys and answers a dict in the order of the keys, without those that the store lacks,
in a fixed handful of questions however many keys there are.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from sys import intern
from typing import Any, TypeVar

from msgspec import json

from store.connection import Row, Store
from store.types import (
    Agent,
    Article,
    Claim,
    DaySpan,
    Evidence,
    Hop,
    Mention,
    Proposition,
    Quote,
    Report,
    Stance,
    Topic,
)

Made = TypeVar("Made")

SPAN_FIELDS = ("precision", "start", "end", "approximate", "wording", "basis", "at")
WANTED = "WITH wanted AS (SELECT unnest(?::BIGINT[]) AS uid)"
_TEXTS = json.Decoder(dict[str, str])


def span_columns(prefix: str, alias: str) -> str:
    """Name the seven columns of a day span, for a SELECT; `span_of` reads them back."""
    return ", ".join(f"{alias}.{prefix}_{name}" for name in SPAN_FIELDS)


def span_of(columns: Sequence[Any]) -> DaySpan | None:
    """Make a day span of its seven columns; None where there is no span."""
    return DaySpan(**_span_fields(columns)) if columns[0] is not None else None


def texts_of(column: str | None) -> dict[str, str]:
    """Read a JSON column that holds texts by language, in their order."""
    return _TEXTS.decode(column) if column is not None else {}


def word_of(column: Any) -> Any:
    """Read a column of fixed words; a default is the very object that an encoder leaves out."""
    return intern(column)


# ---------------------------------------------------------------- the records


def claim_documents(store: Store, uids: Sequence[int]) -> dict[int, Claim]:
    """Read whole claims."""
    heads = store.rows(_CLAIM, [list(uids)]) if uids else []
    if not heads:
        return {}
    contents = _children(store, _CONTENT, uids, lambda row: (str(row[0]), str(row[1])))
    chains = _children(store, _HOP, uids, lambda row: Hop(agent=row[0], cue=row[1], implicit=row[2]))
    co_speakers = _children(store, _CO_SPEAKER, uids, lambda row: Mention(agent=row[0], as_written=row[1]))
    reports = _children(store, _REPORT, uids, lambda row: Report(by=row[0], **_span_fields(row[1:])))
    topics = _children(store, _CLAIM_TOPIC, uids, lambda row: str(row[0]))
    stances = _children(store, _STANCE, uids, _stance)
    evidence = _children(store, _EVIDENCE, uids, _evidence)
    made: dict[int, Claim] = {}
    for head in heads:
        uid = head[0]
        made[uid] = Claim(
            **_claim_fields(head),
            content=dict(contents[uid]),
            chain=chains[uid],
            co_speakers=co_speakers.get(uid, ()),
            reported=reports.get(uid, ()),
            topics=topics.get(uid, ()),
            stances=stances.get(uid, ()),
            evidence=evidence.get(uid, ()),
        )
    return _in_order(made, uids)


def agent_documents(store: Store, uids: Sequence[int]) -> dict[int, Agent]:
    """Read whole agents."""
    if not uids:
        return {}
    names: dict[int, dict[str, str]] = {}
    aliases: dict[int, list[str]] = {}
    for uid, language, name in store.rows(_AGENT_NAME, [list(uids)]):
        if language is None:
            aliases.setdefault(uid, []).append(name)
        else:
            names.setdefault(uid, {})[language] = name
    return _in_order(
        {
            uid: Agent(
                id=id_, kind=word_of(kind), named=named, names=names[uid], aliases=tuple(aliases.get(uid, ()))
            )
            for uid, id_, kind, named in store.rows(_AGENT, [list(uids)])
        },
        uids,
    )


def article_documents(store: Store, uids: Sequence[int]) -> dict[int, Article]:
    """Read whole articles, with their texts."""
    return _documents(store, _ARTICLE, uids, _article)


def proposition_documents(store: Store, uids: Sequence[int]) -> dict[int, Proposition]:
    """Read whole propositions."""
    return _documents(store, _PROPOSITION, uids, lambda row: Proposition(id=row[0], text=texts_of(row[1])))


def topic_documents(store: Store, uids: Sequence[int]) -> dict[int, Topic]:
    """Read whole topics."""
    return _documents(store, _TOPIC, uids, lambda row: Topic(id=row[0], names=texts_of(row[1])))


# ---------------------------------------------------------------- how


def _documents(store: Store, sql: str, uids: Sequence[int], make: Callable[[Row], Made]) -> dict[int, Made]:
    found = store.rows(sql, [list(uids)]) if uids else []
    return _in_order({row[0]: make(row[1:]) for row in found}, uids)


def _children(
    store: Store, sql: str, uids: Sequence[int], make: Callable[[Row], Made]
) -> dict[int, tuple[Made, ...]]:
    """Group child rows (claim key first, already in the order of their positions) by claim."""
    groups: dict[int, list[Made]] = {}
    for row in store.rows(sql, [list(uids)]):
        groups.setdefault(row[0], []).append(make(row[1:]))
    return {uid: tuple(group) for uid, group in groups.items()}


def _in_order(made: Mapping[int, Made], uids: Sequence[int]) -> dict[int, Made]:
    return {uid: made[uid] for uid in uids if uid in made}


def _span_fields(columns: Sequence[Any]) -> dict[str, Any]:
    fields: dict[str, Any] = dict(zip(SPAN_FIELDS, columns, strict=True))
    if fields["at"] is not None:
        fields["at"] = datetime.fromisoformat(fields["at"])
    return fields


def _claim_fields(head: Row) -> dict[str, Any]:
    """Name the columns of `_CLAIM`; a mention or quote whose first column is NULL is none."""
    names = (
        "id", "speaker", "introduced_as", "nested_in", "cue_lemma", "cue_tone",
        "language", "kind", "act", "modality", "polarity",
    )  # fmt: skip
    fields: dict[str, Any] = dict(zip(names, head[1:12], strict=True))
    for name in ("cue_tone", "kind", "modality", "polarity"):
        fields[name] = word_of(fields[name])
    fields["addressee"] = _mention(head[12], head[13])
    fields["platform"] = _mention(head[14], head[15])
    fields["quote"] = _quote(head[16:21])
    fields["said"] = span_of(head[21:28])
    fields["event"] = span_of(head[28:35])
    return fields


def _mention(agent: str | None, as_written: str | None) -> Mention | None:
    return Mention(agent=agent, as_written=as_written) if agent is not None else None


def _quote(columns: Row) -> Quote | None:
    kind, text, language, original, original_language = columns
    if kind is None:
        return None
    return Quote(
        kind=kind, text=text, language=language, original=original, original_language=original_language
    )


def _stance(row: Row) -> Stance:
    return Stance(proposition=row[0], stance=row[1], basis=word_of(row[2]))


def _evidence(row: Row) -> Evidence:
    article, start, end, exact, prefix, suffix = row
    return Evidence(article=article, start=start, end=end, exact=exact, prefix=prefix, suffix=suffix)


def _article(row: Row) -> Article:
    id_, outlet, language, title, url, text = row[:6]
    published = span_of(row[6:13])
    return Article(
        id=id_, outlet=outlet, language=language, title=title, url=url, text=text, published=published
    )


# ---------------------------------------------------------------- the questions

_CLAIM = f"""{WANTED}
SELECT c.claim_uid, c.id, speaker.id, c.introduced_as, container.id, c.cue_lemma, c.cue_tone,
       c.language, c.kind, c.act, c.modality, c.polarity,
       addressee.id, c.addressee_as_written, platform.id, c.platform_as_written,
       c.quote_kind, c.quote_text, c.quote_language, c.quote_original, c.quote_original_language,
       {span_columns("said", "c")}, {span_columns("event", "c")}
FROM claim AS c
SEMI JOIN wanted ON wanted.uid = c.claim_uid
JOIN agent AS speaker ON speaker.agent_uid = c.speaker_uid
LEFT JOIN agent AS addressee ON addressee.agent_uid = c.addressee_uid
LEFT JOIN agent AS platform ON platform.agent_uid = c.platform_uid
LEFT JOIN claim AS container ON container.claim_uid = c.nested_in_uid"""
_CONTENT = f"""{WANTED}
SELECT t.claim_uid, t.language, t.text FROM claim_content AS t
SEMI JOIN wanted ON wanted.uid = t.claim_uid ORDER BY t.claim_uid, t.position"""
_HOP = f"""{WANTED}
SELECT h.claim_uid, a.id, h.cue, h.implicit FROM hop AS h
SEMI JOIN wanted ON wanted.uid = h.claim_uid
JOIN agent AS a ON a.agent_uid = h.agent_uid ORDER BY h.claim_uid, h.position"""
_CO_SPEAKER = f"""{WANTED}
SELECT s.claim_uid, a.id, s.as_written FROM co_speaker AS s
SEMI JOIN wanted ON wanted.uid = s.claim_uid
JOIN agent AS a ON a.agent_uid = s.agent_uid ORDER BY s.claim_uid, s.position"""
_REPORT = f"""{WANTED}
SELECT r.claim_uid, a.id, {span_columns("span", "r")} FROM report AS r
SEMI JOIN wanted ON wanted.uid = r.claim_uid
JOIN agent AS a ON a.agent_uid = r.by_uid ORDER BY r.claim_uid, r.position"""
_CLAIM_TOPIC = f"""{WANTED}
SELECT t.claim_uid, topic.id FROM claim_topic AS t
SEMI JOIN wanted ON wanted.uid = t.claim_uid
JOIN topic ON topic.topic_uid = t.topic_uid ORDER BY t.claim_uid, t.position"""
_STANCE = f"""{WANTED}
SELECT s.claim_uid, p.id, s.stance, s.basis FROM stance AS s
SEMI JOIN wanted ON wanted.uid = s.claim_uid
JOIN proposition AS p ON p.proposition_uid = s.proposition_uid ORDER BY s.claim_uid, s.position"""
_EVIDENCE = f"""{WANTED}
SELECT e.claim_uid, a.id, e.start, e."end", e.exact, e.prefix, e.suffix FROM evidence AS e
SEMI JOIN wanted ON wanted.uid = e.claim_uid
JOIN article AS a ON a.article_uid = e.article_uid ORDER BY e.claim_uid, e.position"""
_AGENT = f"""{WANTED}
SELECT a.agent_uid, a.id, a.kind, a.named FROM agent AS a SEMI JOIN wanted ON wanted.uid = a.agent_uid"""
_AGENT_NAME = f"""{WANTED}
SELECT n.agent_uid, n.language, n.name FROM agent_name AS n
SEMI JOIN wanted ON wanted.uid = n.agent_uid ORDER BY n.agent_uid, n.position"""
_ARTICLE = f"""{WANTED}
SELECT a.article_uid, a.id, outlet.id, a.language, a.title, a.url, a.text, {span_columns("published", "a")}
FROM article AS a
SEMI JOIN wanted ON wanted.uid = a.article_uid
LEFT JOIN agent AS outlet ON outlet.agent_uid = a.outlet_uid"""
_PROPOSITION = f"""{WANTED}
SELECT p.proposition_uid, p.id, p.text FROM proposition AS p
SEMI JOIN wanted ON wanted.uid = p.proposition_uid"""
_TOPIC = f"""{WANTED}
SELECT t.topic_uid, t.id, t.names FROM topic AS t SEMI JOIN wanted ON wanted.uid = t.topic_uid"""
