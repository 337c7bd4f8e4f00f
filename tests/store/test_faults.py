"""What happens to claims files: rights, torn logs, and doors that stay shut while viewing."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from processes import run_as_nobody, run_python

from store import claims as reading
from store.connection import create_store, open_store
from store.errors import FileFault, StoreError
from store.filters import parse_filter

# Commits 1, 10 and 100 rows, prints how long the log is after each, and is killed with the log in place.
COMMIT_AND_DIE = """
import os
import sys
from pathlib import Path
from store.connection import open_store
store = open_store(Path(sys.argv[1]), read_only=False)
store.rows("SET checkpoint_threshold = '1 GB'")
for power in range(3):
    with store.writing() as writer:
        writer.run("INSERT INTO schema_version SELECT 0, now()::TIMESTAMP FROM range(?)", [10**power])
    print(os.path.getsize(sys.argv[1] + ".wal"), flush=True)
os.kill(os.getpid(), 9)
"""
OPEN = """
import sys
from pathlib import Path
from store.connection import open_store
from store.errors import StoreError
become_nobody()
for read_only in (True, False):
    try:
        open_store(Path(sys.argv[1]), read_only=read_only).close()
        print("opened")
    except StoreError as error:
        print(error)
"""


@pytest.fixture
def claims(tmp_path):
    path = tmp_path / "claims.duckdb"
    create_store(path).close()
    return path


# ---------------------------------------------------------------- rights


@pytest.fixture
def open_folder():
    """A folder that every user may enter: those of pytest belong to the one who tests."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (0o000, ["{0} cannot be read (Permission denied); check its name and permissions."] * 2),
        (0o444, ["opened", "{0} cannot be written; check its permissions."]),
    ],
)
def test_a_user_without_rights_gets_a_sentence(claims, open_folder, mode, said):
    path = open_folder / "claims.duckdb"
    shutil.copy(claims, path)
    path.chmod(mode)
    assert run_as_nobody(OPEN, path) == [sentence.format(path) for sentence in said]


# ---------------------------------------------------------------- logs


@pytest.fixture
def log(claims):
    """The log that a killed writer left, and its length after each commit."""
    command = [sys.executable, "-c", COMMIT_AND_DIE, str(claims)]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert ran.returncode == -signal.SIGKILL
    return Path(f"{claims}.wal"), [int(length) for length in ran.stdout.split()]


def rows_in(path, *, read_only=True):
    with open_store(path, read_only=read_only) as store:
        return store.rows("SELECT count(*) FROM schema_version WHERE version = 0")[0][0]


def test_a_viewer_reads_a_log_and_keeps_it_and_a_writer_takes_it_in(claims, log):
    wal, _ = log
    before = wal.read_bytes()
    assert rows_in(claims) == 111
    assert wal.read_bytes() == before
    assert rows_in(claims, read_only=False) == 111
    assert not wal.exists()
    assert rows_in(claims) == 111


@pytest.mark.parametrize("read_only", [True, False], ids=["viewing", "writing"])
def test_a_torn_log_holds_the_transactions_that_are_whole(claims, log, read_only):
    wal, lengths = log
    content, base = wal.read_bytes(), claims.read_bytes()
    assert lengths[-1] == len(content)
    for commits, rows in enumerate((0, 1, 11, 111)):
        first = lengths[commits - 1] if commits else 0
        last = lengths[commits] - 1 if commits < 3 else lengths[-1]
        for cut in {first, (first + last) // 2, last}:
            claims.write_bytes(base)
            wal.write_bytes(content[:cut])
            assert rows_in(claims, read_only=read_only) == rows, cut


def test_a_spoilt_log_loses_no_row_in_silence_after_what_was_whole(claims, log):
    wal, lengths = log
    content = wal.read_bytes()
    for place in range(lengths[0] + 40, len(content), 197):
        wal.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        assert rows_or_fault(claims) in {1, 11, "the log"}
        assert wal.stat().st_size == len(content)


def rows_or_fault(path):
    try:
        return rows_in(path)
    except FileFault as error:
        return "the log" if str(error).startswith(f"{path} and the log beside it") else str(error)


# ---------------------------------------------------------------- doors that stay shut


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('{0}/secret.csv')",
        "SELECT * FROM read_csv('{0}/secret.csv')",
        "SELECT * FROM '{0}/secret.csv'",
        "SELECT * FROM glob('{0}/*')",
        "ATTACH '{0}/other.duckdb' AS other",
        "COPY (SELECT 1) TO '{0}/stolen.csv'",
        "EXPORT DATABASE '{0}/stolen'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SELECT * FROM read_text('https://example.org/')",
    ],
)
def test_no_sql_leaves_a_store_that_was_opened_for_viewing(claims, tmp_path, sql):
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")
    create_store(tmp_path / "other.duckdb").close()
    before = sorted(tmp_path.iterdir())
    with open_store(claims) as store, pytest.raises(StoreError):
        store.rows(sql.format(tmp_path))
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("field", ["text", "speaker", "topic", "id", "cue"])
def test_sql_in_a_filter_is_only_text(story, tmp_path, field):
    attack = f"zzz'; COPY claim TO '{tmp_path}/stolen.csv'; SELECT '"
    assert reading.count(story, parse_filter(f'{field}:"{attack}"')) == 0
    assert list(tmp_path.iterdir()) == []


WITHOUT_EXTENSIONS = """
import sys
from pathlib import Path
from store.connection import create_store, open_store
from store.errors import StoreError
path = Path(sys.argv[1]) / "claims.duckdb"
create_store(path).close()
for read_only in (True, False):
    with open_store(path, read_only=read_only) as store:
        for name in ("autoinstall_known_extensions", "autoload_known_extensions"):
            print(store.rows(f"SELECT current_setting('{name}')")[0][0])
        for sql in ("SELECT st_point(1, 2)", "FROM sqlite_scan('x', 'y')", "PRAGMA create_fts_index('a')"):
            try:
                store.rows(sql)
                print("it ran:", sql)
            except StoreError:
                print("refused")
"""


def test_no_extension_is_ever_downloaded(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    said = run_python(WITHOUT_EXTENSIONS, tmp_path, env=os.environ | {"HOME": str(home)})
    assert said == ["False", "False", "refused", "refused", "refused"] * 2
    assert list(home.iterdir()) == []
