"""Stars, tags, notes and verdicts: what is kept, what undo brings back, what two viewers see."""

import subprocess
import sys
from itertools import pairwise

import pytest

from store import annotations as sidecars
from store.annotations import ClaimName, Position
from store.annotations.remembered import MOST_ASKED
from store.claims import uid_of
from store.errors import StoreError

CLAIM = ClaimName("founding-story", "C03")
OTHER = ClaimName("founding-story", "C17")

WRITE_MANY = """
import sys
from pathlib import Path
from store.annotations import ClaimName, open_sidecar, set_star, set_tag
with open_sidecar(Path(sys.argv[1])) as sidecar:
    print("open", flush=True)
    sys.stdin.readline()
    for number in range(60):
        set_star(sidecar, ClaimName(sys.argv[2], str(number)), True)
        set_tag(sidecar, ClaimName("shared", "one"), f"{sys.argv[2]} {number}", True)
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "annotations.sqlite"


@pytest.fixture
def sidecar(path):
    with sidecars.open_sidecar(path) as opened:
        yield opened


def at(sidecar, claim=CLAIM):
    return sidecars.annotations(sidecar, [claim.uid]).get(claim.uid)


def test_a_claim_is_known_by_the_key_that_claims_files_use(story):
    dataset = story.rows("SELECT name FROM dataset")[0][0]
    assert ClaimName(dataset, "C03").uid == uid_of(story, "C03")


def test_everything_that_stands_at_a_claim_is_read_as_one_value(sidecar):
    sidecars.set_star(sidecar, CLAIM, True)
    sidecars.set_tag(sidecar, CLAIM, "  للمتابعة   اليوم ", True)
    sidecars.set_tag(sidecar, CLAIM, "check", True)
    sidecars.set_note(sidecar, CLAIM, "اسأل ثانية\nask again \x00 '; --")
    sidecars.set_verdict(sidecar, CLAIM, "doubtful")
    assert at(sidecar) == sidecars.Annotation(
        CLAIM,
        starred=True,
        tags=("check", "للمتابعة اليوم"),
        note="اسأل ثانية\nask again \x00 '; --",
        verdict="doubtful",
    )
    assert at(sidecar, OTHER) is None
    assert [one.claim for one in sidecars.everything(sidecar)] == [CLAIM]


def test_what_is_kept_is_there_after_the_file_was_closed(path):
    with sidecars.open_sidecar(path) as first:
        sidecars.set_note(first, CLAIM, "still here")
    with sidecars.open_sidecar(path) as second:
        assert at(second).note == "still here"


def test_undo_brings_back_what_stood_before_and_undoing_that_brings_it_again(sidecar):
    sidecars.set_note(sidecar, CLAIM, "first")
    change = sidecars.set_note(sidecar, CLAIM, "second")
    star = sidecars.set_star(sidecar, CLAIM, True)
    assert (change.before.value, change.after.value, star.before) == ("first", "second", None)
    undone = sidecars.undo(sidecar, [change, star])
    assert at(sidecar) == sidecars.Annotation(CLAIM, note="first")
    sidecars.undo(sidecar, undone)
    assert at(sidecar) == sidecars.Annotation(CLAIM, starred=True, note="second")


def test_undo_is_refused_as_a_whole_where_another_viewer_wrote_since(sidecar, path):
    star = sidecars.set_star(sidecar, CLAIM, True)
    note = sidecars.set_note(sidecar, CLAIM, "mine")
    with sidecars.open_sidecar(path) as other:
        sidecars.set_note(other, CLAIM, "theirs")
    with pytest.raises(StoreError, match="note of C03 was changed elsewhere"):
        sidecars.undo(sidecar, [note, star])
    assert at(sidecar) == sidecars.Annotation(CLAIM, starred=True, note="theirs")


def test_a_mark_set_again_is_no_change(sidecar):
    first = sidecars.set_star(sidecar, CLAIM, True)
    assert sidecars.set_star(sidecar, CLAIM, True).after == first.after


def test_every_change_is_later_than_what_it_replaces_also_where_the_clock_went_back(sidecar, monkeypatch):
    times = iter([5_000_000, 3_000_000, 1_000_000])
    monkeypatch.setattr("store.annotations.marks.now", lambda: next(times))
    changes = [sidecars.set_note(sidecar, CLAIM, text) for text in "abc"]
    assert all(one.after.changed < next_one.after.changed for one, next_one in pairwise(changes))


def test_claims_are_found_by_star_tag_and_verdict_in_any_spelling(sidecar):
    sidecars.set_star(sidecar, CLAIM, True)
    sidecars.set_tag(sidecar, CLAIM, "مسؤول", True)
    sidecars.set_tag(sidecar, OTHER, "Check", True)
    sidecars.set_verdict(sidecar, OTHER, "refuted")
    sidecars.set_note(sidecar, OTHER, "gone")
    sidecars.set_note(sidecar, OTHER, "")
    found = {
        ("star", ()): {CLAIM.uid},
        ("tag", ()): {CLAIM.uid, OTHER.uid},
        ("tag", ("مسئول",)): {CLAIM.uid},
        ("tag", ("CHECK", "مسؤول")): {CLAIM.uid, OTHER.uid},
        ("verdict", ("refuted",)): {OTHER.uid},
        ("verdict", ("likely",)): set(),
        ("note", ()): set(),
    }
    assert {asked: sidecars.claims_with(sidecar, *asked) for asked in found} == found
    assert sidecars.tags(sidecar) == (("Check", 1), ("مسؤول", 1))


def test_many_claims_are_asked_for_at_once(sidecar):
    names = [ClaimName("many", str(number)) for number in range(1_200)]
    for name in names[::400]:
        sidecars.set_star(sidecar, name, True)
    found = sidecars.annotations(sidecar, [name.uid for name in names])
    assert sorted(found) == sorted(name.uid for name in names[::400])


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda one: sidecars.set_tag(one, CLAIM, " ", True), "1 to 60 characters"),
        (lambda one: sidecars.set_tag(one, CLAIM, "x" * 61, True), "1 to 60 characters"),
        (lambda one: sidecars.set_tag(one, CLAIM, "a\x1bb", True), "control character"),
        (lambda one: sidecars.set_note(one, CLAIM, "\ud800"), "not valid text"),
        (lambda one: sidecars.set_note(one, CLAIM, "x" * 100_001), "at most 100,000"),
        (lambda one: sidecars.set_verdict(one, CLAIM, "maybe"), "confirmed, likely"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(sidecar, change, sentence):
    with pytest.raises(StoreError, match=sentence):
        change(sidecar)
    assert sidecars.all_marks(sidecar) == ()


# ---------------------------------------------------------------- two viewers


def test_a_change_of_another_viewer_is_noticed_once_and_an_own_one_never(sidecar, path):
    with sidecars.open_sidecar(path) as other:
        assert not sidecar.changed_elsewhere()
        sidecars.set_star(sidecar, CLAIM, True)
        assert not sidecar.changed_elsewhere()
        sidecars.set_note(other, CLAIM, "from beside")
        assert sidecar.changed_elsewhere()
        assert not sidecar.changed_elsewhere()
        assert at(sidecar) == sidecars.Annotation(CLAIM, starred=True, note="from beside")


def test_two_processes_that_make_and_write_one_file_at_once_lose_nothing(path):
    command = [sys.executable, "-c", WRITE_MANY, str(path)]
    writers = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for name in ("left", "right")
    ]
    assert [writer.stdout.readline() for writer in writers] == ["open\n"] * 2
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    with sidecars.open_sidecar(path) as sidecar:
        assert len(sidecars.claims_with(sidecar, "star")) == 120
        assert len(at(sidecar, ClaimName("shared", "one")).tags) == 120


# ---------------------------------------------------------------- what the application remembers


def test_what_was_asked_comes_back_the_last_first_and_once(sidecar):
    for text in ("a", "رسائل", "a", " "):
        sidecars.remember_asked(sidecar, "search", text)
    sidecars.remember_asked(sidecar, "filter", "speaker:x")
    assert sidecars.asked(sidecar, "search") == ("a", "رسائل")
    assert sidecars.asked(sidecar, "filter") == ("speaker:x",)
    assert sidecars.asked(sidecar, "date") == ()


def test_the_oldest_of_what_was_asked_goes(sidecar):
    with sidecar.writing():
        sidecar.run_many(
            "INSERT INTO asked VALUES ('date', ?, ?)", [(str(one), one) for one in range(MOST_ASKED)]
        )
    sidecars.remember_asked(sidecar, "date", "new")
    found = sidecars.asked(sidecar, "date")
    assert (len(found), found[0], found[-1]) == (MOST_ASKED, "new", "1")


def test_the_place_in_a_file_is_remembered_for_each_file(sidecar, tmp_path):
    place = Position(CLAIM, "speaker:x", "reported")
    sidecars.remember_position(sidecar, tmp_path / "أقوال.duckdb", Position())
    sidecars.remember_position(sidecar, tmp_path / "أقوال.duckdb", place)
    assert sidecars.position(sidecar, tmp_path / "أقوال.duckdb") == place
    assert sidecars.position(sidecar, tmp_path / "other.duckdb") is None
