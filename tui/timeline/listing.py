"""What the timeline shows now: the days, the window of rows that is loaded, and the cursor."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from store.mark_types import Annotation
from store.types import ClaimRow, DayHistogram, Page
from tui.i18n.dates import Calendar
from tui.timeline.state import Shown

NO_DAYS = DayHistogram()
NO_ROWS = Page(0, ())

Range = tuple[int, int]
Hits = Mapping[int, Mapping[str, tuple[Range, ...]]]
"""By claim and language, the ranges of the text (logical, end-exclusive) that a search found."""


NO_HITS: Hits = MappingProxyType({})

Noted = Mapping[int, Annotation]
"""By claim, what the reader added to it."""
NOTHING_NOTED: Noted = MappingProxyType({})


class Listing(Struct, frozen=True):
    """A window over the store: `page` holds the rows around the cursor, `rank` is the cursor's place.

    `note` says what to press where the list is empty; it is "" until the first list is there.
    """

    histogram: DayHistogram = NO_DAYS
    page: Page = NO_ROWS
    rank: int = 0
    shown: Shown = "original"
    hits: Hits = NO_HITS
    note: str = ""
    calendar: Calendar = "both"
    noted: Noted = NOTHING_NOTED

    def row(self, rank: int) -> ClaimRow | None:
        """The row of a rank, where it is loaded."""
        index = rank - self.page.start
        return self.page.rows[index] if 0 <= index < len(self.page.rows) else None

    def starred(self, uid: int) -> bool:
        """Whether the reader starred a claim."""
        return uid in self.noted and self.noted[uid].starred

    def holds(self, first: int, last: int) -> bool:
        """Whether all ranks from first to last (inclusive) are loaded."""
        return self.page.start <= first and last < self.page.start + len(self.page.rows)
