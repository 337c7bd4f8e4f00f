"""Typing Arabic: what stands in the cells of an input, and where the terminal's cursor is."""

from contextlib import asynccontextmanager

import pytest
from screens import press, running, seen, until
from textual import events
from textual.app import App
from textual.geometry import Offset
from textual.widgets.input import Selection

from tui.bidi import PROFILES
from tui.screens.palette import Palette, PaletteInput
from tui.widgets.bidi_input import LONGEST, BidiInput
from tui.widgets.prompt import Prompt
from tui.widgets.typesetting import use

LEFT, TOP = 3, 2
"""Where the field stands on the screen."""


class Field(App):
    """One input away from the corner of the screen."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, width):
        super().__init__()
        self._width = width

    def compose(self):
        field = BidiInput(compact=True, select_on_focus=False)
        field.styles.width = self._width
        field.styles.margin = (TOP, 0, 0, LEFT)
        field.cursor_blink = False
        yield field


@asynccontextmanager
async def typing(text="", width=20):
    """A field with a text, the caret at its end."""
    async with Field(width).run_test(size=(60, 6)) as pilot:
        field = pilot.app.query_one(BidiInput)
        field.value = text
        field.cursor_position = len(text)
        await pilot.pause()
        yield pilot, field


def cells(field):
    return field.render_line(0).text


def lit(field):
    """The cell that is drawn as the caret, as (column, text)."""
    look = field.rich_style + field.get_component_rich_style("input--cursor")
    return lit_cells(field, look)[0]


def chosen(field):
    """The text in the cells drawn as selected, the caret's not counted."""
    look = field.rich_style + field.get_component_rich_style("input--selection")
    return "".join(text for _, text in lit_cells(field, look))


def lit_cells(field, look):
    found, column = [], 0
    for segment in field.render_line(0):
        if (segment.style.color, segment.style.bgcolor, segment.style.reverse) == (
            look.color,
            look.bgcolor,
            look.reverse,
        ):
            found.append((column, segment.text))
        column += segment.cell_length
    return found


def check_cursor(pilot, field):
    """The terminal's cursor stands on the caret that was last painted, and this one is in sight."""
    cursor = pilot.app.cursor_position
    check_caret(field)
    assert cursor == field.cursor_screen_offset


def check_caret(field):
    """The caret is drawn in sight, where the field says that it is."""
    column, _ = lit(field)
    assert 0 <= column < field.scrollable_content_region.width
    assert field.cursor_screen_offset == field.content_region.offset + Offset(column, 0)


async def paste(pilot, text):
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


# ---------------------------------------------------------------- drawing


async def test_arabic_is_joined_and_flush_right_with_the_caret_at_its_left():
    async with typing(width=10) as (pilot, field):
        await pilot.press(*"سلام")
        assert field.value == "سلام"
        assert cells(field) == " " * 7 + seen("سلام")
        assert lit(field) == (6, " ")
        check_cursor(pilot, field)


@pytest.mark.parametrize(
    ("text", "caret", "column", "cell"),
    [
        ("abc", 0, 0, "a"),
        ("abc", 3, 3, " "),
        ("سلام", 0, 19, seen("س")[0]),
        ("abc אבג def", 4, 6, "א"),
        ("abc אבג def", 6, 4, "ג"),
        ("abc אבג", 7, 7, " "),
        ("אבג abc", 4, 13, "a"),
        ("אבג abc", 7, 12, " "),
        ("漢字", 1, 2, "字"),
    ],
)
async def test_the_caret_lights_what_delete_would_take(text, caret, column, cell):
    async with typing(text) as (pilot, field):
        field.cursor_position = caret
        await pilot.pause()
        at, shown = lit(field)
        assert at == column
        assert shown == cell or text == "سلام"
        check_cursor(pilot, field)


async def test_a_caret_inside_a_ligature_or_before_a_mark_stands_on_their_cell():
    async with typing("سلام") as (_, field):
        field.cursor_position = 2
        assert lit(field) == (18, "ﻼ")
    async with typing("مُحمد") as (_, field):
        field.cursor_position = 1
        assert lit(field) == (19, "ﻣُ")


# ---------------------------------------------------------------- moving


@pytest.mark.parametrize("text", ["abc", "سلام يا", "text:رسائل speaker:ترامب", "قال Trump اليوم 12/03"])
async def test_the_arrows_move_the_cursor_cell_by_cell(text):
    async with typing(text, width=40) as (pilot, field):
        await pilot.press("right", "left")
        check_cursor(pilot, field)
        for _ in text:
            field.action_cursor_right()
        columns = [lit(field)[0]]
        for _ in range(field.content_width - 1):
            field.action_cursor_left()
            columns.append(lit(field)[0])
            check_caret(field)
        assert columns == list(range(columns[0], columns[0] - field.content_width, -1))
        for _ in range(field.content_width - 1):
            field.action_cursor_right()
        assert lit(field)[0] == columns[0]


