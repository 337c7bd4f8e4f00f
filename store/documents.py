"""Whole records back from the tables: what a claim, agent, article, proposition or topic was imported as.

Each function takes keys and answers a dict in the order of the keys, without those that the store lacks,
in a fixed handful of questions however many keys there are.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from sys import intern
from typing import Any, TypeVar

from msgspec import json

from store.agents import names
from store.connection import Row, Store
from store.places import among, bounds, keys_of
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
    keys = list(keys_of(store, uids).values())
    heads = store.rows(f"{_CLAIM} WHERE {among('c.key', keys)}", bounds(keys)) if keys else []
    if not heads:
        return {}
    wanted = [head[0] for head in heads]
    children = {table: _children(store, sql, wanted) for table, sql in _CHILDREN.items()}
    ids = _Ids(store, heads, children)
    contents = _grouped(children["claim_content"], lambda row: (str(row[0]), str(row[1])))
    chains = _grouped(children["hop"], lambda row: Hop(agent=ids.agent(row[0]), cue=row[1], implicit=row[2]))
    co_speakers = _grouped(
        children["co_speaker"], lambda row: Mention(agent=ids.agent(row[0]), as_written=row[1])
    )
    reports = _grouped(children["report"], lambda row: Report(by=ids.agent(row[0]), **_span_fields(row[1:])))
    topics = _grouped(children["claim_topic"], lambda row: ids.topics[row[0]])
    stances = _grouped(children["stance"], lambda row: _stance(ids.propositions[row[0]], row))
    evidence = _grouped(children["evidence"], lambda row: _evidence(ids.articles[row[0]], row))
    made: dict[int, Claim] = {}
    for head in heads:
        key = head[0]
        made[head[1]] = Claim(
            **_claim_fields(head, ids),
            content=dict(contents[key]),
            chain=chains[key],
            co_speakers=co_speakers.get(key, ()),
            reported=reports.get(key, ()),
            topics=topics.get(key, ()),
            stances=stances.get(key, ()),
            evidence=evidence.get(key, ()),
        )
    return _in_order(made, uids)


class _Ids:
    """The ids that some claims name their agents, topics, propositions, articles and container by."""

    def __init__(self, store: Store, heads: Sequence[Row], children: Mapping[str, Sequence[Row]]) -> None:
        agents = {number for head in heads for number in (head[2], head[12], head[14]) if number is not None}
        agents |= {row[1] for table in ("hop", "co_speaker", "report") for row in children[table]}
        self._agents = names(store, agents)
        self.topics = self._of(store, "topic", children["claim_topic"])
        self.propositions = self._of(store, "proposition", children["stance"])
        self.articles = self._of(store, "article", children["evidence"])
        inside = [head[4] for head in heads if head[4] is not None]
        self.claims: dict[int, str] = {}
        if inside:
            containers = list(keys_of(store, inside).values())
            self.claims = dict(
                store.rows(
                    f"SELECT c.claim_uid, c.id FROM claim AS c WHERE {among('c.key', containers)}",
                    bounds(containers),
                )
            )

    @staticmethod
    def _of(store: Store, kind: str, rows: Sequence[Row]) -> dict[int, str]:
        wanted = list({row[1] for row in rows})
        if not wanted:
            return {}
        return dict(
            store.rows(
                f"SELECT t.{kind}_no, t.id FROM {kind} AS t WHERE {among(f't.{kind}_no', wanted)}",
                bounds(wanted),
            )
        )

    def agent(self, number: int) -> str:
        return self._agents[number].id


def agent_documents(store: Store, uids: Sequence[int]) -> dict[int, Agent]:
    """Read whole agents."""
    if not uids:
        return {}
    written: dict[int, dict[str, str]] = {}
    aliases: dict[int, list[str]] = {}
    for uid, language, name in store.rows(_AGENT_NAME, [list(uids)]):
        if language is None:
            aliases.setdefault(uid, []).append(name)
        else:
            written.setdefault(uid, {})[language] = name
    return _in_order(
        {
            uid: Agent(
                id=id_,
                kind=word_of(kind),
                named=named,
                names=written[uid],
                aliases=tuple(aliases.get(uid, ())),
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


def _children(store: Store, sql: str, keys: Sequence[int]) -> list[Row]:
    """Read child rows in the order of claims and positions, which is found faster here than it is planned."""
    found = store.rows(f"{sql} WHERE {among('t.key', keys)}", bounds(keys))
    return [(key, *fields) for key, _, *fields in sorted(found, key=itemgetter(0, 1))]


def _grouped(rows: Sequence[Row], make: Callable[[Row], Made]) -> dict[int, tuple[Made, ...]]:
    """Group child rows (claim key first, already in the order of their positions) by claim."""
    groups: dict[int, list[Made]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(make(row[1:]))
    return {key: tuple(group) for key, group in groups.items()}


def _in_order(made: Mapping[int, Made], uids: Sequence[int]) -> dict[int, Made]:
    return {uid: made[uid] for uid in uids if uid in made}


def _span_fields(columns: Sequence[Any]) -> dict[str, Any]:
    fields: dict[str, Any] = dict(zip(SPAN_FIELDS, columns, strict=True))
    if fields["at"] is not None:
        fields["at"] = datetime.fromisoformat(fields["at"])
    return fields


def _claim_fields(head: Row, ids: _Ids) -> dict[str, Any]:
    """Name the columns of `_CLAIM`; a mention or quote whose first column is NULL is none."""
    columns = ("introduced_as", "cue_lemma", "cue_tone", "language", "kind", "act", "modality", "polarity")
    fields: dict[str, Any] = dict(zip(columns, (head[3], *head[5:12]), strict=True))
    for name in ("cue_tone", "kind", "modality", "polarity"):
        fields[name] = word_of(fields[name])
    fields["id"] = head[16]
    fields["speaker"] = ids.agent(head[2])
    fields["nested_in"] = ids.claims.get(head[4])
    fields["addressee"] = _mention(head[12], head[13], ids)
    fields["platform"] = _mention(head[14], head[15], ids)
    fields["quote"] = _quote(head[17:22])
    fields["said"] = span_of(head[22:29])
    fields["event"] = span_of(head[29:36])
    return fields


def _mention(number: int | None, as_written: str | None, ids: _Ids) -> Mention | None:
    return Mention(agent=ids.agent(number), as_written=as_written) if number is not None else None


def _quote(columns: Row) -> Quote | None:
    kind, text, language, original, original_language = columns
    if kind is None:
        return None
    return Quote(
        kind=kind, text=text, language=language, original=original, original_language=original_language
    )


def _stance(proposition: str, row: Row) -> Stance:
    return Stance(proposition=proposition, stance=row[1], basis=word_of(row[2]))


def _evidence(article: str, row: Row) -> Evidence:
    _, start, end, exact, prefix, suffix = row
    return Evidence(article=article, start=start, end=end, exact=exact, prefix=prefix, suffix=suffix)


def _article(row: Row) -> Article:
    id_, outlet, language, title, url, text = row[:6]
    published = span_of(row[6:13])
    return Article(
        id=id_, outlet=outlet, language=language, title=title, url=url, text=text, published=published
    )


# ---------------------------------------------------------------- the questions

_CLAIM = f"""
SELECT c.key, c.claim_uid, c.speaker_no, c.introduced_as, c.nested_in_uid, c.cue_lemma, c.cue_tone,
       c.language, c.kind, c.act, c.modality, c.polarity,
       c.addressee_no, c.addressee_as_written, c.platform_no, c.platform_as_written, c.id,
       c.quote_kind, c.quote_text, c.quote_language, c.quote_original, c.quote_original_language,
       {span_columns("said", "c")}, {span_columns("event", "c")}
