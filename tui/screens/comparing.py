"""The page that compares two claims: beside each other, or one below the other under 100 columns."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from store.connection import Store
from tui.i18n.translation import retold, tr
from tui.messages import DetailLoaded, LinkFollowed, LoadFailed
from tui.screens.loading import Loader
from tui.screens.plainly import PLAIN
from tui.timeline.compare import Comparison, column, interleaved
from tui.timeline.state import State
from tui.widgets.bars import PathBar
from tui.widgets.detail import DetailView
from tui.widgets.keybar import KeyBar
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting

BESIDE = 100
"""Columns from which two panes stand beside each other."""


class ComparisonScreen(Selecting[None]):
    """Shows both claims; what only one has is lit, and has a sign."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    AUTO_FOCUS = "#page"

    def __init__(self, store: Store, title: str, comparison: Comparison, state: State) -> None:
        super().__init__()
        self._load = Loader(self, store)
        self._store = store
        self._title = title
        self._comparison = comparison
        self._state = state

    def compose(self) -> ComposeResult:
        """The two claims, their panes, and the keys."""
        yield PathBar(id="top")
        with Horizontal(id="pair"):
            yield DetailView(id="page")
            yield DetailView(id="second")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the claims; the second pane follows the first."""
        ids = [detail.claim.id or "" for detail in self._comparison.claims]
        self.query_one(PathBar).show(self._title, ids, tr("compared word by word"))
        self.watch(self.query_one("#page"), "scroll_y", self._follow, init=False)

    def on_resize(self) -> None:
        """Take one pane or two."""
        beside = self.size.width >= BESIDE and not self.has_class(PLAIN)
        page, second = self.query_one("#page", DetailView), self.query_one("#second", DetailView)
        second.display = beside
        page.paragraphs = column(self._comparison, 0) if beside else interleaved(self._comparison)
        second.paragraphs = column(self._comparison, 1) if beside else ()
        if not page.has_focus and not (second.has_focus and beside):
            page.focus()

    def _follow(self, line: float) -> None:
        """Scroll the second pane with the first."""
        self.query_one("#second", DetailView).scroll_to(y=line, animate=False, force=True)

    def on_link_followed(self, message: LinkFollowed) -> None:
        """Read one of the claims."""
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
