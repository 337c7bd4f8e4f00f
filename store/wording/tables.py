"""The words of days: weekdays, months, numbers and units, in Arabic and English, folded for comparison.

Names are written as people write them and folded here, so that every spelling of a hamza or a teh marbuta
is one. Months are those of Egypt and the Gulf, of the Levant and Iraq, of Algeria and Tunisia, of Morocco.
"""

import re
from collections.abc import Iterable

from store.arabic import fold


def letters(words: str) -> str:
    """Keep the letters of a name: كانون الثاني and Rabi' al-Awwal become one word each."""
    return "".join(filter(str.isalpha, fold(words)))


def _numbered(rows: Iterable[str], first: int) -> dict[str, int]:
    """Give every name of a row, parted by commas, the number of its row."""
    return {name.strip(): number for number, row in enumerate(rows, first) for name in fold(row).split(",")}


def _by_letters(names: dict[str, int]) -> dict[str, int]:
    return {letters(name): number for name, number in names.items()}


WEEKDAYS = _numbered(
    (
        "monday, mon, الاثنين, اثنين",
        "tuesday, tue, tues, الثلاثاء, ثلاثاء, الثلثاء",
        "wednesday, wed, الأربعاء, أربعاء",
        "thursday, thu, thur, thurs, الخميس, خميس",
        "friday, fri, الجمعة, جمعة",
        "saturday, sat, السبت, سبت",
        "sunday, sun, الأحد, أحد",
    ),
    0,
)
"""Monday is 0, as in `date.weekday`."""

_MONTH_NAMES = _numbered(
    (
        "january, jan, يناير, كانون الثاني, كانون ثاني, جانفي",
        "february, feb, فبراير, شباط, فيفري",
        "march, mar, مارس, آذار",
        "april, apr, أبريل, نيسان, أفريل",
        "may, مايو, أيار, ماي",
        "june, jun, يونيو, يونيه, حزيران, جوان",
        "july, jul, يوليو, يوليه, تموز, جويلية, يوليوز",
        "august, aug, أغسطس, آب, أوت, غشت",
        "september, sept, sep, سبتمبر, أيلول, شتنبر",
        "october, oct, أكتوبر, تشرين الأول, تشرين أول",
        "november, nov, نوفمبر, تشرين الثاني, تشرين ثاني, نونبر",
        "december, dec, ديسمبر, كانون الأول, كانون أول, دجنبر",
    ),
    1,
)
_HIJRI_NAMES = _numbered(
    (
        "محرم, المحرم, محرم الحرام, muharram",
        "صفر, safar",
        "ربيع الأول, ربيع أول, rabi al awwal, rabiul awwal, rabi al awal, rabi i",
        "ربيع الثاني, ربيع الآخر, ربيع ثاني, "
        "rabi al thani, rabi al akhir, rabiu thani, rabiul akhir, rabi ii",
        "جمادى الأولى, جمادى الأول, جمادى أول, jumada al ula, jumada al awwal, jumadal ula, jumada i",
        "جمادى الآخرة, جمادى الثانية, جمادى الآخر, جمادى الثاني, "
        "jumada al akhira, jumada al akhirah, jumada ii",
        "رجب, rajab",
        "شعبان, shaban, shaaban",
        "رمضان, ramadan, ramadhan, ramazan",
        "شوال, shawwal, shawal",
        "ذو القعدة, ذي القعدة, dhu al qadah, dhu al qada, dhul qadah, dhul qada, zul qada",
        "ذو الحجة, ذي الحجة, dhu al hijjah, dhu al hijja, dhul hijjah, dhul hijja, zul hijja",
    ),
    1,
)
MONTHS = _by_letters(_MONTH_NAMES)
HIJRI_MONTHS = _by_letters(_HIJRI_NAMES)
"""Keys of months are letters only (`letters`)."""

MONTH_WORDS = tuple(_MONTH_NAMES)

FROM_TODAY = {
    name.strip(): days
    for days, names in (
        (-2, "day before yesterday, the day before yesterday, أول من أمس, أول أمس, أمس الأول"),
        (-1, "yesterday, أمس, البارحة, الأمس, بالأمس"),
        (0, "today, now, اليوم, الآن"),
        (1, "tomorrow, غدا, غد"),
        (2, "day after tomorrow, the day after tomorrow, بعد غد"),
    )
    for name in fold(names).split(",")
}

# ---------------------------------------------------------------- numbers and units

NUMBERS = _numbered(
    (
        "one, a, an, واحد, واحدة",
        "two, a couple of, اثنين, اثنان, اثنتين",
        "three, ثلاثة, ثلاث",
        "four, أربعة, أربع",
        "five, خمسة, خمس",
        "six, ستة, ست",
        "seven, سبعة, سبع",
        "eight, ثمانية, ثماني, ثمان",
        "nine, تسعة, تسع",
        "ten, عشرة, عشر",
        "eleven, أحد عشر, إحدى عشرة",
        "twelve, اثني عشر, اثنا عشر, اثنتي عشرة",
    ),
    1,
)
FEW = tuple(
    fold(name) for name in ("few", "a few", "several", "some", "بضعة", "بضع", "عدة", "قليلة", "القليلة")
)

UNITS = {
    name.strip(): unit
    for unit, names in (
        ("hour", "hour, hours, ساعة, ساعات, ساعتين"),
        ("day", "day, days, يوم, يوما, أيام, يومين"),
        ("week", "week, weeks, أسبوع, أسبوعا, أسابيع, أسبوعين"),
        ("month", "month, months, شهر, شهرا, أشهر, شهور, شهرين"),
        ("year", "year, years, عام, عاما, أعوام, عامين, سنة, سنوات, سنين, سنتين"),
    )
    for name in fold(names).split(",")
}
DUALS = frozenset(fold("ساعتين يومين أسبوعين شهرين عامين سنتين").split())
PLURALS = frozenset(
    fold("hours days weeks months years ساعات أيام أسابيع أشهر شهور أعوام سنوات سنين").split()
)

_ONES = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]
_ENGLISH_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ENGLISH_TEENS = (
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_AND_TEN = ["الحادي", *_ONES[1:]]
_TEENS = [f"{one} عشر" for one in _AND_TEN]

ORDINALS = _numbered(
    (
        *(f"{arabic}, {english}" for arabic, english in zip(_ONES, _ENGLISH_ONES, strict=True)),
        "العاشر, tenth",
        *(f"{arabic}, {english}" for arabic, english in zip(_TEENS, _ENGLISH_TEENS.split(), strict=True)),
        "العشرين, العشرون, twentieth",
        *(
            f"{arabic} والعشرين, {arabic} والعشرون, twenty-{english}, twenty {english}"
            for arabic, english in zip(_AND_TEN, _ENGLISH_ONES, strict=True)
        ),
        "الثلاثين, الثلاثون, thirtieth",
        "الحادي والثلاثين, الحادي والثلاثون, thirty-first, thirty first",
    ),
    1,
)
"""Days of a month in words: الثالث والعشرين, twenty-third."""


def choice(names: Iterable[str]) -> str:
    """Write the regular expression of any of some names, the longest first."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"
