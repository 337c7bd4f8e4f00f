"""Dates of the calendar: numbers, and names of Gregorian and Hijri months, read to days (pure).

In numbers the day stands before the month: 4/3 is 4 March. A date without its year is the nearest one.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from store.sentences import sentence
from store.wording.tables import HIJRI_MONTHS, MONTHS, ORDINALS, WEEKDAYS, choice, letters

_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{1,4}))?")
_WITH_WEEKDAY = re.compile(r"(?:يوم )?([^\W\d]+) ?,? ?(?=.*\d)(.+)")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ?(?:of |من )?(?:شهر )?(\D+?)[ ,]*(\d{4})?")
_MONTH_DAY = re.compile(r"(\D+?) ?(\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+(\d{4}))?")
_MONTH_YEAR = re.compile(r"(?:شهر )?(\D+?)[ ,]*(\d{4})?")
_ERA = re.compile(r"(?<=\d) ?(?:هـ?|م|ah|ad|ce)\.?$")
_ORDINAL = re.compile(
    rf"(?:(?<=\s)|^)(?<!كانون )(?<!تشرين )(?<!ربيع )(?:the )?({choice(ORDINALS)})(?= (?:of |من )?[^\W\d])"
)


class DateNotUnderstood(ValueError):
    """A text that names no day; the message is a sentence for a person."""


class DateUnclear(DateNotUnderstood):
    """Numbers that name one day read day first, and another read month first."""


class TodayUnknown(DateNotUnderstood):
    """Words that count from today, which is not known; who knows what was written makes it a sentence."""


class DayRange(Struct, frozen=True):
    """A first and a last day, both inclusive; None is an open end."""

    start: date | None
    end: date | None


def one_day(day: date) -> DayRange:
    """Make the range of one day."""
    return DayRange(day, day)


def calendar_days(words: str, today: date | None, *, strict: bool = False) -> DayRange | None:
    """Read a date in folded words; None where there is none.

    `strict` refuses numbers that can be read day first and month first. Raises DateNotUnderstood for a date
    that is not in the calendar, or needs `today`, and OverflowError.
    """
    words = _ERA.sub("", _ORDINAL.sub(lambda found: str(ORDINALS[found[1]]), words))
    return (
        _numbers(words, today, strict=strict) or _with_month_name(words, today) or _with_weekday(words, today)
    )


# ---------------------------------------------------------------- numbers


def _numbers(words: str, today: date | None, *, strict: bool) -> DayRange | None:
    found = _YEAR_FIRST.fullmatch(words)
    if found:
        year, _, month, day = found.groups()
        return _days(int(year), month and int(month), day and int(day))
    found = _DAY_FIRST.fullmatch(words)
    if not found:
        return None
    first, _, second, written = found.groups()
    if written and len(written) != 4:
        raise DateNotUnderstood(sentence("{words} needs its year with four digits, or none.", words=words))
    day, month = int(first), int(second)
    year = int(written) if written else None
    if strict and day != month and 1 <= day <= 12 and 1 <= month <= 12:
        raise DateUnclear(_both_readings(words, day, month, year))
    if month > 12 >= day:
        day, month = month, day  # 3/25/2026 has one reading only
    if year is not None:
        return _days(year, month, day)
    today = known(today)
    return _nearest(today, today.year, lambda year: _days(year, month, day))


def _both_readings(words: str, one: int, other: int, year: int | None) -> str:
    readings = ((one, other), (other, one))
    said = " or ".join(f"{day} {title(MONTHS, month)}" for day, month in readings)
    shown = f"{year:04}" if year else "YEAR"
    clear = " or ".join(f"{shown}-{month:02}-{day:02}" for day, month in readings)
    return f"{words} can be {said}; write {clear}."


def _days(year: int, month: int | str | None = None, day: int | str | None = None) -> DayRange:
    """Make the range of a year, a month or one day; raises DateNotUnderstood for one that is not there."""
    try:
        if month is None:
            return DayRange(date(year, 1, 1), date(year, 12, 31))
        month = int(month)
        if day is None:
            return month_of(date(year, month, 1))
        return one_day(date(year, month, int(day)))
    except ValueError:
        shown = "-".join([f"{year:04}", *(f"{int(part):02}" for part in (month, day) if part is not None)])
        raise DateNotUnderstood(sentence("There is no {day} in the calendar.", day=shown)) from None


def month_of(day: date) -> DayRange:
    """The month that holds a day."""
    return DayRange(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def months_later(day: date, months: int) -> date:
    """Move by months; a day that the month lacks becomes its last. Raises OverflowError."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def known(today: date | None) -> date:
    """Today; raises TodayUnknown."""
    if today is None:
        raise TodayUnknown
    return today


