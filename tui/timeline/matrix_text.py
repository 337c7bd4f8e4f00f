"""The text below the stance matrix: the proposition in full, who stands on each side, the cell in words."""

from collections.abc import Iterator
from datetime import date

from store.types import MatrixRow, SideRoots, SpeakerStance, StanceSide
from tui.i18n.dates import day_range
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, marked, tr
from tui.i18n.words import STANCE_SIGNS, STANCE_WORDS, agent_label, name_of
from tui.timeline.matrix import Matrix
from tui.timeline.paragraph import Paragraph, Tone, Writing

SIDE_WORDS: dict[StanceSide, str] = {
    "affirm": marked("affirmed by {claims} from {roots}"),
    "deny": marked("denied by {claims} from {roots}"),
    "possible": marked("held possible by {claims} from {roots}"),
    "asks": marked("asked by {claims} from {roots}"),
    "presupposes": marked("presupposed by {claims} from {roots}"),
}
TONES: dict[StanceSide, Tone] = {"affirm": "affirm", "deny": "deny"}


def legend() -> Paragraph:
    """Say what the signs mean."""
    writing = Writing()
    for place, (side, sign) in enumerate(STANCE_SIGNS.items()):
        writing.words("  " if place else "", "dim").field(sign, "strong")
        writing.words(f" {tr(STANCE_WORDS[side])}", "dim")
    return writing.done()


def paragraphs_of(matrix: Matrix, cursor: tuple[int, int]) -> tuple[Paragraph, ...]:
    """Write about the cell under the cursor, what matters most first: where room is short, the end is cut."""
    row, column = cursor
    found = matrix.row(row)
    if found is None:
        return ()
    text = name_of(found.proposition.text)
    others = dict.fromkeys(other for other in found.proposition.text.values() if other != text)
    return (
        Writing().field(found.proposition.id, "label").words(" ").field(text, "strong").done(),
        _sides(found),
        *(_cell(matrix, row, column) if column else ()),
        *(Writing().field(other, "dim").done() for other in others),
        *(_unshown(matrix) if matrix.total > len(matrix.speakers) else ()),
    )


def _sides(row: MatrixRow) -> Paragraph:
    """Which side has how many claims from how many independent roots."""
    writing = Writing()
    for place, side in enumerate(row.sides):
        writing.words(tr("; ") if place else "")
        claims, roots = counted(side.claims, "claim"), counted(side.count, "root")
        words = tr(SIDE_WORDS[side.stance], claims=claims, roots=roots)
        writing.words(words, TONES.get(side.stance, "plain")).words(": ")
        _roots(writing, side)
    return writing.words(".").done()


def _roots(writing: Writing, side: SideRoots) -> None:
    for place, root in enumerate(side.roots):
        writing.words(tr(", ") if place else "").field(agent_label(root.agent), "name")
        if root.public:
            writing.words(tr(" in public"), "dim")
    if side.count > len(side.roots):
        writing.words(tr(" and {n} more", n=numeral(side.count - len(side.roots))), "dim")


def _cell(matrix: Matrix, row: int, column: int) -> Iterator[Paragraph]:
    """What the speaker under the cursor says, and when."""
    speaker = matrix.names.get(matrix.speakers[column - 1])
    stances = matrix.stances(row, column)
    if speaker is None or stances is None:
        return
    writing = Writing().field(agent_label(speaker), "name").words(": ")
    if not stances:
        writing.words(tr("takes no side on it"), "dim")
    for place, one in enumerate(stances):
        writing.words(tr("; ") if place else "")
        writing.words(tr(STANCE_WORDS[one.stance]), TONES.get(one.stance, "plain"))
        writing.words(tr(", ")).words(_when(one) if one.last_day else tr("undated"))
        writing.words(f" ({counted(one.claims, 'claim')})" if one.claims > 1 else "", "dim")
    yield writing.words(".").done()


def _when(one: SpeakerStance) -> str:
    first = one.first_day or one.last_day
    return day_range(date.fromordinal(first), date.fromordinal(one.last_day))


def _unshown(matrix: Matrix) -> Iterator[Paragraph]:
    shown = counted(len(matrix.speakers), "speaker")
    yield (
        Writing()
        .words(
            tr(
                "The {shown} with most claims have a column, of {total}. A filter brings others.",
                shown=shown,
                total=numeral(matrix.total),
            ),
            "dim",
        )
        .done()
    )
