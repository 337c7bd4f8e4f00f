"""The settings: what `config.toml` in the user's config directory can say, a section for each subject.

To add a section: a frozen Struct with defaults, a field of `Settings`, and its line in `tui.settings_file`.
"""

from pathlib import Path
from typing import Literal

from msgspec import Struct

Mode = Literal["auto", "app", "terminal", "off", "run", "lrm"]
"""Who orders right-to-left text: see `tui.terminal.modes`."""

Language = Literal["en", "ar"]
MODES: tuple[Mode, ...] = ("auto", "app", "terminal", "off", "run", "lrm")


ThemeChoice = Literal[
    "auto",
    "dark",
    "light",
    "high-contrast",
    "high-contrast-dark",
    "high-contrast-light",
    "colour-blind",
    "colour-blind-dark",
    "colour-blind-light",
]
"""Colours: without -dark and -light, and with auto, the terminal's background decides."""


Paper = Literal["dark", "light"]
"""What a terminal writes on."""

Colours = Literal["none", "8", "16", "256", "direct"]
"""What a terminal shows: direct is any colour, in 24 bits; 8 is a console whose papers are never bright."""


class TerminalSettings(Struct, frozen=True):
    """[terminal]: how right-to-left text is sent, whatever the terminal is."""

    bidi: Mode = "auto"
    shaping: Literal["forms", "none"] = "forms"
    marks: Literal["auto", "keep", "drop"] = "auto"


class InterfaceSettings(Struct, frozen=True):
    """[interface]: its colours and language, and what Arabic writes its numbers with and calls its months."""

    theme: ThemeChoice = "auto"
    language: Literal["auto", "en", "ar"] = "auto"
    digits: Literal["auto", "western", "arabic-indic"] = "auto"
    months: Literal["gregorian", "levant", "both"] = "gregorian"
    plain: bool = False
    """Words without boxes, as with `--plain`."""


class SavedTerminal(Struct, frozen=True):
    """[terminals.NAME]: what `aqwal doctor` saved; `like` is the profile that the terminal is treated by."""

    bidi: Mode = "auto"
    like: str = ""


class Settings(Struct, frozen=True):
    """Every setting."""

    terminal: TerminalSettings = TerminalSettings()
    interface: InterfaceSettings = InterfaceSettings()
    terminals: dict[str, SavedTerminal] = {}
    keys: dict[str, str] = {}
    """[keys]: a preset, and keys by the names of commands: see `tui.commands.rebinding`."""


def settings_path() -> Path:
    """Where the settings stand, by the rules of each system."""
    from platformdirs import user_config_path  # noqa: PLC0415 (only where it is needed: start-up)

    return user_config_path("aqwal") / "config.toml"
