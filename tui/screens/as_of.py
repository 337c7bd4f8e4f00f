"""What was known by the end of a day: the prompt of `a`, and what it does to the filter."""

from datetime import date

from msgspec.structs import replace

from store import claims
from store.connection import Store
from store.types import Filter
from tui.i18n.dates import day_range
from tui.i18n.translation import counted, tr
from tui.screens.stateful import Stateful
from tui.timeline.paragraph import Paragraph, Writing
from tui.timeline.state import State


class AsOf(Stateful):
    """The part of the timeline screen that goes back to what was known."""

    async def action_as_of(self) -> None:
        """Ask for the day."""
        await self.prompt("asof", "")

    def answer_as_of(self, day: date | None) -> None:
        """Keep what was reported by the end of a day; no day keeps everything."""

        from store.filters import with_only

        filter = without_day(self.state.filter)
        if day is not None:
            filter = with_only(filter, "asof", day.isoformat())
        self.go(replace(self.state, filter=filter))


def without_day(filter: Filter) -> Filter:
    """The filter as it is for all days."""
    return Filter(tuple(term for term in filter.terms if term.field != "asof"))


def preview_as_of(store: Store, state: State, day: date) -> Paragraph:
    """Say how many claims of the list had been reported by the end of a day, and what cannot be said."""

    from store.filters import with_only

    here = without_day(state.filter)
    known = claims.count(store, with_only(here, "asof", str(day)))
    undated = claims.count(store, with_only(here, "reported", "none"))
    writing = Writing().words(counted(known, "claim"), "strong")
    writing.words(tr(" reported by the end of ")).words(day_range(day, day))
    if undated:
        writing.words(tr("; left out, without a day of report: "), "dim").words(
            counted(undated, "claim"), "dim"
        )
    return writing.done()
