"""The commands that bring and take claims: what they say, and with which exit code."""

import os
import pty
import re
import subprocess
import sys
from contextlib import suppress

import pytest
from importing import PEOPLE, claim, write
from msgspec import json

from store.connection import SCHEMA_VERSION

GOOD = (*PEOPLE, claim("c1", "wire", "ana"), claim("c2", "wire", "bo"))

# Interrupts itself, as Ctrl+C does, at the first sign of progress.
INTERRUPTED = """
import os, signal, sys
from contextlib import contextmanager
from tui import transfer
from tui.cli import main

@contextmanager
def interrupted():
    yield lambda progress: os.kill(os.getpid(), signal.SIGINT)

transfer._progress = interrupted
sys.exit(main())
"""


@pytest.fixture
def source(tmp_path):
    return write(tmp_path / "talks.jsonl", *GOOD)


@pytest.fixture
def into(tmp_path):
    return tmp_path / "claims.duckdb"


def test_an_import_says_what_it_did_in_a_sentence(answer, source, into):
    code, out, err = answer("import", source, "--into", into)
    assert (code, err) == (0, "")
    assert out == f"{into}: 2 claims added, 0 changed, 0 unchanged; also 4 agents added or changed.\n"
    code, out, _ = answer("import", source, "--into", into)
    assert out == f"{into}: 0 claims added, 0 changed, 2 unchanged.\n"


def test_a_rejected_line_is_reported_and_nothing_is_imported(answer, into, tmp_path):
    bad = write(tmp_path / "bad.jsonl", *GOOD, b"{", claim("c3", "wire", "nobody"))
    code, out, err = answer("import", bad, "--into", into)
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        f"{bad}:7: not JSON: it breaks off (a record stands on one line, and no half of a surrogate pair)",
        f"{bad}:8: chain[1].agent: no agent has the id nobody",
        "aqwal: 2 records were rejected, so nothing was imported; "
        "mend them, or leave them out with --skip-bad.",
    ]
    assert not into.exists()


def test_skip_bad_imports_the_rest_and_reports(answer, into, tmp_path):
    bad = write(tmp_path / "bad.jsonl", *GOOD, b"{")
    code, out, err = answer("import", bad, "--into", into, "--skip-bad")
    assert code == 0
    assert out.endswith("also 4 agents added or changed; 1 record rejected.\n")
    assert err.startswith(f"{bad}:7: not JSON")


def test_after_a_hundred_rejections_the_others_are_counted(answer, into, tmp_path):
    bad = write(tmp_path / "bad.jsonl", *[b"{"] * 1_200)
    _, _, err = answer("import", bad, "--into", into)
    lines = err.splitlines()
    assert (len(lines), lines[100]) == (102, "and 1,100 more")


def test_the_data_set_can_be_named(answer, source, into, tmp_path):
    answer("import", source, "--into", into, "--dataset", "محادثات")
    code, out, _ = answer("export", into)
    assert code == 0
    assert json.decode(out.splitlines()[0])["name"] == "محادثات"


def test_a_file_name_cannot_forge_a_line_of_the_report(answer, into, tmp_path):
    bad = write(tmp_path / "x\n\x1b[31my.jsonl", b"{")
    _, _, err = answer("import", bad, "--into", into)
    assert len(err.splitlines()) == 2
    assert "\x1b" not in err


def test_ctrl_c_says_one_sentence_and_nothing_is_imported(source, into, environment):
    ran = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, "import", str(source), "--into", str(into)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == "aqwal: interrupted; nothing was imported.\n"
    assert not into.exists()


