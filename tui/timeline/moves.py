"""Where a key takes the cursor: ranks in, ranks out."""

from bisect import bisect_left, bisect_right

from store.types import DayCount, DayHistogram


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
