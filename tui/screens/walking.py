"""Walking from the claim under the cursor to its like, and repeating a jump."""

from msgspec.structs import replace

from tui.i18n.translation import marked, tr
from tui.messages import WalkEnded
from tui.screens.stateful import Stateful

ENDS = {
    "speaker": marked("No further claim of this speaker in this direction."),
    "disputed": marked("No further disputed claim in this direction."),
    "starred": marked("No further starred claim in this direction."),
}


class Walking(Stateful):
    """The part of the timeline screen that walks."""

    def action_same_speaker(self, step: int) -> None:
        """Go to the next or previous claim of the same speaker."""
        self.jumped = self.action_same_speaker
        self.load.walk(self.state, "speaker", backwards=step < 0)

    def action_disputed(self, step: int) -> None:
        """Go to the next or previous disputed claim."""
        self.jumped = self.action_disputed
        self.load.walk(self.state, "disputed", backwards=step < 0)

    def action_starred(self, step: int) -> None:
        """Go to the next or previous claim with a star."""
        self.jumped = self.action_starred
        self.load.walk(self.state, "starred", backwards=step < 0)

    def on_walk_ended(self, message: WalkEnded) -> None:
        """Go to the claim, unless the reader went on meanwhile; where there is none, say so."""
        if message.state.cursor != self.state.cursor or not message.state.same_list(self.state):
            return
        if message.uid is not None:
            self.go(replace(self.state, cursor=message.uid))
        else:
            self.notify(tr(ENDS[message.walk]), markup=False)

    async def action_repeat(self, step: int) -> None:
        """Take the last jump again, forward or back."""
        if self.jumped is None:
            self.notify(tr("Jump first, for example with d, s or e; then r and R repeat it."), markup=False)
            return
        done = self.jumped(step)
        if done is not None:
            await done
