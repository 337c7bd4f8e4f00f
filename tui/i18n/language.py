"""The language of the interface, and the side on which its lines begin: a process has one reader."""

from typing import Literal

from msgspec import Struct

Base = Literal["L", "R"]


class InterfaceLanguage(Struct, frozen=True):
    """A language that the interface speaks: its code, and the direction of the lines that we write."""

    code: Literal["en", "ar"]
    base: Base


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
