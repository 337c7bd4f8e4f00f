"""Days in words: phrases of articles in both languages, each with the days that a reader takes it for."""

from datetime import date, timedelta

import pytest
from hijridate import Gregorian
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import json

from store.types import Article, Claim, DaySpan, Record
from store.wording.resolve import resolve
from store.wording.tables import MONTH_WORDS, NUMBERS, UNITS, WEEKDAYS
from store.wording.weeks import week_of

WEDNESDAY = date(2026, 3, 4)  # 15 Ramadan 1447

# phrase | first and last day, in 2026 where no year stands | precision, with ~ for about
ARABIC = """
يوم الاثنين | 03-02 | day
الاثنين | 03-02 | day
الأربعاء | 03-04 | day
أمس الثلاثاء | 03-03 | day
أمس | 03-03 | day
أول من أمس | 03-02 | day
أول من أمس الاثنين | 03-02 | day
أمس الأول | 03-02 | day
غداً الخميس | 03-05 | day
بعد غد | 03-06 | day
الثلاثاء الماضي | 03-03 | day
الأربعاء الماضي | 02-25 | day
يوم الجمعة الفائت | 02-27 | day
الخميس المقبل | 03-05 | day
الاثنين من الأسبوع الماضي | 02-23 | day
مساء الثلاثاء | 03-03 | day
مساء يوم الثلاثاء | 03-03 | day
مساء أمس الثلاثاء | 03-03 | day
فجر اليوم الأربعاء | 03-04 | day
بعد ظهر الاثنين | 03-02 | day
الثلاثاء ليلاً | 03-03 | day
في ساعة متأخرة من ليل الثلاثاء | 03-03 | day
في وقت مبكر من صباح الأربعاء | 03-04 | day
في وقت سابق اليوم | 03-04 | day
وفي وقت سابق الأربعاء | 03-04 | day
ليل الثلاثاء - الأربعاء | 03-03..03-04 | range
ليلة الثلاثاء | 03-02..03-03 | range
الليلة الماضية | 03-03 | ~day
في وقت سابق من هذا الأسبوع | 02-28..03-04 | week-part
في وقت سابق من الأسبوع الجاري | 02-28..03-04 | week-part
في وقت لاحق من هذا الأسبوع | 03-04..03-06 | week-part
مطلع الأسبوع | 02-28..03-01 | ~week-part
نهاية الأسبوع الماضي | 02-26..02-27 | ~week-part
عطلة نهاية الأسبوع | 02-27..02-28 | week-part
الأسبوع الماضي | 02-21..02-27 | range
هذا الأسبوع | 02-28..03-06 | range
الشهر الماضي | 02-01..02-28 | month
العام الماضي | 2025-01-01..2025-12-31 | year
في وقت سابق من الشهر الجاري | 03-01..03-04 | range
خلال الأيام الماضية | 02-28..03-04 | ~range
في الأيام الأخيرة | 02-28..03-04 | ~range
خلال الأيام القليلة الماضية | 02-28..03-04 | ~range
خلال الأيام الثلاثة الماضية | 03-01..03-04 | range
خلال الـ24 ساعة الماضية | 03-03..03-04 | range
في اليومين الماضيين | 03-02..03-04 | range
خلال الشهر الماضي | 02-04..03-04 | ~range
آخر ثلاثة أسابيع | 02-11..03-04 | ~range
قبل ثلاثة أيام | 03-01 | day
قبل ٣ أيام | 03-01 | day
قبل يومين | 03-02 | day
قبل أسبوعين | 02-15..02-21 | ~range
قبل نحو شهر | 02-01..02-28 | ~month
قبل عامين | 2024-01-01..2024-12-31 | ~year
قبل أيام | 02-25..03-02 | ~range
قبل أكثر من عام | ..2025-03-04 | not-after
مؤخراً | ..03-04 | ~not-after
منذ الأحد | 03-01.. | not-before
منذ ثلاثة أيام | 03-01.. | not-before
اعتباراً من يوم الاثنين | 03-02.. | not-before
حتى الجمعة | ..03-06 | not-after
بحلول يوم الجمعة | ..03-06 | not-after
قبل الجمعة | ..03-05 | not-after
بعد يوم الأحد | 03-02.. | not-before
بين الأحد والثلاثاء | 03-01..03-03 | range
من ٢ إلى ٤ مارس | 03-02..03-04 | range
٤ آذار/مارس | 03-04 | day
في الثالث من مارس | 03-03 | day
في الثالث والعشرين من شباط/فبراير 2026 | 02-23 | day
31 كانون الأول | 2025-12-31 | day
12 جانفي | 01-12 | day
4 غشت الماضي | 2025-08-04 | day
كانون الثاني الماضي | 01-01..01-31 | month
مطلع آذار | 03-01..03-10 | ~range
أواخر فيفري | 02-20..02-28 | ~range
15 رمضان | 03-04 | day
١٤ رمضان ١٤٤٧ هـ | 03-03 | day
أواخر شعبان | 02-09..02-17 | ~range
رمضان الماضي | 2025-03-01..2025-03-29 | month
حوالي 3 مارس | 03-03 | ~day
"""
ENGLISH = """
on Monday | 03-02 | day
Wednesday | 03-04 | day
yesterday | 03-03 | day
yesterday, Tuesday | 03-03 | day
the day before yesterday | 03-02 | day
last Wednesday | 02-25 | day
last Tuesday | 03-03 | ~day
this past Monday | 03-02 | day
next Tuesday | 03-10 | day
Tuesday of last week | 02-24 | day
Tuesday night | 03-03 | day
early Wednesday | 03-04 | day
late on Tuesday | 03-03 | day
in the early hours of Wednesday | 03-04 | day
earlier today | 03-04 | day
last night | 03-03 | ~day
overnight | 03-03..03-04 | range
earlier this week | 03-02..03-04 | week-part
later this week | 03-04..03-08 | week-part
early in the week | 03-02..03-03 | ~week-part
late last week | 02-28..03-01 | ~week-part
over the weekend | 02-28..03-01 | week-part
last week | 02-23..03-01 | range
last month | 02-01..02-28 | month
earlier this month | 03-01..03-04 | range
three days ago | 03-01 | day
a couple of days ago | 03-02 | day
about a month ago | 02-01..02-28 | ~month
two weeks ago | 02-15..02-21 | ~range
a few days ago | 02-25..03-02 | ~range
more than a year ago | ..2025-03-04 | not-after
over the past few days | 02-28..03-04 | ~range
in recent days | 02-28..03-04 | ~range
in the last 48 hours | 03-02..03-04 | range
during the past week | 02-25..03-04 | ~range
by Friday | ..03-06 | not-after
until Thursday | ..03-05 | not-after
before Friday | ..03-05 | not-after
since Sunday | 03-01.. | not-before
since Wednesday | 02-25.. | not-before
after Sunday | 03-02.. | not-before
Monday to Wednesday | 03-02..03-04 | range
between 28 February and 3 March | 02-28..03-03 | range
2-4 March | 03-02..03-04 | range
on the third of March | 03-03 | day
Wednesday, March 4 | 03-04 | day
December 31 | 2025-12-31 | day
4 Mar 2026 | 03-04 | day
last December | 2025-12-01..2025-12-31 | month
mid-March | 03-11..03-21 | ~range
15 Ramadan | 03-04 | day
in three days | 03-07 | day
within 48 hours | ..03-06 | not-after
recently | ..03-04 | ~not-after
"""


