"""A file that is being read: its lines as UTF-8, however it is packed and encoded, and how far that is."""

import bz2
import codecs
import gzip
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader, FileIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple, cast

from store.importing.places import LINE_BITS
from store.types import Record

LONGEST_LINE = 256 << 20  # bytes; whatever is longer is no file of lines
HEAD = 1 << 16  # bytes that are read at once, and that a format is told by
PACKED_ENDINGS = (".gz", ".bz2")
_UTF_8 = "utf-8"
_WIDE = {f"utf-{bits}{order}" for bits in (16, 32) for order in ("", "-le", "-be")}
_MARKS = {
    codecs.BOM_UTF8: _UTF_8,
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


class Found(NamedTuple):
    """A record that was read; an `implied` one was only named by another and gives way to a real one."""

    number: int
    dataset: str
    record: Record
    implied: bool = False


class Source:
    """One open input file; `index` is its place among the files, `notes` and `fault` what is said of it.

    gzip and bzip2 are unpacked, and a byte order mark tells UTF-16; any other encoding than UTF-8 must be
    asked for. `line` counts the lines taken; `fault` is set where they had to stop before the end, and
    `rows_left` where a reader leaves claims and articles to the database.
    """

    def __init__(self, file: FileIO, path: Path, index: int, encoding: str | None = None) -> None:
        self._raw = file
        self._packing = _packing(file)
        self._file = _unpacked(file, self._packing)
        self.path = path
        self.name = utf8(str(path))
        self.index = index
        self.line = 0
        self.notes: list[str] = []
        self.fault: str | None = None
        self.rows_left = False
        self._encoding = encoding

    @property
    def position(self) -> int:
        """Bytes of the file that were taken so far."""
        return self._raw.tell()

    def advance(self, part: float) -> None:
        """Say how much of the file was read, 0 to 1, where something else than `lines` reads it."""
        self._raw.seek(int(self.path.stat().st_size * part))

    def head(self) -> bytes:
        """Look at the first bytes, unpacked and as UTF-8, without taking them; empty where broken."""
        head = self._peek()
        encoding = self._encoding_of(head)
        if encoding != _UTF_8:
            head = codecs.getincrementaldecoder(encoding)("replace").decode(head).encode(_UTF_8, "replace")
        return head.removeprefix(codecs.BOM_UTF8)

    def lines(self) -> Iterator[bytes]:
        """Yield the lines with their ends, without a byte order mark; the last may lack its end."""
        try:
            for line in self._decoded():
                self.line += 1
                yield line.removeprefix(codecs.BOM_UTF8) if self.line == 1 else line
        except UnicodeDecodeError as error:
            self.fault = f"the file is not {error.encoding} from here on; name another --encoding"
        except _BROKEN as error:
            if not self._packing:
                raise
            self.fault = f"the {self._packing} data is damaged or breaks off ({error}); copy the file again"

    def _peek(self) -> bytes:
        try:
            return self._file.peek()[:HEAD]
        except _BROKEN:
            if not self._packing:
                raise
            return b""

    def _decoded(self) -> Iterator[bytes]:
        encoding = self._encoding_of(self._peek())
        if encoding == _UTF_8:
            return _until_empty(self._file.readline)
        if encoding in _WIDE:
            return self._wide_lines(encoding)
        return (line.decode(encoding).encode(_UTF_8) for line in _until_empty(self._file.readline))

    def _wide_lines(self, encoding: str) -> Iterator[bytes]:
        text = TextIOWrapper(self._file, encoding, newline="\n")
        try:
            yield from _until_empty(lambda size: text.readline(size).encode(_UTF_8))
        finally:
            text.detach()  # else it closes the file under us

    def _encoding_of(self, head: bytes) -> str:
        """Tell the encoding: that of the byte order mark, else the one asked for, else UTF-8."""
        marked = next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)
        return marked or codecs.lookup(self._encoding or _UTF_8).name

    def foreign_encoding(self) -> str | None:
        """Say why the file as a whole is no UTF-8, where its first bytes show it."""
        head = self.head()[:4]
        if b"\0" not in head:
            return None
        likely = "utf-16-be" if head.startswith(b"\0") else "utf-16-le"
        return f"the file is no text in UTF-8; if it is UTF-16 without its mark, say --encoding {likely}"


# ---------------------------------------------------------------- unpacking

_BROKEN = (EOFError, OSError, zlib.error)
_PACKINGS = {b"\x1f\x8b": "gzip", b"BZh": "bzip2"}


def _packing(file: FileIO) -> str | None:
    head = file.read(3)
    file.seek(0)
    return next((name for mark, name in _PACKINGS.items() if head.startswith(mark)), None)


def _unpacked(file: FileIO, packing: str | None) -> BufferedReader:
    if packing is None:
        return BufferedReader(file, HEAD)
    opened = gzip.GzipFile(fileobj=file) if packing == "gzip" else bz2.BZ2File(file)
    return BufferedReader(cast("FileIO", opened), HEAD)


def _until_empty(read: Callable[[int], bytes]) -> Iterator[bytes]:
    for _ in range(1 << LINE_BITS):
        line = read(LONGEST_LINE)
        if not line:
            return
        yield line


# ---------------------------------------------------------------- names


def not_utf8(line: bytes) -> str | None:
    """Say where a line is not UTF-8, and what helps; None for a good line."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return (
            f"not UTF-8 at byte {error.start + 1} of the line; save the file as UTF-8, "
            "or say its encoding, such as --encoding cp1256"
        )
    return None


def utf8(text: str) -> str:
    """Make a file name storable; bytes that are no UTF-8 become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def dataset_name(path: Path) -> str:
    """Name the data set after a file: its name without its ending, and without that of its packing."""
    stem = Path(path.stem).stem if path.suffix.lower() in PACKED_ENDINGS else path.stem
    return utf8(stem)[:200]
