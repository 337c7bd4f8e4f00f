"""A file that is being read: its lines as bytes, and how far the reading is."""

import codecs
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from store.importing.places import LINE_BITS
from store.types import Record

LONGEST_LINE = 256 << 20  # bytes; whatever is longer is no file of lines
_WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


class Found(NamedTuple):
    """A record that was read; an `implied` one was only named by another and gives way to a real one."""

    number: int
    dataset: str
    record: Record
    implied: bool = False


class Source:
    """One open input file; `index` is its place among the files, `position` the bytes read so far."""

    def __init__(self, file: BufferedReader, path: Path, index: int) -> None:
        self._file = file
        self.path = path
        self.name = utf8(str(path))
        self.index = index
        self.position = 0
        self.notes: list[str] = []

    def lines(self) -> Iterator[bytes]:
        """Yield the lines with their ends, without a byte order mark; the last may lack its end."""
        read = self._file.readline
        line = read(LONGEST_LINE)
        self.position += len(line)
        yield line.removeprefix(codecs.BOM_UTF8)
        for _ in range(1 << LINE_BITS):
            line = read(LONGEST_LINE)
            if not line:
                return
            self.position += len(line)
            yield line

    def foreign_encoding(self) -> str | None:
        """Say why the file as a whole is no UTF-8, where its first bytes show it."""
        head = self._file.peek(4)
        for mark, name in _WIDE_MARKS.items():
            if head.startswith(mark):
                return f"the file is {name}; save it as UTF-8"
        if b"\0" in head[:4]:
            return "the file is not text in UTF-8 (UTF-16 perhaps); save it as UTF-8"
        return None


def not_utf8(line: bytes) -> str | None:
    """Say where a line is not UTF-8; None for a good line."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start + 1} of the line; save the file as UTF-8"
    return None


def utf8(text: str) -> str:
    """Make a file name storable; bytes that are no UTF-8 become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def dataset_name(path: Path) -> str:
    """Name the data set after a file: its name without its ending."""
    return utf8(path.stem)[:200]
