"""The timeline in plain words: sentences, one for each claim, without columns, rules and signs."""

from rich.segment import Segment
from textual.strip import Strip

from store.types import ClaimRow, DayCount
from tui.i18n.language import base_in_use
from tui.timeline.block import Cell, Width
from tui.timeline.spoken import day_cells, gap_cells, lines_for, row_cells
from tui.widgets.paint import field_segments
from tui.widgets.timeline import TimelineView
from tui.widgets.typesetting import in_use


class SpokenTimeline(TimelineView):
    """Draws the same `Listing`; the terminal's own cursor marks the claim, see `hardware_caret`."""

    def lines_of_claim(self) -> int:
        """A sentence has as many lines as it mostly needs."""
        return lines_for(self.size.width)

    def cells_of_day(self, day: DayCount, page: Width) -> tuple[Cell, ...]:
        """The day in words."""
        return day_cells(day, page, self.listing.calendar)

    def cells_of_row(self, row: ClaimRow, offset: int, page: Width) -> tuple[Cell, ...]:
        """A line of the sentence."""
        return row_cells(self.listing, row, (offset, self.block), page, in_use())

    def cells_of_gap(self, days: int, page: Width) -> tuple[Cell, ...]:
        """Days without claims in words."""
        return gap_cells(days, page)

    def _header(self, day_index: int, width: int) -> Strip:
        page = width, base_in_use()
        (cell,) = self.cells_of_day(self.listing.histogram.days[day_index], page)
        style = self._style("timeline--day")
        return Strip(field_segments(cell.text, width, style, None, cell.base), width)

    def _block_line(self, row: ClaimRow, offset: int, width: int, *, cursor: bool) -> Strip:
        style = self._style("timeline--cursor") if cursor else self._base
        cells = self.cells_of_row(row, offset, (width, base_in_use()))
        if not cells:
            return Strip([Segment(" " * width, style)], width)
        return self._painted(cells, width, style)
