"""From laid lines to segments: one segment for each run of equal style, in visual order."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any

from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.screen import Screen

from tui.bidi import Line
from tui.i18n.language import Base
from tui.timeline.lines import Laid
from tui.timeline.paragraph import Paragraph, Tone
from tui.widgets.typesetting import in_use

TONES: tuple[Tone, ...] = (
    "plain",
    "dim",
    "label",
    "strong",
    "name",
    "lit",
    "affirm",
    "deny",
    "dispute",
    "escape",
)
TONE_CLASSES = {f"tone--{tone}" for tone in TONES if tone not in ("plain", "dim")}

FAINT = 0.72
"""How much of the ink a faint text keeps: at least 4.5:1 against the paper of Textual's themes."""

StyleOf = Callable[[int, int], Style]
"""The style of a cluster, by its logical range: a ligature is lit with any of its letters."""

ToneStyles = Mapping[Tone, Style]


def tone_styles(screen: Screen[Any], base: Style) -> dict[Tone, Style]:
    """The style of each tone on a base; the screen declares `TONE_CLASSES`, once for its widgets."""
    styles: dict[Tone, Style] = {"plain": base, "dim": faint(base)}
    for tone in TONES:
        if tone not in styles:
            styles[tone] = base + screen.get_component_rich_style(f"tone--{tone}", partial=True)
    return styles


def faint(base: Style) -> Style:
    """A style less loud than its base, by a contrast that holds in light and dark themes."""
    if base.color is None or base.bgcolor is None:
        return base
    ink, paper = Color.from_rich_color(base.color), Color.from_rich_color(base.bgcolor)
    return base + Style(color=paper.blend(ink, FAINT).rich_color)


LEAST = 7.0
"""The contrast that strong text has (WCAG 2.2, 1.4.6)."""


def reads(style: Style) -> bool:
    """Whether an ink reads on its paper: what is chosen in a menu has another paper than the rest."""
    if style.color is None or style.bgcolor is None:
        return True
    one, other = (_luminance(color.get_truecolor()) for color in (style.color, style.bgcolor))
    return max(one, other) + 0.05 >= LEAST * (min(one, other) + 0.05)


def _luminance(triplet: ColorTriplet) -> float:
    """Relative luminance of sRGB, from 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in triplet.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def line_segments(line: Line, style_of: StyleOf) -> list[Segment]:
    """Paint a line."""
    segments: list[Segment] = []
    text = ""
    style: Style | None = None
    for cluster, start, end in zip(line.texts, line.starts, line.ends, strict=True):
        here = style_of(start, end)
        if here != style and text:
            segments.append(Segment(text, style))
            text = ""
        text += cluster
        style = here
    if text:
        segments.append(Segment(text, style))
    return segments


def padded(segments: list[Segment], column: int, used: int, width: int, base: Style) -> list[Segment]:
    """Put segments of `used` cells at a column of a field `width` cells wide."""
    left = [Segment(" " * column, base)] if column > 0 else []
    rest = width - column - used
    return [*left, *segments, *([Segment(" " * rest, base)] if rest > 0 else [])]


def field_segments(
    text: str, width: int, base: Style, style_of: StyleOf | None = None, direction: Base | None = None
) -> list[Segment]:
    """Paint one field in a cell of its own: cut at its reading end, flush right when right-to-left."""
    if style_of is None and direction != "R" and len(text) <= width and text.isascii() and text.isprintable():
        return [Segment(text.ljust(width), base)]  # most names: nothing to order, to join or to cut
    line = in_use().truncate(text, width, direction)
    column = width - line.width if line.rtl else 0
    if style_of is not None:
        painted = line_segments(line, style_of)
    else:
        painted = [Segment(line.visual, base)] if line.visual else []
    return padded(painted, column, line.width, width, base)


@lru_cache(maxsize=256)
def _link(address: str) -> Style:
    """A link of the terminal (OSC 8); one style for all its lines, so that they light up together."""
    return Style(link=address)


def laid_segments(
    laid: Laid, paragraph: Paragraph, width: int, base: Style, styles: ToneStyles
) -> list[Segment]:
    """Paint one line of a pane with its label."""

    def style_of(start: int, end: int) -> Style:
        style, address = styles[paragraph.tone_of(start, end)], paragraph.address_of(start, end)
        return style + _link(address) if address else style

    segments = line_segments(laid.line, style_of)
    parts = [(laid.column, laid.line.width, segments)]
    if laid.label is not None:
        parts.append((laid.label_column, laid.label.width, [Segment(laid.label.visual, styles["label"])]))
    painted: list[Segment] = []
    used = 0
    for column, size, part in sorted(parts, key=itemgetter(0)):
        painted += padded(part, column - used, size, 0, base)
        used = column + size
    return padded(painted, 0, used, width, base)
