"""The command palette of Textual, with an input and a list that show Arabic as it reads."""

from collections.abc import Iterable
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.command import Command, CommandInput, CommandList, CommandPalette
from textual.content import Content
from textual.visual import VisualType
from textual.widgets.option_list import Option

from tui.i18n.translation import tr
from tui.timeline.paragraph import Paragraph, Run, Writing
from tui.widgets.bidi_input import BidiInput
from tui.widgets.bidi_text import BidiText
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.placing import visual
from tui.widgets.sided_scroll import SidedScroll

Item: TypeAlias = "Option | VisualType | None"
"""What a list of Textual can be given."""


class PaletteInput(CommandInput, BidiInput):  # in this order: styles follow the first base
    """The palette's input."""


class PaletteList(SidedScroll, CommandList):
    """The palette's list, its texts laid out: Textual's own know no direction."""

    def add_options(self, new_options: Iterable[Item]) -> "PaletteList":
        """Add commands, or the one option that says that there are none."""
        super().add_options([_laid_out(option) for option in new_options])
        return self


class Palette(CommandPalette):
    """The palette, with our input and list in the place of its own."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES

    def __init__(self) -> None:
        super().__init__(id="--command-palette", placeholder=visual(tr("Search for commands…")))

    def compose(self) -> ComposeResult:
        """What Textual composes, with two widgets exchanged."""
        for widget in super().compose():
            if isinstance(widget, CommandInput):
                yield PaletteInput(placeholder=widget.placeholder, select_on_focus=False)
            elif isinstance(widget, CommandList):
                yield PaletteList()
            else:
                yield widget


def _laid_out(option: Item) -> Item:
    """An option with its text laid out; one that is no command says that no command was found."""
    if isinstance(option, Command) and isinstance(option.prompt, Content):
        found = tuple(Run(span.start, span.end, "lit") for span in option.prompt.spans)
        return Command(BidiText([Paragraph(option.prompt.plain, found)]), option.hit, id=option.id)
    if isinstance(option, Option):
        words = Writing().words(tr("No command is called so."), "dim").done()
        return Option(BidiText([words]), disabled=True, id=option.id)
    return option
