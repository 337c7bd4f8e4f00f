"""One row of a spreadsheet as records: its claim, and the agents, topics and article that it names."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from hashlib import md5

from store.arabic import fold
from store.dates import DayRange, parse_days
from store.importing.readers.options import DateOrder
from store.types import Agent, Article, Claim, DaySpan, Evidence, Hop, Precision, Quote, Record, Topic

LONGEST_ID = 200
MOST_TOPICS = 1_000

_NOBODY = {fold(word) for word in ("unknown", "unknown speaker", "n/a", "-", "—", "?", "غير معروف", "مجهول")}
_UNKNOWN = {"en": "unknown speaker", "ar": "متحدث غير معروف"}
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_TOPIC_ENDS = re.compile("[|;؛]")
_INTERVAL = re.compile(r"(\.\.|\d{4}-\d\d-\d\d)/(\.\.|\d{4}-\d\d-\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LANGUAGES = {fold(name): tag for name, tag in (
    ("arabic", "ar"), ("عربي", "ar"), ("عربية", "ar"), ("العربية", "ar"),
    ("english", "en"), ("إنجليزي", "en"), ("إنجليزية", "en"), ("الإنجليزية", "en"),
)}  # fmt: skip

Cells = Mapping[str, str]


class BadCell(Exception):
    """A cell that cannot be used; the message is the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


def records_of(cells: Cells, dates: DateOrder | None = None) -> list[Record]:
    """Make the claim of a row, last, and before it what the claim names.

    `cells` are by field and without blanks around them; `dates` is the order in numbers such as 3/4/2026.
    Raises BadCell.
    """
    text = cells.get("claim") or cells.get("quote")
    if not text:
        raise BadCell("claim", "is empty")
    language = _language(cells.get("language"), text)
    outlet = _agent("outlet", cells.get("outlet", ""))
    speaker = _speaker(cells.get("speaker", ""), outlet)
    topics = [_topic(name) for name in _topic_names(cells.get("topic", ""))]
    article = _article(cells.get("url"), outlet, language)
    quote = cells.get("quote")
    claim = Claim(
        id=_id("id", cells["id"]) if cells.get("id") else None,
        speaker=speaker.id,
        introduced_as=None if speaker.named else cells.get("speaker") or None,
        chain=_chain(outlet, speaker),
        language=language,
        kind="direct" if quote else "indirect",
        said=_said(cells.get("date", ""), dates),
        content={language: text},
        quote=Quote(kind="reported", text=quote) if quote else None,
        topics=tuple(topic.id for topic in topics),
        evidence=(Evidence(article=article.id),) if article else (),
    )
    named = [outlet] if outlet and outlet.id == speaker.id else [outlet, speaker]
    made: list[Record | None] = [*named, *topics, article, claim]
    return [record for record in made if record is not None]


# ---------------------------------------------------------------- who


@lru_cache(10_000)
def _agent(field: str, name: str) -> Agent | None:
    """Make the agent of a name; its id is the name with single blanks."""
    if fold(name).strip() in _NOBODY or not name:
        return None
    id_ = _id(field, name)
    return Agent(id=id_, kind="outlet" if field == "outlet" else "unknown", names={language_of(id_): id_})


def _speaker(name: str, outlet: Agent | None) -> Agent:
    """Make the speaker; where nobody is named, one unnamed agent for each outlet."""
    named = _agent("speaker", name)
    if named is not None:
        return named
    id_ = f"unknown speaker: {outlet.id}" if outlet else "unknown speaker"
    return Agent(id=id_[:LONGEST_ID], named=False, names=_UNKNOWN)


def _chain(outlet: Agent | None, speaker: Agent) -> tuple[Hop, ...]:
    if outlet is None or outlet.id == speaker.id:
        return (Hop(agent=speaker.id),)
    return (Hop(agent=outlet.id), Hop(agent=speaker.id))


# ---------------------------------------------------------------- what and where


def _topic_names(cell: str) -> list[str]:
    names = (_id("topic", name) for name in _TOPIC_ENDS.split(cell) if name.strip())
    distinct = list(dict.fromkeys(names))
    if len(distinct) > MOST_TOPICS:
        raise BadCell("topic", f"names more than {MOST_TOPICS:,} topics")
    return distinct


@lru_cache(10_000)
def _topic(name: str) -> Topic:
    return Topic(id=name, names={language_of(name): name})


def _article(url: str | None, outlet: Agent | None, language: str) -> Article | None:
    if not url:
        return None
    id_ = url if len(url) <= LONGEST_ID else f"url-{md5(url.encode(), usedforsecurity=False).hexdigest()}"
    return Article(id=id_, outlet=outlet.id if outlet else None, language=language, url=url)


def _id(field: str, name: str) -> str:
    id_ = " ".join(name.split())
    if len(id_) > LONGEST_ID:
        raise BadCell(field, f"is longer than {LONGEST_ID} characters")
    return id_


def _language(cell: str | None, text: str) -> str:
    if not cell:
        return language_of(text)
    tag = _LANGUAGES.get(fold(cell).strip(), cell)
    if not _TAG.fullmatch(tag):
        raise BadCell("language", f"{cell!r} is no language tag such as ar, en or en-GB")
    return tag


def language_of(text: str) -> str:
    """Tell Arabic by its letters; everything else counts as English."""
    return "ar" if _ARABIC.search(text) else "en"


# ---------------------------------------------------------------- when


@lru_cache(10_000)
def _said(cell: str, order: DateOrder | None) -> DaySpan | None:
    if not cell:
        return None
    time = _time(cell)
    if time is not None and time.utcoffset() is not None:
        return DaySpan(precision="instant", start=time.date(), end=time.date(), at=time)
    if time is not None:
        return DaySpan(precision="day", start=time.date(), end=time.date(), wording=cell)
    try:
        days = _interval(cell) or parse_days(_day_first(cell, order), strict=order is None)
        wording = None if days.start and cell == days.start.isoformat() else cell
        return DaySpan(precision=_precision(days), start=days.start, end=days.end, wording=wording)
    except ValueError as error:
        raise BadCell("date", str(error)) from None


def _interval(cell: str) -> DayRange | None:
    """Read two days with a slash between them, either of which may be .. (ISO 8601-2): an open end."""
    found = _INTERVAL.fullmatch(cell)
    if not found or found[1] == found[2]:
        return None
    return DayRange(*(None if day == ".." else date.fromisoformat(day) for day in found.groups()))


def _day_first(cell: str, order: DateOrder | None) -> str:
    """Turn 3/25/2026 into 25/3/2026, where the sheet is said to write the month first."""
    return _NUMBERS.sub(r"\3\2\1\2\4", fold(cell).strip()) if order == "month-first" else cell


def _time(cell: str) -> datetime | None:
    """Read a day with a time, ISO 8601, in any digits."""
    if ":" not in cell:
        return None
    try:
        return datetime.fromisoformat(fold(cell).strip().upper())
    except ValueError:
        return None


def _precision(days: DayRange) -> Precision:
    start, end = days.start, days.end
    if start is None or end is None:
        return "unknown" if start is end else "not-before" if start else "not-after"
    if start == end:
        return "day"
    if start.day == 1 and end == _last_of_month(start):
        return "month"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return "year"
    return "range"


def _last_of_month(day: date) -> date:
    after = day.replace(day=28) + timedelta(days=4)
    return after - timedelta(days=after.day)
