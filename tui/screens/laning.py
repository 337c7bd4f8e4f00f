"""The lanes: which speakers stand in them."""

from msgspec.structs import replace

from tui.i18n.translation import tr
from tui.messages import LaneToggled
from tui.screens.stateful import Stateful
from tui.timeline.grid import Grid
from tui.timeline.lanes import LANES
from tui.widgets.view_pane import ViewPane


class Laning(Stateful):
    """The part of the timeline screen that chooses the speakers of the lanes."""

    def on_lane_toggled(self, message: LaneToggled) -> None:
        """Take a speaker out of the lanes, or into them where there is room.

        In the lanes, those with most claims are there to be taken from; in the grid a choice begins anew.
        """
        state = self.state
        chosen = state.lanes
        if state.view == "lanes" and not chosen:
            chosen = self._shown()
        if message.speaker in chosen:
            chosen = tuple(number for number in chosen if number != message.speaker)
        elif len(chosen) < LANES:
            chosen = (*chosen, message.speaker)
        else:
            self.notify(tr("There is room for {n} lanes: take one out first.", n=LANES), markup=False)
        self.go(replace(state, lanes=chosen))

    def _shown(self) -> tuple[int, ...]:
        """The speakers that the lanes show now."""
        for pane in self.query("#lanes").results(ViewPane):
            if isinstance(pane.value, Grid):
                return pane.value.speakers.numbers
        return ()
