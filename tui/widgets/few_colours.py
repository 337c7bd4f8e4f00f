"""Colours for terminals that do not show all: every ink and paper becomes one that the terminal has.

Terminals agree on little of the 16: yellow may be brown, bold may be bright, and a bright paper may be none.
So only three of them are papers, and on each stand only the inks that read there in every palette.
`tests/tui/test_few_colours.py` measures it.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from rich.color import Color, ColorType
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Background
from textual.filter import LineFilter

from tui.settings import Colours

Palette = Mapping[int, ColorTriplet]

_LEVELS = (0, 95, 135, 175, 215, 255)
_CUBE = [(red, green, blue) for red in _LEVELS for green in _LEVELS for blue in _LEVELS]
_GREYS = [(level, level, level) for level in range(8, 248, 10)]
OF_256: Palette = {16 + place: ColorTriplet(*parts) for place, parts in enumerate((*_CUBE, *_GREYS))}
"""Without the first 16, which are what the reader made of them."""

OF_16: Palette = {
    number: ColorTriplet(*(170 * (number >> part & 1) + 85 * (number >> 3) for part in range(3)))
    for number in range(16)
}
BRIGHT = 8
"""What is added to the number of a colour for the bright one."""

BLACK, GREY, DARK_GREY, WHITE = 0, 7, 8, 15
INKS_ON = {BLACK: (2, 6, 7, 9, 10, 11, 13, 14, 15), GREY: (0, 4), WHITE: (0, 1, 4, 5)}
"""The papers, and the inks of at least 4.5:1 on each."""

_PAPERS = {number: OF_16[number] for number in INKS_ON}
_DARK_PAPERS = {number: OF_16[number] for number in (BLACK, GREY)}
_INKS = {number: triplet for number, triplet in OF_16.items() if number != DARK_GREY}


class FewColours(LineFilter):
    """Rounds the colours of every segment to those of a terminal of 8, 16 or 256."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._rounded = _ROUNDINGS[colours]

    def apply(self, segments: list[Segment], background: Background) -> list[Segment]:
        """Return the segments in colours that the terminal has."""
        rounded = self._rounded
        return [
            Segment(text, style if style is None else rounded(style), control)
            for text, style, control in segments
        ]


def _of_256(style: Style) -> Style:
    """Take the nearest colours."""
    ink, paper = (None if each is None else _one_of_256(each) for each in (style.color, style.bgcolor))
    return style + Style(color=ink, bgcolor=paper)


def _one_of_256(colour: Color) -> Color:
    """Take the nearer of two: that of the cube, level by level, and the grey of the same lightness."""
    parts = _triplet(colour)
    red, green, blue = (min(range(6), key=lambda level: abs(_LEVELS[level] - part)) for part in parts)
    grey = min(max(round((sum(parts) / 3 - 8) / 10), 0), len(_GREYS) - 1)
    nearer = (16 + 36 * red + 6 * green + blue, 16 + len(_CUBE) + grey)
    number = _nearest(colour, {each: OF_256[each] for each in nearer})
    return _sent(number, OF_256, ColorType.EIGHT_BIT)


def _of_16(style: Style, papers: Palette = _PAPERS) -> Style:
    """Take the nearest paper, and an ink that reads there: the nearest, its bright twin, white or black.

    Reverse video and bold are resolved here: each may change a colour into one that does not read.
    """
    if style.bgcolor is None:
        return style
    ink, paper = style.color or style.bgcolor, style.bgcolor
    if style.reverse:
        ink, paper = paper, ink
    ground = _nearest(paper, papers)
    nearest, reading = _nearest(ink, _INKS), INKS_ON[ground]
    number = next(each for each in (nearest, nearest ^ BRIGHT, WHITE, BLACK) if each in reading)
    return style + Style(
        color=_sent(number, OF_16, ColorType.STANDARD),
        bgcolor=_sent(ground, OF_16, ColorType.STANDARD),
        reverse=False,
        bold=bool(style.bold) and number | BRIGHT in reading,
    )


def _of_8(style: Style) -> Style:
    """Take colours of 16, but none of the bright ones for papers."""
    return _of_16(style, _DARK_PAPERS)


_ROUNDINGS: Mapping[Colours, Callable[[Style], Style]] = {
    "8": lru_cache(maxsize=4096)(_of_8),
    "16": lru_cache(maxsize=4096)(_of_16),
    "256": lru_cache(maxsize=4096)(_of_256),
}


def _nearest(colour: Color, palette: Palette) -> int:
    triplet = _triplet(colour)
    return min(
        palette,
        key=lambda number: sum(
            (one - other) ** 2 for one, other in zip(triplet, palette[number], strict=True)
        ),
    )


def _triplet(colour: Color) -> ColorTriplet:
    return colour.triplet or colour.get_truecolor()


def _sent(number: int, palette: Palette, kind: ColorType) -> Color:
    """Make a colour that is sent by its number, and that Textual can still blend behind a menu."""
    return Color(f"color({number})", kind, number, palette[number])
