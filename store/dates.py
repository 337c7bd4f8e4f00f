"""Days as people write them in prompts, filters and tables, read to a first and a last day (pure).

Numbers and names of months are read by `store.wording.calendar`; words that count from today (yesterday,
أمس الأربعاء, last week) as articles use them, by `store.wording`.
"""

import re
from datetime import date, timedelta
from typing import NoReturn

from store.arabic import fold
from store.sentences import sentence
from store.wording.calendar import (
    DateNotUnderstood,
    DateUnclear,
    DayRange,
    TodayUnknown,
    calendar_days,
    known,
    months_later,
    one_day,
)

__all__ = ["DateNotUnderstood", "DateUnclear", "DayRange", "parse_days"]

_OFFSET = re.compile(r"([+-]) ?(\d{1,6}) ?([dwmy])")
_SOME_DAY = date(2000, 1, 3)


def parse_days(text: str, today: date | None = None, *, strict: bool = False) -> DayRange:
    """Read a day, a month, a year, or words that count from today.

    Forms that count from today, or leave the year out, need `today`. `strict` refuses numbers that can be
    read day first and month first. Raises DateNotUnderstood, and nothing else, for any text.
    """
    words = fold(text).strip(" .,") or _not_understood(text)
    try:
        days = calendar_days(words, today, strict=strict) or _offset(words, today)
        return days or _in_words(text, today)
    except OverflowError:
        raise DateNotUnderstood(sentence("{text!r} lies outside the calendar.", text=text.strip())) from None
    except TodayUnknown:
        raise DateNotUnderstood(
            sentence("{words!r} is no whole date; write for example 2026-03-04.", words=text.strip())
        ) from None


def _in_words(text: str, today: date | None) -> DayRange:
    """Read words as articles use them; where today is not known, they are no whole date."""
    from store.wording.resolve import read_days, resolve  # noqa: PLC0415 - start-up does without its rules

    if today is None:
        if resolve(text, _SOME_DAY).days is not None:
            raise TodayUnknown
        _not_understood(text)
    found = read_days(text, today) or _not_understood(text)
    return DayRange(found.start, found.end)


def _not_understood(text: str) -> NoReturn:
    raise DateNotUnderstood(
        sentence(
            "{text!r} is no day; write for example 2026-03-04, 4/3, 2026-03, 2026, yesterday, -3d, "
            "4 March 2026, ٤ آذار or 15 رمضان 1447.",
            text=text.strip(),
        )
    )


def _offset(words: str, today: date | None) -> DayRange | None:
    """Read a step from today: -3d, +2w, -1m, -1y."""
    found = _OFFSET.fullmatch(words)
    if not found:
        return None
    sign, digits, unit = found.groups()
    count = -int(digits) if sign == "-" else int(digits)
    start = known(today)
    if unit in "dw":
        return one_day(start + timedelta(count * (7 if unit == "w" else 1)))
    return one_day(months_later(start, count * (12 if unit == "y" else 1)))
