"""Any keys in any order: nothing breaks, the cursor keeps its claim, and undo leads back to where it began.

`make test` walks 50 sequences through the application; AQWAL_WALKS sets another number. `make soak` also
paints every change in between, as in a terminal, and tries more histories.
"""

import asyncio
import os
from unittest.mock import patch

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from screens import home, lines, running, send

from store import claims
from tui.commands.table import COMMANDS
from tui.screens import timeline
from tui.timeline.state import SHOWN, History, State

SOAK = "AQWAL_SOAK" in os.environ
WALKS = int(os.environ.get("AQWAL_WALKS", "50"))
IN_ONE = 5
"""Sequences that one application walks."""
LEAVING = {"quit", "close"}
OUTSIDE = {"O", "A", "V", "ctrl+e"}
"""Keys that start another program, or write a file: they have tests of their own."""
MODEL_WALKS = 2_000 if SOAK else 500

KEYS = sorted(
    {key for command in COMMANDS for key in command.keys if command.action not in LEAVING} - OUTSIDE
    | {"escape", "enter", "a", "م"}
)
SIZES = st.sampled_from([(80, 24), (160, 48), (60, 15)])


def assert_sound(pilot):
    """The cursor of the timeline stands on a claim of the list; every line is as wide as the screen."""
    screen = home(pilot)
    listing = screen.listing
    if listing.histogram.total and screen.state.view == "timeline":
        row = listing.row(listing.rank)
        assert row is not None
        assert row.uid == screen.state.cursor
    assert {cell_len(line) for line in lines(pilot)} == {pilot.app.size.width}


async def to_the_timeline(pilot):
    """Close whatever is open over the timeline."""
    for _ in range(12):
        if (
            pilot.app.screen is home(pilot)
            and pilot.app.focused is not None
            and pilot.app.focused.id == "timeline"
        ):
            return
        await send(pilot, "escape")
    raise AssertionError("Esc does not lead back to the timeline")


async def press_until(pilot, key, key_done):
    """Press a key until nothing changes any more."""
    for _ in range(200):
        if key_done():
            return
        await send(pilot, key)
    raise AssertionError(f"{key} never came to an end")


def list_of(state):
    """What of a state the list and its look depend on; the cursor drifts without a step."""
    return (
        state.filter,
        state.clock,
        state.search,
        state.shown,
        state.calendar,
        state.view,
        state.bin,
        state.detail,
    )


async def walk(store, size, walks):
    """Walk some sequences of keys through one application, each from where undo led back to."""
    async with running(store, size, painting=SOAK) as pilot:
        screen = home(pilot)
        first = list_of(screen.state)
        for keys in walks:
            for key in keys:
                before = screen.state
                await send(pilot, key)
                assert_sound(pilot)
                assert_kept(store, screen, key, before)
            await to_the_timeline(pilot)
            last, steps = list_of(screen.state), len(screen.history.past)
            await press_until(pilot, "u", lambda: not screen.history.past)
            assert list_of(screen.state) == first
            await press_until(pilot, "ctrl+r", lambda steps=steps: len(screen.history.past) == steps)
            assert list_of(screen.state) == last
            assert_sound(pilot)
            await press_until(pilot, "u", lambda: not screen.history.past)


HISTORY = ("u", "ctrl+r", "ctrl+o")
"""Keys that bring a whole state back, with the claim that its cursor was on."""


def assert_kept(store, screen, key, before):
    """Another list keeps the cursor on its claim where it holds that claim."""
    after = screen.state
    if key in HISTORY or before.cursor is None or before.same_list(after) or after.cursor == before.cursor:
        return
    histogram = screen.listing.histogram
    _, listed = claims.rank_of(store, before.cursor, after.filter, after.clock, histogram)
    assert not listed, f"{key} lost the claim"


@settings(
    max_examples=-(-WALKS // IN_ONE),
    phases=[Phase.generate],
)
@given(SIZES, st.lists(st.lists(st.sampled_from(KEYS), max_size=12), min_size=IN_ONE, max_size=IN_ONE))
def test_any_keys_in_any_order_keep_the_application_sound(story, size, walks):
    with patch.object(timeline, "REST", 0.001):
        asyncio.run(walk(story, size, walks))


STATES = st.builds(
    State,
    clock=st.sampled_from(["said", "reported", "event"]),
    cursor=st.integers(0, 3),
    search=st.sampled_from(["", "a"]),
    shown=st.sampled_from(SHOWN),
    detail=st.booleans(),
)
MOVES = st.one_of(
    st.tuples(st.just("step"), STATES),
    st.tuples(st.just("drift"), STATES),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
)


@settings(max_examples=MODEL_WALKS)
@given(st.lists(MOVES, max_size=30))
def test_history_is_a_list_of_states_with_a_place_in_it(moves):
    history, states, place = History(), [State()], 0
    for move, state in moves:
        if move == "step":
            history = history.step(state)
            if state != states[place]:
                states[place + 1 :] = [state]
                place += 1
        elif move == "drift":
            history = history.drift(state)
            states[place] = state
        elif move == "undo":
            history = history.undo()
            place = max(place - 1, 0)
        else:
            history = history.redo()
            place = min(place + 1, len(states) - 1)
        assert history.now == states[place]
        assert [step.state for step in history.past] == states[:place]
        assert [step.state for step in history.future] == states[place + 1 :]
