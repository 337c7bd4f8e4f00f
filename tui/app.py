"""The application: opens a claims file, shows its timeline, and gives the terminal back as it was."""

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from sample_data import open_sample
from store.connection import Store, open_store
from tui.commands.bindings import bindings
from tui.commands.palette import CommandsProvider
from tui.config import last_file, remember_file
from tui.screens.help import HelpScreen
from tui.screens.timeline import TimelineScreen
from tui.terminal import ExplicitDriver
from tui.widgets.detail import DetailView

SAMPLE_TITLE = "founding story (sample)"


class AqwalApp(App[int]):
    """The application over one open store."""

    CSS_PATH = "aqwal.tcss"
    TITLE = "Aqwal"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {CommandsProvider}
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual declares it so)
        (0, "-tiny"),
        (40, "-narrow"),
        (80, "-medium"),
        (120, "-wide"),
        (160, "-widest"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short"), (20, "-high")]  # noqa: RUF012

    def __init__(self, store: Store, title: str) -> None:
        super().__init__(driver_class=ExplicitDriver)
        self._store = store
        self._store_title = title

    def get_default_screen(self) -> TimelineScreen:
        """The timeline is home."""
        return TimelineScreen(self._store, self._store_title)

    def on_mount(self) -> None:
        """Leave in good order, terminal restored, when the session ends or someone asks us to stop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, 128 + number)

    def action_help(self) -> None:
        """List the keys of the pane that has the focus."""
        self.push_screen(HelpScreen("detail" if isinstance(self.focused, DetailView) else "timeline"))

    def action_close(self) -> None:
        """Close the page that is open; on the timeline, quit."""
        focused = self.focused
        if isinstance(focused, DetailView):
            focused.action_back()
        else:
            self.exit(0)


def run(file: Path | None, *, demo: bool) -> int:
    """Open a file, the last one, or the sample, and run until the reader leaves; the exit code.

    Raises StoreError when the file cannot be opened.
    """
    path = None if demo else file or last_file()
    store = open_store(path) if path else open_sample()
    try:
        if file is not None:
            remember_file(file)
        app = AqwalApp(store, f"{path.name} (read-only)" if path else SAMPLE_TITLE)
        return app.run() or 0
    finally:
        store.interrupt()
        store.close()
