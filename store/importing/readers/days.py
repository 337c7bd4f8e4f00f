"""Days as sources write them, as spans that say how far they are to be trusted."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from store.arabic import fold
from store.dates import DateNotUnderstood, DateUnclear, DayRange, parse_days
from store.importing.readers.naming import BadField
from store.importing.readers.options import DateOrder
from store.types import Agent, DaySpan, Precision, Report

_INTERVAL = re.compile(r"(\.\.|\d{4}-\d\d-\d\d)/(\.\.|\d{4}-\d\d-\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?\d\d:?\d\d.*)?")


def by_then(field: str, text: str, basis: str) -> DaySpan | None:
    """Make the span of what was there on a day at the latest; None for an empty text. Raises BadField."""
    day = _stamped(field, text)
    return DaySpan(precision="not-after", end=day, basis=basis) if day else None


def on_day(field: str, text: str) -> DaySpan | None:
    """Make the span of the day of a time stamp; None for an empty text. Raises BadField."""
    day = _stamped(field, text)
    return DaySpan(precision="day", start=day, end=day) if day else None


def report(by: Agent, span: DaySpan) -> Report:
    """Make the report of an agent out of when it was."""
    return Report(
        by=by.id,
        precision=span.precision,
        start=span.start,
        end=span.end,
        wording=span.wording,
        basis=span.basis,
    )


def _stamped(field: str, text: str) -> date | None:
    """Read the day of 2020-01-28 08:04:05, 2020-01-28T08:04:05Z or 20200128080405, or of a date in words."""
    if not text.strip():
        return None
    stamp = _STAMP.fullmatch(text.strip())
    try:
        if stamp:
            return date(*map(int, stamp.groups()))
        days = parse_days(text, strict=True)
    except DateNotUnderstood as error:
        raise BadField(field, str(error)) from None
    except ValueError:
        raise BadField(field, f"there is no day {text.strip()!r} in the calendar") from None
    return days.end


# ---------------------------------------------------------------- cells of a sheet


@lru_cache(10_000)
def said(cell: str, order: DateOrder | None = None, field: str = "date") -> DaySpan | None:
    """Read a day, month, year, time or interval with its wording; None for an empty cell. Raises BadField."""
    if not cell:
        return None
    time = _time(cell)
    if time is not None and time.utcoffset() is not None:
        return DaySpan(precision="instant", start=time.date(), end=time.date(), at=time)
    if time is not None:
        return DaySpan(precision="day", start=time.date(), end=time.date(), wording=cell)
    try:
        days = _interval(cell) or parse_days(_day_first(cell, order), strict=order is None)
        wording = None if days.start and cell == days.start.isoformat() else cell
        return DaySpan(precision=_precision(days), start=days.start, end=days.end, wording=wording)
    except DateUnclear as error:
        hint = "For the whole sheet: --dates day-first, or --dates month-first."
        raise BadField(field, f"{error} {hint}") from None
    except ValueError as error:
        raise BadField(field, str(error)) from None


def _interval(cell: str) -> DayRange | None:
    """Read two days with a slash between them, either of which may be .. (ISO 8601-2): an open end."""
    found = _INTERVAL.fullmatch(cell)
    if not found or found[1] == found[2]:
        return None
    return DayRange(*(None if day == ".." else date.fromisoformat(day) for day in found.groups()))


def _day_first(cell: str, order: DateOrder | None) -> str:
    """Turn 3/25/2026 into 25/3/2026, where the sheet is said to write the month first."""
    return _NUMBERS.sub(r"\3\2\1\2\4", fold(cell).strip()) if order == "month-first" else cell


def _time(cell: str) -> datetime | None:
    """Read a day with a time, ISO 8601, in any digits."""
    if ":" not in cell:
        return None
    try:
        return datetime.fromisoformat(fold(cell).strip().upper())
    except ValueError:
        return None


def _precision(days: DayRange) -> Precision:
    start, end = days.start, days.end
    if start is None or end is None:
        return "unknown" if start is end else "not-before" if start else "not-after"
    if start == end:
        return "day"
    if start.day == 1 and end == _last_of_month(start):
        return "month"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return "year"
    return "range"


def _last_of_month(day: date) -> date:
    after = day.replace(day=28) + timedelta(days=4)
    return after - timedelta(days=after.day)
