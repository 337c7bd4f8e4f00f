"""The stance matrix: what a worker read of it (pure)."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from store.types import AgentName, DayHistogram, MatrixRow, SideRoots, SpeakerStance
from tui.timeline.sheet import Window
from tui.timeline.state import At

ALL = 0
"""The number of the first column, which stands for everybody."""


class Matrix(Struct, frozen=True):
    """Propositions and speakers under a filter, by number, with the rows of a window of them.

    `total` counts the speakers, also those without a column. `unit` says how much of a day must be said.
    `sided` tells that the filter asks for sides already.
    """

    propositions: tuple[int, ...]
    speakers: tuple[int, ...]
    total: int
    names: Mapping[int, AgentName]
    rows: Mapping[int, MatrixRow]
    window: Window
    unit: str = "day"
    sided: bool = False
    found: At | None = None

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns there are; the first column is everybody's."""
        return len(self.propositions), len(self.speakers) + 1 if self.propositions else 0

    def place_of(self, at: At | None) -> tuple[int, int]:
        """The row and column of a cell, or the first."""
        proposition, speaker = at or (0, ALL)
        row = self.propositions.index(proposition) if proposition in self.propositions else 0
        return row, self.speakers.index(speaker) + 1 if speaker in self.speakers else 0

    def at(self, row: int, column: int) -> At:
        """The cell of a row and a column, by their own numbers."""
        return self.propositions[row], self.speakers[column - 1] if column else ALL

    def row(self, row: int) -> MatrixRow | None:
        """A row, where it was read."""
        return self.rows.get(self.propositions[row])

    def stances(self, row: int, column: int) -> tuple[SpeakerStance, ...] | None:
        """The sides that a speaker takes; None where they were not read."""
        found = self.row(row)
        if found is None or not self.window.holds(Window(row, 1, column, 1)):
            return None
        return found.cells.get(self.speakers[column - 1], ())

    def uid(self, row: int, column: int) -> int | None:
        """The first claim of a cell; None where it holds none, or was not read."""
        found = self.row(row)
        taken: tuple[SideRoots | SpeakerStance, ...] = found.sides if found else ()
        if column:
            taken = self.stances(row, column) or ()
        return min(taken, key=lambda side: side.first_day).first if taken else None


def unit_of(histogram: DayHistogram) -> str:
    """How much of a day must be said so that no two days of a list look alike."""
    days = [day.day for day in (*histogram.days[:2], *histogram.days[-1:]) if day.day]
    if not days:
        return "day"
    first, last = date.fromordinal(days[0]), date.fromordinal(days[-1])
    if (first.year, first.month) == (last.year, last.month):
        return "day"
    return "month" if first.year == last.year else "year"
