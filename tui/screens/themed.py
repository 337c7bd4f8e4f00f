"""The colours of the application: one theme at a time, and none at all where NO_COLOR asks for that."""

import os
from collections.abc import Sequence

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor

from tui.themes import THEMES


class Themed(App[int]):
    """An application in one of our themes."""

    def wear(self, name: str) -> None:
        """Take a theme; Textual's own are no choice, since nobody has measured them here."""
        self.no_color = bool(os.environ.get("NO_COLOR"))
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave colours out where NO_COLOR asks for it; Textual would turn them to grey."""
        filters = [each for each in super().get_line_filters() if not isinstance(each, Monochrome)]
        return [*filters, NoColor()] if self.no_color else filters

    def action_theme(self) -> None:
        """Ask for a theme; each is worn while the cursor is on it."""
        from tui.screens.theme_menu import ThemeMenu

        self.push_screen(ThemeMenu(self.theme))
