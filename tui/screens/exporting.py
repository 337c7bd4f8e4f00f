"""Exporting what is on screen: a prompt for the file, and the export at work, which Esc gives up."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO, ClassVar, cast

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from store.connection import Store
from store.errors import StoreError
from store.types import Clock, Filter
from tui.i18n.translation import counted, retold, tr
from tui.screens.ask_line import AskLine, Said
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


class Exporting(Stateful):
    """The part of the timeline screen that exports."""

    _store: Store

    def action_export(self) -> None:
        """Ask for a file, and write the claims on screen into it."""
        claims = self.listing.histogram.total

        def answered(text: str | None) -> None:
            if text is not None:
                path = _path_of(text)
                order = Order(self._store, self.state.filter, self.state.clock, path, _format_of(path) or "")
                self.app.push_screen(AtWork(order), self._done)

        label = tr("export to ")
        self.app.push_screen(AskLine(label, "claims.md", partial(_judge, claims), proposed=True), answered)

    def _done(self, sentence: str | None) -> None:
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
        words = tr("{size} kB written · Esc gives up", size=self._written // 1000)
        self.query_one("#at-work", BidiStatic).write([writing.done(), Writing().words(words, "dim").done()])

    def action_give_up(self) -> None:
        """Stop at the next write."""
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

    def _count(self, size: int) -> None:
        if self._given_up:
            raise GivenUp
        self._written += size


class _Counted:
    """A file that tells of each write before it is done."""

    def __init__(self, out: BinaryIO, tell: Callable[[int], None]) -> None:
        self._out = out
        self._tell = tell

    def write(self, data: bytes) -> int:
        self._tell(len(data))
        return self._out.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._out, name)


def export(order: Order, tell: Callable[[int], None]) -> int:
    """Write the claims of an order, and count them; `tell` hears of each write and may raise to stop it."""
    from store.exporting import EXPORTS
    from store.leftovers import written_aside

    with written_aside(order.path) as out:
        counting = cast("BinaryIO", _Counted(out, tell))
        return EXPORTS[order.format](order.store, counting, order.filter, order.clock)


def _path_of(text: str) -> Path:
    return Path(text.strip()).expanduser()


def _format_of(path: Path) -> str | None:
    from store.exporting import BY_ENDING

    return (BY_ENDING | {".json": "annotations"}).get(path.suffix.lower())


def _judge(claims: int, text: str) -> Said:
    """Say what would be written where, or why nothing can be."""
    path = _path_of(text)
    format_ = _format_of(path)
    if format_ is None:
        endings = ".md .csv .jsonl .parquet .html .json"
        words = tr("a file whose name ends in {endings}", endings=endings)
        return Said(Writing().words(words, "deny").done(), refused=True)
    if path.is_dir():
        words = tr("this is a folder; name a file in it")
        return Said(Writing().words(words, "deny").done(), refused=True)
    if not path.absolute().parent.is_dir():
        return Said(Writing().words(tr("there is no such folder"), "deny").done(), refused=True)
    if path.exists():
        words = tr("a file has this name: Enter again replaces it")
        return Said(Writing().words(words, "deny").done(), confirm=True)
    words = tr("as {format}: ", format=format_)
    return Said(Writing().words(words, "dim").words(counted(claims, "claim"), "strong").done())
