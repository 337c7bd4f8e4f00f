"""Time in bins, from days to decades: which bin a day lies in, and what each bin holds.

Bins are numbered without gaps, so that the next one is the number plus one and an empty one is still there.
Everything is reckoned from the day histogram: no bin is ever asked of the store.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from store.types import DayHistogram

Bin = Literal["day", "week", "month", "quarter", "year", "decade"]
BINS: tuple[Bin, ...] = ("day", "week", "month", "quarter", "year", "decade")

_MONTHS: dict[Bin, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_END = date.max.toordinal() + 1


class Bar(Struct, frozen=True):
    """What one bin holds; `rank` is that of its first claim."""

    number: int
    claims: int
    disputes: int
    rank: int


def number_of(day: int, bin: Bin) -> int:
    """Number of the bin that a day lies in, days as proleptic ordinals (0001-01-01 is 1, a Monday)."""
    if bin == "day":
        return day
    if bin == "week":
        return (day - 1) // 7
    when = date.fromordinal(day)
    return (when.year * 12 + when.month - 1) // _MONTHS[bin]


def first_day(number: int, bin: Bin) -> int:
    """The first day of a bin; of one beyond the calendar, the day after its end."""
    if bin == "day":
        return min(max(number, 1), _END)
    if bin == "week":
        return min(max(number * 7 + 1, 1), _END)
    year, month = divmod(number * _MONTHS[bin], 12)
    if year > date.max.year:
        return _END
    return date(year, month + 1, 1).toordinal() if year >= 1 else 1


def last_day(number: int, bin: Bin) -> int:
    """The last day of a bin."""
    return max(first_day(number + 1, bin) - 1, first_day(number, bin))


def extent(histogram: DayHistogram, bin: Bin) -> tuple[int, int] | None:
    """Numbers of the first and the last bin with claims; None where no claim has a day."""
    dated = [day.day for day in (*histogram.days[:2], *histogram.days[-1:]) if day.day]
    return (number_of(dated[0], bin), number_of(dated[-1], bin)) if dated else None


def filled(histogram: DayHistogram, bin: Bin) -> Iterator[Bar]:
    """The bins with claims, rising."""
    days = histogram.days
    place = 1 if undated(histogram) else 0
    while place < len(days):
        number = number_of(days[place].day, bin)
        end = first_day(number + 1, bin)
        most = min(place + end - days[place].day, len(days))
        after = bisect_left(days, end, place + 1, most, key=attrgetter("day"))
        held = days[place:after]
        disputes = sum(day.disputes for day in held)
        yield Bar(number, sum(day.claims for day in held), disputes, histogram.starts[place])
        place = after


def fitting(histogram: DayHistogram, places: int) -> Bin:
    """The finest bin in which the whole list fits into so many places; else the coarsest."""
    for bin in BINS:
        ends = extent(histogram, bin)
        if ends is None or ends[1] - ends[0] < places:
            return bin
    return BINS[-1]


def undated(histogram: DayHistogram) -> int:
    """How many claims have no day."""
    return histogram.days[0].claims if histogram.days and histogram.days[0].day == 0 else 0
