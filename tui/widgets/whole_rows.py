"""Repaint whole rows in terminals that draw runs backwards.

Such a terminal places the letters of a run anew whenever a part of it changes, so that half a run would be
written into the wrong cells: every row that changes is sent from its first column to its last, in one go.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, Compositor, CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from tui.widgets.typesetting import profile_in_use


class RowsUpdate(CompositorUpdate):
    """Whole rows: all strips of a row after one move of the cursor."""

    def __init__(self, chops: Sequence[Mapping[int, Strip | None]], rows: Sequence[int]) -> None:
        self._chops = chops
        self._rows = rows

    def render_segments(self, console: Console) -> str:
        """Write the rows."""
        parts: list[str] = []
        for row in self._rows:
            parts.append(Control.move_to(0, row).segment.text)
            parts += [strip.render(console) for strip in self._chops[row].values() if strip is not None]
        return "".join(parts)


class RowCompositor(Compositor):
    """A compositor that widens what changed to whole rows where the terminal needs it."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render what changed."""
        if profile_in_use().way != "run":
            return super().render_partial_update()
        width, height = self.size
        rows = sorted(
            {row for region in self._dirty_regions for row in region.line_range if 0 <= row < height}
        )
        self._dirty_regions = {Region(0, row, width, 1) for row in rows}
        update = super().render_partial_update()
        return None if update is None else RowsUpdate(update.chops, rows)  # pyright: ignore[reportReturnType]


def repaint_whole_rows(screen: Screen[Any]) -> None:
    """Give a screen that is not mounted yet a compositor of whole rows."""
    screen._compositor = RowCompositor()  # pyright: ignore[reportPrivateUsage] - Textual has no other door
