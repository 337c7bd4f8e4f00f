"""The timeline: days with sticky headers, claims in blocks, drawn from a window over the store."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.types import ClaimRow
from tui.i18n.dates import day_title
from tui.i18n.words import day_summary, short_summary
from tui.messages import RankChosen, WindowWanted
from tui.timeline.geometry import HEADER, Geometry
from tui.timeline.listing import Listing, Range
from tui.timeline.rows import GAP, SIGNS, WHEN, Columns, columns_for, languages_in_order, row_fields
from tui.widgets.paint import faint, field_segments
from tui.widgets.typesetting import in_use

TALL = 30
"""Height of a screen from which each claim has a second line, for its other language."""

ROW_CLASSES = {
    "timeline--day",
    "timeline--cursor",
    "timeline--speaker",
    "timeline--sign",
    "timeline--hit",
}


class TimelineView(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws a `Listing`; asks with `WindowWanted` for rows that it is about to need."""

    COMPONENT_CLASSES: ClassVar[set[str]] = ROW_CLASSES

    listing: reactive[Listing] = reactive(Listing, repaint=False)
    block: reactive[int] = reactive(1, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        self._styles: Mapping[str, Style] = {}
        self._wanted: tuple[int, int] | None = None

    @property
    def geometry(self) -> Geometry:
        """Where everything stands at the present height of a block."""
        return Geometry(self.listing.histogram, self.block)

    # ------------------------------------------------------------ following the state

    def watch_listing(self, old: Listing, new: Listing) -> None:
        """Draw what changed: two blocks when only the cursor moved, else everything."""
        same_rows = old.page is new.page and old.hits is new.hits and old.shown == new.shown
        if not same_rows:
            self._strips.clear()
        if old.page is not new.page:
            self._wanted = None
        if old.histogram is not new.histogram:
            self._resize()
        if old.rank != new.rank or old.histogram is not new.histogram:
            self.reveal(new.rank)
        if same_rows and old.histogram is new.histogram and old.note == new.note:
            for rank in (old.rank, new.rank):
                self.refresh_lines(self.geometry.claim_line(rank), self.block)
        else:
            self.refresh()

    def watch_block(self) -> None:
        """Keep the cursor in sight when blocks grow or shrink."""
        self._strips.clear()
        self._resize()
        self.reveal(self.listing.rank)

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.geometry.lines)

    def on_resize(self, event: events.Resize) -> None:
        """Lay rows out anew for the new width, and keep the cursor in sight."""
        self._strips.clear()
        self.block = 2 if self.screen.size.height >= TALL else 1
        self._resize()
        self.reveal(self.listing.rank)

    def typeset(self) -> None:
        """Draw every row anew."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """Forget what was painted in the old theme."""
        super().notify_style_update()
        self._styles = {}
        self._strips.clear()

    def reveal(self, rank: int) -> None:
        """Scroll as little as shows the block of a rank below the sticky header."""
        if not self.listing.histogram.total or not self.size.height:
            return
        line = self.geometry.claim_line(rank)
        top, height = round(self.scroll_y), self.size.height
        below = line + self.block - (top + height)
        if line - HEADER < top or below > height // 2:
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

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line: the first is always the header of the day that it lies in."""
        width = self.scrollable_content_region.width
        line = round(self.scroll_y) + y
        place = self.geometry.at(line)
        if place is None:
            note = self.listing.note.splitlines()
            words = note[y - 1] if 1 <= y <= len(note) and not self.listing.histogram.total else ""
            return Strip([Segment(words.center(width)[:width], faint(self.rich_style))], width)
        if y == 0 or place.rank is None:
            return self._header(place.day_index, width)
        row = self.listing.row(place.rank)
        if row is None:
            return Strip([Segment(f"{'…':>{min(4, width)}}".ljust(width), faint(self.rich_style))], width)
        key = (place.rank, place.offset, place.rank == self.listing.rank)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._block_line(row, place.offset, width, cursor=key[2])
        return strip

    def _style(self, name: str) -> Style:
        if not self._styles:
            self._styles = {name: self.get_component_rich_style(name) for name in ROW_CLASSES}
        return self._styles[name]

    def _header(self, day_index: int, width: int) -> Strip:
        day = self.listing.histogram.days[day_index]
        title = day_title(day.day)
        for summary in (day_summary(day), short_summary(day), ""):
            rule = width - len(title) - len(summary) - 8
            if rule > 0 or not summary:
                break
        text = f"── {title} " + "─" * max(rule, 0) + (f" {summary} ──" if summary else "")
        style = self._style("timeline--day")
        return Strip([Segment(text[:width].ljust(width, "─"), style)], width)

    def _block_line(self, row: ClaimRow, offset: int, width: int, *, cursor: bool) -> Strip:
        base = self._style("timeline--cursor") if cursor else self.rich_style
        quiet = faint(base)
        columns = columns_for(width)
        if offset == 0:
            segments = [*self._fields(row, columns, base, quiet, cursor=cursor)]
            return Strip([*segments, *self._text(row, 0, columns.text, base)], width)
        left = Segment(" " * columns.left, base)
        return Strip([left, *self._text(row, offset, width - columns.left, quiet)], width)

    def _fields(
        self, row: ClaimRow, columns: Columns, base: Style, quiet: Style, *, cursor: bool
    ) -> Iterator[Segment]:
        """The structural columns, at fixed places."""
        fields = row_fields(row, self.listing.shown)
        speaker = base + Style(color=self._style("timeline--speaker").color)
        sign = base + Style(color=self._style("timeline--sign").color, bold=True)
        yield Segment("> " if cursor else "  ", base)
        for text, size, style in (
            (fields.when, WHEN, quiet),
            (fields.signs, SIGNS, sign),
            (fields.speaker, columns.speaker, speaker),
            (fields.outlet, columns.outlet, base),
            (fields.language, columns.language, quiet),
        ):
            if size:
                *most, last = field_segments(text, size, style)
                yield from most
                yield Segment(last.text + " " * GAP, last.style)

    def _text(self, row: ClaimRow, offset: int, width: int, style: Style) -> list[Segment]:
        """The text of a line: its first language, then the other one, or the rest where there is one only."""
        languages = languages_in_order(row.content, row.language, self.listing.shown)
        language = languages[min(offset, len(languages) - 1)]
        text, skipped = row.content[language], 0
        if offset >= len(languages):
            room = columns_for(self.scrollable_content_region.width).text
            skipped = in_use().layout(text, room)[0].end
        ranges = self.listing.hits.get(row.uid, {}).get(language, ())
        hit = style + self._style("timeline--hit")
        return field_segments(
            text[skipped:], width, style, lambda index: hit if _inside(index + skipped, ranges) else style
        )

    # ------------------------------------------------------------ pointing

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the claim that was clicked; a second click opens it."""
        place = self.geometry.at(round(self.scroll_y) + event.y)
        if place is not None and place.rank is not None and event.y > 0:
            self.post_message(RankChosen(place.rank, open=event.chain == 2))


def _inside(index: int, ranges: tuple[Range, ...]) -> bool:
    return any(start <= index < end for start, end in ranges)
