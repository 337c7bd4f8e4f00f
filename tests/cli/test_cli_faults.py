"""Bad input on the command line: one sentence, an exit code, never a traceback."""

import fcntl
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from store.connection import SCHEMA_VERSION, create_store

FULL = Path("/dev/full")
HOLDER = """
import sys
from pathlib import Path
from store.connection import open_store
with open_store(Path(sys.argv[1]), read_only=False):
    print("held", flush=True)
    sys.stdin.read()
"""


def refused(ran, code, *words):
    """Check that a run was refused with one sentence that holds these words."""
    returned, out, err = ran if isinstance(ran, tuple) else (ran.returncode, ran.stdout, ran.stderr)
    assert returned == code, err
    assert not out
    assert err.startswith("aqwal: ")
    assert "Traceback" not in err
    assert "Exception ignored" not in err
    assert len(err.splitlines()) == 1
    for word in words:
        assert word in err


@pytest.fixture
def claims_file(story_path, tmp_path):
    """A claims file that a test may harm."""
    path = tmp_path / "claims.duckdb"
    path.write_bytes(story_path.read_bytes())
    return path


# ---------------------------------------------------------------- files


def test_a_file_that_is_missing_gets_one_sentence(answer, tmp_path):
    refused(answer("list", tmp_path / "gone.duckdb"), 1, "does not exist", "aqwal import")


def test_a_folder_gets_one_sentence(answer, tmp_path):
    refused(answer("days", tmp_path), 1, "is a folder")


def test_a_csv_where_claims_are_expected_gets_the_command_that_loads_it(answer, tmp_path):
    path = tmp_path / "talks.csv"
    path.write_text("date,speaker,claim\n2026-03-04,A,B\n")
    refused(answer("count", path), 1, "aqwal import", "talks.duckdb")


def test_an_empty_file_gets_one_sentence(answer, tmp_path):
    path = tmp_path / "empty.duckdb"
    path.touch()
    refused(answer("who", path), 1, "is empty")


def test_a_foreign_file_gets_one_sentence(answer, tmp_path):
    path = tmp_path / "picture.duckdb"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    refused(answer("stances", path), 1, "is not a claims file")


def test_a_newer_file_gets_one_sentence(answer, tmp_path):
    path = tmp_path / "newer.duckdb"
    with create_store(path) as store, store.writing() as writer:
        writer.run("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP)", [SCHEMA_VERSION + 1])
    refused(answer("list", path), 1, "newer Aqwal")


def test_a_damaged_file_gets_one_sentence(answer, claims_file):
    with claims_file.open("r+b") as file:
        file.truncate(claims_file.stat().st_size // 4)
    refused(answer("list", claims_file), 1, "damaged")


def test_a_locked_file_gets_one_sentence_that_names_the_holder(aqwal, claims_file):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, claims_file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        refused(aqwal("list", claims_file), 1, "another program", str(holder.pid))
        holder.communicate()


def test_a_name_of_no_text_gets_one_sentence(aqwal):
    refused(aqwal("list", b"\xff\xfe.duckdb"), 1, "does not exist")
    refused(aqwal("list", "--filter", b"text:\xff"), 2, "not valid UTF-8")


def test_a_file_called_like_a_command_is_opened_by_its_path(aqwal, claims_file):
    claims_file.rename(claims_file.with_name("list"))
    assert aqwal("count", "./list", cwd=claims_file.parent).stdout == "31 of 31 claims\n"


# ---------------------------------------------------------------- usage and filters


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("list --limit none", ["--limit", "positive"]),
        ("list --limit 0", ["--limit", "positive"]),
        ("list --clock noon", ["--clock", "said"]),
        ("list --jso", ["--jso"]),
        ("show", ["ID"]),
        ("import", ["FILE"]),
        ("import a.csv", ["--into"]),
        ("export --format pdf", ["--format", "jsonl"]),
        ("upgrade", ["FILE"]),
        ("optimize", ["FILE"]),
        ("a.duckdb b.duckdb", ["b.duckdb"]),
        ("--frobnicate", ["--frobnicate"]),
        ("lits", ["did you mean: aqwal list"]),
    ],
)
def test_wrong_usage_gets_one_sentence(answer, arguments, words):
    refused(answer(*arguments.split()), 2, *words)


@pytest.mark.parametrize(
    ("text", "place"),
    [("speakr:x", 1), ("text:a speakr:x", 8), ("kind:direct kind:", None), ('نص text:"رسائل', None)],
)
def test_a_filter_that_cannot_be_read_shows_the_place(answer, text, place):
    code, out, err = answer("list", "--filter", text)
    assert (code, out) == (2, "")
    sentence, shown, caret = err.splitlines()
    position = int(re.search(r"^aqwal: the filter cannot be read at character (\d+): .", sentence)[1])
    assert place is None or position == place
    assert shown == f"  {text}"
    assert caret == " " * (position + 1) + "^"


def test_a_caret_stands_under_its_place_when_marks_and_wide_letters_go_before(answer):
    _, _, err = answer("count", "--filter", "text:قَالَ text:東京 speakr:x")
    _, shown, caret = err.splitlines()
    before = shown[: shown.index("speakr")]
    assert len(caret) - 1 == len(before) - 2 + 2  # two marks take no cell, two letters take two


def test_a_filter_cannot_forge_an_error_message(answer):
    code, _, err = answer("list", "--filter", "speakr:x\x1b[2J\n\u202eaqwal: all is well")
    assert code == 2
    assert not set(err) & {"\x1b", "\u202e"}
    assert len(err.splitlines()) == 3


def test_an_unknown_id_gets_the_one_that_is_close(answer):
    refused(answer("show", "C3"), 1, "C03")
    refused(answer("show", "nobody-said-this"), 1, "aqwal list")


# ---------------------------------------------------------------- output that cannot be written


@pytest.mark.parametrize("command", ["list", "list --json", "count", "stances", "export", "--help"])
def test_a_broken_pipe_gets_one_sentence(aqwal, command):
    reading, writing = os.pipe()
    os.close(reading)
    ran = aqwal(*command.split(), capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    ran.stdout = ""
    refused(ran, 1, "closed it early")


@pytest.mark.skipif(not FULL.exists(), reason="only some systems have a full device")
@pytest.mark.parametrize("command", ["list", "list --json", "count"])
def test_a_full_disk_gets_one_sentence(aqwal, command):
    with FULL.open("w") as full:
        ran = aqwal(*command.split(), capture_output=False, stdout=full, stderr=subprocess.PIPE)
    ran.stdout = ""
    refused(ran, 1, "No space left")


def test_a_closed_output_gets_one_sentence(aqwal):
    ran = aqwal("list", preexec_fn=lambda: os.close(1))
    refused(ran, 1, "standard output is closed")


def test_closed_error_output_breaks_nothing(aqwal):
    ran = aqwal("show", "nobody", preexec_fn=lambda: os.close(2))
    assert (ran.returncode, ran.stdout) == (1, "")


def test_ctrl_c_ends_with_one_sentence_even_where_nobody_reads(environment):
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    command = [
        sys.executable,
        "-c",
        "import sys; from tui.cli import main; sys.exit(main())",
        "list",
        "--json",
    ]
    with subprocess.Popen(
        command, stdout=writing, stderr=subprocess.PIPE, env=environment, text=True
    ) as running:
        os.close(writing)
        os.read(reading, 1)  # it writes; the pipe is full soon, and it waits
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=30)
    os.close(reading)
    assert (running.returncode, said) == (130, "aqwal: interrupted.\n")
