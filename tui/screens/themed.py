"""The colours of the application: one theme at a time, in the colours that the terminal has."""

from collections.abc import Callable, Sequence

from rich.color import ColorSystem
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.filter import LineFilter, Monochrome, NoColor

from tui.i18n.translation import tr
from tui.settings import Colours, Paper
from tui.themes import themes_of


class SheetReadOnce(Stylesheet):
    """Rules that are read anew only with other variables; Textual has them read twice more at every start."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._used = variables
        self._stale = False

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other variables."""
        if variables != self._used:
            self._used, self._stale = variables, True
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read all rules anew with other variables; rules that were added are read when asked for."""
        if self._stale:
            super().reparse()
            self._stale = False


class Themed(App[int]):
    """An application in one of our themes.

    `keep_theme` keeps one for the next start and says whether it could; None where the settings name one.
    """

    paper: Paper = "dark"
    keep_theme: Callable[[str], bool] | None = None
    colours: Colours = "direct"
    _rounding: LineFilter | None = None

    def wear(self, name: str, colours: Colours) -> None:
        """Take a theme; Textual's own are no choice, since nobody has measured them here."""
        self.show_in(colours)
        self.theme = name

    def show_in(self, colours: Colours) -> None:
        """Show every theme in the colours that the terminal has.

        They are rounded line by line, not by rich: its styles keep what was sent, and would send it again.
        """
        self.colours = colours
        self.console._color_system = ColorSystem.TRUECOLOR  # pyright: ignore[reportPrivateUsage]
        self.no_color = colours == "none"
        self._rounding = None
        if colours == "none":
            self._rounding = NoColor()
        elif colours != "direct":
            from tui.widgets.few_colours import FewColours

            self._rounding = FewColours(colours)
        for theme in themes_of(colours):
            self.register_theme(theme)
        self.mutate_reactive(App.theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Round the colours, or leave them out; Textual would turn them to grey."""
        filters = [each for each in super().get_line_filters() if not isinstance(each, Monochrome)]
        return filters if self._rounding is None else [*filters, self._rounding]

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
