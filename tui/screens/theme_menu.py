"""The menu of themes: the one under the cursor is worn, Esc goes back to the one before."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.i18n.translation import tr
from tui.themes import THEME_WORDS
from tui.timeline.paragraph import Writing
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.bidi_text import BidiText
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting


class ThemeMenu(ModalScreen[None], Selecting[None]):
    """Changes the theme of the application while it is open."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "give_up", "Cancel"),
        Binding("j", "step(1)", "Next", show=False),
        Binding("k", "step(-1)", "Previous", show=False),
    ]

    def __init__(self, before: str) -> None:
        super().__init__()
        self._before = before

    def compose(self) -> ComposeResult:
        """The title and one line for each theme."""
        title = Writing().words(tr("Colours: Enter takes them, Esc goes back"), "strong").done()
        lines = [Writing().words(tr(words)).done() for words in THEME_WORDS.values()]
        with Vertical(id="choose-box"):
            yield BidiStatic([title], id="choose-title")
            yield OptionList(*(Option(BidiText([line])) for line in lines))

    def on_mount(self) -> None:
        """Begin at the theme that is worn."""
        self.query_one(OptionList).highlighted = list(THEME_WORDS).index(self._before)

    def action_step(self, step: int) -> None:
        """Move the cursor."""
        menu = self.query_one(OptionList)
        menu.action_cursor_down() if step > 0 else menu.action_cursor_up()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Wear the theme under the cursor."""
        self.app.theme = list(THEME_WORDS)[event.option_index]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Keep the theme for this run, and say how to keep it for good."""
        name = list(THEME_WORDS)[event.option_index]
        self.notify(tr('To keep these colours: theme = "{name}" under [interface].', name=name), timeout=8)
        self.dismiss()

    def action_give_up(self) -> None:
        """Wear the theme from before."""
        self.app.theme = self._before
        self.dismiss()