FROM claim AS c"""
_CHILDREN = {
    table: f"SELECT t.key, t.position, {columns} FROM {table} AS t"
    for table, columns in {
        "claim_content": "t.language, t.text",
        "hop": "t.agent_no, t.cue, t.implicit",
        "co_speaker": "t.agent_no, t.as_written",
        "report": f"t.by_no, {span_columns('span', 't')}",
        "claim_topic": "t.topic_no",
        "stance": "t.proposition_no, t.stance, t.basis",
        "evidence": 't.article_no, t.start, t."end", t.exact, t.prefix, t.suffix',
    }.items()
}
_AGENT = f"""{WANTED}
SELECT a.agent_uid, a.id, a.kind, a.named FROM agent AS a SEMI JOIN wanted ON wanted.uid = a.agent_uid"""
_AGENT_NAME = f"""{WANTED}
SELECT a.agent_uid, n.language, n.name FROM agent_name AS n
JOIN agent AS a ON a.agent_no = n.agent_no
SEMI JOIN wanted ON wanted.uid = a.agent_uid ORDER BY n.agent_no, n.position"""
_ARTICLE = f"""{WANTED}
SELECT a.article_uid, a.id, outlet.id, a.language, a.title, a.url, a.text, {span_columns("published", "a")}
FROM article AS a
SEMI JOIN wanted ON wanted.uid = a.article_uid
LEFT JOIN agent AS outlet ON outlet.agent_no = a.outlet_no"""
_PROPOSITION = f"""{WANTED}
SELECT p.proposition_uid, p.id, p.text FROM proposition AS p
SEMI JOIN wanted ON wanted.uid = p.proposition_uid"""
_TOPIC = f"""{WANTED}
SELECT t.topic_uid, t.id, t.names FROM topic AS t SEMI JOIN wanted ON wanted.uid = t.topic_uid"""
