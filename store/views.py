"""Saved views: a filter, a clock and a way to show them under a name, each in a TOML file to edit and share.

name = "What the White House denied"
filter = 'speaker:"White House" polarity:deny'
clock = "reported"
view = "matrix"
"""

import os
import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import msgspec
import tomli_w
from msgspec import Meta, Struct

from store.arabic import fold
from store.errors import FileFault, FilterSyntaxError, NotFound
from store.facet_fields import FACET_FIELDS
from store.filters import parse_filter
from store.sentences import sentence
from store.types import Clock, View

ENDING = ".toml"
_NOT_IN_NAMES = re.compile(r"[^\w]+")


class SavedView(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A list of claims that somebody wants to see again; `filter` is the text form of a filter.

    `view` is how it is shown, None for the way of the moment, and `column` what the frequency table counts.
    """

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    about: str = ""
    filter: str = ""
    clock: Clock = "said"
    view: View | None = None
    column: str = "speaker"


def read_view(path: Path) -> SavedView:
    """Read a view; raises FileFault, in one sentence, for a file that is missing or holds none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        view = msgspec.convert({"name": path.stem} | tomllib.loads(text), SavedView)
        parse_filter(view.filter)
        if view.column not in FACET_FIELDS:
            words = sentence(
                "{path}: nothing counts {column!r}; column is one of {fields}.",
                path=path,
                column=view.column,
                fields=", ".join(FACET_FIELDS),
            )
            raise FileFault(path, words)
    except OSError as error:
        words = sentence(
            "{path} cannot be read ({reason}); check its name.", path=path, reason=error.strerror
        )
        raise FileFault(path, words) from error
    except UnicodeDecodeError as error:
        words = sentence("{path} is not text in UTF-8; save it as UTF-8.", path=path)
        raise FileFault(path, words) from error
    except RecursionError as error:
        words = sentence("{path} is no TOML: its lists are too deep; mend it.", path=path)
        raise FileFault(path, words) from error
    except tomllib.TOMLDecodeError as error:
        words = sentence("{path} is no TOML: {reason}; mend it.", path=path, reason=str(error))
        raise FileFault(path, words) from error
    except msgspec.ValidationError as error:
        words = sentence("{path} is no saved view: {reason}.", path=path, reason=str(error))
        raise FileFault(path, words) from error
    except FilterSyntaxError as error:
        words = sentence(
            "{path}: the filter cannot be read at character {n}: {problem}.",
            path=path,
            n=error.position + 1,
            problem=error.args[0],
        )
        raise FileFault(path, words) from error
    return view


def write_view(folder: Path, view: SavedView) -> Path:
    """Write a view into a folder, over the one of the same name, and say where.

    Raises FileFault when the folder cannot be written.
    """
    path = _place(folder, view.name)
    aside = path.with_name(f"{path.name}.partial-{os.getpid()}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(tomli_w.dumps(msgspec.to_builtins(view)), encoding="utf-8")
        aside.replace(path)
    except OSError as error:
        words = sentence(
            "{path} cannot be written ({reason}); check its folder.", path=path, reason=error.strerror
        )
        raise FileFault(path, words) from error
    return path


def saved_views(folder: Path) -> tuple[tuple[SavedView, ...], tuple[str, ...]]:
    """Read the views of a folder by name, with a sentence for each file that holds none."""
    views: list[SavedView] = []
    faults: list[str] = []
    for path in _files(folder):
        try:
            views.append(read_view(path))
        except FileFault as error:
            faults.append(error.args[0])
    return tuple(sorted(views, key=lambda view: view.name)), tuple(faults)


def find_view(wanted: str, folder: Path) -> SavedView:
    """Find a view by the path of its file, or by its name in a folder, in any spelling.

    Raises FileFault for a file that holds no view, NotFound, with the names that there are, for a name.
    """
    if wanted.endswith(ENDING) or os.sep in wanted:
        return read_view(Path(wanted))
    named = folder / f"{wanted}{ENDING}"
    if named in _files(folder):
        return read_view(named)
    views, _ = saved_views(folder)
    for view in views:
        if fold(view.name) == fold(wanted):
            return view
    raise NotFound(f"there is no saved view {wanted!r}; {_choices(wanted, [view.name for view in views])}")


def _choices(wanted: str, names: Iterable[str]) -> str:
    names = list(names)
    if not names:
        return "none was saved yet"
    close = get_close_matches(wanted, names, 1)
    return f"did you mean {close[0]!r}" if close else f"there are {', '.join(map(repr, names[:20]))}"


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{ENDING}"))


def _place(folder: Path, name: str) -> Path:
    """Name the file after the view: letters of any script, and a number where another view has it."""
    stem = _NOT_IN_NAMES.sub("-", name).strip("-")[:60] or "view"
    number = 1
    while True:
        path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{ENDING}"
        if not path.exists() or _name_in(path) == name:
            return path
        number += 1


def _name_in(path: Path) -> str | None:
    try:
        return read_view(path).name
    except FileFault:
        return None
