"""Text in a narrow column is broken at blanks, and a word that is too wide is left whole for the ellipsis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import words

from tui.bidi import Typesetting
from tui.timeline.word_lines import width_of, word_lines

SET = Typesetting()


@given(st.lists(words).map(" ".join), st.integers(1, 30), st.integers(1, 5))
def test_all_words_stand_in_their_order_and_only_a_last_or_a_lonely_one_is_too_wide(text, width, most):
    lines = word_lines(text, width, most, SET)
    assert 1 <= len(lines) <= most
    assert " ".join(lines).split() == text.split()
    for line in lines[: most - 1]:
        assert width_of(line, SET) <= width or len(line.split()) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("operatives of Iran's Ministry", ("operatives", "of", "Iran's Ministry")),
        ("Axios", ("Axios",)),
        ("", ("",)),
        ("مسؤول أمريكي كبير", ("مسؤول", "أمريكي", "كبير")),
    ],
)
def test_names_in_three_lines_of_eight_cells(text, lines):
    assert word_lines(text, 8, 3, SET) == lines
