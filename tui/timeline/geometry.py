"""Where each day and claim of a list stands, in lines, without holding the list.

The list is days, each a header of one line and then its claims in blocks of equal height. From the
histogram alone every line knows its day and the rank of its claim, so ten rows and ten million share one
path: only the rows on screen are ever asked for.
"""

from bisect import bisect_right

from msgspec import Struct

from store.types import DayHistogram

HEADER = 1


class Place(Struct, frozen=True):
    """What stands in a line: a day's header (`rank` None), or line `offset` of a claim's block."""

    day_index: int
    rank: int | None = None
    offset: int = 0


class Geometry(Struct, frozen=True):
    """The lines of a list: `block` lines for each claim, `HEADER` for each day."""

    histogram: DayHistogram
    block: int = 1

    @property
    def lines(self) -> int:
        """Height of the whole list in lines."""
        return len(self.histogram.days) * HEADER + self.histogram.total * self.block

    def header_line(self, day_index: int) -> int:
        """Line of a day's header."""
        return day_index * HEADER + self.histogram.starts[day_index] * self.block

    def claim_line(self, rank: int) -> int:
        """First line of a claim's block."""
        return (self.histogram.index_at(rank) + 1) * HEADER + rank * self.block

    def at(self, line: int) -> Place | None:
        """What stands in a line; None outside the list."""
        if not 0 <= line < self.lines:
            return None
        days = range(len(self.histogram.days))
        day_index = bisect_right(days, line, key=self.header_line) - 1
        below = line - self.header_line(day_index) - HEADER
        if below < 0:
            return Place(day_index)
        return Place(day_index, self.histogram.starts[day_index] + below // self.block, below % self.block)

    def ranks_between(self, first_line: int, last_line: int) -> tuple[int, int]:
        """First and last rank that touch a stretch of lines (inclusive); (0, -1) where none does."""
        first = self.at(max(first_line, 0))
        last = self.at(min(last_line, self.lines - 1))
        if first is None or last is None:
            return 0, -1
        start = self.histogram.starts[first.day_index] if first.rank is None else first.rank
        end = self.histogram.starts[last.day_index] - 1 if last.rank is None else last.rank
        return start, end
