"""One row for what one root told several times: the key `K`."""

from msgspec.structs import replace

from tui.i18n.translation import tr
from tui.screens.stateful import Stateful


class Collapsing(Stateful):
    """The part of the timeline screen that collapses the list by root."""

    def action_collapse(self) -> None:
        """Leave out what a root told before, or show it again."""
        from store.filters import toggle

        self.go(replace(self.state, filter=toggle(self.state.filter, "retold", "no")))
        if any(term.field == "retold" for term in self.state.filter.terms):
            words = tr("One row for claims of one root that are linked as repeats; ×2 stands for two.")
        else:
            words = tr("Every claim has its row.")
        self.notify(words, markup=False, timeout=4)
