"""Words as they are written: a pattern over the original text, for Python and for the database alike.

Marks, tatweel, capitals and the shapes of letters do not count; hamza and its seats, ة and ه, ى and ي,
accents and the scripts of digits do.
"""

import re
from functools import cache
from itertools import pairwise
from unicodedata import normalize

from store.words.tokens import ALONE, PARTING, stands_alone

# Harakat, Koranic signs, tatweel and what is drawn as nothing; not the hamza and madda that make a letter.
_MARKS = (
    "\u00ad\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_BETWEEN = f"[{PARTING}{_MARKS}]"
_PIECE = re.compile(f"[{ALONE}]|[^{PARTING}{ALONE}]+")


def exact_pattern(text: str) -> str:
    """Write the regular expression that finds words as written; its first group is what to highlight."""
    pieces = _PIECE.findall(_plain(text))
    parts = [_word(pieces[0])]
    for before, piece in pairwise(pieces):
        touching = stands_alone(before) or stands_alone(piece)
        parts.append(f"{_BETWEEN}{'*' if touching else '+'}{_word(piece)}")
    head = "" if stands_alone(pieces[0]) else f"(?:^|[{PARTING}{ALONE}])[{_MARKS}]*"
    tail = "" if stands_alone(pieces[-1]) else f"(?:[{PARTING}{ALONE}]|$)"
    return f"(?i){head}({''.join(parts)}[{_MARKS}]*){tail}"


def find_exact(text: str, exact: str) -> tuple[tuple[int, int], ...]:
    """Find words as written in an original text: half-open ranges of code points, rising."""
    pattern = _compiled(exact)
    found: list[tuple[int, int]] = []
    at = 0
    while match := pattern.search(text, at):
        found.append(match.span(1))
        at = max(match.end(1), match.start() + 1)
    return tuple(found)


@cache
def _compiled(exact: str) -> re.Pattern[str]:
    return re.compile(exact_pattern(exact))


def _plain(text: str) -> str:
    """Write a text without marks, in letters of no particular shape."""
    return re.sub(f"[{_MARKS}]", "", normalize("NFKC", text))


def _word(piece: str) -> str:
    return f"[{_MARKS}]*".join(map(_letter, piece))


def _letter(letter: str) -> str:
    """Find a letter in all its shapes, also as its seat with the mark behind."""
    shapes = f"[{re.escape(letter)}{_shapes().get(letter, '')}]"
    apart = normalize("NFD", letter)
    return shapes if apart == letter else f"(?:{shapes}|{re.escape(apart)})"


@cache
def _shapes() -> dict[str, str]:
    """List the presentation forms of each Arabic letter."""
    shapes: dict[str, str] = {}
    for form in map(chr, (*range(0xFB50, 0xFBC2), *range(0xFE80, 0xFEFD))):
        plain = normalize("NFKC", form)
        if len(plain) == 1 and plain != form:
            shapes[plain] = shapes.get(plain, "") + form
    return shapes
