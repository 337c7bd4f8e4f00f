"""What an import says while it runs and when it is done."""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from store.errors import ImportRejected, Rejection

KEPT = 1_000  # rejections that are kept word for word; the rest is counted

Stage = Literal["reading", "checking", "storing"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: bytes read of all bytes, records so far."""

    stage: Stage
    file: str
    done: int
    total: int
    records: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import did to the records of one type."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `added`, `changed` and `unchanged` count claims, `rejected` counts records.

    `rejections` are in the order of the files, at most 1,000; `unlisted` counts the others. `notes` are
    sentences about what was left aside without being wrong, such as a column with an unknown heading.
    """

    counts: Mapping[str, Counts]
    rejected: int = 0
    rejections: tuple[Rejection, ...] = ()
    unlisted: int = 0
    notes: tuple[str, ...] = ()

    @property
    def added(self) -> int:
        """Claims that were new."""
        return self.counts["claim"].added

    @property
    def changed(self) -> int:
        """Claims that replaced an older version of themselves."""
        return self.counts["claim"].changed

    @property
    def unchanged(self) -> int:
        """Claims that stood already as they are."""
        return self.counts["claim"].unchanged


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A rejection before its place is spelled out; `record` numbers a place in the import."""

    record: int
    field: str
    reason: str


class Faults:
    """The rejections of an import: those of the first records word for word, the others counted."""

    def __init__(self) -> None:
        self.kept: list[Fault] = []
        self.total = 0
        self.records = 0

    def add(self, faults: list[Fault], *, total: int, records: int) -> None:
        """Take faults of so many records; `total` counts those too that are not in the list."""
        self.kept = heapq.nsmallest(KEPT, [*self.kept, *faults])
        self.total += total
        self.records += records

    def add_one(self, fault: Fault) -> None:
        """Take the one fault of a record, in the order of the records."""
        if len(self.kept) < KEPT:
            self.kept.append(fault)
        self.total += 1
        self.records += 1


def rejected(report: ImportReport) -> ImportRejected:
    """Make the error of an import that was given up."""
    one = report.rejected == 1
    records, them = ("1 record was", "it") if one else (f"{report.rejected:,} records were", "them")
    message = (
        f"{records} rejected, so nothing was imported; mend {them}, or leave {them} out with --skip-bad."
    )
    return ImportRejected(message, report.rejections, report.unlisted)
