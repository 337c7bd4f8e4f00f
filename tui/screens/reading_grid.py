"""What the grid and the lanes read from the store: speakers, and counts around the cell under the cursor."""

from msgspec.structs import replace

from store import grid as counts
from store.agents import names
from store.connection import Store
from store.types import SpeakerRanks
from tui.screens.asking_views import ViewQuestion
from tui.timeline.grid import Grid, end_of, periods_of
from tui.timeline.lanes import LANES, axis_of
from tui.timeline.sheet import Window, around


def read_grid(store: Store, question: ViewQuestion) -> Grid:
    """Read the speakers, all by their claims, and the window of periods that the reader looks at."""
    periods, totals = periods_of(question.histogram, question.bin)
    shell = Grid(question.bin, periods, totals, _ranks(store, question), {}, {}, Window())
    return _filled(store, question, replace(shell, chosen=question.state.lanes))


def read_lanes(store: Store, question: ViewQuestion) -> Grid:
    """Read the chosen speakers, or those with most claims, and the window of the axis."""
    periods, totals = axis_of(question.histogram, question.bin)
    everyone = _ranks(store, question)
    claims = dict(zip(everyone.numbers, everyone.claims, strict=True))
    shown = question.state.lanes or everyone.numbers[:LANES]
    lanes = SpeakerRanks(shown, tuple(claims.get(number, 0) for number in shown))
    shell = Grid(question.bin, periods, totals, lanes, {}, {}, Window(), chosen=question.state.lanes)
    return replace(_filled(store, question, shell), everyone=everyone)


def _ranks(store: Store, question: ViewQuestion) -> SpeakerRanks:
    """The speakers of the list; those that were read for it before need not be read again."""
    if isinstance(question.before, Grid):
        return question.before.everyone or question.before.speakers
    return counts.ranks(store, question.state.filter)


def _filled(store: Store, question: ViewQuestion, shell: Grid) -> Grid:
    """Count the cells around the one under the cursor."""
    state, place = question.state, question.state.at
    if place is None and state.cursor is not None:
        place = counts.stands_at(store, state.cursor, state.clock)
    row, column = shell.place_of(place)
    window = around(row, column, question.room, shell.size)
    shown = shell.speakers.numbers[window.first_row : window.first_row + window.rows]
    stretch = shell.periods[window.first_column : window.first_column + window.columns]
    last = end_of(stretch[-1], shell.bin) if stretch else 0
    read = counts.cells(store, state.filter, state.clock, shown, stretch, last)
    return replace(
        shell,
        names=names(store, shown),
        cells=read,
        window=window,
        most=max((count.claims for count in read.values()), default=0),
        found=shell.at(row, column) if place is not None and shown and stretch else None,
    )
