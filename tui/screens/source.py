"""The page of the articles behind a claim, scrolled to the words that say so."""

from typing import ClassVar

from textual.app import ComposeResult

from store.types import ClaimDetail
from tui.i18n.translation import counted
from tui.timeline.source import source_paragraphs
from tui.widgets.bars import PathBar
from tui.widgets.detail import DetailView
from tui.widgets.keybar import KeyBar
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting


class SourceScreen(Selecting[None]):
    """Shows whole articles; Esc goes back."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    AUTO_FOCUS = "#page"

    def __init__(self, title: str, detail: ClaimDetail) -> None:
        super().__init__()
        self._title = title
        self._detail = detail

    def compose(self) -> ComposeResult:
        """Whose evidence it is, the articles, and the keys."""
        yield PathBar(id="top")
        yield DetailView(id="page")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the articles from the first lit words on."""
        pieces = counted(len(self._detail.claim.evidence), "piece of evidence", "pieces of evidence")
        self.query_one(PathBar).show(self._title, [self._detail.claim.id or ""], pieces)
        page = self.query_one(DetailView)
        page.paragraphs = source_paragraphs(self._detail)
        self.call_after_refresh(page.action_lit, 1)

    def on_pane_left(self) -> None:
        """Go back."""
        self.dismiss(None)
