"""The views beside the timeline, once: what each reads from the store, and the pane that draws it.

To add one: its name in `tui/timeline/state.py`, a row here, and a key in `tui/commands/table.py`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from store.connection import Store
from tui.screens.asking_views import ViewQuestion
from tui.timeline.state import View
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


VIEWS: Mapping[View, ViewKind] = {
    "grid": ViewKind(_read_grid, _grid),
    "lanes": ViewKind(_read_lanes, _lanes),
}
