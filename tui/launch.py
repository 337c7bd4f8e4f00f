"""Starting the application: the file is opened and its first page read while Textual is still loading."""

from pathlib import Path
from threading import Thread

from store.connection import Store, open_store
from store.errors import StoreError
from tui.config import last_file, remember_file
from tui.screens.reading import read_listing
from tui.timeline.listing import Listing
from tui.timeline.state import State

SAMPLE_TITLE = "founding story (sample)"


class Opening(Thread):
    """Opens a claims file, or the sample where there is no path, in a thread of its own."""

    def __init__(self, path: Path | None) -> None:
        super().__init__(name="opening")
        self._path = path
        self._opened: tuple[Store, Listing] | None = None
        self._error: StoreError | None = None

    def run(self) -> None:
        """Open the file and read what the first screen shows."""
        try:
            if self._path is None:
                from sample_data import open_sample  # noqa: PLC0415 (a file of one's own needs no sample)

                store = open_sample()
            else:
                store = open_store(self._path)
            self._opened = store, read_listing(store, State())
        except StoreError as error:
            self._error = error

    def result(self) -> tuple[Store, Listing]:
        """The open store and its first list, once they are there.

        Raises StoreError when the file cannot be opened.
        """
        self.join()
        if self._error is not None:
            raise self._error
        assert self._opened is not None
        return self._opened


def run(file: Path | None, *, demo: bool) -> int:
    """Open a file, the last one, or the sample, and run until the reader leaves; the exit code.

    Raises StoreError when the file cannot be opened.
    """
    path = None if demo else file or last_file()
    opening = Opening(path)
    opening.start()
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
