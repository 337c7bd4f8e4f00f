"""Reviews of fact checkers as records: what was claimed, and what the reviewer said of it.

The reviewed claim is a claim of its own along *reviewer > claimant*. The verdict is a second claim, by the
reviewer, with a relation to the first: `denies` or `confirms` only where the rating says so plainly.
"""

from dataclasses import dataclass
from typing import Literal

from store.arabic import fold
from store.importing.readers.days import report
from store.importing.readers.naming import agent, article, chain, digest, language, links, outlet_of, unnamed
from store.types import Agent, AgentKind, Article, Claim, DaySpan, Evidence, Quote, Record, Relation

Truth = Literal["affirm", "deny"]

_DENYING = "false|fake|pants on fire|خطأ|كاذب|زائف|مفبرك|غير صحيح|faux|falso"
_AFFIRMING = "true|correct|صحيح|صادق|vrai|verdadero"
_PLAIN: dict[str, Truth] = {
    **dict.fromkeys(map(fold, _DENYING.split("|")), "deny"),
    **dict.fromkeys(map(fold, _AFFIRMING.split("|")), "affirm"),
}


@dataclass(frozen=True)
class Review:
    """What one reviewer found; `truth` is what a rating on a scale says plainly, if it does."""

    reviewer: str
    url: str
    title: str
    day: DaySpan | None
    rating: str
    language: str
    truth: Truth | None = None


@dataclass(frozen=True)
class Reviewed:
    """A claim that was reviewed, with where it appeared."""

    text: str
    claimant: str
    claimant_kind: AgentKind
    said: DaySpan | None
    language: str
    appearances: tuple[str, ...]
    reviews: tuple[Review, ...]


def records_of(reviewed: Reviewed) -> list[Record]:
    """Make the records of a reviewed claim, what they name before them. Raises BadField."""
    spoken = language(reviewed.language, reviewed.text)
    checked = [(one, _reviewer(one)) for one in reviewed.reviews]
    pages = [(article(url, outlet_of(url), spoken), outlet_of(url)) for url in links(reviewed.appearances)]
    pages += [(_page(one, by, spoken), by) for one, by in checked if one.url]
    first = next((by for _, by in checked if by), None)
    named = agent("claimant", reviewed.claimant, reviewed.claimant_kind)
    key = (reviewed.text, reviewed.claimant, *(one.url for one, _ in checked[:1]))
    speaker = named or unnamed(*key)
    claim = Claim(
        id=f"claim-{digest(*key)}",
        speaker=speaker.id,
        chain=chain(first, speaker),
        language=spoken,
        said=reviewed.said,
        reported=tuple(report(by, one.day) for one, by in checked if by and one.day),
        content={spoken: reviewed.text},
        evidence=tuple(Evidence(article=id_) for id_ in dict.fromkeys(page.id for page, _ in pages)),
    )
    agents = {one.id: one for one in (*(by for _, by in pages), *(by for _, by in checked), speaker) if one}
    articles = {page.id: page for page, _ in pages}
    verdicts = [_verdict(claim, one, by) for one, by in checked if by and (one.rating or one.title)]
    return [*agents.values(), *articles.values(), claim, *(record for pair in verdicts for record in pair)]


def _reviewer(review: Review) -> Agent | None:
    return agent("reviewer", review.reviewer, "outlet") or outlet_of(review.url)


def _page(review: Review, reviewer: Agent | None, spoken: str) -> Article:
    written = language(review.language, review.title) if review.language or review.title else spoken
    return article(review.url, reviewer, written, review.title, review.day)


def _verdict(claim: Claim, review: Review, reviewer: Agent) -> tuple[Claim, Relation]:
    """Make the reviewer's own claim about a claim, and how the two are related."""
    text = next(iter(claim.content.values()))
    said = f"{review.rating}: {text}" if review.rating else review.title
    spoken = language(review.language, said)
    truth = _PLAIN.get(fold(review.rating).strip(" .!")) or review.truth
    verdict = Claim(
        id=f"verdict-{digest(text, reviewer.id, review.url)}",
        speaker=reviewer.id,
        chain=chain(None, reviewer),
        language=spoken,
        kind="document",
        act="assess",
        polarity=truth or "neutral",
        said=review.day,
        reported=(report(reviewer, review.day),) if review.day else (),
        content={spoken: said},
        quote=Quote(kind="original", text=review.rating) if review.rating else None,
        evidence=(Evidence(article=article(review.url, reviewer, spoken).id),) if review.url else (),
    )
    relation = Relation(
        from_=verdict.id or "",
        to=claim.id or "",
        relation="denies" if truth == "deny" else "confirms" if truth == "affirm" else "responds_to",
        linked_by=reviewer.id,
        note=review.rating or None,
    )
    return verdict, relation
