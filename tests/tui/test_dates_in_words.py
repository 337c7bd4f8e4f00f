"""Days, spans and filters in words."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.types import DaySpan, Term
from tui.i18n.dates import day_range, day_title, hijri, range_forms, short_day, span_words
from tui.i18n.words import INCOMING, OUTGOING, term_words


def test_a_day_has_its_weekday_and_both_calendars():
    assert day_title(date(2026, 3, 3).toordinal()) == "Tue 3 March 2026 / 14 Ramadan 1447"


def test_the_undated_group_says_so():
    assert day_title(0) == "Undated"
    assert short_day(0) == "Undated"


@pytest.mark.parametrize(
    ("start", "end", "forms"),
    [
        ("2026-03-01", "2026-03-05", ("1–5 March 2026", "1–5 Mar 2026", "3/2026", "2026")),
        ("2026-03-01", "2026-03-01", ("1 March 2026", "1 Mar 2026", "3/2026", "2026")),
        (
            "2026-03-01",
            "2026-11-05",
            ("1 March – 5 November 2026", "1 Mar – 5 Nov 2026", "3–11/2026", "2026"),
        ),
        (
            "2025-12-31",
            "2026-01-05",
            ("31 December 2025 – 5 January 2026", "31 Dec 2025 – 5 Jan 2026", "12/2025–1/2026", "2025–2026"),
        ),
    ],
)
def test_a_range_of_days_has_ever_shorter_forms(start, end, forms):
    assert range_forms(date.fromisoformat(start), date.fromisoformat(end)) == forms


@given(st.dates())
def test_every_day_has_a_title_even_where_the_hijri_tables_end(day):
    assert str(day.year) in day_title(day.toordinal())
    assert (hijri(day) != "") == (date(1924, 8, 1) <= day <= date(2077, 11, 16))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (DaySpan(precision="day", start=date(2026, 3, 3), end=date(2026, 3, 3)), "3 March 2026"),
        (DaySpan(precision="not-after", end=date(2026, 3, 4)), "not after 4 March 2026"),
        (DaySpan(precision="not-before", start=date(2026, 3, 5)), "not before 5 March 2026"),
        (DaySpan(precision="range", start=date(2026, 3, 4), end=date(2026, 3, 5)), "4–5 March 2026 (range)"),
        (
            DaySpan(precision="week-part", start=date(2026, 2, 28), end=date(2026, 3, 4), approximate=True),
            "about 28 February – 4 March 2026 (part of a week)",
        ),
        (DaySpan(precision="unknown"), "not known"),
        (
            DaySpan(
                precision="instant",
                start=date(2026, 3, 3),
                end=date(2026, 3, 3),
                at=datetime(2026, 3, 3, 14, 20, tzinfo=timezone(timedelta(hours=3))),
            ),
            "3 March 2026, 14:20 (UTC+0300)",
        ),
    ],
)
def test_a_span_says_its_days_and_how_sure_they_are(span, words):
    assert span_words(span) == words


def test_a_range_across_years_names_both():
    assert day_range(date(2025, 12, 31), date(2026, 1, 1)) == "31 December 2025 – 1 January 2026"


def test_a_condition_is_said_with_the_names_that_a_reader_knows():
    term = Term("speaker", ("white_house", "trump"), negated=True)
    assert term_words(term, {"white_house": "the White House"}) == "not speaker: the White House or trump"
    assert term_words(Term("said", ("2026-03-02..2026-03-04",))) == "said: 2–4 March 2026"
    assert term_words(Term("event", ("none",))) == "event: undated"
    assert term_words(Term("reported", ("..2026-03-03",))) == "reported: until 3 March 2026"


def test_every_relation_reads_from_both_ends():
    assert OUTGOING.keys() == INCOMING.keys()
