"""The line of keys at the bottom: the commands of the pane that listens, each of them clickable."""

from typing import ClassVar

from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.in_force import keys_of, offered_in, sign_of
from tui.commands.signs import key_sign
from tui.commands.table import Command, scope_of
from tui.i18n.translation import tr
from tui.widgets.placing import Part, cells_of, column_under, part, row_of_parts


class KeyBar(Widget):
    """One line; what does not fit is left out whole. (Textual's Footer is a widget for every key.)"""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}
    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; }"

    capital_next: reactive[bool] = reactive(False)
    """Whether the next letter is taken as a capital: then the bar says that, and how to leave it."""

    def on_mount(self) -> None:
        """Follow the focus from pane to pane."""
        self.watch(self.screen, "focused", self._redraw, init=False)

    def _redraw(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the keys."""
        width = self.size.width
        key_style = self.get_component_rich_style("keybar--key")
        if self.capital_next:
            words = f"{sign_of('capital')}  {tr('Now a letter: its capital. Esc gives up.')}"
            return row_of_parts([part(words, 1, key_style)], width, self.rich_style)
        parts: list[Part] = []
        for command, start, end in self._items():
            if end > width:
                break
            key = key_sign(keys_of(command)[0])
            parts.append(Part(start + 1, key, len(key), key_style))
            parts.append(part(tr(command.footer), start + len(key) + 2, self.rich_style))
        return row_of_parts(parts, width, self.rich_style)

    async def on_click(self, event: events.Click) -> None:
        """Do the command that was clicked."""
        column = column_under(event.x, self.size.width)
        for command, start, end in self._items():
            if start <= column < end <= self.size.width:
                await self.run_action(command.target)

    def _items(self) -> list[tuple[Command, int, int]]:
        """The commands to show, each with its first column and the one after its last.

        Those that act everywhere keep their room, help among them; of the others, the last are left out.
        """
        offered = offered_in(scope_of(self.screen.focused))
        shown = [(command, cells) for command in offered if (cells := _cells(command))]
        room = self.size.width - sum(cells for command, cells in shown if command.scope == "everywhere")
        items: list[tuple[Command, int, int]] = []
        column = 0
        for command, cells in shown:
            if command.scope != "everywhere":
                room -= cells
                if room < 0:
                    continue
            items.append((command, column, column + cells))
            column += cells
        return items


def _cells(command: Command) -> int:
    """How many cells a command takes in the line; 0 where it has no word or no key."""
    keys = keys_of(command)
    return len(key_sign(keys[0])) + cells_of(tr(command.footer)) + 2 if command.footer and keys else 0
