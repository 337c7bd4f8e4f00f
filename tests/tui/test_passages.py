"""Letters and cells of a selection, without a screen."""

from hypothesis import given
from hypothesis import strategies as st

from tui.bidi import Typesetting, hidden
from tui.timeline.lines import lay_out, rows_by_paragraph
from tui.timeline.paragraph import Paragraph, Writing
from tui.timeline.passages import copied, whole_letters, word_around

LETTERS = st.text(st.sampled_from("abc 12(%)«»-./ابتلاكسمن ـَُِّ\u200cאבگی👩\u202e\u2067\u2069"), max_size=60)


def shown_by(row, place):
    """The columns of one letter."""
    return row.columns_of((place + 1) // 2, (place + 1) // 2 + 1)


@given(LETTERS, st.sampled_from([9, 20, 60]), st.sampled_from("LR"), st.booleans(), st.data())
def test_a_drag_takes_the_cells_at_both_ends_and_copies_what_lies_between(text, width, base, own, data):
    paragraph = Paragraph(text, own=own, label="→", hang=2)
    laid = lay_out([paragraph], width, Typesetting(), base)
    rows = rows_by_paragraph(laid, [paragraph], width)[0]
    first, last = data.draw(st.sampled_from(rows)), data.draw(st.sampled_from(rows))
    places = [row.place_at(data.draw(st.integers(-1, width))) for row in (first, last)]
    start, end = (min(places) + 1) // 2, (max(places) + 2) // 2
    for row, place in zip((first, last), places, strict=True):
        if place % 2 == 0:
            lit = row.columns_of(start, end)
            assert all(any(a <= left < b for a, b in lit) for left, _ in shown_by(row, place))
    end = whole_letters(rows, end)
    chosen = paragraph.passage[start:end]
    assert not hidden(copied(chosen))
    assert copied(chosen) in copied(paragraph.passage) or hidden(chosen)
    cells = sum(right - left for row in rows for left, right in row.columns_of(start, end))
    assert cells <= sum(piece.line.width for row in rows for piece in row.pieces)


@given(LETTERS, st.sampled_from([9, 20, 60]))
def test_everything_selected_is_everything_but_what_hides(text, width):
    paragraph = Writing().words("said ").field(text).done(label="+", hang=2)
    rows = rows_by_paragraph(lay_out([paragraph], width, Typesetting()), [paragraph], width)[0]
    assert whole_letters(rows, len(paragraph.passage)) == len(paragraph.passage)
    assert copied(paragraph.passage).startswith("+ said ")
    for row in rows:
        for piece in row.pieces:
            lit = [(left, right) for left, right in row.columns_of(0, 10_000) if left >= piece.column]
            assert not piece.line.width or lit


def test_a_pointer_beside_the_text_takes_no_letter():
    paragraph = Paragraph("سلام", own=True)
    row = rows_by_paragraph(lay_out([paragraph], 10, Typesetting()), [paragraph], 10)[0][0]
    assert [row.place_at(column) for column in range(4, 10)] == [7, 7, 7, 6, 2, 0]


def test_a_word_has_its_marks_and_joiners_and_stops_at_signs():
    assert word_around("قال مُحَمَّدٌ، نعم", 6) == (4, 13)
    assert word_around("می‌خواهم رفت", 1) == (0, 8)
    assert word_around("a (b)", 2) == (2, 3)
    assert word_around("a", 1) == (1, 2)
