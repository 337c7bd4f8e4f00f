"""The frequency table on screen: the values of a column, with keys that keep or leave out one of them."""

from collections.abc import Sequence
from typing import ClassVar

from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.messages import CellOpened, ColumnTurned, ValueChosen
from tui.timeline.frequency import Frequencies, line_cells, sheet_of, value_label
from tui.timeline.sheet import Sheet, SheetCell
from tui.timeline.state import At
from tui.widgets.cells_pane import CellsPane


class FrequencyView(CellsPane[Frequencies]):
    """Draws `Frequencies`."""

    BINDINGS = bindings("table")
    scope: ClassVar[Scope] = "table"

    def sheet_of(self, value: Frequencies, before: Sheet | None) -> Sheet:
        """Share out the present size."""
        return sheet_of(value, self.size.width, self.size.height, before)

    def line(self, value: Frequencies, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """What stands in a line."""
        return line_cells(value, sheet, y, cursor[0])

    def day_of(self, value: Frequencies, row: int, column: int) -> int | None:
        """A value stands for no day."""
        return None

    def show(self, value: Frequencies, at: At | None) -> None:
        """Show what was read; the cursor stays in its row while the same is counted."""
        before = self._value
        same = before is not None and (before.column, before.base) == (value.column, value.base)
        super().show(value, at or ((self._row, 0) if same else None))

    # ------------------------------------------------------------ keys

    def _chosen(self) -> tuple[str, str, str] | None:
        """Field, value and words of the row under the cursor."""
        found = self._value.value(self._row) if self._value else None
        if self._value is None or found is None:
            return None
        return self._value.column, found.value, value_label(self._value.column, found)

    def open_cell(self) -> None:
        """Ask for the claims that have the value."""
        chosen = self._chosen()
        if chosen is not None:
            field, value, words = chosen
            self.post_message(CellOpened(((field, value),), {value: words}))

    def action_keep(self, sign: int) -> None:
        """Keep only claims with the value, or leave them out; a second time takes that back."""
        chosen = self._chosen()
        if chosen is not None:
            self.post_message(ValueChosen(*chosen, negated=sign < 0))

    def action_column(self, step: int) -> None:
        """Count another column."""
        self.post_message(ColumnTurned(step))
