"""Break a paragraph into lines, in logical order and by the widths of what will be shown."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.bidi.clusters import Paragraph

    Span = tuple[int, int, int]
    """A line's first cluster, the end of its shown clusters, and the first cluster of the next line."""


def wrap(paragraph: Paragraph, width: int) -> list[Span]:
    """Break at white space, which is dropped there, and inside a word only where it is longer than a line."""
    count = len(paragraph.texts)
    if not paragraph.forced and sum(paragraph.widths) <= width:
        return [(0, count, count)]
    spans: list[Span] = []
    first = 0
    while first < count:
        after = _next_line(paragraph, first, width)
        hard = after == count or after - 1 in paragraph.forced
        spans.append((first, _shown_end(paragraph, first, after, width, hard=hard), after))
        first = after
    return spans or [(0, 0, 0)]


def _next_line(paragraph: Paragraph, first: int, width: int) -> int:
    """Return the cluster that begins the next line."""
    used, possible = 0, first
    widths, spaces, breaks, forced = paragraph.widths, paragraph.spaces, paragraph.breaks, paragraph.forced
    for cluster in range(first, len(widths)):
        if cluster in breaks:
            possible = cluster
        used += widths[cluster]
        if cluster in spaces:
            possible = cluster + 1
            if cluster in forced:
                return possible
        elif used > width:
            return possible if possible > first else max(cluster, first + 1)
    return len(widths)


def _shown_end(paragraph: Paragraph, first: int, after: int, width: int, *, hard: bool) -> int:
    """Drop the white space at a soft break; at a hard one drop only what does not fit."""
    end = after
    if after - 1 in paragraph.forced:
        end -= 1
    used = sum(paragraph.widths[first:end])
    while end > first and end - 1 in paragraph.spaces and (not hard or used > width):
        end -= 1
        used -= paragraph.widths[end]
    return end
