"""Rejected records: all of them in the claims file and in a sheet, whatever found them and however many."""

import csv

import pytest
from importing import PEOPLE, claim, count, write

from store.errors import ImportRejected
from store.importing import import_into

BAD = (
    *PEOPLE,
    b"{",
    claim("c1", "wire", "nobody"),
    claim("c2", "wire", "ana"),
    claim("c2", "wire", "bo"),
    claim("c3", "wire", "ana", kind="rumour"),
)


@pytest.fixture
def bad(tmp_path):
    return write(tmp_path / "bad.jsonl", *BAD)


def sheet(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_what_was_left_out_stands_in_the_file_with_its_place_and_reason(store, bad):
    report = import_into(store, [bad], skip_bad=True)
    kept = store.rows('SELECT import_no, file, "row", field, reason FROM reject ORDER BY ALL')
    assert [row[:4] for row in kept] == [
        (1, "bad.jsonl", 5, ""),
        (1, "bad.jsonl", 6, "chain[1].agent"),
        (1, "bad.jsonl", 8, "id"),
        (1, "bad.jsonl", 9, "kind"),
    ]
    assert kept[2][4] == "the claim c2 stands with other content at bad.jsonl:7"
    assert report.rejected == len(kept)


def test_a_file_without_faults_leaves_none(store, tmp_path):
    import_into(store, [write(tmp_path / "good.jsonl", *PEOPLE, claim("c1", "wire", "ana"))])
    assert count(store, "reject") == 0


@pytest.mark.parametrize("skip_bad", [True, False], ids=["left out", "given up"])
def test_every_rejection_can_be_written_to_a_sheet(store, bad, tmp_path, skip_bad):
    out = tmp_path / "rejects.csv"
    try:
        listed = import_into(store, [bad], skip_bad=skip_bad, rejects=out).rejections
    except ImportRejected as error:
        listed = error.rejections
    assert sheet(out) == [
        ["file", "row", "field", "reason"],
        *([one.file, str(one.line), one.field, one.reason] for one in listed),
    ]


def test_more_rejections_than_are_listed_are_all_kept(store, tmp_path):
    bad = write(tmp_path / "bad.jsonl", *[b"{"] * 2_500)
    report = import_into(store, [bad], skip_bad=True, rejects=tmp_path / "rejects.csv")
    assert (len(report.rejections), report.unlisted) == (1_000, 1_500)
    assert count(store, "reject") == len(sheet(tmp_path / "rejects.csv")) - 1 == 2_500


def test_a_sheet_of_rejections_runs_no_formula(store, tmp_path):
    bad = write(tmp_path / "=cmd.jsonl", {**PEOPLE[0], "=1+1": 1})
    import_into(store, [bad], skip_bad=True, rejects=tmp_path / "rejects.csv")
    assert sheet(tmp_path / "rejects.csv")[1][2] == "'=1+1"
