"""The facet sidebar: it follows the filter, marks its values, and changes it with a key."""

import pytest
from screens import home, lines, picture, press, running, seen, until

from tui.widgets.detail import DetailView
from tui.widgets.facet_bar import FacetBar
from tui.widgets.timeline import TimelineView


def bar(pilot):
    return home(pilot).query_one(FacetBar)


def bar_lines(pilot):
    return [bar(pilot).render_line(y).text.rstrip() for y in range(bar(pilot).size.height)]


async def counted(pilot):
    """Wait until the sidebar shows the values under the present filter."""
    screen = home(pilot)
    await until(pilot, lambda: screen._counted is not None and screen._counted[0] == screen.state.filter)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        *(((119, 40), False), ((120, 40), True), ((120, 19), False), ((159, 40), True)),
        *(((160, 48), False), ((181, 48), False), ((182, 48), True)),
    ],
)
async def test_the_sidebar_stands_where_there_is_room(story, size, shown):
    async with running(story, size) as pilot:
        await press(pilot, "c", "C")
        assert bar(pilot).shown == shown
        if shown:
            await counted(pilot)
            assert bar(pilot).region.width == 23
            assert "speaker             16" in bar_lines(pilot)
            assert "  Axios             20" in bar_lines(pilot)


async def test_a_value_is_kept_left_out_and_let_go(story):
    async with running(story, (120, 40)) as pilot:
        await counted(pilot)
        await press(pilot, "tab", "j", "j", "enter")
        assert "4 of 31" in lines(pilot)[0]
        await counted(pilot)
        assert ">+Donald Trump       4" in bar_lines(pilot)
        assert "  Iranian official   4" in bar_lines(pilot)  # its own condition is set aside
        assert "  Arabic             4" in bar_lines(pilot)
        await press(pilot, "minus")
        assert "27 of 31" in lines(pilot)[0]
        await counted(pilot)
        assert ">-Donald Trump       4" in bar_lines(pilot)
        await press(pilot, "minus")
        assert "31 of 31" in lines(pilot)[0]
        await press(pilot, "escape", "u", "u")
        assert "4 of 31" in lines(pilot)[0]
        assert isinstance(pilot.app.focused, TimelineView)


async def test_tab_goes_round_the_panes(story):
    async with running(story, (120, 40)) as pilot:
        for pane in (FacetBar, DetailView, TimelineView, FacetBar):
            await press(pilot, "tab")
            assert isinstance(pilot.app.focused, pane)


async def test_a_value_far_down_that_the_filter_has_is_shown_too(story):
    async with running(story, (120, 40)) as pilot:
        await press(pilot, "f", *"speaker:white_house", "enter")
        await counted(pilot)
        assert any(line.startswith(" +") for line in bar_lines(pilot))


async def test_f_counts_all_values_of_the_field(story):
    async with running(story, (120, 40)) as pilot:
        await counted(pilot)
        await press(pilot, "tab", *"jjjjjj", "F")
        assert (home(pilot).state.view, home(pilot).state.column) == ("table", "outlet")


async def test_the_sidebar_is_hidden_and_shown_by_its_command(story):
    async with running(story, (120, 40)) as pilot:
        await counted(pilot)
        home(pilot).action_toggle_sidebar()
        await until(pilot, lambda: not bar(pilot).shown)
        await press(pilot, "tab")
        assert isinstance(pilot.app.focused, DetailView)
        await press(pilot, "escape", "u")
        assert bar(pilot).shown


async def test_beside_the_detail_it_leaves_the_list_its_room_and_comes_when_it_is_called(story):
    async with running(story, (160, 48)) as pilot:
        view = home(pilot).query_one(TimelineView)
        assert view.region.width == 101
        await press(pilot, "tab")
        await counted(pilot)
        assert pilot.app.focused is bar(pilot)
        assert bar(pilot).region.width == 23
        assert "speaker             16" in bar_lines(pilot)
        await press(pilot, "j", "j", "enter")
        assert "4 of 31" in lines(pilot)[0]
        assert bar(pilot).shown
        await press(pilot, "tab")
        assert isinstance(pilot.app.focused, DetailView)
        await until(pilot, lambda: view.region.width == 101)
        await press(pilot, "escape")
        home(pilot).action_toggle_sidebar()
        await until(pilot, lambda: bar(pilot).shown)
        await press(pilot, "2", "escape", "j")
        assert bar(pilot).shown, "for the session"
        home(pilot).action_toggle_sidebar()
        await until(pilot, lambda: not bar(pilot).shown)
        await press(pilot, "tab")
        assert isinstance(pilot.app.focused, DetailView)


async def test_without_the_detail_there_is_room_for_it(story):
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "p")
        await until(pilot, lambda: bar(pilot).shown)
        await press(pilot, "p")
        await until(pilot, lambda: not bar(pilot).shown)


async def test_an_empty_list_leaves_the_conditions_to_take_back(story):
    async with running(story, (120, 40)) as pilot:
        await press(pilot, "f", *"kind:document speaker:trump", "enter")
        await counted(pilot)
        assert "0 of 31" in lines(pilot)[0]
        assert " +document" in bar_lines(pilot)
        await press(pilot, "tab", "G", "g", "j")
        assert {len(line) for line in lines(pilot)} == {120}


async def test_a_wider_terminal_brings_the_sidebar_with_its_values(story):
    async with running(story, (80, 24)) as pilot:
        assert not bar(pilot).shown
        await pilot.resize_terminal(140, 40)
        await until(pilot, lambda: bar(pilot).shown)
        await counted(pilot)
        assert "Donald Trump" in picture(pilot)


async def test_the_sidebar_stands_on_the_right_in_arabic(story, arabic):
    async with running(story, (120, 40)) as pilot:
        await counted(pilot)
        assert bar(pilot).region.right == 120
        assert any(line.endswith(seen("المتحدث")) for line in bar_lines(pilot))
        assert any(seen("دونالد ترامب") in line for line in bar_lines(pilot))
