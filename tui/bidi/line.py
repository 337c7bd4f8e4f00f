"""Hold one line as it is shown, and map its cells to the text and back."""

from __future__ import annotations

from bisect import bisect_right

from tui.bidi.frozen import Frozen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Cell = tuple[str, int, int, int]
    """A cluster: its text, the start and end of its logical range, and its width in cells."""

    Run = tuple[int, str, int]
    """Neighbouring cells of one logical interval: the interval's number, their text, their width in cells."""


class Line(Frozen):
    """One line: `start` and `end` in the text, direction of its paragraph, cells in visual order.

    `end` counts what shows nothing at the line's end (white space at a break, the separator), so that the
    ranges of all lines cover the text. The four sequences `texts`, `starts`, `ends` and `widths` run beside
    each other in visual order. `content_end` is the logical index where the last cell in reading order ends.
    """

    __slots__ = ("content_end", "end", "ends", "rtl", "start", "starts", "texts", "visual", "width", "widths")

    start: int
    end: int
    content_end: int
    rtl: bool
    width: int
    visual: str
    texts: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    widths: Sequence[int]

    def __init__(
        self,
        start: int,
        end: int,
        *,
        rtl: bool,
        texts: Sequence[str],
        starts: Sequence[int],
        ends: Sequence[int],
        widths: Sequence[int],
    ) -> None:
        put = object.__setattr__
        put(self, "start", start)
        put(self, "end", end)
        put(self, "content_end", max(ends, default=start))
        put(self, "rtl", rtl)
        put(self, "width", sum(widths))
        put(self, "visual", "".join(texts))
        put(self, "texts", texts)
        put(self, "starts", starts)
        put(self, "ends", ends)
        put(self, "widths", widths)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The clusters in visual order."""
        return tuple(zip(self.texts, self.starts, self.ends, self.widths, strict=True))

    def column_of(self, logical_index: int) -> int:
        """Return the left column of the cluster that holds an index.

        An index before the line gives the cell at the reading start; one at or behind `content_end` gives the
        cell after the last in reading direction: `width` from left to right, -1 from right to left.
        """
        if logical_index >= self.content_end:
            return -1 if self.rtl else self.width
        column = 0
        for start, end, width in zip(self.starts, self.ends, self.widths, strict=True):
            if start <= logical_index < end:
                return column
            column += width
        return max(0, self.width - 1) if self.rtl else 0

    def index_at(self, visual_column: int) -> int:
        """Return where the cluster under a column starts in the text.

        A column beside the line gives `start` at the reading start, and `content_end` at the reading end.
        """
        if visual_column < 0:
            return self.content_end if self.rtl else self.start
        right = 0
        for start, width in zip(self.starts, self.widths, strict=True):
            right += width
            if visual_column < right:
                return start
        return self.start if self.rtl else self.content_end

    def columns_of(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the ranges of columns, from left to right, that show a logical range."""
        found: list[tuple[int, int]] = []
        if start >= end:
            return ()
        column = 0
        for cell_start, cell_end, width in zip(self.starts, self.ends, self.widths, strict=True):
            right = column + width
            if cell_start < end and start < cell_end:
                if found and found[-1][1] == column:
                    found[-1] = (found[-1][0], right)
                else:
                    found.append((column, right))
            column = right
        return tuple(found)

    def runs(self, boundaries: Sequence[int] = ()) -> tuple[Run, ...]:
        """Return the line in as few pieces as styles need, in visual order.

        `boundaries` are the sorted logical indexes where a style may change; the interval number of a piece
        counts those at or before its letters. No piece begins with a character of no width.
        """
        if not self.texts:
            return ()
        if not boundaries:
            return ((0, self.visual, self.width),)
        found: list[Run] = []
        interval = bisect_right(boundaries, self.starts[0])
        first, width = 0, 0
        for place, start in enumerate(self.starts):
            here = bisect_right(boundaries, start)
            if here != interval:
                found.append((interval, "".join(self.texts[first:place]), width))
                interval, first, width = here, place, 0
            width += self.widths[place]
        found.append((interval, "".join(self.texts[first:]), width))
        return tuple(found)
