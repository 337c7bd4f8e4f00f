"""The page of a cross-check, from the timeline, the detail pane and the page of a claim."""

import pytest
from screens import cursor_id, detail_lines, home, lines, picture, press, running, seen, settled

from store.claims import uid_of
from tui.screens.claim import ClaimScreen
from tui.screens.crosscheck import CrossCheckScreen

SIZES = [(80, 24), (160, 48)]


async def go_to(pilot, claim_id):
    await press(pilot, "f", *f"id:{claim_id}", "enter")
    assert cursor_id(pilot) == claim_id


def page(pilot):
    assert isinstance(pilot.app.screen, CrossCheckScreen)
    return " ".join(" ".join(detail_lines(pilot)).split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_cross_check_counts_roots_and_says_who_linked(story, size):
    async with running(story, size) as pilot:
        await go_to(pilot, "C06")
        await press(pilot, "x")
        text = page(pilot)
        assert "affirmed from 2 roots (" in text
        assert "3 claims · the side of this claim" in text
        assert "denied from 1 root (Tasnim News Agency): 1 claim" in text
        assert "Repeats 1 claim from 1 root is repeated by C22" in text
        assert "(linked in the data set, in the text: same fact, different source count" in text
        assert "Same root: Axios 19 claims from 1 root" in text
        assert "US official who was not identified is probably the same as US official (2)" in text
        assert "C06" in lines(pilot)[0]
        signs = [line.split()[0] for line in lines(pilot) if "roots (" in line or "root (" in line]
        assert signs == ["+", "-", "^"]


async def test_a_tension_stands_apart_from_what_contradicts(story):
    async with running(story) as pilot:
        await go_to(pilot, "C04")
        await press(pilot, "x")
        text = page(pilot)
        contradictions = text.split("Contradictions")[1].split("In tension")[0]
        tension = text.split("In tension")[1].split("Same day")[0]
        assert "C30" in contradictions
        assert "C21" not in contradictions + text.split("Contradictions")[0].split("Repeats")[1]
        assert "C21" in tension
        assert "C27" in tension


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_a_claim_and_escape_goes_back_step_by_step(story, size):
    async with running(story, size) as pilot:
        await go_to(pilot, "C06")
        await press(pilot, "ء")
        await press(pilot, "j", "j", "enter")
        assert isinstance(pilot.app.screen, ClaimScreen)
        assert "C22" in lines(pilot)[0]
        await press(pilot, "x")
        assert "C06" in page(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ClaimScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CrossCheckScreen)
        await press(pilot, "escape")
        assert pilot.app.screen is home(pilot)
        assert home(pilot).state.cursor == uid_of(story, "C06")


async def test_the_detail_pane_has_the_key_too(story):
    async with running(story) as pilot:
        await press(pilot, "tab", "x")
        assert isinstance(pilot.app.screen, CrossCheckScreen)


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("size", SIZES)
async def test_the_page_speaks_arabic(story, size):
    async with running(story, size) as pilot:
        await go_to(pilot, "C06")
        await press(pilot, "x")
        assert seen("المكرر") in picture(pilot)
        assert seen("أثبته من مصدرين أولين") in picture(pilot)


async def test_an_empty_list_has_nothing_to_check(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "f", *"id:none", "enter")
        await press(pilot, "x", ">", "s")
        assert pilot.app.screen is home(pilot)
        await settled(pilot)
