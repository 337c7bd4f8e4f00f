"""The typesetting in use: a process has one terminal, and every widget sets its text as that one wants it.

Widgets read `in_use()` whenever they draw. Those that keep what they laid out have a `typeset` method, and
the application calls it when the typesetting changes.
"""

from typing import Protocol, runtime_checkable

from tui.bidi import Typesetting

_in_use = [Typesetting()]


@runtime_checkable
class Typeset(Protocol):
    """A widget that keeps lines it laid out."""

    def typeset(self) -> None:
        """Lay everything out anew."""
        ...


def in_use() -> Typesetting:
    """How text is set now."""
    return _in_use[0]


def use(typesetting: Typesetting) -> None:
    """Set text so from now on; what stands on the screen is for the caller to redraw."""
    _in_use[0] = typesetting
