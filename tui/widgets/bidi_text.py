"""The visual for text with Arabic in any widget of Textual that takes one."""

from collections.abc import Sequence

from rich.style import Style as RichStyle
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from tui.i18n.language import base_in_use
from tui.timeline.lines import lay_out
from tui.timeline.paragraph import Paragraph, Tone
from tui.widgets.paint import TONES, faint, laid_segments, reads
from tui.widgets.typesetting import in_use


class BidiText(Visual):
    """Paragraphs, wrapped on logical text and drawn in visual order.

    The screen declares `TONE_CLASSES` as component classes.
    """

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = tuple(paragraphs)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines, at most `height` of them."""
        base = style.rich_style
        styles: dict[Tone, RichStyle] = {"plain": base, "dim": faint(base)}
        for tone in TONES:
            if tone not in styles:
                toned = (style + options.get_style(f".tone--{tone}")).rich_style
                styles[tone] = toned if reads(toned) else toned + RichStyle(color=base.color)
        return [
            Strip(laid_segments(laid, self._paragraphs[laid.paragraph], width, base, styles), width)
            for laid in lay_out(self._paragraphs, width, in_use(), base_in_use())[:height]
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width in which no paragraph wraps, at most that of the container."""
        widest = max(
            (self._width_of(paragraph, container_width) for paragraph in self._paragraphs), default=0
        )
        return min(widest, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Words break anywhere if they must."""
        return 1

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines at a width."""
        return len(lay_out(self._paragraphs, width, in_use(), base_in_use()))

    @staticmethod
    def _width_of(paragraph: Paragraph, most: int) -> int:
        lines = in_use().layout(paragraph.text, max(most, 1), None if paragraph.own else base_in_use())
        return paragraph.indent + paragraph.hang + max(line.width for line in lines)
