"""The prompts: what each understood of a text, said before Enter."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from store import claims, search
from store.connection import Store
from store.dates import DateNotUnderstood, DayRange, parse_days
from store.errors import FilterSyntaxError
from store.filters import parse_filter
from store.types import DayHistogram, Filter
from store.words.query import parse_query
from tui.i18n.dates import day_range
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, marked, retold, tr
from tui.i18n.words import term_words
from tui.messages import PromptKind
from tui.screens.as_of import preview_as_of
from tui.timeline.moves import claims_between
from tui.timeline.paragraph import Paragraph, Writing
from tui.timeline.state import State


class Understood(Struct, frozen=True):
    """What a text means for a prompt: one of a filter, a day range or a search; `problem` says why not."""

    filter: Filter | None = None
    days: DayRange | None = None
    problem: str = ""


def understand(kind: PromptKind, text: str) -> Understood:
    """Read a text as its prompt means it."""
    try:
        if kind == "filter":
            return Understood(filter=parse_filter(text))
        if kind == "search" and text.strip():
            parse_query(text)
        if kind == "date" or (kind == "asof" and text.strip()):
            return Understood(days=parse_days(text, date.today()))
    except FilterSyntaxError as error:
        return Understood(
            problem=tr(
                "at character {n}: {problem}", n=numeral(error.position + 1), problem=retold(error.args[0])
            )
        )
    except (DateNotUnderstood, ValueError) as error:
        return Understood(problem=retold(error.args[0]))
    return Understood()


def preview(
    store: Store,
    state: State,
    histogram: DayHistogram,
    kind: PromptKind,
    text: str,
    *,
    names: Mapping[str, str] | None = None,
) -> tuple[Paragraph, ...]:
    """Say what was understood of a text, and how many claims that is."""
    if not text.strip():
        return (_examples(kind),)
    understood = understand(kind, text)
    if understood.problem:
        return (Writing().field(understood.problem, "deny").done(),)
    if kind == "asof" and understood.days:
        return (preview_as_of(store, state, end_of(understood.days)),)
    writing = Writing()
    if understood.filter is not None:
        found = claims.count(store, understood.filter)
        writing.words(f"{counted(found, 'claim')}: ", "strong")
        for place, term in enumerate(understood.filter.terms):
            writing.words(tr(", and ") if place else "").field(term_words(term, names))
    elif understood.days is not None:
        first, last = _ordinals(understood.days)
        found = claims_between(histogram, first, last)
        writing.words(day_range(understood.days.start, understood.days.end), "strong")
        writing.words(tr(": {claims} here", claims=counted(found, "claim")), "plain")
    else:
        _preview_search(store, state, text, writing)
    return (writing.done(),)


def _preview_search(store: Store, state: State, text: str, writing: Writing) -> None:
    """Say how many claims a search finds; of a word of two letters only what the dictionary says."""
    short, estimate = search.words_like(store, text)
    if estimate:
        writing.words(tr("a third letter"), "strong")
        writing.words(
            tr(" narrows down {claims} with words that begin with ", claims=counted(estimate, "claim"))
        )
        writing.quoted(short)
        return
    writing.words(counted(search.hits(store, text, state.filter), "claim"), "strong").words(tr(" with "))
    writing.quoted(text.strip())


_EXAMPLES: dict[PromptKind, tuple[str, ...]] = {
    "search": (
        marked("words, in any spelling"),
        marked('"as written"'),
        marked("either | or"),
        marked("-without"),
        marked("then n and N go on"),
    ),
    "filter": ('speaker:"White House"', "-kind:attitude", "said:2026-03-02..2026-03-04", "text:رسائل"),
    "asof": (
        "2026-03-04",
        "yesterday",
        "الثلاثاء الماضي",
        "3 March 2026",
        "2026-02",
        marked("nothing: all days"),
    ),
    "date": ("2026-03-04", "4/3", "-3d", "last week", "أمس الأربعاء", "٤ مارس ٢٠٢٦", "15 رمضان 1447"),
}


def _examples(kind: PromptKind) -> Paragraph:
    writing = Writing()
    for number, example in enumerate(_EXAMPLES[kind]):
        writing.words("   " if number else "", "dim").field(tr(example), "dim")
    return writing.done()


def first_day(days: DayRange) -> int:
    """The ordinal of the day to go to."""
    return _ordinals(days)[0]


def end_of(days: DayRange) -> date:
    """The last of some days; of days without an end the first."""
    return days.end or days.start or date.max


def _ordinals(days: DayRange) -> tuple[int, int]:
    start, end = days.start or days.end, days.end or days.start
    return (start or date.min).toordinal(), (end or date.max).toordinal()
