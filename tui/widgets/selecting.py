"""Selecting text with the mouse by its letters: what lies between two letters in reading, not in cells."""

from collections.abc import Iterable
from sys import maxsize

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import Screen, ScreenResultType
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from tui.timeline.passages import Row, Span, copied, whole_letters, word_around


class Selectable(Widget):
    """A widget that knows which letter stands in which cell.

    An `Offset` of a selection is a place in a passage (x) and the number of the passage (y).
    """

    def row_at(self, y: int) -> Row | None:
        """What stands on a line of the widget's content; None below its text."""
        raise NotImplementedError

    def passages(self, first: int, last: int) -> Iterable[tuple[int, str, tuple[Row, ...]]]:
        """The passages from first to last, which may lie beyond the end: number, text, rows."""
        raise NotImplementedError

    def text_offset_at(self, x: int, y: int) -> Offset | None:
        """The place under a cell of the content, or nearest to one outside of it."""
        y = max(0, min(y, self.content_size.height - 1))
        row = self.row_at(y)
        if row is not None:
            return Offset(row.place_at(x), row.passage)
        above = (self.row_at(line) for line in range(y - 1, -1, -1))
        last = next((row for row in above if row is not None), None)
        return last and Offset(last.last_place, last.passage)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text in logical order, and what follows it."""
        start, end = selection
        lines: list[str] = []
        for number, text, rows in self.passages(start.y if start else 0, end.y if end else maxsize):
            first, after = _span_in(selection, number)
            lines.append(copied(text[first : whole_letters(rows, after)]))
        return "\n".join(lines), "\n"

    def with_selection(self, strip: Strip, y: int) -> Strip:
        """Mark the selected letters of a line of the content."""
        selection = self.text_selection
        row = self.row_at(y) if selection is not None else None
        if selection is None or row is None or not _reaches(selection, row.passage):
            return strip
        cuts = [column for columns in row.columns_of(*_span_in(selection, row.passage)) for column in columns]
        chosen = self.screen.get_component_rich_style("screen--selection")
        mark = Style(color=chosen.color, bgcolor=chosen.bgcolor, underline=chosen.underline)
        parts = strip.divide([*cuts, strip.cell_length])
        return Strip.join([_on(mark, part) if place % 2 else part for place, part in enumerate(parts)])

    def on_click(self, event: events.Click) -> None:
        """Select a word with two clicks, a passage with three."""
        offset = event.get_content_offset(self)
        place = self.text_offset_at(*offset) if offset is not None and event.chain in (2, 3) else None
        if place is None:
            return
        event.prevent_default()
        event.stop()
        index, number = (place.x + 1) // 2, place.y
        for _, text, _ in self.passages(number, number):
            start, end = word_around(text, index) if event.chain == 2 else (0, len(text))
            self.screen.selections = {self: Selection(Offset(2 * start, number), Offset(2 * end, number))}

    def forget_selection(self) -> None:
        """Drop the selection when another text takes the place of the selected one."""
        if self.text_selection is not None:
            self.screen.clear_selection()


class Selecting(Screen[ScreenResultType]):
    """A screen on which a selection goes from letter to letter, and stays in the widget that it began in."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget under a cell, and the place in its text."""
        widget: Widget | None = self._selected_in()
        if widget is None:
            try:
                widget, _ = self.get_widget_at(x, y)
            except NoWidget:
                return None, None
        if not isinstance(widget, Selectable):
            return super().get_widget_and_offset_at(x, y)
        content = widget.content_region
        return widget, widget.text_offset_at(x - content.x, y - content.y)

    def _selected_in(self) -> Selectable | None:
        """The widget whose text is being selected now."""
        state = self._select_state if self._selecting else None
        widget = state.start.content_widget if state is not None else None
        return widget if isinstance(widget, Selectable) and widget.is_attached else None

    def get_selected_text(self) -> str | None:
        """The selected text; None also where the selection holds no letter."""
        return super().get_selected_text() or None


def _on(mark: Style, part: Strip) -> Strip:
    return Strip(Segment.apply_style(part, post_style=mark), part.cell_length)


def _reaches(selection: Selection, passage: int) -> bool:
    start, end = selection
    return (start is None or start.y <= passage) and (end is None or passage <= end.y)


def _span_in(selection: Selection, passage: int) -> Span:
    """What a selection takes of a passage that it reaches."""
    start, end = selection
    first = (start.x + 1) // 2 if start is not None and start.y == passage else 0
    after = (end.x + 1) // 2 if end is not None and end.y == passage else maxsize
    return first, after
