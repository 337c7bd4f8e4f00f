"""The views on one state: which pane stands in the place of the timeline, and the cell under its cursor."""

from msgspec.structs import replace

from store.sentences import sentence
from tui.commands.in_force import sign_of
from tui.i18n.translation import tr
from tui.messages import CellChosen, CellOpened, ViewLeft, ViewLoaded, ViewWanted
from tui.screens.asking_views import ViewQuestion
from tui.screens.plainly import PLAIN
from tui.screens.stateful import Stateful
from tui.screens.views import VIEWS, pane_of
from tui.timeline.moves import first_at
from tui.timeline.state import State, View
from tui.widgets.timeline import TimelineView
from tui.widgets.view_pane import ViewPane

CLOCK = "clock"
"""The field of a cell's values that stands for the clock on screen."""


class Viewing(Stateful):
    """The part of the timeline screen that shows its list in other ways."""

    _read_for: dict[View, State]
    """By view, the state for whose list its pane was filled last."""
    _unread = False
    """Whether the cursor stands on a cell that was not read yet."""

    @property
    def pane(self) -> ViewPane | None:
        """The pane of the view that is shown; None for the timeline."""
        view = self.state.view
        return next(iter(self.query(f"#{view}").results(ViewPane)), None) if view in VIEWS else None

    def focus_view(self) -> None:
        """Give the keys back to the view that is shown."""
        (self.pane or self.query_one(TimelineView)).focus()

    # ------------------------------------------------------------ going from view to view

    def action_view(self, view: View) -> None:
        """Show the list in another way; the claim under the cursor stays."""
        if view != self.state.view:
            self.go(replace(self.state, view=view, at=None))

    def on_view_left(self, _message: ViewLeft) -> None:
        """Go back to the timeline."""
        self.action_view("timeline")

    def leave_view(self) -> bool:
        """Go back to the timeline; False where it is shown already."""
        elsewhere = self.state.view != "timeline"
        self.action_view("timeline")
        return elsewhere

    def show_view(self) -> None:
        """Put the pane of the state's view into its place, and ask what it shows."""
        view = self.state.view
        if view in VIEWS and self.pane is None:
            self.query_one("#body").mount(pane_of(view, plain=self.has_class(PLAIN)), after="#timeline")
        for pane in self.query("#body > .view").results(ViewPane):
            pane.display = pane.id == view
            pane.unheard = 0
        self.query_one(TimelineView).display = view not in VIEWS
        self.claimless = self._unread = False
        self.focus_view()
        self.read_view()

    # ------------------------------------------------------------ following the state

    def follow(self, old: State, new: State) -> None:
        """Follow the state where list and view stay the same: to another cell, to other periods."""
        pane = self.pane
        if pane is None:
            return
        if new.at is None or (old.bin, old.lanes, old.column) != (new.bin, new.lanes, new.column):
            self.read_view()
        elif old.at != new.at:
            pane.place(new.at)
            self._look_into_cell(pane, take=False)

    def read_view(self) -> None:
        """Ask what the view shows of the list, once the list is there."""
        pane, state = self.pane, self.state
        if pane is None or self.listed is None or not state.same_list(self.listed):
            return
        filled = self._read_for.get(state.view)
        before = pane.value if filled is not None and state.same_list(filled) else None
        histogram = self.listing.histogram
        self.load.view(ViewQuestion(state, histogram, self.bin_in_use(), pane.room, before))

    def on_view_wanted(self, _message: ViewWanted) -> None:
        """Read the cells that came into sight."""
        self.read_view()

    def on_view_loaded(self, message: ViewLoaded) -> None:
        """Show what was read, unless the reader went on to another list or view meanwhile."""
        pane, asked, state = self.pane, message.state, self.state
        if pane is None or _what(asked) != _what(state):
            return
        self._read_for[state.view] = state
        moved = bool(pane.unheard)  # a key was faster than the answer, and its cell holds
        follows = state.at is None and not moved
        pane.note = self.view_note()
        pane.show(message.value, message.value.found if follows else pane.here if moved else state.at)
        if follows:
            self.drift(replace(state, at=message.value.found))
        self._look_into_cell(pane, take=not follows and (self._unread or self.claimless))

    def view_note(self) -> str:
        """Say what to press where a view has nothing to show."""
        if self.state.view != "matrix" or not self.listing.histogram.total:
            return self.listing.note
        if self.state.filter:
            return sentence(
                "No claim under this filter takes a side.\nPress {clear} to clear it.",
                clear=sign_of("clear-filter"),
            )
        return tr("This file has no propositions that its claims take a side on.")

    # ------------------------------------------------------------ the cell under the cursor

    def on_cell_chosen(self, message: CellChosen) -> None:
        """Follow the cursor of the pane; the first claim of its cell comes under the cursor."""
        pane = self.pane
        if pane is None:
            return
        pane.unheard = max(pane.unheard - 1, 0)
        if message.day is not None and self.listing.histogram.total:
            self.listing = replace(self.listing, rank=first_at(self.listing.histogram, message.day))
        state = replace(self.state, at=message.at)
        if message.step:
            self.history = self.history.step(state)
        else:
            self.drift(state)
        self._look_into_cell(pane, take=True)

    def _look_into_cell(self, pane: ViewPane, *, take: bool) -> None:
        """Learn whether the cell holds a claim; with `take`, its first one comes under the cursor."""
        read, uid = pane.claim()
        self._unread = not read
        self.claimless = read and uid is None
        if take and uid is not None:
            self.drift(replace(self.state, cursor=uid))
        self.show_detail()

    def on_cell_opened(self, message: CellOpened) -> None:
        """Show the claims of a cell in the timeline, the cursor on its claim; undo comes back to the cell."""
        from store.filters import with_only

        filter = self.state.filter
        for field, value in message.values:
            filter = with_only(filter, self.state.clock if field == CLOCK else field, value)
        self.names.update(message.names)
        self.go(replace(self.state, filter=filter, view="timeline", at=None))


def _what(state: State) -> object:
    """What an answer for a state depends on, but for the cell under the cursor."""
    return state.view, state.filter, state.clock, state.bin, state.lanes, state.column
