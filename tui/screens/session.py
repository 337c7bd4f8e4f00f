"""Where a reader was in a file: taken up again at the next start, and remembered when they leave."""

from pathlib import Path

from store.annotations import ClaimName, Position
from store.claims import origins, rows
from store.connection import Store
from store.errors import FilterSyntaxError
from store.types import Filter
from tui.screens.desk import Desk
from tui.timeline.state import State


def remembered_state(desk: Desk, file: Path) -> State:
    """What the reader looked at last in a file; the beginning where nothing is known."""
    position = desk.position(file)
    if position is None:
        return State()
    cursor = position.claim.uid if position.claim else None
    return State(filter=_read(position.filter), clock=position.clock, cursor=cursor)


def remember_state(desk: Desk, store: Store, file: Path, state: State) -> None:
    """Keep what the reader looks at; raises StoreError where it cannot be kept."""
    from store.filters import format_filter

    found = rows(store, [state.cursor], state.clock) if state.cursor is not None else ()
    claim = ClaimName(origins(store, [found[0].uid])[found[0].uid][0], found[0].id) if found else None
    desk.remember_position(file, Position(claim, format_filter(state.filter), state.clock))


def _read(text: str) -> Filter:
    """Read a filter that was kept; one that this Aqwal does not know is left out."""
    if not text:
        return Filter()
    from store.filters import parse_filter

    try:
        return parse_filter(text)
    except FilterSyntaxError:
        return Filter()
