"""Importing into a claims file by its path: made aside where it is new, changed in place where it stands."""

import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from store.connection import SIDE_FILES, Store, create_store, memory_store, open_store
from store.errors import FileFault
from store.importing.pipeline import Tell, import_into
from store.importing.readers.formats import check_readable
from store.importing.readers.options import Options
from store.importing.report import ImportReport
from store.leftovers import aside_of, remove_leftovers


def import_files(
    paths: Sequence[Path],
    into: Path,
    *,
    dataset: str | None = None,
    skip_bad: bool = False,
    progress: Tell | None = None,
    options: Options | None = None,
    rejects: Path | None = None,
) -> ImportReport:
    """Import files into a claims file, which is made where it is missing.

    `dataset` names the data set of records before a file's first header; by default the file's name without
    its ending. `options` say how the files are to be read; `rejects` is a CSV file to write rejections to.
    Raises ImportRejected when a record is bad and `skip_bad` is off, FileFault for a file that cannot be
    read or written; then, and when interrupted, the claims file is as it was.
    """
    for path in paths:
        check_readable(path)
    run = partial(
        import_into,
        paths=paths,
        dataset=dataset,
        skip_bad=skip_bad,
        progress=progress,
        options=options,
        rejects=rejects,
    )
    if into.exists():
        with open_store(into, read_only=False) as store:
            return run(store)
    with _made_aside(into) as store:
        return run(store)


def check_files(
    paths: Sequence[Path], *, progress: Tell | None = None, options: Options | None = None
) -> ImportReport:
    """Import files into a store in memory only, and tell what would be rejected."""
    with memory_store() as store:
        return import_into(store, paths, skip_bad=True, progress=progress, options=options)


@contextmanager
def _made_aside(into: Path) -> Generator[Store]:
    """Make a claims file under another name and rename it when the block succeeds; else leave nothing."""
    if not into.absolute().parent.is_dir():
        raise FileFault(into, f"the folder of {into} does not exist; make it first.")
    log = into.with_name(into.name + SIDE_FILES[0])
    if log.exists():
        raise FileFault(into, f"{log} is the log of a file that is gone; move it away, or put the file back.")
    aside = aside_of(into)
    remove_leftovers(into)
    try:
        with create_store(aside) as store:
            yield store
            store.rows("CHECKPOINT")
        aside.replace(into)
    finally:
        for leftover in (aside, *(aside.with_name(aside.name + ending) for ending in SIDE_FILES)):
            leftover.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            shutil.rmtree(aside.with_name(aside.name + ".tmp"))