def test_a_terminal_sees_a_progress_bar_and_a_pipe_does_not(source, into, environment):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())"]
    ran = subprocess.run(
        [*command, "import", str(source), "--into", str(into)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment | {"TERM": "xterm"},
        check=False,
    )
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # how a terminal without its other end says that there is no more
        while part := os.read(ours, 100_000):
            shown += part
    os.close(ours)
    assert ran.returncode == 0
    assert b"talks.jsonl" in shown or b"storing" in shown
    assert b"Traceback" not in shown


# ---------------------------------------------------------------- sheets with other headings


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "sheet.csv"
    path.write_bytes("Wer;Was;Wann\nAna;Es regnet — nicht;3/4/2026\n".encode("cp1252"))
    return path


SAYING = ("--map", "Wer=speaker", "--map", "was=claim", "--map", "Wann=date")


def test_a_sheet_is_read_as_the_options_say_and_the_mapping_can_be_kept(answer, sheet, into, tmp_path):
    kept = tmp_path / "sheet.toml"
    said = (*SAYING, "--encoding", "cp1252", "--dates", "day-first", "--save-map", kept)
    code, out, err = answer("import", sheet, "--into", into, *said)
    assert (code, err) == (0, "")
    assert out.startswith(f"{into}: 1 claim added")
    assert "2026-04-03" in answer("list", into, "--json")[1]
    code, out, _ = answer("import", sheet, "--into", into, "--map", kept)
    assert out == f"{into}: 0 claims added, 0 changed, 1 unchanged.\n"
    code, out, _ = answer("check", sheet, "--map", kept)
    assert (code, out) == (0, f"{sheet}: 1 claim can be imported, 0 records rejected.\n")


def test_a_sheet_in_another_encoding_says_how_to_name_it(answer, sheet, into):
    code, _, err = answer("import", sheet, "--into", into, *SAYING)
    assert code == 1
    assert "or say its encoding, such as --encoding cp1256" in err


def test_a_mapping_to_no_field_is_wrong_usage(answer, sheet, into):
    code, _, err = answer("import", sheet, "--into", into, "--map", "Wer=speakr")
    assert code == 2
    assert "'speakr' is no field; one of date, speaker" in err


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "cannot be read (No such file or directory)"),
        ("[columns", "is no mapping of columns"),
        ("colour = 1", "is no mapping of columns"),
        ("[columns]\na = 'b'", "'b' is no field; one of date, speaker"),
        ("encoding = 'klingon'", "'klingon' is no encoding"),
    ],
)
def test_a_mapping_file_that_is_none_gets_one_sentence(answer, sheet, into, tmp_path, text, reason):
    path = tmp_path / "map.toml"
    if text is not None:
        path.write_text(text)
    code, _, err = answer("import", sheet, "--into", into, "--map", path)
    assert code == 1
    assert reason in err
    assert len(err.splitlines()) == 1


def test_the_words_of_the_command_line_are_those_of_the_store():
    from store.exporting import EXPORTS
    from store.importing.readers.columns import FIELDS
    from store.importing.readers.options import DATE_ORDERS, FORMATS
    from tui import arguments

    assert tuple(EXPORTS) == arguments.OUTPUTS
    assert (arguments.INPUTS, arguments.DATES, arguments.SHEET_FIELDS) == (FORMATS, DATE_ORDERS, FIELDS)


# ---------------------------------------------------------------- export


def test_an_export_to_a_file_can_be_imported_and_exported_alike(answer, source, into, tmp_path):
    answer("import", source, "--into", into)
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    code, out, err = answer("export", into, "-o", first)
    assert (code, out, err) == (0, "", f"aqwal: {first}: 2 claims written.\n")
    answer("import", first, "--into", tmp_path / "again.duckdb")
    answer("export", tmp_path / "again.duckdb", "-o", second)
    assert second.read_bytes() == first.read_bytes()


