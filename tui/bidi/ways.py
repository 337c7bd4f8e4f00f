"""Send text that is in visual order the way that a terminal shows it so.

`vis`      as it is: the terminal has no bidi, or was told to leave the order alone.
`lrm`      U+200E after every right-to-left letter and Arabic digit: a terminal that runs the bidi algorithm
           finds nothing left to turn, and others show nothing of it.
`run`      for kitty, which draws every run between blanks that holds right-to-left letters backwards: such
           runs are sent backwards with their brackets swapped. Colour, reverse, underline and dim belong to
           the cell and stay; bold and italic are other fonts and end a run.
`logical`  the text was laid out in logical order: the terminal orders it, or nobody does.

Text may be a whole frame: escape sequences between and inside lines. Nothing inside a sequence is touched.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import category

from tui.bidi.cells import Traits
from tui.bidi.controls import LRM
from tui.bidi.direction import bidi_class
from tui.bidi.mirror import mirrors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    Way = Literal["vis", "run", "lrm", "logical"]

_FIRST_RIGHT = "\u0590"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_MARK_BLOCKS = (
    *((0x0300, 0x036F), (0x0483, 0x0489), (0x0590, 0x08FF), (0x10A01, 0x10F85), (0x1AB0, 0x1AFF)),
    *((0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFB1E, 0xFB1E), (0xFE20, 0xFE2F), (0x1E8D0, 0x1E94A)),
)
_ANY_RIGHT = re.compile(f"[{_RIGHT}]")
_STRINGS = r"\x1b[P\]X^_].*?(?:\x07|\x1b\\|\Z)"  # DCS, OSC, SOS, PM, APC with what they carry
_STRING = re.compile(f"({_STRINGS})", re.DOTALL)
# Whatever ends a stretch of one row: every sequence but SGR, and every control character.
_END = re.compile(
    rf"((?:{_STRINGS}|\x1b\[[0-?]*[ -/]*[@-ln-~]|\x1b[ -/]*[0-OQ-WYZ\\`-~]|[\x00-\x1a\x1c-\x1f])+)", re.DOTALL
)
_BLANKS = frozenset(" \u00a0")
_WORD = re.compile("[^ \u00a0]+")
_SGR = re.compile(r"(\x1b\[[0-9;:]*m)")
_OF_NO_SCRIPT = frozenset(
    "\u060c\u061b\u061f\u0640"
)  # Arabic comma, semicolon, question mark, tatweel: common
_SIGNS = frozenset("\u0609\u060a\u066a")  # per mille and percent signs: neutral, yet of the Arabic script
_NO_STYLE = frozenset(("\x1b[m", "\x1b[0m"))
_RESET = "\x1b[0m"
_traits = Traits()


def encode(text: str, way: Way) -> str:
    """Return what to send for text, or for a frame of text and escape sequences."""
    encoder = _ENCODERS.get(way)
    if encoder is None or text.isascii() or max(text) < _FIRST_RIGHT:
        return text
    return encoder(text)


def _with_lrm(frame: str) -> str:
    if "\x1b]" not in frame and "\x1bP" not in frame:
        return _words().sub(_marked, frame)
    parts = _STRING.split(frame)
    parts[::2] = [_words().sub(_marked, part) for part in parts[::2]]
    return "".join(parts)


def _marked(word: re.Match[str]) -> str:
    """Put the mark after each letter, and where letters have marks of their own after these."""
    letters = word[0]
    if _marks().search(letters):
        return _letters().sub(f"\\g<0>{LRM}", letters)
    return LRM.join(letters) + LRM


@cache
def _marks() -> re.Pattern[str]:
    """Match a mark of any script that stands on right-to-left letters."""
    return re.compile(
        "["
        + "".join(
            chr(code_point)
            for low, high in _MARK_BLOCKS
            for code_point in range(low, high + 1)
            if category(chr(code_point)) in ("Mn", "Me")
        )
        + "]"
    )


@cache
def _letters() -> re.Pattern[str]:
    """Match a right-to-left letter or Arabic digit with its marks."""
    return re.compile(f"[{_RIGHT}]{_marks().pattern}*")


@cache
def _words() -> re.Pattern[str]:
    """Match right-to-left letters that follow each other, with their marks."""
    return re.compile(f"(?:{_letters().pattern})+")


# ---------------------------------------------------------------- runs


def _with_runs_back(frame: str) -> str:
    parts = _END.split(frame)
    parts[::2] = [_stretch_back(part) for part in parts[::2]]
    return "".join(parts)


@lru_cache(maxsize=512)
def _stretch_back(stretch: str) -> str:
    """Turn the runs of one stretch of a row; it begins without a style, as all that Textual writes."""
    if not _ANY_RIGHT.search(stretch):
        return stretch
    parts = _SGR.split(stretch)
    texts = parts[::2]
    if not _styled_inside_a_word(texts):
        parts[::2] = [_WORD.sub(_word_back, text) for text in texts]
        return "".join(parts)
    clusters, styles, style = _read(stretch)
    columns: list[str] = []
    for cluster, its_style in zip(clusters, styles, strict=True):
        columns += [its_style] * _width(cluster)
    out: list[str] = []
    last = ""
    column = 0
    for cluster in _turned(clusters, styles):
        here = columns[column] if column < len(columns) else last
        if here != last:
            out.append((_RESET if last else "") + here)
            last = here
        out.append(cluster)
        column += _width(cluster)
    if last != style:
        out.append((_RESET if last else "") + style)
    return "".join(out)


def _styled_inside_a_word(texts: list[str]) -> bool:
    """Tell whether a style begins or ends inside a word, where words are read by their cells."""
    joined = "".join(texts)
    place = 0
    for text in texts[:-1]:
        place += len(text)
        if 0 < place < len(joined) and joined[place - 1] not in _BLANKS and joined[place] not in _BLANKS:
            return True
    return False


def _word_back(word: re.Match[str]) -> str:
    return _turned_word(word[0])


@lru_cache(maxsize=4096)
def _turned_word(word: str) -> str:
    """Turn the runs of a word of one style."""
    if not _ANY_RIGHT.search(word):
        return word
    clusters, styles, _ = _read(word)
    return "".join(_turned(clusters, styles))


def _read(stretch: str) -> tuple[list[str], list[str], str]:
    """Return the clusters of a stretch, the style of each, and the style that stays in force."""
    clusters: list[str] = []
    styles: list[str] = []
    style = ""
    for number, part in enumerate(_SGR.split(stretch)):
        if number % 2:
            style = "" if part in _NO_STYLE else style + part
            continue
        for char in part:
            if clusters and not _traits[char][1]:
                clusters[-1] += char
            else:
                clusters.append(char)
                styles.append(style)
    return clusters, styles, style


def _turned(clusters: list[str], styles: list[str]) -> list[str]:
    """Return the clusters with every run that the terminal will draw backwards sent backwards."""
    turned: list[str] = []
    start = 0
    for end in range(1, len(clusters) + 1):
        if end < len(clusters) and _runs_on(clusters, styles, end):
            continue
        turned += _backwards(clusters[start:end])
        start = end
    return turned


def _runs_on(clusters: list[str], styles: list[str], place: int) -> bool:
    before, here = clusters[place - 1], clusters[place]
    if _parts(before) or _parts(here):
        return False
    return styles[place - 1] == styles[place] or _face(styles[place - 1]) == _face(styles[place])


def _parts(cluster: str) -> bool:
    """Tell whether a cluster ends a run: blanks, and what is drawn as a box or from another font."""
    return cluster in " \u00a0" or "\u2500" <= cluster[0] <= "\u259f" or _width(cluster) == 2


def _backwards(run: list[str]) -> list[str]:
    """Turn a run that the terminal will turn: one whose first letter of any script is right-to-left."""
    back = run[::-1]
    first = next((cluster[0] for cluster in back if _is_right(cluster[0]) or _is_letter(cluster[0])), "")
    if not first or not _is_right(first):
        return run
    mirror = mirrors()
    return [mirror.get(cluster[0], cluster[0]) + cluster[1:] for cluster in back]


def _is_right(char: str) -> bool:
    """Tell whether a character is of a right-to-left script, as kitty's shaper sees it."""
    if char < _FIRST_RIGHT or char in _OF_NO_SCRIPT:
        return False
    return char in _SIGNS or bidi_class(char) in ("R", "AL", "AN")


def _is_letter(char: str) -> bool:
    return char.isalpha() and char not in _OF_NO_SCRIPT


def _width(cluster: str) -> int:
    return _traits[cluster[0]][1]


@lru_cache(maxsize=1024)
def _face(style: str) -> tuple[bool, bool]:
    """Read bold and italic out of the SGR sequences of a style."""
    bold = italic = False
    for sequence in _SGR.findall(style):
        codes = iter(sequence[2:-1].split(";"))
        for code in codes:
            if code in ("38", "48", "58"):
                for _ in range(3 if next(codes, "") == "2" else 1):
                    next(codes, "")
            elif code in ("", "0"):
                bold = italic = False
            elif code in ("1", "22"):
                bold = code == "1"
            elif code in ("3", "23"):
                italic = code == "3"
    return bold, italic


_ENCODERS: dict[Way, Callable[[str], str]] = {"lrm": _with_lrm, "run": _with_runs_back}
