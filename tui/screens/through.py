"""Everything that came through one outlet or hop of the claim under the cursor: the key `>`."""

from msgspec.structs import replace

from store.types import ClaimDetail
from tui.i18n.translation import tr
from tui.i18n.words import agent_in
from tui.screens.choose import Choice, ChooseValue
from tui.screens.stateful import Stateful


class Through(Stateful):
    """The part of the timeline screen that follows a way."""

    def action_through(self) -> None:
        """Keep everything that came through a hop of the claim; ask which where there are several."""
        self.with_detail(self._through)

    def _through(self, detail: ClaimDetail) -> None:
        choices = ways_of(detail)
        if len(choices) == 1:
            self._keep_through(choices[0])
        elif choices:
            title = tr("Everything that came through")
            self.app.push_screen(ChooseValue(title, choices), self._keep_through)
        else:
            self.notify(tr("This claim came straight from its speaker."), markup=False)

    def _keep_through(self, choice: Choice | None) -> None:
        from store.filters import with_only

        if choice is not None:
            self.names[choice.value] = choice.words
            self.go(replace(self.state, filter=with_only(self.state.filter, "through", choice.value)))


def ways_of(detail: ClaimDetail) -> tuple[Choice, ...]:
    """The hops before the speaker, from the publishing outlet on, each once."""
    hops = dict.fromkeys(hop.agent for hop in detail.claim.chain[:-1])
    return tuple(Choice("through", agent, agent_in(detail, agent)) for agent in hops)
