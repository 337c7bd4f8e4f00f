"""The home screen: the timeline of who said what each day, with the claim under the cursor beside it."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.timer import Timer

from store.connection import Store
from store.mark_types import Annotation
from store.sentences import sentence
from store.types import CLOCKS, ClaimDetail
from tui.commands.bindings import bindings
from tui.commands.in_force import sign_of
from tui.i18n.dates import CALENDAR_WORDS, CALENDARS
from tui.i18n.translation import marked, retold, tr
from tui.i18n.words import CLOCK_WORDS
from tui.messages import (
    DaysCounted,
    DetailLoaded,
    HitsMarked,
    LinkFollowed,
    LinkResolved,
    ListLoaded,
    LoadFailed,
    PageLoaded,
    WindowWanted,
)
from tui.screens.collapsing import Collapsing
from tui.screens.copying import Copying
from tui.screens.desk import Desk
from tui.screens.evidence import Evidence
from tui.screens.exporting import Exporting
from tui.screens.faceting import Faceting
from tui.screens.filtering import Filtering
from tui.screens.garbage import collect_seldom
from tui.screens.laning import Laning
from tui.screens.loading import Loader
from tui.screens.moving import Moving
from tui.screens.plainly import PLAIN
from tui.screens.saved import Saved
from tui.screens.through import Through
from tui.screens.triage import Triage
from tui.screens.viewing import Viewing
from tui.screens.views import timeline_view
from tui.screens.waiting import Waiting
from tui.screens.walking import Walking
from tui.timeline import moves
from tui.timeline.detail import detail_paragraphs, digest_paragraphs
from tui.timeline.listing import NO_HITS, Listing
from tui.timeline.paragraph import Paragraph, Writing
from tui.timeline.state import SHOWN, History, Pin, State
from tui.widgets.bars import FilterBar, TopBar
from tui.widgets.detail import DetailView
from tui.widgets.facet_bar import FacetBar
from tui.widgets.histogram import HistogramView
from tui.widgets.keybar import KeyBar
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.says import Says

REST = 0.04
"""Seconds that the cursor rests on a claim before its detail is read."""

HELD = 0.12
"""Seconds between two moves of a held key, at most: the cursor then rests as long before a detail is read."""

DIGEST = 120
"""Columns below which the detail pane has few lines, and gives the text of the claim first."""


class TimelineScreen(
    Faceting,
    Filtering,
    Moving,
    Walking,
    Through,
    Viewing,
    Laning,
    Collapsing,
    Triage,
    Saved,
    Exporting,
    Waiting,
    Evidence[None],
    Copying[None],
):
    """Holds the state; every key makes a new one, and everything is drawn from it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    AUTO_FOCUS = "#timeline"
    BINDINGS: ClassVar[list[BindingType]] = bindings("timeline")

    paragraphs: reactive[tuple[Paragraph, ...]] = reactive((), repaint=False)

    def __init__(self, store: Store, title: str, first: Listing | None, desk: Desk | None = None) -> None:
        super().__init__()
        self.desk = desk or Desk(store)
        self.load = Loader(self, store, self.desk)
        self.history = History()
        self.detail: ClaimDetail | None = None
        self.annotation: Annotation | None = None
        self.found = ""
        self.names: dict[str, str] = {}
        self._read_for = {}
        self._store = store
        self._title = title
        self._total = 0
        self._rest: Timer | None = None
        self._pages: Timer | None = None
        self._moved = 0.0
        self._waiting: Callable[[ClaimDetail], None] | None = None
        self._first = first

    @property
    def state(self) -> State:
        """What the reader is looking at."""
        return self.history.now

    def compose(self) -> ComposeResult:
        """Bars above, the list with its detail, the prompt and the keys below."""
        yield TopBar(id="top")
        yield FilterBar(id="chips")
        yield HistogramView(id="histogram").data_bind(listing=TimelineScreen.listing)
        with Container(id="body"):
            yield FacetBar(id="facets")
            view = timeline_view(plain=self.has_class(PLAIN))
            yield view.data_bind(listing=TimelineScreen.listing)
            yield DetailView(id="detail").data_bind(paragraphs=TimelineScreen.paragraphs)
        yield KeyBar()
        yield Says(marked("Aqwal needs 40 columns and 10 rows: enlarge the terminal."), id="too-small")

    def begin(self, state: State, total: int | None) -> None:
        """Begin with a state; `total` counts all claims, where the first list is filtered."""
        self.history = History(state)
        self._total = total or 0

    def on_mount(self) -> None:
        """Show the first page; ask for it where it was not read already."""
        if self._first is None:
            self.load.listing(self.state)
        else:
            self.on_list_loaded(
                ListLoaded(self.state, self._first, self._total or self._first.histogram.total)
            )
        if self.state.view != "timeline":
            self.show_view()
        self.call_after_refresh(collect_seldom)
        self.call_after_refresh(self.watch_marks)

    # ------------------------------------------------------------ state

    def go(self, state: State) -> None:
        """Take a step that undo can take back; the cell of a view follows the claim under the cursor."""
        now = self.state
        moved = state.cursor != now.cursor or (state.bin != now.bin and not self.claimless)
        if state.at == now.at and (moved or not state.same_list(now)):
            state = replace(state, at=None)
        self.turn(self.history.step(state))

    def turn(self, history: History) -> None:
        """Show another state: reload what it changes, and nothing else."""
        old, self.history = self.state, history
        new = self.state
        self.listing = replace(self.listing, shown=new.shown, calendar=new.calendar)
        if not old.same_list(new):
            self.load.listing(new)
        elif old.cursor != new.cursor or (old.view != new.view and new.view == "timeline"):
            self._seek(new)
        if old.search != new.search:
            self._mark_hits()
        self.query_one(DetailView).set_class(not new.detail, "-closed")
        self.place_sidebar()
        self.query_one(HistogramView).bin = new.bin
        if old.view != new.view:
            self.show_view()
        elif old.same_list(new):
            self.follow(old, new)
        if old.shown != new.shown:
            self.draw_detail()
        self.draw_bars()

    def move_to(self, rank: int, *, step: bool = False) -> None:
        """Put the cursor on a rank; its claim is known at once where its row is loaded."""
        if not self.listing.histogram.total:
            return
        rank = moves.clamp(self.listing.histogram, rank)
        day = self.listing.histogram.days[self.listing.histogram.index_at(rank)].day
        if self.pane is not None and self.pane.go_to_day(day):
            return
        row = self.listing.row(rank)
        old, state = self.state, replace(self.state, cursor=row.uid if row else None, at=None)
        self.history = self.history.step(state) if step else self.history.drift(state)
        self.listing = replace(self.listing, rank=rank)
        self.follow(old, state)
        self._waiting = None
        self.show_detail()

    def _seek(self, state: State) -> None:
        """Put the cursor on a claim wherever it stands in the list."""
        page = self.listing.page
        rank = next((rank for rank, row in enumerate(page.rows, page.start) if row.uid == state.cursor), None)
        if rank is None:
            self.load.listing(state)
            return
        self.listing = replace(self.listing, rank=rank)
        self.show_detail()

    def _mark_hits(self) -> None:
        """Light up what the search found, as soon as it is known where that stands."""
        self.listing = replace(self.listing, hits=NO_HITS)
        if self.state.search:
            self.load.marks(self.state, self.listing.page)

    # ------------------------------------------------------------ answers of the store

    def on_list_loaded(self, message: ListLoaded) -> None:
        """Show a list, unless the reader went on meanwhile."""
        if not message.state.same_list(self.state):
            return
        self._total = message.total
        now = self.state
        self.listing = replace(message.listing, shown=now.shown, calendar=now.calendar, note=self._note())
        if message.state.search != self.state.search:
            self._mark_hits()
        if now.cursor is not None and now.cursor != message.state.cursor:
            self._seek(now)  # the reader went on while the list was read
        else:
            row = self.listing.row(self.listing.rank)
            self.history = self.history.drift(replace(now, cursor=row.uid if row else now.cursor))
        self.draw_bars()
        self.listed = self.state
        self.read_view()
        self.call_after_refresh(self._load_detail)  # the claims are painted first
        self.call_after_refresh(self.read_facets)
        self.call_after_refresh(self._read_figures)

    def on_hits_marked(self, message: HitsMarked) -> None:
        """Light up what the search found, unless page or search are others by now."""
        if message.state.search == self.state.search and message.page is self.listing.page:
            self.listing = replace(self.listing, hits=message.hits)

    def on_window_wanted(self, message: WindowWanted) -> None:
        """Read the rows that the list is about to show."""
        self.load.page(self.state, self.listing.histogram, message.start, message.size)

    def on_page_loaded(self, message: PageLoaded) -> None:
        """Show a page, unless another list is shown by now."""
        if not message.state.same_list(self.state):
            return
        self.listing = replace(self.listing, page=message.page, hits=message.hits, noted=message.noted)
        if message.state.search != self.state.search:
            self._mark_hits()
        row = self.listing.row(self.listing.rank)
        if self.state.cursor is None and row is not None:
            self.history = self.history.drift(replace(self.state, cursor=row.uid))
            self.show_detail()
        if self._pages is not None:
            self._pages.stop()
        self._pages = self.set_timer(HELD, self._read_figures)  # not while one page follows another

    def _read_figures(self) -> None:
        """Count the people and outlets of the days in sight, where the list came without them."""
        histogram, page = self.listing.histogram, self.listing.page
        stretch = histogram.uncounted(page.start, len(page.rows))
        if stretch is not None:
            self.load.figures(self.state, histogram, *stretch)

    def on_days_counted(self, message: DaysCounted) -> None:
        """Say in the headers what was counted, unless another list is shown by now."""
        now = self.listing.histogram
        if message.histogram.same_list(now):
            self.listing = replace(self.listing, histogram=now.counted(message.days))

    def show_detail(self) -> None:
        """Show the claim under the cursor in full, once the cursor rests on it."""
        if self._rest is not None:
            self._rest.stop()
        before, self._moved = self._moved, monotonic()
        self._rest = self.set_timer(HELD if self._moved - before < HELD else REST, self._load_detail)

    def _load_detail(self) -> None:
        if not self.listing.histogram.total or self.claimless:
            self.detail = self.detail if self.claimless else None
            self.draw_detail()
        elif self.state.cursor is not None:
            self.load.detail(self.state.cursor, self.state.clock)

    def on_detail_loaded(self, message: DetailLoaded) -> None:
        """Show a claim in full, unless the cursor went on."""
        if message.detail.uid == self.state.cursor:
            self.detail, self.annotation = message.detail, message.annotation
            self.draw_detail()
            if self._waiting is not None:
                self.with_detail(self._waiting)

    def with_detail(self, act: Callable[[ClaimDetail], None]) -> None:
        """Act on the claim under the cursor; where it is still being read, as soon as it is there."""
        self._waiting = None
        if self.claimless:
            self.notify(tr("No claim stands here."), markup=False, timeout=3)
        elif self.detail is not None and self.detail.uid == self.state.cursor:
            act(self.detail)
        elif self.listing.histogram.total:
            self._waiting = act

    def pin(self, pin: Pin | None) -> None:
        """Keep a claim at hand, to be compared with another one."""
        self.go(replace(self.state, pinned=pin))

    def on_load_failed(self, message: LoadFailed) -> None:
        """Say what the store could not do."""
        self.notify(retold(message.sentence), severity="error", markup=False)

    # ------------------------------------------------------------ drawing

    def on_resize(self) -> None:
        """A short pane has the text first, a tall one the whole claim; another width has other periods."""
        self.draw_detail()
        self.place_sidebar()
        self.call_after_refresh(self.read_view)

    def draw_detail(self) -> None:
        if self.claimless:
            self.paragraphs = (Writing().words(tr("No claim stands here."), "dim").done(),)
        elif self.detail is None:
            self.paragraphs = ()
        elif self.size.width < DIGEST:
            self.paragraphs = digest_paragraphs(self.detail, self.state.shown, self.annotation)
        else:
            self.paragraphs = detail_paragraphs(
                self.detail, self.state.shown, self.annotation, whole_articles=False
            )

    def draw_bars(self) -> None:
        """Draw the bars anew."""
        claims = self.listing.histogram.total
        self.query_one(TopBar).show(self._title, self.state, claims, self._total, self.found)
        self.query_one(FilterBar).show(self.state.filter, self.names)

    def typeset(self) -> None:
        """Say which way text is sent now, and everything in the language that is spoken now."""
        self.draw_bars()
        self.draw_detail()

    def _note(self) -> str:
        """Say what to press where there is nothing to show."""
        if self.state.filter:
            return sentence(
                "No claim meets this filter.\nPress {clear} to clear it, {drop} to drop its last condition.",
                clear=sign_of("clear-filter"),
                drop=sign_of("drop-filter"),
            )
        return sentence(
            "This file holds no claims.\nPress {close}, then add some: aqwal import FILE... --into THIS_FILE",
            close=sign_of("close"),
        )

    # ------------------------------------------------------------ looking

    def action_clock(self) -> None:
        """Take the next clock; the cursor stays on its claim."""
        clock = CLOCKS[(CLOCKS.index(self.state.clock) + 1) % len(CLOCKS)]
        self.go(replace(self.state, clock=clock))
        self.notify(tr("Days by {clock}.", clock=tr(CLOCK_WORDS[clock])), markup=False, timeout=3)

    def action_calendar(self) -> None:
        """Say days in both calendars, in the Gregorian one, or in the Hijri one."""
        calendar = CALENDARS[(CALENDARS.index(self.state.calendar) + 1) % len(CALENDARS)]
        self.go(replace(self.state, calendar=calendar))
        self.notify(tr(CALENDAR_WORDS[calendar]), markup=False, timeout=3)

    def action_shown(self) -> None:
        """List claims as reported, in Arabic, or in English."""
        self.go(replace(self.state, shown=SHOWN[(SHOWN.index(self.state.shown) + 1) % len(SHOWN)]))

    def action_toggle_detail(self) -> None:
        """Show or hide the detail pane."""
        self.go(replace(self.state, detail=not self.state.detail))

    def action_raw(self) -> None:
        """Show hidden characters of the claim, or not."""
        self.query_one(DetailView).action_raw()

    # ------------------------------------------------------------ opening

    def action_open(self) -> None:
        """Open the claim under the cursor on a page of its own."""
        self.with_detail(self._open)

    def _open(self, detail: ClaimDetail, note: str = "") -> None:
        from tui.screens.claim import ClaimScreen

        screen = ClaimScreen(self._store, self._title, detail, self.state, note)
        self.app.push_screen(screen, self._come_back)

    def _come_back(self, uid: int | None) -> None:
        """Put the cursor on the claim that was read last, where the list has it."""
        if uid is not None and uid != self.state.cursor:
            self.load.link(uid, self.state, self.listing.histogram, came_back=True)

    def on_link_followed(self, message: LinkFollowed) -> None:
        """Ask where a linked claim stands."""
        self.load.link(message.uid, self.state, self.listing.histogram, came_back=False)

    def on_link_resolved(self, message: LinkResolved) -> None:
        """Go to a linked claim; one that the filter hides opens on a page of its own."""
        if message.listed:
            self.go(replace(self.state, cursor=message.detail.uid))
        elif not message.came_back:
            self._open(message.detail, sentence("not in the list: the filter hides it"))

    def on_pane_left(self) -> None:
        """Go back to the list."""
        self.focus_view()
