"""What a reader adds to claims, in a sidecar beside the claims files and never inside them.

`door` opens it, `marks` reads and changes stars, tags, notes and verdicts, `remembered` keeps what was
asked and the place in each file, `notes_file` and `merging` share marks between people.
"""

from store.annotations.door import Sidecar, memory_sidecar, open_sidecar
from store.annotations.marks import (
    all_marks,
    annotations,
    claims_with,
    everything,
    set_note,
    set_star,
    set_tag,
    set_verdict,
    tags,
    undo,
)
from store.annotations.merging import Merged, merge_into
from store.annotations.notes_file import read_notes, write_notes
from store.annotations.remembered import Position, asked, position, remember_asked, remember_position
from store.mark_types import CLAIM_VERDICTS, Annotation, Change, ClaimName, ClaimVerdict, Mark

__all__ = [
    "CLAIM_VERDICTS",
    "Annotation",
    "Change",
    "ClaimName",
    "ClaimVerdict",
    "Mark",
    "Merged",
    "Position",
    "Sidecar",
    "all_marks",
    "annotations",
    "asked",
    "claims_with",
    "everything",
    "memory_sidecar",
    "merge_into",
    "open_sidecar",
    "position",
    "read_notes",
    "remember_asked",
    "remember_position",
    "set_note",
    "set_star",
    "set_tag",
    "set_verdict",
    "tags",
    "undo",
    "write_notes",
]
