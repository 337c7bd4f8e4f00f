"""What the application remembers for its reader: what was asked before, and the place in each file.

Both are the reader's own: neither stands in a notes file.
"""

from pathlib import Path
from typing import Literal

from msgspec import Struct

from store.annotations.door import Sidecar, now
from store.mark_types import ClaimName
from store.types import Clock

AskedKind = Literal["date", "filter", "search"]
MOST_ASKED = 500  # of each kind
MOST_POSITIONS = 500


class Position(Struct, frozen=True):
    """Where a reader was in a file: the claim, under a filter, on a clock."""

    claim: ClaimName | None = None
    filter: str = ""
    clock: Clock = "said"


def remember_asked(sidecar: Sidecar, kind: AskedKind, text: str) -> None:
    """Remember what was typed in a prompt; the oldest beyond `MOST_ASKED` go."""
    if not text.strip():
        return
    with sidecar.writing():
        sidecar.rows("INSERT OR REPLACE INTO asked VALUES (?, ?, ?)", [kind, text, now()])
        sidecar.rows(
            """
            DELETE FROM asked WHERE kind = ?1 AND at < (
                SELECT min(at) FROM (SELECT at FROM asked WHERE kind = ?1 ORDER BY at DESC LIMIT ?2))
            """,
            [kind, MOST_ASKED],
        )


def asked(sidecar: Sidecar, kind: AskedKind, limit: int = MOST_ASKED) -> tuple[str, ...]:
    """What was typed in a prompt, the last first."""
    rows = sidecar.rows("SELECT text FROM asked WHERE kind = ? ORDER BY at DESC, text LIMIT ?", [kind, limit])
    return tuple(text for (text,) in rows)


def remember_position(sidecar: Sidecar, file: Path, position: Position) -> None:
    """Remember where the reader is in a file."""
    claim = position.claim or ClaimName("", "")
    with sidecar.writing():
        sidecar.rows(
            "INSERT OR REPLACE INTO position VALUES (?, ?, ?, ?, ?, ?)",
            [_name(file), claim.dataset, claim.id, position.filter, position.clock, now()],
        )
        sidecar.rows(
            """
            DELETE FROM position WHERE at < (
                SELECT min(at) FROM (SELECT at FROM position ORDER BY at DESC LIMIT ?))
            """,
            [MOST_POSITIONS],
        )


def position(sidecar: Sidecar, file: Path) -> Position | None:
    """Where the reader was in a file, or None."""
    rows = sidecar.rows("SELECT dataset, id, filter, clock FROM position WHERE file = ?", [_name(file)])
    if not rows:
        return None
    dataset, id_, filter_text, clock = rows[0]
    return Position(ClaimName(dataset, id_) if id_ else None, filter_text, clock)


def _name(file: Path) -> str:
    """The absolute path, as text that SQLite takes also where it is no UTF-8."""
    return str(file.absolute()).encode("utf-8", "backslashreplace").decode("utf-8")
