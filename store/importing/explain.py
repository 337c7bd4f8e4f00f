"""What a decoder says about a bad record, in words that a person can act on."""

import re
from typing import get_args, get_type_hints

from msgspec import Struct, ValidationError

from store.types import Record

_PLACE = re.compile(r"^(?P<reason>.*) - at `(?P<place>[^`]*)`(?: in `(?P<of>[^`]*)`)?$", re.DOTALL)
_WORDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
_FIXED = {
    "Invalid RFC3339 encoded date": "not a day; write it as 2026-03-04",
    "Invalid RFC3339 encoded datetime": "not a time; write it as 2026-03-04T14:20:00+03:00",
}


def explain(error: Exception, line: bytes) -> tuple[str, str]:
    """Turn an error of the decoder into the field that is wrong ("" for the whole line) and the reason."""
    if not isinstance(error, ValidationError):
        return "", _not_json(str(error))
    found = _PLACE.match(str(error))
    reason = found["reason"] if found else str(error)
    place = _field(found["of"] or found["place"]) if found else ""
    named = re.fullmatch(r"Object (missing required|contains unknown) field `(.*)`", reason, re.DOTALL)
    if named:
        field = f"{place}.{named[2]}" if place else named[2]
        return field, "is missing" if named[1].startswith("missing") else "is no field of this record"
    unknown = re.fullmatch(r"Invalid (enum )?value '(.*)'", reason, re.DOTALL)
    if unknown:
        return place, _not_one_of(unknown[2], place, line)
    if reason in _FIXED:
        return place, _FIXED[reason]
    return place, _in_words(reason, key=bool(found and found["of"]))


def _not_json(reason: str) -> str:
    if reason == "Input data was truncated":
        return "not JSON: it breaks off (a record stands on one line, and no half of a surrogate pair)"
    return f"not JSON: {reason.removeprefix('JSON is malformed: ')}"


def _field(place: str) -> str:
    return place.removeprefix("$").removeprefix(".")


def _in_words(reason: str, *, key: bool) -> str:
    if "matching regex" in reason:
        return f"{'a key' if key else 'it'} is no language tag such as ar, en or en-GB"
    if "of length >= 1" in reason:
        return "is empty"
    longest = re.search(r"of length <= (\d+)", reason)
    if longest:
        return f"is longer than {longest[1]} characters"
    reason = re.sub("`([^`]*)`", lambda types: _type_words(types[1]), reason)
    return reason[:1].lower() + reason[1:]


def _type_words(types: str) -> str:
    """Name JSON types in words; other names keep their quotation marks."""
    names = types.split(" | ")
    return " or ".join(_WORDS[name] for name in names) if set(names) <= set(_WORDS) else f"`{types}`"


def _not_one_of(value: str, place: str, line: bytes) -> str:
    """Name the values that a field may have."""
    if place == "type":
        return f"{value!r} is no type of record; one of {', '.join(_RECORDS)}"
    allowed = get_args(_hint_at(place, line))
    return f"{value!r} is not one of {', '.join(allowed)}" if allowed else f"{value!r} is not allowed"


def _hint_at(place: str, line: bytes) -> object:
    """Find the type of a field such as `chain[0].implicit` in the record on a line."""
    record = _TYPE.search(line)
    hint: object = _RECORDS.get(record[1].decode() if record else "")
    for name in re.sub(r"\[.*?\]", "", place).split("."):
        struct = next((part for part in (hint, *get_args(hint)) if _is_struct(part)), None)
        hint = get_type_hints(struct).get(name) if struct else None
    return hint


def _is_struct(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, Struct)


def tag(struct: type[Struct]) -> str:
    """Name the type of a record as its `type` field does."""
    return str(struct.__struct_config__.tag)


_TYPE = re.compile(rb'"type"\s*:\s*"([a-z_]+)"')
_RECORDS: dict[str, type[Struct]] = {tag(struct): struct for struct in get_args(Record)}
