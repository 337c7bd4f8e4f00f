"""Days as people write them, in Arabic and English, read to a first and a last day (pure).

`parse_days` tries one form after the other: numbers, words that count from today, weekdays, and month names
of the Gregorian and the Hijri calendar. In numbers the day stands before the month: 4/3 is 4 March.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NoReturn

from msgspec import Struct

from store.arabic import fold

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon الاثنين اثنين",
            "tuesday tue tues الثلاثاء ثلاثاء الثلثاء",
            "wednesday wed الاربعاء اربعاء",
            "thursday thu thur thurs الخميس خميس",
            "friday fri الجمعه جمعه",
            "saturday sat السبت سبت",
            "sunday sun الاحد احد",
        )
    )
    for name in names.split()
}

# Keys of months are letters only (`_letters`): the names of Egypt and the Gulf, of the Levant and Iraq, of
# Algeria and Tunisia, of Morocco.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan يناير كانونالثاني كانونثاني جانفي",
            "february feb فبراير شباط فيفري",
            "march mar مارس اذار",
            "april apr ابريل نيسان افريل",
            "may مايو ايار ماي",
            "june jun يونيو يونيه حزيران جوان",
            "july jul يوليو يوليه تموز جويليه يوليوز",
            "august aug اغسطس اب اوت غشت",
            "september sept sep سبتمبر ايلول شتنبر",
            "october oct اكتوبر تشرينالاول تشريناول",
            "november nov نوفمبر تشرينالثاني تشرينثاني نونبر",
            "december dec ديسمبر كانونالاول كانوناول دجنبر",
        ),
        1,
    )
    for name in names.split()
}
_HIJRI_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "محرم المحرم محرمالحرام muharram",
            "صفر safar",
            "ربيعالاول ربيعاول rabialawwal rabiulawwal rabialawal rabii",
            "ربيعالثاني ربيعالاخر ربيعثاني rabialthani rabialakhir rabiuthani rabiulakhir rabiii",
            "جماديالاولي جماديالاول جمادياول jumadaalula jumadaalawwal jumadalula jumadai",
            "جماديالاخره جماديالثانيه جماديالاخر جماديالثاني jumadaalakhira jumadaalakhirah jumadaii",
            "رجب rajab",
            "شعبان shaban shaaban",
            "رمضان ramadan ramadhan ramazan",
            "شوال shawwal shawal",
            "ذوالقعده ذيالقعده dhualqadah dhualqada dhulqadah dhulqada zulqada",
            "ذوالحجه ذيالحجه dhualhijjah dhualhijja dhulhijjah dhulhijja zulhijja",
        ),
        1,
    )
    for name in names.split()
}
_FROM_TODAY = {
    name: days
    for days, names in (
        (-2, "daybeforeyesterday thedaybeforeyesterday اولمنامس اولامس امسالاول"),
        (-1, "yesterday امس البارحه يومامس"),
        (0, "today now اليوم"),
        (1, "tomorrow غدا غد يومغد"),
        (2, "dayaftertomorrow thedayaftertomorrow بعدغد"),
    )
    for name in names.split()
}

_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{1,4}))?")
_OFFSET = re.compile(r"([+-]) ?(\d{1,6}) ?([dwmy])")
_LAST = re.compile(r"(?:last |this |on |يوم )?(\D+?)(?: (?:الماضي|الماضيه|الفاءت|الاخير|المنصرم))?")
_WITH_WEEKDAY = re.compile(r"(?:يوم )?([^\W\d]+) ?,? ?(?=.*\d)(.+)")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ?(?:of |من )?(\D+?)[ ,]*(\d{4})?")
_MONTH_DAY = re.compile(r"(\D+?) ?(\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+(\d{4}))?")
_MONTH_YEAR = re.compile(r"(?:شهر )?(\D+?)[ ,]*(\d{4})?")
_ERA = re.compile(r"(?<=\d) ?(?:هـ?|م|ah|ad|ce)\.?$")


class DateNotUnderstood(ValueError):
    """A text that names no day; the message is a sentence for a person."""


class DayRange(Struct, frozen=True):
    """A first and a last day, both inclusive; None is an open end."""

    start: date | None
    end: date | None


def parse_days(text: str, today: date | None = None, *, strict: bool = False) -> DayRange:
    """Read a day, a month or a year.

    Forms that count from today, or leave the year out, need `today`. `strict` refuses numbers that can be
    read day first and month first. Raises DateNotUnderstood, and nothing else, for any text.
    """
    words = _ERA.sub("", fold(text).strip(" .,")) or _not_understood(text)
    try:
        found = (
            _numbers(words, today, strict=strict)
            or _counted_from_today(words, today)
            or _weekday(words, today)
            or _with_month_name(words, today)
            or _with_weekday(words, today)
        )
    except OverflowError:
        raise DateNotUnderstood(f"{text.strip()!r} lies outside the calendar.") from None
    return found or _not_understood(text)


def _not_understood(text: str) -> NoReturn:
    raise DateNotUnderstood(
        f"{text.strip()!r} is no day; write for example 2026-03-04, 4/3, 2026-03, 2026, yesterday, -3d, "
        "4 March 2026, ٤ آذار or 15 رمضان 1447."
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
        raise DateNotUnderstood(f"{words} needs its year with four digits, or none.")
    day, month = int(first), int(second)
    year = int(written) if written else None if strict and today is None else _today(words, today).year
    if strict and day != month and day <= 12 and month <= 12:
        raise DateNotUnderstood(_both_readings(words, day, month, year))
    if month > 12 >= day:
        day, month = month, day  # 3/25/2026 has one reading only
    return _days(year or _today(words, today).year, month, day)


def _both_readings(words: str, one: int, other: int, year: int | None) -> str:
    readings = ((one, other), (other, one))
    said = " or ".join(f"{day} {_title(_MONTHS, month)}" for day, month in readings)
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
            first = date(year, month, 1)
            return DayRange(first, first.replace(day=monthrange(year, month)[1]))
        one = date(year, month, int(day))
    except ValueError:
        shown = "-".join([f"{year:04}", *(f"{int(part):02}" for part in (month, day) if part is not None)])
        raise DateNotUnderstood(f"There is no {shown} in the calendar.") from None
    return DayRange(one, one)


def _today(words: str, today: date | None) -> date:
    if today is None:
        raise DateNotUnderstood(f"{words!r} is no whole date; write for example 2026-03-04.")
    return today


# ---------------------------------------------------------------- counted from today


def _counted_from_today(words: str, today: date | None) -> DayRange | None:
    days = _FROM_TODAY.get(_letters(words)) if not any(map(str.isdigit, words)) else None
    if days is not None:
        return _one(_today(words, today) + timedelta(days))
    found = _OFFSET.fullmatch(words)
    if not found:
        return None
    sign, digits, unit = found.groups()
    count = -int(digits) if sign == "-" else int(digits)
    start = _today(words, today)
    if unit in "dw":
        return _one(start + timedelta(count * (7 if unit == "w" else 1)))
    return _one(_months_later(start, count * (12 if unit == "y" else 1)))


def _months_later(day: date, months: int) -> date:
    """Move by months; a day that the month lacks becomes its last. Raises OverflowError."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _weekday(words: str, today: date | None) -> DayRange | None:
    found = _LAST.fullmatch(words)
    number = _WEEKDAYS.get(found[1]) if found else None
    if number is None:
        return None
    start = _today(words, today)
    return _one(start - timedelta((start.weekday() - number) % 7))


