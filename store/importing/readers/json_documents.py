"""JSON documents: a whole file, one on each line, or the scripts of a page of HTML, as plain values."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from msgspec import DecodeError
from msgspec.json import Decoder

from store.importing.places import record_number
from store.importing.readers.json_lines import fault_of
from store.importing.readers.source import Source
from store.importing.report import Fault

LONGEST_DOCUMENT = 256 << 20  # bytes; larger collections come as JSON lines
_decoder = Decoder()


def json_documents(source: Source) -> Iterator[tuple[int, Any] | Fault]:
    """Yield each JSON value of a file with the line where it begins, or why it cannot be read."""
    reason = source.foreign_encoding()
    if reason:
        yield Fault(record_number(source.index, 1), "", reason)
        return
    lines = source.lines()
    first = next((line for line in lines if line.strip()), b"")
    if first.lstrip().startswith(b"<"):
        yield from _inside_html(source, first + _rest(source, lines))
    elif _is_whole(first):
        yield _decoded(source, source.line, first)
        yield from (_decoded(source, source.line, line) for line in lines if line.strip())
    else:
        yield _decoded(source, 1, first + _rest(source, lines))


def _rest(source: Source, lines: Iterator[bytes]) -> bytes:
    taken: list[bytes] = []
    size = 0
    for line in lines:
        size += len(line)
        if size > LONGEST_DOCUMENT:
            source.fault = f"the document is longer than {LONGEST_DOCUMENT >> 20} MB; write it as JSON lines"
            return b""
        taken.append(line)
    return b"".join(taken)


def _is_whole(line: bytes) -> bool:
    try:
        _decoder.decode(line)
    except (DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _decoded(source: Source, line: int, data: bytes) -> tuple[int, Any] | Fault:
    try:
        return line, _decoder.decode(data)
    except (DecodeError, UnicodeDecodeError, RecursionError) as error:
        return fault_of(record_number(source.index, line), data, error)


# ---------------------------------------------------------------- pages


class _Scripts(HTMLParser):
    """Collect the scripts of a page that are JSON-LD, with their lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, list[str]]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a script, where it is JSON-LD."""
        self._inside = (
            tag == "script" and (dict(attrs).get("type") or "").strip().lower() == "application/ld+json"
        )
        if self._inside:
            self.found.append((self.getpos()[0], []))

    def handle_endtag(self, tag: str) -> None:
        """End a script."""
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Take what stands inside a script."""
        if self._inside:
            self.found[-1][1].append(data)


def _inside_html(source: Source, data: bytes) -> Iterator[tuple[int, Any] | Fault]:
    page = _Scripts()
    page.feed(data.decode("utf-8", "replace"))
    page.close()
    for line, texts in page.found:
        yield _decoded(source, line, "".join(texts).encode())
