"""The one way of every format into the tables: read, stage, check, load, in one transaction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import json

from store.connection import Store, Writer
from store.errors import Rejection, StoreError
from store.importing.convert import Converter
from store.importing.load import load
from store.importing.places import MOST_FILES, file_of, line_of, record_number
from store.importing.readers.formats import READERS, check_readable, open_source
from store.importing.readers.options import Format, Options
from store.importing.readers.source import Found, Source, dataset_name, utf8
from store.importing.references import check_references
from store.importing.rejects import Rejects
from store.importing.report import Counts, Fault, Faults, ImportReport, Progress, Stage, rejected
from store.importing.staged_rows import stage_rows
from store.importing.staging import Staging
from store.types import Dataset

Tell = Callable[[Progress], None]

TOLD_EVERY = 1_000  # records
BYTES_AT_ONCE = 16 << 20  # of input, before the rows that it gave are moved on


def import_into(
    store: Store,
    paths: Sequence[Path],
    *,
    dataset: str | None = None,
    skip_bad: bool = False,
    progress: Tell | None = None,
    options: Options | None = None,
    rejects: Path | None = None,
) -> ImportReport:
    """Import files into an open store, in one transaction; `import_files` explains the options.

    Raises ImportRejected when a record is bad and `skip_bad` is off, FileFault for an unreadable file.
    """
    if len(paths) > MOST_FILES:
        raise StoreError(f"{len(paths):,} files are too many at once; import at most {MOST_FILES:,}.")
    if dataset is not None and not 0 < len(dataset) <= 200:
        raise StoreError("The name of a data set needs 1 to 200 characters.")
    for path in paths:
        check_readable(path)
    with store.writing() as writer:
        run = _Import(writer, paths, dataset, progress, options or Options())
        run.read()
        run.check(to_the_end=skip_bad)
        if rejects is not None:
            run.write_rejects(rejects)
        if run.faults.total and not skip_bad:
            raise rejected(run.report({"claim": Counts()}))
        return run.store()


class _Import:
    """One import under way."""

    def __init__(
        self,
        writer: Writer,
        paths: Sequence[Path],
        dataset: str | None,
        progress: Tell | None,
        options: Options,
    ) -> None:
        self.faults = Faults()
        self._rejects = Rejects(writer)
        self._writer = writer
        self._staging = Staging(writer)
        self._paths = paths
        self._dataset = dataset
        self._tell = progress
        self._options = options
        self._formats: list[Format] = []
        self._notes: list[str] = []
        self._headers: dict[str, tuple[int, Dataset]] = {}
        self._numbers: dict[str, int] = dict(
            writer.rows("SELECT name, dataset_no FROM dataset ORDER BY dataset_no")
        )
        self._known = len(self._numbers)
        self._total = sum(path.stat().st_size for path in paths)
        self._done = 0
        self._records = 0
        self._collisions: dict[Fault, int] = {}

    # ------------------------------------------------------------ reading

    def read(self) -> None:
        """Read all files into the staging tables."""
        staging = self._staging
        converter = Converter(staging, self._numbers)
        for index, path in enumerate(self._paths):
            with open_source(path, index, self._options) as (source, format_):
                self._formats.append(format_)
                items = READERS[format_](source, self._dataset or dataset_name(path), self._options)
                self._read_source(source, items, staging, converter)
                if source.rows_left:
                    self._stage_rows(source)
                if source.fault:
                    place = record_number(index, source.line + 1)
                    self._reject(Fault(place, "", source.fault))
                self._done += source.position
                self._notes += [f"{source.name}: {note}" for note in source.notes]
        staging.flush()

    def _read_source(
        self, source: Source, items: Iterator[Found | Fault], staging: Staging, converter: Converter
    ) -> None:
        flushed = 0
        for item in items:
            if isinstance(item, Fault):
                self._reject(item)
                continue
            if type(item.record) is Dataset:
                self._take_header(item.number, item.record)
            converter.add(item)
            self._records += 1
            if self._records % TOLD_EVERY == 0:
                self._report_progress("reading", source)
                if staging.is_full() or source.position - flushed > BYTES_AT_ONCE:
                    staging.flush()
                    flushed = source.position

    def _stage_rows(self, source: Source) -> None:
        """Let the database stage the claims that the reader left to it."""
        before = self._records

        def tell(claims: int) -> None:
            self._records = before + claims
            self._report_progress("reading", source)

        stage_rows(self._writer, self._staging, source, self._numbers, tell)

    def _take_header(self, number: int, header: Dataset) -> None:
        """Remember what a header says of its data set; one with the name alone says nothing."""
        if not header.title and not header.about:
            return
        before = self._headers.setdefault(header.name, (number, header))
        if before[1] != header:
            fault = Fault(number, "name", f"the data set {header.name} stands with other content")
            self._collisions[fault] = before[0]
            self._reject(fault, before[0])

    def _reject(self, fault: Fault, other: int | None = None) -> None:
        self.faults.add_one(fault)
        self._rejects.add(fault, other)

    def _report_progress(self, stage: Stage, source: Source | None = None) -> None:
        if self._tell:
            done = self._done + (source.position if source else 0)
            name = source.name if source else ""
            self._tell(Progress(stage, name, done, max(self._total, done), self._records))

    # ------------------------------------------------------------ checking and storing

    def check(self, *, to_the_end: bool) -> None:
        """Find the records that cannot stand and take them out."""
        self._report_progress("checking")
        found = check_references(self._writer, self._staging.filled, to_the_end=to_the_end)
        self.faults.add(found.faults, total=found.total, records=found.records)
        self._collisions |= found.others

    def write_rejects(self, out: Path) -> None:
        """Write every rejection as CSV."""
        self._rejects.write(out, [utf8(str(path)) for path in self._paths])

    def store(self) -> ImportReport:
        """Bring what was staged into the tables, with the data sets and a line on this import."""
        self._report_progress("storing")
        writer = self._writer
        import_no = writer.rows('SELECT coalesce(max(import_no), 0) + 1 FROM "import"')[0][0]
        self._store_datasets()
        names = [utf8(path.name) for path in self._paths]
        self._rejects.keep(import_no, names)
        report = self.report(load(writer, self._staging.filled, import_no))
        writer.run(
            'INSERT INTO "import" VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            [
                import_no,
                datetime.now(UTC).replace(tzinfo=None),
                names,
                self._formats,
                report.added,
                report.changed,
                report.unchanged,
                report.rejected,
            ],
        )
        return report

    def _store_datasets(self) -> None:
        for name, number in list(self._numbers.items())[self._known :]:
            self._writer.run("INSERT INTO dataset VALUES (?, ?, NULL, NULL)", [number, name])
        for name, (_, header) in self._headers.items():
            title, about = (
                json.encode(texts).decode() if texts else None for texts in (header.title, header.about)
            )
            self._writer.run(
                "UPDATE dataset SET title = ?, about = ? WHERE name = ? "
                "AND (title IS DISTINCT FROM ? OR about IS DISTINCT FROM ?)",
                [title, about, name, title, about],
            )

    def report(self, counts: Mapping[str, Counts]) -> ImportReport:
        """Sum up, with the places of the rejections spelled out."""
        kept = sorted(self.faults.kept)
        return ImportReport(
            counts=counts,
            rejected=self.faults.records,
            rejections=tuple(self._rejection(fault) for fault in kept),
            unlisted=self.faults.total - len(kept),
            notes=tuple(self._notes),
        )

    def _rejection(self, fault: Fault) -> Rejection:
        reason = fault.reason
        other = self._collisions.get(fault)
        if other is not None:
            reason = f"{reason} at {self._file(other)}:{line_of(other)}"
        return Rejection(self._file(fault.record), line_of(fault.record), fault.field, reason)

    def _file(self, record: int) -> str:
        return utf8(str(self._paths[file_of(record)]))
