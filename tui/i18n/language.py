"""The languages of the interface, and the side on which their lines begin."""

from typing import Literal

from msgspec import Struct

Base = Literal["L", "R"]


class InterfaceLanguage(Struct, frozen=True):
    """A language that the interface speaks: its code, and the direction of the lines that we write."""

    code: Literal["en", "ar"]
    base: Base


ENGLISH = InterfaceLanguage("en", "L")
ARABIC = InterfaceLanguage("ar", "R")
