"""The colours of the application: one theme at a time, and none at all where NO_COLOR asks for that."""

import os
from collections.abc import Callable, Sequence

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor

from tui.i18n.translation import tr
from tui.settings import Paper
from tui.themes import THEMES


class Themed(App[int]):
    """An application in one of our themes.

    `keep_theme` keeps one for the next start and says whether it could; None where the settings name one.
    """

    paper: Paper = "dark"
    keep_theme: Callable[[str], bool] | None = None

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

        self.push_screen(ThemeMenu(self.theme, self.paper), self._keep)

    def _keep(self, name: str | None) -> None:
        """Keep a theme that was chosen, or say how to; "" is the one of the terminal's background."""
        if name is None:
            return
        if self.keep_theme is not None and self.keep_theme(name):
            self.notify(tr("These colours are kept for the next start."))
            return
        words = tr('To keep these colours: theme = "{name}" under [interface].', name=name or "auto")
        self.notify(words, timeout=8)
