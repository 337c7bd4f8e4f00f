"""Days in words: weekday, Gregorian and Hijri date, and how far to trust a span."""

from datetime import date
from functools import lru_cache
from typing import Literal

from store.types import DaySpan, Precision

Interface = Literal["en", "ar"]

WEEKDAYS: dict[Interface, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
MONTHS: dict[Interface, tuple[str, ...]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "ar": (
        *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
        *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ),
}
HIJRI_MONTHS: dict[Interface, tuple[str, ...]] = {
    "en": (
        *("Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II"),
        *("Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"),
    ),
    "ar": (
        *("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة"),
        *("رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"),
    ),
}
UNDATED: dict[Interface, str] = {"en": "Undated", "ar": "بلا تاريخ"}
PRECISION_WORDS: dict[Precision, str] = {
    "instant": "exact time",
    "day": "day",
    "range": "range",
    "week-part": "part of a week",
    "month": "month",
    "year": "year",
    "not-after": "not after",
    "not-before": "not before",
    "unknown": "not known",
}


def gregorian(day: date, language: Interface = "en") -> str:
    """Say a day: 3 March 2026."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


@lru_cache(maxsize=4096)
def hijri(day: date, language: Interface = "en") -> str:
    """Say a day in the Umm al-Qura calendar, or "" outside its tables (1924 to 2077)."""
    from hijridate import Gregorian  # noqa: PLC0415 (start-up: the first screen needs a few days only)

    try:
        lunar = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return ""
    return f"{lunar.day} {HIJRI_MONTHS[language][lunar.month - 1]} {lunar.year}"


@lru_cache(maxsize=4096)
def day_title(ordinal: int, language: Interface = "en") -> str:
    """Say a day of the timeline with its weekday and both calendars; 0 is the undated group."""
    if ordinal == 0:
        return UNDATED[language]
    day = date.fromordinal(ordinal)
    title = f"{WEEKDAYS[language][day.weekday()]} {gregorian(day, language)}"
    lunar = hijri(day, language)
    return f"{title} / {lunar}" if lunar else title


def short_day(ordinal: int, language: Interface = "en") -> str:
    """Say a day in a few cells: 3 Mar 2026, or the word for undated."""
    if ordinal == 0:
        return UNDATED[language]
    day = date.fromordinal(ordinal)
    month = MONTHS[language][day.month - 1]
    return f"{day.day} {month[:3] if language == 'en' else month} {day.year}"


def bin_label(first: int, bin: str, since: int | None = None, language: Interface = "en") -> str:
    """Name a bin of time by its first day, in a few cells; `since` is the day of the label before it.

    A day says its month only where the month is new, a month its year only where the year is new.
    """
    day = date.fromordinal(first)
    before = date.fromordinal(since) if since else None
    new_year = before is None or before.year != day.year
    month = MONTHS[language][day.month - 1]
    month = month[:3] if language == "en" else month
    if bin in ("day", "week"):
        same = before is not None and not new_year and before.month == day.month
        return str(day.day) if same else f"{day.day} {month}"
    if bin == "month":
        return f"{month} {day.year}" if new_year else month
    if bin == "quarter":
        return f"Q{(day.month + 2) // 3} {day.year}" if new_year else f"Q{(day.month + 2) // 3}"
    return f"{day.year}s" if bin == "decade" else str(day.year)


def day_range(start: date | None, end: date | None, language: Interface = "en") -> str:
    """Say two days as shortly as they allow: 4–5 March 2026."""
    if start is None and end is None:
        return "any day"
    if start is None or end is None:
        known = start or end
        assert known is not None
        return f"{'from' if start else 'until'} {gregorian(known, language)}"
    if start == end:
        return gregorian(start, language)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{gregorian(end, language)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[language][start.month - 1]} – {gregorian(end, language)}"
    return f"{gregorian(start, language)} – {gregorian(end, language)}"


def span_words(span: DaySpan, language: Interface = "en") -> str:
    """Say a span and its precision: not after 4 March 2026; about 28 February – 4 March 2026."""
    if span.precision == "unknown" and not (span.start or span.end):
        return "not known"
    about = "about " if span.approximate else ""
    if span.at is not None:
        return f"{about}{gregorian(span.at.date(), language)}, {span.at:%H:%M} (UTC{span.at:%z})"
    if span.precision == "not-after" and span.start is None and span.end is not None:
        return f"{about}not after {gregorian(span.end, language)}"
    if span.precision == "not-before" and span.end is None and span.start is not None:
        return f"{about}not before {gregorian(span.start, language)}"
    days = day_range(span.start, span.end, language)
    if span.precision == "day":
        return about + days
    return f"{about}{days} ({PRECISION_WORDS[span.precision]})"
