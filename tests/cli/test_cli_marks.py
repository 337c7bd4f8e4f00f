"""Filters by stars, tags, notes and verdicts in headless commands."""

import json

import pytest

from store import annotations as sidecars
from store.annotations import ClaimName, open_sidecar

STORY = "founding-story"


@pytest.fixture
def marked(tmp_path):
    """C03 is starred, tagged and noted; C17 is judged. `answer` looks for data in the same folder."""
    with open_sidecar(tmp_path / "data" / "aqwal" / "annotations.sqlite") as sidecar:
        sidecars.set_star(sidecar, ClaimName(STORY, "C03"), True)
        sidecars.set_tag(sidecar, ClaimName(STORY, "C03"), "للمتابعة", True)
        sidecars.set_note(sidecar, ClaimName(STORY, "C03"), "ask the desk")
        sidecars.set_verdict(sidecar, ClaimName(STORY, "C17"), "likely")
        sidecars.set_star(sidecar, ClaimName("elsewhere", "C03"), True)


def ids(out):
    return [claim["id"] for claim in json.loads(out)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("star:yes", ["C03"]),
        ("tag:للمتابعه", ["C03"]),
        ("note:desk", ["C03"]),
        ("note:yes verdict:likely", []),
        ("verdict:likely,refuted", ["C17"]),
    ],
)
def test_a_filter_meets_the_marks_of_the_reader(answer, marked, text, found):
    code, out, _ = answer("list", "--json", "--filter", text)
    assert (code, ids(out)) == (0, found)


def test_an_export_meets_them_too(answer, marked):
    code, out, _ = answer("export", "--format", "csv", "--filter", "-star:no")
    assert code == 0
    assert len(out.splitlines()) == 2


def test_without_a_sidecar_nothing_is_marked_and_none_is_made(answer, tmp_path):
    assert answer("count", "--filter", "star:yes")[1].startswith("0 of 31")
    assert answer("count", "--filter", "star:no")[1].startswith("31 of 31")
    assert not (tmp_path / "data" / "aqwal").exists()


def test_a_damaged_sidecar_is_a_sentence_only_where_a_filter_asks_for_marks(answer, tmp_path):
    path = tmp_path / "data" / "aqwal" / "annotations.sqlite"
    path.parent.mkdir(parents=True)
    path.write_text("something else")
    code, _, said = answer("count", "--filter", "star:yes")
    assert code == 1
    assert "is something else" in said
    assert answer("count", "--filter", "kind:attitude")[0] == 0


def test_a_word_that_is_no_verdict_is_wrong_usage(answer):
    code, _, said = answer("count", "--filter", "verdict:maybe")
    assert code == 2
    assert "confirmed, likely" in said
