"""Letters join as Unicode says, with the forms of arabic-reshaper."""

from itertools import product
from unicodedata import category, decomposition, normalize

from arabic_reshaper.letters import LETTERS_ARABIC
from hypothesis import given, settings
from hypothesis import strategies as st
from unicode_data import properties

from tui.bidi import shape
from tui.bidi.joining import joining_types
from tui.bidi.shape import forms

LETTERS = "".join(LETTERS_ARABIC) + "ڕێەڵ\u064e\u0651\u200c \u0622ab\u0710\u0712"


FORMS = ("<isolated>", "<final>", "<initial>", "<medial>")


def forms_of_unicode():
    """Return the forms of every letter as Unicode's decompositions of U+FB50..FEFC have them."""
    found: dict[str, dict[str, str]] = {}
    for code_point in range(0xFB50, 0xFEFD):
        tag, _, letters = decomposition(chr(code_point)).partition(" ")
        if tag in FORMS and " " not in letters:
            found.setdefault(chr(int(letters, 16)), {})[tag] = chr(code_point)
    return found


def joining_of_unicode():
    """Return Joining_Type of every code point that is not U."""
    return {code: kind for span, kind in properties("DerivedJoiningType.txt") for code in span}


def test_the_joining_type_of_every_character_of_unicode_15_is_that_of_the_file():
    types, file = joining_types(), joining_of_unicode()
    assigned = [code for span, _ in properties("DerivedAge.txt") for code in span]
    assert len(assigned) > 280_000
    wrong = {code: types[chr(code)] for code in assigned if types[chr(code)] != file.get(code, "U")}
    assert wrong == {}


def test_the_forms_are_all_that_unicode_has_for_single_letters():
    assert forms() == {
        letter: tuple(four.get(tag, "") for tag in FORMS) for letter, four in forms_of_unicode().items()
    }


def test_every_letter_with_forms_takes_in_every_context_the_one_its_neighbours_ask_for():
    """Each neighbour, with a mark in between, reaches to the letter beside it or does not."""
    before = {
        "": False,
        "a": False,
        "د": False,
        "\u200c": False,
        "ب": True,
        "ۀ": False,
        "\u0640": True,
        "\u200d": True,
    }
    after = {
        "": False,
        "a": False,
        "د": True,
        "\u200c": False,
        "ب": True,
        "ء": False,
        "\u0640": True,
        "\u200d": True,
    }
    letters, joining = forms_of_unicode(), joining_of_unicode()
    assert len(letters) == 76
    for letter, four in letters.items():
        kind = joining.get(ord(letter), "U")
        for (left, reaches_on), (right, reaches_back), mark in product(
            before.items(), after.items(), ("", "\u064e")
        ):
            joins_back = reaches_on and kind in "DR"
            joins_on = reaches_back and kind in "DL"
            wanted = four.get(FORMS[joins_back + 2 * joins_on], letter)
            assert shape(f"{left}{mark}{letter}{mark}{right}")[len(left + mark)] == wanted


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


@settings(max_examples=300)
@given(st.text(st.sampled_from(LETTERS), max_size=30) | st.text())
def test_shaping_keeps_every_code_point_and_every_letter(text):
    shaped = shape(text)

    def letters(string):
        return [char for char in normalize("NFKD", string) if category(char)[0] == "L"]

    assert len(shaped) == len(text)
    assert letters("".join(shaped)) == letters(text)
