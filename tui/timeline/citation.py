"""A claim as a citation to paste: in logical order, each fact on its line, nothing shaped for a screen."""

from collections.abc import Iterator

from store.types import ClaimDetail
from tui.bidi import hidden
from tui.i18n.dates import span_words
from tui.i18n.translation import tr
from tui.i18n.words import CLOCK_NAMES, agent_in


def citation(detail: ClaimDetail) -> str:
    """Write out who said what, by which way, when, and where it stands."""
    return "\n".join(_plain(line) for line in _lines(detail))


def reference(detail: ClaimDetail) -> str:
    """Write the id of a claim, and the addresses of its articles, each on its line."""
    return "\n".join(_plain(line) for line in (name_of_claim(detail), *_addresses(detail)))


def name_of_claim(detail: ClaimDetail) -> str:
    """Name a claim so that it is found in any file: data set and id."""
    return f"{detail.dataset}:{detail.claim.id or ''}"


def _lines(detail: ClaimDetail) -> Iterator[str]:
    claim = detail.claim
    speakers = [claim.speaker, *(mention.agent for mention in claim.co_speakers)]
    yield f"{', '.join(agent_in(detail, one) for one in speakers)}:"
    if claim.quote and claim.quote.text:
        yield f"«{claim.quote.text}»"
    for language, text in claim.content.items():
        yield f"[{language}] {text}"
    yield f"{tr('Chain')}: {' > '.join(agent_in(detail, hop.agent) for hop in claim.chain)}"
    if claim.said:
        yield f"{tr(CLOCK_NAMES['said'])}: {span_words(claim.said)}"
    for report in claim.reported:
        yield f"{tr(CLOCK_NAMES['reported'])}: {span_words(report)} ({agent_in(detail, report.by)})"
    if claim.event:
        yield f"{tr(CLOCK_NAMES['event'])}: {span_words(claim.event)}"
    for evidence in claim.evidence:
        article = detail.articles[evidence.article]
        outlet = agent_in(detail, article.outlet) if article.outlet else ""
        yield ", ".join(filter(None, (outlet, article.title or article.id, article.url)))
    yield name_of_claim(detail)


def _addresses(detail: ClaimDetail) -> Iterator[str]:
    found = (detail.articles[evidence.article].url for evidence in detail.claim.evidence)
    yield from dict.fromkeys(url for url in found if url)


def _plain(line: str) -> str:
    """One line without what steers a terminal or the order of letters: a paste must do nothing."""
    gone = {one.index for one in hidden(line)}
    kept = "".join(letter for index, letter in enumerate(line) if index not in gone)
    return " ".join(kept.split())
