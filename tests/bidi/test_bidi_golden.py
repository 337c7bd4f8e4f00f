"""Real lines, as what is sent: forms in visual order, each mark after the letter that carries it."""

import pytest

from tui.bidi import layout

LINES = [
    ("قال (نعم) اليوم", "\ufee1\ufeee\ufef4\ufedf\ufe8d (\ufee2\ufecc\ufee7) \ufedd\ufe8e\ufed7"),
    ("hello قال (12%) world", "hello (%12) \ufedd\ufe8e\ufed7 world"),
    ("«قول» [خبر] <x>", "<x> [\ufeae\ufe92\ufea7] «\ufedd\ufeee\ufed7»"),
    (
        "اجتماع (UN) في 12/03/2024",
        "12/03/2024 \ufef2\ufed3 (UN) \ufec9\ufe8e\ufee4\ufe98\ufe9f\ufe8d",
    ),
    ("م\u064fح\u064eم\u0651\u064eد", "\ufeaa\ufee4\u0651\u064e\ufea4\u064e\ufee3\u064f"),
    (
        "لا الله السلام",
        "\ufee1\ufefc\ufeb4\ufedf\ufe8d \ufeea\ufee0\ufedf\ufe8d \ufefb",
    ),
    ("ل\u064eا\u064b", "\ufefb\u064e\u064b"),
    ("\u200dلاب", "\ufe8f\ufefc"),
    ("الأخبـــار", "\ufead\ufe8e\u0640\u0640\u0640\ufe92\ufea7\ufef7\ufe8d"),
    ("می\u200cخواهم", "\ufee2\ufeeb\ufe8d\ufeee\ufea7\ufbfd\ufee3"),
    (
        "پاکستان میں کہا",
        "\ufe8e\ufba9\ufb90 \ufb9f\ufbff\ufee3 \ufee5\ufe8e\ufe98\ufeb4\ufb90\ufe8e\ufb58",
    ),
    ("کوردی ڕێ", "\u06ce\u0695 \ufbfc\ufea9\ufead\ufeee\ufb90"),
    ("בְּ (עולם) abc", "abc (\u05dd\u05dc\u05d5\u05e2) ב\u05b0\u05bc"),
    ("زر https://example.org/a", "https://example.org/a \ufead\ufeaf"),
    ("👨\u200d👩\u200d👧 عائلة", "\ufe94\ufee0\ufe8b\ufe8e\ufecb 👧👩👨"),
    ("❤\ufe0f 👍🏽 1\ufe0f\u20e3", "❤ 👍 1\u20e3"),
    ("-5%", "-5%"),
    ("+963…", "+963…"),
    ("12:30", "12:30"),
    ("٤٢ ريالا", "\ufefb\ufe8e\ufef3\ufead ٤٢"),
    ("2024", "2024"),
    ("الرئيس\u202eabc", "abc\ufeb2\ufef4\ufe8b\ufeae\ufedf\ufe8d"),
    ("", ""),
    ("\u0301a", "\u25cc\u0301a"),
    ("a\tb\x1b[31m\x9b\x7f\ue000\ud800", "a b␛[31m□␡\ufffd\ufffd"),
    ("آية ۝", "\u25cb \ufe94\ufef3\ufe81"),
]


@pytest.mark.parametrize(("text", "visual"), LINES)
def test_a_real_line_shows_its_forms_in_reading_order(text, visual):
    assert [line.visual for line in layout(text, 200)] == [visual]


def test_shaping_and_marks_can_be_left_out():
    assert layout("مُحَمَّد لا", 80, shaping="none", marks="drop")[0].visual == "ال دمحم"
    assert layout("مُد e\u0301", 80, marks="drop")[0].visual == "e\u0301 \ufeaa\ufee3"


def test_a_paragraph_of_three_lines_with_a_latin_phrase_keeps_its_beginning_first():
    text = "قال وزير الخارجية في مقابلة مع Reuters International أمس إن المفاوضات مستمرة"
    lines = layout(text, 30, shaping="none")
    assert [line.rtl for line in lines] == [True, True, True]
    assert [line.visual for line in lines] == [
        "قال وزير الخارجية في مقابلة مع"[::-1],
        "أمس إن"[::-1] + " Reuters International",
        "المفاوضات مستمرة"[::-1],
    ]
    assert [line.visual for line in layout(text, 22, shaping="none")][1:3] == [
        "Reuters " + "مقابلة مع"[::-1],
        "إن"[::-1] + " " + "أمس"[::-1] + " International",
    ]


CELLS = [
    ("مُحَمَّد", ["\ufeaa", "\ufee4\u064e\u0651", "\ufea4\u064e", "\ufee3\u064f"]),
    ("بْلَا", ["\ufefc\u064e", "\ufe91\u0652"]),
    ("ab\u0301", ["a", "b\u0301"]),
    ("(א\u05b0)", ["(", "א\u05b0", ")"]),
    ("漢ب", ["漢", "\ufe8f"]),
    ("👨\u200d👩", ["👨", "👩"]),
    ("ب\u200c\u200fج", ["\ufe9d", "\ufe8f"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "cells"), CELLS)
def test_each_cell_holds_a_letter_and_its_marks(text, cells):
    assert [cell for cell, _, _, _ in layout(text, 80)[0].cells] == cells
