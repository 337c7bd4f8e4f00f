"""Lay text out in lines of cells; both ways are cached by their arguments."""

from __future__ import annotations

from functools import lru_cache

from tui.bidi.clusters import analyse
from tui.bidi.controls import LINE_SEPARATOR, PARAGRAPH_SEPARATORS
from tui.bidi.line import Line
from tui.bidi.paragraphs import paragraphs
from tui.bidi.plain import plain_layout
from tui.bidi.sanitise import REPLACEMENT
from tui.bidi.wrap import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.bidi.clusters import Marks, Order, Paragraph, Shaping
    from tui.bidi.direction import Base

_SEPARATORS = "".join(PARAGRAPH_SEPARATORS)
_ON_ONE_LINE = dict.fromkeys(map(ord, PARAGRAPH_SEPARATORS | {LINE_SEPARATOR}), " ")
_ELLIPSIS = "\u2026"


def layout(
    text: str,
    width: int,
    base: Base = None,
    *,
    shaping: Shaping = "forms",
    marks: Marks = "keep",
    order: Order = "visual",
) -> tuple[Line, ...]:
    """Return the lines of text, none wider than `width` cells (at least one); they cover the text.

    `base` is the direction of every paragraph, or None for that of its first strong letter. `shaping` "none"
    keeps the letters' own code points; `marks` "drop" leaves out the marks of right-to-left scripts; `order`
    "logical" leaves order and mirroring to the terminal, so that each line runs from left to right. Text that
    ends in a separator has no empty line after it; empty text is one empty line.
    """
    return _layout(text, max(width, 1), base, shaping, marks, order)


@lru_cache(maxsize=4096)
def _layout(  # noqa: PLR0917 (a cache finds positions sooner than names)
    text: str, width: int, base: Base, shaping: Shaping, marks: Marks, order: Order
) -> tuple[Line, ...]:
    if base != "R" and text.isascii() and text.isprintable():
        return plain_layout(text, width)
    lines: list[Line] = []
    for start, end in paragraphs(text) or [(0, 0)]:
        paragraph = analyse(text[start:end].rstrip(_SEPARATORS), base, shaping, marks, order)
        lines += _lines(paragraph, width, start, end)
    return tuple(lines)


def truncate(
    text: str,
    width: int,
    base: Base = None,
    *,
    shaping: Shaping = "forms",
    marks: Marks = "keep",
    order: Order = "visual",
) -> Line:
    """Return text as one line, separators as spaces; what does not fit is cut off at its logical end.

    The ellipsis stands at the reading end, as a cell of the whole part cut off. No width gives an empty line.
    """
    return _truncate(text, max(width, 0), base, shaping, marks, order)


@lru_cache(maxsize=4096)
def _truncate(  # noqa: PLR0917
    text: str, width: int, base: Base, shaping: Shaping, marks: Marks, order: Order
) -> Line:
    text = text.translate(_ON_ONE_LINE)
    paragraph = analyse(text, base, shaping, marks, order)
    count = len(paragraph.texts)
    if sum(paragraph.widths) <= width:
        return paragraph.line(paragraph.visual, 0, 0, len(text))
    if width < 1:
        return paragraph.line([], 0, 0, len(text))
    kept, used = 0, 0
    while used + paragraph.widths[kept] < width:
        used += paragraph.widths[kept]
        kept += 1
    while kept and kept - 1 in paragraph.spaces:
        kept -= 1
    line = paragraph.line([cluster for cluster in paragraph.visual if cluster < kept], 0, 0, len(text))
    return _with_ellipsis(line, paragraph.starts[kept] if kept < count else len(text))


def _with_ellipsis(line: Line, cut: int) -> Line:
    """Add the ellipsis where reading ends."""
    place = 0 if line.rtl else len(line.texts)
    return Line(
        line.start,
        line.end,
        rtl=line.rtl,
        texts=(*line.texts[:place], _ELLIPSIS, *line.texts[place:]),
        starts=(*line.starts[:place], cut, *line.starts[place:]),
        ends=(*line.ends[:place], line.end, *line.ends[place:]),
        widths=(*line.widths[:place], 1, *line.widths[place:]),
    )


def _lines(paragraph: Paragraph, width: int, start: int, end: int) -> list[Line]:
    """Make the lines of a paragraph: each is the paragraph's visual order restricted to it."""
    spans = wrap(paragraph, width)
    if len(spans) == 1 and spans[0][1] == len(paragraph.visual):
        return [_fitted(paragraph.line(paragraph.visual, start, 0, end - start), width)]
    line_of = [-1] * len(paragraph.texts)
    for number, (first, shown_end, _) in enumerate(spans):
        line_of[first:shown_end] = [number] * (shown_end - first)
    visuals: list[list[int]] = [[] for _ in spans]
    for cluster in paragraph.visual:
        if line_of[cluster] >= 0:
            visuals[line_of[cluster]].append(cluster)
    lines: list[Line] = []
    for visual, (first, _, after) in zip(visuals, spans, strict=True):
        line_end = end - start if after == len(paragraph.texts) else paragraph.starts[after]
        lines.append(_fitted(paragraph.line(visual, start, paragraph.starts[first], line_end), width))
    return lines


def _fitted(line: Line, width: int) -> Line:
    """Replace a wide character where a line has only one cell for it."""
    if line.width <= width:
        return line
    return Line(
        line.start,
        line.end,
        rtl=line.rtl,
        texts=tuple(REPLACEMENT for _ in line.texts),
        starts=line.starts,
        ends=line.ends,
        widths=tuple(1 for _ in line.widths),
    )
