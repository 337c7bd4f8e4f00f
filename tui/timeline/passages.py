"""Which letter stands under a cell, and which cells a stretch of text takes: what the mouse selects. Pure.

A passage is a text that is copied as one: a paragraph of a pane, a line of the list. Its lines of cells are
`Row`s. A selection counts places: letter i of a passage is place 2i and the gap before it is 2i - 1, so that
a pointer beside the text takes no letter of it.
"""

from collections.abc import Iterable
from unicodedata import category

from msgspec import Struct

from tui.bidi import Line, hidden

_BREAKS = dict.fromkeys(map(ord, "\r\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_IN_WORDS = frozenset("\u200c\u200d")  # the joiners: part of how a word is spelled

Span = tuple[int, int]
"""A stretch of a passage or of columns, end-exclusive."""


class Piece(Struct, frozen=True):
    """Text in a line of cells: `line` stands at `column`, its letter 0 is letter `origin` of the passage.

    The cells up to `right` belong to it. `end` is where its text ends in the passage: a cut text ends with
    its ellipsis, which is one letter there.
    """

    line: Line
    column: int
    right: int
    origin: int
    end: int


class Row(Struct, frozen=True):
    """One line of cells of a passage; its pieces stand from left to right."""

    passage: int
    pieces: tuple[Piece, ...]

    def place_at(self, visual_column: int) -> int:
        """The place under a column; beside a piece it is the gap where its text begins or ends."""
        piece = next((piece for piece in self.pieces if visual_column < piece.right), self.pieces[-1])
        inside = visual_column - piece.column
        index = min(piece.origin + piece.line.index_at(inside), piece.end)
        return 2 * index - (0 if 0 <= inside < piece.line.width else 1)

    @property
    def last_place(self) -> int:
        """The gap after the last letter of the row."""
        return max(2 * min(piece.origin + piece.line.content_end, piece.end) - 1 for piece in self.pieces)

    def columns_of(self, start: int, end: int) -> tuple[Span, ...]:
        """The columns that show a stretch of the passage."""
        found: list[Span] = []
        for piece in self.pieces:
            inner_end = min(end, piece.end) - piece.origin
            for left, right in piece.line.columns_of(start - piece.origin, inner_end):
                found.append((piece.column + left, piece.column + right))
        return tuple(found)


def whole_letters(rows: Iterable[Row], end: int) -> int:
    """Move the end of a stretch behind the marks of its last letter, or behind its ligature."""
    for row in rows:
        for piece in row.pieces:
            for first, after in zip(piece.line.starts, piece.line.ends, strict=True):
                if first < end - piece.origin < after:
                    return min(piece.origin + after, piece.end)
    return end


def word_around(text: str, logical_index: int) -> Span:
    """The word that a letter belongs to; a sign or a space stands alone."""
    start, end = logical_index, logical_index + 1
    if logical_index < len(text) and _in_word(text[logical_index]):
        while start and _in_word(text[start - 1]):
            start -= 1
        while end < len(text) and _in_word(text[end]):
            end += 1
    return start, end


def _in_word(char: str) -> bool:
    return category(char)[0] in "LNM" or char in _IN_WORDS


def copied(text: str) -> str:
    """What goes to the clipboard: the text in logical order without what hides in it, breaks as newlines."""
    text = text.replace("\r\n", "\n").translate(_BREAKS)
    unseen = {found.index for found in hidden(text)}
    return "".join([char for index, char in enumerate(text) if index not in unseen]) if unseen else text
