"""ClaimReview of schema.org as JSON-LD: one, a list, a @graph, a feed, JSON lines, or scripts in a page.

https://schema.org/ClaimReview names the fields, https://developers.google.com/search/docs/appearance/
structured-data/factcheck what they mean.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from store.importing.places import record_number
from store.importing.readers.days import by_then, on_day
from store.importing.readers.found import FoundHere
from store.importing.readers.json_documents import json_documents
from store.importing.readers.json_lines import text_in
from store.importing.readers.naming import BadField
from store.importing.readers.options import Options
from store.importing.readers.reviews import Review, Reviewed, Truth, records_of
from store.importing.readers.source import Found, Source
from store.importing.report import Fault
from store.types import AgentKind

Node = Mapping[str, Any]
Nodes = Mapping[str, Node]

_KINDS: dict[str, AgentKind] = {
    "Person": "person", "Organization": "organisation", "NewsMediaOrganization": "outlet"
}  # fmt: skip
_SCALE = ("ratingValue", "worstRating", "bestRating")


def read_claim_review(source: Source, dataset: str, _: Options) -> Iterator[Found | Fault]:
    """Read two claims from each review: the one that was reviewed, and the verdict on it."""
    found = FoundHere(dataset)
    place = 0
    for item in json_documents(source):
        if isinstance(item, Fault):
            yield item
            continue
        line, document = item
        named = {node["@id"]: node for node in _nodes(document) if len(node) > 1 and _is_id(node.get("@id"))}
        for node in _nodes(document):
            if "ClaimReview" not in _types(node):
                continue
            place = max(place + 1, line)
            number = record_number(source.index, place)
            try:
                yield from found.at(number, records_of(_reviewed(node, named)))
            except BadField as error:
                yield Fault(number, error.field, str(error))
    if not place and not source.fault:
        yield Fault(record_number(source.index, 1), "", "the file holds no ClaimReview")


def _nodes(document: Any) -> Iterator[Node]:
    """Walk all objects of a document, in its order."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            node = cast("Node", value)
            yield node
            waiting.extend(reversed(list(node.values())))
        elif isinstance(value, list):
            waiting.extend(reversed(cast("list[Any]", value)))


def _types(node: Node) -> list[str]:
    """Name the types of an object without their prefix: schema:ClaimReview, http://schema.org/ClaimReview."""
    return [text_in(one).replace(":", "/").rpartition("/")[2] for one in _list(node.get("@type"))]


def _is_id(value: Any) -> bool:
    return isinstance(value, str)


# ---------------------------------------------------------------- one review


def _reviewed(node: Node, named: Nodes) -> Reviewed:
    item = _node(node.get("itemReviewed"), named)
    text = text_in(node.get("claimReviewed")) or text_in(item.get("name")) or text_in(item.get("text"))
    if not text:
        raise BadField("claimReviewed", "is missing")
    author = _node(item.get("author"), named)
    return Reviewed(
        text=text,
        claimant=text_in(author.get("name")),
        claimant_kind=_kind(author),
        said=by_then(
            "itemReviewed.datePublished",
            text_in(item.get("datePublished")),
            "the review says when it was made or became public",
        ),
        language="",
        appearances=tuple(
            text_in(_node(one, named, "url").get("url"))
            for field in ("firstAppearance", "appearance", "sameAs")
            for one in _list(item.get(field))
        ),
        reviews=(_review(node, named),),
    )


def _kind(node: Node) -> AgentKind:
    for type_ in _types(node):
        if type_ in _KINDS:
            return _KINDS[type_]
    return "unknown"


def _review(node: Node, named: Nodes) -> Review:
    reviewer = _node(node.get("author"), named)
    if not text_in(reviewer.get("name")):
        reviewer = _node(node.get("publisher"), named)
    rating = _node(node.get("reviewRating"), named)
    return Review(
        reviewer=text_in(reviewer.get("name")),
        url=text_in(node.get("url")),
        title=text_in(node.get("headline")) or text_in(node.get("name")),
        day=on_day("datePublished", text_in(node.get("datePublished"))),
        rating=text_in(rating.get("alternateName")) or text_in(rating.get("name")),
        language=text_in(node.get("inLanguage")),
        truth=_truth(rating),
    )


def _truth(rating: Node) -> Truth | None:
    """Say what a rating on a scale says plainly: its worst is no, its best is yes, all between is neither."""
    try:
        value, worst, best = (float(text_in(rating.get(name))) for name in _SCALE)
    except ValueError:
        return None
    if worst >= best or worst < value < best:
        return None
    return "deny" if value <= worst else "affirm"


def _node(value: Any, named: Nodes, text: str = "name") -> Node:
    """Take an object: the first of a list, the one that an @id names, or a bare text as its `text` field."""
    first = next(iter(_list(value)), None)
    if isinstance(first, dict):
        node = cast("Node", first)
        return named.get(text_in(node.get("@id")), node) if len(node) == 1 else node
    return {text: first} if isinstance(first, str) else {}


def _list(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value] if value is not None else []
