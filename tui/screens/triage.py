"""Triage in the timeline: marks on its rows and in its detail, steps that undo takes back, starred claims."""

import asyncio
from collections.abc import Sequence

from msgspec.structs import replace

from store.annotations import Annotation, Change
from store.errors import ChangedElsewhere, StoreError
from store.types import ClaimDetail
from tui.i18n.translation import retold, tr
from tui.messages import MarksChanged
from tui.screens.desk import Desk, Marked
from tui.screens.marking import At, Marking
from tui.screens.stateful import Stateful
from tui.timeline.state import BY_MARKS, History, Pin

LOOK = 2.0
"""Seconds after which the marks of another viewer are looked for."""


NO_MARKS = Marked((), {})


class Triage(Stateful, Marking[None]):
    """The part of the timeline screen that marks claims, and that undoes."""

    desk: Desk
    history: History
    detail: ClaimDetail | None
    annotation: Annotation | None
    _told = ""
    _overtaken = False

    def pin(self, pin: Pin | None) -> None:
        """Keep a claim at hand, to be compared with another one."""
        raise NotImplementedError

    def turn(self, history: History) -> None:
        """Show another state."""
        raise NotImplementedError

    def draw_detail(self) -> None:
        """Draw the detail anew."""
        raise NotImplementedError

    # ------------------------------------------------------------ marks

    def at_hand(self) -> At | None:
        """The claim under the cursor."""
        row = self.listing.row(self.listing.rank)
        if self.claimless:
            self.notify(tr("No claim stands here."), markup=False, timeout=3)
            return None
        return (row.uid, row.id) if row is not None and row.uid == self.state.cursor else None

    def show_marks(self, done: Marked) -> None:
        """Keep a change of marks as a step, and draw it."""
        self.history = self.history.marked(done.changes)
        self._draw_marks(done)

    def _draw_marks(self, done: Marked) -> None:
        self.listing = replace(self.listing, noted={**self.listing.noted, **done.annotations})
        if self.detail is not None and self.detail.uid in done.annotations:
            self.annotation = done.annotations[self.detail.uid]
            self.draw_detail()
        self._list_anew()

    def _list_anew(self) -> None:
        """Read the list again where marks decide what is in it."""
        if any(term.field in BY_MARKS for term in self.state.filter.terms):
            self.load.listing(self.state)

    # ------------------------------------------------------------ other viewers

    def watch_marks(self) -> None:
        """Bring the marks into step, now and as long as the screen is there."""
        self._look_at_marks()
        self.set_interval(LOOK, self._look_at_marks)

    def _look_at_marks(self) -> None:
        self.load.keep_in_step(self.listing.page)

    def on_marks_changed(self, message: MarksChanged) -> None:
        """Show what another viewer changed; say once why there are no marks."""
        if message.fault and message.fault != self._told:
            self._told = message.fault
            self.notify(retold(message.fault), severity="warning", markup=False, timeout=10)
            return
        if message.fault:
            return
        self.listing = replace(self.listing, noted=message.noted)
        if self.detail is not None:
            self.annotation = message.noted.get(self.detail.uid)
            self.draw_detail()
        self._list_anew()

    # ------------------------------------------------------------ undo

    async def action_undo(self) -> None:
        """Take the last step back, with the marks that it changed."""
        if not self.history.past:
            return
        done = await self._take_back(self.history.past[-1].changes)
        if done is not None:
            self._show_step(self.history.undo(done.changes), done)
        elif self._overtaken:
            self.history = self.history.without_last()

    async def action_redo(self) -> None:
        """Take the last undone step again."""
        if not self.history.future:
            return
        done = await self._take_back(self.history.future[0].changes)
        if done is not None:
            self._show_step(self.history.redo(done.changes), done)
        elif self._overtaken:
            self.history = self.history.without_next()

    async def _take_back(self, changes: Sequence[Change]) -> Marked | None:
        """Take changes back in the sidecar; where that cannot be, say why."""
        self._overtaken = False
        if not changes:
            return NO_MARKS
        try:
            return await asyncio.to_thread(self.desk.take_back, changes)
        except ChangedElsewhere:
            self._overtaken = True
            words = tr("Another viewer changed these marks since, so this step stays as it is.")
            self.notify(words, severity="warning", markup=False)
        except StoreError as error:
            self.notify(retold(error.args[0]), severity="error", markup=False)
        return None

    def _show_step(self, history: History, done: Marked) -> None:
        self.turn(history)
        if done.changes:
            self._draw_marks(done)
