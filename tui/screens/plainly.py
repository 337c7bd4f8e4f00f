"""Plain mode: words without boxes for screen readers and braille, the cursor on the row they speak of."""

from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.widgets._toast import Toast, ToastHolder

PLAIN = "-plain"
"""The class of a screen that is drawn as plain words."""


class Plainly(App[int]):
    """The part of the application that puts the terminal's own cursor on the row that keys act on."""

    plain: bool = False

    def speak_plainly(self) -> None:
        """Draw words only, and move nothing by itself."""
        self.plain = True
        self.animation_level = "none"

    def _refresh_notifications(self) -> None:
        """Show the messages that hold; of one that ended on another screen Textual leaves an empty line."""
        for toast in self.screen.query(Toast) if self.plain else ():
            ended = toast._notification not in self._notifications  # pyright: ignore[reportPrivateUsage]
            if ended and isinstance(toast.parent, ToastHolder):
                toast.parent.remove()
        super()._refresh_notifications()

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        """Send a frame; its last move is that of the cursor."""
        if self.plain:
            from tui.widgets.hardware_caret import caret_of

            self.cursor_position = caret_of(self.focused) or self.cursor_position
        super()._display(screen, renderable)
