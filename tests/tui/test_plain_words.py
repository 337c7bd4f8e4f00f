"""Plain mode: every screen in words, and the terminal's own cursor on the row that the keys act on."""

import re

import pytest
from screens import cursor_id, lines, picture, press, running, until
from terminals import Process

from tui.bidi import compose
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.settings import SavedTerminal, Settings, TerminalSettings
from tui.terminal.answers import Answers
from tui.terminal.modes import Terminal
from tui.terminal.recognise import recognise
from tui.timeline.paragraph import Paragraph, Run, Writing
from tui.timeline.spoken_detail import spoken

DRAWN = re.compile("[\u2190-\u21ff\u2500-\u259f·┄]|[!*=~≤≥]")
"""Arrows, boxes, bars, and the signs of rows."""

MESSAGE = "a word to the reader"


def row(pilot):
    """The row that the terminal's cursor stands on."""
    return lines(pilot)[pilot.app.cursor_position.y]


async def test_a_claim_is_a_sentence_and_the_cursor_stands_where_it_begins(story):
    async with running(story, (80, 24), plain=True) as pilot:
        assert not DRAWN.search(picture(pilot))
        shown = lines(pilot)
        assert shown[1].startswith("Sun 1 March 2026, 12 Ramadan 1447, 1 claim, 1 person, 1 outlet")
        assert shown[2].startswith("operatives of Iran's Ministry of Intelligence, unnamed: ")
        assert "Outlet: The New York Times." in shown[3]
        assert pilot.app.cursor_position == (0, 2)
        await press(pilot, "j", "m")
        assert (cursor_id(pilot), pilot.app.cursor_position.x) == ("C10", 0)
        await until(pilot, lambda: row(pilot).startswith("Benjamin Netanyahu, starred, disputed: "))
        await press(pilot, "G")
        assert row(pilot).startswith("Iranian official, unnamed, disputed: ")
        assert "Day: 4–5 March 2026 (range)." in picture(pilot)
        await press(pilot, "f")
        assert row(pilot).lstrip().startswith("filter")
        assert pilot.app.cursor_position.x > len(" filter")
        await press(pilot, *"hops:9", "enter")
        await until(pilot, lambda: "No claim meets this filter." in picture(pilot))
        await press(pilot, "X")
        await until(pilot, lambda: row(pilot).startswith("Iranian official"))
        await press(pilot, "i")
        assert pilot.app.focused.id == "timeline"


@pytest.mark.parametrize("language", [ENGLISH, ARABIC])
@pytest.mark.parametrize("keys", [(), ("enter",), ("2",), ("f",)])
async def test_a_message_stands_on_the_last_lines_and_covers_nothing(story, language, keys):
    speak(language)
    try:
        async with running(story, (80, 24), plain=True, toasts=True) as pilot:
            await press(pilot, *keys)
            keybar = lines(pilot)[-1]
            pilot.app.notify(MESSAGE, timeout=600)
            await until(pilot, lambda: MESSAGE in lines(pilot)[-1])
            assert lines(pilot)[-2] == keybar
            assert sum(MESSAGE in line for line in lines(pilot)) == 1
            assert lines(pilot)[-1].strip() == MESSAGE
            pilot.app.notify("\n".join([MESSAGE] * 5), timeout=600)
            await until(pilot, lambda: all(MESSAGE in line for line in lines(pilot)[-6:]))
            assert lines(pilot)[-7] == keybar
            pilot.app.clear_notifications()
            await until(pilot, lambda: lines(pilot)[-1] == keybar)
    finally:
        speak(ENGLISH)


async def test_the_help_gives_up_its_last_line_to_a_message(story):
    async with running(story, (80, 24), plain=True, toasts=True) as pilot:
        await press(pilot, "question_mark")
        before = lines(pilot)
        pilot.app.notify(MESSAGE, timeout=600)
        await until(pilot, lambda: lines(pilot)[-1].strip() == MESSAGE)
        assert lines(pilot)[:-1] == before[:-1]


async def test_a_message_that_ended_on_another_screen_leaves_no_empty_line(story):
    async with running(story, (80, 24), plain=True, toasts=True) as pilot:
        before = lines(pilot)
        pilot.app.notify(MESSAGE, timeout=600)
        await press(pilot, "enter")
        await until(pilot, lambda: MESSAGE in lines(pilot)[-1])
        pilot.app.clear_notifications()
        await press(pilot, "escape")
        await until(pilot, lambda: lines(pilot) == before)


async def test_the_claim_under_the_cursor_stays_in_sight_above_a_message(story):
    async with running(story, (80, 24), plain=True, toasts=True) as pilot:
        while pilot.app.cursor_position.y < 20:
            await press(pilot, "j")
        before = row(pilot)
        pilot.app.notify("\n".join([MESSAGE] * 6), timeout=600)
        await until(pilot, lambda: MESSAGE in lines(pilot)[-1])
        await until(pilot, lambda: row(pilot) == before)


