"""A table of cells under headings: which rows and columns are in sight, and where everything stands.

Places are counted as an interface of left-to-right lines has them; `mirrored` turns a line round at the end.
Rows and columns are indices; the table itself is never held.
"""

from collections.abc import Iterable
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tui.i18n.language import Base

SheetTone = Literal["plain", "quiet", "name", "head", "heat", "cursor", "dispute"]


class SheetCell(Struct, frozen=True):
    """A text in `width` cells from `column` on; one without `base` has its own direction."""

    text: str
    column: int
    width: int
    tone: SheetTone = "plain"
    base: Base | None = "L"


class Window(Struct, frozen=True):
    """A stretch of rows and columns, by their indices."""

    first_row: int = 0
    rows: int = 0
    first_column: int = 0
    columns: int = 0

    def holds(self, other: "Window") -> bool:
        """Whether the other lies inside."""
        return (
            self.first_row <= other.first_row
            and other.first_row + other.rows <= self.first_row + self.rows
            and self.first_column <= other.first_column
            and other.first_column + other.columns <= self.first_column + self.columns
        )


def around(row: int, column: int, room: Window, size: tuple[int, int]) -> Window:
    """A window three times as large as what is in sight, around a cell of a table of such a size."""
    rows, columns = 3 * max(room.rows, 1), 3 * max(room.columns, 1)
    first_row = max(min(row - rows // 2, size[0] - rows), 0)
    first_column = max(min(column - columns // 2, size[1] - columns), 0)
    return Window(
        first_row, min(rows, size[0] - first_row), first_column, min(columns, size[1] - first_column)
    )


class Sheet(Struct, frozen=True):
    """The lines and cells of a table on the screen: `head` lines of headings, rows, `foot` lines of totals.

    A row has `lines` lines. A line is `label` cells of the row's name, the columns in sight of `cell` cells
    each, and `margin` cells of the row's total.
    """

    width: int
    height: int
    rows: int
    columns: int
    label: int
    cell: int
    margin: int = 0
    head: int = 2
    foot: int = 1
    lines: int = 1
    first_row: int = 0
    first_column: int = 0

    @property
    def room(self) -> tuple[int, int]:
        """How many rows and columns fit."""
        across = (self.width - self.label - self.margin) // max(self.cell, 1)
        return max(self.height - self.head - self.foot, 0) // self.lines, max(across, 0)

    @property
    def in_sight(self) -> Window:
        """The rows and columns that are shown."""
        rows, columns = self.room
        return Window(
            self.first_row,
            max(min(rows, self.rows - self.first_row), 0),
            self.first_column,
            max(min(columns, self.columns - self.first_column), 0),
        )

    @property
    def columns_in_sight(self) -> range:
        """The indices of the columns that are shown."""
        seen = self.in_sight
        return range(seen.first_column, seen.first_column + seen.columns)

    @property
    def margin_column(self) -> int:
        """Where the totals of the rows begin: behind the last column."""
        return self.label + self.in_sight.columns * self.cell

    def revealing(self, row: int, column: int) -> "Sheet":
        """Scroll as little as brings a cell into sight, and fill the screen."""
        rows, columns = self.room
        return replace(
            self,
            first_row=_first(self.first_row, rows, row, self.rows),
            first_column=_first(self.first_column, columns, column, self.columns),
        )

    def column_at(self, x: int) -> int | None:
        """The index of the column under a cell of the screen."""
        place = (x - self.label) // max(self.cell, 1)
        return self.first_column + place if x >= self.label and place < self.in_sight.columns else None

    def row_at(self, y: int) -> int | None:
        """The index of the row on a line of the screen."""
        place = (y - self.head) // self.lines
        return self.first_row + place if 0 <= place < self.in_sight.rows else None

    def line_of(self, y: int) -> int:
        """Which line of its row a line of the screen is."""
        return (y - self.head) % self.lines

    def left_of(self, column: int) -> int:
        """Where a column begins."""
        return self.label + (column - self.first_column) * self.cell


def _first(first: int, room: int, wanted: int, count: int) -> int:
    """The first index in sight, moved as little as shows the wanted one and leaves no empty room."""
    first = max(min(first, wanted), wanted - max(room, 1) + 1)
    return max(min(first, count - room), 0)


def mirrored(cells: Iterable[SheetCell], width: int, base: Base) -> tuple[SheetCell, ...]:
    """The cells from left to right on the screen, which run from the right where the interface does."""
    placed = tuple(sorted((cell for cell in cells if cell.width > 0), key=attrgetter("column")))
    if base == "L":
        return placed
    return tuple(replace(cell, column=width - cell.column - cell.width) for cell in reversed(placed))
