"""What was known by a day, and everything that came through one hop."""

import pytest
from screens import home, lines, picture, press, running, seen, settled

from tui.screens.choose import ChooseValue

SIZES = [(80, 24), (160, 48)]


async def ask(pilot, key, text):
    await pilot.press(key, *text)
    await settled(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_a_day_shows_what_was_known_by_its_end(story, size):
    async with running(story, size) as pilot:
        await ask(pilot, "a", "3 march 2026")
        assert "5 claims reported by the end of 3 March 2026" in picture(pilot)
        await press(pilot, "enter")
        assert "5 of 31" in lines(pilot)[0]
        assert "[as of the end of: 3 March 2026]" in picture(pilot)
        await press(pilot, "u")
        assert "31 of 31" in lines(pilot)[0]


async def test_days_that_count_from_today_are_understood_as_in_the_prompt_of_dates(story):
    async with running(story, (80, 24)) as pilot:
        for text in ("yesterday", "-3d", "أمس"):
            await ask(pilot, "a", text)
            assert "31 claims reported by the end of" in picture(pilot)
            await press(pilot, "escape")
        await ask(pilot, "a", "nonsense")
        await press(pilot, "enter")
        assert "is no day" in picture(pilot)


async def test_another_day_takes_the_place_of_the_first_and_no_day_shows_all(story):
    async with running(story, (80, 24)) as pilot:
        await ask(pilot, "ش", "2026-03-03")
        await press(pilot, "enter")
        await ask(pilot, "a", "2026-03-04")
        await press(pilot, "enter")
        assert "27 of 31" in lines(pilot)[0]
        await press(pilot, "a", "enter")
        assert "31 of 31" in lines(pilot)[0]


async def test_what_is_no_day_keeps_the_prompt_open_and_says_why(story):
    async with running(story, (80, 24)) as pilot:
        await ask(pilot, "a", "soon")
        await press(pilot, "enter")
        assert "31 of 31" in lines(pilot)[0]
        assert "soon" in picture(pilot)
        await press(pilot, "escape")
        assert home(pilot).state.filter.terms == ()


@pytest.mark.usefixtures("arabic")
async def test_the_prompt_speaks_arabic(story):
    async with running(story, (80, 24)) as pilot:
        await ask(pilot, "a", "2026-03-03")
        assert seen("نُشر منها حتى نهاية") in picture(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_everything_through_a_hop_is_one_key_and_a_choice(story, size):
    async with running(story, size) as pilot:
        await press(pilot, "j", ">")
        assert isinstance(pilot.app.screen, ChooseValue)
        menu = [line for line in lines(pilot) if "│  through   " in line]
        names = ["the publishing outlet", "Axios", "two sources"]
        assert len(menu) == len(names)
        assert all(name in line for name, line in zip(names, menu, strict=True))
        await press(pilot, "j", "enter")
        assert "through: Axios" in picture(pilot)
        assert "18 of 31" in lines(pilot)[0]


async def test_a_claim_with_one_hop_before_its_speaker_needs_no_choice(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "T", "d", "d")
        await press(pilot, "f", *"id:C30", "enter")
        await press(pilot, ">")
        assert not isinstance(pilot.app.screen, ChooseValue)
        assert "through: the publishing outlet" in picture(pilot)


async def test_the_two_filters_are_read_from_their_text(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "f", *"asof:2026-03-03 through:outlet", "enter")
        assert "5 of 31" in lines(pilot)[0]
