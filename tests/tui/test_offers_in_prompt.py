"""The filter prompt offers the values of the file: Tab takes one, and again the next."""

from screens import home, lines, press, running, seen

from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.widgets.bidi_input import BidiInput


def value(pilot):
    return home(pilot).query_one(BidiInput).value


def offered(pilot):
    return next((line.strip() for line in lines(pilot) if line.strip().startswith("Tab")), "")


async def test_tab_takes_the_first_value_again_the_next_and_a_list_goes_on(story):
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "f", *"spea")
        assert offered(pilot) == "Tab speaker:"
        await press(pilot, "tab", "i")
        assert offered(pilot).startswith("Tab Iranian official 4")
        await press(pilot, "tab")
        assert value(pilot) == 'speaker:"Iranian official"'
        await press(pilot, "tab")
        assert value(pilot) != 'speaker:"Iranian official"'
        await press(pilot, "ctrl+u", *"-speaker:us_off_b,WHITE", "right")
        assert value(pilot) == '-speaker:us_off_b,"the White House"'
        await press(pilot, "up")
        assert value(pilot) == '-speaker:us_off_b,"the White House"'
        await press(pilot, "enter")
        assert home(pilot).listing.histogram.total == 26
        assert "US official (1) or the White House" in lines(pilot)[1]
        await press(pilot, "f", *"kind:o")
        assert offered(pilot) == ""


async def test_tab_waits_for_the_offers_and_values_come_in_the_language_of_the_reader(story):
    speak(ARABIC)
    try:
        async with running(story, (80, 24)) as pilot:
            await pilot.press("f", *"outlet:اكس", "tab")
            await press(pilot)
            assert lines(pilot)[-4].endswith(f"{seen('تصفية')} ")
            assert len(lines(pilot)[-4]) == 80
            assert value(pilot) == "outlet:أكسيوس"
            await press(pilot, "space", *"kind:غير")
            assert seen("غير مباشر") in lines(pilot)[-2]
            await press(pilot, "tab", "enter")
            assert home(pilot).state.filter.terms[1].values == ("indirect",)
    finally:
        speak(ENGLISH)
