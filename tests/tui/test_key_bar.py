"""The line of keys: help and quit always have their place, and nothing is cut."""

import pytest
from screens import lines, running


@pytest.mark.parametrize("width", [60, 80, 120, 160])
async def test_help_and_quit_stand_at_every_width(story, width):
    async with running(story, (width, 24)) as pilot:
        bar = lines(pilot)[-1]
        assert len(bar) == width
        assert bar.startswith(" Enter Open")
        assert bar.rstrip().endswith("? Help q Quit")


async def test_a_click_on_a_key_that_moved_up_does_its_command(story):
    async with running(story, (60, 24)) as pilot:
        await pilot.click("KeyBar", offset=(lines(pilot)[-1].index("Help"), 0))
        await pilot.pause()
        assert type(pilot.app.screen).__name__ == "HelpScreen"
