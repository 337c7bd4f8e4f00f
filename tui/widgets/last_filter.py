"""The last filter: nothing leaves a widget, whatever it is, that steers a terminal or hides in a line.

Texts are sanitised where they are laid out. This is the second defence, for the widgets of Textual and for
mistakes: every segment of every line passes here.
"""

import re

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

# C0, C1, formats (bidi controls, joiners, tags), selectors, fillers, separators, private use, surrogates.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U0010ffff]+"
)


class LastFilter(LineFilter):
    """Takes out of every segment what must not reach a terminal, and keeps its width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without it."""
        if not any(_FORBIDDEN.search(segment.text) for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(_without(segment.text), segment.style)
            for segment in segments
        ]


def _without(text: str) -> str:
    """Take it out of one text, which keeps the cells that it was counted to have."""
    return set_cell_size(_FORBIDDEN.sub("", text), cell_len(text))
