"""The grid on screen: speakers down, periods across, and how much each said when."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.i18n.words import agent_label
from tui.messages import CellOpened
from tui.timeline.grid import Grid, end_of, line_cells, sheet_of
from tui.timeline.sheet import Sheet, SheetCell
from tui.widgets.cells_pane import CellsPane

UNDATED = "none"
"""The value of a clock in a filter that finds what has no day."""


class GridView(CellsPane[Grid]):
    """Draws a `Grid`."""

    BINDINGS = bindings("grid")
    scope: ClassVar[Scope] = "grid"

    def sheet_of(self, value: Grid, before: Sheet | None) -> Sheet:
        """Share out the present size."""
        return sheet_of(value, self.size.width, self.size.height, before)

    def line(self, value: Grid, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """What stands in a line."""
        return line_cells(value, sheet, y, cursor)

    def day_of(self, value: Grid, row: int, column: int) -> int:
        """The first day of a period."""
        return value.periods[column]

    def go_to_day(self, day: int) -> bool:
        """Go to the period that a day lies in."""
        if self._value is not None:
            self.go_to(self._row, self._value.column_of(day), step=True)
        return True

    def open_cell(self) -> None:
        """Ask for what the speaker said in the period."""
        value = self._value
        assert value is not None
        first = value.periods[self._column]
        agent = value.names[value.speakers.numbers[self._row]]
        self.post_message(
            CellOpened(
                (("speaker", agent.id), ("clock", days_value(first, end_of(first, value.bin)))),
                {agent.id: agent_label(agent)},
            )
        )


def days_value(first: int, last: int) -> str:
    """The value of a clock in a filter: a day, a range of days, or what has none."""
    if not first:
        return UNDATED
    start, end = date.fromordinal(first), date.fromordinal(last)
    return f"{start}" if start == end else f"{start}..{end}"
