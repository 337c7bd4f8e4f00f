"""The keys that look behind a claim: in the timeline, in the detail pane and on the page of a claim."""

from collections.abc import Callable

from textual.screen import ScreenResultType

from store.connection import Store
from store.types import ClaimDetail
from tui.messages import CrossChecked, EvidenceWanted
from tui.screens.loading import Loader
from tui.timeline.state import State
from tui.widgets.selecting import Selecting


class Evidence(Selecting[ScreenResultType]):
    """The part of a screen that shows what stands behind the claim that is read."""

    load: Loader
    _store: Store
    _title: str

    @property
    def state(self) -> State:
        """What the reader is looking at."""
        raise NotImplementedError

    def with_detail(self, act: Callable[[ClaimDetail], None]) -> None:
        """Act on the claim that is read, as soon as it is there."""
        raise NotImplementedError

    async def on_evidence_wanted(self, message: EvidenceWanted) -> None:
        """Do what a key in the pane of the claim asks for."""
        await self.run_action(f"screen.{message.what}")

    # ------------------------------------------------------------ cross-check

    def action_cross_check(self) -> None:
        """Hold the claim against all others."""
        self.with_detail(lambda detail: self.load.cross_check(detail.uid, self.state.clock))

    def on_cross_checked(self, message: CrossChecked) -> None:
        """Show what stands beside the claim, unless another page was opened meanwhile."""
        from tui.screens.crosscheck import CrossCheckScreen

        if self.is_current:
            self.app.push_screen(CrossCheckScreen(self._store, self._title, message.check, self.state))
