"""The text form of a filter: reading it, and writing it in its one canonical form.

    filter := term*                        AND; terms stand apart by blanks
    term   := ["-"] [field ":"] value ("," value)*     OR inside a term; without a field it is text
    value  := word | '"' characters '"'    with \\" and \\\\ inside quotation marks

A field that comes again with the same sign joins its first term. Only text stays apart: a claim must hold
every one of them.
"""

from difflib import get_close_matches
from typing import NoReturn

from store.errors import FilterSyntaxError
from store.filters.fields import FIELD_BY_NAME, canonical_value
from store.sentences import sentence
from store.types import Filter, Term

INVISIBLE = frozenset("\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_NEEDS_QUOTES = frozenset('",\\')


def parse_filter(text: str) -> Filter:
    """Read a filter; raises FilterSyntaxError with the place of the mistake and what would be right."""
    return _Reader(text).filter()


def format_filter(filter: Filter) -> str:
    """Write a filter so that `parse_filter` reads the same one back (one term per field and sign)."""
    return " ".join(
        f"{'-' if term.negated else ''}{term.field}:{','.join(map(quoted, term.values))}"
        for term in filter.terms
    )


def quoted(value: str) -> str:
    """Put a value in quotation marks where it needs them."""
    if value and not any(_is_blank(letter) or letter in _NEEDS_QUOTES for letter in value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_blank(letter: str) -> bool:
    return letter.isspace() or letter in INVISIBLE


class _Reader:
    """Reads a filter from left to right; `_at` is the index of the next code point."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def filter(self) -> Filter:
        terms: list[Term] = []
        while self._skip_blanks():
            _join(terms, self._term())
        return Filter(tuple(terms))

    def _term(self) -> Term:
        negated = self._next() == "-"
        if negated:
            self._at += 1
            if not self._next() or _is_blank(self._next()):
                self._fail(
                    self._at - 1,
                    sentence('after "-" stands what to leave out, without a blank: -outlet:axios'),
                )
        field = self._field()
        values = [self._value(field)]
        while self._next() == ",":
            self._at += 1
            values.append(self._value(field))
        return Term(field, tuple(dict.fromkeys(values)), negated)

    def _field(self) -> str:
        """Read a field and its colon; without one, stay and answer text."""
        end = self._at
        while end < len(self._text) and self._text[end] not in ':",' and not self._text[end].isspace():
            end += 1
        if end == len(self._text) or self._text[end] != ":":
            return "text"
        written = "".join(letter for letter in self._text[self._at : end] if letter not in INVISIBLE)
        name = written.lower()
        if name not in FIELD_BY_NAME:
            self._fail(self._at, self._unknown_field(written, name))
        self._at = end + 1
        return name

    def _unknown_field(self, written: str, name: str) -> str:
        close = get_close_matches(name, FIELD_BY_NAME, n=1)
        hint = sentence(" (did you mean {field}?)", field=close[0]) if close else ""
        whole = self._text[self._at :].split(maxsplit=1)[0].replace('"', "")
        return sentence(
            'there is no field "{written}"{hint}; the fields are {fields}; '
            'to look for the words, put them in quotation marks: "{whole}"',
            written=written,
            hint=hint,
            fields=", ".join(FIELD_BY_NAME),
            whole=whole,
        )

    def _value(self, field: str) -> str:
        start = self._at
        quoted = self._next() == '"'
        value = self._quoted_value() if quoted else self._word(field)
        try:
            return canonical_value(field, value)
        except ValueError as error:
            self._fail(start, error.args[0])
        except FilterSyntaxError as error:
            problem = sentence("{field}: {problem}", field=field, problem=error.args[0])
            self._fail(start + quoted + error.position, problem)

    def _word(self, field: str) -> str:
        start = self._at
        while self._next() and self._next() != "," and not self._next().isspace():
            if self._next() == '"':
                self._fail(
                    self._at,
                    sentence('a quotation mark stands at the start of a value, or as \\" inside one'),
                )
            self._at += 1
        value = "".join(letter for letter in self._text[start : self._at] if letter not in INVISIBLE)
        if not value:
            example = FIELD_BY_NAME[field].example
            self._fail(
                start,
                sentence(
                    "a value is missing here; write for example {example}, without blanks", example=example
                ),
            )
        return value

    def _quoted_value(self) -> str:
        start = self._at
        self._at += 1
        letters: list[str] = []
        while (letter := self._next()) != '"':
            if letter == "\\":
                self._at += 1
                letter = self._next()
                if letter not in {'"', "\\"}:
                    self._fail(
                        self._at - 1, sentence('inside quotation marks a \\ stands before " or \\ only')
                    )
            if not letter:
                self._fail(start, sentence("this quotation mark is never closed"))
            letters.append(letter)
            self._at += 1
        self._at += 1
        if self._next() and self._next() != "," and not _is_blank(self._next()):
            self._fail(self._at, sentence("after a closing quotation mark stands a blank or a comma"))
        return "".join(letters)

    def _next(self) -> str:
        """Look at the next code point; empty at the end."""
        return self._text[self._at : self._at + 1]

    def _skip_blanks(self) -> bool:
        """Go to the next term; False at the end."""
        while self._next() and _is_blank(self._next()):
            self._at += 1
        return bool(self._next())

    def _fail(self, position: int, message: str) -> NoReturn:
        raise FilterSyntaxError(self._text, position, message)


def _join(terms: list[Term], term: Term) -> None:
    """Add a term, or its values to the term of the same field and sign."""
    if term in terms:
        return
    for index, own in enumerate(terms):
        if term.field != "text" and (own.field, own.negated) == (term.field, term.negated):
            terms[index] = Term(own.field, tuple(dict.fromkeys(own.values + term.values)), own.negated)
            return
    terms.append(term)
