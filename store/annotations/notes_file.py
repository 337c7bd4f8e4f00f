"""The notes file: all marks as one text file of JSON lines, sorted, to keep, to compare and to share.

    {"aqwal":"notes","version":1}
    {"dataset":"founding-story","id":"C03","mark":"note","value":"ask again","changed":"2026-03-04T…Z"}

A mark that was taken back has no `value`: its line carries that to a colleague too.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct, json

from store.errors import FileFault, ImportRejected, Rejection
from store.mark_types import Mark

VERSION = 1
MOST_REJECTIONS = 100


class Header(Struct, frozen=True):
    """The first line of a notes file."""

    aqwal: str
    version: int


def write_notes(marks: Iterable[Mark], out: BinaryIO) -> int:
    """Write marks as a notes file, each on its line, and count them."""
    out.write(json.encode(Header("notes", VERSION)) + b"\n")
    number = 0
    for mark in sorted(marks, key=lambda one: one.place):
        out.write(json.encode(mark) + b"\n")
        number += 1
    return number


def read_notes(path: Path) -> tuple[Mark, ...]:
    """Read a notes file.

    Raises FileFault for a file that cannot be read, is no notes file or a newer one, and ImportRejected
    with the places when a line is bad.
    """
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError as error:
        raise FileFault(path, f"{path} cannot be read ({error.strerror}); check its name.") from error
    _check_header(path, lines[0] if lines else b"")
    marks: list[Mark] = []
    faults: list[Rejection] = []
    decoder = json.Decoder(Mark)
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        try:
            marks.append(decoder.decode(line))
        except msgspec.DecodeError as error:
            faults.append(Rejection(str(path), number, "", str(error)))
    if faults:
        raise ImportRejected(
            f"{path}: {len(faults)} of its lines cannot be read, so nothing was imported; mend them.",
            tuple(faults[:MOST_REJECTIONS]),
            max(len(faults) - MOST_REJECTIONS, 0),
        )
    return tuple(marks)


def _check_header(path: Path, line: bytes) -> None:
    try:
        header = json.decode(line, type=Header)
    except msgspec.DecodeError:
        header = Header("", 0)
    if header.aqwal != "notes":
        raise FileFault(path, f"{path} is no notes file; make one with: aqwal notes export -o FILE")
    if header.version > VERSION:
        raise FileFault(path, f"{path} was made by a newer Aqwal; install the newest version to read it.")
