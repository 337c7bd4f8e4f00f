"""The words of the interface, in the language in use.

English stands in the code, and is the key of every other language: `tr("Next claim")`. A language is one TOML
file beside this one, with two tables: [words], from English to its own words, and [counts], from the English
noun to its plural forms by the categories of CLDR. A test reads the code and says what a file lacks.
"""

from collections.abc import Mapping
from functools import cache

import msgspec
from msgspec import Struct

from store.sentences import Sentence
from tui.i18n.language import language_in_use
from tui.i18n.numbers import numeral

Forms = Mapping[str, str]
"""Plural forms by category (zero, one, two, few, many, other); `{n}` stands for the number."""


class Translation(Struct, frozen=True, forbid_unknown_fields=True):
    """A language file."""

    words: Mapping[str, str] = {}
    counts: Mapping[str, Forms] = {}


def tr(english: str, /, **values: object) -> str:
    """Say words of the interface in the language in use; blanks around them stay.

    `values` fill the names in braces. They are our own numbers and words: what comes out of a claim goes
    through `Writing.field`, which isolates it. English is said where the language has no words of its own.
    """
    words = english.strip()
    said = translation(language_in_use().code).words.get(words, words)
    if said is not words:
        start = len(english) - len(english.lstrip())
        said = f"{english[:start]}{said}{english[start + len(words) :]}"
    else:
        said = english
    return said.format(**values) if values else said


def retold(text: str) -> str:
    """Say a sentence of the store or of ours in the language in use; any other text stays as it is.

    In another language the values that are no sentences themselves, as names and paths, are isolated.
    """
    if not isinstance(text, Sentence) or text.pattern.strip() not in _words():
        return text
    return tr(text.pattern, **{name: _value(value) for name, value in text.values.items()})


def _words() -> Mapping[str, str]:
    return translation(language_in_use().code).words


def _value(value: object) -> object:
    if isinstance(value, Sentence):
        return retold(value)
    if isinstance(value, int):
        return numeral(value)
    from tui.bidi import compose  # noqa: PLC0415 - English needs none: start-up

    return compose("{value}", value=value) if value else value


def marked(english: str) -> str:
    """Mark words of a table for the language files; `tr` says them when they are drawn."""
    return english


def counted(number: int, one: str, many: str | None = None) -> str:
    """Say a number of things: 1 claim, 12,481 claims."""
    forms = translation(language_in_use().code).counts.get(one)
    if forms is None:
        return f"{numeral(number)} {one if number == 1 else many or one + 's'}"
    return forms.get(arabic_category(number), forms["other"]).format(n=numeral(number))


def arabic_category(number: int) -> str:
    """Name the plural category of a whole number in Arabic (CLDR 44, plural rules of `ar`)."""
    if number <= 2:
        return ("zero", "one", "two")[number]
    rest = number % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"


@cache
def translation(code: str) -> Translation:
    """Read a language file; English has none."""
    if code == "en":
        return Translation()
    import tomllib  # noqa: PLC0415 - English needs none: start-up
    from importlib import resources  # noqa: PLC0415

    text = resources.files("tui.i18n").joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Translation)
