"""The keys that walk: s, e and the jumps that r and R repeat."""

import pytest
from screens import cursor_id, home, list_lines, press, running

from store.claims import uid_of
from tui.i18n.language import ARABIC, ENGLISH, speak

SIZES = [(80, 24), (160, 48)]


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["english", "arabic"])
def language(request):
    """The interface in each language."""
    speak(request.param)
    yield request.param
    speak(ENGLISH)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["s"], "C26"),  # the only claim of its speaker
        (["d", "s"], "C15"),
        (["d", "س", "S"], "C10"),
        (["e", "e", "E"], "C10"),
        (["E"], "C26"),
        (["d", "r", "R", "R"], "C26"),
        (["e", "r", "r"], "C29"),
        (["w", "R"], "C26"),
        (["r"], "C26"),
    ],
)
async def test_a_walk_goes_where_its_key_says(story, keys, expected):
    async with running(story, (80, 24)) as pilot:
        for key in keys:
            await press(pilot, key)
        assert cursor_id(pilot) == expected


@pytest.mark.parametrize("size", SIZES)
async def test_walks_lead_to_the_same_claims_in_both_languages_at_any_size(story, size, language):
    async with running(story, size) as pilot:
        for key, expected in {"d": "C10", "s": "C15", "e": "C27", "r": "C29", "R": "C27", "S": "C27"}.items():
            await press(pilot, key)
            assert cursor_id(pilot) == expected
            assert any(cursor_sign(line, language) for line in list_lines(pilot))


def cursor_sign(line, language):
    return line.startswith("> ") if language.base == "L" else line.rstrip().endswith("<")


async def test_a_walk_that_ends_says_so(story):
    async with running(story, (80, 24), toasts=True) as pilot:
        await press(pilot, "s")
        assert "No further claim of this speaker" in said(pilot)
        await press(pilot, "G", "e", "e", "e", "e")
        assert cursor_id(pilot)


def said(pilot):
    return " ".join(str(toast.message) for toast in pilot.app._notifications)


async def test_a_walk_keeps_to_the_filter_and_undo_takes_it_back(story):
    async with running(story) as pilot:
        await pilot.press("f", *"disputed:no")
        await press(pilot, "enter")
        before = cursor_id(pilot)
        await press(pilot, "e")
        assert cursor_id(pilot) == before
        await press(pilot, "u")
        await press(pilot, "g", "e")
        assert home(pilot).state.cursor == uid_of(story, "C10")
        await press(pilot, "u")
        assert cursor_id(pilot) == "C26"


async def test_r_repeats_the_search_and_the_speaker_too(story):
    async with running(story) as pilot:
        await pilot.press("/", *"ceasefire")
        await press(pilot, "enter")
        first = cursor_id(pilot)
        await press(pilot, "n")
        second = cursor_id(pilot)
        await press(pilot, "R")
        assert (first != second, cursor_id(pilot)) == (True, first)
