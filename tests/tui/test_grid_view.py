"""The grid of who said how much when, on screen: its cells, its keys, and the way back."""

import pytest
from rich.cells import cell_len
from screens import cursor_id, home, lines, picture, press, running, seen

from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.widgets.detail import DetailView
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


@pytest.mark.parametrize("keys", [["2"], ["4"], ["c"]])
async def test_on_a_small_screen_the_detail_stays_closed(story, keys):
    async with running(story, (60, 15)) as pilot:
        await press(pilot, *keys)
        assert not home(pilot).query_one(DetailView).display
        await press(pilot, "p", "p")
        assert not home(pilot).query_one(DetailView).display


async def test_where_nothing_is_left_the_grid_says_what_to_press(story):
    async with running(story) as pilot:
        await press(pilot, "2", "f", *"speaker:nobody", "enter")
        assert "Press X to clear it" in picture(pilot)
        await press(pilot, "j", "l", "enter", "space", "d", "G", "tab")
        assert home(pilot).state.view == "grid"
        await press(pilot, "X")
        assert row_of(pilot, "Donald Trump") == ["·", "·", "4", "·", "·", "4"]


async def test_filter_clock_search_and_dates_act_in_the_grid(story):
    async with running(story) as pilot:
        await press(pilot, "2", "f", *"speaker:trump", "enter")
        assert isinstance(pilot.app.focused, GridView)
        assert row_of(pilot, "all claims") == ["4", "4"]
        await press(pilot, "X", "c")
        assert home(pilot).state.clock == "reported"
        assert row_of(pilot, "all claims") != ["1", "2", "5", "19", "4", "31"]
        await press(pilot, "u", "t", *"2026-03-05", "enter")
        assert home(pilot).state.at[1] == 739680
        await press(pilot, "slash", *"late", "enter")
        assert chosen(pilot)[0].startswith("4")
        assert home(pilot).state.view == "grid"
        await press(pilot, "u", "u", "u")
        assert home(pilot).state.view == "grid"


async def test_coarser_periods_are_columns_of_their_own(story):
    async with running(story) as pilot:
        await press(pilot, "2", "Z")
        assert row_of(pilot, "all claims") == ["1", "30", "31"]
        await press(pilot, "Z")
        assert row_of(pilot, "all claims") == ["31", "31"]
        await press(pilot, "u", "u")
        assert row_of(pilot, "all claims") == ["1", "2", "5", "19", "4", "31"]


@pytest.mark.parametrize("view", ["2", "4"])
async def test_a_view_follows_every_size_of_the_screen(story, view):
    async with running(story) as pilot:
        await press(pilot, view, "G", "l", "l")
        for size in [(60, 15), (200, 60), (40, 10), (80, 24)]:
            await pilot.resize_terminal(*size)
            await press(pilot)
            assert all(cell_len(line) == size[0] for line in lines(pilot))
            assert any(line.startswith(">") or "│>" in line for line in lines(pilot))


async def test_a_click_goes_to_a_cell_and_the_second_opens_it(story):
    async with running(story, (120, 40)) as pilot:
        await press(pilot, "2")
        rows = grid_lines(pilot)
        y = next(number for number, line in enumerate(rows) if "Donald Trump" in line)
        x = rows[y].index("4")
        await pilot.click(GridView, offset=(x, y))
        await press(pilot)
        assert chosen(pilot) == ["4█!"]
        await pilot.click(GridView, offset=(x, y), times=2)
        await press(pilot)
        assert home(pilot).state.view == "timeline"
        assert "4 of 31" in lines(pilot)[0]


async def test_the_mirrored_grid_runs_from_the_right(story):
    speak(ARABIC)
    try:
        async with running(story, (80, 24)) as pilot:
            await press(pilot, "2", "g", "j", "j")
            line = next(line for line in grid_lines(pilot) if line.rstrip().endswith("<"))
            assert seen("دونالد ترامب") in line
            await press(pilot, "left", "left")
            line = next(line for line in grid_lines(pilot) if "[" in line)
            assert line.split("[")[1].split("]")[0].split() == ["!█", "4"]
            await press(pilot, "enter")
            assert home(pilot).listing.histogram.total == 4
    finally:
        speak(ENGLISH)


async def test_the_help_of_the_grid_lists_its_keys_and_those_of_the_screen(story):
    async with running(story, (100, 90)) as pilot:
        await press(pilot, "2", "?")
        shown = picture(pilot)
        for words in ("Next speaker", "Edit the filter", "Next clock", "Back to the timeline"):
            assert words in shown
        assert "Next claim  " not in shown


async def test_a_cell_without_claims_says_so(story):
    async with running(story, toasts=True) as pilot:
        await press(pilot, "2", "l", "enter")
        assert home(pilot).state.view == "grid"
        assert "No claim stands here." in picture(pilot)
