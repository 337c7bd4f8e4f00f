"""The language of the interface, its figures and month names, and the side on which its lines begin.

A process has one reader, and so one language in use. Whoever keeps words that were said keeps with them the
language that they were said in, which is one frozen value.
"""

from typing import Literal

from msgspec import Struct

Base = Literal["L", "R"]
Digits = Literal["western", "arabic-indic"]
Months = Literal["gregorian", "levant", "both"]
"""What Arabic calls March: مارس, آذار, or both."""


class InterfaceLanguage(Struct, frozen=True):
    """A language that the interface speaks: its code, the direction of our lines, its figures and months."""

    code: Literal["en", "ar"]
    base: Base
    digits: Digits = "western"
    months: Months = "gregorian"


ENGLISH = InterfaceLanguage("en", "L")
ARABIC = InterfaceLanguage("ar", "R")


class _InUse:
    """What the process uses now."""

    language: InterfaceLanguage = ENGLISH


def language_in_use() -> InterfaceLanguage:
    """The language that is spoken now."""
    return _InUse.language


def base_in_use() -> Base:
    """The direction of the lines that we write."""
    return _InUse.language.base


def speak(language: InterfaceLanguage) -> None:
    """Use a language from now on; what stands on the screen is for the caller to redraw."""
    _InUse.language = language
