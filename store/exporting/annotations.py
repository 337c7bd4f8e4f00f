"""W3C Web Annotations as JSON-LD: one for each piece of evidence, with a page of them around.

https://www.w3.org/TR/annotation-model/ has the model. The body is what the claim says; the target is where
the article says so. A claim without evidence is annotated itself.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from msgspec import json

from store.connection import Store
from store.exporting.progress import Tell, silent
from store.exporting.telling import Told, edtf, heading, told
from store.types import Article, Clock, Evidence, Filter

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}]


def export_annotations(
    store: Store, out: BinaryIO, filter: Filter, clock: Clock, *, tell: Tell = silent
) -> int:
    """Write the claims under a filter as an annotation page and return how many claims they are."""
    count, comma = 0, b""
    collection = {"type": "AnnotationCollection", "label": heading(filter, clock)}
    head = json.encode({"@context": _CONTEXT, "type": "AnnotationPage", "partOf": collection})
    out.write(head[:-1] + b',"items":[\n')
    for count, one in enumerate(told(store, filter, clock, tell), 1):  # noqa: B007 - it is the answer
        for annotation in _annotations(one):
            out.write(comma + json.encode(annotation))
            comma = b",\n"
    out.write(b"\n]}\n")
    return count


def _annotations(one: Told) -> Iterator[dict[str, Any]]:
    name = _urn("claim", one.dataset, one.claim.id or "")
    targets = [_target(one, evidence) for evidence in one.claim.evidence] or [name]
    for number, target in enumerate(targets):
        yield {
            "id": f"{name}#evidence-{number}",
            "type": "Annotation",
            "motivation": "describing",
            "body": _body(one, name),
            "target": target,
        }


def _body(one: Told, name: str) -> list[dict[str, Any]]:
    claim = one.claim
    speaker = one.agents[claim.speaker]
    kind = "schema:Person" if speaker.kind == "person" else "schema:Organization"
    said: dict[str, Any] = {
        "id": name,
        "type": "schema:Claim",
        "schema:author": {"type": kind, "schema:name": one.name(claim.speaker)},
    }
    if when := edtf(claim.said):
        said["schema:temporal"] = when
    texts = [
        {
            "type": "TextualBody",
            "value": text,
            "language": tag,
            "format": "text/plain",
            "purpose": "describing",
        }
        for tag, text in claim.content.items()
    ]
    return [*texts, said]


def _target(one: Told, evidence: Evidence) -> dict[str, Any]:
    article = one.articles[evidence.article]
    target: dict[str, Any] = {"source": _source(one.dataset, article)}
    selectors: list[dict[str, Any]] = []
    if evidence.start is not None:
        selectors.append({"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end})
    if evidence.exact is not None:
        around = {
            name: text for name, text in (("prefix", evidence.prefix), ("suffix", evidence.suffix)) if text
        }
        selectors.append({"type": "TextQuoteSelector", "exact": evidence.exact, **around})
    return target | ({"selector": selectors} if selectors else {})


def _source(dataset: str, article: Article) -> str:
    return article.url or _urn("article", dataset, article.id)


def _urn(kind: str, dataset: str, id_: str) -> str:
    return f"urn:aqwal:{kind}:{quote(dataset, safe='')}:{quote(id_, safe='')}"
