"""What a view of the list is asked for."""

from typing import Any

from msgspec import Struct

from store.types import DayHistogram
from tui.timeline.bins import Bin
from tui.timeline.sheet import Window
from tui.timeline.state import State


class ViewQuestion(Struct, frozen=True):
    """The state, the days of its list, how long a period is, and the room there is.

    `before` is what the view showed last for the same list, or None: what it holds need not be read again.
    """

    state: State
    histogram: DayHistogram
    bin: Bin
    room: Window
    before: Any = None
