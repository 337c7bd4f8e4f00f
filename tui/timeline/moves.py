"""Where a key takes the cursor: ranks in, ranks out."""

from bisect import bisect_left, bisect_right

from store.types import DayCount, DayHistogram
from tui.timeline.bins import Bin, filled


def clamp(histogram: DayHistogram, rank: int) -> int:
    """The nearest rank that the list has."""
    return max(0, min(rank, histogram.total - 1))


def next_day(histogram: DayHistogram, rank: int) -> int:
    """First claim of the next day with claims; the last claim where there is no such day."""
    index = histogram.index_at(rank) + 1
    return histogram.starts[index] if index < len(histogram.days) else histogram.total - 1


def previous_day(histogram: DayHistogram, rank: int) -> int:
    """First claim of this day, or of the day before when the cursor stands there already."""
    index = histogram.index_at(rank)
    if histogram.starts[index] < rank:
        return histogram.starts[index]
    return histogram.starts[max(index - 1, 0)]


def week_on(histogram: DayHistogram, rank: int, weeks: int) -> int:
    """First claim of the nearest day with claims that is at least some weeks on (back where negative)."""
    target = histogram.days[histogram.index_at(rank)].day + 7 * weeks
    after = bisect_left(histogram.days, target, key=_ordinal)
    if weeks > 0:
        return histogram.starts[min(after, len(histogram.days) - 1)]
    exact = after < len(histogram.days) and histogram.days[after].day == target
    return histogram.starts[max(after if exact else after - 1, 0)]


def next_period(histogram: DayHistogram, rank: int, bin: Bin) -> int:
    """First claim of the next bin with claims; the last claim where there is no such bin."""
    return next((bar.rank for bar in filled(histogram, bin) if bar.rank > rank), histogram.total - 1)


def previous_period(histogram: DayHistogram, rank: int, bin: Bin) -> int:
    """First claim of this bin, or of the bin before when the cursor stands there already."""
    return max((bar.rank for bar in filled(histogram, bin) if bar.rank < rank), default=0)


def burst_edge(histogram: DayHistogram, rank: int, bin: Bin, step: int) -> int:
    """First claim of the next bin (the one before where `step` is negative) with an empty bin beside it.

    Such a bin begins a burst of claims or ends it. Stays where there is none further.
    """
    bars = tuple(filled(histogram, bin))
    numbers = {bar.number for bar in bars}
    edges = [bar.rank for bar in bars if not {bar.number - 1, bar.number + 1} <= numbers]
    if step > 0:
        return next((edge for edge in edges if edge > rank), rank)
    return next((edge for edge in reversed(edges) if edge < rank), rank)


def first_at(histogram: DayHistogram, ordinal: int) -> int:
    """First claim on or after a day; the last day's first claim where all are before it."""
    return histogram.starts[min(bisect_left(histogram.days, ordinal, key=_ordinal), len(histogram.days) - 1)]


def claims_between(histogram: DayHistogram, first: int, last: int) -> int:
    """How many claims stand on the days between two ordinals, inclusive."""
    days = histogram.days[
        bisect_left(histogram.days, first, key=_ordinal) : bisect_right(histogram.days, last, key=_ordinal)
    ]
    return sum(day.claims for day in days)


def _ordinal(day: DayCount) -> int:
    return day.day
