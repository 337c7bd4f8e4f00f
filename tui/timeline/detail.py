"""A claim in full, as paragraphs: content, chain, clocks, stances, relations and evidence."""

from collections.abc import Iterator

from store.mark_types import Annotation
from store.types import (
    Article,
    Claim,
    ClaimDetail,
    ClaimRow,
    Clock,
    DaySpan,
    Evidence,
    IdentityQuestion,
    LinkedClaim,
    Mention,
)
from tui.i18n.dates import short_day, span_words
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import (
    CLOCK_NAMES,
    INCOMING,
    KIND_WORDS,
    MODALITY_WORDS,
    OUTGOING,
    QUOTE_WORDS,
    STANCE_SIGNS,
    STANCE_WORDS,
    VERDICT_WORDS,
    agent_in,
    agent_label,
    basis_words,
    name_of,
    value_words,
)
from tui.timeline.annotation import annotation_paragraphs
from tui.timeline.hiding import Concealed, concealed_in, hidden_paragraphs
from tui.timeline.paragraph import BLANK, Paragraph, Run, Tone, Writing, heading
from tui.timeline.rows import languages_in_order, speaker_label
from tui.timeline.state import Shown

EXCERPT = 240
"""Code points of an article kept on each side of the evidence, where only an excerpt is shown."""

INDENT = 2
CLOCK = 10


def detail_paragraphs(
    detail: ClaimDetail, shown: Shown, annotation: Annotation | None = None, *, whole_articles: bool
) -> tuple[Paragraph, ...]:
    """Write out a claim; `whole_articles` gives each article in full instead of an excerpt."""
    concealed = concealed_in(detail)
    sections = (
        [_title(detail, concealed)],
        list(annotation_paragraphs(annotation)),
        list(_content(detail, shown)),
        list(_chain(detail)),
        list(_clocks(detail)),
        list(_stances(detail)),
        list(_relations(detail)),
        list(identity_paragraphs(detail)),
        list(_evidence(detail, whole=whole_articles)),
        list(hidden_paragraphs(concealed)),
    )
    paragraphs: list[Paragraph] = []
    for section in filter(None, sections):
        paragraphs += [BLANK, *section] if paragraphs else section
    return tuple(paragraphs)


def digest_paragraphs(
    detail: ClaimDetail, shown: Shown, annotation: Annotation | None = None
) -> tuple[Paragraph, ...]:
    """Write out a claim for a pane of few lines: its text in each language first."""
    return (*_texts(detail.claim, shown), *detail_paragraphs(detail, shown, annotation, whole_articles=False))


# ---------------------------------------------------------------- who and what


def _title(detail: ClaimDetail, concealed: tuple[Concealed, ...]) -> Paragraph:
    claim = detail.claim
    writing = Writing().field(claim.id or "", "strong").words("  ")
    writing.field(agent_in(detail, claim.speaker), "name")
    if not detail.agents[claim.speaker].named:
        writing.words(tr(" ?unnamed"), "dim")
    for mention in claim.co_speakers:
        writing.words(tr(" with "), "dim").field(agent_in(detail, mention.agent), "name")
    kinds = [tr(KIND_WORDS[claim.kind])]
    if claim.act:
        kinds.append(value_words("act", claim.act).replace("_", " "))
    if claim.modality != "plain":
        kinds.append(tr(MODALITY_WORDS[claim.modality]))
    writing.words("  ").field(" · ".join(kinds), "dim")
    if detail.row.disputed:
        writing.words(tr("  !disputed"), "dispute")
    if detail.row.repeats:
        writing.words(tr("  =repeats"), "dim")
    if concealed:
        hiding = sum(len(field.found) for field in concealed)
        writing.words(tr("  ⚠{n} hidden", n=numeral(hiding)), "dispute")
    return writing.done()


def _texts(claim: Claim, shown: Shown) -> Iterator[Paragraph]:
    for language in languages_in_order(claim.content, claim.language, shown):
        text = claim.content[language]
        yield Paragraph(text, (Run(0, len(text), "strong"),), own=True)


def _content(detail: ClaimDetail, shown: Shown) -> Iterator[Paragraph]:
    claim = detail.claim
    yield from _texts(claim, shown)
    if claim.introduced_as:
        yield Writing().words(tr("introduced as "), "dim").quoted(claim.introduced_as).done()
    for label, mention in ((tr("said to "), claim.addressee), (tr("posted on "), claim.platform)):
        if mention:
            yield _mention(label, mention, detail)
    quote = claim.quote
    if quote is None:
        return
    writing = Writing().words(tr(QUOTE_WORDS[quote.kind]), "dim")
    if quote.text:
        writing.words(": ", "dim").quoted(quote.text)
    yield writing.done()
    if quote.original:
        language = f" ({quote.original_language})" if quote.original_language else ""
        yield Writing().words(f"{tr('original')}{language}: ", "dim").quoted(quote.original).done()


