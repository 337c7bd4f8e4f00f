"""The settings file: what is sound in it holds, and each fault is one sentence that says what to do."""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from store.sentences import Sentence, sentence
from tui.settings import InterfaceSettings, SavedTerminal, Settings, TerminalSettings, settings_path

Table = Mapping[str, object]
Section = TypeVar("Section", bound=Struct)

NAMES = {
    f"[{section}] {field.name}": field.name
    for section, kind in (("terminal", TerminalSettings), ("interface", InterfaceSettings))
    for field in fields(kind)
}
"""Every setting with a place of its own, and its bare name."""


class SettingsFault(Exception):
    """A settings file that cannot be read, or not be written to; the sentence names it."""


def read_settings(path: Path | None = None) -> tuple[Settings, tuple[str, ...]]:
    """Read the settings, without a file the defaults, with a sentence for each fault; what is sound holds.

    Raises SettingsFault where the file cannot be read or is no TOML.
    """
    path = path or settings_path()
    if not path.exists():
        return Settings(), ()
    reading = _Reading(path)
    return reading.settings(_parsed(_text(path), path)), tuple(reading.faults)


def save_terminal(name: str, saved: SavedTerminal, path: Path | None = None) -> Path:
    """Write the section of one terminal into the settings file and leave the rest as it is; where it stands.

    Raises SettingsFault where the file is no TOML or has no room for it, OSError where it cannot be written.
    """
    path = path or settings_path()
    text = _text(path) if path.exists() else ""
    _parsed(text, path)
    header = f'[terminals."{name}"]'
    section = f'{header}\nbidi = "{saved.bidi}"\n' + (f'like = "{saved.like}"\n' if saved.like else "")
    old = re.compile(
        rf'^\[terminals\.(?:"{re.escape(name)}"|{re.escape(name)})\][^\n]*\n(?:(?!\[).*\n?)*', re.M
    )
    if old.search(text):
        text = old.sub(lambda _: f"{section}\n", text, count=1)
    else:
        text = f"{text.rstrip()}\n\n{section}".lstrip()
    try:
        _parsed(text, path)
    except SettingsFault:
        words = sentence(
            "{path}: nothing was kept, since a section {section} cannot be added; write it there by hand.",
            path=path,
            section=header,
        )
        raise SettingsFault(words) from None
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.toml")
    draft.write_text(text.rstrip() + "\n", encoding="utf-8")
    draft.replace(path)
    return path


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SettingsFault(sentence("{path} is not UTF-8; the defaults are used.", path=path)) from None
    except OSError as error:
        words = sentence(
            "{path} cannot be read ({reason}); the defaults are used.", path=path, reason=error.strerror
        )
        raise SettingsFault(words) from None


def _parsed(text: str, path: Path) -> Table:
    import tomllib  # noqa: PLC0415 (most have no settings: start-up)

    try:
        return tomllib.loads(text)
    except RecursionError:
        words = sentence("{path} is no TOML: its lists are too deep; the defaults are used.", path=path)
        raise SettingsFault(words) from None
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).rpartition(" (at ")
        found = re.match(r"line (\d+), column (\d+)", place)
        lines = text.splitlines() or [""]
        line, column = map(int, found.groups()) if found else (len(lines), len(lines[-1]) + 1)
        words = sentence(
            "{path} is no TOML from line {line}, column {column} on ({reason}); the defaults are used.",
            path=path,
            line=line,
            column=column,
            reason=reason,
        )
        raise SettingsFault(words) from None


