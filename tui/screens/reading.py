"""What the screens read from the store: a list with the page around its cursor. Knows no Textual."""

from store import claims, days
from store.connection import Store
from store.types import ClaimRow, DayHistogram
from tui.timeline.listing import NO_HITS, Hits, Listing
from tui.timeline.state import State

WINDOW = 120
"""Rows that a first page has on each side of the cursor."""


def read_listing(store: Store, state: State) -> Listing:
    """Read the days of a list and the page around its cursor."""
    histogram = days.histogram(store, state.filter, state.clock)
    rank = opening_rank(histogram)
    if state.cursor is not None and histogram.total:
        rank, _ = claims.rank_of(store, state.cursor, state.filter, state.clock, histogram)
    start = max(rank - WINDOW, 0)
    page = claims.page(store, state.filter, state.clock, histogram, start, 2 * WINDOW)
    return Listing(histogram, page, rank, state.shown, hits_in(store, page.rows, state.search))


def opening_rank(histogram: DayHistogram) -> int:
    """Where a list opens: the first claim that has a day."""
    undated = bool(histogram.days) and histogram.days[0].day == 0
    return histogram.starts[1] if undated and len(histogram.days) > 1 else 0


def hits_in(store: Store, rows: tuple[ClaimRow, ...], text: str) -> Hits:
    """Find what a search found in the texts of some rows."""
    if not text:
        return NO_HITS
    from store import search  # a list without a search does not need it

    return search.hits_in(store, {row.uid: row.content for row in rows}, text)
