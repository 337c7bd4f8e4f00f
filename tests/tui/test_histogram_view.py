"""The histogram strip on screen: what its cells show, and what keys and the mouse do with it."""

import pytest
from screens import cursor_id, home, lines, press, running

from tui.widgets.histogram import HistogramView
from tui.widgets.timeline import TimelineView


async def test_the_strip_names_its_bins_and_draws_a_bar_for_each(story):
    async with running(story, (120, 40)) as pilot:
        labels, bars = lines(pilot)[1:3]
        assert labels.split()[:6] == ["day", "1", "Mar", "2", "3", "4"]
        assert "max 19" in labels
        assert "████!" in bars


async def test_the_bar_under_the_cursor_stands_out_and_keeps_its_height(story):
    async with running(story, (120, 40)) as pilot:
        await press(pilot, "d", "d", "d")
        blocks = [each for each in home(pilot).query_one(HistogramView).render_line(1) if "█" in each.text]
        assert [each.text.strip() for each in blocks] == ["████"]
        elsewhere = home(pilot).query_one(HistogramView).rich_style.bgcolor
        assert not blocks[0].style.reverse
        assert blocks[0].style.bgcolor != elsewhere


@pytest.mark.parametrize(("size", "height"), [((79, 24), 0), ((80, 24), 2), ((80, 15), 1)])
async def test_the_strip_takes_the_rows_that_the_screen_can_spare(story, size, height):
    async with running(story, size) as pilot:
        assert home(pilot).query_one(HistogramView).size.height == height


async def test_finer_and_coarser_periods_can_be_undone(story):
    async with running(story) as pilot:
        await press(pilot, "Z", "Z")
        assert lines(pilot)[1].split()[0] == "month"
        await press(pilot, "z")
        assert lines(pilot)[1].split()[0] == "week"
        await press(pilot, "u", "u", "u")
        assert lines(pilot)[1].split()[0] == "day"


async def test_brackets_go_from_period_to_period(story):
    async with running(story) as pilot:
        await press(pilot, "]")
        assert cursor_id(pilot) == "C10"
        await press(pilot, "[")
        assert cursor_id(pilot) == "C26"


async def test_the_keys_of_the_strip_choose_a_range_and_come_back(story):
    async with running(story) as pilot:
        await press(pilot, "j", "i", "right", "I")
        assert cursor_id(pilot) == "C10"
        assert isinstance(pilot.app.focused, TimelineView)
        await press(pilot, "i", "space", "right", "enter")
        assert [term.values for term in home(pilot).state.filter.terms] == [("2026-03-02..2026-03-03",)]
        assert home(pilot).listing.histogram.total >= 7


async def test_a_click_goes_to_a_period_and_a_drag_keeps_a_range(story):
    async with running(story, (120, 40)) as pilot:
        await pilot.click(HistogramView, offset=(10 + 12, 1))
        await press(pilot)
        assert cursor_id(pilot) == "C27"
        await pilot.mouse_down(HistogramView, offset=(10, 1))
        await pilot.hover(HistogramView, offset=(16, 1))
        await pilot.mouse_up(HistogramView, offset=(16, 1))
        await press(pilot)
        assert [term.values for term in home(pilot).state.filter.terms] == [("2026-03-01..2026-03-02",)]
