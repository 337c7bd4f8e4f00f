"""The timeline in plain words: what a line says to somebody who hears it or reads it by touch (pure).

One claim is one sentence, what matters most first: a braille display shows its first 40 cells.
"""

from store.types import ClaimRow, DayCount
from tui.bidi import Typesetting
from tui.i18n.dates import Calendar, day_title, span_words
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import agent_label
from tui.timeline.block import Cell, Width
from tui.timeline.listing import Listing
from tui.timeline.paragraph import Paragraph, Writing
from tui.timeline.rows import clock_time, languages_in_order, speaker_label, when_sign

WIDE, NARROW = 150, 70
"""Columns from which a sentence has one line, and below which it has three; else it has two."""

ENDS = (*".!?…؟", "")
"""What ends a sentence already, or nothing."""


def lines_for(width: int) -> int:
    """How many lines each claim has."""
    return 1 if width >= WIDE else 2 if width >= NARROW else 3


def row_sentence(listing: Listing, row: ClaimRow) -> Paragraph:
    """Say who said what, what is to know about it, through which outlet, and when."""
    writing = Writing().field(speaker_label(row.speaker, row.co_speakers))
    facts = (
        (not row.speaker.named, tr("unnamed")),
        (listing.starred(row.uid), tr("starred")),
        (row.disputed, tr("disputed")),
        (row.repeats, tr("repeats another claim")),
        (row.told > 1, tr("told {times} times", times=numeral(row.told))),
    )
    for holds, words in facts:
        if holds:
            writing.words(tr(", ")).words(words)
    language = languages_in_order(row.content, row.language, listing.shown)[0]
    text = row.content[language].rstrip()
    writing.words(": ").field(text).words(" " if text[-1:] in ENDS else ". ")
    if row.outlet:
        writing.words(tr("Outlet: ")).field(agent_label(row.outlet)).words(". ")
    return writing.words(_when(row)).done()


def _when(row: ClaimRow) -> str:
    """Say when, as far as the day above does not."""
    if row.minute is not None:
        return tr("At {time}.", time=clock_time(row.minute))
    if row.span is None or not when_sign(row.span, row.minute):
        return ""
    return tr("Day: {days}.", days=span_words(row.span))


def row_cells(
    listing: Listing, row: ClaimRow, place: tuple[int, int], page: Width, typesetting: Typesetting
) -> tuple[Cell, ...]:
    """Line `place[0]` of the `place[1]` lines of a claim; the last one has the rest, cut with an ellipsis."""
    (offset, lines), (width, base) = place, page
    text = row_sentence(listing, row).text
    laid = typesetting.layout(text, width, base)
    if offset >= len(laid):
        return ()
    end = len(text) if offset == lines - 1 else laid[offset].end
    return (Cell(text[laid[offset].start : end].rstrip(), 0, width, base=base),)


def day_cells(day: DayCount, page: Width, calendar: Calendar) -> tuple[Cell, ...]:
    """The day in words: its date in the calendars, then what it holds."""
    parts = [
        day_title(day.day, calendar).replace(" / ", tr(", ")),
        counted(day.claims, "claim"),
        *([counted(day.people, "person", "people")] if day.people is not None else []),
        *([counted(day.outlets, "outlet")] if day.outlets is not None else []),
        *([tr("{n} disputed", n=numeral(day.disputes))] if day.disputes else []),
    ]
    return (Cell(tr(", ").join(parts), 0, page[0], base=page[1]),)


def gap_cells(days: int, page: Width) -> tuple[Cell, ...]:
    """How many days have no claims."""
    words = tr("no claims for {days}", days=counted(days, "day"))
    return (Cell(words, 0, page[0], base=page[1]),)
