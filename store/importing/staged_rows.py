"""Claims and articles of a Parquet file that Aqwal wrote and nobody changed: staged not one by one.

The database stages them. What such a row holds was checked when it was a record, and its checksum says that
it is still that. The result is the same as that of `store.importing.convert`, to the last column. Only the
folding is Python's.
"""

from collections.abc import Callable

from msgspec import json

from store.arabic import fold
from store.connection import Writer, scratch_store
from store.documents import SPAN_FIELDS
from store.importing.places import PART_BITS, record_number
from store.importing.readers.source import Source
from store.importing.staging import Staging
from store.keys import MASK

_KINDS = {"claim": "c", "article": "a"}
WINDOW = 20_000  # claims whose texts are in memory at once


def stage_rows(
    writer: Writer, staging: Staging, source: Source, datasets: dict[str, int], tell: Callable[[int], None]
) -> None:
    """Stage the claims and articles of a file; `tell` hears how many claims are folded so far.

    `datasets` numbers the data sets from 1; those that only these records name are added to it.
    """
    quoted = str(source.path).replace("'", "''")
    for kind, alias in _KINDS.items():
        writer.run(
            f"""CREATE TEMP VIEW parquet_{kind} AS
                SELECT {record_number(source.index, 0)} + ((file_row_number + 1) << {PART_BITS}) AS record,
                       "of", content_hash, {kind} AS {alias}
                FROM read_parquet('{quoted}', file_row_number = true) WHERE type = '{kind}'"""
        )
    both = " UNION ALL ".join(f'SELECT "of", record FROM parquet_{kind}' for kind in _KINDS)
    for (name,) in writer.rows(f'SELECT "of" FROM ({both}) GROUP BY "of" ORDER BY min(record)'):
        datasets.setdefault(name, len(datasets) + 1)
    writer.run('CREATE TEMP TABLE parquet_dataset ("of" VARCHAR, dataset_no INTEGER)')
    for name, number in datasets.items():
        writer.run("INSERT INTO parquet_dataset VALUES (?, ?)", [name, number])
    writer.run("CREATE TEMP TABLE folded_text (record BIGINT, folded VARCHAR)")
    _fold(writer, source, tell)
    for table, sql in _STATEMENTS:
        if writer.rows(f"INSERT INTO staged_{table} BY NAME {sql}")[0][0]:
            staging.filled.add(table)
    for kind in _KINDS:
        writer.run(f"DROP VIEW parquet_{kind}")
    writer.run("DROP TABLE folded_text")
    writer.run("DROP TABLE parquet_dataset")


def _fold(writer: Writer, source: Source, tell: Callable[[int], None]) -> None:
    """Make `folded_text`: content and quote of each claim, folded for search."""
    count = 0
    with scratch_store() as scratch:
        for window in scratch.batches(_TEXTS, [str(source.path)], size=WINDOW):
            records = [record_number(source.index, row + 1) for row, *_ in window]
            folded = [
                "\n".join([fold(text) for text in (*content, quote, original) if text is not None])
                for _, content, quote, original in window
            ]
            writer.run(
                """INSERT INTO folded_text SELECT unnest(from_json(?, '["BIGINT"]')),
                       unnest(from_json(?, '["VARCHAR"]'))""",
                [json.encode(records).decode(), json.encode(folded).decode()],
            )
            count += len(window)
            tell(count)


_TEXTS = """SELECT file_row_number, map_values(claim.content), claim.quote.text, claim.quote.original
    FROM read_parquet(?, file_row_number = true) WHERE type = 'claim'"""


# ---------------------------------------------------------------- rows as `convert` makes them


def _uid(kind: str, id_: str) -> str:
    """Write the key of a record (`store.keys`)."""
    parts = f"""p."of" || chr(31) || '{kind}' || chr(31) || {id_}"""
    return f"(('0x' || left(md5({parts}), 16))::UBIGINT & {MASK}::UBIGINT)::BIGINT"


def _span(value: str, prefix: str) -> str:
    """Write the columns of a day span; a time in UTC is written with its offset."""
    columns = {name: f'{value}."{name}"' for name in SPAN_FIELDS}
    columns["approximate"] = (
        f"CASE WHEN {value}.precision IS NOT NULL THEN coalesce({value}.approximate, false) END"
    )
    columns["at"] = f"regexp_replace({value}.at, 'Z$', '+00:00')"
    return ", ".join(f'{sql} AS "{prefix}_{name}"' for name, sql in columns.items())


