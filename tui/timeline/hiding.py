"""What hides in the fields of a claim: invisible characters, with the field and the place of each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import fields, replace

from store.types import ClaimDetail
from tui.bidi import Hidden, hidden
from tui.i18n.numbers import numeral
from tui.i18n.translation import tr
from tui.timeline.paragraph import Paragraph, Writing

PLACES = 6
"""Places that are named for one character of a field."""


class Concealed(Struct, frozen=True):
    """A field by its path (`content ar`), and what hides in it."""

    where: str
    found: tuple[Hidden, ...]


def concealed_in(detail: ClaimDetail) -> tuple[Concealed, ...]:
    """Find what hides in a claim and in what it names; a value that stands in several fields counts once.

    The full text of an article is not the claim's: the raw view writes out what hides there.
    """
    articles = {id_: replace(article, text=None) for id_, article in detail.articles.items()}
    relations = tuple(link.relation for link in detail.links)
    parts: tuple[tuple[str, object], ...] = (
        ("", detail.claim),
        ("agent", detail.agents),
        ("topic", detail.topics),
        ("proposition", detail.propositions),
        ("article", articles),
        ("relation", relations),
        ("identity question", detail.identities),
    )
    values: dict[str, str] = {}
    for name, part in parts:
        for where, value in _texts(part, name):
            values.setdefault(value, where)
    return tuple(Concealed(where, found) for value, where in values.items() if (found := hidden(value)))


def _texts(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Every text in a value, with its path."""
    if isinstance(value, str):
        yield where, value
    for name, inner in _parts(value):
        yield from _texts(inner, f"{where} {name}".strip())


def _parts(value: object) -> Iterable[tuple[object, object]]:
    """What a value is made of, by name, by key or by number."""
    if isinstance(value, Struct):
        names = (field.name for field in fields(value))
        return [(name.strip("_").replace("_", " "), getattr(value, name)) for name in names]
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value).items()
    if isinstance(value, tuple):
        return enumerate(cast("tuple[object, ...]", value), 1)
    return ()


def hidden_paragraphs(concealed: tuple[Concealed, ...]) -> Iterator[Paragraph]:
    """List what hides, and where."""
    if not concealed:
        return
    title = Writing().words(tr("Hidden characters"), "label")
    yield title.words(tr("  H shows them in their places"), "dim").done()
    for field in concealed:
        by_name: dict[str, list[int]] = {}
        for found in field.found:
            code = f"U+{found.code_point:04X}"
            by_name.setdefault(found.name if code in found.name else f"{code} {found.name}", []).append(
                found.index
            )
        for name, places in by_name.items():
            named = tr(", ").join(numeral(place + 1) for place in places[:PLACES])
            more = tr(" and {n} more", n=numeral(len(places) - PLACES)) if len(places) > PLACES else ""
            writing = Writing().field(field.where, "name").words(": ").field(name)
            writing.words(tr(" at {places}{more}", places=named, more=more))
            yield writing.done(indent=1)
