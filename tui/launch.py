"""Starting the application: the file is opened and its first page read while Textual is still loading."""

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from store.connection import Store, open_store
from tui.config import last_file, remember_file
from tui.screens.reading import read_listing
from tui.timeline.listing import Listing
from tui.timeline.state import State

SAMPLE_TITLE = "founding story (sample)"


def run(file: Path | None, *, demo: bool) -> int:
    """Open a file, the last one, or the sample, and run until the reader leaves; the exit code.

    Raises StoreError when the file cannot be opened.
    """
    gc.disable()  # loading makes much and drops little; `TimelineScreen` enables it with the first page
    path = None if demo else file or last_file()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening") as pool:
        opening = pool.submit(_open, path)
        from tui.app import AqwalApp  # noqa: PLC0415 (loads Textual while the thread opens the file)

        store, listing = opening.result()
    with store:
        if file is not None:
            remember_file(file)
        app = AqwalApp(store, f"{path.name} (read-only)" if path else SAMPLE_TITLE, listing)
        try:
            return app.run() or 0
        finally:
            store.interrupt()


def _open(path: Path | None) -> tuple[Store, Listing]:
    """Open a claims file, or the sample where there is no path, and read what the first screen shows."""
    if path is None:
        from sample_data import open_sample  # noqa: PLC0415 (a file of one's own needs no sample)

        store = open_sample()
    else:
        store = open_store(path)
    return store, read_listing(store, State())
