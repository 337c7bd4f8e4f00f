"""What a prompt offers to complete a line with, and the line that shows it (pure)."""

from msgspec import Struct

from tui.i18n.numbers import numeral
from tui.timeline.paragraph import Paragraph, Writing

LONGEST = 32
"""Most characters of an offer that are shown; the sentence of a proposition is longer."""


class Offered(Struct, frozen=True):
    """One way to go on: the whole `line` with it, its words, and how many claims have it where that is known.

    `id` is what stands in the line for words that would mean others too; a `step` is no end yet: after the
    name of a field its values are offered.
    """

    line: str
    words: str
    claims: int | None = None
    beside: str = ""
    id: str = ""
    step: bool = False


def offers_line(offers: tuple[Offered, ...], first: int) -> tuple[Paragraph, ...]:
    """Show the offers in the order in which Tab takes them, from the next one."""
    if not offers:
        return ()
    writing = Writing().apart("Tab", "label")
    for place, offer in enumerate(offers[first:] + offers[:first]):
        writing.words("   " if place else " ").field(_cut(offer.words), "plain" if place else "strong")
        if offer.beside:
            writing.words(" ").field(_cut(offer.beside), "dim")
        if offer.claims is not None:
            writing.words(" ").apart(numeral(offer.claims), "dim")
    return (writing.done(),)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