@pytest.mark.parametrize(("key", "columns"), [("ctrl+left", [8, 6, 0]), ("ctrl+right", [11])])
async def test_words_are_passed_by_eye(key, columns):
    async with typing("abc אבג def") as (pilot, field):
        for column in columns:
            await pilot.press(key)
            assert lit(field)[0] == column


async def test_home_and_end_are_those_of_the_text():
    async with typing("سلام abc") as (pilot, field):
        await pilot.press("home")
        assert (field.cursor_position, lit(field)[0]) == (0, 19)
        await pilot.press("end")
        assert field.cursor_at_end
        check_cursor(pilot, field)


async def test_shift_and_arrows_select_what_the_caret_passes_in_logical_order():
    async with typing("סוף אבג") as (pilot, field):
        await pilot.press("home", "shift+left", "shift+left")
        assert field.selected_text == "סו"
        assert chosen(field) == "וס"
        await pilot.press("left")
        assert field.cursor_position == 2
        await pilot.press("shift+left", "right")
        assert field.cursor_position == 2


# ---------------------------------------------------------------- changing


@pytest.mark.parametrize(
    ("text", "keys", "left"),
    [
        ("مُ", ["backspace"], "م"),
        ("سلا", ["backspace"], "سل"),
        ("مُحمد", ["home", "delete"], "حمد"),
        ("لام", ["home", "delete"], "م"),
        ("قال مُحَمَّد", ["ctrl+w"], "قال "),
        ("قال مُحَمَّد", ["home", "ctrl+backspace"], "مُحَمَّد"),
        ("abc אבג", ["left", "ctrl+u"], "אבג"),
        ("אבג abc", ["right", "right", "ctrl+k"], "אבג a"),
        ("אבג", ["home", "shift+left", "delete"], "בג"),
    ],
)
async def test_deleting_is_logical(text, keys, left):
    async with typing(text) as (pilot, field):
        await pilot.press(*keys)
        assert field.value == left
        check_cursor(pilot, field)


# ---------------------------------------------------------------- joiners and pastes


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
async def test_joiners_are_typed_and_part_or_join_the_letters(joiner):
    async with typing() as (pilot, field):
        await pilot.press("م", "ی")
        field.post_message(events.Key("zero_width_non_joiner", joiner))
        await pilot.press("خ")
        assert field.value == f"می{joiner}خ"
        assert cells(field).strip() == seen(f"می{joiner}خ")
        await pilot.press("backspace", "backspace")
        assert field.value == "می"
        check_cursor(pilot, field)


async def test_control_keys_type_nothing():
    async with typing("اب") as (pilot, field):
        for key in ("\x1b", "\r", "\t", "\x07", "\u202e", "\ufeff"):
            field.post_message(events.Key("f24", key))
        await pilot.pause()
        assert field.value == "اب"


async def test_a_paste_becomes_one_clean_line_at_the_caret():
    async with typing("[]", width=50) as (pilot, field):
        await pilot.press("left")
        await paste(pilot, "می\u200cخواهم\r\n\u202eabc\u202c\x1b]0;x\x07\tد\n")
        assert field.value == "[می\u200cخواهم abc]0;x د]"
        assert cells(field).isprintable()
        check_cursor(pilot, field)


async def test_a_paste_takes_the_place_of_what_is_selected():
    async with typing("قال ترامب") as (pilot, field):
        field.selection = Selection(0, 3)
        await paste(pilot, "سأل")
        assert field.value == "سأل ترامب"
        assert field.cursor_position == 3


async def test_a_megabyte_is_cut_at_once():
    async with typing("abc") as (pilot, field):
        await paste(pilot, "سلام\n" * 200_000)
        assert len(field.value) == LONGEST
        assert field.value.startswith("abcسلام سلام")
        check_cursor(pilot, field)
        await pilot.press("x")
        assert len(field.value) == LONGEST


# ---------------------------------------------------------------- narrow fields

LONG = "قال Trump اليوم إن text:رسائل لن تصل 12/03/2024 إلى end"


@pytest.mark.parametrize("text", [LONG, LONG[4:], "a" * 50, "א" * 50])
async def test_the_caret_stays_in_sight_in_a_narrow_field(text):
    async with typing(text, width=8) as (pilot, field):
        for key in ["left", "right", "home", "end", "ctrl+left", "ctrl+right"]:
            await pilot.press(key)
            check_cursor(pilot, field)
        for move in (field.action_cursor_left, field.action_cursor_right):
            for _ in text:
                move()
                check_caret(field)


async def test_typing_at_the_start_of_a_narrow_field_shows_what_is_typed():
    async with typing("א" * 30, width=8) as (pilot, field):
        await pilot.press("home", "ב")
        assert cells(field) == "א" * 7 + "ב"
        assert lit(field) == (6, "א")
        await pilot.press("home", "delete")
        assert cells(field) == "א" * 8
        check_cursor(pilot, field)


