"""`optimize_store`: the same claims in order, safe beside readers and writers, in a file that stays whole."""

import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
from importing import PEOPLE, claim, day, relation, tables_of, write
from processes import run_python

from store import optimizing
from store.claims import page
from store.connection import open_store
from store.days import histogram
from store.errors import FileFault, StoreError
from store.exporting import export_jsonl
from store.importing import check_store, import_files
from store.optimizing import BY_CLAIM, MADE_AGAIN, MOST_MEMORY, SETS, WHOLE, _gigabytes, optimize_store
from store.search import hits
from store.types import CLOCKS, Filter

KILLS = int(os.environ.get("AQWAL_KILLS", "10"))
CLAIMS = 600


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A claims file after three imports, each with days between those of the others; some words are gone."""
    folder = tmp_path_factory.mktemp("optimizing")
    into = folder / "claims.duckdb"
    for turn in (0, 1, 2):
        talks = [
            claim(
                f"c{number}",
                ("wire", "post")[number % 2],
                ("ana", "bo")[number % 3 > 0],
                content={"en": f"word{number} turn{turn if number % 6 else 'last'} said again"},
                said=day(f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}"),
                reported=[{"by": "wire", **day(f"2026-{number % 12 + 1:02}-28")}],
            )
            for number in range(CLAIMS)
            if turn == 2 or number % 3 == turn
        ]
        links = [relation(f"c{number}", f"c{number + 3}") for number in range(turn, 90, 9)]
        path = write(folder / f"{turn}.jsonl", *PEOPLE, *talks, *(links if turn == 2 else []))
        import_files([path], into, dataset="talks")
    return into


@pytest.fixture
def path(standing, tmp_path):
    return shutil.copy(standing, tmp_path / "claims.duckdb")


def everything(path):
    """All records, and what each clock shows of them."""
    out = io.BytesIO()
    with open_store(path) as store:
        export_jsonl(store, out, Filter())
        shown = {}
        for clock in CLOCKS:
            days = histogram(store, Filter(), clock)
            shown[clock] = (days, page(store, Filter(), clock, days, 0, CLAIMS))
        found = [hits(store, text, Filter()) for text in ("word7", "turn2", '"said again"', "turn0")]
        places = {table: sorted(store.rows(f"SELECT * FROM {table}")) for table in ("link", "field_total")}
        return out.getvalue(), shown, found, sorted(map(repr, places.items()))


def left_beside(path):
    return sorted(beside.name for beside in path.parent.iterdir())


@pytest.mark.parametrize(
    ("size", "gigabytes"),
    [("18.8 GiB", 20.19), ("512.0 MiB", 0.537), ("1.5 TiB", 1649.3), ("100 bytes", 1e-7)],
)
def test_the_size_of_memory_is_read_as_the_database_says_it(size, gigabytes):
    assert _gigabytes(size) == pytest.approx(gigabytes, rel=1e-3)


def test_the_database_takes_no_more_memory_than_it_needs(path, monkeypatch):
    limits = []
    compared = optimizing._compare

    def compare(writer, old):
        limits.append(_gigabytes(writer.rows("SELECT current_setting('memory_limit')")[0][0]))
        compared(writer, old)

    monkeypatch.setattr(optimizing, "_compare", compare)
    optimize_store(path)
    assert 0 < limits[0] <= MOST_MEMORY


def test_every_question_has_the_same_answer_afterwards_and_the_file_is_sound(path):
    before = everything(path)
    gain = optimize_store(path)
    assert everything(path) == before
    assert gain.claims == CLAIMS
    assert (gain.bytes_before > 0, gain.bytes_after) == (True, path.stat().st_size)
    with open_store(path) as store:
        assert check_store(store) == ()
    assert left_beside(path) == ["claims.duckdb"]


def test_claims_and_postings_stand_in_order_afterwards_and_words_that_are_gone_are_left_out(path):
    orders = {
        "claim": "key",
        "hop": "key * 100 + position",
        "posting": "term_id",
        "claim_place": "claim_uid",
        "reported_order": "day",
    }

    def out_of_order():
        with open_store(path) as store:
            steps = (
                "SELECT count(*) FROM (SELECT {1} AS k, lag({1}) OVER (ORDER BY rowid) AS before FROM {0})"
            )
            return {
                table: store.rows(f"{steps.format(table, key)} WHERE k < before")[0][0]
                for table, key in orders.items()
            }

    assert out_of_order()["claim"] > 0
    gain = optimize_store(path)
    assert set(out_of_order().values()) == {0}
    assert gain.words_left_out > 0
    with open_store(path) as store:
        assert store.rows("SELECT count(*) FROM term WHERE claims = 0") == [(0,)]


def test_every_table_of_the_schema_is_copied_or_made_again(path):
    with open_store(path) as store:
        tables = set(tables_of(store))
    assert tables == {*WHOLE, *BY_CLAIM, *SETS, *MADE_AGAIN}


def test_a_reader_keeps_the_file_that_it_has_open(path):
    code = """
