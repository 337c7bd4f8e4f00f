"""GDELT Global Quotation Graph: one article on each line, with its quotes and the words around them.

https://blog.gdeltproject.org/announcing-the-global-quotation-graph/ describes it. It does not tell who
speaks, so each quote has an unnamed speaker of its own; its date is when GDELT saw the article.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.json import Decoder

from store.importing.readers.days import by_then, report
from store.importing.readers.found import FoundHere
from store.importing.readers.json_lines import json_lines
from store.importing.readers.naming import (
    BadField,
    article,
    chain,
    language,
    language_of,
    outlet_of,
    unnamed,
)
from store.importing.readers.options import Options
from store.importing.readers.source import Found, Source
from store.importing.report import Fault
from store.types import Agent, Article, Claim, DaySpan, Evidence, Quote, Record

MOST_QUOTES = 2_000


class Quoted(Struct, frozen=True):
    """A quote and the words before and after it."""

    quote: str
    pre: str = ""
    post: str = ""


class Page(Struct, frozen=True):
    """A line of the graph, as far as it is used."""

    url: str
    quotes: tuple[Quoted, ...]
    date: str = ""
    title: str = ""
    lang: str = ""


def read_gdelt(source: Source, dataset: str, _: Options) -> Iterator[Found | Fault]:
    """Read a claim from each quote of each article."""
    found = FoundHere(dataset)
    for item in json_lines(source, Decoder(Page)):
        if isinstance(item, Fault):
            yield item
            continue
        number, page = item
        try:
            yield from found.at(number, _records(page))
        except BadField as error:
            yield Fault(number, error.field, str(error))


def _records(page: Page) -> list[Record]:
    url = page.url.strip()
    if not url:
        raise BadField("url", "is empty")
    if len(page.quotes) > MOST_QUOTES:
        raise BadField("quotes", f"has more than {MOST_QUOTES:,} quotes")
    quotes = [quoted for quoted in dict.fromkeys(page.quotes) if quoted.quote.strip()]
    if not quotes:
        return []
    outlet = outlet_of(url)
    seen = by_then("date", page.date, "seen by GDELT")
    spoken = _language(page.lang, quotes[0].quote)
    source = article(url, outlet, spoken, page.title.strip(), seen)
    made: list[Record] = [source] if outlet is None else [outlet, source]
    for quoted in quotes:
        speaker = unnamed(url, quoted.pre, quoted.quote, quoted.post)
        made += [speaker, _claim(quoted, speaker, outlet, source, seen)]
    return made


def _claim(
    quoted: Quoted, speaker: Agent, outlet: Agent | None, source: Article, seen: DaySpan | None
) -> Claim:
    text = quoted.quote.strip()
    return Claim(
        speaker=speaker.id,
        chain=chain(outlet, speaker),
        language=source.language,
        kind="direct",
        said=seen,
        reported=(report(outlet, seen),) if seen and outlet else (),
        content={source.language: text},
        quote=Quote(kind="reported", text=text),
        evidence=(Evidence(article=source.id, exact=quoted.quote, prefix=quoted.pre, suffix=quoted.post),),
    )


def _language(named: str, text: str) -> str:
    """Tell the language by GDELT's name for it; a name that we do not know gives way to the script."""
    try:
        return language(named, text)
    except BadField:
        return language_of(text)
