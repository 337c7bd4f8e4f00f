"""Questions to the store, each in a worker thread that answers with a message."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from textual.message import Message
from textual.screen import Screen

from store import claims, days
from store.annotations.remembered import AskedKind
from store.connection import Store
from store.errands import Errand, on_errand
from store.errors import Stopped, StoreError
from store.types import ClaimDetail, Clock, DayHistogram, Filter, Page
from tui.messages import (
    AskedBefore,
    DaysCounted,
    DetailLoaded,
    FacetsLoaded,
    FileLooked,
    FileMark,
    HitFound,
    HitsCounted,
    HitsMarked,
    LinkResolved,
    ListLoaded,
    LoadFailed,
    MarksChanged,
    OffersReady,
    PageLoaded,
    PreviewReady,
    PromptKind,
    Reloaded,
    ViewLoaded,
    WorkEnded,
    WorkGoesOn,
)
from tui.screens.asking_evidence import EvidenceQuestions
from tui.screens.asking_views import ViewQuestion
from tui.screens.desk import Desk
from tui.screens.reading import hits_in, read_listing
from tui.screens.views import VIEWS
from tui.timeline.listing import Noted
from tui.timeline.state import State

MOST_OPPOSED = 20
"""Claims on the other side of a proposition that a pane shows; a famous one has thousands."""

KEPT_DETAILS = 100
"""Claims that are kept with all about them, their articles too."""

SLOW = 0.5
"""Seconds after which a reader is told that something goes on."""

SHOWN_LATE = frozenset(("page", "marks", "link"))
"""Questions whose older answer is good to show while a key is held: the newest waits for its turn. All others
give way to newer ones. So one question of a name works at a time, and the screen keeps a core for itself."""


Question = Callable[[], Message | None]

_PAST: dict[PromptKind, AskedKind] = {"search": "search", "filter": "filter", "date": "date", "asof": "date"}
"""The history that each prompt of the screen walks through."""


class Loader(EvidenceQuestions):
    """Asks the store for a screen: a later question of the same name makes an older answer stale.

    An answer carries the state that it was asked for, so that the screen can tell whether it still counts.
    """

    def __init__(self, screen: Screen[Any], store: Store, desk: Desk | None = None) -> None:
        self._screen = screen
        self._store = store
        self._desk = desk or Desk(store)
        self._total: int | None = None
        self._counted: tuple[str, Filter, int] | None = None
        self._errands: dict[str, Errand] = {}
        self._next: dict[str, Question] = {}
        self._details: dict[tuple[int, Clock], ClaimDetail] = {}

    def _ask(self, name: str, question: Question) -> None:
        before = self._errands.get(name)
        if before is not None and not before.done:
            if name in SHOWN_LATE:
                self._next[name] = question
                return
            self._store.interrupt(before)
        self._next.pop(name, None)  # the one before has just ended; what waited for it is older than this
        errand = self._errands[name] = Errand(name)
        loop = asyncio.get_running_loop()

        def answer() -> None:
            try:
                with suppress(Stopped), on_errand(errand):
                    message = question()
                    if message is not None:
                        self._screen.post_message(message)
            except StoreError as error:
                self._screen.post_message(LoadFailed(error.args[0]))
            finally:
                errand.done = True
                if errand.slow:
                    self._screen.post_message(WorkEnded())
                loop.call_soon_threadsafe(self._ask_next, name)

        self._screen.run_worker(answer, name=name, group=name, thread=True, exclusive=True)
        loop.call_later(SLOW, self._tell, errand)

    def _ask_next(self, name: str) -> None:
        question = self._next.pop(name, None)
        if question is not None and self._screen.is_running:
            self._ask(name, question)

    def _tell(self, errand: Errand) -> None:
        if not errand.done:
            errand.slow = True
            self._screen.post_message(WorkGoesOn())

    @property
    def works(self) -> bool:
        """Whether a question that takes long has no answer yet."""
        return any(errand.slow and not errand.done for errand in self._errands.values())

    def stop(self) -> tuple[str, ...]:
        """Stop what takes long; the names of these questions."""
        open_ones = [errand for errand in self._errands.values() if errand.slow and not errand.done]
        for errand in open_ones:
            self._store.interrupt(errand)
        self._next.clear()
        return tuple(errand.name for errand in open_ones)

    def reload(self) -> None:
        """Open the file anew: `Reloaded`; ids of claims stay what they are."""
        self._ask("reload", self._reload)

    def _reload(self) -> Message:
        self._store.reopen()
        self._total = self._counted = None
        self._details = {}
        return Reloaded()

    def watch(self, seen: FileMark | None) -> None:
        """Look whether the file is another one than was seen: `FileLooked`."""
        path = self._store.path
        if path is not None:
            self._ask("watch", lambda: FileLooked(mark_of(path), seen))

    def listing(self, state: State) -> None:
        """Ask for a list and the page around its cursor: `ListLoaded`."""
        self._ask("list", partial(self._listing, state))

    def _listing(self, state: State) -> Message:
        if self._total is None:
            self._total = claims.total(self._store)
        listing = read_listing(self._store, state)
        return ListLoaded(state, replace(listing, noted=self._noted(listing.page)), self._total)

    def _noted(self, page: Page) -> Noted:
        return self._desk.annotations([row.uid for row in page.rows])

    def view(self, question: ViewQuestion) -> None:
        """Ask what the view of a state shows: `ViewLoaded`."""
        read = VIEWS[question.state.view].read
        self._ask("view", lambda: ViewLoaded(question.state, read(self._store, question)))

    def facets(self, filter: Filter, fields: Sequence[str], size: int) -> None:
        """Ask for the values of some fields that most claims have: `FacetsLoaded`."""
        self._ask("facets", partial(self._facets, filter, fields, size))

    def _facets(self, filter: Filter, fields: Sequence[str], size: int) -> Message:
        from store.facets import facets  # a narrow screen has no sidebar

        return FacetsLoaded(filter, facets(self._store, filter, fields, size))

    def page(self, state: State, histogram: DayHistogram, start: int, size: int) -> None:
        """Ask for one page: `PageLoaded`."""
        self._ask("page", partial(self._page, state, histogram, start, size))

    def _page(self, state: State, histogram: DayHistogram, start: int, size: int) -> Message:
        page = claims.page(self._store, state.filter, state.clock, histogram, start, size)
        return PageLoaded(state, page, hits_in(self._store, page.rows, state.search), self._noted(page))

    def figures(self, state: State, histogram: DayHistogram, first: int, last: int) -> None:
        """Ask for the people and outlets of the days from one to another: `DaysCounted`."""
        read = partial(days.figures, self._store, state.filter, state.clock, first, last)
        self._ask("figures", lambda: DaysCounted(histogram, read()))

    def marks(self, state: State, page: Page) -> None:
        """Ask where a page has what is searched: `HitsMarked`."""
        self._ask("marks", lambda: HitsMarked(state, page, hits_in(self._store, page.rows, state.search)))

    def detail(self, uid: int, clock: Clock) -> None:
        """Ask for all about a claim: `DetailLoaded`."""
        self._ask("detail", partial(self._detail, uid, clock))

    def _detail(self, uid: int, clock: Clock) -> Message:
        return DetailLoaded(self._read(uid, clock), self._desk.annotations([uid]).get(uid))

    def _read(self, uid: int, clock: Clock) -> ClaimDetail:
        """Read all about a claim; the last ones are kept, for a reader who goes back."""
        kept = self._details
        detail = kept.get((uid, clock))
        if detail is None:
            detail = claims.detail(self._store, uid, clock, MOST_OPPOSED)
            if len(kept) >= KEPT_DETAILS:
                kept.clear()
            kept[uid, clock] = detail
        return detail

    def keep_in_step(self, page: Page) -> None:
        """Ask whether another viewer changed marks: `MarksChanged` where one did, and the first time."""
        self._ask("marks in step", partial(self._keep_in_step, page))

    def _keep_in_step(self, page: Page) -> Message | None:
        changed = self._desk.keep_in_step()
        return MarksChanged(self._noted(page), self._desk.fault) if changed or self._desk.fault else None

    def link(self, uid: int, state: State, histogram: DayHistogram, *, came_back: bool) -> None:
        """Ask where a linked claim stands: `LinkResolved`."""
        self._ask("link", partial(self._link, uid, state, histogram, came_back=came_back))

    def _link(self, uid: int, state: State, histogram: DayHistogram, *, came_back: bool) -> Message:
        _, listed = claims.rank_of(self._store, uid, state.filter, state.clock, histogram)
        return LinkResolved(self._read(uid, state.clock), listed, came_back)

    def preview(
        self, kind: PromptKind, text: str, state: State, histogram: DayHistogram, names: Mapping[str, str]
    ) -> None:
        """Ask what a prompt understands of a text: `PreviewReady`; `names` has those of ids in filters."""
        self._ask("preview", partial(self._preview, kind, text, state, histogram, names))

    def _preview(
        self, kind: PromptKind, text: str, state: State, histogram: DayHistogram, names: Mapping[str, str]
    ) -> Message:
        from tui.screens.asking import preview  # in this thread: the screen goes on while it is loaded

        return PreviewReady(kind, text, preview(self._store, state, histogram, kind, text, names=names))

    def offers(self, text: str) -> None:
        """Ask how a filter that is being typed could go on: `OffersReady`."""
        self._ask("offers", partial(self._offers, text))

    def _offers(self, text: str) -> Message:
        from tui.screens.offering import read_offers

        return OffersReady(text, read_offers(self._store, self._desk.tags, text))

    def asked_before(self, kind: PromptKind, text: str = "") -> None:
        """Remember what is asked now, if anything, and ask what was asked before: `AskedBefore`."""
        self._ask("asked", partial(self._asked_before, kind, text))

    def _asked_before(self, kind: PromptKind, text: str) -> Message:
        past = _PAST[kind]
        if text:
            with suppress(StoreError):  # nothing is remembered then; marks say why
                self._desk.remember_asked(past, text)
        return AskedBefore(kind, self._desk.asked(past))

    def hit(self, state: State, *, backwards: bool, here: bool) -> None:
        """Ask for the next hit of the search, or with `here` for one at the cursor already.

        Answers twice: `HitFound` at once, `HitsCounted` when the hits are counted.
        """
        self._ask("hit", partial(self._hit, state, backwards=backwards, here=here))

    def _hit(self, state: State, *, backwards: bool, here: bool) -> Message:
        from store import search

        place = claims.place(self._store, state.cursor, state.clock) if state.cursor is not None else None
        day, minute, seq = place or (0, 0, -1)
        after = (day, minute, seq - 1) if here else (day, minute, seq)
        uid = search.next_hit(
            self._store, state.search, state.filter, state.clock, after, backwards=backwards
        )
        self._screen.post_message(HitFound(state, uid))
        hits = self._hits(state)
        found = claims.place(self._store, uid, state.clock) if uid is not None else None
        number = (
            search.hit_number(self._store, state.search, state.filter, state.clock, found) if found else 0
        )
        return HitsCounted(state, uid, number, hits)

    def _hits(self, state: State) -> int:
        """Count the hits of a search once, however often the reader goes from one to the next."""
        from store import search

        counted = self._counted
        if counted is None or counted[:2] != (state.search, state.filter):
            hits = search.hits(self._store, state.search, state.filter)
            self._counted = counted = (state.search, state.filter, hits)
        return counted[2]


def mark_of(path: Path) -> FileMark | None:
    """Tell one state of a file from another; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
