"""The reader's desk: the sidecar of an application, opened when it is first needed and kept in step.

Its methods wait for files: screens call them in threads. Claims can be read without it, so a question finds
no marks where the sidecar is missing or cannot be used; a change raises StoreError, with one sentence.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from store import annotations as sidecars
from store.annotations import Annotation, Change, ClaimName, Position, Sidecar
from store.annotations.mirror import mirror
from store.annotations.remembered import AskedKind
from store.claims import origins
from store.connection import Store
from store.errors import StoreError

Answer = TypeVar("Answer")
Edit = Callable[[Sidecar, ClaimName, Annotation], Iterable[Change]]
"""Change the marks of a claim, given what stands there."""


class Marked(Struct, frozen=True):
    """What a change of marks did: the changes, to undo it, and what stands at their claims now."""

    changes: tuple[Change, ...]
    annotations: Mapping[int, Annotation]


class Desk:
    """The sidecar in a file, or without a path in memory, beside one store."""

    def __init__(self, store: Store, path: Path | None = None) -> None:
        self._store = store
        self._path = path
        self._sidecar: Sidecar | None = None
        self._lock = threading.RLock()
        self._mirrored = False
        self.fault = ""
        """Why the sidecar cannot be used, in one sentence."""

    def attach(self, store: Store) -> None:
        """Serve another store from now on, as after a reload of the file."""
        with self._lock:
            self._store = store
            self._mirrored = False

    def close(self) -> None:
        """Close the sidecar."""
        with self._lock:
            if self._sidecar is not None:
                self._sidecar.close()

    # ------------------------------------------------------------ opening

    def opened(self) -> Sidecar:
        """Open the sidecar, made where it is missing; raises StoreError where it cannot be used."""
        with self._lock:
            if self._sidecar is None:
                self._sidecar = (
                    sidecars.memory_sidecar() if self._path is None else sidecars.open_sidecar(self._path)
                )
                self.fault = ""
            return self._sidecar

    def reading(self) -> Sidecar | None:
        """Open the sidecar where there is one; None where there is none, or none that can be used."""
        with self._lock:
            if self._sidecar is None and (self._path is None or not self._path.exists()):
                return None
            try:
                return self.opened()
            except StoreError as error:
                self.fault = error.args[0]
                return None

    # ------------------------------------------------------------ marks

    def annotations(self, uids: Sequence[int]) -> Mapping[int, Annotation]:
        """What stands at some claims, by key."""
        return self._asked(lambda sidecar: sidecars.annotations(sidecar, uids), {})

    def tags(self) -> tuple[str, ...]:
        """The tags in use, the most used first."""
        return self._asked(lambda sidecar: tuple(tag for tag, _ in sidecars.tags(sidecar)), ())

    def change(self, uid: int, claim_id: str, edit: Edit) -> Marked:
        """Change the marks of a claim of the store, all of it or nothing."""
        with self._lock:
            sidecar = self.opened()
            claim = ClaimName(origins(self._store, [uid])[uid][0], claim_id)
            before = sidecars.annotations(sidecar, [uid]).get(uid, Annotation(claim))
            with sidecar.writing():
                changes = tuple(filter(None, edit(sidecar, claim, before)))
            return self._marked(sidecar, changes)

    def take_back(self, changes: Sequence[Change]) -> Marked:
        """Take changes back; raises ChangedElsewhere where another viewer was faster."""
        with self._lock:
            sidecar = self.opened()
            return self._marked(sidecar, sidecars.undo(sidecar, changes))

    def _marked(self, sidecar: Sidecar, changes: tuple[Change, ...]) -> Marked:
        uids = list({change.after.claim.uid for change in changes})
        if uids:
            mirror(sidecar, self._store, uids)
        found = sidecars.annotations(sidecar, uids)
        names = {change.after.claim.uid: change.after.claim for change in changes}
        return Marked(changes, {uid: found.get(uid, Annotation(name)) for uid, name in names.items()})

    def keep_in_step(self) -> bool:
        """Bring the marks in the memory of the store up to date; whether there were any but ours."""
        with self._lock:
            sidecar = self.reading()
            if sidecar is None:
                return False
            elsewhere = self._asked(lambda one: one.changed_elsewhere(), False)
            if self._mirrored and not elsewhere:
                return False
            self._mirrored = bool(self._asked(lambda one: mirror(one, self._store) or True, False))
            return True

    # ------------------------------------------------------------ where the reader was

    def position(self, file: Path) -> Position | None:
        """Where the reader was in a file, or None."""
        return self._asked(lambda sidecar: sidecars.position(sidecar, file), None)

    def remember_position(self, file: Path, position: Position) -> None:
        """Remember where the reader is in a file; raises StoreError."""
        sidecars.remember_position(self.opened(), file, position)

    # ------------------------------------------------------------ what was asked before

    def asked(self, kind: AskedKind) -> tuple[str, ...]:
        """What was typed in a prompt, the last first."""
        return self._asked(lambda sidecar: sidecars.asked(sidecar, kind), ())

    def remember_asked(self, kind: AskedKind, text: str) -> None:
        """Remember what was typed in a prompt."""
        sidecars.remember_asked(self.opened(), kind, text)

    def _asked(self, question: Callable[[Sidecar], Answer], otherwise: Answer) -> Answer:
        """Ask the sidecar; where it fails, the claims are read on without it."""
        sidecar = self.reading()
        if sidecar is None:
            return otherwise
        try:
            return question(sidecar)
        except StoreError as error:
            self.fault = error.args[0]
            return otherwise
