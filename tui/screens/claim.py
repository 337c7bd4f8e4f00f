"""One claim on a page of its own: everything about it, with its articles in full."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive

from store.connection import Store
from store.mark_types import Annotation
from store.types import ClaimDetail
from tui.commands.bindings import bindings_of_claims
from tui.i18n.translation import retold
from tui.messages import DetailLoaded, LinkFollowed, LoadFailed
from tui.screens.copying import Copying
from tui.screens.desk import Marked
from tui.screens.evidence import Evidence
from tui.screens.loading import Loader
from tui.screens.marking import At, Marking
from tui.screens.triage import Triage
from tui.timeline.detail import detail_paragraphs
from tui.timeline.paragraph import Paragraph
from tui.timeline.state import Pin, State
from tui.widgets.bars import PathBar
from tui.widgets.detail import DetailView
from tui.widgets.keybar import KeyBar
from tui.widgets.paint import TONE_CLASSES


class ClaimScreen(Evidence[int], Marking[int], Copying[int]):
    """Answers with the claim that was read last; links open in place, Esc goes back the way they came."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of_claims()

    paragraphs: reactive[tuple[Paragraph, ...]] = reactive((), repaint=False)

    def __init__(self, store: Store, title: str, detail: ClaimDetail, state: State, note: str) -> None:
        super().__init__()
        self.load = Loader(self, store)
        self._store = store
        self._annotations: dict[int, Annotation | None] = {}
        self._title = title
        self._state = state
        self._trail = [detail]
        self._note = note
        self._following = False
        self._waiting: Callable[[ClaimDetail], None] | None = None

    @property
    def state(self) -> State:
        """What the reader was looking at when the page was opened, with the claim that is pinned now."""
        return replace(self._state, pinned=self._home.state.pinned)

    def with_detail(self, act: Callable[[ClaimDetail], None]) -> None:
        """Act on the claim that is open, or on a linked one that is being read, as soon as it is there."""
        if self._following:
            self._waiting = act
        else:
            act(self._trail[-1])

    def pin(self, pin: Pin | None) -> None:
        """Keep a claim at hand, here and in the timeline."""
        self._home.pin(pin)

    def compose(self) -> ComposeResult:
        """The way here, the claim, and the keys."""
        yield PathBar(id="top")
        yield DetailView(id="page").data_bind(paragraphs=ClaimScreen.paragraphs)
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the first claim, with its marks."""
        self._home = next(screen for screen in self.app.screen_stack if isinstance(screen, Triage))
        self.desk = self._home.desk
        self.load = Loader(self, self._store, self.desk)
        uid = self._trail[-1].uid
        self._annotations[uid] = (await asyncio.to_thread(self.desk.annotations, [uid])).get(uid)
        self._draw()

    def _draw(self) -> None:
        self.query_one(PathBar).show(self._title, [step.claim.id or "" for step in self._trail], self._note)
        detail = self._trail[-1]
        annotation = self._annotations.get(detail.uid)
        self.paragraphs = detail_paragraphs(detail, self._state.shown, annotation, whole_articles=True)

    # ------------------------------------------------------------ marks

    def at_hand(self) -> At:
        """The claim that is open."""
        return self._trail[-1].uid, self._trail[-1].claim.id or ""

    def show_marks(self, done: Marked) -> None:
        """Show a change of marks here and in the timeline, where undo takes it back."""
        self._home.show_marks(done)
        self._annotations.update(done.annotations)
        self._draw()

    # ------------------------------------------------------------ going on

    def typeset(self) -> None:
        """Write the claim in the language that is spoken now."""
        self._draw()

    def on_link_followed(self, message: LinkFollowed) -> None:
        """Read the linked claim."""
        self._following = True
        self.load.detail(message.uid, self._state.clock)

    def on_detail_loaded(self, message: DetailLoaded) -> None:
        """Show the linked claim."""
        self._trail.append(message.detail)
        self._annotations[message.detail.uid] = message.annotation
        self._draw()
        act, self._following, self._waiting = self._waiting, False, None
        if act is not None:
            act(message.detail)

    def on_load_failed(self, message: LoadFailed) -> None:
        """Say what the store could not do."""
        self._following, self._waiting = False, None
        self.notify(retold(message.sentence), severity="error", markup=False)

    def on_pane_left(self) -> None:
        """Go back along the trail; from its first claim back to the timeline."""
        if len(self._trail) == 1:
            self.dismiss(self._trail[0].uid)
        else:
            self._trail.pop()
            self._draw()
