"""Text for pipes, files and messages: cleaned so that nothing can be forged, aligned by cells.

A pipe is no terminal that we shape for: Arabic stays in logical order, and whatever reads it orders it.
"""

import sys
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from unicodedata import category, combining, east_asian_width

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_BREAKS = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_UNSEEN = (*range(0xD800, 0xF900), *range(0xE0000, 0xE0080))  # surrogates, private use, tags
_DROPPED: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *_BIDI, *_UNSEEN), None)
_CLEAN = _DROPPED | dict.fromkeys(_BREAKS, " ")


def clean(text: str) -> str:
    """Drop control characters, escapes and bidi controls; what breaks a line becomes a space."""
    return text.translate(_CLEAN)


def cells(text: str) -> int:
    """Count the cells that a text takes in a terminal: marks none, wide letters two."""
    return sum(
        0 if combining(char) or category(char) in {"Mn", "Me", "Cf"} else 1 + (east_asian_width(char) in "WF")
        for char in text
    )


def fit(text: str, width: int) -> str:
    """Pad a text to a width in cells, or cut it and say so with an ellipsis."""
    size = cells(text)
    if size > width:
        while size > width - 1:
            size -= cells(text[-1])
            text = text[:-1]
        text, size = text + "…", size + 1
    return text + " " * (width - size)


def table(
    rows: Iterable[Sequence[str]], widest: Sequence[int | None], right: Container[int] = (), sample: int = 500
) -> Iterator[str]:
    """Align rows in columns; the last column runs free, those named in `right` are flush right.

    `widest` caps each column but the last in cells (None: no cap). Widths are those of the first `sample`
    rows, so that a long list streams; wider fields after them are cut with an ellipsis. Cleans every field.
    """
    cleaned = ([clean(field) for field in row] for row in rows)
    first = list(islice(cleaned, sample))
    widths = [
        min(max((cells(row[index]) for row in first), default=0), cap or sys.maxsize)
        for index, cap in enumerate(widest)
    ]
    for row in chain(first, cleaned):
        fields = [
            field.rjust(width) if index in right else fit(field, width)
            for index, (field, width) in enumerate(zip(row, widths, strict=False))
        ]
        yield "  ".join((*fields, row[-1])).rstrip()


def say(message: str) -> None:
    """Say one sentence on standard error, where there is one."""
    if sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the caller (`2>&-`)
        return
    with suppress(OSError):
        print(f"aqwal: {message}", file=sys.stderr, flush=True)
