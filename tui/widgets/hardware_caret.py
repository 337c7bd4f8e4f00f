"""Where the terminal's own cursor belongs in plain mode: on the row that the keys act on."""

from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import OptionList

from tui.i18n.language import base_in_use
from tui.widgets.detail import DetailView
from tui.widgets.spoken_panes import SpokenCells, SpokenTable
from tui.widgets.timeline import TimelineView


def caret_of(widget: Widget | None) -> Offset | None:
    """The place of the cursor on the screen; None where the widget puts it there itself, as a prompt does."""
    line = _line(widget)
    if widget is None or line is None:
        return None
    region = widget.content_region
    if not region.height:
        return None
    column = 0 if base_in_use() == "L" else region.width - 1
    return region.offset + Offset(column, max(min(line, region.height - 1), 0))


def _line(widget: Widget | None) -> int | None:
    """The line of a widget, from the first one in sight, that the keys act on."""
    match widget:
        case TimelineView() if widget.listing.histogram.total:
            return widget.geometry.claim_line(widget.listing.rank) - round(widget.scroll_y)
        case DetailView():
            return widget.caret_line
        case SpokenCells() | SpokenTable():
            return widget.caret_line
        case OptionList():
            return _option_line(widget)
        case TimelineView():
            return 0
        case _:
            return None


def _option_line(menu: OptionList) -> int:
    """The line of the option under the cursor; each of ours has one line."""
    return (menu.highlighted or 0) - round(menu.scroll_y)
