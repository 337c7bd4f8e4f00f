"""Claims files on disk: made whole or not at all, and as they were when an import stops half-way."""

import os
import signal
import subprocess
import sys

import pytest
from importing import PEOPLE, claim, exported, write

from store.connection import open_store
from store.errors import FileFault, ImportRejected
from store.importing import check_store, import_files

GOOD = (*PEOPLE, claim("c1", "wire", "ana"))

# Imports one file, says on its first progress that it is under way, and waits there to be killed.
HALTED = """
import os, sys
from pathlib import Path
from store.importing import import_files

def halt(progress):
    if progress.stage == sys.argv[3]:
        os.write(1, b"!")
        os.read(0, 1)

import_files([Path(sys.argv[1])], Path(sys.argv[2]), progress=halt)
"""


@pytest.fixture
def source(tmp_path):
    return write(tmp_path / "talks.jsonl", *GOOD)


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "claims.duckdb"


def read(path):
    with open_store(path) as store:
        assert check_store(store) == ()
        return exported(store)


def test_a_new_file_is_made_and_nothing_lies_beside_it(source, into):
    assert import_files([source], into).added == 1
    assert [path.name for path in into.parent.iterdir()] == ["claims.duckdb"]
    assert b'"name":"talks"' in read(into)


def test_several_files_are_one_import(source, into, tmp_path):
    more = write(tmp_path / "more.jsonl", {"type": "dataset", "name": "talks"}, claim("c2", "wire", "bo"))
    assert import_files([more, source], into).added == 2


def test_an_existing_file_takes_more_claims(source, into, tmp_path):
    import_files([source], into)
    more = write(tmp_path / "more.jsonl", claim("c2", "wire", "bo"))
    report = import_files([more], into, dataset="talks")
    assert report.added == 1
    assert read(into).count(b'"type":"claim"') == 2


def test_the_progress_tells_bytes_records_and_stages(into, tmp_path):
    source = write(tmp_path / "many.jsonl", *PEOPLE, *(claim(f"c{n}", "wire", "ana") for n in range(2_500)))
    told = []
    import_files([source], into, progress=told.append)
    assert [one.stage for one in told] == ["reading", "reading", "checking", "storing"]
    assert [one.records for one in told] == [1_000, 2_000, 2_504, 2_504]
    assert told[0].done < told[1].done < told[2].done == told[2].total == source.stat().st_size


def test_nothing_remains_of_a_new_file_when_a_line_is_rejected(into, tmp_path):
    bad = write(tmp_path / "bad.jsonl", *GOOD, b"{")
    with pytest.raises(ImportRejected):
        import_files([bad], into)
    assert list(into.parent.iterdir()) == []


def test_an_existing_file_is_as_it_was_when_a_line_is_rejected(source, into, tmp_path):
    import_files([source], into)
    before = read(into)
    bad = write(tmp_path / "talks.jsonl", claim("c2", "wire", "bo"), claim("c3", "wire", "nobody"))
    with pytest.raises(ImportRejected):
        import_files([bad], into)
    assert read(into) == before


def test_nothing_remains_of_a_new_file_when_the_import_is_interrupted(source, into):
    def interrupt(progress):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files([source], into, progress=interrupt)
    assert list(into.parent.iterdir()) == []


@pytest.mark.parametrize("stage", ["checking", "storing"])
@pytest.mark.parametrize("signal_", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_an_existing_file_is_as_it_was_after_an_import_is(source, into, tmp_path, stage, signal_):
    import_files([source], into)
    before = read(into)
    more = write(tmp_path / "talks.jsonl", claim("c1", "wire", "bo"), claim("c2", "wire", "bo"))
    process = subprocess.Popen(
        [sys.executable, "-c", HALTED, str(more), str(into), stage],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        assert process.stdout.read(1) == b"!"
        process.send_signal(signal_)
        process.stdin.close()
    assert process.returncode != 0
    assert read(into) == before


def test_a_killed_import_leaves_no_new_file(source, into):
    process = subprocess.Popen(
        [sys.executable, "-c", HALTED, str(source), str(into), "storing"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process:
        assert process.stdout.read(1) == b"!"
        process.kill()
    assert not into.exists()
    assert import_files([source], into).added == 1


def test_what_a_killed_import_left_is_removed_by_the_next_one(source, into):
    process = subprocess.Popen(
        [sys.executable, "-c", HALTED, str(source), str(into), "storing"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process:
        assert process.stdout.read(1) == b"!"
        ours = [path.name for path in into.parent.iterdir()]
        assert f"claims.duckdb.partial-{process.pid}" in ours
        process.kill()
    others = into.with_name(f"claims.duckdb.partial-{os.getppid()}")
    others.write_bytes(b"of a program that runs")
    import_files([source], into)
    assert {path.name for path in into.parent.iterdir()} == {"claims.duckdb", others.name}


def test_a_missing_folder_is_named(source, tmp_path):
    with pytest.raises(FileFault, match="does not exist; make it first"):
        import_files([source], tmp_path / "none" / "claims.duckdb")


def test_the_log_of_a_lost_file_is_not_taken_for_its_own(source, into):
    log = into.with_name("claims.duckdb.wal")
    log.write_bytes(b"anything")
    with pytest.raises(FileFault, match="the log of a file that is gone"):
        import_files([source], into)
    assert log.read_bytes() == b"anything"


def test_a_text_file_is_not_overwritten_as_claims(source, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("mine")
    with pytest.raises(FileFault):
        import_files([source], notes)
    assert notes.read_text() == "mine"


def test_a_file_without_an_ending_is_known_by_its_first_sign(source, into, tmp_path):
    bare = tmp_path / "talks"
    bare.write_bytes(source.read_bytes())
    assert import_files([bare], into).added == 1