async def test_a_cell_says_its_row_its_column_and_what_stands_there(story):
    async with running(story, (80, 24), plain=True) as pilot:
        await press(pilot, "2", "g", "l", "l")
        assert row(pilot).startswith("Iranian official, 3 March 2026: no claims. Row 1 of 16, column 3 of 5.")
        await press(pilot, "G", "h", "h", "h")
        assert row(pilot).startswith("operatives of Iran's Ministry of Intelligence, 1 March 2026: 1 claim.")
        assert not DRAWN.search(picture(pilot))
        await press(pilot, "3")
        assert row(pilot).startswith("operatives of Iran's Ministry of Intelligence: affirms, 1 March 2026.")
        assert "affirmed by 2 claims from 2 roots" in picture(pilot).replace("\n", " ")
        assert "Row 7 of 9, column 14 of 14." in picture(pilot)
        await press(pilot, "F", "enter")
        await until(pilot, lambda: row(pilot).startswith("Iranian official: 4 claims, 12.9%"))
        await press(pilot, "j", ",")
        await until(pilot, lambda: row(pilot).startswith("US official (1): 4 claims, 12.9%, kept"))


async def test_a_claim_in_full_has_words_for_every_sign(story):
    async with running(story, (80, 40), plain=True) as pilot:
        await press(pilot, "j", "enter")
        await until(pilot, lambda: "Clocks" in picture(pilot))
        shown = picture(pilot)
        title = next(line for line in lines(pilot) if line.startswith("C10 "))
        assert title.rstrip().endswith(", disputed")
        assert "said: not after 2 March 2026" in shown
        assert "in the timeline on 2 Mar 2026" in shown
        assert not re.search("[\u2190-\u21ff\u2500-\u259f!]", shown)
        assert pilot.app.cursor_position == (0, 1)
        await press(pilot, "j")
        assert row(pilot).startswith("inside C08 two sources: ")


async def test_in_arabic_the_words_are_arabic_and_the_cursor_stands_where_lines_begin(story):
    speak(ARABIC)
    try:
        async with running(story, (80, 24), plain=True) as pilot:
            assert pilot.app.cursor_position == (79, 2)  # this terminal is sent visual order
            await press(pilot, "B", "B")  # and now letters as they are typed
            assert not any(screen.has_class("-mirrored") for screen in pilot.app.screen_stack)
            assert row(pilot).startswith("عناصر من وزارة الاستخبارات الإيرانية، غير مسمى: ")
            assert pilot.app.cursor_position == (0, 2)
            await press(pilot, "2")
            assert "الصف 16 من 16، العمود 1 من 5." in picture(pilot).replace("\n", " ")
    finally:
        speak(ENGLISH)


def test_a_name_that_looks_like_a_sign_stays_as_it_is():
    paragraph = (
        Writing().field("  !disputed", "dispute").words("  !disputed", "dispute").done(label="→", hang=2)
    )
    said = spoken(paragraph)
    assert said.text == f"{compose('{name}', name='  !disputed')}, disputed"
    assert [said.text[run.start : run.end] for run in said.runs][1] == ", disputed"
    assert (said.label, said.hang) == ("", 0)


def test_a_text_of_a_claim_is_said_as_it_is_whatever_it_begins_with():
    paragraph = Paragraph("= #", (Run(0, 3, "strong"),), own=True)
    assert spoken(paragraph).text == "= #"


def test_what_is_lit_in_an_article_is_framed_by_words():
    paragraph = Paragraph("he said no, twice", (Run(8, 10, "lit"),), own=True)
    assert spoken(paragraph).text == "he said Evidence begins: no (evidence ends) , twice"


@pytest.mark.parametrize(
    ("settings", "chosen", "mode"),
    [
        (Settings(), None, "terminal"),
        (Settings(), "app", "app"),
        (Settings(terminal=TerminalSettings(bidi="lrm")), None, "lrm"),
        (Settings(terminals={"silent": SavedTerminal(bidi="off")}), None, "off"),
    ],
)
def test_letters_go_out_as_typed_unless_the_reader_chose_otherwise(settings, chosen, mode):
    terminal = Terminal(recognise(Answers(), {}), settings, chosen)
    assert terminal.for_plain_words().mode == mode


def test_in_a_real_terminal_its_own_cursor_is_seen_on_the_row(tmp_path):
    (tmp_path / "config" / "aqwal").mkdir(parents=True)
    (tmp_path / "config" / "aqwal" / "config.toml").write_text("[interface]\nplain = true\n")
    process = Process("demo", "--lang", "en", home=tmp_path)
    process.until_shown("عرض الإيرانيون بحث شروط")
    process.type("j")

    def rests_on_the_row():
        cursor = process.screen.cursor  # while a frame is being written, it is wherever that is
        row = process.screen.display[cursor.y]
        return row.startswith("Benjamin Netanyahu") and cursor.x == 0 and not cursor.hidden

    process.read(rests_on_the_row)
    process.type("/")
    process.read(lambda: process.screen.display[process.screen.cursor.y].startswith(" / "))
    process.type("\x11")
    assert process.finish() == 0
