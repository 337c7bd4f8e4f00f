"""The door to a claims file: opening it, asking it, writing into it in one transaction.

Every SQL statement of Aqwal goes through `Store` or `Writer`, and every fault of the database leaves here
as a `StoreError` whose sentence says what to do. A store that was opened for viewing is read-only, cannot
reach other files and never touches the network.
"""

import os
import threading
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path
from tempfile import gettempdir
from typing import Any, TypeVar

import _duckdb as duckdb  # the engine without its relational API, which doubles the time of the import

from store.answers import Answers
from store.errands import Errand, errand_now
from store.errors import FileFault, Stopped, StoreError
from store.faults import check_file, driver_errors, first_line, open_message
from store.sentences import sentence

SCHEMA_VERSION = 7
STORAGE_VERSION = "v1.5.0"  # files that DuckDB 1.5 and 2 both open and modify
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 2,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
# What a reader's process may hold of a file: at ten million claims more makes hardly a question faster. What
# does not fit, such as the order of an export, goes to the system's folder for passing files.
VIEWING_MEMORY = "256MB"
_BUSY = "busy with another call"
SIDE_FILES = (".wal",)
BESIDE = 2  # threads for questions that are asked at once
REOPEN_PATIENCE = 10.0  # seconds that a question may take to notice that it was stopped

# What a store keeps in memory for filters: the marks of the sidecar (`store.annotations.mirror`), and answers
# that are parts of other questions (`store.answers`).
_MEMORY = """
ATTACH IF NOT EXISTS ':memory:' AS mem (READ_WRITE);
CREATE TABLE IF NOT EXISTS mem.mark (key BIGINT NOT NULL, kind VARCHAR NOT NULL, words VARCHAR NOT NULL);
COMMENT ON TABLE mem.mark IS 'Marks of the sidecar at claims of this file.';
COMMENT ON COLUMN mem.mark.key IS 'The claim.';
COMMENT ON COLUMN mem.mark.kind IS 'Note, star, tag or verdict.';
COMMENT ON COLUMN mem.mark.words IS 'The tag, the note or the verdict, folded.';
CREATE TABLE IF NOT EXISTS mem.answer (question BIGINT NOT NULL, numbers INTEGER[] NOT NULL);
COMMENT ON TABLE mem.answer IS 'Numbers that conditions mean, found once.';
COMMENT ON COLUMN mem.answer.question IS 'The question, by a number of this process.';
COMMENT ON COLUMN mem.answer.numbers IS 'What it found, each once.';
"""

Row = tuple[Any, ...]
T = TypeVar("T")
Parameters = Sequence[object] | Mapping[str, object]


