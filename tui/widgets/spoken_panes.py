"""The views of cells in plain words: the cell under the cursor as sentences; the table as a list of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from textual.strip import Strip

from store.types import View
from tui.i18n.language import base_in_use
from tui.timeline.frequency import Frequencies
from tui.timeline.lines import lay_out
from tui.timeline.paragraph import Paragraph
from tui.timeline.sheet import Sheet, SheetCell
from tui.timeline.spoken_cells import grid_paragraphs, matrix_paragraphs, table_title, value_sentence
from tui.widgets.cells_pane import CellsPane
from tui.widgets.frequency import FrequencyView
from tui.widgets.grid import GridView
from tui.widgets.lanes import LanesView
from tui.widgets.matrix import MatrixView
from tui.widgets.paint import laid_segments, tone_styles
from tui.widgets.typesetting import in_use
from tui.widgets.view_pane import ViewPane


class SpokenCells(CellsPane[Any]):
    """Writes about the cell under the cursor, from the first line on."""

    say: Callable[[Any, tuple[int, int]], tuple[Paragraph, ...]]

    @property
    def caret_line(self) -> int:
        """The line that speaks of the cell under the cursor."""
        return 0

    def render_line(self, y: int) -> Strip:
        """Draw a line of what is said."""
        value, width = self._value, self.size.width
        if value is None or not all(value.size):
            return super().render_line(y)
        paragraphs = type(self).say(value, (self._row, self._column))
        laid = lay_out(paragraphs, width, in_use(), base_in_use())
        base = self.rich_style
        if y >= len(laid):
            return Strip.blank(width, base)
        styles = tone_styles(self.screen, base)
        return Strip(laid_segments(laid[y], paragraphs[laid[y].paragraph], width, base, styles), width)


class SpokenGrid(SpokenCells, GridView):
    """The grid."""

    say = staticmethod(grid_paragraphs)


class SpokenLanes(SpokenCells, LanesView):
    """The lanes."""

    say = staticmethod(grid_paragraphs)


class SpokenMatrix(SpokenCells, MatrixView):
    """The stance matrix."""

    say = staticmethod(matrix_paragraphs)


class SpokenTable(FrequencyView):
    """The frequency table: a line for each value."""

    @property
    def caret_line(self) -> int:
        """The line of the value under the cursor."""
        return self._sheet.head + self._row - self._sheet.first_row if self._sheet else 0

    def line(self, value: Frequencies, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """Say a value, or in the first line what is counted."""
        row = sheet.row_at(y)
        if row is not None:
            tone = "cursor" if row == cursor[0] else "plain"
            return (SheetCell(value_sentence(value, row), 0, sheet.width, tone, base_in_use()),)
        return (SheetCell(table_title(value), 0, sheet.width, "head", base_in_use()),) if y == 0 else ()


SPOKEN: Mapping[View, type[ViewPane]] = {
    "grid": SpokenGrid,
    "lanes": SpokenLanes,
    "matrix": SpokenMatrix,
    "table": SpokenTable,
}
"""The pane of each view in plain words."""
