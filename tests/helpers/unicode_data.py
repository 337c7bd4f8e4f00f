"""Read the files of the Unicode Character Database that the tests of the bidi engine are held against."""

import lzma
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent.parent / "bidi" / "data"


def data_lines(name: str) -> list[str]:
    """Return the lines of a file, without its comments."""
    lines = lzma.decompress((DATA / f"{name}.xz").read_bytes()).decode("utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


def properties(name: str) -> Iterator[tuple[range, str]]:
    """Yield each range of code points with its value, in a file of lines `0620..0622 ; value`."""
    for line in data_lines(name):
        span, _, rest = line.partition(";")
        first, _, last = span.strip().partition("..")
        yield range(int(first, 16), int(last or first, 16) + 1), rest.partition("#")[0].strip()


def mirror_images() -> dict[str, str]:
    """Return the mirror image of every character that has one."""
    return {chr(span.start): chr(int(other, 16)) for span, other in properties("BidiMirroring.txt")}
