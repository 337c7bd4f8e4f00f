"""Starting the application: the terminal is asked and the file opened while Textual is still loading."""

import gc
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from store import claims
from store.connection import Store, open_store
from store.errors import StoreError
from store.sentences import sentence
from store.types import Clock, Filter, View
from tui.config import chosen_theme, first_start, keep_theme, last_file, remember_file, sidecar_path
from tui.i18n.choosing import language_for
from tui.i18n.language import speak
from tui.plain import clean, say
from tui.screens.desk import Desk
from tui.screens.reading import read_listing
from tui.screens.session import remember_state, remembered_state
from tui.settings import Language, Mode, Settings
from tui.settings_file import SettingsFault, read_settings
from tui.terminal.answers import read_answers
from tui.terminal.asking import ask
from tui.terminal.background import paper
from tui.terminal.colours import shown_colours
from tui.terminal.modes import Terminal
from tui.terminal.page import on_page
from tui.terminal.recognise import recognise
from tui.timeline.listing import Listing
from tui.timeline.state import BY_MARKS, State

if TYPE_CHECKING:
    from textual.driver import Driver

SAMPLE_TITLE = sentence("founding story (sample)")


class Wish(Struct, frozen=True):
    """What the reader asked for at the start: a filter, its clock and a view, or to begin afresh."""

    filter: Filter | None = None
    clock: Clock = "said"
    clean: bool = False
    view: View | None = None
    column: str = "speaker"


class Opened(Struct, frozen=True):
    """What the first screen shows, read while Textual is still loading."""

    store: Store
    desk: Desk
    state: State
    listing: Listing
    total: int | None


def run(
    file: Path | None,
    *,
    demo: bool,
    bidi: Mode | None = None,
    language: Language | None = None,
    wish: Wish | None = None,
    watch: bool = False,
    plain: bool = False,
) -> int:
    """Open a file, the last one, or the sample, and run until the reader leaves; the exit code.

    Raises StoreError when the file cannot be opened.
    """
    gc.disable()  # loading makes much and drops little; `collect_seldom` comes with the first page
    path = None if demo else file or last_file()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="opening") as pool:
        asking = pool.submit(ask, os.environ)
        opening = pool.submit(_open, path, wish or Wish())
        settings, warnings = _settings()
        if language is not None:
            settings = replace(settings, interface=replace(settings.interface, language=language))
        looks = settings.interface
        speak(language_for(looks.language, looks.digits, looks.months, os.environ))
        from tui.app import AqwalApp  # noqa: PLC0415 (loads Textual while the thread opens the file)
        from tui.themes import theme_name  # noqa: PLC0415

        opened = opening.result()
        store, desk = opened.store, opened.desk
        asked = asking.result()
    answers = read_answers(asked.received)
    plain = plain or settings.interface.plain
    terminal = Terminal(recognise(answers, os.environ), settings, bidi)
    terminal = terminal.for_plain_words() if plain else terminal
    chosen = chosen_theme() if not (wish and wish.clean) else ""
    ground = paper(answers.background, os.environ)
    with store:
        if file is not None:
            remember_file(file)
        title = sentence("{file} (read-only)", file=path.name) if path else SAMPLE_TITLE
        app = AqwalApp(
            store,
            title,
            opened.listing,
            terminal=terminal,
            asked=asked,
            warnings=warnings,
            theme=theme_name(looks.theme, ground, chosen),
            paper=ground,
            colours=shown_colours(terminal.recognised, os.environ).colours,
            keep_theme=keep_theme if looks.theme == "auto" else None,
            desk=desk,
            state=opened.state,
            total=opened.total,
            hint=first_start(),
            watch=watch,
            driver=_driver(),
            plain=plain,
        )
        try:
            left = app.run()
            if path is not None and app.home is not None:
                _remember(desk, store, path, app.home.state)
            return left if left is not None else app.return_code or 0
        finally:
            store.interrupt()
            desk.close()


def _driver() -> "type[Driver]":
    """Choose the driver of a terminal, or that of a page."""
    if on_page(os.environ):
        from tui.terminal.page_driver import PageDriver  # noqa: PLC0415 (most have a terminal)

        return PageDriver
    from tui.terminal.driver import TerminalDriver  # noqa: PLC0415 (Textual)

    return TerminalDriver


def _remember(desk: Desk, store: Store, path: Path, state: State) -> None:
    """Keep where the reader was; where nothing can be kept, say so once."""
    try:
        remember_state(desk, store, path, state)
    except StoreError as error:
        if not desk.fault:
            say(clean(str(error)))


def _settings() -> tuple[Settings, tuple[str, ...]]:
    """Read the settings and use their keys, with a sentence for each fault; what is sound holds."""
    try:
        settings, faults = read_settings()
    except SettingsFault as fault:
        return Settings(), (fault.args[0],)
    if not settings.keys:
        return settings, faults
    from tui.commands.in_force import use_keys  # noqa: PLC0415 (most have no keys of their own: start-up)
    from tui.commands.rebinding import rebound  # noqa: PLC0415

    keys = rebound(settings.keys)
    use_keys(keys.keys)
    return settings, (*faults, *((keys.sentence,) if keys.faults else ()))


def _open(path: Path | None, wish: Wish) -> Opened:
    """Open a claims file, or the sample where there is no path, and read what the first screen shows."""
    if path is None:
        from sample_data import open_sample  # noqa: PLC0415 (a file of one's own needs no sample)

        store = open_sample()
    else:
        store = open_store(path)
    desk = Desk(store, sidecar_path())
    state = State()
    if wish.filter is not None:
        state = State(filter=wish.filter, clock=wish.clock, view=wish.view or "timeline", column=wish.column)
    elif path is not None and not wish.clean:
        state = remembered_state(desk, path)
    if any(term.field in BY_MARKS for term in state.filter.terms):
        desk.keep_in_step()
    listing = read_listing(store, state)
    noted = desk.annotations([row.uid for row in listing.page.rows])
    total = claims.total(store) if state.filter else None
    return Opened(store, desk, state, replace(listing, noted=noted), total)
