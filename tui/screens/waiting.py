"""Waiting and reloading: what goes on is said and can be stopped, and the file is read anew."""

from tui.i18n.translation import tr
from tui.messages import FileLooked, FileMark, Reloaded, WorkEnded, WorkGoesOn
from tui.screens.stateful import Stateful
from tui.widgets.bars import TopBar

LOOKS = 1.0
"""Seconds between two looks at the file."""


class Waiting(Stateful):
    """The part of the timeline screen that waits for the store and for the file."""

    _seen: FileMark | None = None
    _changing: FileMark | None = None
    _missed: bool = False

    # ------------------------------------------------------------ work that takes long

    def on_work_goes_on(self, _: WorkGoesOn) -> None:
        """Say that something goes on, and how to stop it."""
        self._show_work()

    def on_work_ended(self, _: WorkEnded) -> None:
        """Say nothing more."""
        self._show_work()

    def _show_work(self) -> None:
        self.query_one(TopBar).working = self.load.works
        self.draw_bars()

    async def action_stop(self) -> None:
        """Stop what has no answer yet; a list that was not read gives way to the one on screen."""
        stopped = self.load.stop()
        if not stopped:
            return
        self.notify(tr("Stopped."), timeout=3)
        if "list" in stopped and self.listed is not None and not self.listed.same_list(self.state):
            await self.action_undo()

    # ------------------------------------------------------------ the file

    def action_reload(self) -> None:
        """Open the file anew."""
        self.load.reload()

    def on_reloaded(self, _: Reloaded) -> None:
        """Read the list again, around the claim under the cursor."""
        self.load.listing(self.state)
        self.notify(tr("The file was read anew."), timeout=3)

    def watch_file(self) -> None:
        """Look from now on whether the file changes."""
        self.load.watch(None)
        self.set_interval(LOOKS, self._look)

    def _look(self) -> None:
        self.load.watch(self._seen)

    def on_file_looked(self, message: FileLooked) -> None:
        """Reload when the file is another one and has come to rest; say once when it is gone."""
        mark = message.mark
        if mark is None:
            if not self._missed:
                self._missed = True
                self.notify(tr("The file is gone. What is on screen stays."), severity="warning", timeout=10)
            return
        self._missed = False
        if self._seen is None:
            self._seen = mark
        elif mark != self._seen:
            if mark == self._changing:
                self._seen = mark
                self.action_reload()
            self._changing = mark

    async def action_undo(self) -> None:
        """Take the last step back."""
        raise NotImplementedError
