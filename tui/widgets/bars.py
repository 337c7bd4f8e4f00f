"""The bars above the list: what file, how many claims, which clock; and the filter as chips."""

from collections.abc import Mapping, Sequence

from store.types import Filter
from tui.commands.in_force import sign_of
from tui.i18n.numbers import numeral
from tui.i18n.translation import retold, tr
from tui.i18n.words import CLOCK_NAMES, term_words
from tui.timeline.paragraph import Writing
from tui.timeline.state import State
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.typesetting import label_in_use


class TopBar(BidiStatic):
    """Says what is open and how much of it is on screen."""

    working = False
    """Whether something goes on that takes long."""

    def show(self, name: str, state: State, claims: int, total: int, found: str = "") -> None:
        """Write the bar anew; `found` says where a search stands."""
        writing = Writing().words(tr("aqwal  "), "label").field(retold(name), "strong")
        if self.working:
            writing.words("  ").apart(tr("working… Esc stops"), "dispute")
        writing.words("  ").apart(tr("{shown} of {all}", shown=numeral(claims), all=numeral(total)))
        writing.words("  ").apart(tr("clock:{clock}", clock=tr(CLOCK_NAMES[state.clock])), "dim")
        if state.shown != "original":
            writing.words("  ").apart(tr("shown:{language}", language=state.shown), "dim")
        if any(term.field == "retold" for term in state.filter.terms):
            writing.words("  ").apart(tr("collapsed by root"), "dim")
        if state.pinned:
            writing.words("  ").apart(tr("pinned:"), "dim").field(state.pinned.id)
        if state.search:
            writing.words("  /").field(state.search, "strong").words(" ").apart(retold(found))
        writing.words("  ").apart(f"bidi:{label_in_use()}", "dim")
        self.write([writing.done()])


class FilterBar(BidiStatic):
    """The conditions of the filter as chips; hidden while there is none."""

    def show(self, filter: Filter, names: Mapping[str, str]) -> None:
        """Write the chips anew; `names` maps ids to what a reader knows."""
        self.display = bool(filter)
        writing = Writing()
        for term in filter.terms:
            writing.words("[", "dim").field(term_words(term, names), "deny" if term.negated else "name")
            writing.words("] ", "dim")
        words = tr(
            "{drop} drops the last, {clear} clears",
            drop=sign_of("drop-filter"),
            clear=sign_of("clear-filter"),
        )
        self.write([writing.words(words, "dim").done()])


class PathBar(BidiStatic):
    """Says which claims were opened one from the other."""

    def show(self, name: str, ids: Sequence[str], note: str) -> None:
        """Write the bar anew."""
        writing = Writing().words(tr("aqwal  "), "label").field(retold(name), "strong").words("  ")
        for number, claim_id in enumerate(ids):
            writing.words(" › " if number else "", "dim").field(claim_id)
        writing.words(f"  {retold(note)}", "dim")
        self.write([writing.done()])
