"""Put a paragraph in visual order: python-bidi decides, position tags bring the map back."""

from __future__ import annotations

from functools import cache

from tui.bidi.controls import CONTROLS, EMBEDDINGS, LRM, RLM, unclosed
from tui.bidi.direction import bidi_class, is_rtl, is_steered
from tui.bidi.paragraphs import paragraphs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.bidi.direction import Base

# Tags are of class BN, so the algorithm does not see them (X9) and they keep to the character before them.
_FIRST_TAG, _TAG_COUNT = 0xE0020, 96
_TAGS = "".join(map(chr, range(_FIRST_TAG, _FIRST_TAG + _TAG_COUNT)))
_POSITION = {tag: position for position, tag in enumerate(_TAGS)}
_LONGEST = _TAG_COUNT**2
# What must not reach the engine as it is, by a code point of the same class: our tags (BN), surrogates (L).
_STAND_INS = {ord(tag): "\U000e0001" for tag in _TAGS} | dict.fromkeys(range(0xD800, 0xE000), "\ue000")
_GHOST = "\ufffc"  # a neutral that stands for white space after the last tag
_STAND_INS[ord(_GHOST)] = "\ufffd"
_UNTAGGED = CONTROLS | {_GHOST}

# Rule L1 puts trailing white space, separators and (X9) invisible controls on the paragraph's end side.
_TRAILING = "".join(
    chr(code_point)
    for low, high in (
        *((0x00, 0x20), (0x7F, 0x9F), (0xAD, 0xAD), (0x1680, 0x1680), (0x180E, 0x180E), (0x2000, 0x200D)),
        *((0x2028, 0x202E), (0x205F, 0x206F), (0x3000, 0x3000), (0xFEFF, 0xFEFF), (0x1BCA0, 0x1BCA3)),
        *((0x1D173, 0x1D17A), (0xE0001, 0xE0001), (0xE0020, 0xE007F)),
    )
    for code_point in range(low, high + 1)
)

_SEGMENT_SEPARATORS = frozenset("\t\x0b\x1f")  # bidi class S: neutral until rule L1
_AS_SPACES = dict.fromkeys(map(ord, _SEGMENT_SEPARATORS), " ")


def visual_order(text: str, base: Base = None) -> tuple[int, ...]:
    """Return the logical indexes in visual order, without the twelve bidi controls.

    `text` is taken raw. Rules L3 (marks) and L4 (mirroring) belong to `layout`. Paragraphs follow each other.
    """
    whole: list[int] = []
    for start, end in paragraphs(text):
        paragraph = text[start:end]
        order, _ = resolve(paragraph, rtl=is_rtl(paragraph, base))
        whole += [start + index for index in order] if start else order
    return tuple(whole)


def resolve(paragraph: str, *, rtl: bool) -> tuple[list[int], list[bool]]:
    """Return one paragraph's indexes in visual order, and for each whether its level is odd."""
    if not rtl and not is_steered(paragraph):
        if CONTROLS.isdisjoint(paragraph):
            return list(range(len(paragraph))), [False] * len(paragraph)
        shown = [index for index, char in enumerate(paragraph) if char not in CONTROLS]
        return shown, [False] * len(shown)
    body = paragraph.rstrip(_TRAILING)
    ending = paragraph[len(body) :]
    tail = [index for index in range(len(body), len(paragraph)) if paragraph[index] not in CONTROLS]
    order: list[int] = []
    odd: list[bool] = []
    segmented = not _SEGMENT_SEPARATORS.isdisjoint(body)
    neutral = body.translate(_AS_SPACES) if segmented else body
    # Beyond 9,216 characters two tags cannot count: the rest is ordered by itself.
    for start in range(0, len(body), _LONGEST):
        piece_order, piece_odd = _ordered(neutral[start : start + _LONGEST], ending, rtl=rtl)
        if start:
            piece_order = [start + index for index in piece_order]
        order, odd = (piece_order + order, piece_odd + odd) if rtl else (order + piece_order, odd + piece_odd)
    if segmented:
        order, odd = _segmented(body, order, odd, rtl=rtl)
    if rtl:
        return tail[::-1] + order, [True] * len(tail) + odd
    return order + tail, odd + [False] * len(tail)