def _mention(label: str, mention: Mention, detail: ClaimDetail) -> Paragraph:
    writing = Writing().words(label, "dim").field(agent_in(detail, mention.agent), "name")
    if mention.as_written:
        writing.words(" ").quoted(mention.as_written, "dim")
    return writing.done()


def _chain(detail: ClaimDetail) -> Iterator[Paragraph]:
    hops = len(detail.claim.chain) - 1
    title = Writing().words(tr("Chain"), "label").words(f"  {counted(hops, 'hop')} · {tr('root')} ", "dim")
    title.field(agent_label(detail.root.agent), "name")
    yield title.words(tr(" (in public)") if detail.root.public else "", "dim").done()
    for depth, hop in enumerate(detail.claim.chain):
        faint: Tone = "dim" if hop.implicit else "name"
        writing = Writing().field(agent_in(detail, hop.agent), faint)
        if hop.cue:
            writing.words("  ").quoted(hop.cue, "dim" if hop.implicit else "plain")
        if hop.implicit:
            writing.words(tr("  (implicit)"), "dim")
        yield writing.done(indent=INDENT * depth, label="└" if depth else "", hang=INDENT if depth else 1)
    if detail.container:
        yield _link(Writing().words(tr("inside "), "dim"), detail.container, detail.claim.language)
    for row in detail.nested:
        yield _link(Writing().words(tr("holds "), "dim"), row, detail.claim.language)


# ---------------------------------------------------------------- when


def _clocks(detail: ClaimDetail) -> Iterator[Paragraph]:
    claim = detail.claim
    yield heading(tr("Clocks"))
    yield _clock("said", claim.said, detail)
    for report in claim.reported:
        yield _clock("reported", report, detail, agent_in(detail, report.by))
    if not claim.reported:
        yield _clock("reported", None, detail)
    yield _clock("event", claim.event, detail)


def _clock(clock: Clock, span: DaySpan | None, detail: ClaimDetail, by: str = "") -> Paragraph:
    label = tr(CLOCK_NAMES[clock])
    if span is None:
        return Writing().words(tr("not given"), "dim").done(indent=1, label=label, hang=CLOCK)
    writing = Writing().words(span_words(span))
    if by:
        writing.words(tr(" by "), "dim").field(by, "name")
    if span.wording:
        writing.words(" ").quoted(span.wording)
    if span.basis:
        writing.words(tr(" basis: "), "dim").field(span.basis, "dim")
    best = detail.best_days[clock]
    if span.precision not in ("day", "instant") and best:
        writing.words(f" → {short_day(best)}", "dim")
    return writing.done(indent=1, label=label, hang=CLOCK)


# ---------------------------------------------------------------- between claims


def _stances(detail: ClaimDetail) -> Iterator[Paragraph]:
    if not detail.claim.stances:
        return
    yield heading(tr("Stances"))
    for stance in detail.claim.stances:
        tone: Tone = "affirm" if stance.stance == "affirm" else "deny" if stance.stance == "deny" else "plain"
        writing = Writing().words(f"{tr(STANCE_WORDS[stance.stance])} ", tone)
        writing.field(stance.proposition, "dim").words(" ")
        writing.field(name_of(detail.propositions[stance.proposition].text))
        if stance.basis == "implied":
            writing.words(tr(" (implied)"), "dim")
        yield writing.done(indent=1, label=STANCE_SIGNS[stance.stance], hang=INDENT)


def _relations(detail: ClaimDetail) -> Iterator[Paragraph]:
    if detail.links or detail.opposed:
        yield heading(tr("Relations"))
    for link in detail.links:
        yield _relation(link, detail)
    for opposed in detail.opposed:
        writing = Writing().words(f"{tr(STANCE_WORDS[opposed.stance])} ", "dispute")
        writing.field(opposed.proposition, "dim").words(tr(", computed from stances: "), "dim")
        yield _link(writing, opposed.other, detail.claim.language, label="≠")
    more = detail.opposed_total - len(detail.opposed)
    if more:
        words = tr("{n} more on the other side: x counts their roots", n=numeral(more))
        yield Writing().words(words, "dim").done(indent=1, label="≠", hang=INDENT)


