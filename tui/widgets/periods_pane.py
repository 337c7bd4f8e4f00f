"""A pane of speakers down and periods across: going to a day, opening a cell."""

from datetime import date

from tui.i18n.words import agent_label
from tui.messages import CellOpened, LaneToggled
from tui.timeline.grid import Grid, end_of
from tui.widgets.cells_pane import CellsPane

UNDATED = "none"
"""The value of a clock in a filter that finds what has no day."""


class PeriodsPane(CellsPane[Grid]):
    """Draws a `Grid`, in the way that a view of speakers and periods has."""

    def day_of(self, value: Grid, row: int, column: int) -> int:
        """The first day of a period."""
        return value.periods[column]

    def go_to_day(self, day: int) -> bool:
        """Go to the period that a day lies in."""
        if self._value is not None:
            self.go_to(self._row, self._value.column_of(day), step=True)
        return True

    def action_claim(self, step: int) -> None:
        """Go to the next period (back where negative) in which the speaker of the row says something.

        Where nothing of that was read, to the end of what was.
        """
        value = self._value
        if value is None or not all(value.size):
            return
        window = value.window
        last = window.first_column if step < 0 else window.first_column + window.columns - 1
        ahead = range(self._column + step, last + step, step)
        found = (column for column in ahead if value.uid(self._row, column) is not None)
        beyond = 0 < last < value.size[1] - 1
        self.go_to(self._row, next(found, last if beyond else self._column), step=True)

    def open_cell(self) -> None:
        """Ask for what the speaker said in the period."""
        value = self._value
        assert value is not None
        first = value.periods[self._column]
        agent = value.names[value.speakers.numbers[self._row]]
        days = days_value(first, end_of(first, value.bin))
        names = {agent.id: agent_label(agent)}
        self.post_message(CellOpened((("speaker", agent.id), ("clock", days)), names))

    def action_lane(self) -> None:
        """Take the speaker under the cursor into the lanes, or out of them."""
        if self._value is not None and all(self._value.size):
            numbers = self._value.speakers.numbers
            self.post_message(LaneToggled(numbers[self._row]))


def days_value(first: int, last: int) -> str:
    """The value of a clock in a filter: a day, a range of days, or what has none."""
    if not first:
        return UNDATED
    start, end = date.fromordinal(first), date.fromordinal(last)
    return f"{start}" if start == end else f"{start}..{end}"
