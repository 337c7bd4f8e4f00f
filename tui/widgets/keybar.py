"""The line of keys at the bottom: the commands of the pane that listens, each of them clickable."""

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.bindings import key_sign
from tui.commands.table import COMMANDS, Command, scope_of


class KeyBar(Widget):
    """One line; what does not fit is left out whole. (Textual's Footer is a widget for every key.)"""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}
    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; }"

    def on_mount(self) -> None:
        """Follow the focus from pane to pane."""
        self.watch(self.screen, "focused", self._redraw, init=False)

    def _redraw(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the keys."""
        width, used = self.size.width, 0
        key_style = self.get_component_rich_style("keybar--key")
        segments: list[Segment] = []
        for command, _, end in self._items():
            if end > width:
                break
            segments.append(Segment(f" {key_sign(command.keys[0])}", key_style))
            segments.append(Segment(f" {command.footer}", self.rich_style))
            used = end
        segments.append(Segment(" " * (width - used), self.rich_style))
        return Strip(segments, width)

    async def on_click(self, event: events.Click) -> None:
        """Do the command that was clicked."""
        for command, start, end in self._items():
            if start <= event.x < end <= self.size.width:
                await self.run_action(command.target)

    def _items(self) -> list[tuple[Command, int, int]]:
        """The commands to show, each with its first column and the one after its last."""
        scope = scope_of(self.screen.focused)
        items: list[tuple[Command, int, int]] = []
        column = 0
        for command in COMMANDS:
            if command.footer and command.scope in (scope, "everywhere"):
                end = column + len(key_sign(command.keys[0])) + len(command.footer) + 2
                items.append((command, column, end))
                column = end
        return items
