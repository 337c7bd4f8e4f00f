"""The words of a toast, set before Textual sees them: its toasts know no direction, and take markup."""

from tui.i18n.language import base_in_use
from tui.widgets.typesetting import in_use

WIDEST, SHARE, SCROLLBAR, EDGES = 60, 2, 2, 3
"""Textual's toast: at most 60 columns and half of their rack, less its border and padding."""


def toast_words(message: str, screen_width: int, *, plain: bool = False) -> str:
    """The lines of a message in visual order, from the right in the Arabic interface, else as each begins.

    In plain mode they are as wide as the screen.
    """
    box = max(min(WIDEST, (screen_width - SCROLLBAR) // SHARE) - EDGES, 1)
    width = screen_width if plain else box
    return "\n".join(
        " " * (width - line.width if line.rtl else 0) + line.visual
        for line in in_use().layout(message, width, "R" if base_in_use() == "R" else None)
    )
