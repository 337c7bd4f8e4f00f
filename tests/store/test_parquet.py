"""Parquet: our own export comes back without loss, a flat table is a sheet, and anything else is refused."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from importing import PEOPLE, bring, claim, count, exported, tables_of
from strategies import collections

from store.connection import memory_store, scratch_store
from store.errors import FileFault, ImportRejected
from store.exporting import EXPORTS
from store.filters import parse_filter
from store.importing import check_store, import_into
from store.types import Filter

slow = settings(
    max_examples=4,
)


def write_parquet(store, path, filter=None):
    out = BytesIO()
    claims = EXPORTS["parquet"](store, out, filter or Filter(), "said")
    path.write_bytes(out.getvalue())
    return claims


def table(path, sql):
    """Write what a statement selects as a Parquet file."""
    with scratch_store() as scratch:
        scratch.rows(f"COPY ({sql}) TO '{path}' (FORMAT parquet)")
    return path


@slow
@given(collections())
def test_whatever_is_exported_comes_back_the_same(tmp_path, datasets):
    path = tmp_path / "all.parquet"
    with memory_store() as store, memory_store() as again:
        bring(store, tmp_path / "all.jsonl", *(one for header, rest in datasets for one in (header, *rest)))
        assert write_parquet(store, path) == count(store)
        import_into(again, [path])
        assert exported(again) == exported(store)
        assert check_store(again) == ()
        report = import_into(store, [path])
        assert {(one.added, one.changed) for one in report.counts.values()} == {(0, 0)}


def contents(store):
    """Every row of every table, but for the numbers and times of imports."""
    kept = [name for name in tables_of(store) if name not in {"import", "schema_version"}]
    others = "COLUMNS(lambda one: one <> 'import_no')"
    return {name: store.rows(f"SELECT {others} FROM {name} ORDER BY ALL") for name in kept}


@slow
@given(collections())
def test_the_database_stages_the_claims_as_the_converter_does(tmp_path, datasets):
    path, lines = tmp_path / "all.parquet", tmp_path / "all.jsonl"
    with memory_store() as store, memory_store() as one, memory_store() as other:
        bring(store, lines, *(one for header, rest in datasets for one in (header, *rest)))
        lines.write_bytes(exported(store))
        write_parquet(store, path)
        import_into(one, [lines])
        import_into(other, [path])
        assert contents(one) == contents(other)


def test_a_part_of_the_rows_is_checked_for_what_it_no_longer_names(tmp_path):
    path = tmp_path / "all.parquet"
    with memory_store() as store:
        bring(store, tmp_path / "all.jsonl", *PEOPLE, claim("c1", "wire", "ana"), claim("c2", "post", "bo"))
        write_parquet(store, path)
    with scratch_store() as scratch:
        scratch.rows(
            f"""COPY (SELECT * FROM read_parquet('{path}') WHERE agent.id IS DISTINCT FROM 'bo')
                TO '{path}.2' (FORMAT parquet, KV_METADATA {{aqwal: 'records 2'}})"""
        )
    with memory_store() as store:
        report = import_into(store, [path.with_name("all.parquet.2")], skip_bad=True)
        assert store.rows("SELECT id FROM claim") == [("c1",)]
    assert [(one.line, one.field, one.reason) for one in report.rejections] == [
        (6, "chain[1].agent", "no agent has the id bo")
    ]


def test_a_part_holds_the_filtered_claims_and_says_the_filter(story, tmp_path):
    path = tmp_path / "part.parquet"
    wanted = parse_filter("speaker:trump")
    assert write_parquet(story, path, wanted) == 4
    with memory_store() as store:
        assert import_into(store, [path]).added == 4
    with scratch_store() as scratch:
        found = scratch.rows("SELECT value FROM parquet_kv_metadata(?) WHERE key = 'aqwal'", [str(path)])
    assert found == [(b"records 2; filter: speaker:trump",)]


def test_other_programs_read_the_columns(story, tmp_path):
    path = tmp_path / "story.parquet"
    write_parquet(story, path)
    with scratch_store() as scratch:
        found = scratch.rows(
            """SELECT claim.speaker, len(claim.chain), claim.reported[1].by, claim.content['en']
               FROM read_parquet(?) WHERE claim.id = 'C21'""",
            [str(path)],
        )
    [detail] = [row for row in found if row[1] > 1]
    assert all(detail)


def test_a_record_that_somebody_changed_is_checked_like_any_other(tmp_path):
    path = tmp_path / "all.parquet"
    with memory_store() as store:
        bring(store, tmp_path / "all.jsonl", *PEOPLE, claim("c1", "wire", "ana"), claim("c2", "wire", "bo"))
        write_parquet(store, path)
        changed = table(
            tmp_path / "changed.parquet",
            f"""SELECT * REPLACE (CASE WHEN claim.id = 'c1' THEN struct_update(claim, kind := 'rumour')
                                       WHEN claim.id = 'c2' THEN struct_update(claim, speaker := 'ana')
                                       ELSE claim END AS claim) FROM read_parquet('{path}')""",
        )
        with pytest.raises(ImportRejected) as raised:
            import_into(store, [changed])
    assert [(one.line, one.field, one.reason[:36]) for one in raised.value.rejections] == [
        (6, "kind", "'rumour' is not one of direct, indir"),
        (7, "", "the chain ends at 'bo' but the speak"),
    ]


def test_records_that_other_programs_wrote_are_checked_like_any_other(tmp_path):
    path = table(
        tmp_path / "theirs.parquet",
        """SELECT 'agent' AS type, {'id': 'ana', 'names': {'en-GB': NULL, 'en': 'Ana "x":null, y'}} AS agent
           UNION ALL SELECT 'agent', {'id': NULL, 'names': {'en-GB': 'Bo', 'en': NULL}}
           UNION ALL SELECT NULL, NULL
           UNION ALL SELECT 'topic', NULL""",
    )
    with memory_store() as store:
        report = import_into(store, [path], skip_bad=True)
        assert store.rows("SELECT name FROM agent_name") == [('Ana "x":null, y',)]
    assert [(one.line, one.field) for one in report.rejections] == [(2, "id"), (3, "type"), (4, "id")]


def test_a_flat_table_is_a_sheet(tmp_path):
    path = table(
        tmp_path / "flat.parquet",
        """SELECT DATE '2026-03-04' AS "Date", 'Ana' AS speaker, 'The Wire' AS outlet,
                  '=1+1' AS claim, ['a', 'b'] AS topic, 5 AS id, NULL AS url, 1.5 AS score
           UNION ALL SELECT NULL, NULL, NULL, 'it rains', NULL, 6, NULL, NULL""",
    )
    with memory_store() as store:
        report = import_into(store, [path])
        assert report.notes == (f"{path}: columns that were left aside: score",)
        assert store.rows("SELECT id, said_start FROM claim ORDER BY seq") == [
            ("5", date(2026, 3, 4)),
            ("6", None),
        ]
        assert store.rows("SELECT text FROM claim_content ORDER BY text") == [("=1+1",), ("it rains",)]
        assert count(store, "topic") == 2


def test_a_time_in_a_flat_table_is_a_day_with_its_wording(tmp_path):
    path = table(tmp_path / "t.parquet", "SELECT TIMESTAMP '2026-03-04 14:20:00' AS date, 'x' AS claim")
    with memory_store() as store:
        import_into(store, [path])
        assert store.rows("SELECT said_precision, said_wording FROM claim") == [
            ("day", "2026-03-04 14:20:00")
        ]


def test_a_table_without_claims_names_what_is_missing(tmp_path):
    path = table(tmp_path / "n.parquet", "SELECT 1 AS number")
    with memory_store() as store, pytest.raises(ImportRejected) as raised:
        import_into(store, [path])
    assert raised.value.rejections[0].reason.startswith("no column is the claim")


@pytest.mark.parametrize("cut", [4, 100, -10], ids=["the mark alone", "the beginning", "all but the end"])
def test_a_file_that_breaks_off_gets_one_sentence(story, tmp_path, cut):
    path = tmp_path / "cut.parquet"
    write_parquet(story, path)
    path.write_bytes(path.read_bytes()[:cut])
    with memory_store() as store, pytest.raises(FileFault, match="is no Parquet file that can be read"):
        import_into(store, [path])


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(story, tmp_path):
    for name in ("a[1]*.parquet", "it's?.parquet"):
        write_parquet(story, tmp_path / name)
        with memory_store() as store:
            assert import_into(store, [tmp_path / name]).added == 31
