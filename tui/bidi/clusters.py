"""Turn one paragraph into clusters (a base with its marks) and put them in visual order."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category

from tui.bidi.cells import BASE, CLOSER, INVISIBLE, LINE_BREAK, MARK, OPENER, SPACE, Traits
from tui.bidi.controls import LINE_SEPARATOR
from tui.bidi.direction import bidi_class, is_rtl
from tui.bidi.line import Line
from tui.bidi.mirror import mirrors
from tui.bidi.order import resolve
from tui.bidi.sanitise import sanitise
from tui.bidi.shape import shape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from tui.bidi.direction import Base

    Shaping = Literal["forms", "none"]
    Marks = Literal["keep", "drop"]
    Order = Literal["visual", "logical"]

_DOTTED_CIRCLE = "\u25cc"
_ZERO_WIDTH_SPACE = "\u200b"
_NOT_FIRST = frozenset("、。，．：；！？）〕］｝〉》」』】’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_WITHOUT_CELL = frozenset((INVISIBLE, OPENER, CLOSER))
_traits = Traits()


class Paragraph:
    """The clusters of one paragraph in logical order, and their visual order.

    `starts` has one entry more than there are clusters: the length of the paragraph.
    """

    __slots__ = ("breaks", "forced", "rtl", "spaces", "starts", "texts", "visual", "widths")

    def __init__(self, *, rtl: bool) -> None:
        self.rtl = rtl
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.widths: list[int] = []
        self.spaces: set[int] = set()  # clusters of white space
        self.breaks: set[int] = set()  # clusters that a line may begin with, besides those after a space
        self.forced: set[int] = set()  # clusters that end their line
        self.visual: list[int] = []

    def note(self, number: int, char: str, kind: int) -> None:
        """Note where a line may or must break: an ideograph may begin one, what closes a clause may not."""
        if kind == SPACE:
            self.spaces.add(number)
        elif kind == LINE_BREAK:
            self.spaces.add(number)
            self.forced.add(number)
        elif char in _NOT_FIRST:
            self.breaks.discard(number)
        elif category(char) == "Lo":
            self.breaks.update((number, number + 1))

    def line(self, visual: list[int], offset: int, start: int, end: int) -> Line:
        """Make a line of the given clusters, which stand in visual order."""
        texts, starts, widths = self.texts, self.starts, self.widths
        return Line(
            offset + start,
            offset + end,
            rtl=self.rtl,
            texts=tuple(map(texts.__getitem__, visual)),
            starts=tuple([offset + starts[cluster] for cluster in visual]),
            ends=tuple([offset + starts[cluster + 1] for cluster in visual]),
            widths=tuple(map(widths.__getitem__, visual)),
        )


@lru_cache(maxsize=512)
def analyse(text: str, base: Base, shaping: Shaping, marks: Marks, order: Order) -> Paragraph:
    """Sanitise, order, shape and cluster one paragraph, without the separator that ends it.

    In logical order the terminal decides the direction, and every line is one from left to right.
    """
    safe = _safe(text)
    paragraph = Paragraph(rtl=order == "visual" and is_rtl(safe, base))
    shaped = shape(safe) if shaping == "forms" else tuple(safe)
    if _is_one_cell_each(safe):
        owner = _gather_simple(paragraph, safe, shaped)
    else:
        owner = _gather(paragraph, safe, shaped, drop=marks == "drop")
    if _ZERO_WIDTH_SPACE in safe:
        following = 0
        for char, cluster in zip(safe, owner, strict=True):
            if cluster >= 0:
                following = cluster + 1
            elif char == _ZERO_WIDTH_SPACE:
                paragraph.breaks.add(following)
    if order == "visual":
        _put_in_order(paragraph, _with_tabs(safe, text) if "\t" in text else safe, owner)
    else:
        paragraph.visual += range(len(paragraph.texts))
    return paragraph


def _put_in_order(paragraph: Paragraph, safe: str, owner: list[int]) -> None:
    """Find the visual order of the clusters, and mirror what runs from right to left (L4)."""
    order, odd = resolve(safe, rtl=paragraph.rtl)
    paragraph.visual += [owner[index] for index in order if owner[index] >= 0]
    mirror, texts = mirrors(), paragraph.texts
    if mirror.keys().isdisjoint(safe):
        return
    for index, turned in zip(order, odd, strict=True):
        if turned and safe[index] in mirror and owner[index] >= 0:
            cluster = owner[index]
            texts[cluster] = mirror[safe[index]] + texts[cluster][1:]


def _safe(text: str) -> str:
    """Sanitise a paragraph, with its tabs as spaces and its line separators left to the wrap."""
    if text.isprintable():
        return text
    safe = sanitise(text.replace("\t", " "))
    if LINE_SEPARATOR in text:
        safe = "".join([raw if raw == LINE_SEPARATOR else char for raw, char in zip(text, safe, strict=True)])
    return safe


def _with_tabs(safe: str, text: str) -> str:
    """Put the tabs back for the order: each stands at the paragraph's level (L1), as a space does not."""
    return "".join([raw if raw == "\t" else char for raw, char in zip(text, safe, strict=True)])


