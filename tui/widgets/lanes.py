"""The lanes on screen: some speakers on one axis of time."""

from collections.abc import Sequence
from typing import ClassVar

from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.timeline.grid import Grid
from tui.timeline.lanes import line_cells, sheet_of
from tui.timeline.sheet import Sheet, SheetCell
from tui.widgets.periods_pane import PeriodsPane
from tui.widgets.typesetting import in_use


class LanesView(PeriodsPane):
    """Draws a `Grid` as a lane of marks for each speaker."""

    BINDINGS = bindings("lanes")
    scope: ClassVar[Scope] = "lanes"

    def sheet_of(self, value: Grid, before: Sheet | None) -> Sheet:
        """Share out the present size."""
        return sheet_of(value, self.size.width, self.size.height, in_use(), before)

    def line(self, value: Grid, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """What stands in a line."""
        return line_cells(value, sheet, y, cursor)