def _one(day: date) -> DayRange:
    return DayRange(day, day)


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
        return _days(int(year) if year else _today(words, today).year, month, day)
    return None


def _month(name: str) -> tuple[int, bool] | None:
    """Number a month, and say whether it is a Hijri one."""
    key = _letters(name)
    if key in _MONTHS:
        return _MONTHS[key], False
    return (_HIJRI_MONTHS[key], True) if key in _HIJRI_MONTHS else None


def _hijri_days(words: str, year: str | None, month: int, day: str | None, today: date | None) -> DayRange:
    """Turn a Hijri day or month (Umm al-Qura) into Gregorian days."""
    from hijridate import Gregorian, Hijri  # noqa: PLC0415 - start-up does without it

    now = _today(words, today) if year is None else date.min
    try:
        hijri_year = int(year) if year else Gregorian(now.year, now.month, now.day).to_hijri().year
        if day is not None:
            return _one(_plain(Hijri(hijri_year, month, int(day)).to_gregorian()))
        first = Hijri(hijri_year, month, 1)
        start = _plain(first.to_gregorian())
        return DayRange(start, start + timedelta(first.month_length() - 1))
    except (OverflowError, ValueError):
        raise DateNotUnderstood(
            f"{words!r} is not in the Hijri calendar, which is known from 1343 to 1500."
        ) from None


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def _with_weekday(words: str, today: date | None) -> DayRange | None:
    """Read a weekday before a date, and refuse one that does not fit it."""
    found = _WITH_WEEKDAY.fullmatch(words)
    number = _WEEKDAYS.get(found[1]) if found else None
    if found is None or number is None:
        return None
    days = _numbers(found[2], today, strict=False) or _with_month_name(found[2], today)
    if days is None or days.start is None or days.start != days.end:
        return None
    if days.start.weekday() != number:
        raise DateNotUnderstood(
            f"{days.start} is a {_title(_WEEKDAYS, days.start.weekday())}, not a {_title(_WEEKDAYS, number)}."
        )
    return days


def _title(names: dict[str, int], number: int) -> str:
    """Name a month or a weekday in English; `strftime` would follow the locale."""
    return next(name for name, own in names.items() if own == number).capitalize()


def _letters(words: str) -> str:
    """Keep the letters of a name: كانون الثاني and Rabi' al-Awwal become one word each."""
    return "".join(filter(str.isalpha, words))
