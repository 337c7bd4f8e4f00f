"""The stance matrix on screen: propositions down, speakers across, and below them who stands where."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from store.types import SpeakerStance
from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.i18n.language import base_in_use
from tui.i18n.words import agent_label
from tui.messages import CellOpened
from tui.timeline.lines import Laid, lay_out
from tui.timeline.matrix import Matrix
from tui.timeline.matrix_lines import line_cells
from tui.timeline.matrix_sheet import foot_line, sheet_of
from tui.timeline.matrix_text import legend, paragraphs_of
from tui.timeline.paragraph import Paragraph
from tui.timeline.sheet import Sheet, SheetCell
from tui.widgets.cells_pane import CellsPane
from tui.widgets.paint import laid_segments, tone_styles
from tui.widgets.typesetting import in_use

MARGIN = 1
"""Columns free at each side of the text below."""

MORE = "…"


class MatrixView(CellsPane[Matrix]):
    """Draws a `Matrix`, and writes about the cell under its cursor."""

    BINDINGS = bindings("matrix")
    scope: ClassVar[Scope] = "matrix"

    def sheet_of(self, value: Matrix, before: Sheet | None) -> Sheet:
        """Share out the present size."""
        return sheet_of(value, self.size.width, self.size.height, in_use(), before)

    def line(self, value: Matrix, sheet: Sheet, y: int, cursor: tuple[int, int]) -> Sequence[SheetCell]:
        """What stands in a line above the text."""
        return line_cells(value, sheet, y, cursor, in_use())

    def day_of(self, value: Matrix, row: int, column: int) -> int | None:
        """The first day of what the speaker says."""
        stances = value.stances(row, column) if column else None
        return min((one.first_day for one in stances), default=0) or None if stances else None

    def action_on(self, columns: int) -> None:
        """Go to the next speaker who takes a side on the proposition, or to the one before, as a step."""
        value = self._value
        if value is None or not all(value.size):
            return
        beyond = range(self._column + columns, len(value.speakers) + 1 if columns > 0 else 0, columns)
        taken = (column for column in beyond if value.stances(self._row, column))
        column = next(taken, None)
        if column is not None:
            self.go_to(self._row, column, step=True)

    def typeset(self) -> None:
        """Share out the size anew: names and words are as wide as the terminal's letters."""
        self.on_resize()
        self.refresh()

    # ------------------------------------------------------------ the text below

    def render_line(self, y: int) -> Strip:
        """Draw a line of the table, or of the text below it."""
        value, sheet = self._value, self._sheet
        number = foot_line(sheet, y) if value is not None and sheet is not None else None
        if value is None or number is None or not all(value.size):
            return super().render_line(y)
        if not number:
            return self._text((legend(),), 0, 1)
        assert sheet is not None
        return self._text(paragraphs_of(value, (self._row, self._column)), number - 1, sheet.foot - 1)

    def _text(self, paragraphs: Sequence[Paragraph], number: int, lines: int) -> Strip:
        """Draw a line of some paragraphs; an ellipsis stands beside the last of `lines` if there are more."""
        width, base = self.size.width, self.rich_style
        room = max(width - 2 * MARGIN, 1)
        laid = within(lay_out(paragraphs, room, in_use(), base_in_use()), lines)
        if number >= len(laid):
            return Strip.blank(width, base)
        styles = tone_styles(self.screen, base)
        segments = laid_segments(laid[number], paragraphs[laid[number].paragraph], room, base, styles)
        start, end = Segment(" " * MARGIN, base), Segment(" " * MARGIN, base)
        if number == lines - 1 and cut(paragraphs, laid):
            end = Segment(MORE, styles["dim"])
        parts = [start, *segments, end] if base_in_use() == "L" else [end, *segments, start]
        return Strip(parts, room + 2 * MARGIN).crop(0, width)

    # ------------------------------------------------------------ opening

    def open_cell(self) -> None:
        """Ask for the claims of the cell: what the speaker says on the proposition, or what anybody does."""
        value = self._value
        assert value is not None
        found = value.row(self._row)
        assert found is not None
        proposition = found.proposition.id
        stances = value.stances(self._row, self._column) or () if self._column else ()
        values = [side_value(proposition, () if value.sided else stances)]
        names: dict[str, str] = {}
        if self._column:
            agent = value.names[value.speakers[self._column - 1]]
            values.insert(0, ("speaker", agent.id))
            names[agent.id] = agent_label(agent)
        self.post_message(CellOpened(tuple(values), names))


def side_value(proposition: str, stances: Sequence[SpeakerStance]) -> tuple[str, str]:
    """The field and value of a filter that finds some sides of a proposition: one of them, or any."""
    if len(stances) == 1:
        return "stance", f"{proposition}={stances[0].stance}"
    return "proposition", proposition


def within(laid: tuple[Laid, ...], lines: int) -> tuple[Laid, ...]:
    """As many lines as there is room for; of a long proposition only so many that the sides have some too."""
    if len(laid) <= lines:
        return laid
    first = [line for line in laid if line.paragraph == 0]
    rest = laid[len(first) :]
    kept = first[: max(lines - len(rest), lines // 3, 1)]
    return (*kept, *rest)[:lines]


def cut(paragraphs: Sequence[Paragraph], laid: Sequence[Laid]) -> bool:
    """Whether the lines leave out the end of the paragraphs."""
    last = laid[-1]
    return last.paragraph < len(paragraphs) - 1 or last.line.end < len(paragraphs[-1].text)
