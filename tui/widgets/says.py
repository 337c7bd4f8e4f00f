"""Words of the interface that stand by themselves, and follow its language when that changes."""

from tui.i18n.translation import tr
from tui.timeline.paragraph import Paragraph, Writing
from tui.widgets.bidi_static import BidiStatic


class Says(BidiStatic):
    """Says words that `marked` has marked for the language files."""

    def __init__(self, english: str, *, id: str | None = None) -> None:
        super().__init__(_paragraphs(english), id=id)
        self._english = english

    def say(self, english: str) -> None:
        """Say other words from now on."""
        self._english = english
        self.typeset()

    def typeset(self) -> None:
        """Say the words in the language in use."""
        self.write(_paragraphs(self._english))


def _paragraphs(english: str) -> tuple[Paragraph, ...]:
    return (Writing().words(tr(english)).done(),)
