"""What the rules of both languages are made of: patterns with named groups, and what a group means."""

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from store.arabic import fold
from store.wording.spans import FEW as SOME
from store.wording.spans import Days, Part, Today, Unit, one, step
from store.wording.tables import DUALS, FEW, FROM_TODAY, NUMBERS, PLURALS, UNITS, WEEKDAYS, choice

Groups = Mapping[str, str]
Make = Callable[[Today, Groups], Days | None]

WD = f"(?P<wd>{choice(WEEKDAYS)})"
DAY = f"(?P<day>{choice(FROM_TODAY)})"
N = rf"(?P<n>{choice([*NUMBERS, *FEW])}|\d{{1,4}})"
UNIT = f"(?P<unit>{choice(UNITS)})"

_LETTERS = re.compile(r"[^\x00-\x7f]+")


class Rule(Struct, frozen=True):
    """A pattern that a whole phrase must match, and what it then says; None says nothing."""

    pattern: re.Pattern[str]
    make: Make


def rules(make: Make, *patterns: str) -> tuple[Rule, ...]:
    """Make a rule of each of some patterns, in any spelling, that all say the same."""
    return tuple(Rule(compiled(pattern), make) for pattern in patterns)


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with its letters folded; its signs stay as they are."""
    return re.compile(_LETTERS.sub(lambda found: fold(found[0]), pattern))


def words(**rows: str) -> dict[str, str]:
    """Map each of some words, parted by commas, to the name of its row."""
    return {word.strip(): name for name, row in rows.items() for word in fold(row).split(",")}


def weekday_in(groups: Groups) -> int:
    """The weekday that a phrase names."""
    return WEEKDAYS[groups["wd"]]


def day_in(today: Today, groups: Groups) -> Days:
    """The day that a phrase counts from today: yesterday, غدا."""
    return one(step(today.day, FROM_TODAY[groups["day"]], "day"))


def unit_in(groups: Groups) -> Unit:
    """The unit that a phrase names."""
    return UNITS[groups["unit"]]  # pyright: ignore[reportReturnType] - the table holds units only


def count_in(groups: Groups) -> int | None:
    """The number that a phrase names, in digits, in words or as a dual; None for a few."""
    number, unit = groups.get("n") or "", groups["unit"]
    if number.isdecimal():
        return int(number)
    if number in NUMBERS:
        return NUMBERS[number]
    if number:
        return None
    return 2 if unit in DUALS else None if unit in PLURALS else 1


def steps_in(groups: Groups) -> int:
    """The number that a phrase names, a few being some."""
    return count_in(groups) or SOME


class Language(Struct, frozen=True, kw_only=True):
    """What the articles of a language say of days; patterns hold what stands around a phrase in `rest`.

    `of_day` and `day_of` are parts of the day before and after it; `which_date` says which of several dates
    ("last March"); `bounds` are since, by, before and after; `ago` and `this` make a phrase of a bare rest;
    `elsewhere` counts from something else than the article's day, `habit` names none.
    """

    rules: tuple[Rule, ...]
    neutral: re.Pattern[str]
    parts: Mapping[str, Part]
    part: re.Pattern[str]
    of_day: re.Pattern[str]
    day_of: re.Pattern[str]
    which: Mapping[str, str]
    which_date: re.Pattern[str]
    between: tuple[re.Pattern[str], ...]
    bounds: Mapping[str, re.Pattern[str]]
    about: re.Pattern[str]
    ago: str
    this: str
    elsewhere: re.Pattern[str]
    habit: re.Pattern[str]
