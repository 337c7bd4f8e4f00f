"""A text on a page of its own, to read and to select."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.timeline.paragraph import BLANK, Paragraph, heading
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting
from tui.widgets.sided_scroll import SidedPage


class ShownText(ModalScreen[None], Selecting[None]):
    """Shows a text, each line in its own direction."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left,enter", "dismiss(None)", "Close"),
        Binding("j", "step(1)", "Down", show=False),
        Binding("k", "step(-1)", "Up", show=False),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """One scrolling text."""
        lines = [Paragraph(line, own=True) for line in self._text.splitlines()]
        with SidedPage(id="help-box"):
            yield BidiStatic([heading(self._title), BLANK, *lines], id="help-text")

    def action_step(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one("#help-box").scroll_relative(y=step, animate=False)
