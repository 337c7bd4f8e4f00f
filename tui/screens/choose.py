"""The small menu of `,` and `-`: which value of a claim to keep or to leave out."""

from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.i18n.words import field_name
from tui.timeline.paragraph import Paragraph, Writing
from tui.widgets.bidi_text import BidiText
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.says import Says
from tui.widgets.selecting import Selecting
from tui.widgets.sided_scroll import SidedMenu


class Choice(Struct, frozen=True):
    """A value that a filter can hold: its field, its text in the filter, and its words for a reader.

    Where the menu is one of fields, `field` is empty.
    """

    field: str
    value: str
    words: str


class ChooseValue(ModalScreen[Choice | None], Selecting[Choice | None]):
    """Answers with the chosen value, or None."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "dismiss(None)", "Cancel"),
        Binding("j", "step(1)", "Next", show=False),
        Binding("k", "step(-1)", "Previous", show=False),
    ]

    def __init__(self, title: str, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """The title and one line for each value."""
        with Vertical(id="choose-box"):
            yield Says(self._title, id="choose-title")
            yield SidedMenu(*(Option(BidiText([_line(choice)])) for choice in self._choices))

    def action_step(self, step: int) -> None:
        """Move the cursor."""
        menu = self.query_one(OptionList)
        menu.action_cursor_down() if step > 0 else menu.action_cursor_up()

    def on_key(self, event: events.Key) -> None:
        """Go to the next value whose field, or else whose words, begin with a letter."""
        letter = (event.character or "").casefold()
        if not letter.isalpha() or letter in "jkqh":
            return
        menu = self.query_one(OptionList)
        first = (menu.highlighted or 0) + 1
        places = [*range(first, len(self._choices)), *range(first)]
        for place in places[: len(self._choices)]:
            choice = self._choices[place]
            if (field_name(choice.field) if choice.field else choice.words).casefold().startswith(letter):
                menu.highlighted = place
                event.stop()
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the value under the cursor."""
        self.dismiss(self._choices[event.option_index])


def _line(choice: Choice) -> Paragraph:
    writing = Writing().field(choice.words, "strong")
    return writing.done(label=field_name(choice.field), hang=11) if choice.field else writing.done()
