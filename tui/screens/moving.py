"""Moving through the timeline: by claims, pages, days and the periods of the histogram."""

from datetime import date

from msgspec.structs import replace

from tui.i18n.translation import tr
from tui.messages import DaysChosen, RankChosen
from tui.screens.plainly import PLAIN
from tui.screens.stateful import Stateful
from tui.timeline import moves
from tui.timeline.bins import BINS, Bin, fitting
from tui.widgets.histogram import HistogramView
from tui.widgets.timeline import TimelineView


class Moving(Stateful):
    """The part of the timeline screen that moves the cursor."""

    left: int | None = None
    """The claim from which the histogram was entered."""

    def on_rank_chosen(self, message: RankChosen) -> None:
        """Follow the mouse."""
        self.move_to(message.rank)
        if message.open:
            self.action_open()

    def action_move(self, step: int) -> None:
        """Go to the next or previous claim."""
        self.move_to(self.listing.rank + step)

    def action_page(self, pages: int) -> None:
        """Go a page on or back."""
        self.move_to(self.listing.rank + pages * self._page_size())

    def action_half_page(self, halves: int) -> None:
        """Go half a page on or back."""
        self.move_to(self.listing.rank + halves * max(self._page_size() // 2, 1))

    def _page_size(self) -> int:
        view = self.query_one(TimelineView)
        return max((view.size.height - 1) // view.block, 1)

    def action_first(self) -> None:
        """Go to the first claim."""
        self.jump(0)

    def action_last(self) -> None:
        """Go to the last claim."""
        self.jump(self.listing.histogram.total - 1)

    def action_day(self, step: int) -> None:
        """Go to the next day with claims, or to the start of this one and then back."""
        self.jumped = self.action_day
        if self.listing.histogram.total:
            to = moves.next_day if step > 0 else moves.previous_day
            self.jump(to(self.listing.histogram, self.listing.rank))

    def action_week(self, weeks: int) -> None:
        """Go some weeks on or back."""
        self.jumped = self.action_week
        if self.listing.histogram.total:
            self.jump(moves.week_on(self.listing.histogram, self.listing.rank, weeks))

    def action_last_day(self) -> None:
        """Go to the last day with claims."""
        if self.listing.histogram.total:
            self.jump(self.listing.histogram.starts[-1])

    def action_period(self, step: int) -> None:
        """Go to the next period of the histogram that has claims, or back."""
        self.jumped = self.action_period
        if self.listing.histogram.total:
            to = moves.next_period if step > 0 else moves.previous_period
            self.jump(to(self.listing.histogram, self.listing.rank, self.bin_in_use()))

    def action_edge(self, step: int) -> None:
        """Go to where a burst of claims begins or ends."""
        self.jumped = self.action_edge
        if self.listing.histogram.total:
            self.jump(moves.burst_edge(self.listing.histogram, self.listing.rank, self.bin_in_use(), step))

    # ------------------------------------------------------------ histogram

    def bin_in_use(self) -> Bin:
        """How long a period is: as chosen, else a day in the grid, else what the histogram takes."""
        if self.state.view == "grid":
            return self.state.bin or BINS[0]
        histogram = self.query_one(HistogramView)
        if not histogram.size.width:
            return self.state.bin or fitting(self.listing.histogram, max(self.size.width // 3, 1))
        return histogram.strip.bin

    def action_bin(self, step: int) -> None:
        """Take coarser periods, or finer ones."""
        place = BINS.index(self.bin_in_use()) + step
        if 0 <= place < len(BINS):
            self.go(replace(self.state, bin=BINS[place]))

    def action_histogram(self) -> None:
        """Go to the histogram, and remember the claim."""
        histogram = self.query_one(HistogramView)
        if histogram.size.height:
            self.left = self.state.cursor
            histogram.focus()
        else:
            narrow, plain = tr("The histogram needs 80 columns."), tr("Plain mode has no histogram.")
            self.notify(plain if self.has_class(PLAIN) else narrow, markup=False)

    def action_come_back(self) -> None:
        """Go back to the claim from which the histogram was entered."""
        if self.left is not None:
            self.go(replace(self.state, cursor=self.left))
        self.focus_view()

    def on_days_chosen(self, message: DaysChosen) -> None:
        """Keep only the claims of some days, by the clock on screen."""
        from store.filters import with_only

        days = f"{date.fromordinal(message.first)}..{date.fromordinal(message.last)}"
        self.go(replace(self.state, filter=with_only(self.state.filter, self.state.clock, days)))
        self.focus_view()
