"""Textual's driver for a terminal of a profile: what it is told, what is sent, and how it is given back.

A VTE terminal stores who orders its letters per row when the row is erased, so the setup goes out before the
alternate screen, and the restore after it is left: at the end, whatever the end is, and at every suspension.
"""

import asyncio
import os
import select
import signal
from typing import Protocol, cast

from textual.drivers.linux_driver import LinuxDriver

from tui.bidi import Profile, encode
from tui.terminal.answers import is_complete, split
from tui.terminal.asking import Asked
from tui.terminal.mouse import MouseSwitch
from tui.terminal.typed import Typed
from tui.widgets.typesetting import profile_in_use

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
ERASE = "\x1b[2J"
SHOW_CURSOR = "\x1b[?25h"


class Host(Protocol):
    """The application, as far as the driver knows it."""

    asked: Asked
    plain: bool

    def exit(self, result: int) -> None:
        """Leave in good order."""
        ...

    def terminal_answered(self, received: bytes) -> None:
        """Take answers that came after the start."""
        ...


class TerminalDriver(MouseSwitch, LinuxDriver):
    """Tells the terminal before and after, sends frames its way, and keeps late answers from the keys."""

    _told: Profile | None = None

    @property
    def _host(self) -> Host:
        return cast("Host", self._app)

    def start_application_mode(self) -> None:
        """Prepare the terminal, then take it; from now on a signal to end leaves in good order.

        A signal to stop is heard between two messages: in the middle of a frame that is sent, Textual's own
        handler would wait for itself.
        """
        assert self._file is not None
        loop = asyncio.get_running_loop()
        for number in ENDING:
            loop.add_signal_handler(number, self._host.exit, 128 + number)
        loop.add_signal_handler(signal.SIGTSTP, lambda: self._sigtstp_application())  # noqa: PLW0108 (typed)
        self._told = profile_in_use()
        self._file.write(self._told.setup)  # past the writer thread, which does not run yet
        self._file.flush()
        super().start_application_mode()
        if self._host.plain:
            self.write(SHOW_CURSOR)  # screen readers follow it

    def stop_application_mode(self) -> None:
        """Give the terminal back, then let it order as before."""
        super().stop_application_mode()
        if self._told is not None:
            self.write(self._told.restore)
            self._told = None

    def tell(self, profile: Profile) -> None:
        """Change the profile on a screen in use; what stands there is erased, so that every row takes it."""
        if self._told is not None:
            self.write(f"{self._told.restore}{profile.setup}{ERASE}")
            self._told = profile

    def write(self, data: str) -> None:
        """Send text and escape sequences the way of the terminal."""
        super().write(encode(data, profile_in_use().way))

    # ------------------------------------------------------------ input

    def run_input_thread(self) -> None:
        """Take what was typed before, and answers that are late, then read on until the end."""
        keys = Typed(self)
        self._read_early_input(keys)
        while not self.exit_event.is_set():
            if not self._has_input():
                keys.take(b"")
            elif part := os.read(self.fileno, 4096):
                keys.take(part)
            else:
                return  # the terminal is gone

    def _has_input(self) -> bool:
        return bool(select.select([self.fileno], [], [], 0.1)[0])

    def _read_early_input(self, keys: Typed) -> None:
        asked, self._host.asked = self._host.asked, Asked()
        keys.take(asked.typed)
        received, begun = asked.received, asked.begun
        while asked.pending and not is_complete(received) and not self.exit_event.is_set():
            if self._has_input():
                part = os.read(self.fileno, 4096)
                if not part:
                    return
                answers, typed, begun = split(begun + part)
                received += answers
            else:
                typed, begun = begun, b""  # no answer pauses so long: it was a key
            keys.take(typed)
        if asked.pending and is_complete(received):
            self._app.call_later(self._host.terminal_answered, received)
        keys.take(begun)
