"""Put fields into a line so that none can reach outside its place."""

from __future__ import annotations

from tui.bidi.controls import CONTROLS, FSI, LINE_SEPARATOR, PARAGRAPH_SEPARATORS, PDI

# Separators of class B would end the isolate (X8), those of class S would leave its level (L1).
_CLEAN = dict.fromkeys(map(ord, CONTROLS)) | dict.fromkeys(
    map(ord, PARAGRAPH_SEPARATORS | frozenset(f"\t\x0b\x0c\x1f{LINE_SEPARATOR}")), " "
)


class _Field:
    """A value that formats to isolated text."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        return isolate(format(self._value, spec))

    def __str__(self) -> str:
        return isolate(str(self._value))

    def __repr__(self) -> str:
        return isolate(repr(self._value))


def isolate(field: str) -> str:
    """Return the field on one line without bidi controls, between FSI and PDI."""
    return f"{FSI}{field.translate(_CLEAN)}{PDI}"


def compose(template: str, **fields: object) -> str:
    """Fill `{name}` places like `str.format`, each field isolated; KeyError where one is missing."""
    return template.format_map({name: _Field(value) for name, value in fields.items()})
