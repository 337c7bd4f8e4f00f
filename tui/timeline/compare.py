"""Two claims side by side, as paragraphs: who, how it came, when, and the words with their differences."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from store.types import ClaimDetail, DaySpan
from tui.i18n.dates import span_words
from tui.i18n.translation import tr
from tui.i18n.words import CLOCK_NAMES, KIND_WORDS, agent_in, agent_label, value_words
from tui.timeline.paragraph import BLANK, Paragraph, Run, Tone, Writing

Range = tuple[int, int]

SIGNS = ("−", "+")
TONES: tuple[Tone, Tone] = ("deny", "affirm")
NUMBERS = ("1", "2")
SAME, OTHER = "=", "≠"


class ComparedText(Struct, frozen=True):
    """A text that both claims may have: its name, both versions ("" for none), and what only one has.

    `only` are half-open ranges of the letters; there are none where a version is missing.
    """

    name: str
    texts: tuple[str, str]
    only: tuple[tuple[Range, ...], tuple[Range, ...]] = ((), ())


class Comparison(Struct, frozen=True):
    """Two claims, the one that was pinned first, and their texts."""

    claims: tuple[ClaimDetail, ClaimDetail]
    texts: tuple[ComparedText, ...]


class Section(Struct, frozen=True):
    """One thing that is compared: its title with a sign, and what each claim has there."""

    title: Paragraph
    sides: tuple[Paragraph, Paragraph]


Write = Callable[[ClaimDetail], Paragraph]


def column(comparison: Comparison, side: int) -> tuple[Paragraph, ...]:
    """Write out the first (0) or the second (1) claim, for a pane beside that of the other."""
    paragraphs: list[Paragraph] = [_name(comparison, side)]
    for section in _sections(comparison):
        paragraphs += [BLANK, section.title, section.sides[side]]
    return tuple(paragraphs)


def interleaved(comparison: Comparison) -> tuple[Paragraph, ...]:
    """Write out both claims in one pane, one below the other in each section."""
    paragraphs = [_name(comparison, side) for side in (0, 1)]
    for section in _sections(comparison):
        paragraphs += [BLANK, section.title]
        paragraphs += [replace(section.sides[side], indent=1, label=NUMBERS[side], hang=2) for side in (0, 1)]
    return tuple(paragraphs)


def _name(comparison: Comparison, side: int) -> Paragraph:
    """Say which claim it is, and the sign of the words that only it has."""
    detail = comparison.claims[side]
    writing = Writing().words(f"{NUMBERS[side]} ", "label").field(detail.claim.id or "", "strong")
    writing.words("  ").field(agent_in(detail, detail.claim.speaker), "name")
    writing.words(tr("  only here: "), "dim").words(f"[{SIGNS[side]}…]", TONES[side])
    return writing.done(link=detail.uid)


# ---------------------------------------------------------------- fields


def _sections(comparison: Comparison) -> list[Section]:
    fields: tuple[tuple[str, Write], ...] = (
        (tr("speaker"), _speaker),
        (tr("Chain"), _chain),
        (tr("root"), _root),
        (tr("kind"), _kind),
        (tr(CLOCK_NAMES["said"]), lambda detail: _when(detail.claim.said)),
        (tr(CLOCK_NAMES["reported"]), _reported),
        (tr(CLOCK_NAMES["event"]), lambda detail: _when(detail.claim.event)),
    )
    sections: list[Section] = []
    for title, write in fields:
        one, other = (write(detail) for detail in comparison.claims)
        sections.append(Section(_title(title, same=one.text == other.text), (one, other)))
    return [_text_section(text) for text in comparison.texts] + sections


def _title(words: str, *, same: bool) -> Paragraph:
    sign = SAME if same else OTHER
    return Writing().words(f"{sign} ", "dim" if same else "dispute").words(words, "label").done()


def _speaker(detail: ClaimDetail) -> Paragraph:
    writing = Writing().field(agent_in(detail, detail.claim.speaker), "name")
    if detail.claim.introduced_as:
        writing.words(" ").quoted(detail.claim.introduced_as, "dim")
    return writing.done()


def _chain(detail: ClaimDetail) -> Paragraph:
    writing = Writing()
    for number, hop in enumerate(detail.claim.chain):
        writing.words(" › " if number else "", "dim")
        writing.field(agent_in(detail, hop.agent), "dim" if hop.implicit else "name")
        writing.words(tr(" (implicit)") if hop.implicit else "", "dim")
    return writing.done()


def _root(detail: ClaimDetail) -> Paragraph:
    writing = Writing().field(agent_label(detail.root.agent), "name")
    return writing.words(tr(" (in public)") if detail.root.public else "", "dim").done()


def _kind(detail: ClaimDetail) -> Paragraph:
    writing = Writing().words(tr(KIND_WORDS[detail.claim.kind]))
    if detail.claim.act:
        writing.words(" · ").field(value_words("act", detail.claim.act))
    return writing.done()


def _when(span: DaySpan | None) -> Paragraph:
    writing = Writing()
    if span is None:
        return writing.words(tr("not given"), "dim").done()
    writing.words(span_words(span))
    if span.wording:
        writing.words(" ").quoted(span.wording)
    return writing.done()


def _reported(detail: ClaimDetail) -> Paragraph:
    writing = Writing()
    for number, report in enumerate(detail.claim.reported):
        writing.words(" · " if number else "").words(span_words(report))
        writing.words(tr(" by "), "dim").field(agent_in(detail, report.by), "name")
    return writing.done() if detail.claim.reported else _when(None)


# ---------------------------------------------------------------- words


def _text_section(text: ComparedText) -> Section:
    same = bool(text.texts[0]) and bool(text.texts[1]) and not any(text.only)
    one, other = (
        marked_text(text.texts[side], text.only[side], side) if text.texts[side] else _missing()
        for side in (0, 1)
    )
    return Section(_title(text.name, same=same), (one, other))


def _missing() -> Paragraph:
    return Writing().words(tr("not given"), "dim").done()


def marked_text(text: str, only: tuple[Range, ...], side: int) -> Paragraph:
    """Write a text in its own direction, each run of words that only it has in brackets with a sign."""
    opening, closing = f"[{SIGNS[side]}", "]"
    written = ""
    runs: list[Run] = []
    last = 0
    for start, end in only:
        written += text[last:start]
        first = len(written) + len(opening)
        written += f"{opening}{text[start:end]}{closing}"
        runs.append(Run(first - len(opening), first, TONES[side]))
        runs.append(Run(first, first + end - start, "lit"))
        runs.append(Run(first + end - start, len(written), TONES[side]))
        last = end
    return Paragraph(written + text[last:], tuple(runs), own=True)
