"""The language of the interface in use: a process has one reader, and every widget writes to that one.

Words are English still; what follows the language by now is the side where rows, labels and indents begin.
"""

from tui.i18n.language import ENGLISH, Base, InterfaceLanguage


class _InUse:
    """What the process uses now."""

    language: InterfaceLanguage = ENGLISH


def base_in_use() -> Base:
    """The direction of the lines that we write."""
    return _InUse.language.base


def speak(language: InterfaceLanguage) -> None:
    """Use a language from now on; what stands on the screen is for the caller to redraw."""
    _InUse.language = language
