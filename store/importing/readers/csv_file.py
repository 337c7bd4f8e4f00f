"""Spreadsheets as CSV: a heading in English or Arabic for each column, one claim on each row.

A row names its speaker, outlet, topic and link only; the agents, topics and articles made of them are
`implied` records, which give way to real ones. Without a speaker the claim is that of an unnamed agent.
"""

from collections.abc import Iterator, Mapping, Sequence

from store.arabic import fold
from store.importing.places import record_number
from store.importing.readers.csv_lines import CsvLines, Row
from store.importing.readers.csv_rows import BadCell, records_of
from store.importing.readers.options import DateOrder, Options
from store.importing.readers.source import Found, Source
from store.importing.report import Fault
from store.types import Agent, Claim, Record, Topic

HEADINGS = {
    "date": "date day التاريخ تاريخ اليوم",
    "speaker": "speaker المتحدث القائل المتكلم",
    "outlet": "outlet source المصدر الوسيلة",
    "claim": "claim text القول التصريح النص",
    "quote": "quote quotation الاقتباس",
    "url": "url link الرابط",
    "topic": "topic topics الموضوع الموضوعات",
    "id": "id المعرف",
    "language": "language lang اللغة",
}
FIELDS = tuple(HEADINGS)
_FIELD_OF = {fold(heading): field for field, headings in HEADINGS.items() for heading in headings.split()}
SEEN = 100_000  # names remembered, so that they are not brought again by every row


def read_csv(source: Source, dataset: str, options: Options) -> Iterator[Found | Fault]:
    """Read the records that the rows stand for."""
    reason = source.foreign_encoding()
    rows = CsvLines(source).rows()
    header = next(rows, Row(1, [], "the file is empty; its first line must name the columns"))
    if not (reason or header.fault):
        columns = _columns(header.cells, options.columns)
        reason = _header_fault(header.cells, columns)
    if reason or header.fault:
        yield Fault(record_number(source.index, header.line), "", reason or header.fault or "")
        return
    columns = _columns(header.cells, options.columns)
    unknown = [cell.strip() for cell, field in zip(header.cells, columns, strict=True) if not field]
    if any(unknown):
        source.notes.append(f"columns that were left aside: {', '.join(filter(None, unknown))}")
    seen: set[tuple[str, str]] = set()
    for row in rows:
        number = record_number(source.index, row.line)
        if row.fault:
            yield Fault(number, "", row.fault)
        elif len(row.cells) != len(columns):
            yield Fault(number, "", f"the row has {len(row.cells)} cells, the header {len(columns)}")
        else:
            cells = {field: cell.strip() for field, cell in zip(columns, row.cells, strict=True) if field}
            yield from _row(number, dataset, cells, options.dates, seen)


def _row(
    number: int, dataset: str, cells: Mapping[str, str], dates: DateOrder | None, seen: set[tuple[str, str]]
) -> Iterator[Found | Fault]:
    try:
        made = records_of(cells, dates)
    except BadCell as error:
        yield Fault(number, error.field, str(error))
        return
    for part, record in enumerate(made):
        if not _is_known(record, seen):
            yield Found(number + part, dataset, record, not isinstance(record, Claim))


def _is_known(record: Record, seen: set[tuple[str, str]]) -> bool:
    """Whether a row before this one brought the same agent or topic; remembers it if not."""
    if not isinstance(record, Agent | Topic):
        return False
    name = (record.kind if isinstance(record, Agent) else "topic", record.id)
    if name in seen:
        return True
    if len(seen) >= SEEN:
        seen.clear()
    seen.add(name)
    return False


# ---------------------------------------------------------------- the header


def _columns(header: Sequence[str], mapping: Mapping[str, str]) -> list[str | None]:
    """Tell the field of each column; None for a heading that nobody knows."""
    known = _FIELD_OF | {fold(heading).strip(): field for heading, field in mapping.items()}
    return [known.get(fold(cell).strip()) for cell in header]


def _header_fault(header: Sequence[str], columns: Sequence[str | None]) -> str | None:
    for field in FIELDS:
        named = [cell.strip() for cell, found in zip(header, columns, strict=True) if found == field]
        if len(named) > 1:
            return f"the columns {' and '.join(named)} both stand for the {field}"
    if "claim" not in columns and "quote" not in columns:
        return "no column is the claim; name one of them claim (or القول)"
    return None
