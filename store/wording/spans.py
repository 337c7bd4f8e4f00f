"""Days counted from a day: weekdays, weeks, months, steps back and forth, and parts of them (pure)."""

from datetime import date, timedelta
from typing import Literal

from msgspec import Struct, structs

from store.sentences import sentence
from store.types import Precision
from store.wording.calendar import DateNotUnderstood, DayRange, check_weekday, month_of, months_later

Unit = Literal["hour", "day", "week", "month", "year"]
Lean = Literal["past", "before", "future"]
Part = Literal["whole", "early", "middle", "late", "so far", "still to come"]

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
DAYS_OF = {"day": 1, "week": 7}
FEW = 4  # "the past few days": as many as a person would still count as few
FEWEST_AGO, MOST_AGO = 2, 7  # "a few days ago"
SURE = 120  # days; a date without a year that lies further away may be that of another year


class Week(Struct, frozen=True):
    """The first day of a week, and the first of its two free days; Monday is 0."""

    first: int = MONDAY
    weekend: int = SATURDAY


class Days(Struct, frozen=True):
    """What words say of days; `unit` is the calendar unit that they fill, where they fill one."""

    start: date | None
    end: date | None
    precision: Precision
    approximate: bool = False
    unit: Unit | None = None


class Today(Struct, frozen=True):
    """The day that words are counted from, its week, and where a bare weekday is looked for."""

    day: date
    week: Week
    lean: Lean = "past"


def one(day: date, *, approximate: bool = False) -> Days:
    """One day."""
    return Days(day, day, "day", approximate, "day")


def several(start: date, end: date, *, approximate: bool = False) -> Days:
    """One of some days."""
    return one(start) if start == end else Days(start, end, "range", approximate)


def of_range(found: DayRange, today: date, *, dated: bool) -> Days:
    """Give days of the calendar their precision; one without its year is sure only near the day itself."""
    start, end = found.start, found.end
    assert start is not None
    assert end is not None
    unsure = not dated and (abs((start - today).days) > SURE and abs((end - today).days) > SURE)
    if start == end:
        return one(start, approximate=unsure)
    if (end - start).days > 31:
        return Days(start, end, "year", unsure, "year")
    return Days(start, end, "month", unsure, "month")


# ---------------------------------------------------------------- weekdays and weeks


def weekday(today: Today, number: int, which: str = "") -> Days:
    """The nearest weekday on the side that `which` says (past, next, this), or that today leans to."""
    back, ahead = (today.day.weekday() - number) % 7, (number - today.day.weekday()) % 7
    if which == "past" or (not which and today.lean == "before"):
        return one(today.day - timedelta(back or 7))
    if which == "next":
        return one(today.day + timedelta(ahead or 7))
    if which == "this" or (not which and today.lean == "future"):
        return one(today.day + timedelta(ahead))
    return one(today.day - timedelta(back))


def weekday_of_week(today: Today, number: int, weeks: int) -> Days:
    """A weekday in this week, the last (-1) or the next (1)."""
    first = period(today, "week", weeks).start
    assert first is not None
    return one(first + timedelta((number - first.weekday()) % 7))


def checked(days: Days, number: int) -> Days:
    """Days whose weekday is written too; raises DateNotUnderstood where both do not fit."""
    assert days.start is not None
    check_weekday(days.start, number)
    return days


def weekend(today: Today, which: str = "") -> Days:
    """The two free days: the last ones that began, those before (past), the coming ones (this, next)."""
    begun = today.day - timedelta((today.day.weekday() - today.week.weekend) % 7)
    inside = (today.day - begun).days < 2
    weeks = {"": 0, "past": -1 if inside else 0, "this": 0 if inside else 1, "next": 1}[which]
    start = begun + timedelta(7 * weeks)
    return Days(start, start + timedelta(1), "week-part")


def period(today: Today, unit: Unit, shift: int) -> Days:
    """This week, month or year as a whole, or the one so many before or after."""
    day = today.day
    if unit == "week":
        first = day - timedelta((day.weekday() - today.week.first) % 7) + timedelta(7 * shift)
        return Days(first, first + timedelta(6), "range", unit="week")
    if unit == "month":
        month = month_of(months_later(day.replace(day=1), shift))
        return Days(month.start, month.end, "month", unit="month")
    if unit == "year":
        year = months_later(day.replace(day=1), 12 * shift).year
        return Days(date(year, 1, 1), date(year, 12, 31), "year", unit="year")
    raise DateNotUnderstood(sentence("a {unit} is no part of the calendar that can be counted.", unit=unit))