def rows(table):
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def day_of(text):
    return date.fromisoformat(text if text.count("-") == 2 else f"2026-{text}") if text else None


def shown(span):
    return (span.start, span.end, f"{'~' * span.approximate}{span.precision}")


@pytest.mark.parametrize(("phrase", "days", "precision"), rows(ARABIC) + rows(ENGLISH))
def test_a_phrase_of_an_article_says(phrase, days, precision):
    first, dots, last = days.partition("..")
    found = resolve(phrase, WEDNESDAY)
    assert found.days is not None, found.reason
    assert shown(found.days) == (day_of(first), day_of(last if dots else first), precision)
    assert found.days.wording == phrase


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("أمس الأربعاء", "2026-03-03 is a Tuesday, not a Wednesday"),
        ("Thursday, March 4", "2026-03-04 is a Wednesday, not a Thursday"),
        ("03/04/2026", "can be 3 April or 4 March"),
        ("30 شباط", "There is no 2026-02-30"),
        ("في اليوم التالي", "counts from something else"),
        ("بعد يومين", "counts from something else"),
        ("خلال ثلاثة أيام", "counts from something else"),
        ("three days later", "counts from something else"),
        ("at the time", "counts from something else"),
        ("يومياً تقريباً", "names a habit"),
        ("every Tuesday", "names a habit"),
        ("بعد أن علم", "names no day that is known here"),
        ("منذ بدء الحرب", "names no day that is known here"),
        ("since the war began", "names no day that is known here"),
        ("Monday Tuesday", "names no day that is known here"),
        ("يوم الاثنين قال", "names no day that is known here"),
        ("999 years ago next week", "names no day"),
        ("9999 years ago", "outside the calendar"),
        ("4 مارس الجاري القادم", "names no day"),
        ("5 نيسان الجاري", "not in the month or year"),
        ("", "names no day"),
        ("x" * 5000, "names no day"),
    ],
)
def test_what_is_not_understood_is_said_and_never_guessed(phrase, reason):
    found = resolve(phrase, WEDNESDAY)
    assert found.days is None
    assert reason in found.reason


# ---------------------------------------------------------------- weeks


