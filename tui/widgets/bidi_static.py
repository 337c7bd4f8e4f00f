"""A widget of a few paragraphs that stand still: the bars, the help, what a prompt says."""

from collections.abc import Iterable, Sequence

from textual.strip import Strip
from textual.widgets import Static

from tui.i18n.language import base_in_use
from tui.timeline.lines import Laid, lay_out, row_of, rows_by_paragraph
from tui.timeline.paragraph import Paragraph
from tui.timeline.passages import Row
from tui.widgets.bidi_text import BidiText
from tui.widgets.selecting import Selectable
from tui.widgets.typesetting import in_use


class BidiStatic(Static, Selectable):
    """Draws paragraphs; the mouse selects their letters."""

    def __init__(self, paragraphs: Sequence[Paragraph] = (), *, id: str | None = None) -> None:
        super().__init__(BidiText(paragraphs), id=id, markup=False)
        self._paragraphs = tuple(paragraphs)

    def write(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show other paragraphs."""
        if self._paragraphs != tuple(paragraphs):
            self._paragraphs = tuple(paragraphs)
            self.forget_selection()
        self.update(BidiText(paragraphs))

    def render_line(self, y: int) -> Strip:
        """Draw a line with what is selected of it."""
        return self.with_selection(super().render_line(y), y)

    def row_at(self, y: int) -> Row | None:
        """The letters of a line."""
        laid = self._laid()
        width = self.content_size.width
        return row_of(laid[y], self._paragraphs[laid[y].paragraph], width) if y < len(laid) else None

    def passages(self, first: int, last: int) -> Iterable[tuple[int, str, tuple[Row, ...]]]:
        """The paragraphs from first to last."""
        rows = rows_by_paragraph(self._laid(), self._paragraphs, self.content_size.width)
        for number, paragraph in list(enumerate(self._paragraphs))[first : last + 1]:
            yield number, paragraph.passage, rows[number]

    def _laid(self) -> tuple[Laid, ...]:
        return lay_out(self._paragraphs, self.content_size.width, in_use(), base_in_use())
