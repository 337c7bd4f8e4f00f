"""Whether a claims file is sound: what the import guarantees, asked of the file again."""

from store.connection import Store
from store.importing.derive import DERIVED, derivation, stored
from store.importing.disputes import DISPUTED, REPEATING
from store.importing.orders import CLAIM_ORDERS
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
_BY_UID = {"nested_in_uid", "from_uid", "to_uid"}


def check_store(store: Store) -> tuple[str, ...]:
    """Say in one sentence each what is wrong with the contents of a claims file; empty when it is sound."""
    findings: list[str] = []
    for kind, key in (*_KEYS.items(), ("claim", "key")):
        findings += _found(store, _twice(kind, key))
    for reference in (*REFERENCES, _WITH_CHAIN):
        findings += _found(store, _dangling(reference))
    for sql in _CHECKS:
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
    if column not in _BY_UID:
        column = column.replace("_uid", "_no")
    if table in {"article", "claim"}:
        name = f"format('{table} {{}}: ', t.id)"
        parent = ""
    elif table in {"relation", "identity_question"}:
        name = f"'{table}: '"
        parent = ""
    else:
        name = f"format('claim {{}}: {table} {{}}: ', c.id, t.position)"
        parent = "LEFT JOIN claim AS c ON c.key = t.key"
    known = f"{kind}_uid" if column in _BY_UID else f"{kind}_no"
    return f"""SELECT {name} || 'the {kind} that {column} names is not there'
        FROM {table} AS t {parent}
        WHERE t.{column} IS NOT NULL AND t.{column} NOT IN (SELECT {known} FROM {kind})"""


_NO_DATASET = " UNION ALL ".join(
    f"""SELECT format('{kind} with the key {{}}: its data set is not there', {key})
        FROM {kind} WHERE dataset_no NOT IN (SELECT dataset_no FROM dataset)"""
    for kind, key in _KEYS.items()
)
_NO_CONTENT = """SELECT format('claim {}: it has no content', id) FROM claim
    WHERE key NOT IN (SELECT key FROM claim_content)"""
_NO_NAME = """SELECT format('agent {}: it has no name', id) FROM agent
    WHERE agent_no NOT IN (SELECT agent_no FROM agent_name WHERE language IS NOT NULL)"""
_WRONG_CHAIN = """SELECT format('claim {}: the chain does not end at its speaker after {} hops', c.id, c.hops)
    FROM claim AS c LEFT JOIN (
        SELECT key, max(position) AS last, count(*) AS hops, arg_max(agent_no, position) AS agent_no
        FROM hop GROUP BY key) AS h ON h.key = c.key
    WHERE h.last IS DISTINCT FROM c.hops OR h.hops IS DISTINCT FROM c.hops + 1
       OR h.agent_no IS DISTINCT FROM c.speaker_no"""
_WRONG_EVIDENCE = """SELECT format(
        'claim {}: evidence {}: the article {} does not say so at {} to {}',
        c.id, e.position, a.id, e.start, e."end")
    FROM evidence AS e
    JOIN article AS a ON a.article_no = e.article_no
    JOIN claim AS c ON c.key = e.key
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
    WITH d AS MATERIALIZED ({derivation(stored("claim"))})
    {_DIFFERENCES}
    UNION ALL
    SELECT format('claim {{}}: its way is not that of its chain', c.id)
    FROM claim AS c JOIN d ON d.claim_uid = c.claim_uid LEFT JOIN way AS w ON w.way_no = c.way_no
    WHERE w.hops IS DISTINCT FROM d.way_hops OR w.carriers IS DISTINCT FROM d.way_carriers
    ) AS found (sentence)"""
_WRONG_MARKS = " UNION ALL ".join(
    f"""SELECT format('claim {{}}: {column} is {{}}, but follows as {{}}', id, {column}, NOT {column})
        FROM claim WHERE {column} <> (key IN ({question}))"""
    for column, question in (("disputed", DISPUTED), ("repeats", REPEATING))
)
_WRONG_VOICE = """SELECT format('claim {}: its voice is not its speakers', c.id)
    FROM claim AS c
    LEFT JOIN (SELECT key, list(agent_no) AS beside FROM co_speaker GROUP BY key) AS b ON b.key = c.key
    LEFT JOIN voice AS v ON v.voice_no = c.voice_no
    WHERE coalesce(v.speakers, [c.voice_no]) <> list_sort(list_distinct(
        list_append(coalesce(b.beside, CAST([] AS INTEGER[])), c.speaker_no)))"""
_WRONG_SUBJECT = """SELECT format('claim {}: its subject is not its topics', c.id)
    FROM claim AS c
    LEFT JOIN (SELECT key, list_sort(list(DISTINCT topic_no)) AS topics
               FROM claim_topic GROUP BY key) AS t ON t.key = c.key
    LEFT JOIN subject AS s ON s.subject_no = c.subject_no
    WHERE s.topics IS DISTINCT FROM t.topics"""
# What an order holds that it should not, and the other way round.
_WRONG_ORDERS = " UNION ALL ".join(
    f"""SELECT '{table}: ' || count(*) || ' rows do not follow from the claims' FROM (
            (SELECT {columns} FROM claim EXCEPT ALL SELECT * FROM {table})
            UNION ALL
            (SELECT * FROM {table} EXCEPT ALL SELECT {columns} FROM claim)) HAVING count(*) > 0"""
    for table, (columns, _) in CLAIM_ORDERS.items()
)
_LINKS = """SELECT p.key, r.seq, r.from_uid = p.claim_uid FROM relation AS r
    JOIN claim AS p ON p.claim_uid IN (r.from_uid, r.to_uid)"""
_WRONG_LINKS = f"""SELECT 'link: ' || count(*) || ' rows do not follow from the relations' FROM (
    ({_LINKS} EXCEPT ALL FROM link) UNION ALL (FROM link EXCEPT ALL {_LINKS})) HAVING count(*) > 0"""
_WRONG_TOTALS = """SELECT format('day_total: the {} clock counts {} claims of {}', clock, sum(claims),
        (SELECT count(*) FROM claim))
    FROM day_total GROUP BY clock HAVING sum(claims) <> (SELECT count(*) FROM claim)"""
_CHECKS = (
    _NO_DATASET, _NO_CONTENT, _NO_NAME, _WRONG_CHAIN, _WRONG_EVIDENCE, _WRONG_KEY, _WRONG_DERIVED,
    _WRONG_MARKS, _WRONG_VOICE, _WRONG_SUBJECT, _WRONG_ORDERS, _WRONG_LINKS, _WRONG_TOTALS,
)  # fmt: skip
