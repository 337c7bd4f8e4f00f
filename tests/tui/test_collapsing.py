"""The key K: one row for what one root told several times."""

import pytest
from screens import cursor_id, home, lines, list_lines, picture, press, running, seen


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_k_gives_one_row_to_what_one_root_told_twice(story, size):
    async with running(story, size) as pilot:
        await press(pilot, "K")
        assert "29 of 31" in lines(pilot)[0]
        assert "collapsed" in lines(pilot)[0] or size[0] < 100
        assert "told before" in picture(pilot)
        await press(pilot, "f", *"id:C07 ", "enter")
        assert cursor_id(pilot) == "C07"
        row = next(line for line in list_lines(pilot) if line.startswith("> "))
        assert "×2" not in row  # the filter hides the other telling
        await press(pilot, "u", "G", "t", *"2026-03-04", "enter")
        assert sum("×2" in line for line in list_lines(pilot)) == 2
        await press(pilot, "K")
        assert "31 of 31" in lines(pilot)[0]
        assert "×2" not in "".join(list_lines(pilot))
        await press(pilot, "u")
        assert "29 of 31" in lines(pilot)[0]


async def test_the_days_count_rows(story):
    async with running(story) as pilot:
        await press(pilot, "G")
        assert "19 claims" in next(line for line in list_lines(pilot) if "Wed 4 March" in line)
        await press(pilot, "K")
        assert "17 claims" in next(line for line in list_lines(pilot) if "Wed 4 March" in line)
        assert home(pilot).listing.histogram.total == 29


@pytest.mark.usefixtures("arabic")
async def test_the_mark_stands_on_the_reading_side_in_arabic(story):
    async with running(story, (120, 40)) as pilot:
        await press(pilot, "K", "t", *"2026-03-04", "enter")
        assert any("2×" in line or "×2" in line for line in list_lines(pilot))
        assert seen("رُوي من قبل") in picture(pilot)
