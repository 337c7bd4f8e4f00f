"""A pane that shows the list in another way than the timeline: what its screen may count on."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.table import Scope
from tui.i18n.language import base_in_use
from tui.messages import ViewLeft
from tui.timeline.sheet import SheetCell, SheetTone, Window
from tui.timeline.state import At
from tui.widgets.paint import faint, field_segments

TONE_COLOURS: dict[SheetTone, str] = {
    "name": "view--name",
    "head": "view--head",
    "heat": "view--heat",
    "cursor": "view--cursor",
    "dispute": "view--dispute",
}


class ViewPane(Widget, can_focus=True, inherit_bindings=False):
    """Draws a value that a worker read; the screen keeps the cell under its cursor in the state (`at`)."""

    scope: ClassVar[Scope]
    COMPONENT_CLASSES: ClassVar[set[str]] = set(TONE_COLOURS.values())

    unheard: int = 0
    """How often the cursor went elsewhere and the screen has not heard of it yet."""

    note: reactive[str] = reactive("")
    """What to press where there is nothing to show."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="view")

    # ------------------------------------------------------------ what a view does

    @property
    def room(self) -> Window:
        """How many rows and columns are in sight."""
        raise NotImplementedError

    @property
    def value(self) -> Any:
        """What is shown; None until it was read."""
        raise NotImplementedError

    def show(self, value: Any, at: At | None) -> None:
        """Show what was read, with the cursor on a cell."""
        raise NotImplementedError

    def place(self, at: At | None) -> None:
        """Put the cursor on a cell of what is shown."""
        raise NotImplementedError

    @property
    def here(self) -> At | None:
        """The cell under the cursor; None where there is none."""
        raise NotImplementedError

    def claim(self) -> tuple[bool, int | None]:
        """Whether the cell under the cursor was read, and the first claim in it."""
        raise NotImplementedError

    def go_to_day(self, day: int) -> bool:
        """Go to a day (an ordinal); False where the view knows no days."""
        return False

    def action_back(self) -> None:
        """Go back to the timeline."""
        self.post_message(ViewLeft())

    # ------------------------------------------------------------ drawing

    def typeset(self) -> None:
        """Draw everything anew."""
        self.refresh()

    def tones(self) -> Mapping[SheetTone, Style]:
        """The style of each tone."""
        return tones_of(self)

    def paint(self, cells: Sequence[SheetCell], width: int) -> Strip:
        """Paint the cells of a line, which stand from left to right."""
        return Strip(sheet_segments(cells, width, self.tones()), width)

    def paint_note(self, y: int, width: int) -> Strip:
        """Paint a line of the note."""
        lines = self.note.splitlines()
        words = lines[y - 1] if 1 <= y <= len(lines) else ""
        return self.paint([SheetCell(words, 1, width - 2, "quiet", base_in_use())] if words else [], width)


def tones_of(widget: Widget) -> Mapping[SheetTone, Style]:
    """The style of each tone in a widget that has the classes of `TONE_COLOURS`."""
    base = widget.rich_style
    styles: dict[SheetTone, Style] = {"plain": base, "quiet": faint(base)}
    for tone, name in TONE_COLOURS.items():
        styles[tone] = base + widget.get_component_rich_style(name, partial=True)
    return styles


def sheet_segments(
    cells: Sequence[SheetCell], width: int, styles: Mapping[SheetTone, Style]
) -> list[Segment]:
    """Paint a line of so many cells; what stands beyond its end is cut."""
    segments: list[Segment] = []
    used = 0
    for cell in cells:
        size = min(cell.width, width - cell.column)
        if cell.column < used or size <= 0:
            continue
        segments.append(Segment(" " * (cell.column - used), styles["plain"]))
        segments += field_segments(cell.text, size, styles[cell.tone], None, cell.base)
        used = cell.column + size
    segments.append(Segment(" " * (width - used), styles["plain"]))
    return [segment for segment in segments if segment.text]