@pytest.mark.parametrize(
    ("locale", "week", "weekend"),
    [
        ("ar", "02-28..03-06", "02-27..02-28"),
        ("ar-EG", "02-28..03-06", "02-27..02-28"),
        ("ar_SA", "03-01..03-07", "02-27..02-28"),
        ("ar-MA", "03-02..03-08", "02-28..03-01"),
        ("ar-Arab-AE", "02-28..03-06", "02-28..03-01"),
        ("en", "03-02..03-08", "02-28..03-01"),
        ("en-US", "03-01..03-07", "02-28..03-01"),
        ("en-GB", "03-02..03-08", "02-28..03-01"),
    ],
)
def test_a_week_begins_where_its_country_begins_it(locale, week, weekend):
    for phrase, days in (("this week", week), ("over the weekend", weekend)):
        found = resolve(phrase, WEDNESDAY, week_of(locale)).days
        assert f"{found.start:%m-%d}..{found.end:%m-%d}" == days


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["ar", "ar-SA", "en", "en-US"]))
def test_every_day_is_in_its_week_and_weeks_follow_each_other(day, locale):
    last, this, coming = (
        resolve(phrase, day, week_of(locale)).days for phrase in ("last week", "this week", "next week")
    )
    assert this.start <= day <= this.end
    assert (this.start - last.end, coming.start - this.end) == (timedelta(1), timedelta(1))
    assert (this.end - this.start).days == 6


# ---------------------------------------------------------------- what always holds

ENGLISH_PIECES = (
    "last next this ago since by before late early in the over past between and to of yesterday today night "
    "4 ٢٠٢٦ 31 9999 - /"
)
ARABIC_PIECES = """
قبل منذ حتى بعد بين و من إلى في يوم أمس اليوم الماضي المقبل مطلع أواخر
الأسبوع الشهر ليل مساء رمضان هذا خلال
"""
PIECES = st.sampled_from(
    [*WEEKDAYS, *MONTH_WORDS, *NUMBERS, *UNITS, *ENGLISH_PIECES.split(), *ARABIC_PIECES.split()]
)
REFERENCE = st.one_of(st.dates(), st.sampled_from([date.min, date.max, WEDNESDAY]))


@settings(max_examples=300)
@given(st.lists(PIECES, min_size=1, max_size=5).map(" ".join), REFERENCE)
@example("من من من من من الاثنين", WEDNESDAY)
def test_no_words_raise_and_every_answer_is_days_or_a_sentence(phrase, day):
    found = resolve(phrase, day)
    assert isinstance(found.days, DaySpan) != found.reason.endswith(".")


@given(st.text(), REFERENCE)
@example("0/1", WEDNESDAY)
def test_no_text_raises(text, day):
    found = resolve(text, day)
    assert isinstance(found.days, DaySpan) != bool(found.reason)


PAST = (
    "yesterday|last Monday|three days ago|a few weeks ago|last week|earlier this week|two years ago"
    "|last night|أمس|أول من أمس|الثلاثاء الماضي|قبل ثلاثة أيام|خلال الأيام الماضية|الشهر الماضي"
    "|منذ الأحد|قبل عامين|الاثنين"
)
FUTURE = "tomorrow|next Monday|next week|in two days|غدا|الجمعة المقبل|الشهر المقبل|بعد غد"


@settings(max_examples=60)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_phrase_of_the_past_ends_on_the_day_of_the_article_at_the_latest(day):
    for phrase in PAST.split("|"):
        found = resolve(phrase, day).days
        assert (found.end or found.start) <= day, phrase
    for phrase in FUTURE.split("|"):
        assert resolve(phrase, day).days.start > day, phrase


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(sorted(WEEKDAYS)))
def test_a_weekday_is_that_weekday_in_the_seven_days_before(day, name):
    found = resolve(name, day).days
    assert found.start == found.end
    assert found.start.weekday() == WEEKDAYS[name]
    assert timedelta(0) <= day - found.start < timedelta(7)
    after = resolve(f"by {name}" if name.isascii() else f"حتى {name}", day).days
    before = resolve(f"since {name}" if name.isascii() else f"منذ {name}", day).days
    assert before.start < day <= after.end


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)), st.integers(-150, 150))
def test_a_hijri_date_and_a_gregorian_one_agree_with_and_without_the_year(day, distance):
    lunar = Gregorian.fromdate(day).to_hijri()
    today = day + timedelta(distance)
    for phrase in (
        f"{lunar.day} {lunar.month_name('ar')} {lunar.year}",
        f"{lunar.day} {lunar.month_name('ar')}",
        f"{day.day} {day:%B} {day.year}",
        f"on {day:%B} {day.day}",
        f"يوم {day.isoformat()}",
    ):
        found = resolve(phrase, today).days
        assert (found.start, found.end, found.precision) == (day, day, "day"), phrase


def test_the_founding_story_is_read_as_its_makers_read_it(request):
    source = request.path.parents[2] / "sample_data" / "founding_story.jsonl"
    decoder = json.Decoder(Record)
    records = [decoder.decode(line) for line in source.read_bytes().splitlines()]
    days = {one.id: one.published.start for one in records if isinstance(one, Article) and one.published}
    read, unread = 0, set()
    for claim in records:
        if not isinstance(claim, Claim) or not claim.evidence:
            continue
        for span in (claim.said, claim.event, *claim.reported):
            if span is None or not span.wording:
                continue
            found = resolve(span.wording, days[claim.evidence[0].article])
            if found.days is None:
                unread.add(span.wording)
                continue
            read += 1
            assert shown(found.days) == shown(span), span.wording
    assert read >= 10
    assert unread <= {"بعد أن علم", "يوميًا تقريبًا", "منذ بدء الحرب"}
