"""What stands in each line of the stance matrix (pure)."""

from collections.abc import Iterator
from datetime import date

from store.types import MatrixRow, SpeakerStance
from tui.bidi import Typesetting
from tui.i18n.dates import short_month
from tui.i18n.language import Base, base_in_use, language_in_use
from tui.i18n.numbers import figures
from tui.i18n.translation import counted, tr
from tui.i18n.words import STANCE_SIGNS, agent_label, name_of
from tui.timeline.matrix import Matrix
from tui.timeline.matrix_sheet import CURSOR, GAP, id_width, proposition_width, roots_width, text_width
from tui.timeline.sheet import Sheet, SheetCell, SheetTone, mirrored
from tui.timeline.word_lines import WHOLE, word_lines

EMPTY, UNREAD = "·", "…"

TONES: dict[str, SheetTone] = {"affirm": "heat", "deny": "dispute"}


def line_cells(
    matrix: Matrix, sheet: Sheet, y: int, cursor: tuple[int, int], typesetting: Typesetting
) -> tuple[SheetCell, ...]:
    """What stands in line `y` above the text, from left to right."""
    row = sheet.row_at(y)
    line: Iterator[SheetCell] = iter(())
    if row is not None:
        line = _row(matrix, sheet, (row, sheet.line_of(y)), cursor, typesetting)
    elif y < sheet.head:
        line = _heading(matrix, sheet, (y, cursor[1]), typesetting)
    return mirrored(line, sheet.width, base_in_use())


def _heading(
    matrix: Matrix, sheet: Sheet, line: tuple[int, int], typesetting: Typesetting
) -> Iterator[SheetCell]:
    y, chosen = line
    base = base_in_use()
    below = sheet.head - 1 - y
    roots = roots_width(sheet.label)
    sizes = {0: counted(matrix.total, "speaker"), 1: counted(len(matrix.propositions), "proposition")}
    yield SheetCell(sizes.get(below, ""), CURSOR, proposition_width(sheet.label), "quiet", base)
    if roots and not below:
        yield SheetCell(tr("roots"), sheet.label - GAP - roots, roots, "quiet", base)
    for column in sheet.columns_in_sight:
        tone: SheetTone = "cursor" if column == chosen else "head"
        left, width = sheet.left_of(column), sheet.cell - GAP
        if not column:
            if not below:
                yield SheetCell(tr("all"), left, width, tone, base)
            continue
        speaker = matrix.names.get(matrix.speakers[column - 1])
        name = agent_label(speaker) if speaker else UNREAD
        lines = word_lines(name, width, sheet.head, typesetting)
        number = len(lines) - 1 - below
        if number >= 0:
            yield SheetCell(lines[number], left, width, tone, _base_of(name, typesetting))


def _base_of(text: str, typesetting: Typesetting) -> Base:
    """The direction of a text, for all its lines."""
    return "R" if typesetting.truncate(text, WHOLE).rtl else "L"


def _row(
    matrix: Matrix, sheet: Sheet, place: tuple[int, int], cursor: tuple[int, int], typesetting: Typesetting
) -> Iterator[SheetCell]:
    """A line of a row: the first has everything, those below it the rest of the proposition."""
    row, number = place
    base, here = base_in_use(), row == cursor[0]
    found = matrix.row(row)
    if here and not number:
        yield SheetCell(">", 0, 1, "cursor", base)
    if found is None:
        yield SheetCell("" if number else UNREAD, CURSOR, proposition_width(sheet.label), "quiet", base)
    else:
        own, width = id_width(matrix, sheet.label), text_width(matrix, sheet.label)
        yield SheetCell("" if number else found.proposition.id, CURSOR, own, "quiet", None)
        text = name_of(found.proposition.text)
        lines = word_lines(text, width, sheet.lines, typesetting)
        if number < len(lines):
            tone: SheetTone = "name" if here else "plain"
            yield SheetCell(lines[number], CURSOR + own + GAP, width, tone, _base_of(text, typesetting))
        roots = roots_width(sheet.label)
        if roots and not number:
            yield SheetCell(roots_text(found), sheet.label - GAP - roots, roots, "plain")
    if not number:
        for column in sheet.columns_in_sight:
            yield from _cell(matrix, sheet, (row, column), chosen=here and column == cursor[1])


def roots_text(row: MatrixRow) -> str:
    """How many independent roots stand on each side: +2 -1."""
    return " ".join(f"{STANCE_SIGNS[side.stance]}{figures(str(side.count))}" for side in row.sides)


def _cell(matrix: Matrix, sheet: Sheet, place: tuple[int, int], *, chosen: bool) -> Iterator[SheetCell]:
    """The sides of a cell; the cursor's stands in brackets."""
    row, column = place
    left, inner = sheet.left_of(column), max(sheet.cell - GAP - 2, 1)
    text, tone = _content(matrix, row, column, inner)
    if chosen:
        yield SheetCell("[", left, 1, "cursor", base_in_use())
        yield SheetCell("]", left + 1 + inner, 1, "cursor", base_in_use())
    align = text.ljust(inner) if base_in_use() == "L" else text.rjust(inner)
    yield SheetCell(align, left + 1, inner, "cursor" if chosen else tone)


def _content(matrix: Matrix, row: int, column: int, width: int) -> tuple[str, SheetTone]:
    if not column:
        found = matrix.row(row)
        claims = sum(side.claims for side in found.sides) if found else None
        return (UNREAD if claims is None else figures(f"{claims:,}")), "quiet"
    stances = matrix.stances(row, column)
    if not stances:
        return (EMPTY if stances is not None else UNREAD), "quiet"
    tone = TONES.get(stances[0].stance, "plain") if len(stances) == 1 else "plain"
    return cell_text(stances, matrix.unit, width), tone


def cell_text(stances: tuple[SpeakerStance, ...], unit: str, width: int) -> str:
    """Say the sides of one speaker with the first day of each, as fully as the width allows.

    Signs stand for all sides, whatever the width; `×2` after a day says that there are more claims.
    """
    signs = [STANCE_SIGNS[one.stance] for one in stances]
    days = [_short(one.first_day, unit) for one in stances]
    more = [f"×{figures(str(one.claims))}" if one.claims > 1 else "" for one in stances]
    full = [sign + day + times for sign, day, times in zip(signs, days, more, strict=True)]
    dated = [sign + day for sign, day in zip(signs, days, strict=True)]
    counts = [sign + times for sign, times in zip(signs, more, strict=True)]
    for parts, between in ((full, " "), (full, ""), (dated, " "), (dated, ""), (counts, "")):
        text = between.join(parts)
        if len(text) <= width:
            return text
    return "".join(signs)[:width]


def _short(day: int, unit: str) -> str:
    """Say a day in few cells; nothing for none."""
    if not day:
        return ""
    when = date.fromordinal(day)
    if unit == "day":
        return figures(str(when.day))
    if unit == "year":
        return figures(f"{when.month}/{when.year}")
    if language_in_use().code == "en":
        return f"{when.day} {short_month(when.month)}"
    return figures(f"{when.day}/{when.month}")
