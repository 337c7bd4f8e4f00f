"""From a terminal's answers and the environment to its profile (pure).

The answers count first: an environment is inherited, also by a terminal that was started from another one.
Inside tmux and screen it is all there is, because these answer for themselves.
"""

from collections.abc import Callable, Mapping

from msgspec import Struct

from tui.bidi import PROFILES, Profile
from tui.terminal.answers import Answers
from tui.terminal.page import on_page

Environment = Mapping[str, str]


class Recognised(Struct, frozen=True):
    """A profile, the terminal's name and version as far as known, and how it was recognised."""

    profile: Profile
    terminal: str
    how: str

    @property
    def key(self) -> str:
        """The name under which a choice for this terminal is kept."""
        return self.profile.name


def recognise(answers: Answers, environment: Environment) -> Recognised:
    """Choose the profile of the terminal that gave these answers."""
    for step in (_page, _multiplexer, _explicit, _named, _from_environment):
        found = step(answers, environment)
        if found is not None:
            return found
    if not answers.answered:
        return _as("silent", "unknown", "it answered no question")
    return _as("unknown", answers.version, "its answers and the environment name no terminal known here")


def _as(name: str, terminal: str, how: str) -> Recognised:
    return Recognised(PROFILES[name], terminal or name, how)


def _page(_: Answers, environment: Environment) -> Recognised | None:
    """Know a page by its server: whatever else the environment says is of the terminal that started that."""
    if not on_page(environment):
        return None
    return _as("xterm.js", "xterm.js in a browser", "its server chose the driver for a page (TEXTUAL_DRIVER)")


def _multiplexer(answers: Answers, environment: Environment) -> Recognised | None:
    term = environment.get("TERM", "")
    if answers.version.startswith("tmux") or environment.get("TMUX"):
        terminal = answers.version or "tmux"
        for variable, outer in _AROUND_TMUX:
            if environment.get(variable):
                return _as(f"tmux in {outer}", terminal, f"tmux, and its environment has {variable}")
        return _as("tmux", terminal, "XTVERSION" if answers.version else "TMUX in the environment")
    if environment.get("STY"):
        return _as("screen", "GNU screen", "STY in the environment")
    if term.startswith("screen") and not answers.version:
        return _as("screen", "", f"TERM is {term}")
    return None


_AROUND_TMUX = (
    ("KITTY_WINDOW_ID", "kitty"),
    ("KONSOLE_VERSION", "Konsole"),
    ("MLTERM", "mlterm"),
    ("ALACRITTY_WINDOW_ID", "alacritty"),
)


def _explicit(answers: Answers, environment: Environment) -> Recognised | None:
    """Believe a terminal that says that it leaves the order to us since it was told."""
    if not answers.bdsm or answers.bdsm[-1] not in (2, 4):
        return None
    found = _named(answers, environment)
    terminal = found.terminal if found else _vte_version(environment)
    profile = found.profile if found and found.profile.setup == PROFILES["VTE"].setup else PROFILES["VTE"]
    if answers.bdsm[0] != 1:
        profile = profile.but(restore="")  # somebody had switched it before: leave it so
    return Recognised(profile, terminal, "it reports explicit mode (DECRQM 8) after CSI 8 l")


def _vte_version(environment: Environment) -> str:
    version = environment.get("VTE_VERSION", "")
    return f"VTE {int(version) // 100 / 100:.2f}" if version.isdecimal() else "VTE"


_NAMES = (  # how XTVERSION begins
    ("kitty", "kitty"),
    ("Konsole", "Konsole"),
    ("XTerm(", "xterm"),
    ("foot", "foot"),
    ("WezTerm", "WezTerm"),
    ("ghostty", "Ghostty"),
    ("mintty", "mintty"),
    ("iTerm2", "iTerm2"),
    ("VTE", "VTE"),
    ("mlterm", "mlterm"),
    ("xterm.js", "xterm.js"),
    ("alacritty", "alacritty"),
)


def _named(answers: Answers, _: Environment) -> Recognised | None:
    for start, name in _NAMES:
        if answers.version.startswith(start):
            return _as(name, answers.version, "XTVERSION")
    if answers.unit == "~KDE":
        return _as("Konsole", "", "DA3")
    by_name = {"xterm-kitty": "kitty", "mlterm": "mlterm", "ghostty": "Ghostty", "xterm-ghostty": "Ghostty"}
    if answers.name in by_name:
        return _as(by_name[answers.name], "", "XTGETTCAP TN")
    return None


def _has(variable: str) -> Callable[[Environment], bool]:
    return lambda environment: bool(environment.get(variable))


def _program(name: str) -> Callable[[Environment], bool]:
    return lambda environment: environment.get("TERM_PROGRAM") == name


_SIGNS = (
    ("VS Code", "TERM_PROGRAM", _program("vscode")),
    ("Terminal.app", "TERM_PROGRAM", _program("Apple_Terminal")),
    ("iTerm2", "TERM_PROGRAM", _program("iTerm.app")),
    ("WezTerm", "TERM_PROGRAM", _program("WezTerm")),
    ("Ghostty", "TERM_PROGRAM", _program("ghostty")),
    ("mintty", "TERM_PROGRAM", _program("mintty")),
    ("alacritty", "ALACRITTY_WINDOW_ID", _has("ALACRITTY_WINDOW_ID")),
    ("mlterm", "MLTERM", _has("MLTERM")),
    ("kitty", "KITTY_WINDOW_ID", _has("KITTY_WINDOW_ID")),
    ("Konsole", "KONSOLE_VERSION", _has("KONSOLE_VERSION")),
    ("VTE", "VTE_VERSION", _has("VTE_VERSION")),
    ("Windows Terminal", "WT_SESSION", _has("WT_SESSION")),
)


def _from_environment(answers: Answers, environment: Environment) -> Recognised | None:
    by_term = _from_term(answers, environment)
    if by_term is not None:
        return by_term  # TERM is set by the terminal itself, the others may be inherited
    for name, variable, holds in _SIGNS:
        if holds(environment) and not (name == "VTE" and answers.answered):
            return _as(name, "", f"{variable} in the environment")
    looks_like_it = environment.get("COLORFGBG") and environment.get("TERM") == "xterm-256color"
    if answers.attributes == "1;2" and looks_like_it:
        return _as("QTerminal", "", "its bare answer to DA1, and COLORFGBG in the environment")
    return None


_TERMS = (
    ("xterm-kitty", "kitty"),
    ("xterm-ghostty", "Ghostty"),
    ("alacritty", "alacritty"),
    ("foot", "foot"),
    ("mlterm", "mlterm"),
    ("rxvt", "urxvt"),
    ("st-", "st"),
    ("wezterm", "WezTerm"),
    ("mintty", "mintty"),
)


def _from_term(_: Answers, environment: Environment) -> Recognised | None:
    term = environment.get("TERM", "")
    for start, name in _TERMS:
        if term.startswith(start) or term == start.rstrip("-"):
            return _as(name, "", f"TERM is {term}")
    return None
