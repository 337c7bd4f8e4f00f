"""The door to the sidecar: an SQLite file in WAL mode that several viewers may have open at once.

Every statement goes through `Sidecar`; a fault of the database leaves here as a `StoreError` with one
sentence. A file that cannot be used is left as it is, and claims can be read without it.
"""

import os
import re
import sqlite3
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from store.errors import FileFault, StoreError
from store.sentences import sentence

VERSION = 1
APPLICATION = 0x4171776C  # "Aqwl", in the header of the file: tells it from other SQLite files
WAIT = 5.0  # seconds for another viewer's transaction, which takes a few milliseconds
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Row = tuple[Any, ...]


class Sidecar:
    """A sidecar, open. Threads may share it: each statement waits for the one before.

    Raises StoreError when the database fails, with the cause kept.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None, *, read_only: bool) -> None:
        self._connection = connection
        self._lock = threading.RLock()
        self.path = path
        self.read_only = read_only
        self._seen = self._data_version()

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Answer one question, all rows at once."""
        with self._lock, _driver_errors(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def writing(self) -> Generator[None]:
        """Open a short transaction: kept when the block ends, undone when it raises.

        Inside another one it is a part of that.
        """
        if self.read_only:
            raise StoreError(
                sentence(
                    "{path} cannot be written, so nothing was kept; check its permissions.", path=self.path
                )
            )
        with self._lock, _driver_errors(self.path):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def run_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run one statement for each row of parameters, inside `writing`."""
        with self._lock, _driver_errors(self.path):
            self._connection.executemany(sql, rows)

    def changed_elsewhere(self) -> bool:
        """Whether another viewer or program wrote since this was asked last."""
        with self._lock:
            before, self._seen = self._seen, self._data_version()
            return self._seen != before

    def _data_version(self) -> int:
        return self.rows("PRAGMA data_version")[0][0]

    def close(self) -> None:
        """Close the file; a second close does nothing."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> "Sidecar":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


# ---------------------------------------------------------------- opening


def open_sidecar(path: Path) -> Sidecar:
    """Open the sidecar, made where it is missing; read-only where it cannot be written.

    Raises FileFault, and touches nothing, when its folder cannot be made or written, or when the file is
    damaged, of a newer Aqwal or something else.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        head = _head(path)
    except OSError as error:
        reason = sentence("cannot be used ({reason})", reason=error.strerror)
        raise _fault(path, reason, sentence("check its folder")) from error
    if head and not head.startswith(b"SQLite format 3\0"):
        raise _fault(path, sentence("is something else"), sentence("move it away"))
    if head and not os.access(path, os.W_OK):
        return _open_read_only(path)
    try:
        return _open_writable(path)
    except sqlite3.OperationalError as error:
        if not any(sign in str(error) for sign in ("readonly", "unable to open", "read-only")):
            raise _opening_fault(path, error) from error
    except sqlite3.DatabaseError as error:
        raise _opening_fault(path, error) from error
    if not head:
        raise _fault(path, sentence("cannot be made"), sentence("check the permissions of its folder"))
    return _open_read_only(path)


def _head(path: Path) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(16)


def memory_sidecar() -> Sidecar:
    """Make an empty sidecar in memory: marks last as long as the program."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _make_schema(connection)
    return Sidecar(connection, None, read_only=False)


def _open_writable(path: Path) -> Sidecar:
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    try:
        _check_version(connection, path)
        _make_schema(connection)
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA synchronous = NORMAL")
        return Sidecar(connection, path, read_only=False)
    except BaseException:
        connection.close()
        raise


def _open_read_only(path: Path) -> Sidecar:
    """Open a file that cannot be written; in a folder that cannot either, as one that nobody changes."""
    for mode in ("mode=ro", "immutable=1"):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            _check_version(connection, path)
            return Sidecar(connection, path, read_only=True)
        except sqlite3.DatabaseError as error:
            connection.close()
            if mode == "immutable=1":
                raise _opening_fault(path, error) from error
        except BaseException:
            connection.close()
            raise
    raise AssertionError("the loop returns or raises")


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is not ours, is newer or is damaged; an empty database may become ours."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (tables or application or version):
        raise _fault(path, sentence("is an SQLite file of another program"), sentence("move it away"))
    if version > VERSION:
        raise _fault(path, sentence("was written by a newer Aqwal"), sentence("install the newest version"))
    checked = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if checked != "ok":
        raise _damaged(path)


def _make_schema(connection: sqlite3.Connection) -> None:
    """Lay out an empty database; of two viewers that come at once, the second finds it done."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            from importlib import resources  # noqa: PLC0415 - a sidecar is made once

            schema = resources.files("store.annotations").joinpath("schema.sql").read_text(encoding="utf-8")
            for statement in re.sub(r"--.*", "", schema).split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


# ---------------------------------------------------------------- times


def microseconds(at: datetime) -> int:
    """Count a time as the sidecar keeps it: microseconds since 1970, UTC."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def time_of(count: int) -> datetime:
    """Turn microseconds since 1970 into a time in UTC."""
    return _EPOCH + timedelta(microseconds=count)


def now() -> int:
    """Microseconds since 1970."""
    return microseconds(datetime.now(UTC))


# ---------------------------------------------------------------- faults


def _fault(path: Path, what: str, remedy: str) -> FileFault:
    return FileFault(
        path,
        sentence("{path} {what}, so stars and notes are off; {remedy}.", path=path, what=what, remedy=remedy),
    )


def _damaged(path: Path) -> FileFault:
    return _fault(path, sentence("is damaged"), sentence("restore a copy of it, or move it away"))


def _opening_fault(path: Path, error: sqlite3.Error) -> FileFault:
    text = str(error)
    if "locked" in text or "busy" in text:
        return _fault(path, sentence("is in use by another program"), sentence("try again"))
    if "malformed" in text or "not a database" in text:
        return _damaged(path)
    return _fault(path, sentence("cannot be used ({reason})", reason=text), sentence("check its folder"))


@contextmanager
def _driver_errors(path: Path | None) -> Generator[None]:
    """Turn an error of the database into a StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        name, text = path or sentence("the sidecar in memory"), str(error)
        if "locked" in text or "busy" in text:
            raise StoreError(
                sentence("{file} is in use by another program; nothing was kept, try again.", file=name)
            ) from error
        if "full" in text:
            raise StoreError(
                sentence("{file} cannot grow, the disk is full; nothing was kept.", file=name)
            ) from error
        raise StoreError(sentence("{file}: nothing was kept: {reason}.", file=name, reason=text)) from error
