"""Days as people write them."""

import re
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dates import DateNotUnderstood, DayRange, parse_days

TODAY = date(2026, 3, 5)  # a Thursday, 16 Ramadan 1447


def one(year: int, month: int, day: int) -> DayRange:
    return DayRange(date(year, month, day), date(year, month, day))


MARCH_4 = one(2026, 3, 4)
MARCH = DayRange(date(2026, 3, 1), date(2026, 3, 31))


FOURTH_OF_MARCH = """
2026-03-04|2026/3/4|2026.3.4|٢٠٢٦-٠٣-٠٤|۲۰۲۶/۳/۴|4/3|٤/٣|4/3/2026|4.3.2026|04-03-2026|yesterday|أمس|أَمْسِ
البارحة|-1d|- 1d|−1d|Wednesday|last Wednesday|on Wednesday|WED|الأربعاء|يوم الأربعاء|الاربعاء الماضي
يوم الأربعاء الفائت|4 March|4 March 2026|4 MARCH, 2026|4th of March 2026|March 4, 2026|Mar. 4 2026|4 Mar 2026
٤ مارس ٢٠٢٦|4 آذار|4 آذار 2026|4 من آذار 2026|4 آذار/مارس 2026|4 مارس 2026 م|4 مارس، 2026|2026-03-04.
الأربعاء 4 مارس 2026|يوم الأربعاء، 4 مارس|Wednesday, 4 March 2026|Wed 4/3/2026|15 رمضان 1447|15 رمضان ١٤٤٧ هـ
15 رمضان 1447هـ|15 Ramadan 1447|Ramadan 15, 1447 AH|15 رمضان|\u200f٤ مارس\u200f
"""


@pytest.mark.parametrize("text", FOURTH_OF_MARCH.strip().replace("\n", "|").split("|"))
def test_the_fourth_of_march_2026_is_read_from(text: str) -> None:
    assert parse_days(text, TODAY) == MARCH_4


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026-03", MARCH),
        ("2026/3", MARCH),
        ("Mar 2026", MARCH),
        ("March", MARCH),
        ("آذار 2026", MARCH),
        ("مارس", MARCH),
        ("شهر مارس 2026", MARCH),
        ("2024-02", DayRange(date(2024, 2, 1), date(2024, 2, 29))),
        ("2026", DayRange(date(2026, 1, 1), date(2026, 12, 31))),
        ("رمضان 1447", DayRange(date(2026, 2, 18), date(2026, 3, 19))),
        ("رمضان", DayRange(date(2026, 2, 18), date(2026, 3, 19))),
        ("today", one(2026, 3, 5)),
        ("اليوم", one(2026, 3, 5)),
        ("tomorrow", one(2026, 3, 6)),
        ("غداً", one(2026, 3, 6)),
        ("بعد غد", one(2026, 3, 7)),
        ("أول من أمس", one(2026, 3, 3)),
        ("أول أمس", one(2026, 3, 3)),
        ("-3d", one(2026, 3, 2)),
        ("+2w", one(2026, 3, 19)),
        ("-1m", one(2026, 2, 5)),
        ("-٣d", one(2026, 3, 2)),
        ("-1y", one(2025, 3, 5)),
        ("Thursday", one(2026, 3, 5)),
        ("last Thursday", one(2026, 2, 26)),
        ("أمس الأربعاء", one(2026, 3, 4)),
        ("مساء الثلاثاء", one(2026, 3, 3)),
        ("two days ago", one(2026, 3, 3)),
        ("last week", DayRange(date(2026, 2, 23), date(2026, 3, 1))),
        ("since Sunday", DayRange(date(2026, 3, 1), None)),
        ("Monday", one(2026, 3, 2)),
        ("يوم الاثنين", one(2026, 3, 2)),
        ("الإثنين", one(2026, 3, 2)),
        ("الثلاثاء الماضي", one(2026, 3, 3)),
        ("الجمعة", one(2026, 2, 27)),
        ("4 كانون الثاني 2026", one(2026, 1, 4)),
        ("4 تشرين الأول 2025", one(2025, 10, 4)),
        ("4 جانفي 2026", one(2026, 1, 4)),
        ("4 فيفري 2026", one(2026, 2, 4)),
        ("4 غشت 2025", one(2025, 8, 4)),
        ("4 آب 2025", one(2025, 8, 4)),
        ("1 محرم 1447", one(2025, 6, 26)),
        ("Rabi' al-Awwal 1447", DayRange(date(2025, 8, 24), date(2025, 9, 22))),
        ("1 ذي الحجة 1446", one(2025, 5, 28)),
        ("1 dhu al-Hijjah 1446", one(2025, 5, 28)),
        ("3/25/2026", one(2026, 3, 25)),
    ],
)
def test_other_forms_are_read(text: str, days: DayRange) -> None:
    assert parse_days(text, TODAY) == days


