"""The rules of English: what articles say of days, before any preposition."""

from store.wording.grammar import (
    DAY,
    UNIT,
    WD,
    Groups,
    Language,
    N,
    compiled,
    count_in,
    day_in,
    rules,
    steps_in,
    unit_in,
    weekday_in,
    words,
)
from store.wording.spans import (
    Days,
    Part,
    Today,
    ago,
    ahead,
    checked,
    not_after,
    one,
    past,
    period,
    several,
    step,
    weekday,
    weekday_of_week,
    weekend,
)
from store.wording.tables import choice

WHICH = words(
    past="last, past, the past, this past, the last, previous, the previous",
    next="next, coming, the coming, this coming, the next, upcoming, the upcoming",
    this="this, the current",
)
SHIFTS = {"past": -1, "this": 0, "next": 1}
PARTS: dict[str, Part] = {
    "early": "early",
    "earlier": "so far",
    "late": "late",
    "later": "still to come",
    "mid": "middle",
    "the start of": "early",
    "the beginning of": "early",
    "the middle of": "middle",
    "the end of": "late",
}
_WHICH = f"(?P<which>{choice(WHICH)})"
_PERIOD = "(?P<unit>week|month|year)"
_OVER = "(?:over|in|during|within|for)"
_PAST = "(?:past|last|recent|previous)"


def _which(groups: Groups) -> str:
    return WHICH[groups["which"]] if groups.get("which") else ""


def _shift(groups: Groups) -> int:
    return SHIFTS[_which(groups)]


def _weekday(today: Today, groups: Groups) -> Days:
    """Read a weekday; the last or the next one inside this week is unsure, for some mean a week further."""
    found = weekday(today, weekday_in(groups), _which(groups))
    week = period(today, "week", 0)
    assert found.start is not None
    assert week.start is not None
    assert week.end is not None
    unsure = groups["which"] in {"last", "next"} and week.start <= found.start <= week.end
    return one(found.start, approximate=unsure)


def _date(today: Today, groups: Groups) -> Days:
    return one(step(today.day, -steps_in(groups), unit_in(groups)))


_RULES = (
    *rules(_weekday, f"(?:{_WHICH} )?{WD}"),
    *rules(
        lambda today, g: weekday_of_week(today, weekday_in(g), _shift(g)),
        f"{WD},? (?:of |in )?{_WHICH} week",
        f"{_WHICH} week's {WD}",
    ),
    *rules(day_in, DAY),
    *rules(lambda today, g: checked(day_in(today, g), weekday_in(g)), f"{DAY},? {WD}", f"{WD},? {DAY}"),
    *rules(
        lambda today, _: one(today.day),
        "this (?:morning|afternoon|evening)",
        "tonight",
        "(?:earlier|later|early|late) (?:today|in the day)",
    ),
    *rules(lambda today, _: one(step(today.day, -1, "day"), approximate=True), "last night"),
    *rules(lambda today, _: several(step(today.day, -1, "day"), today.day), "overnight"),
    *rules(lambda today, g: period(today, unit_in(g), _shift(g)), f"{_WHICH} {_PERIOD}"),
    *rules(lambda today, g: weekend(today, _which(g)), "(?:the )?weekend", f"{_WHICH} weekend"),
    *rules(lambda today, g: ago(today, count_in(g), unit_in(g)), f"(?:{N} )?{UNIT} ago"),
    *rules(lambda today, g: not_after(_date(today, g)), f"(?:more than|over) {N} {UNIT} ago"),
    *rules(lambda today, g: past(today, count_in(g), unit_in(g)), f"(?:less than|under) {N} {UNIT} ago"),
    *rules(
        lambda today, g: past(today, count_in(g), unit_in(g)),
        f"{_OVER} (?:the )?{_PAST} (?:{N} )?{UNIT}",
        f"(?:the )?{_PAST} {N} {UNIT}",
        f"the past {UNIT}",
        "recent (?P<unit>days|weeks|months|years)",
    ),
    *rules(lambda today, g: ahead(today, steps_in(g), unit_in(g)), f"in {N} {UNIT}(?:'s?)?(?: time)?"),
    *rules(
        lambda today, g: not_after(one(step(today.day, steps_in(g), unit_in(g)))),
        f"(?:with)?in the next {N} {UNIT}",
        f"within {N} {UNIT}",
    ),
    *rules(
        lambda today, _: Days(None, today.day, "not-after", approximate=True), "recently", "lately", "of late"
    ),
    *rules(lambda today, _: Days(None, today.day, "not-after"), "earlier", "previously", "already"),
)

ENGLISH = Language(
    rules=_RULES,
    parts=PARTS,
    which=WHICH,
    this="this {}",
    neutral=compiled(r"(?:on|in|at|over|during|of|the|back in) (?P<rest>.+)"),
    part=compiled(rf"(?P<part>{choice(PARTS)})[ -](?:in )?(?P<rest>.+)"),
    of_day=compiled(
        r"(?:(?:very )?(?:early|late|earlier|later)"
        r"|(?:the )?(?:early |late )?(?:hours|morning|afternoon|evening|night) of"
        r"|(?:dawn|noon|midnight|dusk|midday|nightfall)(?: on)?),? (?:on )?(?P<rest>.+)"
    ),
    day_of=compiled(
        r"(?P<rest>.+?),? (?:(?:at|in the) )?(?:(?:very )?(?:early|late|mid)[ -])?"
        r"(?:morning|afternoon|evening|night|dawn|noon|midday|midnight|dusk|early|late)"
    ),
    which_date=compiled(rf"{_WHICH} (?P<rest>.+)"),
    between=(
        compiled(r"between (?P<first>.+) and (?P<last>.+)"),
        compiled(r"from (?P<first>.+) (?:to|until|till|through) (?P<last>.+)"),
        compiled(r"(?P<first>.+?) (?:to|through|until|-) (?P<last>.+)"),
        compiled(r"(?P<first>\d{1,2}) ?(?:-|to|and) ?(?P<last>\d{1,2} [^\W\d].+)"),
    ),
    bounds={
        "since": compiled(
            r"(?:(?:ever )?since|starting|as of|beginning) (?P<rest>.+)|from (?P<rest2>.+?) on(?:wards?)?"
        ),
        "by": compiled(r"(?:by|until|till|up to|no later than|not later than) (?P<rest>.+)"),
        "before": compiled(r"(?:before|prior to|ahead of) (?P<rest>.+)"),
        "after": compiled(r"(?:after) (?P<rest>.+)"),
    },
    about=compiled(r"\b(?:about|around|approximately|roughly|circa|nearly|almost|some(?= \w+ \w+ ago))\b"),
    ago="{} ago",
    elsewhere=compiled(
        r"(?:the )?(?:next|following|previous|preceding|same) (?:day|night|morning|evening)"
        r"|the (?:following|same) .+"
        r"|the (?:day|night|week) (?:before|after)|that (?:day|night|week|month|year|time|same day)"
        r"|(?:at|by) (?:the|that) time|then|later|afterwards?|soon|shortly|(?:soon|shortly) (?:before|after)"
        rf"|(?:{N} )?{UNIT} (?:later|earlier|before|after|afterwards?)|(?:earlier|later) on|meanwhile"
    ),
    habit=compiled(
        r"(?:almost |nearly )?(?:daily|weekly|monthly|yearly|(?:every|each) .+|often|usually|regularly)"
    ),
)
