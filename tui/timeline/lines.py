"""Paragraphs cut into the lines of a pane: where each line stands, and which paragraph it belongs to."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tui.bidi import Line, Typesetting
from tui.i18n.language import Base
from tui.timeline.paragraph import Paragraph
from tui.timeline.passages import Piece, Row

NARROWEST = 8
_MIRRORED = {"└": "┘", "→": "←", "←": "→"}
"""The labels that point: the bidi algorithm turns brackets only."""


class Laid(Struct, frozen=True):
    """One line of a pane: its text from `column` on; the paragraph's label stands on its first line too."""

    line: Line
    paragraph: int
    column: int
    label: Line | None = None
    label_column: int = 0


def lay_out(
    paragraphs: Sequence[Paragraph], width: int, typesetting: Typesetting, base: Base = "L"
) -> tuple[Laid, ...]:
    """Wrap paragraphs to a width in cells; lines of right-to-left paragraphs are flush right.

    `base` is the direction of the interface: labels and indents stand on the side where its lines begin.
    """
    laid: list[Laid] = []
    for index, paragraph in enumerate(paragraphs):
        edge = paragraph.indent + paragraph.hang
        room = _room(width, edge)
        left = edge if base == "L" else 0
        label, label_column = None, 0
        if paragraph.label:
            words = paragraph.label if base == "L" else _MIRRORED.get(paragraph.label, paragraph.label)
            label = typesetting.layout(words, room, base)[0]
            label_column = paragraph.indent if base == "L" else left + room + paragraph.hang - label.width
        for line in typesetting.layout(paragraph.text, room, None if paragraph.own else base):
            column = left + room - line.width if line.rtl else left
            laid.append(Laid(line, index, column, label, label_column))
            label = None
    return tuple(laid)


def _room(width: int, edge: int) -> int:
    """The cells beside an edge: some, however wide the edge is, yet no more than there are."""
    return max(width - edge, min(NARROWEST, width), 1)


def row_of(laid: Laid, paragraph: Paragraph, width: int) -> Row:
    """The letters of a line for the mouse."""
    origin, end = paragraph.origin, len(paragraph.passage)
    if laid.label is None:
        return Row(laid.paragraph, (Piece(laid.line, laid.column, width, origin, end),))
    edge = paragraph.indent + paragraph.hang
    at_left = laid.label_column < laid.column
    text = Piece(laid.line, laid.column, width if at_left else _room(width, edge), origin, end)
    label = Piece(laid.label, laid.label_column, edge if at_left else width, 0, len(paragraph.label))
    return Row(laid.paragraph, (label, text) if at_left else (text, label))


def rows_by_paragraph(
    laid: Iterable[Laid], paragraphs: Sequence[Paragraph], width: int
) -> dict[int, tuple[Row, ...]]:
    """The rows of each paragraph."""
    found: dict[int, tuple[Row, ...]] = {}
    for one in laid:
        row = row_of(one, paragraphs[one.paragraph], width)
        found[one.paragraph] = (*found.get(one.paragraph, ()), row)
    return found
