"""Opening a claims file: each fault is one sentence that names the file and what to do."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest
from processes import held_by_another_process

from store.connection import SCHEMA_VERSION, create_store, memory_store, open_store, upgrade_store
from store.errands import Errand, on_errand
from store.errors import FileFault, Stopped, StoreError

DIE_WRITING = """
import os
import sys
import duckdb
connection = duckdb.connect(sys.argv[1])
connection.execute("SET checkpoint_threshold = '1 GB'")
connection.execute("INSERT INTO schema_version VALUES (1, now()::TIMESTAMP)")
os._exit(9)
"""


@pytest.fixture(scope="module")
def empty_claims_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("made") / "claims.duckdb"
    create_store(path).close()
    return path.read_bytes()


@pytest.fixture
def claims(tmp_path: Path, empty_claims_file: bytes) -> Path:
    """Lay down an empty claims file."""
    path = tmp_path / "claims.duckdb"
    path.write_bytes(empty_claims_file)
    return path


def fault_of(path: Path, *, read_only: bool = True) -> str:
    """Open a file that must be refused, and give the sentence: one line, with the file in it."""
    with pytest.raises(FileFault) as caught:
        open_store(path, read_only=read_only)
    message = str(caught.value)
    assert caught.value.path == path
    assert str(path) in message
    assert "\n" not in message
    assert "Traceback" not in message
    return message.replace(str(path), "FILE")


# ---------------------------------------------------------------- what is no claims file


def test_a_missing_file_says_how_to_make_it(tmp_path: Path) -> None:
    message = fault_of(tmp_path / "missing.duckdb")
    assert message == "FILE does not exist; make it with: aqwal import FILE... --into FILE"


def test_a_folder_asks_for_a_file_inside_it(tmp_path: Path) -> None:
    assert fault_of(tmp_path) == "FILE is a folder; name a claims file inside it."


def test_an_empty_file_says_to_remove_it(tmp_path: Path) -> None:
    empty = tmp_path / "empty.duckdb"
    empty.touch()
    assert fault_of(empty) == "FILE is empty; remove it and run: aqwal import FILE... --into FILE"


def test_an_sqlite_file_is_named_as_one(tmp_path: Path) -> None:
    foreign = tmp_path / "notes.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE note (text TEXT)")
    connection.close()
    assert fault_of(foreign) == (
        "FILE is an SQLite file, not claims; "
        "export its rows as CSV and run: aqwal import FILE.csv --into NEW.duckdb"
    )


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl"])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_table_of_text_says_to_import_it(tmp_path: Path, ending: str, read_only: bool) -> None:
    table = tmp_path / f"claims{ending}"
    table.write_text("date,speaker,claim\n2026-03-04,ترامب,…\n", encoding="utf-8")
    message = fault_of(table, read_only=read_only)
    assert message == "FILE is a text file; load it first with: aqwal import FILE --into claims.duckdb"
    assert sorted(tmp_path.iterdir()) == [table]


@pytest.mark.parametrize("content", [b"x", b"%PDF-1.7 and so on and on", b"\xff" * 4096])
def test_any_other_file_is_refused_by_its_first_bytes(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.duckdb"
    other.write_bytes(content)
    assert "is not a claims file" in fault_of(other)


def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert fault_of(pipe) == "FILE is a pipe or a device; save the claims to a file and name that."


def test_a_name_that_no_file_can_have_is_a_fault_too(tmp_path: Path) -> None:
    assert "cannot be read" in fault_of(tmp_path / ("x" * 5000))


@pytest.mark.parametrize(
    "tables",
    [
        "CREATE TABLE t (a INTEGER)",
        "CREATE TABLE schema_version (a INTEGER); CREATE TABLE claim (b INTEGER)",
        "CREATE TABLE schema_version (version INTEGER); CREATE TABLE claim (claim_uid BIGINT)",
    ],
    ids=["no table of ours", "our names, other columns", "no version recorded"],
)
def test_a_database_of_someone_else_holds_no_claims(tmp_path: Path, tables: str) -> None:
    plain = tmp_path / "plain.duckdb"
    with duckdb.connect(str(plain)) as connection:
        connection.execute(tables)
    assert "is a DuckDB file but holds no claims" in fault_of(plain)


# ---------------------------------------------------------------- permissions and locks


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_to_check_it(claims: Path) -> None:
    claims.chmod(0o000)
    assert "Permission denied" in fault_of(claims)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_file_opens_for_viewing_and_not_for_writing(claims: Path) -> None:
    claims.chmod(0o400)
    open_store(claims).close()
    assert fault_of(claims, read_only=False) == "FILE cannot be written; check its permissions."


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_being_written_names_the_process_that_holds_it(claims: Path, read_only: bool) -> None:
    with held_by_another_process(claims, "write") as pid:
        message = fault_of(claims, read_only=read_only)
    assert "is being written by another program" in message
    assert f"process {pid}" in message
    open_store(claims).close()


def test_two_viewers_read_one_file(claims: Path) -> None:
    with held_by_another_process(claims, "read"), open_store(claims) as store:
        assert store.rows("SELECT count(*) FROM claim") == [(0,)]


def test_a_viewer_keeps_a_writer_out_and_is_named_as_a_reader(claims: Path) -> None:
    with held_by_another_process(claims, "read") as pid:
        message = fault_of(claims, read_only=False)
    assert "is being read by another program (python" in message
    assert f"process {pid}" in message


def test_a_file_open_for_viewing_here_cannot_be_written_at_once(claims: Path) -> None:
    with open_store(claims):
        assert "is open in this program already" in fault_of(claims, read_only=False)


# ---------------------------------------------------------------- damage


def cut(content: bytes, length: int) -> bytes:
    return content[:length]


def spoil(content: bytes, position: int) -> bytes:
    return content[:position] + b"\xff" * 64 + content[position + 64 :]


@pytest.mark.parametrize(
    ("damage", "place"),
    [(cut, 12), (cut, 4096), (cut, 12288), (cut, -1), (spoil, 20), (spoil, 4104), (spoil, 12296)],
)
def test_a_damaged_file_says_to_restore_a_copy(
    claims: Path, damage: Callable[[bytes, int], bytes], place: int
) -> None:
    claims.write_bytes(damage(claims.read_bytes(), place))
    message = fault_of(claims)
    assert message.startswith("FILE is damaged (")
    assert message.endswith("; restore a copy of it.")


def test_damage_that_only_a_question_meets_is_a_fault_of_the_file(tmp_path: Path) -> None:
    large = tmp_path / "large.duckdb"
    with create_store(large) as store, store.writing() as writer:
        writer.run(
            "INSERT INTO agent SELECT i, i, 1, md5(i::VARCHAR), 'person', true, 0, i, 1 "
            "FROM range(50000) AS t(i)"
        )
    content = large.read_bytes()
    block = 12288 + 262144  # the second block: rows, and not what the file opens with
    large.write_bytes(spoil(content, block + 1000))
    with (
        pytest.raises(FileFault, match=r"large\.duckdb is damaged .*; restore a copy of it\."),
        open_store(large) as store,
    ):
        store.rows("SELECT max(id), sum(agent_uid) FROM agent")


def test_the_log_of_another_database_is_named_with_its_file(claims: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.duckdb"
    create_store(other).close()
    subprocess.run([sys.executable, "-c", DIE_WRITING, str(other)], check=False)
    shutil.copy(f"{other}.wal", f"{claims}.wal")
    message = fault_of(claims)
    assert message == "FILE and the log beside it (FILE.wal) do not belong together; put the right log back."


def test_a_log_left_by_a_killed_writer_loses_nothing(claims: Path) -> None:
    subprocess.run([sys.executable, "-c", DIE_WRITING, str(claims)], check=False)
    assert Path(f"{claims}.wal").exists()
    with open_store(claims) as store:
        assert store.rows("SELECT count(*) FROM schema_version") == [(2,)]


# ---------------------------------------------------------------- versions and upgrades


def set_version(path: Path, version: int) -> None:
    with open_store(path, read_only=False) as store, store.writing() as writer:
        writer.run("UPDATE schema_version SET version = ?", [version])


def versions(path: Path) -> list[int]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return [row[0] for row in connection.execute("FROM schema_version ORDER BY version").fetchall()]


def test_a_newer_file_asks_for_a_newer_aqwal(claims: Path) -> None:
    set_version(claims, SCHEMA_VERSION + 1)
    expected = "FILE was made by a newer Aqwal; install the newest version to open it."
    assert fault_of(claims) == expected
    with pytest.raises(FileFault, match="newer Aqwal"):
        upgrade_store(claims)


def test_an_older_file_names_the_command_that_upgrades_it(claims: Path) -> None:
    set_version(claims, SCHEMA_VERSION - 1)
    assert fault_of(claims) == "FILE was made by an older Aqwal; run: aqwal upgrade FILE"


def test_an_upgrade_takes_every_step_in_turn(claims: Path) -> None:
    steps = {
        SCHEMA_VERSION + 1: "ALTER TABLE claim ADD COLUMN mood VARCHAR; CREATE TABLE extra (a INTEGER);",
        SCHEMA_VERSION + 2: "INSERT INTO extra VALUES (7)",
    }
    assert upgrade_store(claims, steps) == (SCHEMA_VERSION, SCHEMA_VERSION + 2)
    assert versions(claims) == [SCHEMA_VERSION, SCHEMA_VERSION + 1, SCHEMA_VERSION + 2]
    with duckdb.connect(str(claims), read_only=True) as connection:
        assert connection.execute("FROM extra").fetchall() == [(7,)]
        assert connection.execute("SELECT count(mood) FROM claim").fetchall() == [(0,)]


def test_an_upgrade_that_fails_keeps_the_steps_before_and_goes_on_from_there(claims: Path) -> None:
    bad = "CREATE TABLE more (a INTEGER); SELECT nothing"
    steps = {SCHEMA_VERSION + 1: "CREATE TABLE extra (a INTEGER)", SCHEMA_VERSION + 2: bad}
    with pytest.raises(StoreError, match="nothing"):
        upgrade_store(claims, steps)
    assert versions(claims) == [SCHEMA_VERSION, SCHEMA_VERSION + 1]
    mended = steps | {SCHEMA_VERSION + 2: "CREATE TABLE more (a INTEGER); INSERT INTO extra VALUES (7)"}
    assert upgrade_store(claims, mended) == (SCHEMA_VERSION + 1, SCHEMA_VERSION + 2)
    with duckdb.connect(str(claims), read_only=True) as connection:
        assert connection.execute("FROM extra").fetchall() == [(7,)]


def test_an_upgrade_of_a_current_file_changes_nothing(claims: Path) -> None:
    assert upgrade_store(claims) == (SCHEMA_VERSION, SCHEMA_VERSION)
    assert versions(claims) == [SCHEMA_VERSION]


def test_an_upgrade_without_a_step_for_the_version_says_so(claims: Path) -> None:
    set_version(claims, SCHEMA_VERSION - 1)
    with pytest.raises(FileFault, match="too old to be upgraded"):
        upgrade_store(claims, {SCHEMA_VERSION + 1: "SELECT 1"})


# ---------------------------------------------------------------- an open store


def test_a_file_is_never_made_over_another(claims: Path) -> None:
    before = claims.read_bytes()
    with pytest.raises(FileFault, match="exists already"):
        create_store(claims)
    assert claims.read_bytes() == before


def test_a_file_in_a_folder_that_is_missing_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="cannot be made"):
        create_store(tmp_path / "nowhere" / "claims.duckdb")


def test_a_path_with_a_quote_in_it_is_only_a_path(tmp_path: Path) -> None:
    path = tmp_path / 'it\'s "أقوال".duckdb'
    create_store(path).close()
    with open_store(path) as store:
        assert store.rows("SELECT count(*) FROM claim") == [(0,)]


@pytest.mark.parametrize(
    "sql", ["INSERT INTO schema_version VALUES (9, now()::TIMESTAMP)", "DROP TABLE claim"]
)
def test_a_store_opened_for_viewing_refuses_to_write(claims: Path, sql: str) -> None:
    with open_store(claims) as store, pytest.raises(StoreError, match="read-only"):
        store.rows(sql)


def test_a_store_opened_for_viewing_reads_no_other_file(claims: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with open_store(claims) as store, pytest.raises(StoreError, match="disabled"):
        store.rows("SELECT * FROM read_csv(?)", [str(secret)])


def test_an_error_inside_a_transaction_rolls_all_of_it_back() -> None:
    with memory_store() as store:
        with pytest.raises(StoreError, match="the store in memory"), store.writing() as writer:
            writer.run("INSERT INTO schema_version VALUES (9, now()::TIMESTAMP); SELECT nothing")
        assert store.rows("SELECT count(*) FROM schema_version") == [(1,)]


def test_a_file_is_stored_as_the_older_line_of_the_database_reads_it(claims: Path) -> None:
    with open_store(claims) as store:
        tags = store.rows("SELECT tags['storage_version'] FROM duckdb_databases() WHERE path IS NOT NULL")
    assert "v1.5" in str(tags[0][0])


def test_threads_that_ask_while_others_begin_and_one_closes_get_answers_or_a_sentence(claims: Path) -> None:
    store = open_store(claims)
    begun = threading.Barrier(5)

    def ask() -> int:
        begun.wait()
        for number in range(200):
            try:
                assert store.rows("SELECT ?", [number]) == [(number,)]
            except StoreError:
                return number
        return 200

    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(ask) for _ in range(4)]
        begun.wait()
        store.rows("SELECT 1")
        store.close()
        assert all(0 <= one.result() <= 200 for one in asking)


def test_a_store_opened_for_viewing_has_bounded_memory_and_sorts_more_than_that_beside_it(
    claims: Path,
) -> None:
    with open_store(claims) as store:
        bound = store.rows("SELECT current_setting('memory_limit')")[0][0]
        assert bound == "244.1 MiB"
        sorted_rows = "SELECT md5(range::VARCHAR) AS a, repeat('x', 200) AS b FROM range(1500000) ORDER BY a"
        assert store.rows(f"SELECT count(*) FROM ({sorted_rows} LIMIT 1400000)") == [(1_400_000,)]
    assert list(claims.parent.glob("*.tmp")) == []


def test_a_question_that_needs_more_memory_than_a_viewer_may_hold_is_answered_all_the_same(
    claims: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.connection.VIEWING_MEMORY", "40MB")
    many = "SELECT len(list(range)) FROM range(8000000)"
    with open_store(claims) as store:
        with pytest.raises(duckdb.OutOfMemoryException), store._cursor() as cursor:
            cursor.execute(many).fetchall()
        assert store.rows(many) == [(8_000_000,)]
        assert store.rows("SELECT current_setting('memory_limit')") == [("38.1 MiB",)]


def test_what_is_asked_beside_answers_fails_and_stops_as_if_it_were_asked_here():
    with memory_store() as store:
        assert store.beside(lambda: store.rows("SELECT 7")).result() == [(7,)]
        with pytest.raises(StoreError, match="no_such_table"):
            store.beside(lambda: store.rows("FROM no_such_table")).result()
        errand = Errand("page")
        with on_errand(errand):
            slow = store.beside(lambda: store.rows("SELECT count(*) FROM range(10000000000)"))
        store.interrupt(errand)
        with pytest.raises(Stopped):
            slow.result()
