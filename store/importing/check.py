"""Whether a claims file is sound: what the import guarantees, asked of the file again."""

from store.connection import Store
from store.importing.derive import DERIVED, TARGET_COLUMNS, derivation
from store.importing.references import REFERENCES, Reference
from store.keys import DAY_BITS

LISTED = 100  # findings of one sort

_KEYS = {
    "agent": "agent_uid",
    "topic": "topic_uid",
    "proposition": "proposition_uid",
    "article": "article_uid",
    "claim": "claim_uid",
    "relation": "relation_uid",
    "identity_question": "question_uid",
}
_WITH_CHAIN = Reference("claim", "speaker_uid", "agent", "speaker")


def check_store(store: Store) -> tuple[str, ...]:
    """Say in one sentence each what is wrong with the contents of a claims file; empty when it is sound."""
    findings: list[str] = []
    for kind, key in (*_KEYS.items(), ("claim", "key")):
        findings += _found(store, _twice(kind, key))
    for reference in (*REFERENCES, _WITH_CHAIN):
        findings += _found(store, _dangling(reference))
    for sql in (
        _NO_DATASET,
        _NO_CONTENT,
        _NO_NAME,
        _WRONG_CHAIN,
        _WRONG_EVIDENCE,
        _WRONG_KEY,
        _WRONG_DERIVED,
    ):
        findings += _found(store, sql)
    return tuple(findings)


def _found(store: Store, sql: str) -> list[str]:
    sentences = [sentence for (sentence,) in store.rows(f"{sql} ORDER BY 1 LIMIT {LISTED}")]
    if len(sentences) == LISTED:
        total = store.rows(f"SELECT count(*) FROM ({sql})")[0][0]
        if total > LISTED:
            sentences.append(f"… and {total - LISTED:,} more like this")
    return sentences


def _twice(kind: str, key: str) -> str:
    return f"""SELECT format('{kind}: the key {{}} stands {{}} times', {key}, count(*))
        FROM {kind} GROUP BY {key} HAVING count(*) > 1"""


def _dangling(reference: Reference) -> str:
    table, column, kind, _ = reference
    if table in {"article", "claim"}:
        name = f"format('{table} {{}}: ', t.id)"
        parent = ""
    elif table in {"relation", "identity_question"}:
        name = f"'{table}: '"
        parent = ""
    else:
        name = f"format('claim {{}}: {table} {{}}: ', c.id, t.position)"
        parent = "LEFT JOIN claim AS c ON c.claim_uid = t.claim_uid"
    return f"""SELECT {name} || 'the {kind} that {column} names is not there'
        FROM {table} AS t {parent}
        WHERE t.{column} IS NOT NULL AND t.{column} NOT IN (SELECT {kind}_uid FROM {kind})"""


_NO_DATASET = " UNION ALL ".join(
    f"""SELECT format('{kind} with the key {{}}: its data set is not there', {key})
        FROM {kind} WHERE dataset_no NOT IN (SELECT dataset_no FROM dataset)"""
    for kind, key in _KEYS.items()
)
_NO_CONTENT = """SELECT format('claim {}: it has no content', id) FROM claim
    WHERE claim_uid NOT IN (SELECT claim_uid FROM claim_content)"""
_NO_NAME = """SELECT format('agent {}: it has no name', id) FROM agent
    WHERE agent_uid NOT IN (SELECT agent_uid FROM agent_name WHERE language IS NOT NULL)"""
_WRONG_CHAIN = """SELECT format('claim {}: the chain does not end at its speaker after {} hops', c.id, c.hops)
    FROM claim AS c LEFT JOIN (
        SELECT claim_uid, max(position) AS last, count(*) AS hops, arg_max(agent_uid, position) AS agent_uid
        FROM hop GROUP BY claim_uid) AS h ON h.claim_uid = c.claim_uid
    WHERE h.last IS DISTINCT FROM c.hops OR h.hops IS DISTINCT FROM c.hops + 1
       OR h.agent_uid IS DISTINCT FROM c.speaker_uid"""
_WRONG_EVIDENCE = """SELECT format(
        'claim {}: evidence {}: the article {} does not say so at {} to {}',
        c.id, e.position, a.id, e.start, e."end")
    FROM evidence AS e
    JOIN article AS a ON a.article_uid = e.article_uid
    JOIN claim AS c ON c.claim_uid = e.claim_uid
    WHERE a.text IS NOT NULL AND e.start IS NOT NULL
      AND substring(a.text, e.start + 1, e."end" - e.start) <> e.exact"""
_WRONG_KEY = f"""SELECT format('claim {{}}: the key {{}} is not of its day {{}}', id, key, said_day)
    FROM claim WHERE key >> {DAY_BITS} <> said_day"""
_DIFFERENCES = " UNION ALL ".join(
    f"""SELECT format('claim {{}}: {name} is {{}}, but follows as {{}}', c.id, c.{name}, d.{name})
        FROM claim AS c JOIN d ON d.claim_uid = c.claim_uid WHERE c.{name} IS DISTINCT FROM d.{name}"""
    for name in DERIVED
)
_WRONG_DERIVED = f"""SELECT sentence FROM (
    WITH d AS MATERIALIZED ({derivation(f"SELECT claim_uid, {TARGET_COLUMNS} FROM claim")})
    {_DIFFERENCES}) AS found (sentence)"""
