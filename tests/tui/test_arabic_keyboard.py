"""The Arabic keyboard is the one of xkeyboard-config, and every key of it does what the Latin one does."""

import unicodedata
from pathlib import Path

import pytest
from screens import cursor_id, home, picture, press, running, until

from tui.commands.keyboard import ARABIC_101, capital, latin
from tui.commands.table import COMMANDS
from tui.widgets.bidi_input import BidiInput

LAYOUTS = Path(__file__).parent / "data" / "xkb_us_ara.txt"
SIGNS = {
    "grave": "`",
    "bracketleft": "[",
    "bracketright": "]",
    "braceleft": "{",
    "braceright": "}",
    "semicolon": ";",
    "colon": ":",
    "apostrophe": "'",
    "quotedbl": '"',
    "comma": ",",
    "less": "<",
    "period": ".",
    "greater": ">",
    "slash": "/",
    "question": "?",
    "minus": "-",
    "equal": "=",
    "exclam": "!",
}
LETTERS = {  # whose keysym is not named as Unicode does
    "ha": "HEH",
    "ra": "REH",
    "alefmaksura": "ALEF MAKSURA",
    "tehmarbuta": "TEH MARBUTA",
    "hamzaonyeh": "YEH WITH HAMZA ABOVE",
    "hamzaonwaw": "WAW WITH HAMZA ABOVE",
}


def typed(keysym):
    """The character of a keysym, None for those that are no letter and none of the signs above."""
    if len(keysym) == 1:
        return keysym
    if keysym == "UFEFB":
        return "\ufefb"
    if keysym == "Arabic_question_mark":
        return "؟"
    name = keysym.removeprefix("Arabic_")
    if name != keysym:
        try:
            return unicodedata.lookup(f"ARABIC LETTER {LETTERS.get(name, name.upper())}")
        except KeyError:  # a mark
            return None
    return SIGNS.get(keysym)


def layouts():
    """What each key types: Latin, Latin with Shift, Arabic, Arabic with Shift."""
    for line in LAYOUTS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield [typed(keysym) for keysym in line.split()[1:]]


def test_every_letter_of_the_table_stands_where_xkb_has_it():
    by_key = {plain: arabic for plain, _, arabic, _ in layouts()}
    by_key |= {shifted: arabic for _, shifted, _, arabic in layouts() if shifted == "?"}
    assert {key: by_key[key] for key in ARABIC_101} == ARABIC_101
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(ARABIC_101)


def test_signs_that_shift_types_in_arabic_keep_their_meaning():
    shifted = {arabic for *_, arabic in layouts() if arabic and arabic in SIGNS.values()}
    assert {"[", "]", "{", "}", "<", ">", "'", '"', "/", ","} <= shifted
    assert all(latin(sign) == sign for sign in shifted)


def test_every_key_of_the_table_of_commands_can_be_typed_in_arabic():
    types = {character for *_, plain, shifted in layouts() for character in (plain, shifted) if character}
    signs = types | set("0123456789!@#$%^&*()-_=+")
    for command in COMMANDS:
        for key in command.keys:
            reachable = len(key) > 1 or key in signs or ARABIC_101.get(key.lower()) in types
            assert reachable, (command, key)


def test_no_command_is_on_alt():
    assert not [command for command in COMMANDS for key in command.keys if "alt" in key or "meta" in key]


def test_the_capital_of_an_arabic_letter_is_that_of_its_key():
    assert [capital(key) for key in "ىت\ufefbnj]ء"] == ["N", "J", "B", "N", "J", "]", "X"]


@pytest.mark.parametrize("prefix", ["`", "ذ"])
@pytest.mark.parametrize("letter", ["g", "ل"])
async def test_the_prefix_makes_a_capital_of_the_next_letter(story, prefix, letter):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "G")
        last = cursor_id(pilot)
        await press(pilot, "g")
        assert cursor_id(pilot) != last
        await press(pilot, prefix)
        assert "Now a letter: its capital. Esc gives up." in picture(pilot)
        await press(pilot, letter)
        assert cursor_id(pilot) == last
        assert "its capital" not in picture(pilot)


async def test_esc_gives_the_prefix_up_and_does_nothing_else(story):
    async with running(story, (110, 40)) as pilot:
        await press(pilot, "tab", "`", "escape")
        assert pilot.app.focused.id == "detail"
        await press(pilot, "escape")
        assert pilot.app.focused.id == "timeline"


async def test_the_prefix_works_in_every_pane(story):
    async with running(story, (160, 48)) as pilot:
        for pane in ("tab", "i"):
            await press(pilot, pane, "ذ")
            assert "its capital" in picture(pilot)
            await press(pilot, "escape", "escape")
            assert pilot.app.focused.id == "timeline"
        await press(pilot, "enter", "ذ", "ل")
        assert pilot.app.focused.max_scroll_y == pilot.app.focused.scroll_offset.y


async def test_letters_that_are_typed_into_a_prompt_stay_arabic(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "ظ", *"ذتى`")
        assert home(pilot).query_one(BidiInput).value == "ذتى`"


async def test_the_arabic_layout_works_in_the_menu_of_values_and_in_the_help(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "و", "ت", "ت")
        assert pilot.app.screen.query_one("OptionList").highlighted == 2
        await press(pilot, "ض")
        assert len(pilot.app.screen_stack) == 1
        await press(pilot, "؟")
        await until(pilot, lambda: "In the timeline" in picture(pilot))
        await press(pilot, "؟")
        assert len(pilot.app.screen_stack) == 1
