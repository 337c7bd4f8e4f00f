"""The fields of a filter: what each matches, and how its values are written."""

import re
from collections.abc import Callable
from datetime import date
from typing import get_args

from msgspec import Struct

from store.arabic import fold
from store.dates import DateNotUnderstood, DayRange, parse_days
from store.mark_types import CLAIM_VERDICTS
from store.sentences import sentence
from store.types import STANCE_SIDES, ClaimKind, Polarity
from store.words.query import parse_query

UNDATED = "none"
YES_NO = ("yes", "no")


class Field(Struct, frozen=True):
    """A field of a filter: its name, what it matches, an example, and its words where they are fixed."""

    name: str
    matches: str
    example: str
    words: tuple[str, ...] = ()


FIELDS: tuple[Field, ...] = (
    Field(
        "speaker",
        "who says it, alone or with others: an id, or whole words of a name or spelling",
        'speaker:"White House"',
    ),
    Field("outlet", "an outlet on the way to the speaker, or the platform: id or words", "outlet:axios"),
    Field("root", "the source that the claim goes back to: id or words of a name", "root:axios"),
    Field("through", "an agent on the way to the speaker, named or not: id or words", "through:axios"),
    Field("topic", "a topic: id or name", "topic:contacts"),
    Field("kind", "the kind of claim", "kind:direct,social_post", get_args(ClaimKind)),
    Field("act", "what the speaker does", "act:deny"),
    Field("cue", "the reporting word, as written or in its dictionary form", "cue:قال"),
    Field("lang", "the language it was reported in", "lang:ar"),
    Field("polarity", "whether it affirms or denies", "polarity:deny", get_args(Polarity)),
    Field("named", "whether the speaker is named", "named:no", YES_NO),
    Field("hops", "steps from the publishing outlet to the speaker", "hops:>=3"),
    Field("proposition", "the id of a proposition that it takes a side on", "proposition:P1"),
    Field("stance", "the side it takes, on any proposition or on one", "stance:P1=deny", STANCE_SIDES),
    Field("said", "when it was said: days that its span touches, or none", "said:2026-03-02..2026-03-04"),
    Field("reported", "when anyone reported it: days, or none", "reported:..2026-03-03"),
    Field("asof", "what was known by the end of a day: first reported by then", "asof:2026-03-03"),
    Field("event", "when what it tells of happened: days, or none", "event:2026-03"),
    Field("disputed", "whether another claim denies or contradicts it", "disputed:yes", YES_NO),
    Field("retold", "whether its root told it before: linked as a repeat", "retold:no", YES_NO),
    Field("star", "whether you starred it", "star:yes", YES_NO),
    Field("tag", "a tag that you gave it, in any spelling", "tag:urgent"),
    Field("note", "whether you wrote a note to it, or words of the note", "note:yes"),
    Field("verdict", "your verdict on it", "verdict:doubtful", CLAIM_VERDICTS),
    Field("id", "the id of the claim", "id:C17"),
    Field("text", "a search in the content and the quotes, in any language and spelling", "text:رسائل"),
)
FIELD_BY_NAME = {field.name: field for field in FIELDS}

# ---------------------------------------------------------------- values

HOPS = re.compile(r"(?P<sign>>=|<=|>|<)?(?P<count>\d{1,4})|(?P<low>\d{1,4})?\.\.(?P<high>\d{1,4})?")


def canonical_value(field: str, value: str) -> str:
    """Write a value in its one form.

    Raises ValueError with a sentence that says what would be right, or, for a search that cannot be read,
    FilterSyntaxError with the place in the value.
    """
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise ValueError(sentence("the value of {field} is not valid text; type it again", field=field))
    if not value.strip():
        example = FIELD_BY_NAME[field].example
        raise ValueError(
            sentence("{field} needs a value, for example {example}", field=field, example=example)
        )
    return _CANONICAL.get(field, _any_text)(field, value)


def _any_text(_: str, value: str) -> str:
    return value


def _searched_text(_: str, value: str) -> str:
    parse_query(value)
    return value


def _word(field: str, value: str) -> str:
    word, words = fold(value).strip(), FIELD_BY_NAME[field].words
    if word not in words:
        raise ValueError(
            sentence(
                "{field} is one of {words}; {value!r} is none of them",
                field=field,
                words=", ".join(words),
                value=value,
            )
        )
    return word


def _stance(field: str, value: str) -> str:
    proposition, equals, side = value.rpartition("=")
    if equals and not proposition.strip():
        raise ValueError(sentence("write the proposition before the sign =, for example stance:P1=deny"))
    return f"{proposition}{equals}{_word(field, side)}"


def _hops(_: str, value: str) -> str:
    plain = fold(value).replace(" ", "")
    found = HOPS.fullmatch(plain)
    if not found or plain == "..":
        raise ValueError(sentence("hops is a number such as 2, >=3 or 2..4; {value!r} is none", value=value))
    if found["low"] and found["high"] and int(found["high"]) < int(found["low"]):
        raise ValueError(
            sentence(
                "{high} is less than {low}; write the smaller number first",
                high=found["high"],
                low=found["low"],
            )
        )
    return plain


def _language(_: str, value: str) -> str:
    primary, hyphen, rest = value.strip().partition("-")
    return f"{primary.lower()}{hyphen}{rest}"


def _days(field: str, value: str) -> str:
    if fold(value).strip() == UNDATED:
        return UNDATED
    return _shown(day_range(field, value))


def _last_day(field: str, value: str) -> str:
    return last_day(field, value).isoformat()


def last_day(field: str, value: str) -> date:
    """Read the day by whose end something was known; of a longer time it is the last.

    Raises ValueError with a sentence.
    """
    end = day_range(field, value).end
    if end is None:
        example = FIELD_BY_NAME[field].example
        raise ValueError(
            sentence("{field} needs a last day, for example {example}", field=field, example=example)
        )
    return end


def day_range(field: str, value: str) -> DayRange:
    """Read the days of a value; raises ValueError with a sentence."""
    first, dots, last = value.partition("..")
    try:
        start = parse_days(first) if first.strip() else None
        end = parse_days(last) if last.strip() else None
    except DateNotUnderstood as error:
        example = FIELD_BY_NAME[field].example
        raise ValueError(
            sentence(
                "{field} needs days, for example {example}: {problem}",
                field=field,
                example=example,
                problem=error.args[0],
            )
        ) from error
    if not dots and start:
        return start
    if start is None and end is None:
        raise ValueError(
            sentence("{field} needs a first day, a last day or both around the dots", field=field)
        )
    days = DayRange(start and start.start, end and end.end)
    if days.start and days.end and days.end < days.start:
        raise ValueError(
            sentence("{end} is before {start}; write the earlier day first", end=days.end, start=days.start)
        )
    return days


def _shown(days: DayRange) -> str:
    """Write days the shortest way: one day, a month, a year, or the first and the last."""
    start, end = days.start, days.end
    if start and end:
        if start == end:
            return start.isoformat()
        for form in (start.isoformat()[:4], start.isoformat()[:7]):
            if parse_days(form) == days:
                return form
    return f"{_iso(start)}..{_iso(end)}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


_CANONICAL: dict[str, Callable[[str, str], str]] = {
    "text": _searched_text,
    "kind": _word,
    "polarity": _word,
    "named": _word,
    "disputed": _word,
    "retold": _word,
    "star": _word,
    "verdict": _word,
    "stance": _stance,
    "hops": _hops,
    "lang": _language,
    "said": _days,
    "reported": _days,
    "event": _days,
    "asof": _last_day,
}
