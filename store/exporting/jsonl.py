"""The native format, written: what the import reads gives the same records again.

For each data set its header, then agents, topics, propositions and articles by id, then claims, relations
and identity questions in the order in which they came. All of it is read in windows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from msgspec import json
from msgspec.structs import replace

from store.connection import Row, Store
from store.documents import (
    agent_documents,
    article_documents,
    claim_documents,
    proposition_documents,
    texts_of,
    topic_documents,
    word_of,
)
from store.exporting.progress import STEP, Tell, silent
from store.filters import where
from store.types import Claim, Dataset, Filter, IdentityQuestion, Record, Relation

WINDOW = 5_000  # records in memory at once

Read = Callable[[Store, Sequence[int]], Mapping[int, Record]]


def export_jsonl(store: Store, out: BinaryIO, filter: Filter | None = None, tell: Tell = silent) -> int:
    """Write the claims under a filter, with all that they name, and return how many claims that were.

    Without a filter everything is written, claims or not. Under a filter a relation is written where both
    its claims are, an identity question where both its agents are, and a claim inside a claim that is not
    written stands by itself.
    """
    encode = json.Encoder().encode
    claims = 0
    for number, record in enumerate(records(store, filter or Filter())):
        if not number % STEP:
            tell(claims)
        out.write(encode(record) + b"\n")
        claims += isinstance(record, Claim)
    return claims


def records(store: Store, filter: Filter) -> Iterator[Record]:
    """Yield the records of an export, data set by data set."""
    for number, name, title, about in store.rows(
        "SELECT dataset_no, name, title, about FROM dataset ORDER BY dataset_no"
    ):
        part = _Part(store, number, filter)
        if filter and not part.has_claims():
            continue
        yield _header(name, title, about)
        yield from part.records()


@dataclass(frozen=True)
class _Part:
    """What is written of one data set."""

    store: Store
    number: int
    filter: Filter

    def has_claims(self) -> bool:
        sql, bound = self._wanted()
        return bool(self.store.rows(f"{sql} SELECT 1 FROM wanted LIMIT 1", bound))

    def records(self) -> Iterator[Record]:
        yield from self._by_id("agent", agent_documents)
        yield from self._by_id("topic", topic_documents)
        yield from self._by_id("proposition", proposition_documents)
        yield from self._by_id("article", article_documents)
        yield from self._claims()
        yield from self._links(_RELATIONS, _relation, "from_uid", "to_uid", "SELECT claim_uid FROM wanted")
        yield from self._links(_QUESTIONS, _question, "a_no", "b_no", "FROM named")

    def _wanted(self) -> tuple[str, list[object]]:
        """Write the claims of this part as the table `wanted (key, claim_uid)`."""
        condition, bound = where(self.filter)
        return (
            "WITH wanted AS (SELECT c.key, c.claim_uid FROM claim AS c "
            f"WHERE c.dataset_no = ? AND ({condition}))",
            [self.number, *bound],
        )

    def _by_id(self, kind: str, read: Read) -> Iterator[Record]:
        """Yield records in windows by id: all of the data set, or what the claims under the filter name."""
        head, bound = self._wanted() if self.filter else ("", [])
        named = f"AND {kind}_no IN ({_NAMED[kind]})" if self.filter else ""
        sql = f"""{head} SELECT {kind}_uid, id FROM {kind}
            WHERE dataset_no = ? AND id > ? {named} ORDER BY id LIMIT {WINDOW}"""
        last = ""
        while found := self.store.rows(sql, [*bound, self.number, last]):
            last = found[-1][1]
            yield from read(self.store, [uid for uid, _ in found]).values()

    def _claims(self) -> Iterator[Record]:
        condition, bound = where(self.filter)
        for first, last in self._stretches("claim"):
            found = self.store.rows(
                f"""SELECT c.claim_uid, c.nested_in_uid FROM claim AS c
                    WHERE c.seq BETWEEN ? AND ? AND c.dataset_no = ? AND ({condition}) ORDER BY c.seq""",
                [first, last, self.number, *bound],
            )
            alone = self._without_container([row for row in found if row[1] is not None])
            for uid, claim in claim_documents(self.store, [uid for uid, _ in found]).items():
                yield _by_itself(claim) if uid in alone else claim

    def _without_container(self, nested: list[Row]) -> set[int]:
        """Find the claims whose container the filter leaves out."""
        if not self.filter or not nested:
            return set()
        head, bound = self._wanted()
        kept = self.store.rows(
            f"{head} SELECT claim_uid FROM wanted WHERE claim_uid IN (SELECT unnest(?::BIGINT[]))",
            [*bound, [container for _, container in nested]],
        )
        containers = {uid for (uid,) in kept}
        return {uid for uid, container in nested if container not in containers}

    def _links(
        self, sql: str, make: Callable[[Row], Record], one: str, other: str, among: str
    ) -> Iterator[Record]:
        """Yield relations or questions, under a filter those with both ends among some keys."""
        head, bound, both = "", [], ""
        if self.filter:
            head, bound = self._wanted()
            head += f", named AS ({_NAMED['agent']})"
            both = f"AND l.{one} IN ({among}) AND l.{other} IN ({among})"
        table = "relation" if make is _relation else "identity_question"
        for first, last in self._stretches(table):
            yield from map(
                make,
                self.store.rows(
                    f"""{head} {sql} WHERE l.seq BETWEEN ? AND ? AND l.dataset_no = ? {both}
                        ORDER BY l.seq""",
                    [*bound, first, last, self.number],
                ),
            )

    def _stretches(self, table: str) -> Iterator[tuple[int, int]]:
        """Cut the order of first coming into windows: first and last `seq`, both inclusive."""
        lowest, highest = self.store.rows(
            f"SELECT min(seq), max(seq) FROM {table} WHERE dataset_no = ?", [self.number]
        )[0]
        for first in range(lowest, highest + 1, WINDOW) if lowest is not None else ():
            yield first, first + WINDOW - 1


def _header(name: str, title: str | None, about: str | None) -> Dataset:
    """Make the header; texts that are not there are left out, not written as empty."""
    texts = {"title": texts_of(title), "about": texts_of(about)}
    return Dataset(name=name, **{field: value for field, value in texts.items() if value})


def _by_itself(claim: Claim) -> Claim:
    return replace(claim, nested_in=None)


def _relation(row: Row) -> Relation:
    from_, to, relation, basis, confidence, linked_by, note = row
    return Relation(
        from_=from_,
        to=to,
        relation=relation,
        basis=word_of(basis),
        confidence=word_of(confidence),
        linked_by=linked_by,
        note=note,
    )


def _question(row: Row) -> IdentityQuestion:
    a, b, verdict, why = row
    return IdentityQuestion(a=a, b=b, verdict=verdict, why=why)


_RELATIONS = """SELECT one.id, other.id, l.relation, l.basis, l.confidence, l.linked_by, l.note
    FROM relation AS l
    JOIN claim AS one ON one.claim_uid = l.from_uid
    JOIN claim AS other ON other.claim_uid = l.to_uid"""
_QUESTIONS = """SELECT one.id, other.id, l.verdict, l.why
    FROM identity_question AS l
    JOIN agent AS one ON one.agent_no = l.a_no
    JOIN agent AS other ON other.agent_no = l.b_no"""

# The numbers of what the claims in `wanted` name.
_ARTICLES = "SELECT article_no FROM evidence SEMI JOIN wanted USING (key)"
_NAMED = {
    "agent": f"""SELECT agent_no FROM hop SEMI JOIN wanted USING (key)
        UNION SELECT agent_no FROM co_speaker SEMI JOIN wanted USING (key)
        UNION SELECT by_no FROM report SEMI JOIN wanted USING (key)
        UNION SELECT addressee_no FROM claim SEMI JOIN wanted USING (key)
        UNION SELECT platform_no FROM claim SEMI JOIN wanted USING (key)
        UNION SELECT outlet_no FROM article WHERE article_no IN ({_ARTICLES})""",
    "topic": "SELECT topic_no FROM claim_topic SEMI JOIN wanted USING (key)",
    "proposition": "SELECT proposition_no FROM stance SEMI JOIN wanted USING (key)",
    "article": _ARTICLES,
}
