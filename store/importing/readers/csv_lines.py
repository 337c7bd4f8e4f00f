"""CSV as text: encoding, delimiter, and rows of cells with the lines they stand on."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from store.importing.readers.source import Source, not_utf8

DELIMITERS = (",", ";", "\t", "|")
LONGEST_CELL = 16 << 20  # characters


class Row(NamedTuple):
    """The cells of one row, which begins on `line`; `fault` says why it cannot be read."""

    line: int
    cells: list[str]
    fault: str | None = None


class CsvLines:
    """The rows of one CSV file; the first row tells the delimiter."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._line = 0
        self._bad: dict[int, str] = {}

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not blank."""
        lines = self._lines()
        first = next((line for line in lines if line.strip()), "")
        if self._bad:
            yield Row(self._line, [], self._bad[self._line])
            return
        csv.field_size_limit(LONGEST_CELL)
        reader = csv.reader(
            _again(first, lines), delimiter=delimiter_of(first), strict=True, skipinitialspace=True
        )
        before = self._line - 1
        while True:
            try:
                cells = next(reader, None)
                fault = None
            except csv.Error as error:
                cells, fault = [], self._fault(str(error), before + 1)
            if cells is None:
                return
            start, before = before + 1, self._line
            bad = next((self._bad[line] for line in range(start, before + 1) if line in self._bad), None)
            if not fault and any("\0" in cell for cell in cells):
                fault = "the row holds NUL bytes, which no text has; the file is damaged, or no UTF-8"
            if fault or bad or any(cell.strip() for cell in cells):
                yield Row(start, cells, bad or fault)

    def _lines(self) -> Iterator[str]:
        """Decode lines; one that is not UTF-8 is remembered and goes on with marks for the bad bytes."""
        for line in self._source.lines():
            self._line += 1
            reason = not_utf8(line)
            if reason:
                self._bad[self._line] = reason
            yield line.decode("utf-8", "replace")

    def _fault(self, error: str, start: int) -> str:
        if "unexpected end of data" in error:
            rest = self._line - start
            lines = "line after it was" if rest == 1 else f"{rest:,} lines after it were"
            swallowed = f"; the {lines} not read" if rest else ""
            return f"a quotation mark opens a cell here and is never closed{swallowed}"
        if "expected after" in error:
            return 'a quotation mark inside a quoted cell must be doubled (""), or the cell ends wrongly'
        if "field larger" in error:
            return f"a cell is longer than {LONGEST_CELL:,} characters; a quotation mark may be missing"
        if "new-line character" in error:
            return "a lone carriage return stands inside the row; save the file with ordinary line ends"
        return f"the row cannot be read: {error}"


def delimiter_of(header: str) -> str:
    """Tell the delimiter by what stands most often in the header line outside quotation marks."""
    unquoted = "".join(header.split('"')[::2])
    return max(DELIMITERS, key=unquoted.count)


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest
