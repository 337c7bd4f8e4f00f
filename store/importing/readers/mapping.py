"""How sheets are read, kept in a TOML file: headings and their fields, the encoding, the order of dates."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, ValidationError, convert, field, json

from store.errors import FileFault
from store.importing.readers.columns import FIELDS
from store.importing.readers.options import DateOrder, Options


class _Kept(Struct, frozen=True, forbid_unknown_fields=True):
    encoding: str | None = None
    dates: DateOrder | None = None
    columns: Mapping[str, str] = field(default_factory=dict[str, str])


def load_mapping(path: Path) -> Options:
    """Read a mapping. Raises FileFault for a file that is none."""
    try:
        kept = convert(tomllib.loads(path.read_text(encoding="utf-8")), _Kept)
    except OSError as error:
        raise FileFault(path, f"{path} cannot be read ({error.strerror}); check its name.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise FileFault(path, f"{path} is no mapping of columns: {error}.") from error
    unknown = [one for one in kept.columns.values() if one and one not in FIELDS]
    if unknown:
        raise FileFault(path, f"{path}: {unknown[0]!r} is no field; one of {', '.join(FIELDS)}.")
    return Options(encoding=kept.encoding, dates=kept.dates, columns=kept.columns)


def save_mapping(path: Path, options: Options) -> None:
    """Write a mapping that `load_mapping` reads back. Raises OSError."""
    single = (("encoding", options.encoding), ("dates", options.dates))
    lines = [f"{name} = {_quoted(value)}" for name, value in single if value]
    lines += ["", "[columns]", *(f"{_quoted(one)} = {_quoted(to)}" for one, to in options.columns.items())]
    about = "# How Aqwal reads a sheet: aqwal import SHEET --into DB --map THIS"
    path.write_text("\n".join([about, *lines]) + "\n", encoding="utf-8")


def _quoted(text: str) -> str:
    """Write a basic string of TOML: the escapes of JSON, and DEL escaped as well."""
    return json.encode(text).decode().replace("\x7f", "\\u007f")
