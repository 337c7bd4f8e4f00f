"""Paragraphs cut into the lines of a pane: where each line stands, and which paragraph it belongs to."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tui.bidi import Line, Typesetting
from tui.timeline.paragraph import Paragraph
from tui.timeline.passages import Piece, Row

NARROWEST = 8


class Laid(Struct, frozen=True):
    """One line of a pane: its text from `column` on; the paragraph's label stands on its first line too."""

    line: Line
    paragraph: int
    column: int
    label: Line | None = None
    label_column: int = 0


def lay_out(paragraphs: Sequence[Paragraph], width: int, typesetting: Typesetting) -> tuple[Laid, ...]:
    """Wrap paragraphs to a width in cells; lines of right-to-left paragraphs are flush right."""
    laid: list[Laid] = []
    for index, paragraph in enumerate(paragraphs):
        left = paragraph.indent + paragraph.hang
        room = max(width - left, NARROWEST)
        label = typesetting.layout(paragraph.label, room, paragraph.base)[0] if paragraph.label else None
        for line in typesetting.layout(paragraph.text, room, paragraph.base):
            column = left + room - line.width if line.rtl else left
            laid.append(Laid(line, index, column, label, paragraph.indent))
            label = None
    return tuple(laid)


def row_of(laid: Laid, paragraph: Paragraph, width: int) -> Row:
    """The letters of a line for the mouse."""
    text = Piece(laid.line, laid.column, width, paragraph.origin, len(paragraph.passage))
    if laid.label is None:
        return Row(laid.paragraph, (text,))
    right = paragraph.indent + paragraph.hang
    label = Piece(laid.label, laid.label_column, right, 0, len(paragraph.label))
    return Row(laid.paragraph, (label, text))


def rows_by_paragraph(
    laid: Iterable[Laid], paragraphs: Sequence[Paragraph], width: int
) -> dict[int, tuple[Row, ...]]:
    """The rows of each paragraph."""
    found: dict[int, tuple[Row, ...]] = {}
    for one in laid:
        row = row_of(one, paragraphs[one.paragraph], width)
        found[one.paragraph] = (*found.get(one.paragraph, ()), row)
    return found
