"""Taking claims out of a claims file: one module per format."""

from typing import BinaryIO, Protocol

from store.connection import Store
from store.exporting.annotations import export_annotations
from store.exporting.csv_file import export_csv
from store.exporting.html_page import export_html
from store.exporting.jsonl import export_jsonl
from store.exporting.markdown import export_markdown
from store.exporting.parquet import export_parquet
from store.exporting.progress import Tell, silent
from store.types import Clock, Filter


class Export(Protocol):
    """Writes the claims under a filter, where it matters in the order of a clock; answers how many."""

    def __call__(
        self, store: Store, out: BinaryIO, filter: Filter, clock: Clock, /, *, tell: Tell = silent
    ) -> int:
        """Write them; `tell` hears how far it is."""
        ...


EXPORTS: dict[str, Export] = {
    "jsonl": lambda store, out, filter, _, tell=silent: export_jsonl(store, out, filter, tell),
    "csv": export_csv,
    "parquet": lambda store, out, filter, _, tell=silent: export_parquet(store, out, filter, tell),
    "markdown": export_markdown,
    "html": export_html,
    "annotations": export_annotations,
}

BY_ENDING = {
    ".csv": "csv",
    ".parquet": "parquet",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".jsonld": "annotations",
}
"""The format that the ending of a file's name stands for."""

__all__ = ["BY_ENDING", "EXPORTS", "Export", "export_csv", "export_jsonl"]
