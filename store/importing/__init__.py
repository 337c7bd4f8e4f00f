"""Bringing files into a claims file: readers per format, one pipeline, one transaction."""

from store.importing.check import check_store
from store.importing.files import check_files, import_files
from store.importing.pipeline import import_into
from store.importing.readers.options import Options
from store.importing.report import Counts, ImportReport, Progress

__all__ = [
    "Counts",
    "ImportReport",
    "Options",
    "Progress",
    "check_files",
    "check_store",
    "import_files",
    "import_into",
]
