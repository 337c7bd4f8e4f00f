"""What hides in the fields of a claim: invisible characters, with the field and the place of each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from store.types import ClaimDetail
from tui.bidi import Hidden, hidden
from tui.i18n.numbers import numeral
from tui.i18n.translation import marked, tr
from tui.timeline.paragraph import Paragraph, Writing

PLACES = 6
"""Places that are named for one character of a field."""


PART_WORDS = {
    "agent": marked("agent"),
    "topic": marked("topic"),
    "topics": marked("topics"),
    "proposition": marked("proposition"),
    "article": marked("article"),
    "relation": marked("relation"),
    "identity question": marked("identity question"),
    "id": marked("id"),
    "speaker": marked("speaker"),
    "introduced as": marked("introduced as"),
    "co speakers": marked("co speakers"),
    "addressee": marked("addressee"),
    "platform": marked("platform"),
    "as written": marked("as written"),
    "chain": marked("chain"),
    "cue": marked("cue"),
    "cue lemma": marked("cue lemma"),
    "said": marked("said"),
    "reported": marked("reported"),
    "event": marked("event"),
    "wording": marked("wording"),
    "basis": marked("basis"),
    "content": marked("content"),
    "quote": marked("quote"),
    "text": marked("text"),
    "original": marked("original"),
    "stances": marked("stances"),
    "evidence": marked("evidence"),
    "exact": marked("exact"),
    "prefix": marked("prefix"),
    "suffix": marked("suffix"),
    "names": marked("names"),
    "title": marked("title"),
    "url": marked("url"),
    "linked by": marked("linked by"),
    "note": marked("note"),
    "why": marked("why"),
}
"""Parts of a claim, as a path names them; a part of any other name keeps its own."""


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
        (_part("agent"), detail.agents),
        (_part("topic"), detail.topics),
        (_part("proposition"), detail.propositions),
        (_part("article"), articles),
        (_part("relation"), relations),
        (_part("identity question"), detail.identities),
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
        names = value.__struct_fields__
        return [(_part(name.strip("_").replace("_", " ")), getattr(value, name)) for name in names]
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value).items()
    if isinstance(value, tuple):
        return enumerate(cast("tuple[object, ...]", value), 1)
    return ()


def _part(name: str) -> str:
    return tr(PART_WORDS[name]) if name in PART_WORDS else name


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
