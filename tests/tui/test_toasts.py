"""Toasts stand over the claims for a while, never over what is being typed."""

import pytest
from screens import lines, press, running

EDGE = "▌"  # of a toast


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (160, 48)])
@pytest.mark.parametrize(
    ("key", "label", "rows"),
    [("f", " filter", 3), ("/", " /", 2), ("t", " go to date", 2), ("L", " tags", 2)],
)
async def test_a_toast_makes_room_for_a_prompt(story, size, key, label, rows):
    async with running(story, size, toasts=True) as pilot:
        pilot.app.notify("a word to the reader", timeout=600)
        await press(pilot, key)
        shown = lines(pilot)
        prompt = next(place for place, line in enumerate(shown) if line.startswith(label))
        assert any(EDGE in line and "a word to the reader" in line for line in shown[:prompt])
        assert not any(EDGE in line for line in shown[prompt : prompt + rows])


async def test_a_toast_comes_down_when_the_prompt_is_left(story):
    async with running(story, (80, 24), toasts=True) as pilot:
        pilot.app.notify("a word to the reader", timeout=600)
        await press(pilot)
        before = lines(pilot)
        await press(pilot, "f", "escape")
        assert lines(pilot) == before
