"""Comparing two claims: which texts they have, and what differs in them."""

from store.types import ClaimDetail
from store.worddiff import word_diff
from tui.i18n.translation import tr
from tui.timeline.compare import ComparedText, Comparison


def comparison_of(one: ClaimDetail, other: ClaimDetail) -> Comparison:
    """Compare the contents, by language, and the quotes of two claims."""
    contents = one.claim.content, other.claim.content
    languages = dict.fromkeys((*contents[0], *contents[1]))
    texts = [
        _compared(tr("content ({language})", language=language), *(own.get(language, "") for own in contents))
        for language in sorted(languages, key=lambda name: not all(name in own for own in contents))
    ]
    quotes = one.claim.quote, other.claim.quote
    if any(quotes):
        texts.append(_compared(tr("quote"), *((quote.text or "") if quote else "" for quote in quotes)))
        originals = [(quote.original or "") if quote else "" for quote in quotes]
        if any(originals):
            texts.append(_compared(tr("quote before translation"), *originals))
    return Comparison((one, other), tuple(texts))


def _compared(name: str, one: str, other: str) -> ComparedText:
    return ComparedText(name, (one, other), word_diff(one, other) if one and other else ((), ()))
