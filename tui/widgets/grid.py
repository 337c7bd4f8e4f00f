"""The grid on screen: speakers down, periods across, and how much each said when."""

from collections.abc import Sequence
from typing import ClassVar

from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.timeline.grid import Grid, line_cells, sheet_of
from tui.timeline.sheet import Sheet, SheetCell
from tui.widgets.periods_pane import PeriodsPane


class GridView(PeriodsPane):
    """Draws a `Grid` as counts."""

    BINDINGS = bindings("grid")
    scope: ClassVar[Scope] = "grid"

    def sheet_of(self, value: Grid, before: Sheet | None) -> Sheet:
        """Share out the present size."""
        return sheet_of(value, self.size.width, self.size.height, before)

    def line(self, value: Grid, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """What stands in a line."""
        return line_cells(value, sheet, y, cursor)
