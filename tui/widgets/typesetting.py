"""The profile in use: a process has one terminal, and every widget sets its text as that one wants it.

Widgets read `in_use()` whenever they draw. Those that keep what they laid out have a `typeset` method, and
the application calls it when the typesetting changes.
"""

from typing import Protocol, runtime_checkable

from tui.bidi import PROFILES, Profile, Typesetting


class _InUse:
    """What the process uses now."""

    def __init__(self) -> None:
        self.profile = PROFILES["silent"]
        self.typesetting = self.profile.typesetting
        self.label: str = self.profile.way


_now = _InUse()


@runtime_checkable
class Typeset(Protocol):
    """A widget that keeps lines it laid out."""

    def typeset(self) -> None:
        """Lay everything out anew."""
        ...


def in_use() -> Typesetting:
    """How text is set now."""
    return _now.typesetting


def profile_in_use() -> Profile:
    """What the terminal wants."""
    return _now.profile


def label_in_use() -> str:
    """The way that text is sent, in a word."""
    return _now.label


def use(profile: Profile, label: str) -> None:
    """Send text so from now on; what stands on the screen is for the caller to redraw."""
    _now.profile, _now.typesetting, _now.label = profile, profile.typesetting, label
