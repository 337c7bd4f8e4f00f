"""Starting the application: the terminal is asked and the file opened while Textual is still loading."""

import gc
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec.structs import replace

from store.connection import Store, open_store
from store.sentences import sentence
from tui.config import last_file, remember_file
from tui.i18n.choosing import language_for
from tui.i18n.language import speak
from tui.screens.reading import read_listing
from tui.settings import Language, Mode, Settings, SettingsFault, read_settings
from tui.terminal.answers import read_answers
from tui.terminal.asking import ask
from tui.terminal.background import paper
from tui.terminal.modes import Terminal
from tui.terminal.recognise import recognise
from tui.timeline.listing import Listing
from tui.timeline.state import State

SAMPLE_TITLE = sentence("founding story (sample)")


def run(file: Path | None, *, demo: bool, bidi: Mode | None = None, language: Language | None = None) -> int:
    """Open a file, the last one, or the sample, and run until the reader leaves; the exit code.

    Raises StoreError when the file cannot be opened.
    """
    gc.disable()  # loading makes much and drops little; `TimelineScreen` enables it with the first page
    path = None if demo else file or last_file()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="opening") as pool:
        asking = pool.submit(ask, os.environ)
        opening = pool.submit(_open, path)
        settings, warning = _settings()
        if language is not None:
            settings = replace(settings, interface=replace(settings.interface, language=language))
        wish = settings.interface
        speak(language_for(wish.language, wish.digits, wish.months, os.environ))
        from tui.app import AqwalApp  # noqa: PLC0415 (loads Textual while the thread opens the file)
        from tui.themes import theme_name  # noqa: PLC0415

        store, listing = opening.result()
        asked = asking.result()
    answers = read_answers(asked.received)
    terminal = Terminal(recognise(answers, os.environ), settings, bidi)
    theme = theme_name(settings.interface.theme, paper(answers.background, os.environ))
    with store:
        if file is not None:
            remember_file(file)
        title = sentence("{file} (read-only)", file=path.name) if path else SAMPLE_TITLE
        app = AqwalApp(store, title, listing, terminal=terminal, asked=asked, warning=warning, theme=theme)
        try:
            left = app.run()
            return left if left is not None else app.return_code or 0
        finally:
            store.interrupt()


def _settings() -> tuple[Settings, str]:
    """Read the settings and use their keys; what is not sound is a warning, and the rest holds."""
    try:
        settings = read_settings()
    except SettingsFault as fault:
        return Settings(), str(fault)
    if not settings.keys:
        return settings, ""
    from tui.commands.in_force import use_keys  # noqa: PLC0415 (most have no keys of their own: start-up)
    from tui.commands.rebinding import rebound  # noqa: PLC0415

    keys = rebound(settings.keys)
    use_keys(keys.keys)
    return settings, keys.sentence


def _open(path: Path | None) -> tuple[Store, Listing]:
    """Open a claims file, or the sample where there is no path, and read what the first screen shows."""
    if path is None:
        from sample_data import open_sample  # noqa: PLC0415 (a file of one's own needs no sample)

        store = open_sample()
    else:
        store = open_store(path)
    return store, read_listing(store, State())
