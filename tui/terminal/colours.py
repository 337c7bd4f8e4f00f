"""How many colours the terminal can show (pure).

What the terminal answered counts before its environment, which over ssh says little: `TERM=xterm` names eight
colours of the millions that xterm has. Inside tmux and screen the environment is all there is.
"""

from collections.abc import Mapping

from msgspec import Struct

from tui.settings import Colours
from tui.terminal.page import on_page
from tui.terminal.recognise import Recognised


class Shown(Struct, frozen=True):
    """Which colours a terminal shows, and what says so: for `aqwal doctor`."""

    colours: Colours
    why: str


_WISHES: Mapping[str, Colours] = {"standard": "16", "windows": "16", "256": "256", "truecolor": "direct"}
_ALL = frozenset(
    (
        "VTE",
        "Konsole",
        "kitty",
        "xterm",
        "st",
        "alacritty",
        "foot",
        "Ghostty",
        "Windows Terminal",
        "WezTerm",
        "mintty",
        "iTerm2",
        "VS Code",
        "xterm.js",
        "QTerminal",
    )
)
"""Profiles of terminals that show any colour, whatever TERM says."""

_WRONG = frozenset(("mlterm", "screen"))
"""Profiles of those that show direct colours wrong or not at all, whatever COLORTERM says."""

_IN_256 = frozenset(("mlterm", "Terminal.app"))


def shown_colours(recognised: Recognised, environment: Mapping[str, str]) -> Shown:
    """Tell which colours a terminal shows."""
    if environment.get("NO_COLOR"):
        return Shown("none", "NO_COLOR asks for it")
    wish = environment.get("TEXTUAL_COLOR_SYSTEM", "")
    if wish in _WISHES:
        return Shown(_WISHES[wish], f"TEXTUAL_COLOR_SYSTEM is {wish}")
    if on_page(environment):
        return Shown("direct", "a page shows all")
    term, name = environment.get("TERM", ""), recognised.profile.name
    said = environment.get("COLORTERM", "")
    if said.strip().lower() in ("truecolor", "24bit") and name not in _WRONG:
        return Shown("direct", f"COLORTERM is {said}")
    if term == "linux":
        return Shown("8", "TERM is linux")
    if term == "dumb" or term.startswith("vt"):
        return Shown("none", f"TERM is {term}")
    if name in _ALL:
        return Shown("direct", f"{name} shows all")
    if "-direct" in term:
        return Shown("direct", f"TERM is {term}")
    if name in _IN_256:
        return Shown("256", f"{name} shows so many")
    if name.startswith("tmux"):
        return Shown("256", "tmux takes so many, and rounds them to those of the terminal around it")
    if term.endswith("256color"):
        return Shown("256", f"TERM is {term}")
    return Shown("16", f"TERM is {term or 'not set'}, and it is not known to show more")
