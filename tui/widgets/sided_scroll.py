"""A scrollbar at the end of lines: at the left where our lines run from the right.

Textual knows scrollbars at the right only. There the bar stands in padding of one column at the left, which
`aqwal.tcss` gives to mirrored screens, and takes no room at the right.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.geometry import Region, Spacing
from textual.widget import Widget
from textual.widgets import OptionList

from tui.i18n.language import base_in_use


class SidedScroll(Widget if TYPE_CHECKING else object):  # no widget: styles come from the next base
    """What scrolls up and down, with its bar on the side where lines end."""

    @property
    def scrollbar_gutter(self) -> Spacing:
        """The room of scrollbars beside padding."""
        spacing = super().scrollbar_gutter
        return spacing if base_in_use() == "L" else Spacing(0, 0, spacing.bottom, 0)

    def _get_scrollable_region(self, region: Region) -> Region:
        """The part of the room inside of padding that scrolls."""
        return super()._get_scrollable_region(region) if base_in_use() == "L" else region

    def _arrange_scrollbars(self, region: Region) -> Iterable[tuple[Widget, Region]]:
        """Put the vertical scrollbar beside the room inside of padding."""
        for bar, part in super()._arrange_scrollbars(region):
            at_left = base_in_use() == "R" and bar is self.vertical_scrollbar
            yield bar, part.at_offset((region.x - part.width, part.y)) if at_left else part


class SidedPage(SidedScroll, VerticalScroll):
    """Widgets below each other that scroll."""


class SidedMenu(SidedScroll, OptionList):
    """A menu that scrolls."""
