"""A reader begins where they left a file: the claim, the filter and the clock."""

import pytest
from screens import cursor_id, home, lines, press, running

from store.filters import parse_filter
from tui.app import AqwalApp
from tui.launch import Wish, _open
from tui.screens.desk import Desk
from tui.screens.session import remember_state, remembered_state
from tui.timeline.state import State


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


async def leave(story, story_path, desk):
    """Read on, filter, take another clock, and leave."""
    async with running(story, desk=desk) as pilot:
        for key in ("c", "G", "comma", "enter"):
            await press(pilot, key)
        state, claim = home(pilot).state, cursor_id(pilot)
        remember_state(desk, story, story_path, state)
        return state, claim


async def test_the_claim_the_filter_and_the_clock_come_back(story, story_path, tmp_path):
    desk = Desk(story, tmp_path / "data" / "aqwal" / "annotations.sqlite")
    state, claim = await leave(story, story_path, desk)
    opened = _open(story_path, Wish())
    with opened.store:
        assert (opened.state.filter, opened.state.clock, opened.state.cursor) == (
            state.filter,
            state.clock,
            state.cursor,
        )
        assert opened.total == 31
        row = opened.listing.row(opened.listing.rank)
        assert row.id == claim


async def test_the_application_shows_what_was_restored(story, story_path, tmp_path):
    desk = Desk(story, tmp_path / "data" / "aqwal" / "annotations.sqlite")
    state, claim = await leave(story, story_path, desk)
    opened = _open(story_path, Wish())
    with opened.store:
        app = AqwalApp(
            opened.store, "test", opened.listing, desk=opened.desk, state=opened.state, total=opened.total
        )
        async with app.run_test(size=(160, 48)) as pilot:
            await press(pilot)
            assert cursor_id(pilot) == claim
            assert " of 31" in lines(pilot)[0]
            assert "clock:reported" in lines(pilot)[0]
            assert home(pilot).state.filter == state.filter


async def test_clean_and_a_filter_of_the_command_line_go_before_what_was_left(story, story_path, tmp_path):
    desk = Desk(story, tmp_path / "data" / "aqwal" / "annotations.sqlite")
    await leave(story, story_path, desk)
    clean = _open(story_path, Wish(clean=True))
    clean.store.close()
    assert clean.state == State()
    wish = Wish(filter=parse_filter("kind:attitude"), clock="event", view="table", column="kind")
    asked = _open(story_path, wish)
    asked.store.close()
    assert asked.state == State(filter=wish.filter, clock="event", view="table", column="kind")
    assert 0 < asked.listing.histogram.total < 31


def test_what_was_left_of_another_version_or_is_gone_from_the_file_is_no_fault(story, story_path, tmp_path):
    from store.annotations import ClaimName, Position

    desk = Desk(story, tmp_path / "annotations.sqlite")
    desk.remember_position(story_path, Position(ClaimName("elsewhere", "gone"), "colour:red", "said"))
    state = remembered_state(desk, story_path)
    assert not state.filter
    remember_state(desk, story, story_path, state)
    assert remembered_state(desk, story_path).cursor is None


def test_without_a_sidecar_nothing_is_made_at_the_start(story_path, tmp_path):
    opened = _open(story_path, Wish())
    opened.store.close()
    assert opened.state == State()
    assert not (tmp_path / "data" / "aqwal").exists()
