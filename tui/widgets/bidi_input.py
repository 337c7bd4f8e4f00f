"""A one-line input that shows Arabic as it reads, with the caret in the right cell.

The value is logical, as in Textual's own input; drawing, arrows and the mouse follow the eye. A right-to-left
value is flush right. What is scrolled out of sight (`scroll_x`) is counted in cells from the reading start,
the right edge of such a value: so Textual's scrolling keeps the caret in sight in both directions.
"""

from typing import Literal
from unicodedata import category

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.bidi import Line, Typesetting, caret
from tui.bidi.one_line import one_line
from tui.widgets.typesetting import in_use

UNBROKEN = 1_000_000
"""A width that no line of input reaches."""

LONGEST = 1_000
"""Most characters of a value: each is laid out, searched or parsed anew with every key."""


class BidiInput(Input):
    """Textual's input, with its text laid out, drawn and walked through by the bidi engine."""

    completion: str = ""
    """What would take the place of the value; where it goes on from the value, its end is shown too."""

    @property
    def _shown(self) -> Line:
        """The line that is sent to the terminal: the value, with what would complete it."""
        return in_use().truncate(self._suggestion if self._completed else self.value, UNBROKEN)

    @property
    def _seen(self) -> Line:
        """The value as the eye meets it; where the terminal orders, it begins at the label, on the left."""
        base = "L" if in_use().order == "logical" else None
        return Typesetting(in_use().shaping).truncate(self.value, UNBROKEN, base)

    @property
    def _room(self) -> int:
        """Cells of the field."""
        return self.scrollable_content_region.width

    @property
    def _completed(self) -> bool:
        return self.has_focus and len(self._suggestion) > len(self.value)

    # ---------------------------------------------------------------- drawing

    def render_line(self, y: int) -> Strip:
        """Draw the value in visual order, and tell the terminal where the caret is."""
        if self.app.focused is self:
            # Here, since anything that moves the caret on the screen ends here: input methods open beside it.
            self.app.cursor_position = self.cursor_screen_offset
        if y != 0 or not self.value:
            return super().render_line(y)
        line = self._shown
        base = self.rich_style
        cluster = caret.cluster_at(line, self.cursor_position)
        cuts = sorted((0, len(self.value), *self.selection, *cluster))  # where the style may change
        segments = [
            Segment(text, self._style_at(cuts[interval - 1], cluster[0]))
            for interval, text, _ in line.runs(cuts)
        ]
        free = Segment(" ", self._style_at(line.end, cluster[0]))
        strip = Strip([free, *segments] if line.rtl else [*segments, free], line.width + 1)
        width = self._room
        hidden = self.scroll_offset.x
        if not line.rtl:
            return strip.crop(hidden, hidden + width).extend_cell_length(width, base)
        end = strip.cell_length - hidden
        strip = strip.crop(max(end - width, 0), end)
        return Strip([Segment(" " * (width - strip.cell_length), base), *strip], width)

    def _style_at(self, index: int, caret_index: int) -> Style:
        """The style of what begins at an index; the caret's cluster begins at `caret_index`."""
        style = self.rich_style
        if index >= len(self.value) and self._completed:
            style += self.get_component_rich_style("input--suggestion")
        if not self.has_focus:
            return style
        low, high = sorted(self.selection)
        if low <= index < high:
            style += self.get_component_rich_style("input--selection")
        if self._cursor_visible and index == caret_index:
            style += self.get_component_rich_style("input--cursor")
        return style

    @property
    def content_width(self) -> int:
        """Cells of the value and of the free cell at its end."""
        return self._seen.width + 1 if self.value else super().content_width

    @property
    def _cursor_offset(self) -> int:
        """The caret's cell, counted from the reading start."""
        line = self._shown
        column = line.column_of(self.cursor_position)
        return line.width - 1 - column if line.rtl else column

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the caret is."""
        region = self.content_region
        offset = self._cursor_offset - self.scroll_offset.x
        if self._shown.rtl:
            offset = self._room - 1 - offset
        return region.offset + Offset(offset, 0)

    def watch_value(self) -> None:
        """Keep the caret in sight, also where the text changed behind it; offers were for another text."""
        self.completion = ""
        self._reveal()

    def on_mount(self) -> None:
        """Leave out the blinking where nothing is to move by itself."""
        self.cursor_blink = self.cursor_blink and self.app.animation_level != "none"

    def on_resize(self) -> None:
        """Keep the caret in sight in a field that became narrower."""
        self._reveal()

    def _reveal(self) -> None:
        # First back over what was deleted: no blank where text could stand.
        self.scroll_to(x=min(self.scroll_x, self.max_scroll_x), force=True, animate=False)
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    # ---------------------------------------------------------------- moving by eye

    def action_cursor_left(self, select: bool = False) -> None:
        """Go one cell to the left."""
        self._go(-1, select=select)

    def action_cursor_right(self, select: bool = False) -> None:
        """Go one cell to the right."""
        self._go(1, select=select)

    def action_cursor_left_word(self, select: bool = False) -> None:
        """Go to the next start of a word on the left."""
        self._go_to(caret.step_word(self._seen, self.value, self.cursor_position, -1), select=select)

    def action_cursor_right_word(self, select: bool = False) -> None:
        """Go to the next start of a word on the right."""
        self._go_to(caret.step_word(self._seen, self.value, self.cursor_position, 1), select=select)

    def _go(self, way: Literal[-1, 1], *, select: bool) -> None:
        """Go one cell, or to the end of what is selected; beyond the reading end, take the completion."""
        line = self._seen
        if not select and not self.selection.is_empty:
            self.cursor_position = caret.outermost(line, *self.selection, way)
            return
        if not select and self.cursor_at_end and way == (-1 if line.rtl else 1):
            self.complete()
            return
        self._go_to(caret.step(line, self.cursor_position, way), select=select)

    def _go_to(self, index: int, *, select: bool) -> None:
        self.selection = Selection(self.selection.start if select else index, index)

    def _cell_offset_to_index(self, offset: int) -> int:
        """Return the index under a cell of the field, for the mouse."""
        line = self._shown
        column = offset + self.scroll_offset.x
        if line.rtl:
            column = line.width - self._room + offset - self.scroll_offset.x
        return min(line.index_at(column), len(self.value))

    # ---------------------------------------------------------------- changing the text

    def complete(self) -> None:
        """Take the completion that is offered."""
        completion = self.completion or (self._suggestion if self._completed else "")
        if self.cursor_at_end and completion:
            self.value = completion
            self.action_end()

    def offer(self, completion: str) -> None:
        """Offer another value in the place of the one that stands there; an empty one offers nothing."""
        self.completion = completion
        self._suggestion = completion if completion.startswith(self.value) else ""

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in the place of a range, clean and in one line; what is too long is cut, with the bell."""
        start, end = sorted((start, end))
        clean = one_line(text[: 10 * LONGEST])  # of a paste of megabytes, enough
        room = LONGEST - len(self.value) + end - start
        if len(clean) > room:
            self.restricted()
        super().replace(clean[: max(room, 0)], start, end)

    def action_delete_right(self) -> None:
        """Delete the cluster under the caret, with its marks."""
        self._delete(self.cursor_position, caret.cluster_at(self._seen, self.cursor_position)[1])

    def action_delete_left_word(self) -> None:
        """Delete back to where a word starts in the text."""
        here = self.cursor_position
        starts = [start for start in caret.word_starts(self._seen, self.value) if start < here]
        self._delete(starts[-1] if starts else 0, here)

    def action_delete_right_word(self) -> None:
        """Delete on to where the next word starts in the text."""
        here = self.cursor_position
        starts = [start for start in caret.word_starts(self._seen, self.value) if start > here]
        self._delete(here, starts[0] if starts else len(self.value))

    def _delete(self, start: int, end: int) -> None:
        """Delete what is selected, or else a range."""
        if self.selection.is_empty:
            self.delete(start, end)
        else:
            self.delete_selection()

    # ---------------------------------------------------------------- what Textual would drop

    def on_key(self, event: events.Key) -> None:
        """Type a joiner or a space that Textual takes for a control."""
        if _is_typed(event.character) and not event.is_printable:
            assert event.character is not None
            event.stop()
            self.replace(event.character, *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Take the whole paste, its lines as one."""
        event.stop()
        event.prevent_default()
        self.replace(event.text, *self.selection)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Tell that joiners are typed too."""
        return super().check_consume_key(key, character) or _is_typed(character)


def _is_typed(character: str | None) -> bool:
    """Tell whether a key puts something into the text."""
    if character is None or len(character) != 1 or category(character) == "Cc":
        return False
    return one_line(character) != ""