class _Reading:
    """Makes settings of the tables of a file, and keeps a sentence for each part that is left out."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.faults: list[str] = []

    def settings(self, tables: Table) -> Settings:
        """Take what is sound."""
        sections = tuple(field.name for field in fields(Settings))
        for name, value in tables.items():
            if name not in sections:
                if isinstance(value, Mapping):
                    self._unknown_section(name, sections)
                else:
                    self._unknown(name)
        terminals = self._table(tables.get("terminals", {}), "[terminals]")
        keys = self._table(tables.get("keys", {}), "[keys]")
        return Settings(
            terminal=self._section(TerminalSettings, tables.get("terminal", {}), "[terminal]"),
            interface=self._section(InterfaceSettings, tables.get("interface", {}), "[interface]"),
            terminals={
                name: self._section(SavedTerminal, value, f'[terminals."{name}"]')
                for name, value in terminals.items()
            },
            keys={
                name: text
                for name, text in keys.items()
                if self._fits(text, str, f"[keys] {name}") and isinstance(text, str)
            },
        )

    def _section(self, kind: type[Section], value: object, place: str) -> Section:
        known = {field.name: field for field in fields(kind)}
        taken: dict[str, object] = {}
        for name, written in self._table(value, place).items():
            if name not in known:
                self._unknown(name, place, tuple(known))
            elif self._fits(written, known[name].type, f"{place} {name}", known[name].default):
                taken[name] = written
        return kind(**taken)

    def _table(self, value: object, place: str) -> Table:
        if isinstance(value, Mapping):
            return cast("Table", value)
        words = sentence(
            "{path}: {place} is a section and cannot be {value}; write {place} on a line of its own and its "
            "settings below that.",
            path=self._path,
            place=place,
            value=_as_written(value),
        )
        self.faults.append(words)
        return {}

    def _fits(self, value: object, kind: Any, place: str, default: object = None) -> bool:
        """Whether a setting may have a value; one without a default is left out."""
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            words = sentence(
                "{path}: {place} cannot be {value}; write {allowed}{meanwhile}.",
                path=self._path,
                place=place,
                value=_as_written(value),
                allowed=_allowed(kind),
                meanwhile=""
                if default is None
                else sentence(" (until then it is {default})", default=_as_written(default)),
            )
            self.faults.append(words)
            return False
        return True

    def _unknown(self, name: str, section: str = "", known: tuple[str, ...] = ()) -> None:
        """Say where a setting belongs that is none at its place; "" is the place above all sections."""
        place = f"{section} {name}".lstrip()
        home = next((full for full, bare in NAMES.items() if bare == name), "")
        meant = _nearest(name, {f"{section} {one}": one for one in known}) or _nearest(name, NAMES)
        if home:
            words = sentence(
                "{path}: {place} belongs under {section}; move it there, until then it is not used.",
                path=self._path,
                place=place,
                section=home.split(" ", maxsplit=1)[0],
            )
        elif meant:
            words = sentence(
                "{path}: there is no setting {place}; is it {meant}?",
                path=self._path,
                place=place,
                meant=meant,
            )
        else:
            words = sentence(
                "{path}: there is no setting {place}; there are {known}.",
                path=self._path,
                place=place,
                known=", ".join(known or NAMES),
            )
        self.faults.append(words)

    def _unknown_section(self, name: str, sections: tuple[str, ...]) -> None:
        meant = _nearest(name, {f"[{one}]": one for one in sections})
        words = sentence(
            "{path}: there is no section {place}; is it {meant}?",
            path=self._path,
            place=f"[{name}]",
            meant=meant or _listed(f"[{one}]" for one in sections),
        )
        self.faults.append(words)


def _nearest(name: str, known: Mapping[str, str]) -> str:
    """The place whose name is most like a name; "" where none is."""
    from difflib import get_close_matches  # noqa: PLC0415 (for mistakes only)

    close = get_close_matches(name.lower(), known.values(), 1, 0.6)
    return next((place for place, bare in known.items() if close and bare == close[0]), "")


def _allowed(kind: Any) -> Sentence:
    if get_origin(kind) is Literal:
        return _listed(map(_as_written, get_args(kind)))
    return sentence("true or false") if kind is bool else sentence("text in quotation marks")


def _listed(parts: Iterable[str]) -> Sentence:
    return sentence("one of {values}", values=", ".join(parts))


def _as_written(value: object) -> str:
    """A value as TOML has it; lists and tables without what is in them."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return "{…}" if isinstance(value, Mapping) else "[…]" if isinstance(value, list) else str(value)
