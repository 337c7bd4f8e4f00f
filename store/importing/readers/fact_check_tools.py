"""Answers of Google's Fact Check Tools API, `claims:search`: claims with the reviews of them.

https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims names the fields. A file is
one answer, several as JSON lines, or the list of claims alone.
"""

from collections.abc import Iterator
from typing import Any, cast

from msgspec import Struct, ValidationError, convert, field

from store.importing.explain import explain
from store.importing.places import record_number
from store.importing.readers.days import on_day
from store.importing.readers.found import FoundHere
from store.importing.readers.json_documents import json_documents
from store.importing.readers.naming import BadField
from store.importing.readers.options import Options
from store.importing.readers.reviews import Review, Reviewed, records_of
from store.importing.readers.source import Found, Source
from store.importing.report import Fault


class Publisher(Struct, frozen=True):
    """Who reviewed."""

    name: str = ""
    site: str = ""


class ApiReview(Struct, frozen=True, rename="camel"):
    """One review of a claim."""

    publisher: Publisher = field(default_factory=Publisher)
    url: str = ""
    title: str = ""
    review_date: str = ""
    textual_rating: str = ""
    language_code: str = ""


class ApiClaim(Struct, frozen=True, rename="camel"):
    """One claim of an answer."""

    text: str
    claimant: str = ""
    claim_date: str = ""
    claim_review: tuple[ApiReview, ...] = ()


def read_fact_check_tools(source: Source, dataset: str, _: Options) -> Iterator[Found | Fault]:
    """Read from each claim the claim itself and the verdict of each review."""
    found = FoundHere(dataset)
    place = 0
    for item in json_documents(source):
        if isinstance(item, Fault):
            yield item
            continue
        line, document = item
        for value in _claims(document):
            place = max(place + 1, line)
            number = record_number(source.index, place)
            try:
                yield from found.at(number, records_of(_reviewed(convert(value, ApiClaim))))
            except BadField as error:
                yield Fault(number, error.field, str(error))
            except ValidationError as error:
                yield Fault(number, *explain(error, b""))


def _claims(document: Any) -> list[Any]:
    """Find the claims of an answer; an answer without any has no such field."""
    if isinstance(document, dict):
        answer = cast("dict[str, Any]", document)
        document = answer.get("claims", [answer] if "text" in answer else [])
    return cast("list[Any]", document) if isinstance(document, list) else [document]


def _reviewed(claim: ApiClaim) -> Reviewed:
    if not claim.text.strip():
        raise BadField("text", "is empty")
    return Reviewed(
        text=claim.text.strip(),
        claimant=claim.claimant.strip(),
        claimant_kind="unknown",
        said=on_day("claimDate", claim.claim_date),
        language="",
        appearances=(),
        reviews=tuple(
            Review(
                reviewer=one.publisher.name.strip() or one.publisher.site.strip(),
                url=one.url.strip(),
                title=one.title.strip(),
                day=on_day("claimReview.reviewDate", one.review_date),
                rating=one.textual_rating.strip(),
                language=one.language_code.strip(),
            )
            for one in claim.claim_review
        ),
    )
