"""The settings: `config.toml` in the user's config directory, read once, a section for each subject.

To add a section: a frozen Struct with defaults, and a field of `Settings`.
"""

import os
import re
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from store.sentences import sentence

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


class TerminalSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """[terminal]: how right-to-left text is sent, whatever the terminal is."""

    bidi: Mode = "auto"
    shaping: Literal["forms", "none"] = "forms"
    marks: Literal["auto", "keep", "drop"] = "auto"


class InterfaceSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """[interface]: its colours and language, and what Arabic writes its numbers with and calls its months."""

    theme: ThemeChoice = "auto"
    language: Literal["auto", "en", "ar"] = "auto"
    digits: Literal["auto", "western", "arabic-indic"] = "auto"
    months: Literal["gregorian", "levant", "both"] = "gregorian"
    plain: bool = False
    """Words without boxes, as with `--plain`."""


class SavedTerminal(Struct, frozen=True, forbid_unknown_fields=True):
    """[terminals.NAME]: what `aqwal doctor` saved; `like` is the profile that the terminal is treated by."""

    bidi: Mode = "auto"
    like: str = ""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """Every setting."""

    terminal: TerminalSettings = TerminalSettings()
    interface: InterfaceSettings = InterfaceSettings()
    terminals: dict[str, SavedTerminal] = {}
    keys: dict[str, str] = {}
    """[keys]: a preset, and keys by the names of commands: see `tui.commands.rebinding`."""


class SettingsFault(Exception):
    """A settings file that cannot be used; the sentence names the file and the place."""


def settings_path() -> Path:
    """Where the settings stand, by the rules of each system."""
    from platformdirs import user_config_path  # noqa: PLC0415 (only where it is needed: start-up)

    return user_config_path("aqwal") / "config.toml"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; without a file, the defaults. Raises SettingsFault."""
    path = path or settings_path()
    if not path.exists():
        return Settings()
    import tomllib  # noqa: PLC0415 (most have no settings: start-up)

    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except UnicodeDecodeError:
        raise SettingsFault(sentence("{path} is not UTF-8; the defaults are used.", path=path)) from None
    except OSError as error:
        words = sentence(
            "{path} cannot be read ({reason}); the defaults are used.", path=path, reason=error.strerror
        )
        raise SettingsFault(words) from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        words = sentence("{path}: {reason}; the defaults are used.", path=path, reason=str(error))
        raise SettingsFault(words) from None


def save_terminal(name: str, saved: SavedTerminal, path: Path | None = None) -> Path:
    """Write the section of one terminal into the settings file and leave the rest as it is; where it stands.

    Raises SettingsFault where the file there is not sound, OSError where it cannot be written.
    """
    path = path or settings_path()
    read_settings(path)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    header = f'[terminals."{name}"]'
    section = f'{header}\nbidi = "{saved.bidi}"\n' + (f'like = "{saved.like}"\n' if saved.like else "")
    old = re.compile(
        rf'^\[terminals\.(?:"{re.escape(name)}"|{re.escape(name)})\][^\n]*\n(?:(?!\[).*\n?)*', re.M
    )
    if old.search(text):
        text = old.sub(lambda _: f"{section}\n", text, count=1)
    else:
        text = f"{text.rstrip()}\n\n{section}".lstrip()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.toml")
    draft.write_text(text.rstrip() + "\n", encoding="utf-8")
    draft.replace(path)
    return path
