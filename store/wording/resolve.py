"""Reading words about days: the rules of both languages, and what may stand around their phrases (pure).

A phrase is understood as a whole or not at all: a wrong day is worse than none. It is tried as it is, then as
a date of the calendar, then without a preposition, a part of the day or a bound (since, by, before, after).
"""

import re
from datetime import date

from msgspec import Struct, structs

from store.arabic import fold
from store.sentences import sentence
from store.types import DaySpan
from store.wording.calendar import DateNotUnderstood, calendar_days, months_later
from store.wording.grammar import Language
from store.wording.spans import (
    Days,
    Lean,
    Today,
    Week,
    after,
    before,
    between,
    not_after,
    not_before,
    of_range,
    part_of,
)
from store.wording.tables import WEEKDAYS
from store.wording.weeks import week_of

LONGEST = 200  # letters; what is longer is no phrase
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
_YEAR = re.compile(r"\d{4}")


class Reading(Struct, frozen=True):
    """What a phrase says: days, or the reason why not."""

    days: DaySpan | None = None
    reason: str = ""


def resolve(text: str, day: date, week: Week | None = None, *, lean: Lean = "past") -> Reading:
    """Read what an article of a day says of days: "earlier this week", أمس الأربعاء, ٤ آذار.

    `week` is that of the language where it is not given; `lean` says where a bare weekday is looked for.
    Never raises; `Reading.reason` is a sentence where nothing was understood.
    """
    shown = text.strip()
    try:
        found = read_days(text, day, week, lean=lean)
    except DateNotUnderstood as error:
        return Reading(reason=str(error))
    if found is None:
        return Reading(reason=f"{shown!r} names no day that is known here.")
    return Reading(
        DaySpan(
            precision=found.precision,
            start=found.start,
            end=found.end,
            approximate=found.approximate,
            wording=shown,
        )
    )


def read_days(text: str, day: date, week: Week | None = None, *, lean: Lean = "past") -> Days | None:
    """Read a phrase as `resolve` does; None where it is not understood.

    Raises DateNotUnderstood for a phrase that is understood and can be no day.
    """
    words = fold(text).strip(" .,;:!?\"'()[]")
    if not words or len(words) > LONGEST:
        return None
    in_arabic = _ARABIC_LETTER.search(words) is not None
    language = _arabic() if in_arabic else _english()
    today = Today(day, week or week_of("ar" if in_arabic else "en"), lean)
    try:
        return _read_phrase(language, words, today)
    except (OverflowError, ValueError) as error:
        if isinstance(error, DateNotUnderstood):
            raise
        raise DateNotUnderstood(sentence("{text!r} lies outside the calendar.", text=text.strip())) from None


def _arabic() -> Language:
    from store.wording.arabic import ARABIC  # noqa: PLC0415 - a tenth of a second of patterns

    return ARABIC


def _english() -> Language:
    from store.wording.english import ENGLISH  # noqa: PLC0415

    return ENGLISH


def _read_phrase(language: Language, words: str, today: Today) -> Days | None:
    """Read a whole phrase; raises DateNotUnderstood where it can be no day of its own."""
    plain = " ".join(language.about.sub(" ", words).split())
    if language.elsewhere.fullmatch(plain):
        raise DateNotUnderstood(
            sentence("{words!r} counts from something else than the day of the article.", words=words)
        )
    if language.habit.fullmatch(plain):
        raise DateNotUnderstood(sentence("{words!r} names a habit and no day.", words=words))
    found = _read(language, plain, today)
    return structs.replace(found, approximate=True) if found and plain != words else found


def _read(language: Language, words: str, today: Today) -> Days | None:
    """Read a phrase as it is, or what remains of it when something around it is taken away."""
    for rule in language.rules:
        match = rule.pattern.fullmatch(words)
        found = rule.make(today, match.groupdict("")) if match else None
        if found:
            return found
    days = calendar_days(words, today.day, strict=True)
    if days:
        return of_range(days, today.day, dated=_YEAR.search(words) is not None)
    for read in (
        _read_which_date,
        _read_part,
        _read_part_of_day,
        _read_between,
        _read_bound,
        _read_neutral,
    ):
        found = read(language, words, today)
        if found:
            return found
    return None


def _read_which_date(language: Language, words: str, today: Today) -> Days | None:
    """Read a date without its year that says which one it means: last March, ٤ آذار الجاري."""
    match = language.which_date.fullmatch(words)
    if not match or _YEAR.search(words):
        return None
    which = language.which[match["which"]]
    for months in {"past": (0, -6, -12), "next": (0, 6, 12), "this": (0,)}[which]:
        days = calendar_days(match["rest"], months_later(today.day, months))
        if days is None or days.start is None or days.end is None:
            return None
        fits = {
            "past": days.end < today.day,
            "next": days.start > today.day,
            "this": (days.start.year, days.start.month) == (today.day.year, today.day.month),
        }
        if fits[which]:
            return of_range(days, today.day, dated=True)
    raise DateNotUnderstood(sentence("{words!r} is not in the month or year of the article.", words=words))


def _read_part(language: Language, words: str, today: Today) -> Days | None:
    """Read a part of a week, a month or a year: early this week, أواخر آذار."""
    match = language.part.fullmatch(words)
    if not match:
        return None
    rest = match["rest"]
    whole = _read(language, rest, today) or _read(
        language, language.this.format(rest.removeprefix("the ")), today
    )
    return part_of(today, whole, language.parts[match["part"]]) if whole else None


def _read_between(language: Language, words: str, today: Today) -> Days | None:
    """Read days from one to another; a bare number takes the month of the other."""
    for form in language.between:
        match = form.fullmatch(words)
        if not match:
            continue
        first, last = match["first"], match["last"]
        if first.isdecimal():
            first = f"{first} {last.lstrip('0123456789 ')}"
        days = _read(language, first, today), _read(language, last, today)
        if days[0] and days[1] and {days[0].unit, days[1].unit} <= {"day", "month", "year"}:
            bare = all(word.removeprefix("يوم ") in WEEKDAYS for word in (first, last))
            return between(days[0], days[1], weekdays=bare)
    return None


def _read_bound(language: Language, words: str, today: Today) -> Days | None:
    """Read since, by, before and after; a bare weekday is taken so that the bound holds either way."""
    for name, form in language.bounds.items():
        match = form.fullmatch(words)
        if not match:
            continue
        rest = next(group for group in match.groups() if group)
        toward = structs.replace(today, lean="before" if name in {"since", "after"} else "future")
        days = _read(language, rest, toward)
        if days is None and name == "since":
            days = _read(language, language.ago.format(rest), today)
        if days is None or days.precision in {"not-after", "not-before"}:
            continue
        return {"since": not_before, "by": not_after, "before": before, "after": after}[name](days)
    return None


def _read_part_of_day(language: Language, words: str, today: Today) -> Days | None:
    """Read a day with its morning, evening or night."""
    for form in (language.of_day, language.day_of):
        match = form.fullmatch(words)
        if match and match["rest"] != words:
            days = _read(language, match["rest"], today)
            if days and days.unit == "day":
                return days
    return None


def _read_neutral(language: Language, words: str, today: Today) -> Days | None:
    """Read what follows a preposition that says nothing of its own."""
    match = language.neutral.fullmatch(words)
    return _read(language, next(group for group in match.groups() if group), today) if match else None
