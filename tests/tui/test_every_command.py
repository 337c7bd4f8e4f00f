"""Every command of the table by its own key in its own pane, at both sizes and in both languages.

One script is played through one application. A step names a command, what comes of it, and what is pressed
before and after. A command without a step fails, so that a new row in the table asks for one here.

`make test` plays it narrow in English and wide in Arabic; `make soak` at both sizes in both languages.
"""

import os
import re
from unittest.mock import patch

import pytest
import screens
from msgspec import Struct, structs
from rich.cells import cell_len
from screens import home, picture, running, send, settled, until
from textual.strip import Strip

from tui.commands.in_force import keys_of
from tui.commands.table import COMMANDS, Scope
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.messages import LoadFailed
from tui.screens import evidence, loading
from tui.screens.desk import Desk
from tui.timeline.state import State

FOREVER = "SELECT count(DISTINCT hash(range)) FROM range(100_000_000_000)"
TABLE = {(command.scope, command.action): command for command in COMMANDS}

MOVES, STEPS, CHANGES, SAYS, LEAVES = "moves", "steps", "changes", "says", "leaves"
"""What comes of a command: another claim or cell under the cursor; a step that `u` takes back; other cells;
a toast; the end. Any other word is the screen that opens over the others, or, with #, the pane that is
entered."""


@pytest.fixture(autouse=True)
def own_desk(tmp_path, monkeypatch):
    """A reader without an editor, a browser, or files of the person who tests."""
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(screens, "paint", lambda _: None)  # every command's screen is looked at whole
    monkeypatch.setattr(evidence, "browser_here", lambda _: False)
    yield
    speak(ENGLISH)


class Step(Struct):
    """A command of the script; `before` and `after` are keys, and in braces what is typed."""

    action: str
    effect: str
    before: str = ""
    after: str = ""


