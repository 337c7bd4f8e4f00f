"""How the stance matrix shares out a screen: wide columns and tall rows where there is room (pure)."""

from collections.abc import Iterable

from msgspec.structs import replace

from tui.bidi import Typesetting
from tui.i18n.words import agent_label, name_of
from tui.timeline.matrix import Matrix
from tui.timeline.sheet import Sheet
from tui.timeline.word_lines import widest, word_lines

CURSOR, GAP = 2, 1
BRACKETS = 2
ID = 6
"""Cells of the longest id of a proposition that is shown whole."""

DAYS_IN_CELL = {"day": 6, "month": 8, "year": 8}
"""Cells of a cell's text where the days need no month, their month, their year."""

WORD, NAME = 14, 24
"""Cells up to which a column is widened for the longest word of the names, and for the longest name."""

HEAD, TALL = 5, 3
"""Lines of the headings and of a row at most."""


def sheet_of(
    matrix: Matrix, width: int, height: int, typesetting: Typesetting, before: Sheet | None = None
) -> Sheet:
    """Share out a screen: propositions with their roots, then speakers, and below them a text in full."""
    rows, columns = matrix.size
    names = [agent_label(name) for name in matrix.names.values()]
    label, cell = _widths(matrix, names, width, typesetting)
    limit = 1 if height < 5 else 2 if height < 16 else 3 if height < 24 else HEAD
    head = min(max(_most_lines(names, cell - GAP, limit, typesetting), 2), limit)
    sheet = Sheet(width, height, rows, columns, label=label, cell=cell, head=head)
    sheet = replace(sheet, lines=_tallness(matrix, sheet, typesetting))
    spare = height - head - rows * sheet.lines
    return replace(
        sheet,
        foot=0 if height < 7 else max(min(max(height // 3, spare), 10), 3),
        first_row=before.first_row if before else 0,
        first_column=before.first_column if before else 0,
    )


def _widths(matrix: Matrix, names: list[str], width: int, typesetting: Typesetting) -> tuple[int, int]:
    """Share out the width between propositions and each column.

    Where all columns fit at the width of their longest word, both grow by what they need.
    """
    columns = matrix.size[1]
    label = max(min(width * 2 // 5, 60), min(width, 22))
    room = max(width - label, 1)
    least = min(DAYS_IN_CELL[matrix.unit] + BRACKETS + GAP, room)
    words = (word for name in names for word in name.split())
    wanted = max(least, min(widest(words, typesetting), WORD) + GAP)
    if columns * wanted > room:
        return label, room // max(min(columns, room // least), 1)
    texts = widest(_texts(matrix), typesetting)
    label = min(max(label, label - text_width(matrix, label) + texts), width - columns * wanted)
    spare = (width - label) // max(columns, 1)
    return label, max(wanted, min(spare, min(widest(names, typesetting), NAME) + GAP))


def _tallness(matrix: Matrix, sheet: Sheet, typesetting: Typesetting) -> int:
    """Lines of a row: as many as the longest proposition wants, where all rows are in sight with so many."""
    wanted = _most_lines(_texts(matrix), text_width(matrix, sheet.label), TALL, typesetting)
    below = max(min(sheet.height // 3, 10), 3)
    return max(min(wanted, (sheet.height - sheet.head - below) // max(sheet.rows, 1)), 1)


def _texts(matrix: Matrix) -> list[str]:
    """The propositions; none where not all of them were read."""
    if matrix.window.rows < len(matrix.propositions):
        return []
    return [name_of(row.proposition.text) for row in matrix.rows.values()]


def _most_lines(texts: Iterable[str], width: int, limit: int, typesetting: Typesetting) -> int:
    return max((len(word_lines(text, width, limit, typesetting)) for text in texts), default=1)


def foot_line(sheet: Sheet, y: int) -> int | None:
    """Which line of the text below stands in line `y`; None for a line above it."""
    line = y - (sheet.height - sheet.foot)
    return line if line >= 0 else None


def roots_width(label: int) -> int:
    """Cells for the roots of each side, beside the proposition; 0 where there is no room."""
    return 11 if label >= 40 else 8 if label >= 30 else 0


def proposition_width(label: int) -> int:
    """Cells for the id and the text of a proposition."""
    roots = roots_width(label)
    return label - CURSOR - GAP - (roots + GAP if roots else 0)


def id_width(matrix: Matrix, label: int) -> int:
    """Cells for the ids of propositions."""
    longest = max((len(row.proposition.id) for row in matrix.rows.values()), default=0)
    return min(max(longest, 2), ID, proposition_width(label) // 3)


def text_width(matrix: Matrix, label: int) -> int:
    """Cells for the text of a proposition."""
    return proposition_width(label) - id_width(matrix, label) - GAP
