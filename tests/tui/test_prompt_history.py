"""Up and Down in a prompt walk what was asked before, newest first, each kind of prompt by itself."""

import pytest
from screens import home, press, running, settled

from tui.widgets.bidi_input import BidiInput


def value(pilot):
    return home(pilot).query_one(BidiInput).value


async def ask(pilot, key, text):
    await pilot.press(key, "ctrl+u", *text)
    await press(pilot, "enter")


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_up_and_down_walk_what_was_asked_and_the_typed_line_comes_back(story, size):
    async with running(story, size) as pilot:
        for text in ("iran", "رسائل"):
            await ask(pilot, "/", text)
        await ask(pilot, "t", "4 march 2026")
        await press(pilot, "/", "ctrl+u", "w", "h")
        await press(pilot, "up")
        assert value(pilot) == "رسائل"
        await press(pilot, "up", "up", "up")
        assert value(pilot) == "iran"
        await press(pilot, "down", "down", "down")
        assert value(pilot) == "wh"
        await press(pilot, "escape", "a", "up")
        assert value(pilot) == "4 march 2026"


async def test_what_cannot_be_read_is_not_remembered_and_what_is_asked_again_comes_first(story):
    async with running(story, (80, 24)) as pilot:
        for text in ("kind:direct", "lang:ar"):
            await ask(pilot, "f", text)
            await press(pilot, "X")
        await ask(pilot, "f", "kind:direct")
        await press(pilot, "X")
        await ask(pilot, "f", "nofield:x")
        await press(pilot, "escape", "f", "up")
        assert value(pilot) == "kind:direct"
        await press(pilot, "up", "up", "up")
        assert value(pilot) == "lang:ar"


async def test_without_anything_asked_the_line_stays(story):
    async with running(story, (80, 24)) as pilot:
        await pilot.press("/", "a", "b")
        await settled(pilot)
        await press(pilot, "up", "down")
        assert value(pilot) == "ab"
