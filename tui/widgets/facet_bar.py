"""The facet sidebar: which values the claims of the list have, and how many claims have each."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from store.types import Facet, Filter
from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.messages import ColumnAsked, DetailWanted, FacetsWanted, PaneLeft, ValueChosen
from tui.timeline.sidebar import SideLine, first_in_sight, line_cells, next_value, same_value, side_lines
from tui.widgets.view_pane import TONE_COLOURS, sheet_segments, tones_of

WHEEL = 3
"""Values that the wheel goes at a time."""


class FacetBar(Widget, can_focus=True, inherit_bindings=False):
    """Draws facets as lines; the cursor goes from value to value."""

    BINDINGS = bindings("sidebar")
    scope: ClassVar[Scope] = "sidebar"
    COMPONENT_CLASSES: ClassVar[set[str]] = set(TONE_COLOURS.values())

    place: reactive[int] = reactive(0)
    """The line under the cursor."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines: tuple[SideLine, ...] = ()
        self._first = 0

    # ------------------------------------------------------------ following the state

    @property
    def shown(self) -> bool:
        """Whether there is room for it."""
        return bool(self.size.width and self.size.height)

    def show(self, facets: tuple[Facet, ...], filter: Filter, names: Mapping[str, str]) -> None:
        """Show other facets; the cursor stays on its value."""
        before = self._line()
        self._lines = side_lines(facets, filter, names)
        self.place = same_value(self._lines, before)
        self._reveal()

    def _line(self) -> SideLine | None:
        return self._lines[self.place] if self.place < len(self._lines) else None

    def watch_place(self) -> None:
        """Keep the cursor in sight."""
        self._reveal()

    def on_resize(self) -> None:
        """Keep the cursor in sight, and ask for what to show."""
        self._reveal()
        self.post_message(FacetsWanted())

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the cursor only while the sidebar listens to keys."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def typeset(self) -> None:
        """Draw everything anew."""
        self.refresh()

    def _reveal(self) -> None:
        self._first = first_in_sight(self._first, self.size.height, self.place, len(self._lines))
        self.refresh()

    # ------------------------------------------------------------ drawing

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        number, width = self._first + y, self.size.width
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        cursor = self.has_focus and number == self.place
        cells = line_cells(self._lines[number], width, cursor=cursor)
        return Strip(sheet_segments(cells, width, tones_of(self)), width)

    # ------------------------------------------------------------ keys

    def action_step(self, step: int) -> None:
        """Go some values on."""
        self.place = next_value(self._lines, self.place, step)

    def action_page(self, pages: int) -> None:
        """Go some pages on."""
        self.action_step(pages * max(self.size.height - 2, 1))

    def action_edge(self, step: int) -> None:
        """Go to the first or the last value."""
        self.action_step(step * len(self._lines))

    def action_keep(self, sign: int) -> None:
        """Keep only claims with the value, or leave them out; a second time takes that back."""
        line = self._line()
        if line is not None and line.kind == "value":
            self.post_message(ValueChosen(line.field, line.value, line.label, negated=sign < 0))

    def action_count(self) -> None:
        """Count all values of the field."""
        line = self._line()
        if line is not None:
            self.post_message(ColumnAsked(line.field))

    def action_back(self) -> None:
        """Go back to the list."""
        self.post_message(PaneLeft())

    def action_pane(self) -> None:
        """Go on to the detail pane."""
        self.post_message(DetailWanted())

    # ------------------------------------------------------------ mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a value; a second click keeps it. A field is counted."""
        offset = event.get_content_offset(self)
        number = self._first + offset.y if offset is not None else len(self._lines)
        if number >= len(self._lines):
            return
        self.place = number if self._lines[number].kind == "value" else self.place
        if self._lines[number].kind == "field":
            self.post_message(ColumnAsked(self._lines[number].field))
        elif event.chain == 2:
            self.action_keep(1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go down with the wheel."""
        event.stop()
        self.action_step(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go up with the wheel."""
        event.stop()
        self.action_step(-WHEEL)
