"""The lanes on screen: marks on one axis of time, who stands in them, and the way into the timeline."""

import pytest
from screens import cursor_id, home, lines, picture, press, running

from tui.i18n.words import agent_label
from tui.widgets.lanes import LanesView

SIZES = [(60, 15), (80, 24), (160, 48)]


def lane_lines(pilot):
    pane = home(pilot).query_one(LanesView)
    return [pane.render_line(y).text for y in range(pane.size.height)]


def marks_of(pilot, name):
    """What stands in a lane for each period, one sign for one mark, and the total."""
    words = next(line for line in lane_lines(pilot) if name in line).split(name)[1].split()
    return [word[0] + ("!" if word.endswith("!") else "") for word in words]


def speakers(pilot):
    return home(pilot).query_one(LanesView).value.speakers.numbers


async def test_each_lane_has_a_mark_for_each_day_and_the_sign_of_a_dispute(story):
    async with running(story, (110, 40)) as pilot:
        await press(pilot, "4")
        assert marks_of(pilot, "Donald Trump") == ["·", "·", "█!", "·", "·", "4"]
        assert marks_of(pilot, "Benjamin Netanyahu") == ["·", "▄!", "·", "▂", "·", "3"]
        assert len(speakers(pilot)) == 12


async def test_names_stand_whole_where_the_axis_leaves_them_room(story):
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "4")
        pane = home(pilot).query_one(LanesView)
        shown = "\n".join(lane_lines(pilot))
        assert len(pane.value.names) == 12
        assert all(agent_label(name) in shown for name in pane.value.names.values())
        longest = max(len(agent_label(name)) for name in pane.value.names.values())
        assert longest == 34  # of the 31 that a quarter of the screen would leave


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_goes_along_time_and_from_lane_to_lane_and_enter_opens(story, size):
    async with running(story, size) as pilot:
        await press(pilot, "4", "g", "j", "j", "l", "l")
        assert home(pilot).state.at[1] == 739678
        assert any(line.startswith("> Donald") for line in lane_lines(pilot))
        assert any("3 Mar: 4 claims · !" in line for line in lane_lines(pilot))
        await press(pilot, "enter")
        assert home(pilot).state.view == "timeline"
        assert "4 of 31" in lines(pilot)[0]
        assert cursor_id(pilot) == "C28"
        await press(pilot, "u")
        assert home(pilot).state.view == "lanes"
        assert any(line.startswith("> Donald") for line in lane_lines(pilot))


async def test_space_takes_a_speaker_out_and_the_grid_takes_speakers_in(story):
    async with running(story, (110, 40)) as pilot:
        await press(pilot, "4", "g")
        first = speakers(pilot)
        await press(pilot, "space")
        assert speakers(pilot) == first[1:]
        await press(pilot, "u")
        assert speakers(pilot) == first
        await press(pilot, "2", "g", "j", "j", "space", "j", "j", "space")
        assert sum("+" in line[:3] for line in picture(pilot).splitlines()) == 2
        await press(pilot, "4")
        assert [line[2:15].strip() for line in lane_lines(pilot)[3:5]] == ["Donald Trump", "Benjamin Neta"]


async def test_there_is_room_for_twelve_lanes(story):
    async with running(story, toasts=True) as pilot:
        await press(pilot, "2", "g", *["space", "j"] * 13)
        assert "There is room for 12 lanes" in picture(pilot)
        assert len(home(pilot).state.lanes) == 12


async def test_lanes_count_in_the_periods_of_the_histogram(story):
    async with running(story) as pilot:
        await press(pilot, "4", "Z")
        assert home(pilot).state.bin == "week"
        assert marks_of(pilot, "Donald Trump")[-2:] == ["█!", "4"]
        await press(pilot, "d", "D")
        assert any("23 Feb" in line or "2 Mar" in line for line in lane_lines(pilot))
