"""Saved views: TOML files that come back as they were, and one sentence for those that are none."""

import tomllib
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import FileFault, NotFound
from store.facet_fields import FACET_FIELDS
from store.filters import format_filter
from store.types import CLOCKS, Filter, Term, View
from store.views import SavedView, find_view, read_view, saved_views, write_view

letters = st.characters(exclude_categories=["Cs"])
DENIED = SavedView(name="What was denied", filter='speaker:"White House" polarity:deny', clock="reported")


@given(
    st.builds(
        SavedView,
        name=st.text(letters, min_size=1, max_size=30),
        about=st.text(letters),
        filter=st.sampled_from(["", "text:رسائل", 'speaker:"a \\" b" -kind:attitude', "hops:>=3"]),
        clock=st.sampled_from(CLOCKS),
        view=st.none() | st.sampled_from(get_args(View)),
        column=st.sampled_from(tuple(FACET_FIELDS)),
    )
)
def test_a_view_comes_back_as_it_was(tmp_path_factory, view):
    folder = tmp_path_factory.mktemp("views")
    path = write_view(folder, view)
    assert read_view(path) == view
    assert saved_views(folder) == ((view,), ())


@given(st.text(letters, min_size=1, max_size=20))
def test_a_view_holds_the_text_of_any_filter(tmp_path_factory, words):
    text = format_filter(Filter((Term("speaker", (words,)),)))
    if not words.strip():
        return
    path = write_view(tmp_path_factory.mktemp("views"), SavedView(name="x", filter=text))
    assert read_view(path).filter == text


def test_a_view_is_written_as_people_would_write_it(tmp_path):
    path = write_view(tmp_path, DENIED)
    assert path == tmp_path / "What-was-denied.toml"
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {
        "name": "What was denied",
        "filter": 'speaker:"White House" polarity:deny',
        "clock": "reported",
    }


def test_a_view_of_the_same_name_is_replaced_and_another_one_never(tmp_path):
    first = write_view(tmp_path, SavedView(name="a/b", filter="kind:direct"))
    assert write_view(tmp_path, SavedView(name="a/b", filter="kind:document")) == first
    second = write_view(tmp_path, SavedView(name="a b"))
    third = write_view(tmp_path, SavedView(name="../.."))
    assert {path.name for path in (first, second, third)} == {"a-b.toml", "a-b-2.toml", "view.toml"}
    assert read_view(first).filter == "kind:document"
    assert sorted(tmp_path.iterdir()) == sorted([first, second, third])


def test_a_file_without_a_name_is_called_like_its_file(tmp_path):
    path = tmp_path / "نفي.toml"
    path.write_text("filter = 'polarity:deny'", encoding="utf-8")
    assert read_view(path) == SavedView(name="نفي", filter="polarity:deny")


def test_a_view_is_found_by_name_in_any_spelling_by_file_name_and_by_path(tmp_path):
    path = write_view(tmp_path / "views", DENIED)
    for wanted in ("What was denied", "what WAS denied", "What-was-denied", str(path)):
        assert find_view(wanted, tmp_path / "views") == DENIED


def test_a_name_of_no_view_gets_the_one_that_is_close(tmp_path):
    with pytest.raises(NotFound, match="none was saved yet"):
        find_view("denied", tmp_path / "nowhere")
    write_view(tmp_path, DENIED)
    with pytest.raises(NotFound, match="did you mean 'What was denied'"):
        find_view("what was denid", tmp_path)
    with pytest.raises(NotFound, match="there are 'What was denied'"):
        find_view("zzz", tmp_path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"filter", "is no TOML"),
        (b"a = " + b"[" * 5000, "is no TOML"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"fliter = 'x'", "is no saved view: .*fliter"),
        (b"filter = 3", "is no saved view: .*filter"),
        (b"view = 'pie'", "is no saved view: .*pie"),
        (b"column = 'text'", "nothing counts 'text'; column is one of speaker, "),
        (b"clock = 'noon'", "is no saved view: .*noon"),
        (b"filter = 'text:a speakr:x'", "at character 8: there is no field"),
    ],
)
def test_a_file_that_holds_no_view_gets_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    with pytest.raises(FileFault, match=sentence) as caught:
        read_view(path)
    assert "\n" not in str(caught.value)
    write_view(tmp_path, DENIED)
    views, faults = saved_views(tmp_path)
    assert (views, faults) == ((DENIED,), (str(caught.value),))


def test_a_missing_file_and_a_folder_that_cannot_be_made_get_one_sentence(tmp_path):
    with pytest.raises(FileFault, match="cannot be read"):
        find_view(str(tmp_path / "gone.toml"), tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(FileFault, match="cannot be written"):
        write_view(tmp_path / "file", DENIED)
