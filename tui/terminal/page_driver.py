"""Textual's driver for a page of a browser: it sends the way of xterm.js, and ends with its server."""

from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus
from textual.messages import ExitApp

from tui.bidi import encode
from tui.terminal.mouse import MouseSwitch
from tui.terminal.typed import Typed
from tui.widgets.typesetting import profile_in_use


class PageDriver(MouseSwitch, WebDriver):
    """Sends frames the way of the page. There is no terminal to ask: whoever serves has said what it is."""

    def start_application_mode(self) -> None:
        """Start with the focus: Textual takes it away until the page says that it was clicked into."""
        super().start_application_mode()
        self._app.call_later(self._app.post_message, AppFocus())

    def write(self, data: str) -> None:
        """Send a part of a frame; where the server is gone, the input has ended too."""
        try:
            super().write(encode(data, profile_in_use().way))
        except BrokenPipeError:
            self.exit_event.set()

    def write_meta(self, data: dict[str, object]) -> None:
        """Tell the server something, while it is there."""
        try:
            super().write_meta(data)
        except BrokenPipeError:
            self.exit_event.set()

    def run_input_thread(self) -> None:
        """Take what the server hands on; where it has ended without a word, end too."""
        keys, packets = Typed(self), ByteStream()
        for part in self._input_reader:
            for kind, payload in packets.feed(part) if part else ():
                if kind == "D":
                    keys.take(payload)
                else:
                    self._on_meta(kind, payload)
            keys.take(b"")
        if not self.exit_event.is_set():
            self._app.post_message(ExitApp())
