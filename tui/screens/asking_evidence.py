"""Questions to the store about evidence: the part of the `Loader` that walks and cross-checks."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from store.claims import detail
from store.connection import Store
from store.types import ClaimDetail, Clock
from tui.messages import Compared, CrossChecked, WalkEnded
from tui.timeline.state import State

if TYPE_CHECKING:
    from store.walks import Walk  # with the first question: start-up


class EvidenceQuestions:
    """Asks about one claim and those that it stands together with."""

    _store: Store

    def _ask(self, name: str, question: Callable[[], Message]) -> None:
        raise NotImplementedError

    def walk(self, state: State, walk: "Walk", *, backwards: bool) -> None:
        """Ask for the next claim of a walk from the cursor: `WalkEnded`."""
        self._ask("walk", partial(self._walk, state, walk, backwards=backwards))

    def _walk(self, state: State, walk: "Walk", *, backwards: bool) -> Message:
        from store.walks import next_claim

        uid = None
        if state.cursor is not None:
            uid = next_claim(self._store, state.cursor, walk, state.filter, state.clock, backwards=backwards)
        return WalkEnded(state, walk, uid)

    def cross_check(self, own: ClaimDetail, clock: Clock) -> None:
        """Ask what stands beside a claim: `CrossChecked`."""
        self._ask("cross-check", partial(self._cross_check, own, clock))

    def _cross_check(self, own: ClaimDetail, clock: Clock) -> Message:
        from store.crosscheck import cross_check

        return CrossChecked(cross_check(self._store, own, clock))

    def compare(self, uid: int, other: ClaimDetail, clock: Clock) -> None:
        """Ask to compare a claim with another one: `Compared`."""
        self._ask("compare", partial(self._compare, uid, other, clock))

    def _compare(self, uid: int, other: ClaimDetail, clock: Clock) -> Message:
        from tui.screens.comparison import comparison_of

        return Compared(comparison_of(detail(self._store, uid, clock, 0), other))
