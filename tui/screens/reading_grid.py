"""What the grid reads from the store: the speakers, and the counts around the cell under the cursor."""

from store import grid as counts
from store.agents import names
from store.connection import Store
from store.types import DayHistogram
from tui.timeline.bins import BINS
from tui.timeline.grid import Grid, end_of, periods_of
from tui.timeline.sheet import Window, around
from tui.timeline.state import State


def read_grid(store: Store, state: State, histogram: DayHistogram, room: Window, before: Grid | None) -> Grid:
    """Read the window of the grid that the reader looks at; `before` is that of the same list."""
    bin = state.bin or BINS[0]
    periods, totals = periods_of(histogram, bin)
    speakers = before.speakers if before is not None else counts.ranks(store, state.filter)
    place = state.at
    if place is None and state.cursor is not None:
        place = counts.stands_at(store, state.cursor, state.clock)
    shell = Grid(bin, periods, totals, speakers, {}, {}, Window())
    row, column = shell.place_of(place)
    window = around(row, column, room, shell.size)
    shown = speakers.numbers[window.first_row : window.first_row + window.rows]
    stretch = periods[window.first_column : window.first_column + window.columns]
    read = counts.cells(
        store, state.filter, state.clock, shown, stretch, end_of(stretch[-1], bin) if stretch else 0
    )
    found = shell.at(row, column) if place is not None and shown else None
    most = max((count.claims for count in read.values()), default=0)
    return Grid(bin, periods, totals, speakers, names(store, shown), read, window, most, found)
