"""What the reader is looking at, as one frozen value, and the list of values that undo walks."""

from typing import Literal

from msgspec import Struct, structs

from store.mark_types import Change
from store.types import Clock, Filter, View
from tui.i18n.dates import Calendar
from tui.timeline.bins import Bin

At = tuple[int, int]
"""The row and the column of a cell, by their own numbers (an agent, a day ...), not by their places."""

Shown = Literal["original", "ar", "en"]
"""Which language of a claim stands first in the list: the one it was reported in, or a chosen one."""

SHOWN: tuple[Shown, ...] = ("original", "ar", "en")
STEPS = 500
EVERYTHING = Filter()
BY_MARKS = frozenset({"star", "tag", "note", "verdict"})
"""Fields of a filter that the marks of the reader answer."""


class Pin(Struct, frozen=True):
    """A claim that is kept at hand, to be compared with another one."""

    uid: int
    id: str


class State(Struct, frozen=True):
    """One value for all views: every view draws it, every key changes it, undo restores it."""

    filter: Filter = EVERYTHING
    clock: Clock = "said"
    cursor: int | None = None
    view: View = "timeline"
    """How the claims of a list are shown; the page of a claim is a screen of its own."""
    search: str = ""
    shown: Shown = "original"
    calendar: Calendar = "both"
    detail: bool = True
    aside: Filter = EVERYTHING
    """The filter that was turned off, to be turned on again."""
    bin: Bin | None = None
    """How long a stretch of time each bar of the histogram counts; None takes what fits."""
    lanes: tuple[int, ...] = ()
    """The speakers of the lanes, by number; empty for those with most claims."""
    column: str = "speaker"
    """The field that the frequency table counts."""
    sidebar: bool | None = None
    """Whether the sidebar stands; None where a wide list has room beside it, and while it has the focus."""
    at: At | None = None
    """The cell under the cursor of a view that has cells; None is that of the claim under the cursor."""

    pinned: Pin | None = None

    def same_list(self, other: "State") -> bool:
        """Whether both states list the same claims in the same order."""
        return (self.filter, self.clock) == (other.filter, other.clock)


class Step(Struct, frozen=True):
    """What undo takes back: the state as it was before, and the marks that were changed."""

    state: State
    changes: tuple[Change, ...] = ()


class History(Struct, frozen=True):
    """The present state with the steps that lead back and forth; at most `STEPS` of each.

    A step is a new state, or a change of marks in the sidecar; whoever undoes it takes that back there first.
    """

    now: State = State()
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def step(self, state: State) -> "History":
        """Go on to a state that undo can come back from."""
        if state == self.now:
            return self
        return History(state, (*self.past, Step(self.now))[-STEPS:])

    def marked(self, changes: tuple[Change, ...]) -> "History":
        """Go on after a change of marks, which undo can take back."""
        return History(self.now, (*self.past, Step(self.now, changes))[-STEPS:])

    def drift(self, state: State) -> "History":
        """Go on without a step: moving the cursor line by line leaves no trail."""
        return structs.replace(self, now=state)

    def undo(self, taken_back: tuple[Change, ...] = ()) -> "History":
        """Take the last step back, or stay; `taken_back` is what became of its changes."""
        if not self.past:
            return self
        step = Step(self.now, taken_back)
        return History(self.past[-1].state, self.past[:-1], (step, *self.future)[:STEPS])

    def redo(self, taken_back: tuple[Change, ...] = ()) -> "History":
        """Take the last undone step again; `taken_back` is what became of its changes."""
        if not self.future:
            return self
        step = Step(self.now, taken_back)
        return History(self.future[0].state, (*self.past, step)[-STEPS:], self.future[1:])

    def without_last(self) -> "History":
        """Drop the last step, which cannot be taken back any more."""
        return structs.replace(self, past=self.past[:-1])

    def without_next(self) -> "History":
        """Drop the step undone last, which cannot be taken again any more."""
        return structs.replace(self, future=self.future[1:])
