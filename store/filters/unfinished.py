"""The end of a filter that is still being typed: which field or which value stands there (pure)."""

import re

from msgspec import Struct

from store.filters.fields import FIELD_BY_NAME
from store.filters.syntax import INVISIBLE

_BLANKS = re.compile(rf"[\s{''.join(INVISIBLE)}]*")
_FIELD = re.compile(r'-?(?:([^:,"\s]+):)?')
_VALUE = re.compile(r'"(?P<quoted>(?:[^"\\]|\\.?)*)"?|(?P<word>[^\s,]*)', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)")


class Unfinished(Struct, frozen=True):
    """What is being typed after `head`: a value of a field, or without a field the name of one.

    `typed` is the value so far, without marks; `beside` are the values that stand before it in its term.
    """

    head: str
    field: str | None
    typed: str
    beside: tuple[str, ...] = ()


def unfinished(text: str) -> Unfinished | None:
    """Find what is being typed at the end of a filter; None where nothing is, or no field can be told."""
    at = _end(_BLANKS, text, 0)
    while at < len(text):
        opened = _FIELD.match(text, at)
        assert opened  # it also matches nothing
        name = "".join(letter for letter in opened[1] or "" if letter not in INVISIBLE).lower()
        field, at, beside = name or None, opened.end(), list[str]()
        while True:
            start, found = at, _VALUE.match(text, at)
            assert found  # it also matches nothing
            value, at = _plain(found), found.end()
            if at == len(text):
                return _told(text, start, field, value, tuple(beside))
            if text[at] != ",":
                break
            beside.append(value)
            at += 1
        blank = _end(_BLANKS, text, at)
        if blank == at:
            return None  # a letter after a closing mark: no filter at all
        at = blank
    return None


def _told(text: str, start: int, field: str | None, value: str, beside: tuple[str, ...]) -> Unfinished | None:
    if field is None:
        named = value and not beside and text[start] != '"'
        return Unfinished(text[:start], None, value) if named else None
    return Unfinished(text[:start], field, value, beside) if field in FIELD_BY_NAME else None


def _plain(found: re.Match[str]) -> str:
    """Read a value without its quotation marks, which need not be closed."""
    if found["quoted"] is not None:
        return _ESCAPE.sub(r"\1", found["quoted"])
    return "".join(letter for letter in found["word"] if letter not in INVISIBLE)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
