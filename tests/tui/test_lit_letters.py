"""What a search found and what an article is quoted for is lit letter by letter, wherever it stands."""

import random

import pytest
from rich.style import Style
from screens import seen

from tui.bidi import Typesetting
from tui.timeline.lines import lay_out
from tui.timeline.paragraph import Paragraph, Run
from tui.widgets.paint import TONES, field_segments, laid_segments

PLAIN, LIT = Style(bold=True), Style(reverse=True)
STYLES = {tone: LIT if tone == "lit" else PLAIN for tone in TONES}


def lit_in_row(text, hits, width):
    """The lit stretches of a text in a cell of the list, from left to right."""

    def style_of(first, after):
        return LIT if any(start < after and first < end for start, end in hits) else PLAIN

    segments = field_segments(text, width, PLAIN, style_of)
    assert sum(segment.cell_length for segment in segments) == width
    return [segment.text for segment in segments if segment.style == LIT]


def lit_in_pane(text, start, end, width):
    """The lit stretches of a paragraph, line by line."""
    paragraph = Paragraph(text, (Run(start, end, "lit"),), own=True)
    return [
        [part.text for part in laid_segments(laid, paragraph, width, PLAIN, STYLES) if part.style == LIT]
        for laid in lay_out([paragraph], width, Typesetting())
    ]


def found(text, words):
    """The range of some words of a text."""
    return ((text.index(words), text.index(words) + len(words)),)


@pytest.mark.parametrize(
    ("text", "words", "lit"),
    [
        ("قال إن السلام يأتي", "السلام", [seen("السلام")]),
        ("قال مُحَمَّدٌ نعم", "مُحَمَّدٌ", [seen("مُحَمَّدٌ")]),
        ("قال لا نعم", "ا نعم", [seen("لا نعم")]),  # the alef that the lam took lights the ligature
        ("نشر موقع Axios الخبر", "Axios", ["Axios"]),
        ("نشر موقع Axios الخبر", "موقع Axios", ["Axios " + seen("موقع")]),
        ("نشر Axios News خبر", "نشر Axios", ["Axios", " " + seen("نشر")]),
        ("أعلن (12%) منهم", "12", ["12"]),
        ("said سلام today", "سلام today", [seen("سلام") + " today"]),
    ],
)
def test_a_hit_in_a_row_lights_its_letters_and_no_other(text, words, lit):
    assert lit_in_row(text, found(text, words), 40) == lit


def test_a_hit_that_is_cut_off_lights_what_is_left_of_it_and_the_ellipsis():
    text = "وصلت رسائل إلى طهران"
    hits = found(text, "طهران")
    assert lit_in_row(text, hits, 18)[0].startswith("…")
    assert lit_in_row(text, found(text, "وصلت"), 8) == [seen("وصلت")]
    assert lit_in_row(text, hits, 8) == ["…"]


def test_a_lit_stretch_goes_on_over_a_wrap():
    text = "واحد اثنان ثلاثة أربعة خمسة"
    start, end = text.index("اثنان"), text.index("أربعة") + len("أربعة")
    lit = ["".join(parts) for parts in lit_in_pane(text, start, end, 11)]
    assert lit == [seen("اثنان"), seen("ثلاثة أربعة"), ""]


def test_lit_cells_are_those_of_the_lit_letters_in_any_line():
    dice = random.Random("lit")
    words = ("السلام", "لا", "مُحَمَّد", "Axios", "12%", "(خبر)", "«قول»", "می‌خواهم", "x", "٣٫٥", "א")
    for _ in range(300):
        chosen = dice.choices(words, k=dice.randint(1, 9))
        text = " ".join(chosen)
        place = dice.randrange(len(chosen))
        start = len(" ".join(chosen[:place])) + (1 if place else 0)
        end = start + len(chosen[place])
        width = dice.choice([12, 20, 60])
        paragraph = Paragraph(text, (Run(start, end, "lit"),), own=True)
        laid = lay_out([paragraph], width, Typesetting())
        lit = sorted("".join(part for line in lit_in_pane(text, start, end, width) for part in line))
        expected = sorted(
            "".join(
                cell
                for one in laid
                for cell, at in zip(one.line.texts, one.line.starts, strict=True)
                if start <= at < end
            )
        )
        assert lit == expected, text
