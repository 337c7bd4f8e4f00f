"""A sidecar that cannot be used: one sentence, nothing touched, and claims are read without it."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from processes import run_as_nobody

from store import annotations as sidecars
from store.annotations import ClaimName
from store.annotations.door import VERSION
from store.errors import FileFault, StoreError

CLAIM = ClaimName("story", "C03")

READ_AND_STAR = """
import sys
from pathlib import Path
from store.annotations import ClaimName, annotations, open_sidecar, set_star
from store.errors import StoreError
claim = ClaimName("story", "C03")
become_nobody()
try:
    with open_sidecar(Path(sys.argv[1])) as sidecar:
        print(sidecar.read_only, annotations(sidecar, [claim.uid])[claim.uid].note)
        set_star(sidecar, claim, True)
except StoreError as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "annotations.sqlite"
    with sidecars.open_sidecar(made) as sidecar:
        sidecars.set_note(sidecar, CLAIM, "mine")
    return made


@pytest.fixture
def open_folder():
    """A folder that every user may enter: those of pytest belong to the one who tests."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def fault_of(path):
    """Open a sidecar that must be refused, untouched, with one line that names it."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(FileFault) as caught:
        sidecars.open_sidecar(path)
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    assert before is None or path.read_bytes() == before
    return message.replace(str(path), "FILE")


@pytest.mark.parametrize("content", [b"hello", b"DUCK" * 9, b"SQLite format 3" + b"x" * 99])
def test_a_file_of_another_kind_is_left_alone(tmp_path, content):
    path = tmp_path / "annotations.sqlite"
    path.write_bytes(content)
    assert fault_of(path) == "FILE is something else, so stars and notes are off; move it away."


def test_the_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "annotations.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mark (a INTEGER)")
    connection.close()
    assert fault_of(path).startswith("FILE is an SQLite file of another program, so stars and notes are off")


def test_a_newer_sidecar_asks_for_the_newest_version(path):
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    assert "was written by a newer Aqwal" in fault_of(path)


@pytest.mark.parametrize("place", [100, 4096, 8192])
def test_a_damaged_sidecar_says_to_restore_a_copy(path, place):
    content = path.read_bytes()
    path.write_bytes(content[:place] + b"\xff" * 200 + content[place + 200 :])
    assert fault_of(path) == (
        "FILE is damaged, so stars and notes are off; restore a copy of it, or move it away."
    )


def test_a_sidecar_cut_short_says_to_restore_a_copy(path):
    path.write_bytes(path.read_bytes()[:5000])
    assert "is damaged" in fault_of(path)


def test_an_empty_file_becomes_a_sidecar(tmp_path):
    path = tmp_path / "annotations.sqlite"
    path.touch()
    with sidecars.open_sidecar(path) as sidecar:
        sidecars.set_star(sidecar, CLAIM, True)
        assert sidecars.claims_with(sidecar, "star") == {CLAIM.uid}


def test_a_folder_in_its_place_gets_a_sentence(tmp_path):
    assert fault_of(tmp_path).startswith("FILE cannot be used (Is a directory), so stars and notes are off")


def test_a_file_where_its_folder_should_be_gets_a_sentence(tmp_path):
    (tmp_path / "data").touch()
    assert "so stars and notes are off" in fault_of(tmp_path / "data" / "annotations.sqlite")


def test_a_folder_that_cannot_be_written_gets_a_sentence(open_folder):
    open_folder.chmod(0o555)
    for place in (open_folder, open_folder / "data"):
        said = run_as_nobody(READ_AND_STAR, place / "annotations.sqlite")
        assert len(said) == 1
        assert "so stars and notes are off" in said[0]


@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_sidecar_that_cannot_be_written_is_read_and_says_so_at_the_first_change(
    path, open_folder, folder_mode
):
    copy = open_folder / "annotations.sqlite"
    shutil.copy(path, copy)
    copy.chmod(0o444)
    open_folder.chmod(folder_mode)
    said = run_as_nobody(READ_AND_STAR, copy)
    assert said == [
        "True mine",
        f"{copy} cannot be written, so nothing was kept; check its permissions.",
    ]


def test_a_writer_that_never_ends_gets_a_sentence_and_loses_nothing(path, monkeypatch):
    monkeypatch.setattr("store.annotations.door.WAIT", 0.05)
    holder = sqlite3.connect(path, isolation_level=None)
    with sidecars.open_sidecar(path) as sidecar:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another program; nothing was kept"):
            sidecars.set_note(sidecar, CLAIM, "lost?")
        assert sidecars.annotations(sidecar, [CLAIM.uid])[CLAIM.uid].note == "mine"
        holder.execute("COMMIT")
        sidecars.set_note(sidecar, CLAIM, "kept")
        assert sidecars.annotations(sidecar, [CLAIM.uid])[CLAIM.uid].note == "kept"
    holder.close()


def test_a_full_disk_gets_a_sentence_and_loses_nothing(path):
    with sidecars.open_sidecar(path) as sidecar:
        pages = sidecar.rows("PRAGMA page_count")[0][0]
        sidecar.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="the disk is full; nothing was kept"):
            sidecars.set_note(sidecar, CLAIM, "x" * 90_000)
        assert sidecars.annotations(sidecar, [CLAIM.uid])[CLAIM.uid].note == "mine"


def test_a_viewer_that_was_killed_loses_nothing_that_it_had_kept(path):
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom store import annotations as a\n"
        "one = a.open_sidecar(Path(sys.argv[1]))\na.set_star(one, a.ClaimName('story', 'C03'), True)\n"
        "one.rows('BEGIN IMMEDIATE')\none.rows('DELETE FROM mark')\nos.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert path.with_name(f"{path.name}-wal").exists()
    with sidecars.open_sidecar(path) as sidecar:
        found = sidecars.annotations(sidecar, [CLAIM.uid])[CLAIM.uid]
        assert (found.starred, found.note) == (True, "mine")