def _nearest(today: date, year: int, days_of: Callable[[int], DayRange]) -> DayRange:
    """Choose, of the days that a date has in a year and in those beside it, the nearest to today."""
    found: list[tuple[int, DayRange]] = []
    for near in (year, year - 1, year + 1):
        try:
            days = days_of(near)
        except DateNotUnderstood:
            continue
        assert days.start is not None
        assert days.end is not None
        found.append((max((days.start - today).days, (today - days.end).days), days))
    return min(found, key=lambda one: one[0])[1] if found else days_of(year)


# ---------------------------------------------------------------- month names


def _with_month_name(words: str, today: date | None) -> DayRange | None:
    for form, order in ((_DAY_MONTH, (3, 2, 1)), (_MONTH_DAY, (3, 1, 2)), (_MONTH_YEAR, (2, 1, 0))):
        found = form.fullmatch(words)
        if not found:
            continue
        year, name, day = (found.group(group) if group else None for group in order)
        months = {_month(part) for part in str(name).split("/")}  # آذار/مارس
        only = months.pop()
        if only is None or months:
            continue
        month, hijri = only
        if hijri:
            return _hijri_days(words, year, month, day, today)
        if year:
            return _days(int(year), month, day)
        today = known(today)
        return _nearest(today, today.year, lambda year, month=month, day=day: _days(year, month, day))
    return None


def _month(name: str) -> tuple[int, bool] | None:
    """Number a month, and say whether it is a Hijri one."""
    key = letters(name)
    if key in MONTHS:
        return MONTHS[key], False
    return (HIJRI_MONTHS[key], True) if key in HIJRI_MONTHS else None


def _hijri_days(words: str, year: str | None, month: int, day: str | None, today: date | None) -> DayRange:
    """Turn a Hijri day or month (Umm al-Qura) into Gregorian days."""
    from hijridate import Gregorian, Hijri  # noqa: PLC0415 - start-up does without it

    def days_of(hijri_year: int) -> DayRange:
        try:
            if day is not None:
                return one_day(_plain(Hijri(hijri_year, month, int(day)).to_gregorian()))
            first = Hijri(hijri_year, month, 1)
            start = _plain(first.to_gregorian())
            return DayRange(start, start + timedelta(first.month_length() - 1))
        except (OverflowError, ValueError):
            raise DateNotUnderstood(
                sentence(
                    "{words!r} is not in the Hijri calendar, which is known from 1343 to 1500.", words=words
                )
            ) from None

    if year:
        return days_of(int(year))
    today = known(today)
    try:
        now = Gregorian(today.year, today.month, today.day).to_hijri().year
    except OverflowError:
        now = 0  # outside the tables: `days_of` says so
    return _nearest(today, now, days_of)


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def _with_weekday(words: str, today: date | None) -> DayRange | None:
    """Read a weekday before a date, and refuse one that does not fit it."""
    found = _WITH_WEEKDAY.fullmatch(words)
    number = WEEKDAYS.get(found[1]) if found else None
    if found is None or number is None:
        return None
    days = _numbers(found[2], today, strict=False) or _with_month_name(found[2], today)
    if days is None or days.start is None or days.start != days.end:
        return None
    check_weekday(days.start, number)
    return days


_WEEKDAY_NAMES = (
    *(sentence("Monday"), sentence("Tuesday"), sentence("Wednesday"), sentence("Thursday")),
    *(sentence("Friday"), sentence("Saturday"), sentence("Sunday")),
)


def check_weekday(day: date, number: int) -> None:
    """Raise DateNotUnderstood where a day is another weekday."""
    if day.weekday() != number:
        raise DateNotUnderstood(
            sentence(
                "{day} is a {weekday}, not a {other}.",
                day=day,
                weekday=_WEEKDAY_NAMES[day.weekday()],
                other=_WEEKDAY_NAMES[number],
            )
        )


def title(names: dict[str, int], number: int) -> str:
    """Name a month or a weekday in English; `strftime` would follow the locale."""
    return next(name for name, own in names.items() if own == number).capitalize()
