"""The calendar of the day headers: both, Gregorian, Hijri; undo takes it back."""

import pytest
from screens import home, list_lines, press, running, seen

from tui.i18n.dates import day_title
from tui.i18n.language import ARABIC, ENGLISH, speak


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_c_goes_through_the_calendars_and_undo_comes_back(story, size):
    async with running(story, size) as pilot:
        assert "Sun 1 March 2026 / 12 Ramadan 1447" in list_lines(pilot)[0]
        await press(pilot, "C")
        assert "Sun 1 March 2026 ─" in list_lines(pilot)[0]
        await press(pilot, "C")
        assert "Sun 12 Ramadan 1447" in list_lines(pilot)[0]
        assert "March" not in list_lines(pilot)[0]
        await press(pilot, "c")
        assert home(pilot).listing.calendar == "hijri"
        await press(pilot, "u", "u", "u")
        assert "Sun 1 March 2026 / 12 Ramadan 1447" in list_lines(pilot)[0]


async def test_the_hijri_calendar_speaks_arabic(story):
    speak(ARABIC)
    try:
        async with running(story, (80, 24)) as pilot:
            await press(pilot, "C", "C")
            assert seen("الأحد 12 رمضان 1447") in list_lines(pilot)[0]
    finally:
        speak(ENGLISH)


def test_a_day_outside_the_tables_is_said_in_the_gregorian_calendar():
    assert day_title(1, "hijri") == "Mon 1 January 1"
    assert day_title(0, "hijri") == "Undated"
