"""Paragraphs with tones: text in logical order, and what each stretch of it is.

Every field of a claim enters through `Writing.field`, which isolates it, so that no name or quote can
change the order of what stands around it. Ranges are logical; only the widget that paints knows cells.
"""

from typing import Literal

from msgspec import Struct

from tui.bidi import compose, hidden
from tui.timeline.links import safe_link

Tone = Literal["plain", "dim", "label", "strong", "name", "lit", "affirm", "deny", "dispute", "escape"]


class Run(Struct, frozen=True):
    """A stretch of a paragraph, end-exclusive in code points, its tone, and the web address it leads to."""

    start: int
    end: int
    tone: Tone
    address: str = ""


class Veiled(Struct, frozen=True):
    """A field that holds hidden characters, as it came, and the stretch that shows it without them."""

    start: int
    end: int
    value: str


class Paragraph(Struct, frozen=True):
    """Text to wrap, in the direction of the interface, or its `own`; `link` is a claim to go to.

    Its own direction is that of its first letter. `label` stands before the first line, in a column of
    `hang` cells that all lines leave free; the whole is moved in by `indent` cells. Both are on the side
    where lines of the interface begin.
    """

    text: str
    runs: tuple[Run, ...] = ()
    own: bool = False
    indent: int = 0
    label: str = ""
    hang: int = 0
    link: int | None = None
    veiled: tuple[Veiled, ...] = ()

    @property
    def passage(self) -> str:
        """What is copied of it: the label, then the text."""
        return f"{self.label} {self.text}" if self.label else self.text

    @property
    def origin(self) -> int:
        """Where the text begins in the passage."""
        return len(self.label) + 1 if self.label else 0

    def address_of(self, start: int, end: int) -> str:
        """The web address that a stretch leads to, or ""."""
        return next(
            (run.address for run in self.runs if run.address and run.start < end and start < run.end), ""
        )

    def tone_of(self, start: int, end: int) -> Tone:
        """The tone of a stretch; the last run that reaches into it counts."""
        for run in reversed(self.runs):
            if run.start < end and start < run.end:
                return run.tone
        return "plain"


BLANK = Paragraph("")


class Writing:
    """A paragraph in the making: our own words as they are, fields of claims isolated."""

    def __init__(self) -> None:
        self._text = ""
        self._runs: list[Run] = []
        self._veiled: list[Veiled] = []

    def words(self, words: str, tone: Tone = "plain") -> "Writing":
        """Add words of the interface."""
        return self._add(words, tone)

    def apart(self, words: str, tone: Tone = "plain") -> "Writing":
        """Add words of the interface that stand by themselves: numbers in them join no word around them."""
        return self._add(compose("{words}", words=words), tone)

    def field(self, value: str, tone: Tone = "plain") -> "Writing":
        """Add a field of a claim, isolated from what stands around it."""
        return self._field(value, tone)

    def address(self, url: str, tone: Tone = "plain") -> "Writing":
        """Add a web address, as a link for terminals that open one."""
        start = len(self._text)
        self._field(url, tone)
        link = safe_link(url)
        if link:
            self._runs.append(Run(start, len(self._text), tone, link))
        return self

    def quoted(self, value: str, tone: Tone = "plain") -> "Writing":
        """Add a field between quotation marks that stand with it in its own direction."""
        return self._field(f"«{value}»", tone)

    def _field(self, value: str, tone: Tone) -> "Writing":
        start = len(self._text)
        self._add(compose("{value}", value=value), tone)
        if hidden(value):
            self._veiled.append(Veiled(start, len(self._text), value))
        return self

    def _add(self, text: str, tone: Tone) -> "Writing":
        start = len(self._text)
        self._text += text
        if tone != "plain":
            self._runs.append(Run(start, len(self._text), tone))
        return self

    def done(self, *, indent: int = 0, label: str = "", hang: int = 0, link: int | None = None) -> Paragraph:
        """Make the paragraph."""
        return Paragraph(self._text, tuple(self._runs), False, indent, label, hang, link, tuple(self._veiled))


def heading(title: str) -> Paragraph:
    """A section's title."""
    return Writing().words(title, "label").done()