import sys
from pathlib import Path
from store.connection import open_store
with open_store(Path(sys.argv[1])) as store:
    print("open", flush=True)
    sys.stdin.readline()
    print(store.rows("SELECT count(*), max(length(folded)) FROM claim")[0][0])
"""
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout.readline() == "open\n"
        assert optimize_store(path).claims == CLAIMS
        said, _ = reader.communicate("go on\n", timeout=30)
    assert said == f"{CLAIMS}\n"


def test_a_file_that_another_process_writes_is_left_alone(path):
    code = """
import sys
from pathlib import Path
from store.connection import open_store
with open_store(Path(sys.argv[1]), read_only=False):
    print("open", flush=True)
    sys.stdin.readline()
"""
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout.readline() == "open\n"
        with pytest.raises(FileFault, match="is being written by another program"):
            optimize_store(path)
        writer.communicate("go on\n", timeout=30)
    assert left_beside(path) == ["claims.duckdb"]


def test_nobody_can_write_while_a_file_is_put_in_order(path):
    code = """
import sys
from pathlib import Path
from store.connection import open_store
from store.errors import FileFault
try:
    open_store(Path(sys.argv[1]), read_only=False)
except FileFault as error:
    print(error)
"""
    said = []
    optimize_store(path, lambda what, done, of: said.extend(run_python(code, path)))
    assert len(said) == 3
    assert all("is being read by another program" in sentence for sentence in said)


def test_what_a_killed_writer_left_in_the_log_is_brought_along(path):
    code = """
import os
import sys
from pathlib import Path
from store.connection import open_store
store = open_store(Path(sys.argv[1]), read_only=False)
with store.writing() as writer:
    writer.run("UPDATE dataset SET title = '{\\"en\\": \\"In the log\\"}'")
os._exit(0)
"""
    run_python(code, path)
    assert left_beside(path) == ["claims.duckdb", "claims.duckdb.wal"]
    optimize_store(path)
    assert left_beside(path) == ["claims.duckdb"]
    with open_store(path) as store:
        assert store.rows("SELECT title FROM dataset") == [('{"en": "In the log"}',)]


def test_parts_of_a_claim_that_is_gone_leave_the_file_as_it_was(path):
    with open_store(path, read_only=False) as store, store.writing() as writer:
        writer.run("INSERT INTO hop SELECT 1::BIGINT << 61, 0, agent_no, NULL, FALSE FROM hop LIMIT 1")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="1 rows of hop belong to no claim, so nothing was changed"):
        optimize_store(path)
    assert path.read_bytes() == before
    assert left_beside(path) == ["claims.duckdb"]


@pytest.mark.parametrize("name", ["made.duckdb", "o'clock.duckdb", "مطالب.duckdb"])
def test_any_name_of_a_file_will_do(standing, tmp_path, name):
    path = shutil.copy(standing, tmp_path / name)
    assert optimize_store(path).claims == CLAIMS
    assert left_beside(path) == [name]


def test_a_file_that_is_put_in_order_when_killed_is_as_it_was_and_the_rest_is_cleared(path):
    code = """
import sys
from pathlib import Path
from store.optimizing import optimize_store
print("ready", flush=True)
sys.stdin.readline()
optimize_store(Path(sys.argv[1]))
"""
    before = everything(path)
    moments = random.Random(4)
    killed = 0
    started = time.monotonic()
    run_python(code, path, input="go\n")
    took = time.monotonic() - started
    for _ in range(max(KILLS // 3, 3)):
        command = [sys.executable, "-c", code, str(path)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout.readline() == "ready\n"
            process.stdin.write("go\n")
            process.stdin.flush()
            try:
                process.wait(moments.uniform(0.01, took))
            except subprocess.TimeoutExpired:
                process.kill()
            killed += process.wait() == -signal.SIGKILL
        assert everything(path) == before
    assert killed > 0
    optimize_store(path)
    assert left_beside(path) == ["claims.duckdb"]
    assert everything(path) == before