def test_an_export_takes_a_filter_and_the_sample(answer):
    code, out, _ = answer("export", "--filter", "speaker:trump")
    assert code == 0
    claims = [line for line in out.splitlines() if json.decode(line)["type"] == "claim"]
    assert len(claims) == 4


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.csv", b"date,speaker,"),
        ("out.md", b"# All claims (clock: event)"),
        ("out.HTML", b"<!doctype html>"),
        ("out.jsonld", b'{"@context":'),
        ("out.anything", b'{"type":"dataset"'),
    ],
)
def test_the_ending_of_the_output_tells_the_format(answer, tmp_path, name, start):
    assert answer("export", "-o", tmp_path / name, "--clock", "event")[0] == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_excel_gets_its_mark_and_a_format_can_be_named(answer, tmp_path):
    answer("export", "--format", "csv", "--bom", "-o", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes().startswith(b"\xef\xbb\xbfdate,")


def test_a_wrong_filter_leaves_an_existing_output_alone(answer, tmp_path):
    output = tmp_path / "out.jsonl"
    output.write_text("mine")
    code, _, _ = answer("export", "--filter", "nobody:x", "-o", output)
    assert code == 2
    assert output.read_text() == "mine"


def test_an_export_into_a_folder_gets_one_sentence(answer, tmp_path):
    code, _, err = answer("export", "-o", tmp_path)
    assert (code, err) == (1, f"aqwal: {tmp_path} is a folder; name a file to write.\n")


def test_an_export_into_a_missing_folder_gets_one_sentence(answer, tmp_path):
    code, _, err = answer("export", "-o", tmp_path / "none" / "out.jsonl")
    assert code == 1
    assert len(err.splitlines()) == 1


# ---------------------------------------------------------------- check and upgrade


def test_the_sample_is_sound(answer):
    assert answer("check") == (0, "the sample: sound, 31 claims.\n", "")


def test_a_sound_file_is_sound_in_json_too(answer, source, into):
    answer("import", source, "--into", into)
    code, out, _ = answer("check", into, "--json")
    assert (code, json.decode(out)) == (0, {"sound": True, "claims": 2, "findings": []})


def test_a_damaged_file_is_not_sound(answer, source, into):
    from store.connection import open_store

    answer("import", source, "--into", into)
    with open_store(into, read_only=False) as store, store.writing() as writer:
        writer.run("UPDATE claim SET said_day = 5 WHERE id = 'c1'")
    code, out, err = answer("check", into)
    found = ["claim c1: the key 0 is not of its day 5", "claim c1: said_day is 5, but follows as 0"]
    assert (code, out.splitlines()) == (1, found)
    assert err.startswith(f"aqwal: {into} is not sound;")


def test_a_check_of_an_input_file_tells_what_an_import_would_reject(answer, tmp_path):
    bad = write(tmp_path / "bad.jsonl", *GOOD, b"{")
    code, out, err = answer("check", bad)
    assert (code, out) == (1, f"{bad}: 2 claims can be imported, 1 record rejected.\n")
    assert err.startswith(f"{bad}:7: not JSON")
    code, out, _ = answer("check", bad, "--json")
    report = json.decode(out)
    assert (code, report["sound"], report["rejected"]) == (1, False, 1)
    assert report["rejections"][0]["line"] == 7


def test_a_file_of_this_version_needs_no_upgrade(answer, source, into):
    answer("import", source, "--into", into)
    code, out, _ = answer("upgrade", into)
    assert (code, out) == (0, f"{into} is up to date (schema {SCHEMA_VERSION}).\n")


# ---------------------------------------------------------------- optimize


def test_a_file_is_put_in_order_and_what_it_gained_is_said(answer, source, into):
    answer("import", source, "--into", into)
    code, out, _ = answer("optimize", into)
    assert code == 0
    assert re.fullmatch(
        rf"{re.escape(str(into))}: 2 claims in order; [\d.]+ MB before, [\d.]+ MB now\.\n", out
    )
    assert answer("count", into)[1] == "2 of 2 claims\n"


def test_only_a_claims_file_can_be_put_in_order(answer, source):
    code, out, err = answer("optimize", source)
    assert (code, out) == (1, "")
    assert "is a text file; load it first with" in err