class Store:
    """One claims file, open. Threads may share it: each question runs on a cursor of its own.

    Raises StoreError from `rows` when the database fails, with the cause kept.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path | None, *, read_only: bool) -> None:
        self._connection = connection
        self.path = path
        self.read_only = read_only
        self.bounded = False  # whether memory is bounded (`VIEWING_MEMORY`)
        self.names: dict[int, Any] = {}  # agents that were looked up already (`store.agents`)
        self.keys: dict[int, int] = {}  # of claims that were looked up, by uid (`store.places`)
        self._answers = Answers()
        self._running: list[tuple[duckdb.DuckDBPyConnection, Errand | None]] = []
        self._gate = threading.Condition()
        self._threads: ThreadPoolExecutor | None = None
        self._reopening = False
        with driver_errors(path):
            connection.execute(_MEMORY)

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Answer one question, all rows at once; a `Question` among the parameters is answered before."""
        with (
            driver_errors(self.path),
            self._answers.bound(self, parameters) as bound,
            self._cursor() as cursor,
        ):
            try:
                return cursor.execute(sql, bound).fetchall()
            except duckdb.OutOfMemoryException:
                if not self.bounded:
                    raise
            with self._room():
                return cursor.execute(sql, bound).fetchall()

    def beside(self, question: Callable[[], T]) -> "Future[T]":
        """Ask something at the same time, in another thread and for the same errand.

        Its faults come from `result`. On two cores what does not rest on each other costs half the time.
        """
        with self._gate:
            if self._threads is None:
                self._threads = ThreadPoolExecutor(max_workers=BESIDE, thread_name_prefix="beside")
            return self._threads.submit(copy_context().run, question)

    def batches(self, sql: str, parameters: Parameters = (), *, size: int) -> Generator[list[Row]]:
        """Answer one question in parts of at most `size` rows; its cursor stays open between them."""
        with (
            driver_errors(self.path),
            self._answers.bound(self, parameters) as bound,
            self._room(),
            self._cursor() as cursor,
        ):
            cursor.execute(sql, bound)
            while rows := cursor.fetchmany(size):
                yield rows

    @contextmanager
    def _room(self) -> Generator[None]:
        """Lift the bound of memory for a question that needs more at once, as of half of all claims."""
        if not self.bounded:
            yield
            return
        with self._connection.cursor() as settings:
            settings.execute("RESET memory_limit")
            whole = settings.execute("SELECT current_setting('memory_limit')").fetchall()[0][0]
            settings.execute(f"SET memory_limit = '{whole}'")  # DuckDB 1.5 only names what it resets
            try:
                yield
            finally:
                with suppress(duckdb.OutOfMemoryException):  # another question still holds more
                    settings.execute(f"SET memory_limit = '{VIEWING_MEMORY}'")

    @contextmanager
    def _cursor(self) -> Generator[duckdb.DuckDBPyConnection]:
        """Make a cursor that `interrupt` can reach: a connection does not interrupt its cursors."""
        errand = errand_now()
        with self._gate:
            if self._reopening or (errand is not None and errand.stopped):
                raise Stopped(sentence("The question was interrupted."))
            cursor = self._connection.cursor()
            self._running.append((cursor, errand))
        try:
            yield cursor
        finally:
            cursor.close()
            with self._gate:
                self._running.remove((cursor, errand))
                self._gate.notify_all()

    @contextmanager
    def writing(self) -> Generator["Writer"]:
        """Open a transaction: committed when the block ends, rolled back when it raises."""
        with self.writing_memory() as writer:
            yield writer
        self._forget()

    @contextmanager
    def writing_memory(self) -> Generator["Writer"]:
        """Open a transaction on the tables in memory (`mem`), which a store for viewing has too."""
        with driver_errors(self.path), self._cursor() as cursor:
            cursor.execute("BEGIN TRANSACTION")
            try:
                yield Writer(cursor)
                cursor.execute("COMMIT")
            except BaseException:
                _roll_back(cursor)
                raise

    def interrupt(self, errand: Errand | None = None) -> None:
        """Stop what is running, or one errand and whatever it would still ask; its caller gets a Stopped."""
        if errand is not None:
            errand.stopped = True
        with self._gate:
            for cursor, running in self._running:
                if errand is None or running is errand:
                    with suppress(duckdb.Error):  # it ended in the meantime
                        cursor.interrupt()

    def reopen(self) -> None:
        """Take the file as it is now; what is running is stopped.

        Raises FileFault where the file cannot be opened any more: then everything stays as it was.
        """
        path = self.path
        if path is None:
            return
        _probe(path)
        with self._gate:
            self._reopening = True
            self.interrupt()
            try:
                if not self._gate.wait_for(lambda: not self._running, timeout=REOPEN_PATIENCE):
                    raise StoreError(
                        sentence("{path} is still being read for another question; try again.", path=path)
                    )
                marks = self._connection.execute("SELECT * FROM mem.mark").fetchall()
                self._connection.close()
                self._connection = _connect(path, read_only=True)
                self._connection.execute(_MEMORY)
                self._connection.execute("SET enable_external_access = false")
                if marks:
                    self._connection.executemany("INSERT INTO mem.mark VALUES (?, ?, ?)", marks)
                self._forget()
            finally:
                self._reopening = False

    def _forget(self) -> None:
        """Forget what was found: the file is another. What is still asked adds to what it began with."""
        self.names, self.keys = {}, {}
        self._answers.clear()

    def close(self) -> None:
        """Close the file, and stop what is running; a second close does nothing."""
        while not self._closed():
            self.interrupt()  # its thread needs a moment to give way
            time.sleep(0.001)
        threads, self._threads = self._threads, None
        if threads is not None:
            threads.shutdown()

    def _closed(self) -> bool:
        try:
            with self._gate:
                self._connection.close()
        except duckdb.Error as error:
            if _BUSY not in str(error):
                raise
            return False
        return True

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Writer:
    """The one cursor of a transaction, with its temporary tables."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run one statement and fetch what it answers."""
        return self._cursor.execute(sql, parameters).fetchall()

    def batches(self, sql: str, parameters: Parameters = (), *, size: int) -> Generator[list[Row]]:
        """Run one statement and fetch in parts; nothing else may run before the last of them."""
        self._cursor.execute(sql, parameters)
        while rows := self._cursor.fetchmany(size):
            yield rows

    def run(self, sql: str, parameters: Parameters = ()) -> None:
        """Run one statement."""
        self._cursor.execute(sql, parameters)