TIMELINE = [
    Step("move(1)", MOVES),
    Step("move(-1)", MOVES),
    Step("half_page(1)", MOVES),
    Step("half_page(-1)", MOVES),
    Step("page(1)", MOVES),
    Step("page(-1)", MOVES),
    Step("last", MOVES),
    Step("first", MOVES),
    Step("day(1)", MOVES),
    Step("day(-1)", MOVES),
    Step("week(1)", MOVES),
    Step("week(-1)", MOVES),
    Step("last_day", MOVES),
    Step("period(-1)", MOVES),
    Step("period(1)", MOVES),
    Step("edge(-1)", MOVES),
    Step("edge(1)", MOVES),
    Step("repeat(-1)", MOVES),
    Step("repeat(1)", MOVES),
    Step("same_speaker(1)", MOVES, before="g d"),
    Step("same_speaker(-1)", MOVES),
    Step("disputed(1)", MOVES),
    Step("disputed(-1)", MOVES, before="e"),
    Step("undo", MOVES),
    Step("redo", MOVES),
    Step("go_back", MOVES, before="G"),
    Step("go_to_date", "#prompt-input"),
    Step("as_of", "#prompt-input"),
    Step("search", "#prompt-input"),
    Step("filter", "#prompt-input"),
    Step("hit(1)", MOVES, before="/ {رسائل} enter"),
    Step("hit(-1)", MOVES, after="u u u"),
    Step("bin(1)", STEPS),
    Step("bin(-1)", STEPS, before="Z", after="u"),
    Step("clock", STEPS),
    Step("include", "ChooseValue"),
    Step("exclude", "ChooseValue"),
    Step("turn_filter", STEPS, before="f {lang:ar} enter"),
    Step("drop_filter", STEPS),
    Step("clear_filter", STEPS, after="u"),
    Step("count", "ChooseValue"),
    Step("cross_check", "CrossCheckScreen"),
    Step("compare", STEPS),
    Step("source", "SourceScreen"),
    Step("address", SAYS),
    Step("collapse", STEPS),
    Step("through", STEPS),
    Step("toggle_detail", STEPS),
    Step("toggle_sidebar", STEPS),
    Step("raw", CHANGES, after="H"),
    Step("calendar", STEPS),
    Step("shown", STEPS),
    Step("starred(1)", MOVES, before="g m G m g"),
    Step("starred(-1)", MOVES),
    Step("star", CHANGES),
    Step("tags", "AskLine"),
    Step("note", "AskLine"),
    Step("verdict", "ChooseValue"),
    Step("export", "AskLine"),
    Step("copy_citation", SAYS),
    Step("copy_reference", SAYS),
    Step("save_view", "AskLine", before="c"),
    Step("saved_views", "ChooseValue", before="V {mine} enter", after="u"),
    Step("view('grid')", "#grid"),
    Step("view('lanes')", "#lanes"),
    Step("view('matrix')", "#matrix"),
    Step("view('timeline')", "#timeline"),
    Step("open", "ClaimScreen"),
    Step("reload", SAYS),
    Step("histogram", "#histogram"),
    Step("come_back", "#timeline"),
    Step("stop", SAYS),
    Step("pane", CHANGES, after="escape"),
]
CELLS = [
    Step("down(1)", MOVES, before="home"),
    Step("down(-1)", MOVES),
    Step("page(1)", MOVES),
    Step("page(-1)", MOVES),
    Step("half_page(1)", MOVES),
    Step("half_page(-1)", MOVES),
    Step("last", MOVES),
    Step("first", MOVES),
]
OF_SPEAKERS = [
    *CELLS,
    Step("claim(-1)", MOVES, before="home j j j j d d d"),
    Step("claim(1)", MOVES),
    Step("across(-1)", MOVES),
    Step("across(1)", MOVES),
    Step("open", STEPS),
    Step("lane", STEPS),
    Step("back", "#timeline"),
]
SIDEBAR = [
    Step("step(1)", CHANGES),
    Step("step(-1)", CHANGES),
    Step("page(1)", CHANGES),
    Step("page(-1)", CHANGES),
    Step("edge(1)", CHANGES),
    Step("edge(-1)", CHANGES),
    Step("keep(1)", STEPS),
    Step("keep(-1)", STEPS),
    Step("count", STEPS),
    Step("pane", "#detail", before="tab"),
    Step("back", "#timeline", before="escape tab"),
]
DETAIL = [
    Step("scroll_page(1)", CHANGES),
    Step("scroll_page(-1)", CHANGES),
    Step("bottom", CHANGES),
    Step("top", CHANGES),
    Step("lit(1)", CHANGES),
    Step("lit(-1)", CHANGES, before="n n n"),
    Step("raw", CHANGES, after="H"),
    Step("evidence('cross_check')", "CrossCheckScreen"),
    Step("evidence('compare')", SAYS),
    Step("evidence('source')", "SourceScreen"),
    Step("evidence('address')", SAYS),
    Step("link(1)", CHANGES),
    Step("link(-1)", CHANGES, before="j"),
    Step("follow", CHANGES, after="escape"),
    Step("back", "#timeline"),
]
HISTOGRAM = [
    Step("period(-1)", MOVES),
    Step("period(1)", MOVES),
    Step("mark", CHANGES),
    Step("keep", STEPS),
    Step("back", "#timeline"),
]
EVERYWHERE = [
    Step("capital", MOVES, before="g", after="g"),
    Step("mouse", SAYS),
    Step("help", "HelpScreen"),
    Step("bidi", SAYS, after="B B B"),
    Step("theme", "ThemeMenu"),
    Step("command_palette", "Palette"),
    Step("language", CHANGES),
    Step("close", LEAVES),
    Step("quit", LEAVES),
]
OF_PROPOSITIONS = [
    *CELLS,
    Step("across(1)", MOVES),
    Step("across(-1)", MOVES),
    Step("on(1)", MOVES),
    Step("on(-1)", MOVES, before="d d"),
    Step("open", STEPS),
    Step("back", "#timeline"),
]
OF_VALUES = [
    *CELLS,
    Step("column(1)", STEPS),
    Step("column(-1)", STEPS),
    Step("keep(1)", STEPS),
    Step("keep(-1)", STEPS),
    Step("open", STEPS),
    Step("back", "#timeline"),
]
SCRIPT: list[tuple[Scope, str, list[Step]]] = [
    ("timeline", "", TIMELINE),
    ("sidebar", "tab", SIDEBAR),
    ("grid", "2", OF_SPEAKERS),
    ("lanes", "4", OF_SPEAKERS),
    ("matrix", "3", OF_PROPOSITIONS),
    ("table", "F enter", OF_VALUES),
    ("detail", "enter", DETAIL),
    ("histogram", "i", HISTOGRAM),
    ("everywhere", "", EVERYWHERE),
]
"""Each pane, the keys that lead there from the timeline, and what is done in it."""
WIDE, NARROW = (160, 48), (80, 24)
RUNS = [(ENGLISH, NARROW, SCRIPT), (ARABIC, WIDE, SCRIPT)]
if "AQWAL_SOAK" in os.environ:
    RUNS += [(ARABIC, NARROW, SCRIPT), (ENGLISH, WIDE, SCRIPT)]
