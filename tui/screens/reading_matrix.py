"""What the stance matrix reads from the store: propositions, speakers, and the rows around the cursor."""

from store import matrix as stances
from store.agents import names
from store.connection import Store
from store.types import DayHistogram
from tui.timeline.matrix import Matrix, unit_of
from tui.timeline.sheet import Window, around
from tui.timeline.state import State

SPEAKERS = 400
"""Columns at most; the view says how many speakers have none."""


def read_matrix(
    store: Store, state: State, histogram: DayHistogram, room: Window, before: Matrix | None
) -> Matrix:
    """Read the window of the matrix that the reader looks at; `before` is that of the same list."""
    if before is None:
        speakers, total = stances.speakers(store, state.filter, SPEAKERS)
        propositions, known = stances.propositions(store, state.filter), names(store, speakers)
    else:
        speakers, total, propositions = before.speakers, before.total, before.propositions
        known = before.names
    place = state.at
    if place is None and state.cursor is not None:
        place = stances.stands_at(store, state.cursor)
    shell = Matrix(propositions, speakers, total, {}, {}, Window())
    row, column = shell.place_of(place)
    window = around(row, column, room, shell.size)
    first = max(window.first_column - 1, 0)
    across = speakers[first : window.first_column + window.columns - 1]
    rows = stances.rows(
        store,
        state.filter,
        state.clock,
        propositions[window.first_row : window.first_row + window.rows],
        across,
    )
    found = shell.at(row, column) if place is not None and place[0] in rows else None
    sided = any(term.field == "stance" and not term.negated for term in state.filter.terms)
    return Matrix(propositions, speakers, total, known, rows, window, unit_of(histogram), sided, found)
