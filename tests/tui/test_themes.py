"""Colours: measured on the screens in every theme, apart for all eyes, and nowhere the only sign."""

import pytest
from contrast import contrast, screens, segments, written
from rich.color import Color, ColorType
from rich.segment import Segment
from screens import home, lines, list_lines, press, running, until
from terminals import XTERM, Process
from textual.color import Color as Background
from textual.css.stylesheet import Stylesheet

from tui.config import chosen_theme, keep_theme
from tui.settings_file import read_settings
from tui.terminal.answers import read_answers
from tui.terminal.background import paper
from tui.themes import THEME_WORDS, THEMES, theme_name
from tui.widgets.few_colours import FewColours
from tui.widgets.histogram import HistogramView

reparse = Stylesheet.reparse


def faint_texts(pilot, least):
    """What is written with less contrast than the least allowed, in all colours or in 256."""
    in_256 = FewColours("256")
    return {
        (segment.text.strip(), segment.style.color.name, segment.style.bgcolor.name)
        for text, style in written(pilot)
        for segment in (Segment(text, style), *in_256.apply([Segment(text, style)], Background(0, 0, 0)))
        if contrast(*(colour.get_truecolor() for colour in (segment.style.color, segment.style.bgcolor)))
        < least
    }


def least(theme):
    return 7.0 if theme.startswith("high-contrast") else 4.5


@pytest.mark.parametrize("theme", THEME_WORDS)
async def test_all_that_is_written_reads_against_its_paper(story, theme):
    async with running(story, (160, 48), toasts=True) as pilot:
        pilot.app.theme = theme
        pilot.app.notify("A toast.")
        await pilot.pause()
        async for screen in screens(pilot):
            assert not faint_texts(pilot, least(theme)), screen


@pytest.mark.parametrize("theme", THEME_WORDS)
async def test_every_style_of_our_own_reads_against_its_paper(story, theme):
    async with running(story, (160, 48)) as pilot:
        pilot.app.theme = theme
        await pilot.pause()
        screen = home(pilot)
        for widget in (screen, *screen.walk_children(with_self=False)):
            if type(widget).__module__.startswith("tui."):
                for name in type(widget).COMPONENT_CLASSES:
                    style = widget.get_component_rich_style(name)
                    ratio = contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor())
                    assert ratio >= least(theme), (name, ratio)


async def test_rules_are_read_anew_for_other_colours_and_not_at_the_start(story, monkeypatch):
    read = []
    monkeypatch.setattr(Stylesheet, "reparse", lambda sheet: read.append(sheet) or reparse(sheet))
    async with running(story, (80, 24)) as pilot:
        assert not read
        paper = pilot.app.screen.styles.background
        pilot.app.theme = "light"
        await until(pilot, lambda: pilot.app.screen.styles.background != paper)
        assert len(read) == 1


# ---------------------------------------------------------------- eyes

# Viénot, Brettel and Mollon 1999: linear RGB as protanopes and deuteranopes see it
EYES = {
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


def lab(colour, eye):
    """CIE L*a*b* of a colour as an eye sees it."""
    linear = [
        value / 255 / 12.92 if value / 255 <= 0.04045 else ((value / 255 + 0.055) / 1.055) ** 2.4
        for value in colour
    ]
    seen = [max(sum(a * b for a, b in zip(row, linear, strict=True)), 0) for row in EYES[eye]]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * b for a, b in zip(row, seen, strict=True)) for row in to_xyz]
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (xyz[0] / 0.95047, xyz[1], xyz[2] / 1.08883)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", ["colour-blind-dark", "colour-blind-light"])
def test_affirming_and_denying_stay_apart_for_all_eyes(eye, name):
    theme = next(theme for theme in THEMES if theme.name == name)
    sides = [Color.parse(colour).get_truecolor() for colour in (theme.success, theme.error)]
    one, other = (lab(side, eye) for side in sides)
    assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 40


# ---------------------------------------------------------------- no colours


def styles_of(pilot, words):
    """The styles of the texts that hold some words."""
    return [style for text, style in written(pilot) if words in text]


async def test_without_colours_none_is_sent_and_every_mark_is_still_there(story):
    async with running(story, (160, 48)) as pilot:
        pilot.app.show_in("none")
        await pilot.pause()
        async for screen in screens(pilot):
            for text, style in written(pilot):
                for colour in (style.color, style.bgcolor):
                    assert colour is None or colour.type is ColorType.DEFAULT, (screen, text)
            marked = [
                each
                for each in segments(pilot)
                if each.style and (each.style.reverse or each.style.underline)
            ]
            if screen in ("link", "hits", "histogram", "menu"):
                assert marked, screen
            if screen == "list":
                assert any(line.startswith(">") for line in list_lines(pilot))
                assert all(style.bold for style in styles_of(pilot, "> "))