# ---------------------------------------------------------------- opening


def open_store(path: Path, *, read_only: bool = True, attaching: bool = False) -> Store:
    """Open an existing claims file, for viewing unless told otherwise.

    A file that is viewed cannot reach other files, but with `attaching`.

    Raises FileFault when the file is missing, a directory, unreadable, empty, something else than a DuckDB
    file, locked, damaged, newer than this Aqwal, or holds no claims.
    """
    check_file(path, read_only=read_only)
    connection = _connect(path, read_only=read_only)
    store = Store(connection, path, read_only=read_only)
    try:
        _check_version(store, path)
        if read_only and not attaching:
            _shut_in(connection)
            store.bounded = True
    except BaseException:
        store.close()
        raise
    return store


class _Probe(Store):
    """A file attached to a database in memory: by its name alone DuckDB would give the one that is open."""

    @contextmanager
    def _cursor(self) -> Generator[duckdb.DuckDBPyConnection]:
        yield self._connection  # a cursor of its own would not use the attached file


def _probe(path: Path) -> None:
    """Raise FileFault where the file that stands at a path now could not be opened for viewing."""
    check_file(path, read_only=True)
    connection = duckdb.connect(":memory:", config=dict(CONFIG))
    try:
        quoted = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{quoted}' AS claims (READ_ONLY)")
        connection.execute("USE claims")
        _check_version(_Probe(connection, path, read_only=True), path)
    except duckdb.Error as error:
        raise FileFault(path, open_message(path, error)) from error
    finally:
        connection.close()


def _shut_in(connection: duckdb.DuckDBPyConnection) -> None:
    """Bound the memory of a file that is viewed, and keep it from other files.

    Where the process views the file already, both hold: its connections share one instance.
    """
    if connection.execute("SELECT current_setting('enable_external_access')").fetchall() == [(False,)]:
        return
    aside = str(Path(gettempdir(), f"aqwal-{os.getpid()}")).replace("'", "''")
    connection.execute(f"SET memory_limit = '{VIEWING_MEMORY}'; SET temp_directory = '{aside}'")
    connection.execute("SET enable_external_access = false")


def create_store(path: Path) -> Store:
    """Make a new, empty claims file and open it for writing.

    Raises FileFault when something stands at the path already or the folder cannot be written.
    """
    if path.exists():
        raise FileFault(path, f"{path} exists already; name another file, or remove it first.")
    connection = duckdb.connect(":memory:", config=dict(CONFIG))
    try:
        quoted = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{quoted}' AS made (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("DETACH made")
    except duckdb.Error as error:
        raise FileFault(path, f"{path} cannot be made: {first_line(error)}") from error
    finally:
        connection.close()
    store = Store(_connect(path, read_only=False), path, read_only=False)
    _make_schema(store)
    return store


def memory_store() -> Store:
    """Make an empty store in memory, without comments: those explain a file to who opens it elsewhere."""
    store = Store(duckdb.connect(":memory:", config=dict(CONFIG)), None, read_only=False)
    _make_schema(store, commented=False)
    return store


def scratch_store() -> Store:
    """Open a store in memory without any tables, to read and write files of other formats through DuckDB."""
    return Store(duckdb.connect(":memory:", config=dict(CONFIG)), None, read_only=False)


