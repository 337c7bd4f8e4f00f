"""The views beside the timeline, once: what each reads from the store, and the pane that draws it.

To add one: its name in `tui/timeline/state.py`, a row here, and a key in `tui/commands/table.py`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from store.connection import Store
from store.types import DayHistogram
from tui.timeline.sheet import Window
from tui.timeline.state import State, View
from tui.widgets.view_pane import ViewPane


class ViewQuestion(Struct, frozen=True):
    """What a view is asked for: the state, the days of its list, the room there is.

    `before` is what the view showed last for the same list, or None: what it holds need not be read again.
    """

    state: State
    histogram: DayHistogram
    room: Window
    before: Any = None


class ViewKind(Struct, frozen=True):
    """A view: `read` answers its question in a worker, `pane` makes the widget when it is first needed."""

    read: Callable[[Store, ViewQuestion], Any]
    pane: Callable[[], ViewPane]


def _read_grid(store: Store, question: ViewQuestion) -> Any:
    from tui.screens.reading_grid import read_grid

    return read_grid(store, question.state, question.histogram, question.room, question.before)


def _grid() -> ViewPane:
    from tui.widgets.grid import GridView

    return GridView(id="grid")


VIEWS: Mapping[View, ViewKind] = {
    "grid": ViewKind(_read_grid, _grid),
}
