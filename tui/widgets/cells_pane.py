"""A pane of cells in rows and columns: its cursor, its keys, the mouse. A view says what stands in them."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from textual import events
from textual.strip import Strip

from tui.i18n.language import base_in_use
from tui.i18n.translation import tr
from tui.messages import CellChosen, ViewWanted
from tui.timeline.sheet import Sheet, SheetCell, Window
from tui.timeline.state import At
from tui.widgets.view_pane import ViewPane

WHEEL = 3
"""Rows that the wheel goes at a time."""


class Cells(Protocol):
    """What a pane of cells shows, by the indices of rows and columns; `found` is the cursor claim's cell."""

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        ...

    @property
    def window(self) -> Window:
        """Which of them were read."""
        ...

    def place_of(self, at: At | None) -> tuple[int, int]:
        """The row and column of a cell, or the nearest."""
        ...

    def at(self, row: int, column: int) -> At:
        """The cell of a row and a column, by their own numbers."""
        ...

    def uid(self, row: int, column: int) -> int | None:
        """The first claim of a cell; None where it holds none, or was not read."""
        ...


Value = TypeVar("Value", bound=Cells)


class CellsPane(ViewPane, Generic[Value]):
    """Draws the window of a table around its cursor, and asks for more of it at its edge."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._value: Value | None = None
        self._sheet: Sheet | None = None
        self._row = self._column = 0
        self._early = 0, 0
        self.unheard = 0
        """How often the cursor went elsewhere and the screen has not heard of it yet."""

    # ------------------------------------------------------------ what a view of cells says

    def sheet_of(self, value: Value, before: Sheet | None) -> Sheet:
        """Share out the present size."""
        raise NotImplementedError

    def line(self, value: Value, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """What stands in a line, from left to right."""
        raise NotImplementedError

    def day_of(self, value: Value, row: int, column: int) -> int | None:
        """A day that a cell stands for; None where it stands for none."""
        raise NotImplementedError

    # ------------------------------------------------------------ following the state

    @property
    def value(self) -> Value | None:
        """What is shown; None until it was read."""
        return self._value

    @property
    def room(self) -> Window:
        """How many rows and columns are in sight; a guess until something is shown."""
        screen = self.screen.size
        rows, columns = self._sheet.room if self._sheet else (screen.height, screen.width // 6)
        return Window(0, max(rows, 1), 0, max(columns, 1))

    def show(self, value: Value, at: At | None) -> None:
        """Show what was read, with the cursor on a cell."""
        self._value = value
        self._sheet = self.sheet_of(value, self._sheet)
        self.place(at)
        rows, columns = self._early
        self._early = 0, 0
        if rows or columns:
            self.go_to(self._row + rows, self._column + columns)

    def place(self, at: At | None) -> None:
        """Put the cursor on a cell of what is shown."""
        if self._value is not None:
            self._row, self._column = self._value.place_of(at)
            self._reveal()

    @property
    def here(self) -> At | None:
        """The cell under the cursor."""
        value = self._value
        return value.at(self._row, self._column) if value is not None and all(value.size) else None

    def claim(self) -> tuple[bool, int | None]:
        """Whether the cell under the cursor was read, and the first claim in it."""
        value = self._value
        if value is None or not all(value.size):
            return value is not None, None
        read = value.window.holds(Window(self._row, 1, self._column, 1))
        return read, value.uid(self._row, self._column)

    def on_resize(self) -> None:
        """Share out the new size, the cursor in sight."""
        if self._value is not None:
            self._sheet = self.sheet_of(self._value, self._sheet)
            self._reveal()

    def _reveal(self) -> None:
        """Bring the cursor into sight; ask for what is to be shown and was not read."""
        if self._sheet is None or self._value is None:
            return
        self._sheet = self._sheet.revealing(self._row, self._column)
        if self.size and not self._value.window.holds(self._sheet.in_sight):
            self.post_message(ViewWanted())
        self.refresh()

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw a line; where there is nothing, what to press."""
        width = self.size.width
        if self._value is None or self._sheet is None:
            return Strip.blank(width, self.rich_style)
        if not all(self._value.size):
            return self.paint_note(y, width)
        return self.paint(self.line(self._value, self._sheet, y, (self._row, self._column)), width)

    # ------------------------------------------------------------ keys

    def go_to(self, row: int, column: int, *, step: bool = False) -> None:
        """Put the cursor on a cell, the nearest where it lies outside, and say so.

        Steps that come before anything was read are taken as soon as it is.
        """
        value = self._value
        if value is None:
            self._early = self._early[0] + row - self._row, self._early[1] + column - self._column
            return
        if not all(value.size):
            return
        rows, columns = value.size
        self._row, self._column = max(min(row, rows - 1), 0), max(min(column, columns - 1), 0)
        self._reveal()
        at, day = value.at(self._row, self._column), self.day_of(value, self._row, self._column)
        self.unheard += 1
        self.post_message(CellChosen(at, day, step))

    def action_down(self, rows: int) -> None:
        """Go some rows down."""
        self.go_to(self._row + rows, self._column)

    def action_across(self, columns: int) -> None:
        """Go some columns on in reading."""
        self.go_to(self._row, self._column + columns)

    def action_page(self, pages: int) -> None:
        """Go some pages down."""
        self.action_down(pages * self.room.rows)

    def action_half_page(self, halves: int) -> None:
        """Go some half pages down."""
        self.action_down(halves * max(self.room.rows // 2, 1))

    def action_first(self) -> None:
        """Go to the first row."""
        self.go_to(0, self._column, step=True)

    def action_last(self) -> None:
        """Go to the last row."""
        self.go_to(self._value.size[0] - 1 if self._value else 0, self._column, step=True)

    def action_open(self) -> None:
        """Open the cell under the cursor in the timeline."""
        read, uid = self.claim()
        if uid is not None:
            self.open_cell()
        elif read:
            self.notify(tr("No claim stands here."), markup=False, timeout=3)

    def open_cell(self) -> None:
        """Ask for the claims of the cell under the cursor."""
        raise NotImplementedError

    # ------------------------------------------------------------ mouse

    def _logical(self, x: int) -> int:
        return x if base_in_use() == "L" else self.size.width - 1 - x

    def on_click(self, event: events.Click) -> None:
        """Go to the cell that was clicked; a second click opens it."""
        sheet, offset = self._sheet, event.get_content_offset(self)
        if sheet is None or offset is None:
            return
        row, column = sheet.row_at(offset.y), sheet.column_at(self._logical(offset.x))
        if row is None and column is None:
            return
        self.go_to(self._row if row is None else row, self._column if column is None else column)
        if event.chain == 2 and row is not None and column is not None:
            self.action_open()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go down with the wheel."""
        event.stop()
        self.action_down(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go up with the wheel."""
        event.stop()
        self.action_down(-WHEEL)
