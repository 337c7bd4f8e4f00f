"""The histogram strip: which bins are in sight, how high their bars stand, and where labels fit."""

from collections.abc import Callable

from msgspec import Struct

from store.types import DayHistogram
from tui.i18n.dates import bin_label
from tui.timeline.bins import Bar, Bin, extent, filled, first_day, fitting, number_of

WIDEST = 6
"""Cells of one bin where there is room; a label such as `28 Feb` fits."""

LEVELS = "▁▂▃▄▅▆▇█"


class Label(Struct, frozen=True):
    """Words under or above a bin, from a column on."""

    column: int
    words: str


class HistogramStrip(Struct, frozen=True):
    """The bins in sight, each `cell` cells wide; `most` is the count of the fullest bin of the whole list."""

    bin: Bin
    cell: int
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    most: int
    cursor: int | None

    def bar_at(self, column: int) -> Bar | None:
        """The bin under a column; None beside the bars."""
        place = column // self.cell
        return self.bars[place] if 0 <= place < len(self.bars) else None


def level(claims: int, most: int) -> str:
    """The block for a count: empty for none, the lowest for any, the full one for the most."""
    return LEVELS[(claims * len(LEVELS) - 1) // max(most, 1)] if claims else " "


def strip_of(
    histogram: DayHistogram,
    bin: Bin | None,
    rank: int,
    width: int,
    cells_of: Callable[[str], int] = len,
) -> HistogramStrip:
    """Place the bins around a rank in so many cells; without a bin, the finest in which all fit.

    `cells_of` says how many cells a label takes. Columns are counted from where our lines begin.
    """
    bin = bin or fitting(histogram, max(width, 1))
    ends = extent(histogram, bin)
    if ends is None or width < 1:
        return HistogramStrip(bin, 1, (), (), 0, None)
    first, last = ends
    day = histogram.days[histogram.index_at(rank)].day
    cursor = number_of(day, bin) if day else None
    cell = max(min(width // (last - first + 1), WIDEST), 1)
    places = width // cell
    if last - first >= places:
        middle = cursor if cursor is not None else first
        first = max(min(middle - places // 2, last - places + 1), first)
        last = first + places - 1
    held = {bar.number: bar for bar in filled(histogram, bin)}
    bars = tuple(held.get(number) or Bar(number, 0, 0, -1) for number in range(first, last + 1))
    most = max(bar.claims for bar in held.values())
    return HistogramStrip(bin, cell, bars, _labels(bars, bin, cell, width, cells_of), most, cursor)


def _labels(
    bars: tuple[Bar, ...], bin: Bin, cell: int, width: int, cells_of: Callable[[str], int]
) -> tuple[Label, ...]:
    """Label each bin that its label fits at, in full where a larger unit of time begins."""
    labels: list[Label] = []
    free, shown = 0, None
    for place, held in enumerate(bars):
        column = place * cell
        if column < free:
            continue
        words = bin_label(first_day(held.number, bin), bin, since=shown)
        size = cells_of(words)
        if column + size > width:
            break
        labels.append(Label(column, words))
        free = column + size + 1
        shown = first_day(held.number, bin)
    return tuple(labels)
