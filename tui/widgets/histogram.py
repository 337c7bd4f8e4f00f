"""The histogram strip over the list: how many claims each bin of time holds, and where the cursor is."""

from collections.abc import Iterator
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, marked, tr
from tui.messages import DaysChosen, PaneLeft, RankChosen
from tui.timeline.bins import BINS, Bar, Bin, first_day, last_day, undated
from tui.timeline.listing import Listing
from tui.timeline.strip import HistogramStrip, level, strip_of
from tui.widgets.paint import faint
from tui.widgets.placing import Part, cells_of, column_under, part, row_of_parts

BIN_WORDS: dict[Bin, str] = {
    "day": marked("day"),
    "week": marked("week"),
    "month": marked("month"),
    "quarter": marked("quarter"),
    "year": marked("year"),
    "decade": marked("decade"),
}
NAME = max(map(len, BINS)) + 2
"""Cells of the bin's name, before the bars."""

DISPUTED = "!"


class HistogramView(Widget, can_focus=True, inherit_bindings=False):
    """Draws the bins around the cursor; a click goes to one, a drag keeps the claims of a range of them."""

    BINDINGS = bindings("histogram")
    scope: ClassVar[Scope] = "histogram"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "histogram--bar",
        "histogram--dispute",
        "histogram--chosen",
        "histogram--cursor",
    }

    listing: reactive[Listing] = reactive(Listing, repaint=False)
    bin: reactive[Bin | None] = reactive(None, repaint=False)
    """The bin that the reader chose; None takes the finest in which all claims fit."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strip: HistogramStrip | None = None
        self._from: int | None = None  # the bins that are being chosen: where that began, and where it is
        self._to: int | None = None
        self._dragging = False

    # ------------------------------------------------------------ following the state

    @property
    def strip(self) -> HistogramStrip:
        """The bins in sight."""
        if self._strip is None:
            room = self.size.width - NAME - cells_of(self._most(0) + self._without_day())
            self._strip = strip_of(self.listing.histogram, self.bin, self.listing.rank, room, cells_of)
        return self._strip

    def watch_listing(self, old: Listing, new: Listing) -> None:
        """Follow the cursor, and the claims that a filter leaves."""
        if old.rank != new.rank or not old.histogram.same_list(new.histogram):
            self._draw_anew()

    def watch_bin(self) -> None:
        """Show finer or coarser bins."""
        self._from = self._to = None
        self._draw_anew()

    def on_resize(self) -> None:
        """Place the bins anew."""
        self._draw_anew()

    def typeset(self) -> None:
        """Place the bins anew for another typesetting or language."""
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._strip = None
        self.refresh()

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw the labels, and below them the bars; where there is one line, the bars."""
        width, base = self.size.width, self.rich_style
        strip = self.strip
        quiet = faint(base)
        labelled = y == 0 and self.size.height > 1
        parts = [] if y and self.size.height > 1 else [part(tr(BIN_WORDS[strip.bin]), 0, quiet)]
        if not labelled:
            return row_of_parts([*parts, *self._bars(strip, base)], width, base)
        tail = self._without_day() + self._most(strip.most)
        ending = part(tail, width - cells_of(tail), quiet)
        return row_of_parts([*parts, *self._labels(strip, base, quiet), ending], width, base)

    def _most(self, most: int) -> str:
        return tr("  max {n}", n=numeral(most or self.listing.histogram.total))

    def _without_day(self) -> str:
        without = undated(self.listing.histogram)
        return f"  {counted(without, 'undated', 'undated')}" if without else ""

    def _labels(self, strip: HistogramStrip, base: Style, quiet: Style) -> Iterator[Part]:
        for label in strip.labels:
            held = strip.bar_at(label.column)
            here = held is not None and held.number == strip.cursor
            yield part(label.words, NAME + label.column, base + Style(bold=True) if here else quiet)

    def _bars(self, strip: HistogramStrip, base: Style) -> Iterator[Part]:
        """One part or two for each bin: its block, and beside it the sign of a dispute."""
        full = base + self.get_component_rich_style("histogram--bar", partial=True)
        sign = base + self.get_component_rich_style("histogram--dispute", partial=True)
        chosen = base + self.get_component_rich_style("histogram--chosen", partial=True)
        cursor = self.get_component_rich_style("histogram--cursor", partial=True)
        thick = max(strip.cell - 2, 1)
        low, high = self._chosen()
        for place, held in enumerate(strip.bars):
            style = chosen if low <= held.number <= high else full
            if held.number == strip.cursor:
                style += cursor
            if strip.cell == 1 and held.disputes:
                style += Style(underline=True)
            column = NAME + place * strip.cell
            yield Part(column, level(held.claims, strip.most) * thick, thick, style)
            if strip.cell > 1 and held.disputes:
                yield Part(column + thick, DISPUTED, 1, sign)

    def _chosen(self) -> tuple[int, int]:
        if self._from is None or self._to is None:
            return 1, 0
        return min(self._from, self._to), max(self._from, self._to)

    # ------------------------------------------------------------ keys

    def action_mark(self) -> None:
        """Begin a range at the cursor's bin; it reaches to wherever the cursor goes next."""
        self._from = self._to = self.strip.cursor
        self.refresh()

    def action_period(self, step: int) -> None:
        """Go to the bin beside this one, empty or not; the cursor goes to its first claim or the next one."""
        strip = self.strip
        if strip.cursor is None:
            return
        place = next((place for place, held in enumerate(strip.bars) if held.number == strip.cursor), None)
        if place is None:
            return
        beyond = strip.bars[place + step :] if step > 0 else reversed(strip.bars[:place])
        held = next((held for held in beyond if held.claims), None)
        if held is not None:
            if self._from is not None:
                self._to = held.number
            self.post_message(RankChosen(held.rank, open=False))

    def action_keep(self) -> None:
        """Keep only the claims of the chosen bins, or of the cursor's bin where none is marked."""
        low, high = self._chosen()
        if low > high and self.strip.cursor is not None:
            low = high = self.strip.cursor
        self._keep(low, high)

    def _keep(self, low: int, high: int) -> None:
        self._from = self._to = None
        self.refresh()
        if low <= high:
            bin = self.strip.bin
            self.post_message(DaysChosen(first_day(low, bin), last_day(high, bin)))

    def action_back(self) -> None:
        """Drop the range that was marked; without one, go back to the list."""
        if self._from is not None:
            self._from = self._to = None
            self.refresh()
        else:
            self.post_message(PaneLeft())

    # ------------------------------------------------------------ mouse

    def _bar_under(self, event: events.MouseEvent) -> Bar | None:
        column = column_under(event.x - self.gutter.left, self.size.width) - NAME
        return self.strip.bar_at(column) if column >= 0 else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a range."""
        held = self._bar_under(event)
        if held is not None and event.button == 1:
            self._from = self._to = held.number
            self._dragging = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Stretch the range."""
        held = self._bar_under(event) if self._dragging else None
        if held is not None and held.number != self._to:
            self._to = held.number
            self.refresh()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Go to the bin that was clicked, or keep the range that was drawn."""
        if not self._dragging:
            return
        self._dragging = False
        self.release_mouse()
        low, high = self._chosen()
        if low < high:
            self._keep(low, high)
            return
        self._from = self._to = None
        held = self._bar_under(event)
        if held is not None and held.claims:
            self.post_message(RankChosen(held.rank, open=False))
        self.refresh()
