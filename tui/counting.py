"""The command that counts by fields: `aqwal facets`, as the frequency table of the screen counts."""

from argparse import Namespace
from collections.abc import Iterator

from msgspec import Struct

from store import claims, facets
from store.connection import Store
from store.types import Facet, Filter
from tui.i18n.translation import counted
from tui.plain import clean, table
from tui.timeline.frequency import share_words, value_label

EVERY = (1 << 31) - 1
"""More values than a field has."""


class Counted(Struct, frozen=True):
    """A facet of `claims` claims; conditions on its own field are `set_aside`."""

    facet: Facet
    claims: int
    set_aside: bool


def count(opened: Store, args: Namespace, wanted: Filter) -> list[Counted]:
    """Count the values of the fields that were asked for, each once, up to the limit."""
    fields = list(dict.fromkeys(args.field))
    found = facets.facets(opened, wanted, fields, args.limit or EVERY)
    return [_counted(opened, facet, wanted) for facet in found]


def _counted(opened: Store, facet: Facet, wanted: Filter) -> Counted:
    base = facets.without_field(wanted, facet.field)
    number = claims.count(opened, base) if base else claims.total(opened)
    return Counted(facet, number, base != wanted)


def count_lines(one: Counted) -> Iterator[str]:
    """Write a facet: a line of what was counted, then a row for each value."""
    aside = f", conditions on {one.facet.field} set aside" if one.set_aside else ""
    number = counted(one.facet.count, "value")
    yield clean(f"{one.facet.field}: {number} in {counted(one.claims, 'claim')}{aside}")
    rows = [
        (str(value.claims), share_words(value.claims, one.claims), value.value, _beside(one, place))
        for place, value in enumerate(one.facet.values)
    ]
    yield from (f"  {line}" for line in table(rows, (None, None, 32), range(2)))


def _beside(one: Counted, place: int) -> str:
    """The name of a value that goes by an id."""
    value = one.facet.values[place]
    return value_label(one.facet.field, value) if value.agent or value.names else ""
