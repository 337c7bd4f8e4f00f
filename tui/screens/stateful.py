"""What every part of the timeline screen may count on; `TimelineScreen` does it.

The screen is made of parts, each a mixin over `Stateful` with the actions of one subject. A part reads the
state, takes a step with `go`, asks the store through `load`, and hears the answers as messages.
"""

from collections.abc import Awaitable, Callable

from textual.reactive import reactive

from store.types import ClaimDetail
from tui.messages import PromptKind
from tui.screens.loading import Loader
from tui.timeline.bins import Bin
from tui.timeline.listing import Listing
from tui.timeline.state import History, State
from tui.widgets.selecting import Selecting


class Stateful(Selecting[None]):
    """A screen over one state."""

    load: Loader
    history: History
    listing: reactive[Listing] = reactive(Listing, repaint=False)
    found: str
    """Where a search stands, in words, as a `Sentence`."""
    names: dict[str, str]
    """What a reader knows of the ids in the filter."""
    jumped: Callable[[int], Awaitable[None] | None] | None = None
    """The last jump, to be repeated: forward with 1, back with -1."""

    listed: State | None = None
    """The state whose list is shown; None until the first one is there."""
    claimless: bool = False
    """Whether the cursor of a view stands on a cell without a claim."""

    @property
    def state(self) -> State:
        """What the reader is looking at."""
        raise NotImplementedError

    def go(self, state: State) -> None:
        """Take a step that undo can take back."""
        raise NotImplementedError

    async def prompt(self, kind: PromptKind, value: str) -> None:
        """Open the prompt with a first value."""
        raise NotImplementedError

    def move_to(self, rank: int, *, step: bool = False) -> None:
        """Put the cursor on a rank; as a `step`, undo can take it back."""
        raise NotImplementedError

    def jump(self, rank: int) -> None:
        """Put the cursor on a rank, as a step."""
        self.move_to(rank, step=True)

    def with_detail(self, act: Callable[[ClaimDetail], None]) -> None:
        """Act on the claim under the cursor; where it is still being read, as soon as it is there."""
        raise NotImplementedError

    def drift(self, state: State) -> None:
        """Go on to a state without a step that undo could take back."""
        self.history = self.history.drift(state)

    def bin_in_use(self) -> Bin:
        """How long a period is in the view that is shown."""
        raise NotImplementedError

    def focus_view(self) -> None:
        """Give the keys back to the view that is shown."""
        raise NotImplementedError

    def show_detail(self) -> None:
        """Show the claim under the cursor in full, once the cursor rests on it."""
        raise NotImplementedError

    def draw_bars(self) -> None:
        """Draw the bars anew."""
        raise NotImplementedError

    def action_open(self) -> None:
        """Open the claim under the cursor."""
        raise NotImplementedError