async def test_no_blank_stands_at_the_start_of_a_text_that_was_shortened():
    for letter in ("א", "a"):
        async with typing(letter * 30, width=8) as (pilot, field):
            for _ in range(24):
                field.action_delete_left()
            assert cells(field).strip() == letter * 6
            assert cells(field)[7 if letter == "א" else 0] == letter
            check_cursor(pilot, field)


async def test_the_caret_stays_in_sight_when_the_field_becomes_narrower():
    async with typing("קאר " * 6, width=40) as (pilot, field):
        await pilot.press("right")
        field.styles.width = 7
        await pilot.pause()
        check_cursor(pilot, field)


async def test_the_cursor_follows_a_field_that_moves():
    async with typing("אבג") as (pilot, field):
        field.styles.margin = (TOP + 1, 0, 0, LEFT + 5)
        await pilot.pause()
        field.refresh()  # the next blink
        await pilot.pause()
        check_cursor(pilot, field)
        assert pilot.app.cursor_position.y == TOP + 1


async def test_where_the_terminal_orders_letters_they_are_sent_as_read_and_the_arrows_still_follow_the_eye():
    use(PROFILES["xterm"].but(way="logical", shaping="none"), "off")
    try:
        async with typing("abc אבג") as (pilot, field):
            assert cells(field) == "abc אבג".ljust(20)
            await pilot.press("left")
            assert (field.cursor_position, lit(field)) == (4, (4, "א"))
            await pilot.press("left", "left", "left")
            assert field.cursor_position == 3
            check_cursor(pilot, field)
    finally:
        use(PROFILES["xterm"], "vis")


# ---------------------------------------------------------------- the mouse


@pytest.mark.parametrize(
    ("text", "column", "index"),
    [
        ("abc", 1, 1),
        ("abc", 15, 3),
        ("אבג", 19, 0),
        ("אבג", 17, 2),
        ("אבג", 2, 3),
        ("abc אבג def", 4, 6),
        ("abc אבג def", 6, 4),
        ("سلام", 18, 1),
    ],
)
async def test_a_click_puts_the_caret_on_the_letter_clicked(text, column, index):
    async with typing(text) as (pilot, field):
        await pilot.click(BidiInput, offset=(column, 0))
        assert field.cursor_position == index
        if index < len(text):
            assert lit(field)[0] == column
        check_cursor(pilot, field)


async def test_a_click_counts_what_is_scrolled_away():
    async with typing("אבגדהוזחטיכ", width=5) as (pilot, field):
        await pilot.press("home")
        await pilot.click(BidiInput, offset=(4, 0))
        assert field.cursor_position == 0
        await pilot.press("end")
        await pilot.click(BidiInput, offset=(1, 0))
        assert field.cursor_position == 10


async def test_dragging_selects_letters():
    async with typing("סוף אבג") as (pilot, field):
        await pilot.mouse_down(BidiInput, offset=(19, 0))
        await pilot.hover(BidiInput, offset=(17, 0))
        await pilot.mouse_up(BidiInput, offset=(17, 0))
        assert field.selected_text == "סו"


# ---------------------------------------------------------------- the prompts of the application


@pytest.mark.parametrize("key", ["slash", "f", "t"])
async def test_every_prompt_takes_arabic_and_shows_the_caret(story, key):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, key)
        field = pilot.app.screen.query_one("#prompt-input", BidiInput)
        await press(pilot, *"رسائل")
        assert field.value == "رسائل"
        assert cells(field).endswith(seen("رسائل"))
        check_cursor(pilot, field)


async def test_a_field_of_the_filter_is_completed_after_arabic(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "f", *"text:رسائل spe")
        field = pilot.app.screen.query_one("#prompt-input", BidiInput)
        await until(pilot, lambda: "speaker:" in cells(field))
        assert lit(field)[1] == "a"
        check_cursor(pilot, field)
        await press(pilot, "tab")
        assert field.value == "text:رسائل speaker:"
        assert pilot.app.screen.query_one(Prompt).display
        await press(pilot, "home", "tab")
        assert field.cursor_position == 0


async def test_beyond_the_reading_end_an_arrow_takes_the_completion():
    for text, key in (("قال spe", "left"), ("say spe", "right")):
        async with typing(text) as (pilot, field):
            field._suggestion = f"{text}aker:"
            await pilot.press(key)
            assert field.value == f"{text}aker:"


async def test_the_palette_takes_arabic_and_still_runs_commands(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, Palette) and pilot.app.focused)
        field = pilot.app.screen.query_one(PaletteInput)
        assert pilot.app.focused is field
        await pilot.press(*"سلام")
        await until(pilot, lambda: seen("سلام") in cells(field))
        check_cursor(pilot, field)
        await pilot.press("ctrl+u", *"help")
        await until(pilot, lambda: pilot.app.screen.query("CommandList").first().option_count)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, Palette))
