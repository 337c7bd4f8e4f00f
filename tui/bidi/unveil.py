"""Write hidden characters out, for the raw view."""

from __future__ import annotations

from tui.bidi.compose import isolate
from tui.bidi.controls import FSI, PDI
from tui.bidi.hidden import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.bidi.hidden import Hidden

    Range = tuple[int, int]

_ON_ONE_LINE = dict.fromkeys(map(ord, "\n\r\t"), " ")


def written_out(found: Hidden) -> str:
    """Return what stands for a hidden character; it is isolated, so that it turns nothing around it."""
    code = f"U+{found.code_point:04X}"
    return isolate(f"‹{found.name}›" if code in found.name else f"‹{code} {found.name}›")


def unveiled_field(field: str) -> tuple[str, tuple[Range, ...]]:
    """Return a field as `compose` isolates it, with its hidden characters written out, and where they are."""
    parts = [FSI]
    ranges: list[Range] = []
    length, after = len(FSI), 0
    for found in hidden(field):
        sign = written_out(found)
        parts += (field[after : found.index].translate(_ON_ONE_LINE), sign)
        length += found.index - after + len(sign)
        ranges.append((length - len(sign), length))
        after = found.index + 1
    return "".join((*parts, field[after:].translate(_ON_ONE_LINE), PDI)), tuple(ranges)
