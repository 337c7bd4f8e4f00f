"""Move a caret over one line by eye: from cell to cell, whatever the direction of the letters in them.

The caret is an index of the text, drawn on the cluster that it stands before (what Delete takes); at the end
of the text it stands on a free cell at the reading end. So every cluster is one stop, and so is the end: the
stops from left to right are the line's cells with that free cell, and a step goes to the next of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from tui.bidi.line import Line

    Way = Literal[-1, 1]
    """Where to: -1 to the left, 1 to the right."""


def stops(line: Line) -> tuple[int, ...]:
    """Return the logical index of every stop, from left to right."""
    return (line.end, *line.starts) if line.rtl else (*line.starts, line.end)


def place_of(line: Line, index: int) -> int:
    """Return which stop, counted from the left, shows the caret at an index; one inside a cluster is its."""
    before_clusters = 1 if line.rtl else 0
    for place, (start, end) in enumerate(zip(line.starts, line.ends, strict=True)):
        if start <= index < end:
            return place + before_clusters
    return 0 if line.rtl else len(line.starts)


def step(line: Line, index: int, way: Way) -> int:
    """Return the index one cell to the left or right; the outermost stop stays."""
    there = stops(line)
    return there[min(max(place_of(line, index) + way, 0), len(there) - 1)]


def step_word(line: Line, text: str, index: int, way: Way) -> int:
    """Return the nearest start of a word to the left or right of the caret's cell, or the outermost stop."""
    there = stops(line)
    words = set(word_starts(line, text))
    last = len(there) - 1
    places = [place for place, start in enumerate(there) if start in words or place in (0, last)]
    here = place_of(line, index)
    found = bisect_right(places, here) if way > 0 else bisect_left(places, here) - 1
    return there[places[min(max(found, 0), len(places) - 1)]]


def outermost(line: Line, first: int, second: int, way: Way) -> int:
    """Return which of two indexes is shown farther to the left or right."""
    return max(first, second, key=lambda index: way * place_of(line, index))


def cluster_at(line: Line, index: int) -> tuple[int, int]:
    """Return the range of the cluster under the caret: what Delete takes, nothing at the end."""
    for start, end in zip(line.starts, line.ends, strict=True):
        if start <= index < end:
            return start, end
    return line.end, line.end


def word_starts(line: Line, text: str) -> tuple[int, ...]:
    """Return where words start in the text of a line, in logical order; marks and ZWNJ part no word."""
    found: list[int] = []
    inside = False
    for start, end in sorted(zip(line.starts, line.ends, strict=True)):
        was_inside, inside = inside, any(char.isalnum() or char == "_" for char in text[start:end])
        if inside and not was_inside:
            found.append(start)
    return tuple(found)
