"""Whether the mouse is heard by the application, or left to the terminal or the page."""

from typing import TYPE_CHECKING

from textual.driver import Driver


class MouseSwitch(Driver):
    """A driver that can leave the mouse to what it writes to, which then selects by itself."""

    if TYPE_CHECKING:  # every driver of Textual has these, its base has not

        def _enable_mouse_support(self) -> None: ...
        def _disable_mouse_support(self) -> None: ...

    @property
    def hears_mouse(self) -> bool:
        """Whether what the mouse does is sent."""
        return self._mouse

    def listen_to_mouse(self, *, on: bool) -> None:
        """Have what the mouse does sent, or keep it out."""
        if on:
            self._mouse = True
            self._enable_mouse_support()
        else:
            self._disable_mouse_support()
            self._mouse = False
