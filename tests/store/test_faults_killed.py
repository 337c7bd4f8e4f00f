"""kill -9 at random moments of an import: the claims file holds all of it or nothing.

AQWAL_KILLS sets the number of moments; without it there are as many as a quick test allows.
"""

import os
import random
import shutil
import subprocess
import sys

import pytest
from importing import PEOPLE, claim, relation, tables_of, write

from store.connection import open_store
from store.importing import check_store, import_files

KILLS = int(os.environ.get("AQWAL_KILLS", "10"))
CLAIMS = 2_000

# Forks an import for each line "path seconds", kills it after so many seconds (0: never), and prints its
# time and whether it was killed. It never opens the database itself: that would start threads.
KILLER = """
import os
import signal
import sys
import time
from pathlib import Path
from store.importing import import_files
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
source = Path(sys.argv[1])
print("ready", flush=True)
for line in sys.stdin:
    path, seconds = line.rsplit(maxsplit=1)
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        import_files([source], Path(path), dataset="talks")
        os._exit(0)
    if float(seconds):
        signal.sigtimedwait({signal.SIGCHLD}, float(seconds))
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    signal.sigtimedwait({signal.SIGCHLD}, 0)
    print(time.monotonic() - began, os.WIFSIGNALED(status), flush=True)
"""


def talks(numbers, words):
    return [
        claim(f"c{number}", "wire", ("ana", "bo")[number % 2], content={"en": f"{words} {number}"})
        for number in numbers
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("killed")


@pytest.fixture(scope="module")
def standing(folder):
    """A claims file from before; the import changes half of its claims, and brings as many."""
    first = write(folder / "first.jsonl", *PEOPLE, *talks(range(CLAIMS // 2), "before"))
    import_files([first], folder / "standing.duckdb", dataset="talks")
    return folder / "standing.duckdb"


@pytest.fixture(scope="module")
def killer(folder, standing):
    """Import into a file in a process that is killed after some seconds; tells its time, and if it was."""
    more = talks(range(CLAIMS // 4, CLAIMS * 5 // 4), "after")
    links = [relation(f"c{number}", f"c{number + 1}") for number in range(600, 1_000, 7)]
    source = write(folder / "more.jsonl", *PEOPLE, *more, *links)
    command = [sys.executable, "-c", KILLER, str(source)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"

        def kill(path, seconds):
            process.stdin.write(f"{path} {seconds:.4f}\n")
            process.stdin.flush()
            took, killed = process.stdout.readline().split()
            return float(took), killed == "True"

        yield kill
        process.stdin.close()


def content(path):
    """What a claims file holds, summed up, where it is sound."""
    with open_store(path) as store:
        assert check_store(store) == ()
        counts = {name: store.rows(f'SELECT count(*) FROM "{name}"')[0][0] for name in tables_of(store)}
        return counts, store.rows("SELECT bit_xor(content_hash), bit_xor(claim_uid) FROM claim")[0]


@pytest.mark.parametrize("made", ["standing file", "new file"])
def test_a_killed_import_leaves_all_of_it_or_nothing(folder, standing, killer, made):
    start = standing if made == "standing file" else None
    whole = folder / f"{made}.duckdb"
    if start:
        shutil.copy(start, whole)
    took, killed = killer(whole, 0)
    assert not killed
    allowed = [content(whole)] + ([content(start)] if start else [])
    moments = random.Random(20260304)
    seen = 0
    for number in range(KILLS // 2):
        path = folder / f"{made} {number}.duckdb"
        if start:
            shutil.copy(start, path)
        # Half of the moments fall into the last part, where the transaction is written.
        share = moments.random() if number % 2 else moments.uniform(0.6, 1.05)
        _, killed = killer(path, took * share + 0.001)
        seen += killed
        if path.exists() or start:
            assert content(path) in allowed
        for rest in folder.glob(f"{made} {number}.duckdb*"):
            rest.unlink()
    assert seen > KILLS // 8
