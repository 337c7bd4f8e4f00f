"""Quotebank: one quotation on each line, with the speaker that a model found and the day it was first seen.

https://zenodo.org/records/4277311 describes it. What Quotebank does not know is not made up: when somebody
spoke is known as "by then", and so is when it was reported.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.json import Decoder

from store.importing.readers.days import by_then, report
from store.importing.readers.found import FoundHere
from store.importing.readers.json_lines import json_lines
from store.importing.readers.naming import (
    BadField,
    agent,
    article,
    chain,
    id_of,
    links,
    outlet_of,
    unnamed,
)
from store.importing.readers.options import Options
from store.importing.readers.source import Found, Source
from store.importing.report import Fault
from store.types import Agent, Claim, Evidence, Quote, Record

LANGUAGE = "en"  # Quotebank was taken from English news
MOST_LINKS = 1_000


class Quotation(Struct, frozen=True, rename={"quote_id": "quoteID"}):
    """A line of Quotebank, as far as it is used."""

    quote_id: str
    quotation: str
    speaker: str | None = None
    qids: tuple[str, ...] = ()
    date: str = ""
    urls: tuple[str, ...] = ()


def read_quotebank(source: Source, dataset: str, _: Options) -> Iterator[Found | Fault]:
    """Read a claim from each quotation, with its speaker, outlets and articles."""
    found = FoundHere(dataset)
    for item in json_lines(source, Decoder(Quotation)):
        if isinstance(item, Fault):
            yield item
            continue
        number, quotation = item
        try:
            yield from found.at(number, _records(quotation))
        except BadField as error:
            yield Fault(number, error.field, str(error))


def _records(quotation: Quotation) -> list[Record]:
    text = quotation.quotation.strip()
    if not text:
        raise BadField("quotation", "is empty")
    urls = links(quotation.urls)
    if len(urls) > MOST_LINKS:
        raise BadField("urls", f"names more than {MOST_LINKS:,} links")
    speaker = _speaker(quotation)
    articles = [article(url, outlet_of(url), LANGUAGE) for url in urls]
    outlets = [outlet for url in urls if (outlet := outlet_of(url))]
    first = outlets[0] if outlets else None
    seen = by_then("date", quotation.date, "first seen by Quotebank")
    claim = Claim(
        id=id_of("quoteID", quotation.quote_id),
        speaker=speaker.id,
        chain=chain(first, speaker),
        language=LANGUAGE,
        kind="direct",
        said=seen,
        reported=(report(first, seen),) if seen and first else (),
        content={LANGUAGE: text},
        quote=Quote(kind="reported", text=text, language=LANGUAGE),
        evidence=tuple(Evidence(article=one.id) for one in articles),
    )
    agents = {one.id: one for one in (*outlets, speaker)}
    return [*agents.values(), *articles, claim]


def _speaker(quotation: Quotation) -> Agent:
    """Make the speaker: by the one Wikidata item that the name stands for, else by the name."""
    named = agent("speaker", quotation.speaker or "", "person")
    if named is None:
        return unnamed(quotation.quote_id)
    if len(quotation.qids) != 1:
        return named
    return Agent(id=id_of("qids", quotation.qids[0]), kind="person", names=named.names)