def _segmented(body: str, order: list[int], odd: list[bool], *, rtl: bool) -> tuple[list[int], list[bool]]:
    """Take every tab, and the white space before it, to the paragraph's level (rule L1)."""
    segment: list[int] = []  # of each character: where its segment starts; white space here stands alone
    lowered: set[int] = set()
    start = 0
    for index, char in enumerate(body):
        if char in _SEGMENT_SEPARATORS:
            text_end = start + len(body[start:index].rstrip(_TRAILING))
            segment += [start] * (text_end - start)
            segment += range(text_end, index + 1)
            lowered.update(range(text_end, index + 1))
            start = index + 1
    segment += [start] * (len(body) - start)
    # The order inside a segment is the paragraph's restricted to it.
    placed = sorted(zip(order, odd, strict=True), key=lambda entry: segment[entry[0]], reverse=rtl)
    return [index for index, _ in placed], [rtl if index in lowered else odd for index, odd in placed]


def _ordered(body: str, ending: str, *, rtl: bool) -> tuple[list[int], list[bool]]:
    """Order text that does not end in white space, though `ending` may still open an embedding after it."""
    if max(body) >= "\ud800":
        body = body.translate(_STAND_INS)
    shown: list[int] | range = range(len(body))
    controlled = not CONTROLS.isdisjoint(body)
    if controlled:
        shown = [index for index, char in enumerate(body) if char not in CONTROLS]
    short = len(shown) <= _TAG_COUNT
    tagged = _tagged_between_controls(body, short=short) if controlled else _tagged(body, short=short)

    # A strong mark of the paragraph's own direction at both ends changes no level (sos, eos: X10). The last
    # keeps the last tag in place, the first makes the engine look at text without any right-to-left letter.
    mark = RLM if rtl else LRM
    ends = ""
    if not EMBEDDINGS.isdisjoint(ending):
        # White space in an embedding opened at the very end still decides where the level run before it ends.
        controlled = True
        shown = list(shown)
        ends = "".join(
            [char if char in CONTROLS else _GHOST for char in ending if bidi_class(char) not in ("B", "BN")]
        )
    if controlled:
        ends += "".join(unclosed(body + ends))
    ordered = str(_engine()(f"{mark}{tagged}{ends}{mark}", base_dir="R" if rtl else "L"))
    ordered = "".join([char for char in ordered if char not in _UNTAGGED]) if controlled else ordered[1:-1]
    positions, odd = _read_short(ordered) if short else _read_long(ordered)
    return ([shown[position] for position in positions] if controlled else positions), odd


def _tagged(body: str, *, short: bool) -> str:
    """Put its position after every character."""
    if short:
        parts = [""] * (2 * len(body))
        parts[::2] = body
        parts[1::2] = _TAGS[: len(body)]
        return "".join(parts)
    return "".join([char + tag for char, tag in zip(body, _long_tags(), strict=False)])


def _tagged_between_controls(body: str, *, short: bool) -> str:
    """Put its position after every character that will be shown."""
    tags = iter(_TAGS if short else _long_tags())
    return "".join([char if char in CONTROLS else char + next(tags) for char in body])


def _read_short(ordered: str) -> tuple[list[int], list[bool]]:
    """Read the tags back: one that comes out before its character was in a right-to-left run."""
    position = _POSITION
    firsts = ordered[::2]
    odd = [first in position for first in firsts]
    return [
        position[first if before else second]
        for before, first, second in zip(odd, firsts, ordered[1::2], strict=True)
    ], odd


def _read_long(ordered: str) -> tuple[list[int], list[bool]]:
    """Read two tags a character: high and low after it, or low and high before it."""
    position = _POSITION
    firsts = ordered[::3]
    odd = [first in position for first in firsts]
    return [
        position[middle] * _TAG_COUNT + position[first if before else last]
        for before, first, middle, last in zip(odd, firsts, ordered[1::3], ordered[2::3], strict=True)
    ], odd


@cache
def _long_tags() -> tuple[str, ...]:
    return tuple(high + low for high in _TAGS for low in _TAGS)


@cache
def _engine() -> Callable[..., str | bytes]:
    """Load python-bidi when the first right-to-left line needs it."""
    from bidi import get_display  # noqa: PLC0415

    return get_display
