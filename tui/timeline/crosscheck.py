"""The page of a cross-check, as paragraphs: sides with their roots, then the claims beside one, by group."""

from collections.abc import Iterator

from store.types import Beside, BesideGroup, CrossCheck, PropositionTally, Root, SideTally, StanceSide
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, marked, tr
from tui.i18n.words import (
    INCOMING,
    OUTGOING,
    STANCE_SIGNS,
    STANCE_WORDS,
    agent_in,
    agent_label,
    basis_words,
    name_of,
)
from tui.timeline.detail import INDENT, claim_words, identity_paragraphs
from tui.timeline.paragraph import BLANK, Paragraph, Tone, Writing
from tui.timeline.rows import languages_in_order
from tui.timeline.state import Shown

TAKEN: dict[StanceSide, str] = {
    "affirm": marked("affirmed"),
    "deny": marked("denied"),
    "possible": marked("held possible"),
    "asks": marked("asked about"),
    "presupposes": marked("presupposed"),
}
"""What is done to a proposition by the claims of a side."""

TONES: dict[StanceSide, Tone] = {"affirm": "affirm", "deny": "deny"}
NEAR = "≈"
AGAINST = "≠"


def crosscheck_paragraphs(check: CrossCheck, shown: Shown) -> tuple[Paragraph, ...]:
    """Write out a cross-check; each claim in it is a link."""
    root = Writing().words(tr("Same root: "), "label").field(_root(check.detail.root), "name")
    sections = (
        list(_head(check, shown)),
        [line for tally in check.tallies for line in _tally(tally)],
        list(_group(check, _titled(tr("Repeats")), check.repeats, tr("No claim repeats it."))),
        list(
            _group(check, _titled(tr("Contradictions")), check.contradictions, tr("Nothing contradicts it."))
        ),
        list(_group(check, _titled(tr("In tension")), check.tensions)),
        list(_group(check, _titled(tr("Same day, same topic or proposition")), check.same_day)),
        list(_group(check, root, check.same_root)),
        list(identity_paragraphs(check.detail)),
    )
    paragraphs: list[Paragraph] = []
    for section in filter(None, sections):
        paragraphs += [BLANK, *section] if paragraphs else section
    return tuple(paragraphs)


def _head(check: CrossCheck, shown: Shown) -> Iterator[Paragraph]:
    """Name the claim that is held against the others."""
    claim = check.detail.claim
    writing = Writing().field(claim.id or "", "strong").words("  ")
    yield writing.field(agent_in(check.detail, claim.speaker), "name").done(link=check.detail.uid)
    text = claim.content[languages_in_order(claim.content, claim.language, shown)[0]]
    yield Paragraph(text, own=True)


# ---------------------------------------------------------------- sides


def _tally(tally: PropositionTally) -> Iterator[Paragraph]:
    """Say how many independent roots stand on each side of a proposition."""
    writing = Writing().words(tr("Proposition "), "label").field(tally.proposition.id, "dim").words(" ")
    yield writing.field(name_of(tally.proposition.text)).done()
    for side in tally.sides:
        yield _side(side, own=side.side == tally.own)


def _side(side: SideTally, *, own: bool) -> Paragraph:
    writing = Writing().words(tr(TAKEN[side.side]), TONES.get(side.side, "plain"))
    writing.words(tr(" from ")).words(counted(side.roots, "root"), "strong").words(" (")
    for number, root in enumerate(side.some):
        writing.words(tr(", ") if number else "").field(_root(root), "name")
    writing.words("…" if side.roots > len(side.some) else "").words("): ")
    writing.words(counted(side.claims, "claim"))
    if own:
        writing.words(tr(" · the side of this claim"), "dim")
    return writing.done(indent=1, label=STANCE_SIGNS[side.side], hang=INDENT)


def _root(root: Root) -> str:
    return f"{agent_label(root.agent)} {tr('(in public)')}" if root.public else agent_label(root.agent)


# ---------------------------------------------------------------- claims


def _titled(title: str) -> Writing:
    return Writing().words(title, "label")


def _group(check: CrossCheck, title: Writing, group: BesideGroup, nothing: str = "") -> Iterator[Paragraph]:
    """Give a group its title with its figures, and a line for each claim; an empty one says `nothing`."""
    if not group.claims:
        if nothing:
            yield title.done()
            yield Writing().words(nothing, "dim").done(indent=1)
        return
    writing = title.words("  ")
    writing.words(counted(group.total, "claim"), "dim").words(tr(" from "), "dim")
    writing.words(counted(group.roots, "root"), "dim")
    if group.total > len(group.claims):
        writing.words(tr(" · the nearest {n}", n=numeral(len(group.claims))), "dim")
    yield writing.done()
    for beside in group.claims:
        yield _beside(check, beside)


def _beside(check: CrossCheck, beside: Beside) -> Paragraph:
    """Write a claim: why it is here, what it says, and the way that it came."""
    writing = Writing()
    label = "·"
    if beside.link is not None:
        relation = beside.link.relation
        label = "→" if beside.link.outgoing else "←"
        words = (OUTGOING if beside.link.outgoing else INCOMING)[relation.relation]
        tone: Tone = "dispute" if relation.relation in ("denies", "contradicts") else "plain"
        writing.words(f"{tr(words)} ", tone)
    elif beside.percent:
        label = NEAR
    elif beside.side is not None:
        label = AGAINST
        writing.words(f"{tr(STANCE_WORDS[beside.side])} ", "dispute")
        writing.field(beside.proposition, "dim").words(": ", "dim")
    claim_words(writing, beside.row, check.detail.claim.language)
    _why(writing, beside)
    writing.words(tr(" · way: "), "dim")
    for number, agent in enumerate(beside.way):
        writing.words(" › " if number else "", "dim").field(agent_label(agent), "dim")
    return writing.done(indent=1, label=label, hang=INDENT, link=beside.row.uid)


def _why(writing: Writing, beside: Beside) -> None:
    """Say who linked the claim, or that it was computed."""
    if beside.link is not None:
        relation = beside.link.relation
        writing.words(" (", "dim")
        if relation.linked_by:
            writing.words(tr("linked by "), "dim").field(relation.linked_by, "dim")
        else:
            writing.words(tr("linked in the data set"), "dim")
        writing.words(tr(", "), "dim").words(basis_words(relation.basis, relation.confidence), "dim")
        if relation.note:
            writing.words(": ", "dim").field(relation.note, "dim")
        writing.words(")", "dim")
    elif beside.percent:
        writing.words(tr(" (computed: {n}% of the words)", n=numeral(beside.percent)), "dim")
    elif beside.side is not None:
        writing.words(tr(" (computed from stances)"), "dim")
