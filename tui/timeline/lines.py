"""Paragraphs cut into the lines of a pane: where each line stands, and which paragraph it belongs to."""

from collections.abc import Sequence

from msgspec import Struct

from tui.bidi import Line, Typesetting
from tui.timeline.paragraph import Paragraph

NARROWEST = 8


class Laid(Struct, frozen=True):
    """One line of a pane: its text from `column` on; `first` where the paragraph's label stands too."""

    line: Line
    paragraph: int
    column: int
    first: bool


def lay_out(paragraphs: Sequence[Paragraph], width: int, typesetting: Typesetting) -> tuple[Laid, ...]:
    """Wrap paragraphs to a width in cells; lines of right-to-left paragraphs are flush right."""
    laid: list[Laid] = []
    for index, paragraph in enumerate(paragraphs):
        left = paragraph.indent + paragraph.hang
        room = max(width - left, NARROWEST)
        for number, line in enumerate(typesetting.layout(paragraph.text, room, paragraph.base)):
            column = left + room - line.width if line.rtl else left
            laid.append(Laid(line, index, column, first=number == 0))
    return tuple(laid)
