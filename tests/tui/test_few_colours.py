"""In terminals of few colours: what is written reads in every palette, and late answers bring all colours."""

import pytest
from answers import BARE
from contrast import contrast, screens, written
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from screens import press, running
from terminals import XTERM, Process
from textual.color import Color as Background

from tui.settings import Colours
from tui.themes import THEME_WORDS, themes_of
from tui.widgets.few_colours import OF_256, FewColours

VGA = (
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170)),
    *((170, 170, 170), (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255)),
    *((255, 85, 255), (85, 255, 255), (255, 255, 255)),
)
"""The palette of rich too."""
XTERM_COLOURS = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205)),
    *((229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255)),
    *((255, 0, 255), (0, 255, 255), (255, 255, 255)),
)
LEAST = 4.5


def shown(style, colours: Colours):
    """Ink and paper of a style as terminals show it: bold makes an ink bright in some and not in others."""
    assert not style.reverse
    ink, paper = style.color.number, style.bgcolor.number
    inks = {ink, ink | 8} if style.bold else {ink}
    if colours == "8":  # the Linux console, whose bit of a bright paper is another
        return [(VGA[max(inks)], VGA[paper & 7])]
    return [(palette[each], palette[paper]) for palette in (VGA, XTERM_COLOURS) for each in inks]


def rounded(style, colours: Colours):
    """A style as it is sent."""
    return FewColours(colours).apply([Segment("text", style)], Background(0, 0, 0))[0].style


def faint(style, colours: Colours):
    """Whether a style is hard to read in one of the palettes."""
    return min(contrast(*pair) for pair in shown(style, colours)) < LEAST


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_all_that_is_written_reads_in_every_palette(story, theme):
    async with running(story, (160, 48), toasts=True) as pilot:
        pilot.app.wear(theme, "16")
        pilot.app.notify("A toast.")
        await pilot.pause()
        async for screen in screens(pilot):
            for text, style in written(pilot):
                assert style.color.type is style.bgcolor.type is ColorType.STANDARD, (screen, text)
                assert not faint(style, "16"), (screen, text, style)
                assert not faint(rounded(style, "8"), "8"), (screen, text, style)


channels = st.integers(0, 255)
any_colour = st.builds(Color.from_rgb, channels, channels, channels)
styles = st.builds(
    lambda ink, paper, bold, reverse: Style(color=ink, bgcolor=paper, bold=bold, reverse=reverse),
    st.none() | any_colour,
    any_colour,
    st.booleans(),
    st.booleans(),
)


@given(styles, st.sampled_from(["8", "16"]))
def test_no_blend_of_colours_is_rounded_to_what_does_not_read(style, colours):
    sent = rounded(style, colours)
    assert not faint(sent, colours)
    assert rounded(sent, colours) == sent


@given(any_colour)
def test_of_256_colours_none_is_nearer(colour):
    def distance(number):
        return sum((one - other) ** 2 for one, other in zip(colour.triplet, OF_256[number], strict=True))

    sent = rounded(Style(color=colour, bgcolor=colour), "256")
    assert sent.color == sent.bgcolor
    assert distance(sent.color.number) == min(map(distance, OF_256))


@pytest.mark.parametrize(
    ("colours", "dark", "light"),
    [("16", [14, 11, 11, 9, 10], [4, 5, 5, 1, 4]), ("8", [14, 11, 11, 9, 10], [4, 0, 0, 0, 4])],
)
def test_every_theme_keeps_its_inks_apart_where_they_read(colours, dark, light):
    assert [theme.name for theme in themes_of(colours)] == list(THEME_WORDS)
    for theme in themes_of(colours):
        inks = (theme.primary, theme.accent, theme.warning, theme.error, theme.success)
        sent = [rounded(Style(color=ink, bgcolor=theme.background), colours).color.number for ink in inks]
        assert sent == (dark if theme.dark else light)


async def test_with_16_colours_the_row_under_the_cursor_and_the_scrollbar_stand_on_another_paper(story):
    async with running(story, (160, 48)) as pilot:
        for theme in ("dark", "light"):
            pilot.app.wear(theme, "16")
            await pilot.pause()
            papers = {text.strip(): style.bgcolor.number for text, style in written(pilot)}
            assert papers[">"] != papers["Chain"]
            variables = pilot.app.theme_variables
            assert variables["scrollbar"] != variables["scrollbar-background"]


async def test_late_answers_bring_all_colours_and_the_theme_stays(story, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    for name in ("COLORTERM", "NO_COLOR", "TMUX", "STY", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DRIVER"):
        monkeypatch.delenv(name, raising=False)
    async with running(story) as pilot:
        pilot.app.wear("high-contrast-light", "16")
        await press(pilot, "j")
        assert {style.color.type for _, style in written(pilot)} == {ColorType.STANDARD}
        pilot.app.terminal_answered(XTERM)
        await pilot.pause()
        assert {style.color.type for _, style in written(pilot)} == {ColorType.TRUECOLOR}
        assert {style.bgcolor.name for text, style in written(pilot) if text == "Chain"} == {"#ffffff"}
        assert pilot.app.theme == "high-contrast-light"
        pilot.app.terminal_answered(BARE)
        await pilot.pause()
        assert {style.color.type for _, style in written(pilot)} == {ColorType.STANDARD}


@pytest.mark.parametrize(
    ("answers", "environment", "sent", "never"),
    [
        (XTERM, {"TERM": "xterm"}, b"38;2;", b"38;5;"),
        (BARE, {"TERM": "xterm"}, b"\x1b[97;40m", b"38;2;"),
        (BARE, {"TERM": "xterm-256color"}, b"38;5;", b"38;2;"),
        (b"", {"TERM": "linux"}, b"\x1b[97;40m", b"38;2;"),
        (XTERM, {"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "standard"}, b"\x1b[97;40m", b"38;2;"),
    ],
)
def test_a_process_sends_what_its_terminal_shows(tmp_path, answers, environment, sent, never):
    process = Process("demo", home=tmp_path, answers=answers, environment=environment)
    process.until_shown("Sun 1 March")
    process.type("q")
    assert process.finish() == 0
    assert sent in process.written
    assert never not in process.written