def _is_one_cell_each(text: str) -> bool:
    """Tell whether every character is a letter or sign of one cell, or a space."""
    traits = _traits
    return all(traits[char] == (char, 1, BASE) for char in set(text) if char != " ")


def _gather_simple(paragraph: Paragraph, text: str, shaped: tuple[str, ...]) -> list[int]:
    """Do what `_gather` does, for text of one cell a character: most text."""
    count = len(text)
    if "" in shaped:
        shown = [index for index, glyph in enumerate(shaped) if glyph]
        owner = [-1] * count
        for cluster, index in enumerate(shown):
            owner[index] = cluster
        paragraph.texts += [shaped[index] for index in shown]
    else:
        shown = owner = list(range(count))
        paragraph.texts += shaped
    paragraph.starts += shown
    paragraph.starts.append(count)
    paragraph.widths += [1] * len(shown)
    paragraph.spaces.update([cluster for cluster, glyph in enumerate(paragraph.texts) if glyph == " "])
    return owner


def _gather(paragraph: Paragraph, text: str, shaped: tuple[str, ...], *, drop: bool) -> list[int]:
    """Fill in the clusters; return for each index the cluster whose base it is, or -1 (L3)."""
    owner = [-1] * len(text)
    texts, starts, widths = paragraph.texts, paragraph.starts, paragraph.widths
    traits = _traits
    pending = -1  # where openers began that wait for the next cluster
    base = ""  # what a mark would stand on
    for index, char in enumerate(text):
        glyph, width, kind = traits[char]
        if kind in _WITHOUT_CELL:
            if kind != INVISIBLE:
                base = ""  # a mark at the edge of an isolate must not reach the letter outside
            if pending < 0 and (kind == OPENER or not starts):
                pending = index
            continue
        if kind == MARK:
            if drop and _is_right_to_left_mark(char, base):
                glyph = ""
            if base:
                texts[-1] += glyph
                continue
            glyph, width = _DOTTED_CIRCLE + glyph, 1
        elif glyph == char:
            glyph = shaped[index]
            if not glyph:
                continue  # the alef that a lam took
        owner[index] = number = len(starts)
        base = char if kind == BASE else ""
        if kind != BASE or width == 2:
            paragraph.note(number, char, kind)
        texts.append(glyph)
        starts.append(index if pending < 0 else pending)
        widths.append(width)
        pending = -1
    if starts:
        starts[0] = 0
    starts.append(len(text))
    return owner


def _is_right_to_left_mark(mark: str, base: str) -> bool:
    return (
        "\u0591" <= mark <= "\u08ff" or mark == "\ufb1e" or (bool(base) and bidi_class(base) in ("R", "AL"))
    )
