"""Key B: another one orders right-to-left text, everything is drawn anew, and the status line says so."""

import pytest
from answers import KITTY
from screens import home, lines, list_lines, picture, press, running, seen
from textual._compositor import ChopsUpdate
from textual.geometry import Region

from tui.bidi import PROFILES
from tui.widgets.typesetting import use
from tui.widgets.whole_rows import RowsUpdate

SAID = "قال إن الوقت فات"


@pytest.fixture(autouse=True)
def plain_afterwards():
    yield
    use(PROFILES["silent"], "vis")


async def test_rows_bars_and_detail_follow_the_key(story, monkeypatch):
    said = []
    async with running(story) as pilot:
        monkeypatch.setattr(pilot.app, "notify", lambda message, **_: said.append(message))
        assert "bidi:vis" in lines(pilot)[0]
        assert any(seen(SAID) in line for line in list_lines(pilot))
        await press(pilot, "B", "B")
        assert "bidi:terminal" in lines(pilot)[0]
        assert any(SAID in line for line in list_lines(pilot))
        assert seen(SAID) not in picture(pilot)
        assert said[-1].startswith("terminal: ")
        assert "the terminal orders them" in said[-1]
        await press(pilot, "B", "B")
        assert "bidi:vis" in lines(pilot)[0]
        assert any(seen(SAID) in line for line in list_lines(pilot))


async def test_late_answers_change_the_way_but_not_one_that_was_chosen(story):
    async with running(story) as pilot:
        pilot.app.terminal_answered(KITTY)
        await pilot.pause()
        assert "bidi:run" in lines(pilot)[0]
        await press(pilot, "B")
        pilot.app.terminal_answered(b"\x1b[?1c")
        await pilot.pause()
        assert "bidi:vis" in lines(pilot)[0]


async def test_a_terminal_that_turns_runs_gets_whole_rows_in_one_go_and_others_what_changed(story):
    async with running(story, (120, 40), painting=True) as pilot:
        compositor = pilot.app.screen._compositor
        compositor._dirty_regions = {Region(50, 4, 3, 1), Region(0, 9, 2, 1)}
        assert type(compositor.render_update(screen_stack=pilot.app._background_screens)) is ChopsUpdate
        use(PROFILES["kitty"], "run")
        compositor._dirty_regions = {Region(50, 4, 3, 1), Region(0, 9, 2, 1)}
        update = compositor.render_update(screen_stack=pilot.app._background_screens)
        assert isinstance(update, RowsUpdate)
        sent = update.render_segments(pilot.app.console)
        moves = [place for place in sent.split("\x1b[") if place.endswith("H") or "H\x1b" in place]
        assert sent.startswith("\x1b[5;1H")
        assert sent.count("H\x1b[") == 2 == len(moves)
        assert "\x1b[10;1H" in sent


async def test_every_screen_repaints_whole_rows_the_palette_too(story):
    async with running(story) as pilot:
        for key in ("?", "ctrl+p"):
            await pilot.press(key)
            await pilot.pause()
            assert type(pilot.app.screen._compositor) is type(home(pilot)._compositor)
            await pilot.press("escape")
            await pilot.pause()
