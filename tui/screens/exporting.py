"""Exporting what is on screen: a prompt for the file, and the export at work, which Esc gives up."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from store.connection import Store
from store.errors import StoreError
from store.types import Clock, Filter
from tui.i18n.numbers import numeral
from tui.i18n.translation import counted, retold, tr
from tui.screens.ask_line import AskLine, Said
from tui.screens.downloading import hand_over, place_for
from tui.screens.stateful import Stateful
from tui.timeline.paragraph import Writing
from tui.widgets.bidi_static import BidiStatic
from tui.widgets.paint import TONE_CLASSES
from tui.widgets.selecting import Selecting

LOOK = 0.2
"""Seconds between two looks at how much is written."""


class GivenUp(Exception):
    """The reader gave up the export."""


class Order(Struct, frozen=True):
    """What to export, and where to."""

    store: Store
    filter: Filter
    clock: Clock
    path: Path
    format: str
    claims: int


class Exporting(Stateful):
    """The part of the timeline screen that exports."""

    _store: Store

    def action_export(self) -> None:
        """Ask for a file, and write the claims on screen into it."""
        claims = self.listing.histogram.total

        def answered(text: str | None) -> None:
            if text is not None:
                path = place_for(_path_of(text)) if self.app.is_web else _path_of(text)
                format_ = _format_of(path) or ""
                order = Order(self._store, self.state.filter, self.state.clock, path, format_, claims)
                self.app.push_screen(AtWork(order), partial(self._done, path))

        judge = partial(_judge, claims, here=not self.app.is_web)
        self.app.push_screen(AskLine(tr("export to "), "claims.md", judge, proposed=True), answered)

    def _done(self, path: Path, sentence: str | None) -> None:
        if self.app.is_web:
            hand_over(path, self.app.deliver_binary)
        self.notify(sentence or tr("Nothing was written: the export was given up."), markup=False, timeout=8)


class AtWork(ModalScreen[str | None], Selecting[str | None]):
    """Writes the file, says how much is written, and answers with a sentence; None where it was given up."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONE_CLASSES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Cancel")]

    def __init__(self, order: Order) -> None:
        super().__init__()
        self._order = order
        self._written = 0
        self._given_up = False

    def compose(self) -> ComposeResult:
        """One line that says how far it is."""
        with Vertical(id="choose-box"):
            yield BidiStatic(id="at-work")

    def on_mount(self) -> None:
        """Begin."""
        self._say()
        self.set_interval(LOOK, self._say)
        self.run_worker(self._work(), name="export", group="export")

    def _say(self) -> None:
        writing = Writing().words(tr("Exporting"), "strong").words(" ").field(self._order.path.name)
        words = tr(
            "{n} of {claims} written · Esc gives up",
            n=numeral(self._written),
            claims=counted(self._order.claims, "claim"),
        )
        self.query_one("#at-work", BidiStatic).write([writing.done(), Writing().words(words, "dim").done()])

    def action_give_up(self) -> None:
        """Stop at the next window of claims."""
        self._given_up = True

    async def _work(self) -> None:
        try:
            claims = await asyncio.to_thread(export, self._order, self._count)
        except GivenUp:
            self.dismiss(None)
        except StoreError as error:
            self.dismiss(retold(error.args[0]))
        except OSError:
            self.dismiss(tr("{file} cannot be written; check its folder.", file=self._order.path.name))
        else:
            said = counted(claims, "claim")
            self.dismiss(tr("Exported: {claims} in {file}.", claims=said, file=self._order.path.name))

    def _count(self, claims: int) -> None:
        if self._given_up:
            raise GivenUp
        self._written = claims


def export(order: Order, tell: Callable[[int], None]) -> int:
    """Write the claims of an order, and count them; `tell` hears how many so far, and may raise to stop."""
    from store.exporting import EXPORTS
    from store.leftovers import written_aside

    with written_aside(order.path) as out:
        claims = EXPORTS[order.format](order.store, out, order.filter, order.clock, tell=tell)
        tell(claims)  # while the file can still be given up
        return claims


def _path_of(text: str) -> Path:
    return Path(text.strip()).expanduser()


def _format_of(path: Path) -> str | None:
    from store.exporting import BY_ENDING

    return (BY_ENDING | {".json": "annotations"}).get(path.suffix.lower())


def _judge(claims: int, text: str, *, here: bool = True) -> Said:
    """Say what would be written where, or why nothing can be; on a page the folders here do not count."""
    path = _path_of(text)
    format_ = _format_of(path)
    if format_ is None:
        endings = ".md .csv .jsonl .parquet .html .json"
        words = tr("a file whose name ends in {endings}", endings=endings)
        return Said(Writing().words(words, "deny").done(), refused=True)
    as_what = (
        Writing().words(tr("as {format}: ", format=format_), "dim").words(counted(claims, "claim"), "strong")
    )
    if not here:
        return Said(as_what.done())
    if path.is_dir():
        words = tr("this is a folder; name a file in it")
        return Said(Writing().words(words, "deny").done(), refused=True)
    if not path.absolute().parent.is_dir():
        return Said(Writing().words(tr("there is no such folder"), "deny").done(), refused=True)
    if path.exists():
        words = tr("a file has this name: Enter again replaces it")
        return Said(Writing().words(words, "deny").done(), confirm=True)
    return Said(as_what.done())
