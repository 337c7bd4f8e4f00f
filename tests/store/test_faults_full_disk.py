"""A disk that is full in the middle: one sentence, and the claims file is as it was."""

import shutil
import subprocess
import sys

import pytest
from importing import PEOPLE, claim, write
from processes import small_disk_command

from store.connection import open_store
from store.importing import check_store, import_files

LIMITED = """
import resource
import sys
limit = int(sys.argv.pop(1))
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
"""
IMPORT = """
import shutil
from pathlib import Path
from store.errors import StoreError
from store.importing import check_store, import_files
from store.connection import open_store
source, kept, into = map(Path, sys.argv[1:])
if kept.exists():
    shutil.copy(kept, into)
try:
    import_files([source], into, dataset="talks")
    print("imported")
except StoreError as error:
    print(error)
if into.exists():
    with open_store(into) as store:
        print(store.rows("SELECT count(*) FROM claim")[0][0], check_store(store))
print(*sorted(path.name for path in into.parent.iterdir()))
"""
OPTIMIZE = """
import shutil
from pathlib import Path
from store.errors import StoreError
from store.optimizing import optimize_store
kept, path = map(Path, sys.argv[1:])
if not path.exists():
    shutil.copy(kept, path)
try:
    optimize_store(path)
    print("in order")
except StoreError as error:
    print(error)
print(path.read_bytes() == kept.read_bytes(), *sorted(beside.name for beside in path.parent.iterdir()))
"""
COMMIT_UNTIL_FULL = """
from pathlib import Path
from store.connection import open_store
from store.errors import StoreError
store = open_store(Path(sys.argv[1]), read_only=False)
kept = 0
try:
    for _ in range(1_000):
        with store.writing() as writer:
            writer.run("INSERT INTO schema_version SELECT 0, now()::TIMESTAMP FROM range(2000)")
        kept += 2000
except StoreError as error:
    print(error)
print(kept, flush=True)
import os
os._exit(0)
"""
FULL = "the disk is full, so nothing of this was kept; make room and try again."


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """A claims file, and the source of a thousand long claims more."""
    folder = tmp_path_factory.mktemp("sources")
    first = write(folder / "first.jsonl", *PEOPLE, claim("c0", "wire", "ana"))
    import_files([first], folder / "kept.duckdb", dataset="talks")
    long = [
        claim(f"c{number}", "wire", "bo", content={"en": f"{number} " * 400}) for number in range(1, 1_001)
    ]
    return write(folder / "more.jsonl", *PEOPLE, *long), folder / "kept.duckdb"


@pytest.fixture(params=["limit", "disk"])
def little_room(request, tmp_path):
    """Run code where the folder `tmp_path` has little room: a limit of file size, a small disk."""

    def run(code, *arguments, room):
        command = [sys.executable, "-c", LIMITED + code, "0" if request.param == "disk" else str(room)]
        if request.param == "disk":
            inside = small_disk_command(tmp_path, room // 1024)
            if inside is None:
                pytest.skip("mounting a small disk is not allowed here")
            command = [*inside, *command]
        ran = subprocess.run(
            [*command, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.splitlines()

    return run


def test_an_existing_file_is_as_it_was_when_the_disk_fills_in_an_import(sources, little_room, tmp_path):
    source, kept = sources
    into = tmp_path / "claims.duckdb"
    said = little_room(IMPORT, source, kept, into, room=kept.stat().st_size + 200_000)
    assert said[:2] == [f"{into}: {FULL}", "1 ()"]


def test_no_new_file_is_left_when_the_disk_fills(sources, little_room, tmp_path):
    source, _ = sources
    into = tmp_path / "claims.duckdb"
    said = little_room(IMPORT, source, tmp_path / "none", into, room=1_300_000)
    assert len(said) == 2
    assert said[0].endswith(FULL)
    assert said[1] == ""


def test_a_file_is_as_it_was_when_the_disk_fills_while_it_is_put_in_order(
    sources, little_room, tmp_path, request
):
    source, kept = sources
    path, grown = tmp_path / "claims.duckdb", tmp_path.with_name("grown.duckdb")
    shutil.copy(kept, grown)
    import_files([source], grown, dataset="talks")
    shutil.copy(grown, path)  # on the small disk, which hides this one, it is copied again
    beside = grown.stat().st_size if request.node.callspec.params["little_room"] == "disk" else 0
    said = little_room(OPTIMIZE, grown, path, room=beside + 1_300_000)
    assert len(said) == 2
    assert said[0].endswith(FULL)
    assert said[1] == "True claims.duckdb"


def test_what_was_committed_before_the_disk_was_full_is_there_afterwards(sources, tmp_path):
    _, kept = sources
    path = tmp_path / "claims.duckdb"
    path.write_bytes(kept.read_bytes())
    command = [
        sys.executable,
        "-c",
        LIMITED + COMMIT_UNTIL_FULL,
        str(kept.stat().st_size + 40_000),
        str(path),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    sentence, committed = ran.stdout.splitlines()
    assert "the disk is full" in sentence
    assert int(committed) > 0
    for read_only in (True, False):
        with open_store(path, read_only=read_only) as store:
            rows = store.rows("SELECT count(*) FROM schema_version WHERE version = 0")
            assert rows == [(int(committed),)]
            assert check_store(store) == ()
