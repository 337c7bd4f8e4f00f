"""What is wrong with a file or its database, as a sentence that says what to do."""

import os
import re
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import _duckdb as duckdb

from store.errors import FileFault, Stopped, StoreError
from store.sentences import sentence

_DAMAGE = ("Corrupt database file", "Could not read enough bytes")
_NO_ROOM = ("No space left on device", "File too large", "Disk quota exceeded")
_TEXT_ENDINGS = {".csv", ".tsv", ".jsonl", ".json", ".ndjson", ".txt"}


def check_file(path: Path, *, read_only: bool) -> None:
    """Refuse by its first bytes what DuckDB would misread, download an extension for, or blame on itself."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise FileFault(path, sentence("{path} is a folder; name a claims file inside it.", path=path))
        if not stat.S_ISREG(kind):
            raise FileFault(
                path,
                sentence("{path} is a pipe or a device; save the claims to a file and name that.", path=path),
            )
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        raise FileFault(
            path,
            sentence("{path} does not exist; make it with: aqwal import FILE... --into {path}", path=path),
        ) from None
    except OSError as error:
        raise FileFault(
            path,
            sentence(
                "{path} cannot be read ({reason}); check its name and permissions.",
                path=path,
                reason=error.strerror,
            ),
        ) from error
    if not head:
        raise FileFault(
            path,
            sentence("{path} is empty; remove it and run: aqwal import FILE... --into {path}", path=path),
        )
    if head[8:12] != b"DUCK":
        raise FileFault(path, _foreign_message(path, head))
    if not read_only and not os.access(path, os.W_OK):
        raise FileFault(path, sentence("{path} cannot be written; check its permissions.", path=path))


def _foreign_message(path: Path, head: bytes) -> str:
    if head.startswith(b"SQLite format 3"):
        return sentence(
            "{path} is an SQLite file, not claims; "
            "export its rows as CSV and run: aqwal import FILE.csv --into NEW.duckdb",
            path=path,
        )
    if path.suffix.lower() in _TEXT_ENDINGS:
        into = path.with_suffix(".duckdb").name
        return sentence(
            "{path} is a text file; load it first with: aqwal import {path} --into {into}",
            path=path,
            into=into,
        )
    return sentence(
        "{path} is not a claims file; make one with: aqwal import FILE... --into NEW.duckdb", path=path
    )


def open_message(path: Path, error: duckdb.Error) -> str:
    text = str(error).replace(str(path.absolute()), "")  # a path may hold any word that is looked for here
    holder = re.search(r"Conflicting lock is held in (.*?) \(PID (\d+)\)", text)
    if holder:
        use = sentence("being read") if "read-only mode" in text else sentence("being written")
        return sentence(
            "{path} is {use} by another program ({program}, process {process}); "
            "wait until it is done, close it, or open a copy of the file.",
            path=path,
            use=use,
            program=Path(holder[1]).name,
            process=holder[2],
        )
    if "Could not set lock" in text:
        return sentence(
            "{path} is in use by another program; close it, or open a copy of the file.", path=path
        )
    if "different configuration" in text:
        return sentence(
            "{path} is open in this program already, in another way; close it there first.", path=path
        )
    if "serialized" in text or "newer version of DuckDB" in text or "version number" in text:
        return sentence(
            "{path} was written by another version of DuckDB; upgrade Aqwal or DuckDB to open it.", path=path
        )
    if "WAL" in text or ".wal" in text:
        return sentence(
            "{path} and the log beside it ({path}.wal) do not belong together; put the right log back.",
            path=path,
        )
    return _damaged_message(path, error)


def _damaged_message(path: Path, error: duckdb.Error) -> str:
    reason = first_line(error).rstrip(".")
    return sentence("{path} is damaged ({reason}); restore a copy of it.", path=path, reason=reason)


def first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]


@contextmanager
def driver_errors(path: Path | None) -> Generator[None]:
    """Turn an error of the driver into a StoreError."""
    try:
        yield
    except duckdb.InterruptException as error:
        raise Stopped(sentence("The question was interrupted.")) from error
    except duckdb.Error as error:
        if path is not None and any(sign in str(error) for sign in _DAMAGE):
            raise FileFault(path, _damaged_message(path, error)) from error
        name = path or sentence("the store in memory")
        if any(sign in str(error) for sign in _NO_ROOM):
            raise StoreError(
                sentence(
                    "{file}: the disk is full, so nothing of this was kept; make room and try again.",
                    file=name,
                )
            ) from error
        raise StoreError(
            sentence("{file}: the database failed: {reason}", file=name, reason=first_line(error))
        ) from error
    except RuntimeError as error:
        if "Query interrupted" in str(error):  # how the driver tells of Ctrl+C
            raise KeyboardInterrupt from error
        raise
