"""A key that is faster than an answer of the store holds: the answer does not overrule it."""

from screens import cursor_id, home, lines, press, running, settled, until

from tui.messages import ListLoaded, ViewLoaded
from tui.screens.reading import read_listing
from tui.screens.views import VIEWS


async def test_a_list_that_arrives_late_leaves_the_cursor_where_the_reader_put_it(story):
    async with running(story, (80, 24), painting=True) as pilot:
        screen = home(pilot)
        late = ListLoaded(screen.state, read_listing(story, screen.state), 31)
        await press(pilot, "j", "j")
        here = cursor_id(pilot)
        screen.on_list_loaded(late)
        await settled(pilot)
        assert cursor_id(pilot) == here
        assert any(line.startswith(">") for line in lines(pilot))
        assert not screen.history.future


async def test_steps_before_a_view_is_read_are_taken_when_it_is(story, monkeypatch):
    async with running(story, (120, 40), painting=True) as pilot:
        screen = home(pilot)
        asked, ask = [], screen.load.view
        monkeypatch.setattr(screen.load, "view", asked.append)
        await pilot.press("2")
        await until(pilot, lambda: asked and screen.pane.has_focus)
        await pilot.press("k", "l", "k")
        grid = VIEWS["grid"].read(story, asked[-1])
        row, column = grid.place_of(grid.found)
        monkeypatch.undo()
        ask(asked[-1])
        await settled(pilot)
        assert screen.state.at == grid.at(row - 2, column + 1)

        # An answer that comes between a key and its message: the pane went on, the state did not yet.
        again = VIEWS["grid"].read(story, asked[-1])
        await press(pilot, "k")
        screen.pane.unheard = 1
        screen.drift(asked[-1].state)
        here = screen.pane.here
        screen.on_view_loaded(ViewLoaded(asked[-1].state, again))
        assert screen.pane.here == here != again.found
