"""All rejections of an import, however many: in a temporary table, then in the claims file or as CSV."""

import csv
from collections.abc import Sequence
from pathlib import Path

from msgspec import json

from store.connection import Writer
from store.formulas import guarded
from store.importing.places import LINE_BITS, PART_BITS
from store.importing.report import Fault

CHUNK = 2_000  # rejections that wait in memory

_SPELLED = f"""SELECT $files[(record >> {LINE_BITS + PART_BITS}) + 1] AS file,
           record >> {PART_BITS} & {(1 << LINE_BITS) - 1} AS "row", field,
           reason || coalesce(format(' at {{}}:{{}}', $files[(other >> {LINE_BITS + PART_BITS}) + 1],
                                     other >> {PART_BITS} & {(1 << LINE_BITS) - 1}), '') AS reason
    FROM rejection ORDER BY record, field, reason"""


class Rejects:
    """The temporary table `rejection` (record, field, reason, other), which the checks fill as well."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._waiting: list[tuple[int, str, str, int | None]] = []
        writer.run("CREATE TEMP TABLE rejection (record BIGINT, field VARCHAR, reason VARCHAR, other BIGINT)")

    def add(self, fault: Fault, other: int | None = None) -> None:
        """Take a fault that a reader found; `other` is the record that it collides with."""
        self._waiting.append((fault.record, fault.field, fault.reason, other))
        if len(self._waiting) >= CHUNK:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            columns = [json.encode(column).decode() for column in zip(*self._waiting, strict=True)]
            kinds = ("BIGINT", "VARCHAR", "VARCHAR", "BIGINT")
            read = ", ".join(f"unnest(from_json(?, '[\"{kind}\"]'))" for kind in kinds)
            self._writer.run(f"INSERT INTO rejection SELECT {read}", columns)
            self._waiting.clear()

    def keep(self, import_no: int, files: Sequence[str]) -> None:
        """Write them into the claims file; `files` are the names of the files of the import."""
        self._flush()
        self._writer.run(
            f"INSERT INTO reject SELECT $import_no, * FROM ({_SPELLED})",
            {"import_no": import_no, "files": list(files)},
        )

    def write(self, out: Path, files: Sequence[str]) -> None:
        """Write them as CSV: file, row, field, reason. Raises OSError."""
        self._flush()
        with out.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(("file", "row", "field", "reason"))
            for window in self._writer.batches(_SPELLED, {"files": list(files)}, size=CHUNK):
                rows.writerows(
                    (guarded(name), row, guarded(at), guarded(why)) for name, row, at, why in window
                )
