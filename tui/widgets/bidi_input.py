"""A one-line input that shows Arabic as it reads, with the caret in the right cell.

The value and every key stay logical, as in Textual's own input; only the drawing is in visual order.
"""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import Input

from tui.widgets.paint import line_segments
from tui.widgets.typesetting import in_use

UNBROKEN = 1_000_000
"""A width that no line of input reaches."""


class BidiInput(Input):
    """Textual's input, drawn through the bidi layout."""

    def render_line(self, y: int) -> Strip:
        """Draw the value in visual order; a right-to-left value is flush right."""
        if y != 0 or not self.value or self.value.isascii():
            return super().render_line(y)
        width = self.scrollable_content_region.width
        line = in_use().layout(self.value, UNBROKEN)[0]
        base = self.rich_style
        low, high = sorted(self.selection)
        chosen = self.get_component_rich_style("input--selection")
        segments = line_segments(line, lambda index: base + chosen if low <= index < high else base)
        caret = line.column_of(self.cursor_position) + (1 if line.rtl else 0)  # the free cell is on the left
        room = Segment(" ", base)
        segments = [room, *segments] if line.rtl else [*segments, room]
        strip = Strip(segments, line.width + 1)
        first = max(line.width + 1 - width, 0) if line.rtl else 0
        first = min(max(first, caret - width + 1), caret)
        if line.rtl and line.width < width:
            blank = width - line.width - 1
            strip = Strip([Segment(" " * blank, base), *strip], width)
            caret += blank
            first = 0
        if self.has_focus and self._cursor_visible:
            strip = _lit(strip, caret, self.get_component_rich_style("input--cursor"))
        return strip.crop(first, first + width).extend_cell_length(width, base)


def _lit(strip: Strip, column: int, style: Style) -> Strip:
    """Mark one cell of a strip."""
    before, cell, after = strip.divide([column, column + 1, max(strip.cell_length, column + 1)])
    return Strip([*before, *cell.apply_style(style), *after], strip.cell_length)