def test_a_month_step_from_the_last_day_ends_in_the_shorter_month() -> None:
    assert parse_days("-1m", date(2026, 3, 31)) == one(2026, 2, 28)


@pytest.mark.parametrize(
    "text", ["4/3", "today", "-3d", "Monday", "أمس", "4 March", "March", "رمضان", "15 رمضان"]
)
def test_a_form_that_counts_from_today_is_refused_where_today_is_not_known(text: str) -> None:
    with pytest.raises(DateNotUnderstood, match=re.escape(f"{text!r} is no whole date")):
        parse_days(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is no day; write for example"),
        ("soonish", "'soonish' is no day"),
        ("soon", "counts from something else"),
        ("أمس الخميس", "2026-03-04 is a Wednesday, not a Thursday"),
        ("2026-13-01", "There is no 2026-13-01"),
        ("30/2/2026", "There is no 2026-02-30"),
        ("0000", "There is no 0000"),
        ("29/2", "There is no 2026-02-29"),
        ("4/3/26", "four digits"),
        ("-999999d", "outside the calendar"),
        ("+999999y", "outside the calendar"),
        ("1 محرم 1200", "known from 1343 to 1500"),
        ("31 رمضان 1447", "not in the Hijri calendar"),
        ("Monday, 4 March 2026", "2026-03-04 is a Wednesday, not a Monday"),
        ("Monday 2026-03", "is no day"),
        ("4 آذار/نيسان 2026", "is no day"),
    ],
)
def test_what_is_no_day_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(DateNotUnderstood, match=sentence):
        parse_days(text, TODAY)


def test_strict_reading_refuses_numbers_with_two_readings_and_names_both() -> None:
    with pytest.raises(DateNotUnderstood) as caught:
        parse_days("03/04/2026", strict=True)
    assert str(caught.value) == "03/04/2026 can be 3 April or 4 March; write 2026-04-03 or 2026-03-04."


@pytest.mark.parametrize("text", ["25/03/2026", "03/25/2026", "2026-03-25", "25 March 2026"])
def test_strict_reading_accepts_what_has_one_reading(text: str) -> None:
    assert parse_days(text, strict=True) == one(2026, 3, 25)


def test_strict_reading_accepts_equal_day_and_month() -> None:
    assert parse_days("03/03/2026", strict=True) == one(2026, 3, 3)


def listed(names: str) -> list[str]:
    return names.split(",")


ENGLISH = listed("January,February,March,April,May,June,July,August,September,October,November,December")
EGYPT = listed("يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر")
LEVANT = listed("كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول")
MAGHREB = listed("جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر")
WORDS = listed(
    "0,1,4,9,12,31,99,2026,1447,9999,99999,/,-,.,+,d,w,m,ه,م,ah,يوم,last,monday,الاثنين,mar,رمضان,أمس"
)
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(st.dates())
def test_every_way_to_write_a_day_is_read_back(day: date) -> None:
    year = f"{day.year:04}"
    forms = [
        day.isoformat(),
        f"{year}/{day.month}/{day.day}",
        f"{day.day}/{day.month}/{year}",
        f"{day.day}.{day.month}.{year}",
        f"{ENGLISH[day.month - 1]} {day.day}, {year}",
        f"{ENGLISH[day.month - 1][:3]} {day.day} {year}",
        *(f"{day.day} {names[day.month - 1]} {year}" for names in (ENGLISH, EGYPT, LEVANT, MAGHREB)),
    ]
    for form in forms:
        assert parse_days(form) == DayRange(day, day)
        assert parse_days(form.translate(EASTERN)) == DayRange(day, day)


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_every_hijri_day_is_read_back(day: date) -> None:
    from hijridate import Gregorian

    hijri = Gregorian.fromdate(day).to_hijri()
    for language in ("en", "ar"):
        text = f"{hijri.day} {hijri.month_name(language)} {hijri.year}"
        assert parse_days(text) == DayRange(day, day)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_steps_of_days_count_from_today(today: date, days: int) -> None:
    moved = today + timedelta(days)
    assert parse_days(f"{days:+}d", today) == DayRange(moved, moved)


@given(
    st.one_of(st.text(), st.lists(st.sampled_from([*WORDS, " ", " "])).map("".join)),
    st.sampled_from([None, TODAY, date.min, date.max]),
    st.booleans(),
)
def test_no_text_raises_anything_else(text: str, today: date | None, strict: bool) -> None:
    try:
        days = parse_days(text, today, strict=strict)
    except DateNotUnderstood as error:
        message = str(error)
        assert message.endswith(".")
    else:
        assert days.start is not None or days.end is not None
        assert days.start is None or days.end is None or days.start <= days.end


def test_reading_a_gregorian_day_does_not_load_the_hijri_calendar() -> None:
    code = "import sys, store.dates as d; d.parse_days('4 مارس 2026'); print('hijridate' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
