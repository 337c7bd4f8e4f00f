"""The views beside the timeline, once: what each reads from the store, and the pane that draws it.

To add one: its name in `tui/timeline/state.py`, a row here, and a key in `tui/commands/table.py`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from store.connection import Store
from tui.screens.asking_views import ViewQuestion
from tui.timeline.state import View
from tui.widgets.timeline import TimelineView
from tui.widgets.view_pane import ViewPane


class ViewKind(Struct, frozen=True):
    """A view: `read` answers its question in a worker, `pane` makes the widget when it is first needed."""

    read: Callable[[Store, ViewQuestion], Any]
    pane: Callable[[], ViewPane]


def _read_grid(store: Store, question: ViewQuestion) -> Any:
    from tui.screens.reading_grid import read_grid

    return read_grid(store, question)


def _grid() -> ViewPane:
    from tui.widgets.grid import GridView

    return GridView(id="grid")


def _read_lanes(store: Store, question: ViewQuestion) -> Any:
    from tui.screens.reading_grid import read_lanes

    return read_lanes(store, question)


def _lanes() -> ViewPane:
    from tui.widgets.lanes import LanesView

    return LanesView(id="lanes")


def _read_matrix(store: Store, question: ViewQuestion) -> Any:
    from tui.screens.reading_matrix import read_matrix

    return read_matrix(store, question.state, question.histogram, question.room, question.before)


def _matrix() -> ViewPane:
    from tui.widgets.matrix import MatrixView

    return MatrixView(id="matrix")


def _read_table(store: Store, question: ViewQuestion) -> Any:
    from tui.screens.reading_table import read_table

    return read_table(store, question.state, question.histogram, question.room, question.before)


def _table() -> ViewPane:
    from tui.widgets.frequency import FrequencyView

    return FrequencyView(id="table")


VIEWS: Mapping[View, ViewKind] = {
    "grid": ViewKind(_read_grid, _grid),
    "lanes": ViewKind(_read_lanes, _lanes),
    "matrix": ViewKind(_read_matrix, _matrix),
    "table": ViewKind(_read_table, _table),
}


def pane_of(view: View, *, plain: bool) -> ViewPane:
    """Make the pane of a view, or the one that says it in plain words."""
    if not plain:
        return VIEWS[view].pane()
    from tui.widgets.spoken_panes import SPOKEN

    return SPOKEN[view](id=view)


def timeline_view(*, plain: bool) -> TimelineView:
    """Make the timeline, or the one in plain words."""
    if not plain:
        return TimelineView(id="timeline")
    from tui.widgets.spoken_timeline import SpokenTimeline

    return SpokenTimeline(id="timeline")
