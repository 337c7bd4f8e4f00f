"""What a reader searches for: reading it, with the place of every mistake.

    query := side ("OR" | "|") side ...          either side
    side  := part ["AND"] part ...               all of them, in any order, and none of those left out
    part  := ["-" | "NOT"] (word | '"' words '"' | "(" query ")")
    word  := letters ["*"]                       in any spelling, with or without what hangs on to it

Words in quotation marks stand as they are written, one after the other. A word with signs in it (U.S.,
don't) asks for its pieces one after the other. The last word is the beginning of a word as long as neither
a blank nor a sign follows it: so that a search finds something while it is being typed.
"""

import re
from typing import NoReturn

from msgspec import Struct

from store.arabic import fold
from store.errors import FilterSyntaxError
from store.sentences import sentence
from store.words.tokens import stands_alone, words

NOTHING_TO_FIND = sentence("a search needs a letter, a digit or a sign to look for")
WORD_MISSING = sentence('a word is missing here; words such as "OR" stand in quotation marks')

SHORTEST_BEGINNING = 3
"""Letters that the beginning of a word needs; shorter ones stand in too many words to be looked through."""

_QUOTES = '"“”„«»'
_INVISIBLE = r"\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_PIECE = re.compile(
    rf"(?P<blank>[\s{_INVISIBLE}]+)|(?P<sign>[()|])|(?P<quote>[{_QUOTES}])|(?P<word>[^\s()|{_QUOTES}]+)"
)


class Word(Struct, frozen=True):
    """A word in any spelling; several `words` are the pieces of one, side by side.

    With `beginning` the last of them may go on.
    """

    words: tuple[str, ...]
    beginning: bool = False


class Exact(Struct, frozen=True):
    """Words as they are written, one after the other."""

    text: str
    words: tuple[str, ...]

    @property
    def as_written(self) -> bool:
        """Whether folded words tell too little: of plain letters only capitals fold, which do not count."""
        return not self.text.isascii()


class Both(Struct, frozen=True):
    """All of `wanted`, at least one, and none of `unwanted`."""

    wanted: tuple["Query", ...]
    unwanted: tuple["Query", ...] = ()


class Either(Struct, frozen=True):
    """One or more of the sides."""

    sides: tuple["Query", ...]


Query = Word | Exact | Both | Either


def parse_query(text: str, *, exact: bool = False) -> Query:
    """Read what to search; with `exact` every word stands as it is written.

    Raises FilterSyntaxError with the place of the mistake and what would be right.
    """
    return _Reader(text, exact).query()


def wanted_words(query: Query) -> tuple[Word | Exact, ...]:
    """List what a query looks for, without what it leaves out: what there is to highlight."""
    if isinstance(query, Word | Exact):
        return (query,)
    parts = query.wanted if isinstance(query, Both) else query.sides
    return tuple(word for part in parts for word in wanted_words(part))


def unfinished(query: Query) -> str:
    """Find the last word where it is too short to be looked for as the beginning of others; else empty."""
    last = query
    while not isinstance(last, Word | Exact):
        last = last.wanted[-1] if isinstance(last, Both) else last.sides[-1]
    return last.words[-1] if isinstance(last, Word) and last.beginning and _is_short(last.words[-1]) else ""


def _is_short(word: str) -> bool:
    return len(word) < SHORTEST_BEGINNING


class _Piece(Struct, frozen=True):
    kind: str
    text: str
    start: int
    end: int
    minus: bool = False


