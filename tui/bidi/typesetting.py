"""Hold how a terminal wants its letters: every widget of a process lays text out by one such value."""

from __future__ import annotations

from tui.bidi.frozen import Frozen
from tui.bidi.layout import layout, truncate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.bidi.clusters import Marks, Order, Shaping
    from tui.bidi.direction import Base
    from tui.bidi.line import Line


class Typesetting(Frozen):
    """The shape of letters, their marks, and the order of the clusters."""

    __slots__ = ("marks", "order", "shaping")

    shaping: Shaping
    marks: Marks
    order: Order

    def __init__(self, shaping: Shaping = "forms", marks: Marks = "keep", order: Order = "visual") -> None:
        put = object.__setattr__
        put(self, "shaping", shaping)
        put(self, "marks", marks)
        put(self, "order", order)

    def layout(self, text: str, width: int, base: Base = None) -> tuple[Line, ...]:
        """Return the lines of text, as `layout` does."""
        return layout(text, width, base, shaping=self.shaping, marks=self.marks, order=self.order)

    def truncate(self, text: str, width: int, base: Base = None) -> Line:
        """Return text as one line, as `truncate` does."""
        return truncate(text, width, base, shaping=self.shaping, marks=self.marks, order=self.order)
