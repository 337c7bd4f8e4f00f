"""`aqwal notes`: what a reader added, as a list and as a file between colleagues."""

import json

import pytest

from store import annotations as sidecars
from store.annotations import ClaimName
from tui.config import sidecar_path

CLAIM = ClaimName("story", "C03")


@pytest.fixture
def noted(answer):
    """The sidecar of the user who tests, with one claim in it."""
    with sidecars.open_sidecar(sidecar_path()) as sidecar:
        sidecars.set_star(sidecar, CLAIM, True)
        sidecars.set_tag(sidecar, CLAIM, "للمتابعة", True)
        sidecars.set_note(sidecar, CLAIM, "ask\nagain")
        sidecars.set_verdict(sidecar, CLAIM, "doubtful")


def test_without_notes_a_list_says_so_and_makes_no_file(answer):
    assert answer("notes", "list") == (0, "no stars, tags, notes or verdicts\n", "")
    assert answer("notes", "list", "--json") == (0, "[]\n", "")
    assert answer("notes", "export") == (0, '{"aqwal":"notes","version":1}\n', "")
    assert not sidecar_path().exists()


def test_the_list_shows_each_claim_with_what_stands_at_it(answer, noted):
    code, out, err = answer("notes", "list")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "claim         verdict   tags      note",
        "story:C03  *  doubtful  للمتابعة  ask again",
    ]


def test_the_list_as_json_has_every_field(answer, noted):
    _, out, _ = answer("notes", "list", "--json")
    assert json.loads(out) == [
        {
            "dataset": "story",
            "id": "C03",
            "starred": True,
            "tags": ["للمتابعة"],
            "note": "ask\nagain",
            "verdict": "doubtful",
        }
    ]


def test_notes_go_to_a_colleague_and_come_back_without_loss(answer, noted, tmp_path, monkeypatch):
    out = tmp_path / "notes.jsonl"
    assert answer("notes", "export", "-o", out) == (0, "", f"aqwal: {out}: 4 marks written.\n")
    mine = answer("notes", "list")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "colleague"))
    code, said, err = answer("notes", "import", out)
    assert (code, said, err) == (0, f"{out}: 4 marks added, 0 changed, 0 unchanged.\n", "")
    assert answer("notes", "list") == mine
    assert answer("notes", "export")[1] == out.read_text(encoding="utf-8")
    assert answer("notes", "import", out)[1] == f"{out}: 0 marks added, 0 changed, 4 unchanged.\n"


def test_two_notes_on_one_claim_are_both_kept_and_that_is_said(answer, noted, tmp_path, monkeypatch):
    out = tmp_path / "notes.jsonl"
    answer("notes", "export", "-o", out)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "colleague"))
    with sidecars.open_sidecar(sidecar_path()) as sidecar:
        sidecars.set_note(sidecar, CLAIM, "no need")
    assert "; 1 note now holds both texts." in answer("notes", "import", out)[1]
    with sidecars.open_sidecar(sidecar_path()) as sidecar:
        assert sidecars.everything(sidecar)[0].note == "no need\n\nask\nagain"


def test_a_bad_notes_file_changes_nothing_and_names_the_line(answer, noted, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"aqwal":"notes","version":1}\n{"dataset":"story"}\n', encoding="utf-8")
    before = answer("notes", "list")
    code, out, err = answer("notes", "import", bad)
    assert (code, out) == (1, "")
    assert err.startswith(f"{bad}:2: ")
    assert err.endswith("so nothing was imported; mend them.\n")
    assert answer("notes", "list") == before


@pytest.mark.parametrize("action", [["list"], ["export"], ["import", "notes.jsonl"]])
def test_a_sidecar_that_cannot_be_used_gets_one_sentence_and_claims_are_read(answer, tmp_path, action):
    sidecar_path().parent.mkdir(parents=True)
    sidecar_path().write_bytes(b"not a database")
    (tmp_path / "notes.jsonl").write_bytes(b'{"aqwal":"notes","version":1}\n')
    action = [str(tmp_path / word) if word.endswith("jsonl") else word for word in action]
    code, out, err = answer("notes", *action)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "stars and notes are off" in err
    assert answer("count")[1] == "31 of 31 claims\n"


def test_notes_without_an_action_says_which_there_are(answer):
    code, _, err = answer("notes")
    assert code == 2
    assert "list|export|import" in err
