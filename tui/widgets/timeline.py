"""The timeline: days with sticky headers, claims in blocks, drawn from a window over the store."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.types import ClaimRow, DayCount
from tui.i18n.language import base_in_use
from tui.i18n.translation import retold
from tui.messages import RankChosen, WindowWanted
from tui.timeline.block import (
    Cell,
    CellTone,
    Width,
    block_cells,
    cursor_cell,
    gap_cells,
    header_cells,
    passage_of,
)
from tui.timeline.geometry import HEADER, Geometry
from tui.timeline.listing import NO_DAYS, Listing
from tui.timeline.passages import Row
from tui.widgets.paint import faint, field_segments
from tui.widgets.selecting import Selectable
from tui.widgets.sided_scroll import SidedScroll
from tui.widgets.typesetting import in_use

NOWHERE = Geometry.of(NO_DAYS)
TALL = 30
"""Height of a screen from which each claim has a second line, for its other language."""

BASE = "base"
"""The style of the list itself, among those of `ROW_CLASSES`."""

ROW_CLASSES = {
    "timeline--day",
    "timeline--cursor",
    "timeline--speaker",
    "timeline--sign",
    "timeline--hit",
}


class TimelineView(  # pyright: ignore[reportIncompatibleMethodOverride] - of Textual, within ScrollView
    SidedScroll, ScrollView, Selectable, can_focus=True, inherit_bindings=False
):
    """Draws a `Listing`; asks with `WindowWanted` for rows that it is about to need."""

    COMPONENT_CLASSES: ClassVar[set[str]] = ROW_CLASSES

    listing: reactive[Listing] = reactive(Listing, repaint=False)
    block: reactive[int] = reactive(1, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        self._styles: Mapping[str, Style] = {}
        self._tones: dict[Style, Mapping[CellTone, Style]] = {}
        self._wanted: tuple[int, int] | None = None
        self._pointed_at: int | None = None  # the rank that was clicked: it stays under the pointer
        self._geometry = NOWHERE

    @property
    def geometry(self) -> Geometry:
        """Where everything stands at the present height of a block."""
        held = self._geometry
        if not held.histogram.same_list(self.listing.histogram) or held.block != self.block:
            self._geometry = Geometry.of(self.listing.histogram, self.block)
        return self._geometry

    # ------------------------------------------------------------ following the state

    def watch_listing(self, old: Listing, new: Listing) -> None:
        """Draw what changed: two blocks when only the cursor moved, else everything."""
        same_rows = old.page is new.page and old.hits is new.hits and old.shown == new.shown
        same_rows = same_rows and old.noted is new.noted
        if not same_rows:
            self._strips.clear()
        if old.page is not new.page:
            self._wanted = None
        same_list = old.histogram.same_list(new.histogram)
        if not same_list:
            self._resize()
        looks = (old.shown, old.calendar) != (new.shown, new.calendar)
        if not same_list or looks:
            self.forget_selection()
        if old.rank != new.rank or not same_list:
            leap = abs(new.rank - old.rank) > 1 and new.rank != self._pointed_at
            self.reveal(new.rank, leap=leap)
            self._pointed_at = None
        same_looks = old.note == new.note and old.calendar == new.calendar
        if same_rows and old.histogram is new.histogram and same_looks:
            for rank in (old.rank, new.rank) if new.histogram.total else ():
                self.refresh_lines(self.geometry.claim_line(rank), self.block)
        else:
            self.refresh()

    def watch_block(self) -> None:
        """Keep the cursor in sight when blocks grow or shrink."""
        self._strips.clear()
        self.forget_selection()
        self._resize()
        self.reveal(self.listing.rank)

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.geometry.lines)

    def on_resize(self, event: events.Resize) -> None:
        """Lay rows out anew for the new width, and keep the cursor in sight."""
        self._strips.clear()
        self.block = self.lines_of_claim()
        self._resize()
        self.reveal(self.listing.rank)

    def lines_of_claim(self) -> int:
        """How many lines a claim has on this screen."""
        return 2 if self.screen.size.height >= TALL else 1

    def typeset(self) -> None:
        """Draw every row anew."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """Forget what was painted in the old theme."""
        super().notify_style_update()
        self._styles = {}
        self._tones.clear()
        self._strips.clear()

    def reveal(self, rank: int, *, leap: bool = False) -> None:
        """Scroll as little as shows the block of a rank below the sticky header.

        Where it lay below the last line and the cursor leapt, or would have to scroll far, it comes to the
        top: a day is not shown by its first claim alone.
        """
        if not self.listing.histogram.total or not self.size.height:
            return
        line = self.geometry.claim_line(rank)
        top, height = round(self.scroll_y), self.size.height
        below = line + self.block - (top + height)
        if line - HEADER < top or below > (0 if leap else height // 2):
            top = line - HEADER
        elif below > 0:
            top += below
        if top != round(self.scroll_y):
            self.scroll_to(y=top, animate=False, force=True)
        self._ask()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for the rows that came into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._ask()

    def _ask(self) -> None:
        """Ask for a window around what is in sight, when the loaded one ends near it."""
        top, height = round(self.scroll_y), self.size.height
        geometry = self.geometry
        first, last = geometry.ranks_between(top - height // 2, top + height + height // 2)
        if last < first or self.listing.holds(first, last):
            return
        margin = 2 * height
        start = max(first - margin, 0)
        wanted = (start, min(last + margin, self.listing.histogram.total - 1) - start + 1)
        if wanted != self._wanted:
            self._wanted = wanted
            self.post_message(WindowWanted(*wanted))

    # ------------------------------------------------------------ what stands in a line

    def cells_of_day(self, day: DayCount, page: Width) -> tuple[Cell, ...]:
        """The header of a day."""
        return header_cells(day, page, in_use(), self.listing.calendar)

    def cells_of_row(self, row: ClaimRow, offset: int, page: Width) -> tuple[Cell, ...]:
        """Line `offset` of a claim's block."""
        return block_cells(self.listing, row, offset, page, in_use())

    def cells_of_gap(self, days: int, page: Width) -> tuple[Cell, ...]:
        """Days without claims."""
        return gap_cells(days, page)

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line: the first is always the header of the day that it lies in."""
        width = self.scrollable_content_region.width
        line = round(self.scroll_y) + y
        place = self.geometry.at(line)
        if place is None:
            note = retold(self.listing.note).splitlines()
            words = note[y - 1] if 1 <= y <= len(note) and not self.listing.histogram.total else ""
            line = in_use().truncate(words, width, base_in_use())
            return Strip([Segment(line.visual.center(width), faint(self._base))], width)
        if y and place.gap:
            cells = self.cells_of_gap(place.gap, (width, base_in_use()))
            return self.with_selection(self._painted(cells, width, self._base), y)
        if y == 0 or place.rank is None:
            return self.with_selection(self._header(place.day_index, width), y)
        row = self.listing.row(place.rank)
        if row is None:
            return Strip([Segment(f"{'…':>{min(4, width)}}".ljust(width), faint(self._base))], width)
        key = (place.rank, place.offset, place.rank == self.listing.rank)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._block_line(row, place.offset, width, cursor=key[2])
        return self.with_selection(strip, y)

    def _style(self, name: str) -> Style:
        if not self._styles:
            classes = {name: self.get_component_rich_style(name) for name in ROW_CLASSES}
            self._styles = {BASE: self.rich_style, **classes}
        return self._styles[name]

    @property
    def _base(self) -> Style:
        return self._style(BASE)

    def _header(self, day_index: int, width: int) -> Strip:
        """Draw the title of a day and its summary on a rule."""
        style = self._style("timeline--day")
        text = ""
        day = self.listing.histogram.days[day_index]
        for cell in self.cells_of_day(day, (width, base_in_use())):
            text = text.ljust(cell.column - 1, "─") + f" {cell.line(in_use()).visual} "
        return Strip([Segment(text[:width].ljust(width, "─"), style)], width)

    def _block_line(self, row: ClaimRow, offset: int, width: int, *, cursor: bool) -> Strip:
        page = width, base_in_use()
        cells = self.cells_of_row(row, offset, page)
        if cursor and not offset:
            cells = tuple(sorted((cursor_cell(page), *cells), key=attrgetter("column")))
        return self._painted(cells, width, self._style("timeline--cursor") if cursor else self._base)

    def _painted(self, cells: Iterable[Cell], width: int, base: Style) -> Strip:
        """Paint the cells of a line, which stand from left to right."""
        styles = self._tones.get(base)
        if styles is None:
            styles = self._tones[base] = {
                "plain": base,
                "quiet": faint(base),
                "speaker": base + Style(color=self._style("timeline--speaker").color),
                "sign": base + Style(color=self._style("timeline--sign").color, bold=True),
            }
        segments: list[Segment] = []
        column = 0
        for cell in cells:
            gap = " " * (cell.column - column)
            segments.append(Segment(gap, base))
            segments += self._cell(cell, styles[cell.tone])
            column = cell.column + cell.width
        segments.append(Segment(" " * (width - column), base))
        return Strip([segment for segment in segments if segment.text], width).simplify()

    def _cell(self, cell: Cell, style: Style) -> list[Segment]:
        """Paint the text of a cell, what a search found in it lit."""
        hit = style + self._style("timeline--hit")

        def style_of(first: int, after: int) -> Style:
            return hit if any(start < after and first < end for start, end in cell.hits) else style

        return field_segments(cell.text, cell.width, style, style_of if cell.hits else None, cell.base)

    # ------------------------------------------------------------ pointing

    def row_at(self, y: int) -> Row | None:
        """The letters of a line in sight; the first is always a header."""
        line = round(self.scroll_y) + y
        place = self.geometry.at(line)
        if place is not None and y == 0:  # the header sticks there
            line = self.geometry.header_line(place.day_index)
        found = self._passage(line)
        return found[1] if found is not None else None

    def passages(self, first: int, last: int) -> Iterable[tuple[int, str, tuple[Row, ...]]]:
        """The lines from first to last; an ellipsis stands for those that are not loaded (any more)."""
        page, geometry = self.listing.page, self.geometry
        loaded = range(0)
        if page.rows:
            end = geometry.claim_line(page.start + len(page.rows) - 1) + self.block
            loaded = range(max(geometry.claim_line(page.start) - 1, first), min(end, last + 1))
        if loaded.start > first:
            yield first, "…", ()
        for line in loaded:
            found = self._passage(line)
            if found is not None:
                yield line, found[0], (found[1],)
        if loaded.stop <= min(last, geometry.lines - 1):
            yield last, "…", ()

    def _passage(self, line: int) -> tuple[str, Row] | None:
        """The text of a line of the list; None where it is not loaded."""
        place = self.geometry.at(line)
        if place is None:
            return None
        page = self.scrollable_content_region.width, base_in_use()
        if place.gap:
            return passage_of(self.cells_of_gap(place.gap, page), line, page[1], in_use())
        if place.rank is None:
            cells = self.cells_of_day(self.listing.histogram.days[place.day_index], page)
            return passage_of(cells, line, page[1], in_use())
        row = self.listing.row(place.rank)
        if row is None:
            return None
        cells = self.cells_of_row(row, place.offset, page)
        return passage_of(cells, line, page[1], in_use())

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the claim that was clicked, not where a drag ended; a second click opens it."""
        event.prevent_default()
        event.stop()
        offset = event.get_content_offset(self)
        if offset is None or self.screen.selections:
            return
        place = self.geometry.at(round(self.scroll_y) + offset.y)
        if place is not None and place.rank is not None and offset.y > 0:
            self._pointed_at = place.rank
            self.post_message(RankChosen(place.rank, open=event.chain == 2))