def _make_schema(store: Store, *, commented: bool = True) -> None:
    from importlib import resources  # noqa: PLC0415 - viewing does without: start-up

    schema = resources.files("store").joinpath("schema.sql").read_text(encoding="utf-8")
    if not commented:  # they take four fifths of the time
        schema = "\n".join(line for line in schema.splitlines() if not line.startswith("COMMENT ON "))
    with store.writing() as writer:
        writer.run(schema)
        _record_version(writer, SCHEMA_VERSION)


def _record_version(writer: Writer, version: int) -> None:
    writer.run("INSERT INTO schema_version VALUES (?, ?)", [version, datetime.now(UTC).replace(tzinfo=None)])


def _connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=dict(CONFIG))
    except duckdb.Error as error:
        raise FileFault(path, open_message(path, error)) from error


# ---------------------------------------------------------------- migrations


def upgrade_store(path: Path, migrations: Mapping[int, str] | None = None) -> tuple[int, int]:
    """Bring an older file to the current schema, each step in a transaction: one that was stopped goes on.

    `migrations` maps a version to the SQL that reaches it from the one before; by default the files
    `store/migrations/NNNN_title.sql`. Returns the versions before and after.
    Raises FileFault as `open_store` does; a step that fails leaves the file as the step before made it.
    """
    steps = _shipped_migrations() if migrations is None else migrations
    newest = max(steps, default=SCHEMA_VERSION)
    check_file(path, read_only=False)
    with Store(_connect(path, read_only=False), path, read_only=False) as store:
        before = _version(store, path)
        if before > newest:
            raise FileFault(path, _newer_message(path))
        for version in range(before + 1, newest + 1):
            if version not in steps:
                raise FileFault(path, f"{path} is too old to be upgraded; import its sources again.")
            with store.writing() as writer:
                writer.run(steps[version])
                if version == newest:
                    _fill_index(writer)
                _record_version(writer, version)
        return before, max(before, newest)


def _fill_index(writer: Writer) -> None:
    """Make the index of words where a file was older than the index."""
    if not writer.rows("SELECT 1 FROM term LIMIT 1"):
        from store.words.index import rebuild_index  # noqa: PLC0415 - only old files lack it

        rebuild_index(writer)


def _shipped_migrations() -> dict[int, str]:
    from importlib import resources  # noqa: PLC0415 - viewing does without: start-up

    folder = resources.files("store").joinpath("migrations")
    files = [entry for entry in folder.iterdir() if entry.name.endswith(".sql")]
    return {int(entry.name[:4]): entry.read_text(encoding="utf-8") for entry in files}


def _version(store: Store, path: Path) -> int:
    """Read the version; the statement names a column of ours in either table, so others' tables fail it."""
    sql = "SELECT max(version) FROM schema_version WHERE 0 = (SELECT count(claim_uid) FROM claim WHERE false)"
    try:
        version = store.rows(sql)[0][0]
    except StoreError as error:
        if not isinstance(error.__cause__, duckdb.CatalogException | duckdb.BinderException):
            raise
        version = None
    if version is None:
        raise FileFault(
            path,
            sentence(
                "{path} is a DuckDB file but holds no claims of Aqwal; "
                "export its claims as CSV or JSONL and run: aqwal import FILE --into claims.duckdb",
                path=path,
            ),
        )
    return int(version)


def _check_version(store: Store, path: Path) -> None:
    version = _version(store, path)
    if version > SCHEMA_VERSION:
        raise FileFault(path, _newer_message(path))
    if version < SCHEMA_VERSION:
        raise FileFault(
            path, sentence("{path} was made by an older Aqwal; run: aqwal upgrade {path}", path=path)
        )


def _newer_message(path: Path) -> str:
    return sentence("{path} was made by a newer Aqwal; install the newest version to open it.", path=path)


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    """Roll back; after a fatal error the transaction is gone already and the database says so."""
    try:
        cursor.execute("ROLLBACK")
    except duckdb.Error as error:
        if "no transaction is active" not in str(error) and not isinstance(error, duckdb.FatalException):
            raise
