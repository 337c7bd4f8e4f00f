"""What stands in each column of a claim's block, and how wide the columns are."""

from collections.abc import Mapping

from msgspec import Struct

from store.types import AgentName, ClaimRow, DaySpan
from tui.i18n.numbers import figures, numeral
from tui.i18n.words import agent_label
from tui.timeline.state import Shown

GAP = 1
CURSOR, WHEN, SIGNS, LANGUAGE = 2, 6, 4, 2
NARROWEST = 8


class Columns(Struct, frozen=True):
    """Widths in cells; a column of width 0 is left out, the text takes the rest.

    `left` is the cursor, the time and the signs: a second line of text begins there.
    """

    left: int
    speaker: int
    outlet: int
    language: int
    text: int


class RowFields(Struct, frozen=True):
    """The words of each structural column; `language` is that of the text that stands first."""

    when: str
    speaker: str
    outlet: str
    language: str
    signs: str


def columns_for(width: int) -> Columns:
    """Share out a width: the text always keeps the largest part, the outlet and language go first."""
    if width >= 130:
        speaker, outlet, language = 28, 18, LANGUAGE
    elif width >= 96:
        speaker, outlet, language = 21, 13, LANGUAGE
    elif width >= 76:
        speaker, outlet, language = 18, 11, 0
    else:
        speaker, outlet, language = 15, 0, 0
    left = CURSOR + WHEN + GAP + SIGNS + GAP
    fixed = left + sum(part + GAP for part in (speaker, outlet, language) if part)
    return Columns(left, speaker, outlet, language, max(width - fixed, NARROWEST))


def speaker_label(agent: AgentName, others: int = 0) -> str:
    """A speaker as a list shows it, with the number of those who say the same with them."""
    return f"{agent_label(agent)} +{numeral(others)}" if others else agent_label(agent)


def languages_in_order(content: Mapping[str, str], original: str, shown: Shown) -> tuple[str, ...]:
    """The languages of a claim: the wanted one first, then the one it was reported in, then the others."""
    wanted = original if shown == "original" else shown
    first = [language for language in dict.fromkeys((wanted, original)) if language in content]
    return (*first, *(language for language in content if language not in first))


def clock_time(minute: int) -> str:
    """The time of a minute of the day: 14:20."""
    return figures(f"{minute // 60:02}:{minute % 60:02}")


def when_sign(span: DaySpan | None, minute: int | None) -> str:
    """The time of a claim, or the days of its span with the sign for how sure they are."""
    if minute is not None:
        return clock_time(minute)
    if span is None or (span.start is None and span.end is None):
        return ""
    if span.start is None and span.end is not None:
        return figures(f"≤{span.end.day}")
    if span.end is None and span.start is not None:
        return figures(f"≥{span.start.day}")
    assert span.start is not None
    assert span.end is not None
    if span.start == span.end:
        return "~" if span.approximate else ""
    return figures(f"~{span.start.day}–{span.end.day}")


def row_fields(row: ClaimRow, shown: Shown, *, starred: bool = False) -> RowFields:
    """What a claim's block says, column by column."""
    languages = languages_in_order(row.content, row.language, shown)
    signs = (
        ("*" if starred else "")
        + ("" if row.speaker.named else "?")
        + ("!" if row.disputed else "")
        + ("=" if row.repeats else "")
    )
    return RowFields(
        when=when_sign(row.span, row.minute),
        speaker=speaker_label(row.speaker, row.co_speakers),
        outlet=agent_label(row.outlet) if row.outlet else "",
        language=languages[0],
        signs=signs,
    )
