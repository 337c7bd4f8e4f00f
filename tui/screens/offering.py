"""What the filter prompt offers while a filter is typed: names of fields, then their values in the file."""

from collections.abc import Callable, Sequence

from store.arabic import fold
from store.connection import Store
from store.filters import FIELDS, quoted, unfinished
from store.filters.folding import words_of
from store.filters.unfinished import Unfinished
from store.offers import Offer, Typed, offers
from tui.bidi.one_line import one_line
from tui.i18n.language import language_in_use
from tui.i18n.words import agent_label, spoken_values, value_words
from tui.timeline.offers import Offered
from tui.widgets.bidi_input import LONGEST

MOST = 8
"""Offers at once: a line of a wide terminal."""


def read_offers(store: Store, tags: Callable[[], Sequence[str]], text: str) -> tuple[Offered, ...]:
    """Find how the end of a filter could go on; `tags` gives those in use, the most used first."""
    typing = unfinished(text)
    if typing is None:
        return ()
    if typing.field is None:
        return tuple(
            Offered(f"{typing.head}{field.name}:", f"{field.name}:", step=True)
            for field in FIELDS
            if field.name.startswith(typing.typed.lower())
        )[:MOST]
    found = _tags(tags(), typing) if typing.field == "tag" else _values(store, typing.field, typing)
    standing = {fold(value) for value in typing.beside}
    offered = [_offered(typing, typing.field, offer) for offer in found if fold(offer.value) not in standing]
    return tuple(one for one in offered if len(one.line) <= LONGEST)[:MOST]


def _values(store: Store, field: str, typing: Unfinished) -> tuple[Offer, ...]:
    begun = fold(typing.typed).strip()
    spoken = tuple(
        value for value, words in spoken_values(field) if begun and f" {fold(words)}".find(f" {begun}") >= 0
    )
    size = MOST + len(typing.beside)
    return offers(store, field, Typed(typing.typed, size, language_in_use().code, spoken))


def _tags(tags: Sequence[str], typing: Unfinished) -> tuple[Offer, ...]:
    begun = "".join(f" {word}" for word in words_of(typing.typed))
    return tuple(Offer(tag) for tag in tags if begun in f" {' '.join(words_of(tag))}")


def _offered(typing: Unfinished, field: str, offer: Offer) -> Offered:
    line = f"{typing.head}{quoted(one_line(offer.value))}"
    if offer.agent is not None:
        return Offered(line, agent_label(offer.agent), offer.claims, id=offer.value)
    return Offered(line, value_words(field, offer.value), offer.claims, offer.text)
