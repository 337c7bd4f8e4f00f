"""Reading a running application the way a person does: by the cells on its screen."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager, nullcontext
from unittest.mock import patch

from textual._compositor import Compositor
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tui.app import AqwalApp
from tui.bidi import truncate
from tui.screens.timeline import TimelineScreen
from tui.widgets.detail import DetailView
from tui.widgets.timeline import TimelineView

VIEWS = {"2", "3", "4"}
PAINT = Compositor.render_update


@asynccontextmanager
async def running(store, size=(160, 48), *, toasts=False, desk=None, plain=False, painting=False):
    """Run the application over a store until the first list and its detail are painted.

    It is painted where it comes to rest, which costs a third less than every change in between; with
    `painting` those too, as in a terminal.
    """
    app = AqwalApp(store, "test", desk=desk, plain=plain)
    with nullcontext() if painting else patch.object(Compositor, "render_update", lambda *_, **__: None):
        async with app.run_test(size=size, notifications=toasts) as pilot:
            screen = app.screen
            await until(pilot, lambda: first_shown(screen))
            yield pilot
            await until(pilot, lambda: not works(app))  # workers use the store


def first_shown(screen: TimelineScreen) -> bool:
    """Whether the first list is loaded, and the claim under its cursor where it has one."""
    return bool(screen.listing.note and (screen.detail or not screen.listing.histogram.total))


def works(app: AqwalApp) -> bool:
    """Whether a worker runs."""
    return any(not worker.is_finished for worker in app.workers)


async def until(pilot: Pilot, condition: Callable[[], object]) -> None:
    """Let the application work until a condition holds; fails when it does not come to hold."""
    await pilot.pause(0.001)
    for attempt in range(6000):  # a busy machine is slow, not wrong
        if condition():
            await pilot.pause()
            paint(pilot)
            return
        await asyncio.sleep(0.005 if attempt < 100 else 0.02)
        if condition():  # what was sent before is heard first
            await pilot.pause(0.001)
    raise AssertionError(f"never came to hold; the screen shows:\n{picture(pilot)}")


def paint(pilot: Pilot) -> None:
    """Paint what has changed."""
    PAINT(pilot.app.screen._compositor, screen_stack=pilot.app._background_screens)


async def press(pilot: Pilot, *keys: str) -> None:
    """Press keys and let everything that they set off come to rest."""
    for key in keys:
        await pilot.press(key)
        if key in VIEWS:  # what a view shows is read first: its cursor begins where that says
            await settled(pilot)
    await settled(pilot)


async def send(pilot: Pilot, *keys: str) -> None:
    """Press keys at once, without the pauses of a pilot's press, and let what they set off come to rest."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        pilot.app._driver.send_message(Key(name, key if len(key) == 1 else None))
    await pilot.pause(0.001)  # the application hands a key on, and its widget hears it then
    await settled(pilot)


async def settled(pilot: Pilot) -> None:
    """Wait until the cursor's claim is loaded and no worker runs."""
    screen = home(pilot)

    def rests() -> bool:
        cursor = screen.state.cursor
        detail = screen.detail.uid if screen.detail else None
        claimless = screen.claimless or not screen.listing.histogram.total
        return not works(pilot.app) and (detail == cursor or claimless)

    await until(pilot, rests)
    while not rests():  # what was heard last set off more
        await until(pilot, rests)


def home(pilot: Pilot) -> TimelineScreen:
    """The timeline's screen, whatever stands on top of it."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, TimelineScreen))


def lines(pilot: Pilot) -> list[str]:
    """Every line of the screen as it is painted."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def picture(pilot: Pilot) -> str:
    """The whole screen as text."""
    return "\n".join(line.rstrip() for line in lines(pilot))


def cursor_id(pilot: Pilot) -> str:
    """The id of the claim under the cursor."""
    screen = home(pilot)
    row = screen.listing.row(screen.listing.rank)
    assert row is not None
    assert row.uid == screen.state.cursor
    return row.id


def list_lines(pilot: Pilot) -> list[str]:
    """The lines of the timeline."""
    view = home(pilot).query_one(TimelineView)
    return [view.render_line(y).text for y in range(view.size.height)]


def detail_lines(pilot: Pilot) -> list[str]:
    """All lines of the claim in full, those below the edge of the pane too."""
    pane = pilot.app.screen.query_one(DetailView)
    return [laid.line.visual for laid in pane._laid]


def seen(text: str) -> str:
    """A text as it stands in cells: joined, in visual order."""
    return truncate(text, 10_000).visual


def unisolated(text: str) -> str:
    """A text without the controls that isolate its fields."""
    return text.replace("\u2068", "").replace("\u2069", "")
