"""Letters join as Unicode says, with the forms of arabic-reshaper."""

from unicodedata import category, decomposition, normalize

from arabic_reshaper.letters import LETTERS_ARABIC
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.bidi import shape
from tui.bidi.shape import forms

LETTERS = "".join(LETTERS_ARABIC) + "ڕێەڵ\u064e\u0651\u200c \u0622ab\u0710\u0712"


def test_the_forms_are_all_that_unicode_has_for_single_letters():
    found: dict[str, dict[str, str]] = {}
    for code_point in range(0xFB50, 0xFEFD):
        tag, _, letters = decomposition(chr(code_point)).partition(" ")
        if tag in ("<isolated>", "<final>", "<initial>", "<medial>") and " " not in letters:
            found.setdefault(chr(int(letters, 16)), {})[tag] = chr(code_point)
    order = ("<isolated>", "<final>", "<initial>", "<medial>")
    assert forms() == {letter: tuple(four.get(tag, "") for tag in order) for letter, four in found.items()}


def test_every_letter_takes_the_form_its_neighbours_ask_for():
    for letter, (isolated, final, initial, medial) in forms().items():
        assert shape(letter) == (isolated or letter,)
        if final:
            assert shape(f"\u0640{letter}")[1] == final
        if initial:
            assert shape(f"{letter}\u0640")[0] == initial
            assert shape(f"\u0640{letter}\u0640")[1] == medial


def test_lam_takes_the_alef_into_one_glyph():
    assert shape("لا") == ("\ufefb", "")
    assert shape("بلأ") == ("\ufe91", "\ufef8", "")
    assert shape("ل\u064eا") == ("\ufefb", "\u064e", "")
    assert shape("\u200dلاب") == ("\u200d", "\ufefc", "", "\ufe8f")
    assert shape("ل\u200dا") == ("\ufefb", "\u200d", "")


def test_a_non_joiner_keeps_letters_apart():
    assert shape("ل\u200cا") == ("\ufedd", "\u200c", "\ufe8d")


def test_a_letter_without_forms_still_joins_its_neighbours():
    assert shape("بێب") == ("\ufe91", "ێ", "\ufe90")
    assert shape("ەب") == ("ە", "\ufe8f")


def test_isolates_do_not_let_letters_join_across():
    assert shape("ب\u2069ب") == ("\ufe8f", "\u2069", "\ufe8f")


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from(LETTERS), max_size=30) | st.text())
def test_shaping_keeps_every_code_point_and_every_letter(text):
    shaped = shape(text)

    def letters(string):
        return [char for char in normalize("NFKD", string) if category(char)[0] == "L"]

    assert len(shaped) == len(text)
    assert letters("".join(shaped)) == letters(text)
