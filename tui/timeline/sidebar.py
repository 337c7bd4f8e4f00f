"""The facet sidebar: the values of some fields with their claims, as lines to walk through (pure)."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from store.types import Facet, FacetValue, Filter
from tui.i18n.language import base_in_use
from tui.i18n.numbers import numeral
from tui.i18n.words import field_name
from tui.timeline.frequency import LEFT_OUT, signs_of, value_label
from tui.timeline.sheet import SheetCell, SheetTone, mirrored

FIELDS = (
    "speaker",
    "outlet",
    "topic",
    "kind",
    "lang",
    "root",
    "act",
    "polarity",
    "named",
    "hops",
    "disputed",
)
"""The fields of the sidebar, from its top."""

VALUES = 6
"""Values of a field that are shown; those of the filter are shown beside them."""

SideKind = Literal["field", "value", "blank"]


class SideLine(Struct, frozen=True):
    """A line: a field with the number of its values, a value with the number of its claims, or a blank.

    `value` is as the filter writes it, `label` as a reader knows it; `number` is None where none was counted.
    """

    kind: SideKind
    field: str = ""
    number: int | None = None
    value: str = ""
    label: str = ""
    sign: str = ""


def side_lines(facets: tuple[Facet, ...], filter: Filter, names: Mapping[str, str]) -> tuple[SideLine, ...]:
    """Write out the facets; a value of the filter that is not among the first ones stands after them.

    `names` has what a reader knows of the ids in the filter.
    """
    return tuple(line for facet in facets for line in _facet_lines(facet, filter, names))


def _facet_lines(facet: Facet, filter: Filter, names: Mapping[str, str]) -> Iterator[SideLine]:
    signs = signs_of(filter, facet.field)
    if not facet.values and not signs:
        return
    yield SideLine("field", facet.field, facet.count)
    for value in facet.values:
        label, sign = value_label(facet.field, value), signs.pop(value.value, "")
        yield SideLine("value", facet.field, value.claims, value.value, label, sign)
    for value, sign in signs.items():
        label = names.get(value) or value_label(facet.field, FacetValue(value, 0))
        yield SideLine("value", facet.field, None, value, label, sign)
    yield SideLine("blank")


def next_value(lines: tuple[SideLine, ...], place: int, step: int) -> int:
    """The line of the value `step` values on; stays where there is none."""
    places = [number for number, line in enumerate(lines) if line.kind == "value"]
    if not places:
        return 0
    nearest = min(range(len(places)), key=lambda number: abs(places[number] - place))
    return places[max(min(nearest + step, len(places) - 1), 0)]


def same_value(lines: tuple[SideLine, ...], like: SideLine | None) -> int:
    """The line of a value among other lines; that of the first value where it is gone."""
    if like is not None:
        for number, line in enumerate(lines):
            if (line.kind, line.field, line.value) == (like.kind, like.field, like.value):
                return number
    return next_value(lines, 0, 0)


def first_in_sight(first: int, height: int, place: int, count: int) -> int:
    """The first line in sight, moved as little as shows a line and the heading above it."""
    first = max(min(first, place - 1), place - max(height, 1) + 1, 0)
    return max(min(first, count - height), 0)


def line_cells(line: SideLine, width: int, *, cursor: bool) -> tuple[SheetCell, ...]:
    """What stands in a line, from left to right."""
    return mirrored(_cells(line, width, cursor=cursor), width, base_in_use())


def _cells(line: SideLine, width: int, *, cursor: bool) -> Iterator[SheetCell]:
    base = base_in_use()
    number = numeral(line.number) if line.number is not None else ""
    end = width - len(number)
    if line.kind == "field":
        yield SheetCell(field_name(line.field), 0, end - 1, "head", base)
    if line.kind == "value":
        tone: SheetTone = "cursor" if cursor else "plain"
        yield SheetCell(">" if cursor else "", 0, 1, tone, base)
        yield SheetCell(line.sign, 1, 1, "dispute" if line.sign == LEFT_OUT else "heat")
        yield SheetCell(line.label, 2, end - 2 - (1 if number else 0), tone, None)
    yield SheetCell(number, end, len(number), "quiet")
