"""The prompt at the bottom: a label, what is typed, and a line that says what was understood."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.suggester import Suggester
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.messages import PromptAnswered, PromptChanged, PromptKind
from tui.timeline.offers import Offered, offers_line
from tui.timeline.paragraph import Paragraph
from tui.widgets.bidi_input import BidiInput
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.says import Says


class Preview(BidiStatic):
    """One line of words and fields under what is typed."""


class Offers(BidiStatic):
    """One line of what Tab would take."""


class Prompt(Vertical):
    """Asks for one line of text; tells with `PromptChanged` and `PromptAnswered` what was typed.

    Tab takes the first of the `Offered`, again the next one; where none came yet, Tab waits for them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Cancel", key_display="Esc", priority=True),
        Binding("tab", "complete", "Complete", key_display="Tab", priority=True),
        Binding("up", "walk(1)", "Asked before", priority=True),
        Binding("down", "walk(-1)", "Asked after", priority=True),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.kind: PromptKind = "search"
        self._past: tuple[str, ...] = ()
        self._place = 0  # steps back from the line that is being typed
        self._typed = ""
        self._offers: tuple[Offered, ...] = ()
        self._next = 0  # the offer that Tab takes
        self._offered_for = ""  # the text that offers stand under: that they were made for, or one of theirs
        self._tab_waits = ""  # the text that Tab was pressed at before its offers came

    def compose(self) -> ComposeResult:
        """A label and an input in one line, the preview below."""
        with Horizontal():
            yield Says("", id="prompt-label")
            yield BidiInput(id="prompt-input", compact=True, select_on_focus=False)
        yield Preview(id="prompt-preview")
        yield Offers(id="prompt-offers")

    def ask(
        self,
        kind: PromptKind,
        label: str,
        value: str,
        suggester: Suggester | None = None,
        *,
        proposed: bool = False,
    ) -> None:
        """Show the prompt with a first value; one that is only `proposed` goes with the first letter."""
        self.kind = kind
        self._past, self._place = (), 0
        self.set_class(kind == "filter", "-offering")
        self._show_offers(value, ())
        self.query_one("#prompt-label", Says).say(label)
        field = self.query_one(BidiInput)
        field.suggester = suggester
        with self.prevent(Input.Changed):
            field.value = value
        field.selection = Selection(0 if proposed else len(value), len(value))
        self._open(True)
        self.screen.set_focus(field)  # at once: `focus()` would let the next key go to the timeline
        self.post_message(PromptChanged(kind, value))

    def say(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        """Show what was understood of a text, unless another one stands there by now."""
        if text == self.query_one(BidiInput).value:
            self.query_one(Preview).write(paragraphs)

    def remember(self, kind: PromptKind, texts: tuple[str, ...]) -> None:
        """Take what was asked before, the last first."""
        if kind == self.kind and not self._place:
            self._past = texts

    def action_walk(self, steps: int) -> None:
        """Show what was asked before, or go back towards the line that was being typed."""
        field = self.query_one(BidiInput)
        if not self._place:
            self._typed = field.value
        self._place = max(min(self._place + steps, len(self._past)), 0)
        field.value = self._past[self._place - 1] if self._place else self._typed
        field.action_end()

    def close(self) -> None:
        """Hide the prompt."""
        self._open(False)

    def _open(self, asking: bool) -> None:
        self.display = asking
        self.screen.query("ToastRack").set_class(asking, "-asking")  # toasts make room

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on each change."""
        event.stop()
        self._follow_offer(event.value)
        self.post_message(PromptChanged(self.kind, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on the answer."""
        event.stop()
        self.post_message(PromptAnswered(self.kind, event.value))

    def action_give_up(self) -> None:
        """Leave without an answer."""
        self.post_message(PromptAnswered(self.kind, None))

    # ---------------------------------------------------------------- completing

    def offer(self, text: str, offers: tuple[Offered, ...]) -> None:
        """Offer how a text could go on, unless another one stands there by now, or one of the last offers."""
        field = self.query_one(BidiInput)
        if text != field.value or (self._taken and not self._taken.step):
            return
        self._show_offers(text, offers)
        field.offer(offers[0].line if offers else "")
        waits, self._tab_waits = self._tab_waits, ""
        if offers and waits == text:
            self.action_complete()

    @property
    def _taken(self) -> Offered | None:
        """The offer that stands in the prompt as it was taken."""
        value = self.query_one(BidiInput).value
        return next((one for one in self._offers if one.line == value == self._offered_for), None)

    def action_complete(self) -> None:
        """Take the completion that is offered, or in the place of one that was taken the next."""
        field = self.query_one(BidiInput)
        if self._offers and field.value == self._offered_for and field.cursor_at_end:
            field.value = self._offers[self._next].line
            field.action_end()
        elif self.has_class("-offering"):
            self._tab_waits = field.value
        else:
            field.complete()

    def _follow_offer(self, value: str) -> None:
        """Go on with the next offer where the value is now the last one."""
        if self._offers and value == self._offers[self._next].line:
            self._offered_for, self._next = value, (self._next + 1) % len(self._offers)
            self.query_one(Offers).write(offers_line(self._offers, self._next))

    def _show_offers(self, text: str, offers: tuple[Offered, ...]) -> None:
        self._offers, self._next, self._offered_for = offers, 0, text
        self.query_one(Offers).write(offers_line(offers, 0))
