"""The cell under the cursor of a view in plain words: its row, its column, and what stands in it (pure)."""

from collections.abc import Iterator
from datetime import date

from tui.i18n.dates import UNDATED, day_range
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, tr
from tui.i18n.words import agent_label, field_name
from tui.timeline.frequency import Frequencies, share_words, value_label
from tui.timeline.grid import Grid, end_of
from tui.timeline.matrix import Matrix
from tui.timeline.matrix_text import paragraphs_of
from tui.timeline.paragraph import Paragraph, Writing

Place = tuple[int, int]
"""The indices of a row and a column."""


def grid_paragraphs(grid: Grid, cursor: Place) -> tuple[Paragraph, ...]:
    """Say who said how much in the period under the cursor, and then in every period that was read."""
    row, column = cursor
    name = grid.names.get(grid.speakers.numbers[row])
    speaker = agent_label(name) if name else ""
    writing = Writing().field(speaker).words(tr(", ")).words(_period(grid, column)).words(": ")
    writing.words(_count(grid, row, column)).words(". ")
    all_of = Writing().words(tr("All of ")).field(speaker).words(": ")
    all_of.words(counted(grid.speakers.claims[row], "claim"))
    for said in _said(grid, row):
        all_of.words(tr("; ")).words(said)
    total = tr("{period}, whoever says it: ", period=_period(grid, column))
    return (
        _placed(writing, cursor, grid.size),
        all_of.words(".").done(),
        Writing().words(total).words(counted(grid.totals[column], "claim")).words(".").done(),
    )


def _said(grid: Grid, row: int) -> Iterator[str]:
    """The periods in which the speaker of a row says something, as far as they were read."""
    window = grid.window
    for column in range(window.first_column, window.first_column + window.columns):
        if grid.uid(row, column) is not None:
            yield f"{_period(grid, column)}{tr(', ')}{_count(grid, row, column)}"


def _period(grid: Grid, column: int) -> str:
    first = grid.periods[column]
    if not first:
        return tr(UNDATED)
    return day_range(date.fromordinal(first), date.fromordinal(end_of(first, grid.bin)))


def _count(grid: Grid, row: int, column: int) -> str:
    found = grid.cells.get(grid.at(row, column))
    if found is None:
        return tr("no claims") if grid.reads(row, column) else tr("not read yet")
    disputed = tr("{n} disputed", n=numeral(found.disputes)) if found.disputes else ""
    return counted(found.claims, "claim") + (f"{tr(', ')}{disputed}" if disputed else "")


def matrix_paragraphs(matrix: Matrix, cursor: Place) -> tuple[Paragraph, ...]:
    """Say the proposition, who stands on which side of it, and what the speaker of the column says."""
    column = cursor[1]
    name = matrix.names.get(matrix.speakers[column - 1]) if column else None
    said = paragraphs_of(matrix, cursor)
    about, sides, rest = said[:1], said[1:2], said[2:]
    writing = Writing().field(agent_label(name) if name else tr("Everybody")).words(". ")
    cell = rest[:1] if column else ()  # who says what comes first, then on what
    return (*cell, *about, *sides, _placed(writing, cursor, matrix.size), *rest[len(cell) :])


def value_sentence(table: Frequencies, row: int) -> str:
    """Say a value, how many claims have it, and whether the filter keeps it."""
    found = table.value(row)
    if found is None:
        return tr("not read yet")
    parts = [counted(found.claims, "claim"), share_words(found.claims, table.claims)]
    sign = table.signs.get(found.value)
    if sign:
        parts.append(tr("kept") if sign == "+" else tr("left out"))
    said = tr(", ").join(filter(None, parts))
    return Writing().field(value_label(table.column, found)).words(f": {said}").done().text


def table_title(table: Frequencies) -> str:
    """Say what is counted."""
    words = tr("Claims by {field}: {n} values", field=field_name(table.column), n=numeral(table.count))
    return f"{words}{tr(', ')}{counted(table.claims, 'claim')}"


def _placed(writing: Writing, cursor: Place, size: Place) -> Paragraph:
    """Add where the cell stands."""
    row, column = cursor
    words = tr(
        "Row {row} of {rows}, column {column} of {columns}.",
        row=numeral(row + 1),
        rows=numeral(size[0]),
        column=numeral(column + 1),
        columns=numeral(size[1]),
    )
    return writing.words(words).done()
