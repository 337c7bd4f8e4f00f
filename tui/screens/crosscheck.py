"""The page of a cross-check: what repeats a claim, contradicts it, or stands beside it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.reactive import reactive

from store.connection import Store
from store.types import CrossCheck
from tui.i18n.translation import retold, tr
from tui.messages import DetailLoaded, LinkFollowed, LoadFailed
from tui.screens.loading import Loader
from tui.timeline.crosscheck import crosscheck_paragraphs
from tui.timeline.paragraph import Paragraph
from tui.timeline.state import State
from tui.widgets.bars import PathBar
from tui.widgets.detail import DetailView
from tui.widgets.keybar import KeyBar
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting


class CrossCheckScreen(Selecting[None]):
    """Each claim on it opens on a page of its own; Esc goes back."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    AUTO_FOCUS = "#page"

    paragraphs: reactive[tuple[Paragraph, ...]] = reactive((), repaint=False)

    def __init__(self, store: Store, title: str, check: CrossCheck, state: State) -> None:
        super().__init__()
        self._load = Loader(self, store)
        self._store = store
        self._title = title
        self._check = check
        self._state = state

    def compose(self) -> ComposeResult:
        """What is held against what, the groups, and the keys."""
        yield PathBar(id="top")
        yield DetailView(id="page").data_bind(paragraphs=CrossCheckScreen.paragraphs)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the groups."""
        claim_id = self._check.detail.claim.id or ""
        self.query_one(PathBar).show(self._title, [claim_id], tr("cross-check with the whole file"))
        self.paragraphs = crosscheck_paragraphs(self._check, self._state.shown)

    def on_link_followed(self, message: LinkFollowed) -> None:
        """Read the claim."""
        self._load.detail(message.uid, self._state.clock)

    def on_detail_loaded(self, message: DetailLoaded) -> None:
        """Open the claim on its page."""
        from tui.screens.claim import ClaimScreen

        self.app.push_screen(ClaimScreen(self._store, self._title, message.detail, self._state, ""))

    def on_load_failed(self, message: LoadFailed) -> None:
        """Say what the store could not do."""
        self.notify(retold(message.sentence), severity="error", markup=False)

    def on_pane_left(self) -> None:
        """Go back."""
        self.dismiss(None)
