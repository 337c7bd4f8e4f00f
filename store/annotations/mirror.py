"""The marks of the sidecar in the memory of a store, where filters and walks meet them as a table.

A claims file stays as it is: `mem.mark` is in memory, and each viewer has its own.
"""

from collections.abc import Sequence

from store.annotations.door import Sidecar
from store.arabic import fold
from store.connection import Store
from store.mark_types import MarkKind
from store.places import keys_of

_MARKS = "SELECT claim_uid, kind, tag, value FROM mark"


def mirror(sidecar: Sidecar, store: Store, uids: Sequence[int] | None = None) -> None:
    """Copy the marks of the claims that a store has into its memory, over those there; of all, or of some."""
    if uids is None:
        rows = sidecar.rows(_MARKS)
    else:
        rows = [row for uid in uids for row in sidecar.rows(f"{_MARKS} WHERE claim_uid = ?", [uid])]
    keys = keys_of(store, {row[0] for row in rows})
    kept = [
        (keys[uid], kind, _words(kind, tag, value)) for uid, kind, tag, value in rows if value and uid in keys
    ]
    with store.writing_memory() as writer:
        if uids is None:
            writer.run("DELETE FROM mem.mark")
        else:
            writer.run(
                "DELETE FROM mem.mark WHERE key IN (SELECT unnest(?::BIGINT[]))", [list(keys.values())]
            )
        if kept:
            writer.run(
                "INSERT INTO mem.mark SELECT unnest(?::BIGINT[]), unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
                [list(column) for column in zip(*kept, strict=True)],
            )


def _words(kind: MarkKind, tag: str, value: str) -> str:
    """What a filter compares: the tag, the note or the verdict, folded."""
    return fold(tag if kind == "tag" else value).strip()
