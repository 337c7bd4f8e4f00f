"""Keys that are faster than answers: no answer overrules them, and each goes to where the one before led."""

import threading

from screens import cursor_id, home, lines, press, running, send, settled, until

from store import claims
from store.filters import parse_filter
from store.types import Filter
from tui.messages import ListLoaded, ViewLoaded
from tui.screens import timeline
from tui.screens.reading import read_listing
from tui.screens.views import VIEWS


async def test_a_list_that_arrives_late_leaves_the_cursor_where_the_reader_put_it(story):
    async with running(story, (80, 24), painting=True) as pilot:
        screen = home(pilot)
        late = ListLoaded(screen.state, read_listing(story, screen.state), 31)
        await press(pilot, "j", "j")
        here = cursor_id(pilot)
        screen.on_list_loaded(late)
        await settled(pilot)
        assert cursor_id(pilot) == here
        assert any(line.startswith(">") for line in lines(pilot))
        assert not screen.history.future


async def test_steps_before_a_view_is_read_are_taken_when_it_is(story, monkeypatch):
    async with running(story, (120, 40), painting=True) as pilot:
        screen = home(pilot)
        asked, ask = [], screen.load.view
        monkeypatch.setattr(screen.load, "view", asked.append)
        await pilot.press("2")
        await until(pilot, lambda: asked and screen.pane.has_focus)
        await pilot.press("k", "l", "k")
        grid = VIEWS["grid"].read(story, asked[-1])
        row, column = grid.place_of(grid.found)
        monkeypatch.undo()
        ask(asked[-1])
        await settled(pilot)
        assert screen.state.at == grid.at(row - 2, column + 1)

        # An answer that comes between a key and its message: the pane went on, the state did not yet.
        again = VIEWS["grid"].read(story, asked[-1])
        await press(pilot, "k")
        screen.pane.unheard = 1
        screen.drift(asked[-1].state)
        here = screen.pane.here
        screen.on_view_loaded(ViewLoaded(asked[-1].state, again))
        assert screen.pane.here == here != again.found


async def test_what_is_typed_at_once_after_a_key_goes_into_the_prompt_that_it_opens(story):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        await send(pilot, "t", *"2026-03-04", "enter")
        assert (
            cursor_id(pilot) == story.rows("SELECT id FROM claim WHERE said_day = 739679 ORDER BY key")[0][0]
        )
        assert screen.state.filter == Filter()
        assert screen.state.view == "timeline"


async def test_a_prompt_that_is_answered_and_another_one_at_once_are_two_prompts(story):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        await send(pilot, "t", *"2026-03-04", "enter", "f", *"polarity:deny", "enter")
        assert screen.state.filter == parse_filter("polarity:deny")
        assert pilot.app.screen is screen
        assert screen.state.view == "timeline"


async def test_what_is_typed_at_once_goes_into_a_prompt_that_is_a_screen_of_its_own(story):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        await send(pilot, "L", *"leak, 2f", "enter")
        await until(pilot, lambda: screen.annotation is not None)
        assert screen.annotation.tags == ("2f", "leak")
        assert cursor_id(pilot) == screen.listing.row(0).id


async def test_a_key_after_one_that_closes_a_screen_is_for_the_screen_below(story):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        await send(pilot, *("?", "escape", "j") * 3)
        await until(pilot, lambda: screen.listing.rank == 3)


def hold_pages(monkeypatch):
    """Have pages wait until they may go on; where each that was asked begins, and what lets them go on."""
    read, go_on, page = [], threading.Event(), claims.page

    def held(store, filter, clock, histogram, start, size):
        read.append(start)
        assert go_on.wait(60)
        return page(store, filter, clock, histogram, start, size)

    monkeypatch.setattr(claims, "page", held)
    return read, go_on


async def test_of_pages_that_are_wanted_while_one_is_read_only_the_newest_is_read(story, monkeypatch):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        read, go_on = hold_pages(monkeypatch)
        for start in (0, 5, 10, 15):
            screen.load.page(screen.state, screen.listing.histogram, start, 5)
        await until(pilot, lambda: read == [0])
        go_on.set()
        await until(pilot, lambda: len(read) > 1)
        assert read[1] == 15


async def test_a_page_that_waited_gives_way_to_one_that_is_wanted_when_its_turn_comes(story, monkeypatch):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        read, go_on = hold_pages(monkeypatch)
        for start in (0, 25):
            screen.load.page(screen.state, screen.listing.histogram, start, 5)
        await until(pilot, lambda: read == [0])
        screen.load._errands["page"].done = True  # its thread has ended, and the application not heard of it
        screen.load.page(screen.state, screen.listing.histogram, 10, 5)
        go_on.set()
        await until(pilot, lambda: len(read) > 1)
        await settled(pilot)
        assert read[1] == 10
        assert 25 not in read


async def test_a_key_that_is_held_reads_no_claim_on_its_way(story, monkeypatch):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        now, rests = [timeline.monotonic() + 10], []
        monkeypatch.setattr(timeline, "monotonic", lambda: now[0])
        monkeypatch.setattr(screen, "set_timer", lambda delay, _act: rests.append(delay))
        for pause in (0, 1, 0.04, 0.1, 1):
            now[0] += pause
            screen.show_detail()
            screen._rest = None
        assert rests == [timeline.REST, timeline.REST, timeline.HELD, timeline.HELD, timeline.REST]
        monkeypatch.undo()
