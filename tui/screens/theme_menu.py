"""The menu of themes: the one under the cursor is worn, Esc goes back to the one before."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.i18n.translation import marked, tr
from tui.settings import Paper
from tui.themes import THEME_WORDS
from tui.timeline.paragraph import Writing
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.bidi_text import BidiText
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting
from tui.widgets.sided_scroll import SidedMenu

BY_PAPER = marked("By the terminal's background")


class ThemeMenu(ModalScreen[str | None], Selecting[str | None]):
    """Changes the theme of the application while it is open; answers with the one that was chosen.

    "" stands for that of the terminal's background, None for the one from before.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "give_up", "Cancel"),
        Binding("j", "step(1)", "Next", show=False),
        Binding("k", "step(-1)", "Previous", show=False),
    ]

    def __init__(self, before: str, paper: Paper) -> None:
        super().__init__()
        self._before = before
        self._paper = paper

    def compose(self) -> ComposeResult:
        """The title and one line for each theme."""
        title = Writing().words(tr("Colours: Enter takes them, Esc goes back"), "strong").done()
        lines = [Writing().words(tr(words)).done() for words in (*THEME_WORDS.values(), BY_PAPER)]
        with Vertical(id="choose-box"):
            yield BidiStatic([title], id="choose-title")
            yield SidedMenu(*(Option(BidiText([line])) for line in lines))

    def on_mount(self) -> None:
        """Begin at the theme that is worn."""
        self.query_one(OptionList).highlighted = list(THEME_WORDS).index(self._before)

    def action_step(self, step: int) -> None:
        """Move the cursor."""
        menu = self.query_one(OptionList)
        menu.action_cursor_down() if step > 0 else menu.action_cursor_up()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Wear the theme under the cursor."""
        self.app.theme = self._theme_at(event.option_index) or self._paper

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the theme under the cursor."""
        self.dismiss(self._theme_at(event.option_index))

    @staticmethod
    def _theme_at(place: int) -> str:
        return [*THEME_WORDS, ""][place]

    def action_give_up(self) -> None:
        """Wear the theme from before."""
        self.app.theme = self._before
        self.dismiss(None)
