"""The articles behind a claim as paragraphs: title, outlet, day, address, the text with its spans lit."""

from collections.abc import Iterator

from store.types import Article, ClaimDetail, Evidence
from tui.i18n.dates import span_words
from tui.i18n.translation import tr
from tui.i18n.words import agent_in
from tui.timeline.paragraph import BLANK, Paragraph, Run, Writing


def source_paragraphs(detail: ClaimDetail) -> tuple[Paragraph, ...]:
    """Write out each article once, with every span of the claim's evidence in it lit."""
    pieces: dict[str, list[Evidence]] = {}
    for evidence in detail.claim.evidence:
        pieces.setdefault(evidence.article, []).append(evidence)
    paragraphs: list[Paragraph] = []
    for article_id, own in pieces.items():
        written = _article(detail.articles[article_id], own, detail)
        paragraphs += [BLANK, *written] if paragraphs else written
    return tuple(paragraphs)


def _article(article: Article, pieces: list[Evidence], detail: ClaimDetail) -> Iterator[Paragraph]:
    yield Writing().field(article.title or article.id, "strong").done()
    writing = Writing()
    if article.outlet:
        writing.field(agent_in(detail, article.outlet), "name").words(" · ", "dim")
    published = span_words(article.published) if article.published else tr("day of publication not given")
    yield writing.words(published, "dim").done()
    if article.url:
        yield Writing().address(article.url, "dim").done()
    yield BLANK
    if article.text is None:
        yield (
            Writing()
            .words(tr("The file has no text of this article; what the claim keeps of it:"), "dim")
            .done()
        )
    else:
        yield from _text(article.text, pieces)
    for piece in pieces:
        if piece.exact is not None and (article.text is None or piece.start is None):
            yield _kept(piece)


def _text(text: str, pieces: list[Evidence]) -> Iterator[Paragraph]:
    """Give the lines of a text, the spans in them lit."""
    offset = 0
    for line in text.split("\n"):
        runs = tuple(
            Run(max(piece.start - offset, 0), min(piece.end - offset, len(line)), "lit")
            for piece in pieces
            if piece.start is not None
            and piece.end is not None
            and piece.start < offset + len(line)
            and offset < piece.end
        )
        if line.strip():
            yield Paragraph(line, runs, own=True)
        offset += len(line) + 1


def _kept(piece: Evidence) -> Paragraph:
    """Give the words of a piece whose place is not known, between those around it."""
    exact = piece.exact or ""
    first = len(piece.prefix)
    text = piece.prefix + exact + piece.suffix
    return Paragraph(text, (Run(first, first + len(exact), "lit"),), own=True, indent=1)