else:
    RUNS += [(ENGLISH, WIDE, [part for part in SCRIPT if part[0] == "sidebar"])]  # which is never narrow


class Look(Struct):
    """What the application shows at one moment; the cells only where they are asked for."""

    state: State
    screens: int
    opened: str
    focused: str | None
    toasts: set[str]
    cells: list[Strip] | None


def look(pilot, *, whole):
    """Look at the application, and at the whole screen, whose lines must be as wide as it is."""
    app = pilot.app
    cells = app.screen._compositor.render_strips() if whole else None
    assert not whole or {cell_len(strip.text) for strip in cells} == {app.size.width}
    return Look(
        home(pilot).state,
        len(app.screen_stack),
        type(app.screen).__name__,
        app.focused.id if app.focused else None,
        {toast.identity for toast in app._notifications},
        cells,
    )


async def press_all(pilot, keys):
    """Press keys one by one, and type what stands in braces."""
    for key in re.findall(r"\{[^}]*\}|\S+", keys):
        await send(pilot, *(key[1:-1] if len(key) > 1 and key[0] == "{" else [key]))


async def perform(pilot, command):
    """Press the first key of a command; where it has none, do what the palette does."""
    if keys := keys_of(command):
        await press_all(pilot, keys[0])
    else:
        await pilot.app.run_action(command.target)
        await settled(pilot)


async def work_on(pilot):
    """Ask the store for something that takes longer than any test, until that is said."""
    store, load = pilot.app._store, home(pilot).load
    with patch.object(loading, "SLOW", 0.01):
        load._ask("hit", lambda: LoadFailed(str(store.rows(FOREVER))))
    await until(pilot, lambda: load.works)


def came(effect, old, new):
    """Whether a command did what its step says."""
    if effect == MOVES:
        return (new.state.cursor, new.state.at) != (old.state.cursor, old.state.at)
    if effect == STEPS:
        return new.state != old.state
    if effect == CHANGES:
        return new.cells != old.cells
    if effect == SAYS:
        return bool(new.toasts - old.toasts)
    if effect.startswith("#"):
        return new.focused == effect[1:]
    return (new.screens, new.opened) == (old.screens + 1, effect)


async def play(pilot, step, scope):
    """Do one step of the script: its command is seen to act, and what it changed or opened is left again."""
    app, command = pilot.app, TABLE[scope, step.action]
    await press_all(pilot, step.before)
    if step.action == "stop":
        await work_on(pilot)
    old, left = look(pilot, whole=step.effect == CHANGES), []
    if step.effect == LEAVES:
        app.exit = lambda *_: left.append(True)  # the application goes on to the next step
    await perform(pilot, command)
    if command.action == "capital":
        await press_all(pilot, "g")
    new = look(pilot, whole=True)
    assert left or came(step.effect, old, new), f"{scope} {step}\n{picture(pilot)}"
    faults = [toast.message for toast in app._notifications if toast.severity != "information"]
    assert not faults, f"{scope} {step}"
    if step.effect == STEPS:
        await press_all(pilot, "u")
        assert seen_of(home(pilot).state) == seen_of(old.state), f"{scope} {step}"
    elif (not step.effect.startswith("#") and new.screens > old.screens) or new.focused == "prompt-input":
        await press_all(pilot, "escape")
        assert (len(app.screen_stack), app.focused.id) == (old.screens, old.focused), f"{scope} {step}"
    await press_all(pilot, step.after)
    app.clear_notifications()


def seen_of(state):
    """What `u` gives back; where the cursor of a view stands follows from its claim."""
    return structs.replace(state, at=None)


@pytest.mark.parametrize(("language", "size", "script"), RUNS)
async def test_every_command_does_what_it_says(story, tmp_path, language, size, script):
    speak(language)
    async with running(story, size, toasts=True, desk=Desk(story, tmp_path / "marks.sqlite")) as pilot:
        for scope, keys, steps in script:
            if scope != "sidebar" or size == WIDE:
                await press_all(pilot, keys)
                for step in steps:
                    await play(pilot, step, scope)


def test_every_command_has_a_step():
    played = {(scope, step.action) for scope, _, steps in SCRIPT for step in steps}
    assert played == set(TABLE)