async def test_without_colours_the_chosen_bins_and_the_selection_are_marked(story):
    async with running(story, (160, 48)) as pilot:
        pilot.app.show_in("none")
        await press(pilot, "d", "i", "space", "l", "l")
        chosen = home(pilot).query_one(HistogramView).get_component_rich_style("histogram--chosen")
        assert chosen.reverse
        assert home(pilot).get_component_rich_style("screen--selection").underline
        await press(pilot, "escape", "escape", "ctrl+p", *"Open the", "down")
        await until(pilot, lambda: any(each.style and each.style.underline for each in segments(pilot)))


def test_no_colour_leaves_the_process_where_the_environment_forbids_it(tmp_path):
    process = Process("demo", home=tmp_path, environment={"NO_COLOR": "1"})
    process.until_shown("Sun 1 March")
    process.type("q")
    assert process.finish() == 0
    assert b"38;2;" not in process.written
    assert b"48;2;" not in process.written


# ---------------------------------------------------------------- choosing


@pytest.mark.parametrize(
    ("answer", "environment", "expected"),
    [
        (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", {}, "light"),
        (b"\x1b]11;rgb:fd/f6/e3\x07", {}, "light"),
        (b"\x1b]11;rgb:0000/2b2b/3636\x07", {}, "dark"),
        (b"\x1b]11;rgba:1e1e/1e1e/1e1e/ffff\x1b\\", {"COLORFGBG": "0;15"}, "dark"),
        (b"\x1b]11;something\x07", {"COLORFGBG": "0;15"}, "light"),
        (b"", {"COLORFGBG": "0;default;15"}, "light"),
        (b"", {"COLORFGBG": "15;0"}, "dark"),
        (b"", {"COLORFGBG": "12;8"}, "dark"),
        (b"", {"COLORFGBG": "junk"}, "dark"),
        (b"", {}, "dark"),
    ],
)
def test_the_background_is_what_the_terminal_says_else_the_environment(answer, environment, expected):
    assert paper(read_answers(answer + b"\x1b[?6c").background, environment) == expected


@pytest.mark.parametrize(
    ("choice", "on", "name"),
    [
        ("auto", "light", "light"),
        ("auto", "dark", "dark"),
        ("dark", "light", "dark"),
        ("high-contrast", "light", "high-contrast-light"),
        ("colour-blind", "dark", "colour-blind-dark"),
        ("high-contrast-dark", "light", "high-contrast-dark"),
    ],
)
def test_a_setting_names_a_theme_and_the_background_decides_what_it_leaves_open(choice, on, name):
    assert theme_name(choice, on) == name
    assert name in {theme.name for theme in THEMES} == set(THEME_WORDS)


def test_a_theme_that_is_none_is_a_fault_of_the_settings(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[interface]\ntheme = "pink"\n')
    _, [fault] = read_settings(path)
    assert '[interface] theme cannot be "pink"; write one of "auto", "dark"' in fault


WHITE = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"


@pytest.mark.parametrize(
    ("background", "chosen", "options", "colour"),
    [
        (WHITE, "", [], b"48;2;251;251;249"),
        (b"", "", [], b"48;2;20;23;28"),
        (b"", "light", [], b"48;2;251;251;249"),
        (b"", "light", ["--clean"], b"48;2;20;23;28"),
    ],
)
def test_the_application_follows_what_was_chosen_and_else_the_background_of_the_terminal(
    tmp_path, monkeypatch, background, chosen, options, colour
):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert keep_theme(chosen)
    process = Process(
        "demo",
        *options,
        home=tmp_path,
        answers=background + XTERM,
        environment={"COLORTERM": "truecolor"},
    )
    process.until_shown("Sun 1 March")
    process.type("q")
    assert process.finish() == 0
    assert colour in process.written


async def test_the_menu_of_themes_shows_each_and_esc_goes_back(story):
    async with running(story, (80, 24), toasts=True) as pilot:
        await press(pilot, "ctrl+p", *"Choose the colours", "enter")
        assert pilot.app.theme == "dark"
        await press(pilot, "j", "j")
        assert pilot.app.theme == "high-contrast-dark"
        await press(pilot, "escape")
        assert pilot.app.theme == "dark"
        await press(pilot, "ctrl+p", *"Choose the colours", "enter", "j", "enter")
        assert pilot.app.theme == "light"
        assert any('"light"' in line for line in lines(pilot))


async def test_a_theme_that_was_chosen_is_kept_and_can_be_given_up(story, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    async with running(story, (80, 24), toasts=True) as pilot:
        pilot.app.keep_theme = keep_theme
        await press(pilot, "ctrl+p", *"Choose the colours", "enter", "j", "enter")
        assert chosen_theme() == "light"
        assert any("are kept" in line for line in lines(pilot))
        assert theme_name("auto", "dark", chosen_theme()) == "light"
        assert theme_name("high-contrast", "dark", chosen_theme()) == "high-contrast-dark"
        await press(pilot, "ctrl+p", *"Choose the colours", "enter", "end", "enter")
        assert (pilot.app.theme, chosen_theme()) == ("dark", "")
    assert theme_name("auto", "light", "pink") == "light"
