"""The grid of who said how much when, on screen: its cells, its keys, and the way back."""

import pytest
from screens import cursor_id, home, lines, picture, press, running

from tui.widgets.grid import GridView
from tui.widgets.timeline import TimelineView

SIZES = [(60, 15), (80, 24), (160, 48)]


def grid_lines(pilot):
    pane = home(pilot).query_one(GridView)
    return [pane.render_line(y).text for y in range(pane.size.height)]


def row_of(pilot, name):
    """The counts of a speaker's row, without levels and signs."""
    line = next(line for line in grid_lines(pilot) if name in line)
    cells = line.split(name)[1].replace("[", " ").replace("]", " ").split()
    return [cell.rstrip("▁▂▃▄▅▆▇█!") for cell in cells if cell.rstrip("▁▂▃▄▅▆▇█!")]


def chosen(pilot):
    """What stands in the brackets of the cursor."""
    line = next(line for line in grid_lines(pilot) if "[" in line)
    return line.split("[")[1].split("]")[0].split()


async def test_the_grid_counts_who_said_how_much_each_day(story):
    async with running(story) as pilot:
        await press(pilot, "2")
        assert row_of(pilot, "Donald Trump") == ["·", "·", "4", "·", "·", "4"]
        assert row_of(pilot, "Benjamin Netanyahu") == ["·", "2", "·", "1", "·", "3"]
        assert row_of(pilot, "all claims") == ["1", "2", "5", "19", "4", "31"]


async def test_the_cursor_begins_on_the_claim_that_it_was_on_and_goes_back_to_it(story):
    async with running(story) as pilot:
        await press(pilot, "d", "j", "2")
        assert isinstance(pilot.app.focused, GridView)
        assert next(line for line in grid_lines(pilot) if line.startswith(">")).split()[1] == "Benjamin"
        assert chosen(pilot) == ["2▄!"]
        await press(pilot, "1")
        assert isinstance(pilot.app.focused, TimelineView)
        assert cursor_id(pilot) == "C15"


@pytest.mark.parametrize("key", ["q", "escape", "1", "u"])
async def test_keys_that_leave_the_grid_go_back_to_the_timeline(story, key):
    async with running(story) as pilot:
        await press(pilot, "2", key)
        assert home(pilot).state.view == "timeline"
        assert isinstance(pilot.app.focused, TimelineView)
        assert pilot.app.is_running


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_a_cell_in_the_timeline_and_undo_comes_back_to_it(story, size):
    async with running(story, size) as pilot:
        await press(pilot, "2", "g", "j", "j", "d", "d")
        assert chosen(pilot) == ["4█!"]
        at = home(pilot).state.at
        await press(pilot, "enter")
        assert home(pilot).state.view == "timeline"
        assert "4 of 31" in lines(pilot)[0]
        assert cursor_id(pilot) == "C28"
        await press(pilot, "u")
        assert home(pilot).state.view == "grid"
        assert home(pilot).state.at == at
        assert chosen(pilot) == ["4█!"]


async def test_a_cell_without_claims_says_so(story):
    async with running(story, toasts=True) as pilot:
        await press(pilot, "2", "l", "enter")
        assert home(pilot).state.view == "grid"
        assert "No claim stands here." in picture(pilot)