def _relation(link: LinkedClaim, detail: ClaimDetail) -> Paragraph:
    relation = link.relation
    words = OUTGOING[relation.relation] if link.outgoing else INCOMING[relation.relation]
    tone: Tone = "dispute" if relation.relation in ("denies", "contradicts") else "plain"
    writing = Writing().words(f"{tr(words)} ", tone)
    why = basis_words(relation.basis, relation.confidence)
    claim_words(writing, link.other, detail.claim.language)
    writing.words(f" ({why}", "dim")
    if relation.linked_by:
        writing.words(tr(", linked by "), "dim").field(relation.linked_by, "dim")
    if relation.note:
        writing.words(": ", "dim").field(relation.note, "dim")
    arrow = "→" if link.outgoing else "←"
    return writing.words(")", "dim").done(indent=1, label=arrow, hang=INDENT, link=link.other.uid)


def _link(writing: Writing, row: ClaimRow, language: str, *, label: str = "") -> Paragraph:
    return claim_words(writing, row, language).done(indent=1, label=label, hang=INDENT, link=row.uid)


def claim_words(writing: Writing, row: ClaimRow, language: str) -> Writing:
    """Add another claim: its id, its speaker, its text in the language of the claim that is open."""
    text = (
        row.content.get(language) or row.content[languages_in_order(row.content, row.language, "original")[0]]
    )
    writing.field(row.id, "strong").words(" ").field(speaker_label(row.speaker, row.co_speakers), "name")
    return writing.words(": ").field(text)


def identity_paragraphs(detail: ClaimDetail) -> Iterator[Paragraph]:
    """Ask whether agents of the chain are others too, with each verdict and its reason."""
    if not detail.identities:
        return
    yield heading(tr("Identity"))
    for question in detail.identities:
        yield _identity(question, detail)


def _identity(question: IdentityQuestion, detail: ClaimDetail) -> Paragraph:
    writing = Writing().field(agent_in(detail, question.a), "name")
    writing.words(f" {tr(VERDICT_WORDS[question.verdict])} ").field(agent_in(detail, question.b), "name")
    if question.why:
        writing.words(": ", "dim").field(question.why, "dim")
    return writing.done(indent=1, label="?", hang=INDENT)


# ---------------------------------------------------------------- where it stands


def _evidence(detail: ClaimDetail, *, whole: bool) -> Iterator[Paragraph]:
    for number, evidence in enumerate(detail.claim.evidence):
        if number:
            yield BLANK
        article = detail.articles[evidence.article]
        writing = Writing().words(tr("Evidence  "), "label").field(article.title or article.id, "name")
        if article.outlet:
            writing.words(" · ", "dim").field(agent_in(detail, article.outlet), "dim")
        if article.published:
            writing.words(f" · {span_words(article.published)}", "dim")
        yield writing.done()
        if article.url:
            yield Writing().address(article.url, "dim").done(indent=1)
        yield from _lit(article, evidence, whole=whole)


def _lit(article: Article, evidence: Evidence, *, whole: bool) -> Iterator[Paragraph]:
    """Give the text of an article with the evidence lit; without the text, the words that were kept."""
    start, end, text = evidence.start, evidence.end, article.text
    if evidence.exact is None:
        return
    if text is None or start is None or end is None:
        kept = evidence.prefix + evidence.exact + evidence.suffix
        first = len(evidence.prefix)
        yield Paragraph(kept, (Run(first, first + len(evidence.exact), "lit"),), own=True, indent=1)
        return
    offset = 0
    for line in text.split("\n"):
        lit_start, lit_end = max(start - offset, 0), min(end - offset, len(line))
        holds = lit_start < lit_end
        if line.strip() and (whole or holds):
            runs = (Run(lit_start, lit_end, "lit"),) if holds else ()
            paragraph = Paragraph(line, runs, own=True, indent=1)
            yield paragraph if whole else _excerpt(paragraph)
        offset += len(line) + 1


def _excerpt(paragraph: Paragraph) -> Paragraph:
    """Cut a long paragraph around its lit run, at blanks, with an ellipsis where something is left out."""
    text, lit = paragraph.text, paragraph.runs[0]
    first = 0 if lit.start <= EXCERPT else text.find(" ", lit.start - EXCERPT, lit.start) + 1
    last = len(text) if len(text) - lit.end <= EXCERPT else text.rfind(" ", lit.end, lit.end + EXCERPT)
    last = last if last >= lit.end else lit.end
    head, tail = "… " if first else "", " …" if last < len(text) else ""
    shift = len(head) - first
    cut = f"{head}{text[first:last]}{tail}"
    return Paragraph(
        cut, (Run(lit.start + shift, lit.end + shift, "lit"),), own=True, indent=paragraph.indent
    )
