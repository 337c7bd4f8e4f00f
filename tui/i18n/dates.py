"""Days in words, in the language in use: weekday, Gregorian and Hijri date, and how far to trust a span."""

from datetime import date
from functools import lru_cache
from typing import Literal, get_args

from store.types import DaySpan, Precision
from tui.i18n.language import InterfaceLanguage, language_in_use
from tui.i18n.numbers import figures
from tui.i18n.translation import marked, tr

Code = Literal["en", "ar"]

Calendar = Literal["both", "gregorian", "hijri"]
CALENDARS: tuple[Calendar, ...] = get_args(Calendar)
CALENDAR_WORDS: dict[Calendar, str] = {
    "both": marked("Days in both calendars."),
    "gregorian": marked("Days in the Gregorian calendar."),
    "hijri": marked("Days in the Hijri calendar (Umm al-Qura)."),
}

WEEKDAYS: dict[Code, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
MONTHS: dict[Code, tuple[str, ...]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "ar": (
        *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
        *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ),
}
LEVANT_MONTHS = (
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران"),
    *("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"),
)
HIJRI_MONTHS: dict[Code, tuple[str, ...]] = {
    "en": (
        *("Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II"),
        *("Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"),
    ),
    "ar": (
        *("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة"),
        *("رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"),
    ),
}
UNDATED = marked("Undated")
PRECISION_WORDS: dict[Precision, str] = {
    "instant": marked("exact time"),
    "day": marked("day"),
    "range": marked("range"),
    "week-part": marked("part of a week"),
    "month": marked("month"),
    "year": marked("year"),
    "not-after": marked("not after"),
    "not-before": marked("not before"),
    "unknown": marked("not known"),
}


def month_name(month: int) -> str:
    """Name a Gregorian month, counted from 1; in Arabic as its reader calls it."""
    language = language_in_use()
    name = MONTHS[language.code][month - 1]
    if language.code == "en" or language.months == "gregorian":
        return name
    levant = LEVANT_MONTHS[month - 1]
    return levant if language.months == "levant" else f"{levant}/{name}"


def short_month(month: int) -> str:
    """Name a month in few cells: Mar; Arabic has no short forms, and says one name only."""
    language = language_in_use()
    if language.code == "ar":
        return LEVANT_MONTHS[month - 1] if language.months == "levant" else MONTHS["ar"][month - 1]
    return MONTHS[language.code][month - 1][:3]


def gregorian(day: date) -> str:
    """Say a day: 3 March 2026."""
    return f"{figures(str(day.day))} {month_name(day.month)} {figures(str(day.year))}"


def hijri(day: date) -> str:
    """Say a day in the Umm al-Qura calendar, or "" outside its tables (1924 to 2077)."""
    lunar = _hijri(day)
    if lunar is None:
        return ""
    year, month, day_of_month = lunar
    name = HIJRI_MONTHS[language_in_use().code][month - 1]
    return f"{figures(str(day_of_month))} {name} {figures(str(year))}"


@lru_cache(maxsize=4096)
def _hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of the Umm al-Qura calendar."""
    from hijridate import Gregorian  # noqa: PLC0415 (start-up: the first screen needs a few days only)

    try:
        return Gregorian.fromdate(day).to_hijri().datetuple()
    except OverflowError:
        return None


def day_title(ordinal: int, calendar: Calendar = "both") -> str:
    """Say a day of the timeline with its weekday, in one calendar or both; 0 is the undated group.

    A day outside the tables of the Hijri calendar is said in the other one.
    """
    return _day_title(ordinal, calendar, language_in_use())


@lru_cache(maxsize=4096)
def _day_title(ordinal: int, calendar: Calendar, language: InterfaceLanguage) -> str:
    """Say a day in `language`, which is the one in use: the cache tells languages apart by it."""
    if ordinal == 0:
        return tr(UNDATED)
    day = date.fromordinal(ordinal)
    weekday, lunar = WEEKDAYS[language.code][day.weekday()], hijri(day) if calendar != "gregorian" else ""
    if calendar == "hijri" and lunar:
        return f"{weekday} {lunar}"
    title = f"{weekday} {gregorian(day)}"
    return f"{title} / {lunar}" if lunar else title


def short_day(ordinal: int) -> str:
    """Say a day in a few cells: 3 Mar 2026, or the word for undated."""
    if ordinal == 0:
        return tr(UNDATED)
    day = date.fromordinal(ordinal)
    return f"{figures(str(day.day))} {short_month(day.month)} {figures(str(day.year))}"


def bin_label(first: int, bin: str, since: int | None = None) -> str:
    """Name a bin of time by its first day, in a few cells; `since` is the day of the label before it.

    A day says its month only where the month is new, a month its year only where the year is new.
    """
    day = date.fromordinal(first)
    before = date.fromordinal(since) if since else None
    new_year = before is None or before.year != day.year
    year = figures(str(day.year))
    if bin in ("day", "week"):
        number = figures(str(day.day))
        same = before is not None and not new_year and before.month == day.month
        return number if same else f"{number} {short_month(day.month)}"
    if bin == "month":
        return f"{short_month(day.month)} {year}" if new_year else short_month(day.month)
    if bin == "quarter":
        quarter = tr("Q{n}", n=figures(str((day.month + 2) // 3)))
        return f"{quarter} {year}" if new_year else quarter
    return tr("{year}s", year=year) if bin == "decade" else year


def day_range(start: date | None, end: date | None) -> str:
    """Say two days as shortly as they allow: 4–5 March 2026."""
    if start is None and end is None:
        return tr("any day")
    if start is None or end is None:
        known = start or end
        assert known is not None
        return tr("from {day}" if start else "until {day}", day=gregorian(known))
    if start == end:
        return gregorian(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{figures(str(start.day))}–{gregorian(end)}"
    if start.year == end.year:
        return f"{figures(str(start.day))} {month_name(start.month)} – {gregorian(end)}"
    return f"{gregorian(start)} – {gregorian(end)}"


def range_forms(start: date, end: date) -> tuple[str, ...]:
    """Say two days in full, with short months, and by their months and years only: ever shorter forms."""
    first, last = start.toordinal(), end.toordinal()
    if (start.year, start.month) == (end.year, end.month):
        short = f"{figures(str(start.day))}–" if start != end else ""
        months = ""
    elif start.year == end.year:
        short = f"{figures(str(start.day))} {short_month(start.month)} – "
        months = figures(f"{start.month}–")
    else:
        short = f"{short_day(first)} – "
        months = figures(f"{start.month}/{start.year}–")
    years = str(end.year) if start.year == end.year else f"{start.year}–{end.year}"
    return (
        day_range(start, end),
        f"{short}{short_day(last)}",
        months + figures(f"{end.month}/{end.year}"),
        figures(years),
    )


def span_words(span: DaySpan) -> str:
    """Say a span and its precision: not after 4 March 2026; about 28 February – 4 March 2026."""
    if span.precision == "unknown" and not (span.start or span.end):
        return tr("not known")
    words = _sure_words(span)
    return tr("about {days}", days=words) if span.approximate else words


def _sure_words(span: DaySpan) -> str:
    """Say a span as if it were not approximate."""
    if span.at is not None:
        day, time = gregorian(span.at.date()), figures(f"{span.at:%H:%M}")
        return tr("{day}, {time} (UTC{offset})", day=day, time=time, offset=f"{span.at:%z}")
    if span.precision == "not-after" and span.start is None and span.end is not None:
        return tr("not after {day}", day=gregorian(span.end))
    if span.precision == "not-before" and span.end is None and span.start is not None:
        return tr("not before {day}", day=gregorian(span.start))
    days = day_range(span.start, span.end)
    return days if span.precision == "day" else f"{days} ({tr(PRECISION_WORDS[span.precision])})"
