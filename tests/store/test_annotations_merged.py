"""The notes file and its merge: the newest wins, no note is lost, and reading twice changes nothing."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import annotations as sidecars
from store.annotations import ClaimName, Mark
from store.annotations.merging import merge
from store.errors import FileFault, ImportRejected
from store.mark_types import CLAIM_VERDICTS

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
HEADER = b'{"aqwal":"notes","version":1}\n'
CLAIM = ClaimName("story", "C03")
few = settings(max_examples=30)  # each example fills sidecars


def mark(kind, value, hours=0, **fields):
    changed = NOON + timedelta(hours=hours)
    return Mark(dataset="story", id="C03", mark=kind, value=value, changed=changed, **fields)


times = st.integers(0, 5).map(lambda hours: NOON + timedelta(hours=hours, microseconds=hours))
places = {"dataset": st.sampled_from(["story", "rain"]), "id": st.sampled_from(["C1", "أ"]), "changed": times}
notes = st.builds(
    Mark, mark=st.just("note"), value=st.sampled_from(["", "a", "ab", "b\nب", "\x00\u2028", "ب"]), **places
)
every_mark = st.one_of(
    notes,
    st.builds(Mark, mark=st.just("star"), value=st.sampled_from(["", "yes"]), **places),
    st.builds(
        Mark,
        mark=st.just("tag"),
        tag=st.sampled_from(["x", "للمتابعة"]),
        value=st.sampled_from(["", "yes"]),
        **places,
    ),
    st.builds(Mark, mark=st.just("verdict"), value=st.sampled_from(["", *CLAIM_VERDICTS]), **places),
)
many_marks = st.lists(every_mark, max_size=8)


def merged(*sides):
    """The marks of a sidecar into which files were merged one after the other."""
    with sidecars.memory_sidecar() as sidecar:
        for side in sides:
            sidecars.merge_into(sidecar, side)
        return sidecars.all_marks(sidecar)


def written(marks):
    out = BytesIO()
    sidecars.write_notes(marks, out)
    return out.getvalue()


# ---------------------------------------------------------------- the merge


@pytest.mark.parametrize(
    ("ours", "theirs", "stays"),
    [
        (mark("star", "yes"), mark("star", "", 1), ""),
        (mark("star", "yes", 1), mark("star", ""), "yes"),
        (mark("verdict", "likely"), mark("verdict", "refuted", 1), "refuted"),
        (mark("verdict", "likely", 1), mark("verdict", "refuted"), "likely"),
        (mark("note", "ours", 1), mark("note", "theirs"), "ours\n\ntheirs"),
        (mark("note", "ours"), mark("note", "theirs", 1), "theirs\n\nours"),
        (mark("note", "a question"), mark("note", "a question, answered", 1), "a question, answered"),
        (mark("note", "a question, answered"), mark("note", "a question", 1), "a question, answered"),
        (mark("note", "ours"), mark("note", "", 1), "ours"),
        (mark("note", "", 1), mark("note", "theirs"), ""),
        (mark("note", ""), mark("note", "theirs", 1), "theirs"),
    ],
)
def test_of_two_marks_in_one_place(ours, theirs, stays):
    assert merge(ours, theirs).value == stays


@few
@given(many_marks, many_marks)
def test_merging_a_file_twice_changes_nothing_the_second_time(ours, theirs):
    assert merged(ours, theirs, theirs) == merged(ours, theirs)


@few
@given(many_marks, many_marks)
def test_no_note_is_lost(ours, theirs):
    before, after = merged(ours), {one.place: one.value for one in merged(ours, theirs)}
    for one in before:
        if one.mark == "note":
            assert one.value in after[one.place]


@given(every_mark, every_mark)
def test_without_notes_taken_back_both_sides_come_to_the_same(one, other):
    if one.place == other.place and (one.mark != "note" or (one.value and other.value)):
        assert merge(one, other) == merge(other, one)


def test_a_merge_counts_what_it_did_and_can_be_undone():
    with sidecars.memory_sidecar() as sidecar:
        sidecars.merge_into(
            sidecar, [mark("note", "ours"), mark("star", "yes", 5), mark("verdict", "likely")]
        )
        theirs = [
            mark("note", "theirs", 1),
            mark("star", ""),
            mark("verdict", ""),
            mark("tag", "yes", tag="x"),
        ]
        before = sidecars.everything(sidecar)
        done = sidecars.merge_into(sidecar, theirs)
        assert (len(done.changes), done.unchanged, done.joined, done.kept) == (2, 2, 1, 0)
        assert sidecars.merge_into(sidecar, [mark("note", "", 9)]).kept == 1
        sidecars.undo(sidecar, done.changes)
        assert sidecars.everything(sidecar) == before


# ---------------------------------------------------------------- the file


@few
@given(many_marks)
def test_what_is_written_is_read_back_and_written_the_same(tmp_path_factory, marks):
    path = tmp_path_factory.getbasetemp() / "notes.jsonl"
    path.write_bytes(written(merged(marks)))
    assert sidecars.read_notes(path) == merged(marks)
    assert written(reversed(sidecars.read_notes(path))) == path.read_bytes()


def test_a_notes_file_is_sorted_lines_that_people_can_read():
    marks = [mark("star", "yes"), mark("note", "اسأل\nask")]
    assert written(marks).decode().splitlines() == [
        '{"aqwal":"notes","version":1}',
        '{"dataset":"story","id":"C03","mark":"note","value":"اسأل\\nask","changed":"2026-03-04T12:00:00Z"}',
        '{"dataset":"story","id":"C03","mark":"star","value":"yes","changed":"2026-03-04T12:00:00Z"}',
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no notes file"),
        (b"\x89PNG\r\n", "is no notes file"),
        (b'{"type": "claim"}\n', "is no notes file"),
        (b'{"aqwal":"notes","version":2}\n', "newer Aqwal"),
    ],
)
def test_another_file_is_refused_with_a_sentence(tmp_path, content, sentence):
    path = tmp_path / "notes.jsonl"
    path.write_bytes(content)
    with pytest.raises(FileFault, match=sentence):
        sidecars.read_notes(path)


def test_a_missing_notes_file_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(FileFault, match="cannot be read"):
        sidecars.read_notes(tmp_path / "gone.jsonl")


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"\xff",
        b'{"dataset":"story","id":"C03","mark":"star","value":"yes"}',
        b'{"dataset":"story","id":"C03","mark":"star","value":"yes","changed":"2026-03-04T12:00:00"}',
        b'{"dataset":"story","id":"C03","mark":"star","value":"no","changed":"2026-03-04T12:00:00Z"}',
        b'{"dataset":"story","id":"C03","mark":"verdict","value":"so","changed":"2026-03-04T12:00:00Z"}',
        b'{"dataset":"story","id":"C03","mark":"tag","value":"yes","changed":"2026-03-04T12:00:00Z"}',
        b'{"dataset":"story","id":"C03","mark":"star","value":"yes","changed":"2026-03-04T12:00:00Z","x":1}',
        b'{"dataset":"","id":"C03","mark":"star","value":"yes","changed":"2026-03-04T12:00:00Z"}',
    ],
)
def test_a_bad_line_is_named_with_its_number_and_nothing_is_read(tmp_path: Path, line):
    path = tmp_path / "notes.jsonl"
    good = written([mark("star", "yes")])
    path.write_bytes(good + b"\n" + line + b"\n")
    with pytest.raises(ImportRejected, match="1 of its lines") as caught:
        sidecars.read_notes(path)
    assert [one.line for one in caught.value.rejections] == [4]


def test_a_mark_of_a_notes_file_stands_at_its_claim():
    with sidecars.memory_sidecar() as sidecar:
        sidecars.merge_into(sidecar, [mark("star", "yes")])
        assert sidecars.claims_with(sidecar, "star") == {CLAIM.uid}
