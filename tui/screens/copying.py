"""Copying what can be cited of a claim: through the terminal, and to look at where that does not arrive."""

import os
from collections.abc import Callable

from textual.screen import ScreenResultType

from store.types import ClaimDetail
from tui.i18n.translation import marked, tr
from tui.timeline.citation import citation, reference
from tui.widgets.selecting import Selecting

LONGEST = 50_000
"""Bytes that terminals take in one piece for their clipboard; what is longer some of them drop."""

CITATION, REFERENCE = marked("The citation"), marked("Id and addresses")


class Copying(Selecting[ScreenResultType]):
    """The part of a screen that copies the claim that is read."""

    _copied = ""

    def with_detail(self, act: Callable[[ClaimDetail], None]) -> None:
        """Act on the claim that is read, as soon as it is there."""
        raise NotImplementedError

    def action_copy_citation(self) -> None:
        """Copy who said what, by which way, when and where; again, show the text."""
        self.with_detail(lambda detail: self._copy(CITATION, citation(detail)))

    def action_copy_reference(self) -> None:
        """Copy the id of the claim and its addresses; again, show the text."""
        self.with_detail(lambda detail: self._copy(REFERENCE, reference(detail)))

    def _copy(self, what: str, text: str) -> None:
        from tui.screens.shown_text import ShownText

        if text == self._copied:
            self._copied = ""
            self.app.push_screen(ShownText(tr(what), text))
            return
        self._copied = text
        self.app.copy_to_clipboard(text)
        self.notify(f"{tr(what)}: {_sent(text)}", markup=False, timeout=8)


def _sent(text: str) -> str:
    """Say what became of a text that was copied: a terminal gives no answer, so nothing is promised."""
    if len(text.encode()) > LONGEST:
        return tr("too long for some terminals; the same key again shows the text.")
    words = tr("sent to the terminal's clipboard. If it does not arrive, the same key again shows the text.")
    if os.environ.get("TMUX"):
        words = f"{words} {tr('In tmux it needs: set -g set-clipboard on')}"
    return words
