"""Where each day and claim of a list stands, in lines, without holding the list.

The list is days, each a header of one line and then its claims in blocks of equal height; where whole days
without claims follow, a line says so. From the histogram alone every line knows its day and the rank of its
claim, so ten rows and ten million share one path: only the rows on screen are ever asked for.
"""

from bisect import bisect_right
from itertools import accumulate, pairwise

from msgspec import Struct

from store.types import DayHistogram

HEADER = 1


class Place(Struct, frozen=True):
    """What stands in a line: line `offset` of a claim's block, else a day's header or the gap after the day.

    `gap` is how many days without claims the line stands for.
    """

    day_index: int
    rank: int | None = None
    offset: int = 0
    gap: int = 0


class Geometry(Struct, frozen=True):
    """The lines of a list: `block` lines for each claim, `HEADER` for each day, one for each gap.

    `gaps` are how many gaps lie before each day.
    """

    histogram: DayHistogram
    block: int
    gaps: tuple[int, ...]

    @classmethod
    def of(cls, histogram: DayHistogram, block: int = 1) -> "Geometry":
        """Lay out the days of a histogram."""
        days = [day.day for day in histogram.days]
        apart = (gap_between(before, after) > 0 for before, after in pairwise(days))
        return cls(histogram, block, tuple(accumulate(apart, initial=0)) if days else ())

    @property
    def lines(self) -> int:
        """Height of the whole list in lines."""
        gaps = self.gaps[-1] if self.gaps else 0
        return len(self.histogram.days) * HEADER + gaps + self.histogram.total * self.block

    def header_line(self, day_index: int) -> int:
        """Line of a day's header."""
        return day_index * HEADER + self.gaps[day_index] + self.histogram.starts[day_index] * self.block

    def claim_line(self, rank: int) -> int:
        """First line of a claim's block."""
        day_index = self.histogram.index_at(rank)
        return (day_index + 1) * HEADER + self.gaps[day_index] + rank * self.block

    def at(self, line: int) -> Place | None:
        """What stands in a line; None outside the list."""
        if not 0 <= line < self.lines:
            return None
        days = range(len(self.histogram.days))
        day_index = bisect_right(days, line, key=self.header_line) - 1
        below = line - self.header_line(day_index) - HEADER
        if below < 0:
            return Place(day_index)
        day = self.histogram.days[day_index]
        if below >= day.claims * self.block:
            return Place(day_index, gap=gap_between(day.day, self.histogram.days[day_index + 1].day))
        return Place(day_index, self.histogram.starts[day_index] + below // self.block, below % self.block)

    def ranks_between(self, first_line: int, last_line: int) -> tuple[int, int]:
        """First and last rank that touch a stretch of lines (inclusive); (0, -1) where none does."""
        first = self.at(max(first_line, 0))
        last = self.at(min(last_line, self.lines - 1))
        if first is None or last is None:
            return 0, -1
        start = self._ranks_above(first) if first.rank is None else first.rank
        end = self._ranks_above(last) - 1 if last.rank is None else last.rank
        return start, end

    def _ranks_above(self, place: Place) -> int:
        """How many claims stand above a header or a gap."""
        within = self.histogram.days[place.day_index].claims if place.gap else 0
        return self.histogram.starts[place.day_index] + within


def gap_between(before: int, after: int) -> int:
    """How many whole days lie between two days of a list; none after the undated, which are no day."""
    return after - before - 1 if before else 0
