"""Help: the keys of the pane that has the focus, from the table of commands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.commands.in_force import keys_of, offered_in, sign_of
from tui.commands.signs import signs_of
from tui.commands.table import GROUP_TITLES, SCOPE_TITLES, Command, Scope
from tui.i18n.translation import marked, tr
from tui.timeline.paragraph import BLANK, Paragraph, Writing, heading
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting
from tui.widgets.sided_scroll import SidedPage

SIGNS = (
    ("~", marked("about this day, or a range of days")),
    ("≤ ≥", marked("not after, not before")),
    ("?", marked("the speaker is unnamed")),
    ("*", marked("starred")),
    ("!", marked("disputed: a relation denies or contradicts it, or another claim takes the other side")),
    ("=", marked("repeats another claim")),
    (">", marked("the cursor")),
)
KEYS = 20


class HelpScreen(ModalScreen[None], Selecting[None]):
    """Lists what can be pressed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left,question_mark", "dismiss(None)", "Close"),
        Binding("j", "step(1)", "Down", show=False),
        Binding("k", "step(-1)", "Up", show=False),
    ]

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope: Scope = scope

    def compose(self) -> ComposeResult:
        """One scrolling text."""
        with SidedPage(id="help-box"):
            yield BidiStatic(help_paragraphs(self._scope), id="help-text")

    def typeset(self) -> None:
        """List the keys in the language that is spoken now."""
        self.query_one(BidiStatic).write(help_paragraphs(self._scope))

    def action_step(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one("#help-box").scroll_relative(y=step, animate=False)


def help_paragraphs(scope: Scope) -> list[Paragraph]:
    """Write out the commands of a pane and those that act everywhere, by group."""
    paragraphs = [heading(tr(SCOPE_TITLES[scope])), BLANK]
    for group, title in GROUP_TITLES.items():
        rows = [_row(command) for command in offered_in(scope) if command.group == group]
        if rows:
            paragraphs += [heading(tr(title)), *rows, BLANK]
    if scope == "timeline":
        paragraphs.append(heading(tr("Signs")))
        paragraphs += [
            Writing().words(tr(words)).done(indent=1, label=sign, hang=KEYS) for sign, words in SIGNS
        ]
    return paragraphs


def _row(command: Command) -> Paragraph:
    keys = signs_of(keys_of(command)) or sign_of("command-palette")
    return Writing().words(tr(command.words)).done(indent=1, label=keys, hang=KEYS)
