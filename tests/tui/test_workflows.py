"""The page of workflows tells the truth: its keys, pressed on the sample, show its words."""

import re
from pathlib import Path

import pytest
from screens import picture, press, running, seen, settled

from tui.screens.choose import ChooseValue

PAGE = Path(__file__).parents[2] / "docs" / "workflows.md"
NAMES = {"Enter": "enter", "Esc": "escape", "Tab": "tab", "Ctrl+e": "ctrl+e"}
BOX = re.compile(r"`([^`]+)`")


def workflows():
    """Each line of keys with the line of words that follows it, and the number of its question."""
    number, keys = 0, None
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            number += 1
        elif line.startswith("Keys: "):
            keys = BOX.findall(line)
        elif line.startswith("Read: "):
            yield pytest.param(keys, BOX.findall(line), id=f"{number}: {' '.join(keys)}")


def test_the_page_has_eight_questions_of_at_most_six_keys():
    found = list(workflows())
    assert len({one.id.partition(":")[0] for one in found}) == 8
    assert all(len(one.values[0]) <= 6 for one in found)


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
@pytest.mark.parametrize(("keys", "words"), list(workflows()))
async def test_the_keys_of_a_workflow_show_its_words(story, size, keys, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with running(story, size, toasts=True) as pilot:
        for key in keys:
            if len(key) == 1 or key in NAMES:
                await press(pilot, NAMES.get(key, key))
            else:
                await pilot.press(*key)
                await settled(pilot)
        screen = " ".join(picture(pilot).split())
        for word in words:
            assert " ".join(word.split()) in screen or seen(word) in screen
    if "cues.csv" in words:
        sheet = (tmp_path / "cues.csv").read_text(encoding="utf-8-sig").splitlines()
        assert len(sheet) == 1 + 3
        assert {"cue", "root", "stances"} <= set(sheet[0].split(","))


async def test_a_letter_goes_to_the_next_value_that_begins_with_it(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "F", "c")
        assert isinstance(pilot.app.screen, ChooseValue)
        menu = pilot.app.screen.query_one("OptionList")
        first = menu.highlighted
        await press(pilot, "z")
        assert menu.highlighted == first
        await press(pilot, "t")
        assert menu.highlighted != first
