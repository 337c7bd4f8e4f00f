"""The command palette of Textual, with an input that shows Arabic as it reads."""

from textual.app import ComposeResult
from textual.command import CommandInput, CommandPalette

from tui.widgets.bidi_input import BidiInput


class PaletteInput(CommandInput, BidiInput):  # in this order: styles follow the first base
    """The palette's input."""


class Palette(CommandPalette):
    """The palette, with our input in the place of its own."""

    def compose(self) -> ComposeResult:
        """What Textual composes, with the one input exchanged."""
        for widget in super().compose():
            if isinstance(widget, CommandInput):
                yield PaletteInput(placeholder=widget.placeholder, select_on_focus=False)
            else:
                yield widget
