"""Tags in one line: what is written is read back, and what is typed means what it looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.mark_types import tidy_tag
from tui.timeline.tag_line import read_tags, write_tags

words = st.one_of(st.text(max_size=12), st.text('ab -",،;؛"', min_size=1, max_size=8))


def is_tag(text):
    try:
        tidy_tag(text)
    except ValueError:
        return False
    return True


@given(st.lists(words.filter(is_tag).map(tidy_tag), unique=True, max_size=6))
def test_tags_that_are_written_are_read_back(tags):
    assert read_tags(write_tags(tags)) == (tuple(tags), ())


@given(st.text(max_size=40))
def test_any_line_can_be_read(text):
    read_tags(text)


@pytest.mark.parametrize(
    ("text", "named", "without"),
    [
        ("", (), ()),
        (" , ,", (), ()),
        ("ask again, urgent", ("ask again", "urgent"), ()),
        ("عاجل، للمتابعة اليوم؛ x", ("عاجل", "للمتابعة اليوم", "x"), ()),
        ("a, -b, - c", ("a",), ("b", "c")),
        ('"-b", "a, b", "say ""no"""', ("-b", "a, b", 'say "no"'), ()),
        ('"never closed, x', ("never closed, x",), ()),
        ("a, a", ("a",), ()),
        ("a-b", ("a-b",), ()),
        ("-", (), ()),
    ],
)
def test_a_line_means_what_it_looks_like(text, named, without):
    assert read_tags(text) == (named, without)