def _same(value: str, names: str) -> str:
    return ", ".join(f'{value}."{name}" AS "{name}"' for name in names.split())


def _parts(list_: str, columns: str) -> str:
    """Write the rows of a list of a claim, with their positions."""
    return f"""SELECT p.record, p.position, {columns} FROM (
        SELECT record, "of", generate_subscripts({list_}, 1) - 1 AS position, unnest({list_}) AS one
        FROM parquet_claim WHERE len({list_}) > 0) AS p"""


def _ids(list_: str, kind: str, of: str = "claim") -> str:
    """Write the ids that the records of a kind name, once each, with their keys."""
    return f"""SELECT {_uid(kind, "id")} AS uid, id FROM (
        SELECT DISTINCT "of", one AS id FROM (SELECT "of", unnest({list_}) AS one FROM parquet_{of})) AS p
        WHERE id IS NOT NULL"""


_CLAIM = f"""SELECT p.record, {_uid("claim", "c.id")} AS uid, d.dataset_no, p.content_hash,
        {_uid("agent", "c.speaker")} AS speaker_uid,
        {_uid("agent", "c.addressee.agent")} AS addressee_uid,
        c.addressee.as_written AS addressee_as_written,
        {_uid("agent", "c.platform.agent")} AS platform_uid, c.platform.as_written AS platform_as_written,
        {_uid("claim", "c.nested_in")} AS nested_in_uid,
        {_same("c", "id introduced_as cue_lemma language act")},
        coalesce(c.cue_tone, 'neutral') AS cue_tone, coalesce(c.kind, 'indirect') AS kind,
        coalesce(c.modality, 'plain') AS modality, coalesce(c.polarity, 'neutral') AS polarity,
        {_span("c.said", "said")}, {_span("c.event", "event")},
        c.quote.kind AS quote_kind, c.quote.text AS quote_text, c.quote.language AS quote_language,
        c.quote.original AS quote_original, c.quote.original_language AS quote_original_language,
        len(c.chain) - 1 AS hops, f.folded
    FROM parquet_claim AS p
    JOIN parquet_dataset AS d ON d."of" = p."of"
    JOIN folded_text AS f ON f.record = p.record"""
_ARTICLE = f"""SELECT p.record, {_uid("article", "a.id")} AS uid, d.dataset_no, p.content_hash,
        false AS implied, {_uid("agent", "a.outlet")} AS outlet_uid,
        {_same("a", "id language title url text")}, {_span("a.published", "published")}
    FROM parquet_article AS p JOIN parquet_dataset AS d USING ("of")"""
_EVIDENCE = f"""{_uid("article", "one.article")} AS article_uid, {_same("one", "start end exact")},
    coalesce(one.prefix, '') AS prefix, coalesce(one.suffix, '') AS suffix"""
_STATEMENTS = (
    ("article", _ARTICLE),
    ("named", _ids("[a.outlet]", "agent", of="article")),
    ("claim", _CLAIM),
    ("claim_content", _parts("map_entries(c.content)", "one.key AS language, one.value AS text")),
    (
        "hop",
        _parts(
            "c.chain",
            f"{_uid('agent', 'one.agent')} AS agent_uid, one.cue, coalesce(one.implicit, false) AS implicit",
        ),
    ),
    ("co_speaker", _parts("c.co_speakers", f"{_uid('agent', 'one.agent')} AS agent_uid, one.as_written")),
    ("report", _parts("c.reported", f"{_uid('agent', 'one.by')} AS by_uid, {_span('one', 'span')}")),
    ("evidence", _parts("c.evidence", _EVIDENCE)),
    ("claim_topic", _parts("c.topics", f"{_uid('topic', 'one')} AS topic_uid")),
    (
        "stance",
        _parts(
            "c.stances",
            f"{_uid('proposition', 'one.proposition')} AS proposition_uid, one.stance, "
            "coalesce(one.basis, 'text') AS basis",
        ),
    ),
    ("named", _ids("list_transform(c.chain, lambda hop: hop.agent)", "agent")),
    ("named", _ids("list_transform(c.co_speakers, lambda one: one.agent)", "agent")),
    ("named", _ids("list_transform(c.reported, lambda one: one.by)", "agent")),
    ("named", _ids("[c.addressee.agent, c.platform.agent]", "agent")),
    ("named", _ids("list_transform(c.evidence, lambda one: one.article)", "article")),
    ("named", _ids("c.topics", "topic")),
    ("named", _ids("list_transform(c.stances, lambda one: one.proposition)", "proposition")),
    ("named", _ids("[c.nested_in]", "claim")),
)
