"""Spreadsheets as CSV: a heading in English or Arabic for each column, one claim on each row.

A row names its speaker, outlet, topic and link only; the agents, topics and articles made of them are
`implied` records, which give way to real ones. Without a speaker the claim is that of an unnamed agent.
"""

from collections.abc import Iterator

from store.formulas import unguarded
from store.importing.places import record_number
from store.importing.readers.columns import Columns
from store.importing.readers.csv_lines import CsvLines, Row
from store.importing.readers.csv_rows import records_of
from store.importing.readers.found import FoundHere
from store.importing.readers.naming import BadField
from store.importing.readers.options import Options
from store.importing.readers.source import Found, Source
from store.importing.report import Fault


def read_csv(source: Source, dataset: str, options: Options) -> Iterator[Found | Fault]:
    """Read the records that the rows stand for."""
    reason = source.foreign_encoding()
    rows = CsvLines(source).rows()
    header = next(rows, Row(1, [], "the file is empty; its first line must name the columns"))
    columns = Columns(header.cells, options.columns)
    reason = reason or header.fault or columns.fault()
    if reason:
        yield Fault(record_number(source.index, header.line), "", reason)
        return
    source.notes += columns.notes()
    found = FoundHere(dataset)
    for row in rows:
        number = record_number(source.index, row.line)
        if row.fault:
            yield Fault(number, "", row.fault)
        elif len(row.cells) != len(header.cells):
            yield Fault(number, "", f"the row has {len(row.cells)} cells, the header {len(header.cells)}")
        else:
            try:
                cells = columns.cells([unguarded(cell) for cell in row.cells])
                yield from found.at(number, records_of(cells, options.dates))
            except BadField as error:
                yield Fault(number, error.field, str(error))
