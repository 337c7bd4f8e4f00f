"""What the frequency table reads from the store: the values around the cursor, and their bars in time."""

from store import facets
from store.connection import Store
from store.days import histogram as days_of
from store.types import DayHistogram
from tui.timeline.frequency import Frequencies, axis_of, signs_of
from tui.timeline.sheet import Window, around
from tui.timeline.state import State


def read_table(
    store: Store, state: State, histogram: DayHistogram, room: Window, before: Frequencies | None
) -> Frequencies:
    """Read the window of the table that the reader looks at; `before` is that of the same list."""
    column, filter, clock = state.column, state.filter, state.clock
    base = facets.without_field(filter, column)
    if base != filter:
        histogram = days_of(store, base, clock)
    axis = axis_of(histogram, state.bin)
    known = before.count if before is not None and before.column == column else 0
    row = min(state.at[0], max(known - 1, 0)) if state.at else 0
    window = around(row, 0, room, (known or row + 3 * max(room.rows, 1), 1))
    found = facets.facet(store, filter, column, window.first_row, window.rows)
    found = facets.bars(store, filter, clock, found, axis.places(histogram) if axis else {})
    return Frequencies(
        column,
        histogram.total,
        found.count,
        window.first_row,
        found.values,
        axis,
        base,
        set_aside=base != filter,
        signs=signs_of(filter, column),
    )
