"""Merging marks of two people: the newest wins in each place, and no note is lost.

one of the two notes holds the other      the longer one stays
two notes that differ                     both stay, the newer above the older
a note that was taken back there          stays here, and the report counts it
anything else                             the newest; of two at one moment, the greater value
"""

from collections.abc import Iterable

from msgspec import Struct, structs

from store.annotations.door import Sidecar
from store.annotations.marks import all_marks, write_marks
from store.mark_types import Change, Mark


class Merged(Struct, frozen=True):
    """What a merge did: the changes (to undo it), and how many marks stood already.

    `joined` counts notes that now hold both texts, `kept` notes that the other side had taken back.
    """

    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    joined: int = 0
    kept: int = 0


def merge(ours: Mark | None, theirs: Mark) -> Mark:
    """Merge two marks in one place."""
    if ours is None:
        return theirs
    older, newer = sorted((ours, theirs), key=lambda mark: (mark.changed, mark.value))
    if ours.mark != "note" or ours.value == theirs.value:
        return newer
    if not theirs.value:
        return ours
    if not ours.value:
        return newer
    if older.value in newer.value:
        return newer
    if newer.value in older.value:
        return structs.replace(newer, value=older.value)
    return structs.replace(newer, value=f"{newer.value}\n\n{older.value}")


def merge_into(sidecar: Sidecar, theirs: Iterable[Mark]) -> Merged:
    """Merge marks into the sidecar, all of them or none."""
    with sidecar.writing():
        before = {mark.place: mark for mark in all_marks(sidecar)}
        after = dict(before)
        joined, kept, unchanged = set[object](), 0, 0
        for mark in theirs:
            ours = after.get(mark.place)
            merged = merge(ours, mark)
            unchanged += merged == ours
            kept += bool(ours and ours.mark == "note" and ours.value and not mark.value)
            if ours and merged.value not in {ours.value, mark.value}:
                joined.add(mark.place)
            after[mark.place] = merged
        changed = [mark for place, mark in after.items() if mark != before.get(place)]
        write_marks(sidecar, changed)
    changes = tuple(Change(before.get(mark.place), mark) for mark in changed)
    return Merged(changes, unchanged, len(joined), kept)
