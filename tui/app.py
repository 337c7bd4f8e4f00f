"""The application: shows the timeline of an open store, and gives the terminal back as it was."""

import asyncio
import signal
from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from store.connection import Store
from tui.commands.bindings import bindings
from tui.commands.palette import CommandsProvider
from tui.commands.table import scope_of
from tui.screens.timeline import TimelineScreen
from tui.terminal import ExplicitDriver
from tui.timeline.listing import Listing
from tui.widgets.detail import DetailView


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

    def __init__(self, store: Store, title: str, first: Listing | None = None) -> None:
        super().__init__(driver_class=ExplicitDriver)
        self._store = store
        self._store_title = title
        self._first = first

    def get_default_screen(self) -> TimelineScreen:
        """The timeline is home."""
        return TimelineScreen(self._store, self._store_title, self._first)

    def on_mount(self) -> None:
        """Leave in good order, terminal restored, when the session ends or someone asks us to stop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.exit, 128 + number)

    def action_help(self) -> None:
        """List the keys of the pane that has the focus."""
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(scope_of(self.focused)))

    def action_command_palette(self) -> None:
        """Open the palette of commands, unless it is open."""
        from tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_close(self) -> None:
        """Close the page that is open; on the timeline, quit."""
        focused = self.focused
        if isinstance(focused, DetailView):
            focused.action_back()
        else:
            self.exit(0)
