"""The letters that each language adds to the Arabic ones, in words of its own, written out form by form.

A letter that Unicode has no forms for stands as itself, and its neighbours join to it.
"""

import pytest

from tui.bidi import layout, shape

WORDS = [
    # peh, jeh, gaf: U+067E, U+0698, U+06AF
    ("Persian", "پژوهشگر", "\ufb58 \ufb8b \ufeed \ufeeb \ufeb8 \ufb95 \ufeae"),
    # tcheh, Farsi yeh: U+0686, U+06CC
    ("Persian", "چای", "\ufb7c \ufe8e \ufbfc"),
    # keheh, and a non-joiner before the plural: U+06A9, U+200C
    ("Persian", "کتاب\u200cها", "\ufb90 \ufe98 \ufe8e \ufe8f \u200c \ufeeb \ufe8e"),
    # yeh with small v, ae: U+06CE, U+06D5, both without forms
    ("Kurdish", "پێشمەرگە", "\ufb58 \u06ce \ufeb8 \ufee4 \u06d5 \ufead \ufb94 \u06d5"),
    # reh with small v below, oe, lam with small v: U+0695, U+06C6, U+06B5
    ("Kurdish", "ڕۆژ گەڵ", "\u0695 \ufbd9 \ufb8a sp \ufb94 \u06d5 \u06b5"),
    # tteh, heh doachashmee: U+0679, U+06BE
    ("Urdu", "ٹھیک", "\ufb68 \ufbad \ufbff \ufb8f"),
    # rreh, yeh barree: U+0691, U+06D2
    ("Urdu", "بڑے", "\ufe91 \ufb8d \ufbae"),
    # heh goal, noon ghunna: U+06C1, U+06BA
    ("Urdu", "ہوں", "\ufba8 \ufeee \ufb9e"),
    # ddal: U+0688
    ("Urdu", "ڈاک", "\ufb88 \ufe8d \ufb8e"),
    # seen with dots below and above: U+069A, without forms
    ("Pashto", "پښتو", "\ufb58 \u069a \ufe98 \ufeee"),
    # reh with ring, hah with hamza: U+0693, U+0681, without forms
    ("Pashto", "ړوند ځه", "\u0693 \ufeed \ufee7 \ufeaa sp \u0681 \ufeea"),
    # u: U+06C7
    ("Uyghur", "ئۇيغۇرچە", "\ufe8b \ufbd8 \ufef3 \ufed0 \ufbd8 \ufead \ufb7c \u06d5"),
    # e, and alef maksura for i: U+06D0, U+0649
    ("Uyghur", "ئېلىمىز", "\ufe8b \ufbe7 \ufee0 \ufbe9 \ufee4 \ufbe9 \ufeb0"),
    # yu, ve, ng: U+06C8, U+06CB, U+06AD
    ("Uyghur", "يۈۋ ڭ", "\ufef3 \ufbdc \ufbde sp \ufbd3"),
    # final letters have code points of their own
    ("Hebrew", "שלום", "\u05e9 \u05dc \u05d5 \u05dd"),
]


@pytest.mark.parametrize(("language", "word", "forms"), WORDS)
def test_a_word_joins_as_its_language_writes_it(language, word, forms):
    wanted = [" " if form == "sp" else form for form in forms.split()]
    assert shape(word) == tuple(wanted)
    (line,) = layout(word, 80)
    assert line.rtl
    assert line.visual == "".join(reversed(wanted)).replace("\u200c", "")


def test_hebrew_points_stay_on_their_letter():
    (line,) = layout("שָׁלוֹם", 80)
    assert [cell for cell, _, _, _ in line.cells] == ["ם", "ו\u05b9", "ל", "ש\u05b8\u05c1"]