def part_of(today: Today, whole: Days, part: Part) -> Days | None:
    """The beginning, the middle or the end of a week, month or year; what is past of it, what is to come."""
    start, end = whole.start, whole.end
    if whole.unit not in {"week", "month", "year"} or start is None or end is None:
        return None
    precision: Precision = "week-part" if whole.unit == "week" else "range"
    third = timedelta(((end - start).days + 1) // 3)
    if part == "so far" and start <= today.day <= end:
        return Days(start, today.day, precision)
    if part == "still to come" and start <= today.day <= end:
        return Days(today.day, end, precision)
    if part in {"early", "so far"}:
        return Days(start, start + third - timedelta(1), precision, approximate=True)
    if part == "middle":
        return Days(start + third, end - third, precision, approximate=True)
    if part in {"late", "still to come"}:
        return Days(end - third + timedelta(1), end, precision, approximate=True)
    return whole


# ---------------------------------------------------------------- steps


def step(day: date, count: int, unit: Unit) -> date:
    """Move by so many units; hours are counted in whole days, rounded away from the day."""
    if unit == "hour":
        return day + timedelta(-(-abs(count) // 24) * (1 if count > 0 else -1))
    if unit in DAYS_OF:
        return day + timedelta(count * DAYS_OF[unit])
    return months_later(day, count * (12 if unit == "year" else 1))


def ago(today: Today, count: int | None, unit: Unit) -> Days:
    """So many units back, None for a few: exact for days, the days around it for what is longer."""
    day = today.day
    if count is None:
        if unit == "hour":
            return several(day - timedelta(1), day)
        return several(step(day, -MOST_AGO, unit), step(day, -FEWEST_AGO, unit), approximate=True)
    if unit == "hour":
        return several(day - timedelta(-(-count // 24)), day - timedelta(count // 24))
    if unit == "day" or count == 0:
        return one(day - timedelta(count))
    if unit == "week":
        middle = step(day, -count, unit)
        return several(middle - timedelta(3), middle + timedelta(3), approximate=True)
    back = period(today, unit, -count)
    return structs.replace(back, approximate=True)


def ahead(today: Today, count: int, unit: Unit) -> Days:
    """So many units on."""
    day = step(today.day, count, unit)
    if unit in {"hour", "day"}:
        return several(today.day, day) if unit == "hour" else one(day)
    margin = timedelta(3 if unit == "week" else 15)
    return several(max(day - margin, today.day), day + margin, approximate=True)


def past(today: Today, count: int | None, unit: Unit) -> Days:
    """The past so many units up to the day, None for a few."""
    exact = count is not None and unit in {"hour", "day"}
    number = 1 if unit == "hour" and count is None else count or FEW
    return several(step(today.day, -number, unit), today.day, approximate=not exact)


# ---------------------------------------------------------------- bounds


def not_before(days: Days) -> Days | None:
    """From the first of some days on."""
    return days.start and Days(days.start, None, "not-before", days.approximate)


def not_after(days: Days) -> Days | None:
    """Until the last of some days."""
    return days.end and Days(None, days.end, "not-after", days.approximate)


def before(days: Days) -> Days | None:
    """Until the day before some days."""
    return days.start and Days(None, days.start - timedelta(1), "not-after", days.approximate)


def after(days: Days) -> Days | None:
    """From the day after some days on."""
    return days.end and Days(days.end + timedelta(1), None, "not-before", days.approximate)


def between(first: Days, last: Days, *, weekdays: bool) -> Days | None:
    """From the first of some days to the last of others; of two weekdays the first lies before the last."""
    start, end = first.start, last.end
    if start is None or end is None:
        return None
    if start > end and weekdays:
        start -= timedelta(7)
    if start > end:
        raise DateNotUnderstood(sentence("{end} is before {start}.", end=end, start=start))
    return several(start, end, approximate=first.approximate or last.approximate)