class _Reader:
    """Reads a query from left to right; `_at` is the index of the next piece."""

    def __init__(self, text: str, exact: bool) -> None:
        self._text = text
        self._exact = exact
        self._pieces = self._split()
        self._at = 0

    def query(self) -> Query:
        if not self._pieces:
            self._fail(0, NOTHING_TO_FIND)
        query = self._either()
        if piece := self._next():
            self._fail(
                piece.start,
                sentence("this bracket closes nothing; take it out, or put it in quotation marks"),
            )
        return query

    # ------------------------------------------------------------ pieces

    def _split(self) -> list[_Piece]:
        """Cut the text into words, quotations, brackets and bars, each with whether a minus stands before."""
        pieces: list[_Piece] = []
        at = 0
        minus: int | None = None
        while found := _PIECE.match(self._text, at):
            kind, start, at = str(found.lastgroup), at, found.end()
            if kind == "blank":
                continue
            if kind == "word" and found[0].startswith("-") and not _touches(pieces, start):
                minus = start
                if found[0] == "-":
                    if at == len(self._text) or self._text[at].isspace():
                        self._fail(
                            start, sentence('after "-" stands what to leave out, without a blank: -war')
                        )
                    continue
                start += 1
            if kind == "quote":
                at = self._end_of_quotation(at)
            first = start if minus is None else minus
            pieces.append(_Piece(kind, self._text[start:at], first, at, minus is not None))
            minus = None
        return pieces

    def _end_of_quotation(self, start: int) -> int:
        found = re.compile(f"[{_QUOTES}]").search(self._text, start)
        if not found:
            self._fail(start - 1, sentence("this quotation mark is never closed"))
        return found.end()

    def _next(self) -> _Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _takes(self, *texts: str) -> bool:
        """Step over the next piece where it is one of some words or signs."""
        piece = self._next()
        if piece and piece.text in texts and not piece.minus:
            self._at += 1
            return True
        return False

    # ------------------------------------------------------------ grammar

    def _either(self) -> Query:
        sides = [self._both()]
        while self._takes("OR", "|"):
            sides.append(self._both())
        return sides[0] if len(sides) == 1 else Either(tuple(sides))

    def _both(self) -> Query:
        wanted: list[Query] = []
        unwanted: list[Query] = []
        first = self._next()
        while (piece := self._next()) and piece.text not in {"OR", "|", ")"}:
            if wanted or unwanted:
                self._takes("AND")
            negated = self._takes("NOT") or piece.minus
            for part in self._part():
                (unwanted if negated else wanted).append(part)
        if not wanted:
            self._fail_without_words(first, bool(unwanted))
        return wanted[0] if len(wanted) == 1 and not unwanted else Both(tuple(wanted), tuple(unwanted))

    def _part(self) -> list[Query]:
        """Read one part; punctuation alone is none."""
        piece = self._next()
        if piece is None or piece.text in {"OR", "AND", "NOT", "|", ")"}:
            where = piece.start if piece else len(self._text)
            self._fail(where, WORD_MISSING)
        self._at += 1
        if piece.text == "(":
            inside = self._either()
            if not self._takes(")"):
                self._fail(piece.start, sentence("this bracket is never closed"))
            return [inside]
        if piece.kind == "quote":
            return self._quotation(piece.text[1:-1])
        return self._word(piece)

    def _quotation(self, text: str) -> list[Query]:
        found = words(fold(text))
        return [Exact(text, found)] if found else []

    def _word(self, piece: _Piece) -> list[Query]:
        folded = fold(piece.text).strip()
        found = words(folded)
        if not found:
            return []
        starred = piece.text.endswith("*")
        if starred and _is_short(found[-1]):
            self._fail(piece.start, sentence("before * stand {n} letters or more", n=SHORTEST_BEGINNING))
        if self._exact:
            return [Exact(piece.text, found)]
        ends = piece.end == len(self._text) and folded.endswith(found[-1]) and not stands_alone(found[-1])
        return [Word(found, starred or ends)]

    def _fail_without_words(self, first: _Piece | None, negated: bool) -> NoReturn:
        where = first.start if first else len(self._text)
        if negated:
            self._fail(where, sentence("a search needs a word to find, beside those to leave out"))
        if first is None or first.text in {"OR", "|", ")"}:
            self._fail(where, WORD_MISSING)
        self._fail(where, NOTHING_TO_FIND)

    def _fail(self, position: int, message: str) -> NoReturn:
        raise FilterSyntaxError(self._text, position, message)


def _touches(pieces: list[_Piece], start: int) -> bool:
    """Whether a piece starts where the last one ends: a minus there joins two words."""
    return bool(pieces) and pieces[-1].end == start and pieces[-1].kind == "word"
