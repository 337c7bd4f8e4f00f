"""Stars, tags, notes and verdicts in the sidecar: reading them, changing them, taking a change back.

Every change is one short transaction and returns the mark as it was, so that a screen can undo it.
"""

from collections.abc import Iterable, Sequence
from typing import cast

from store.annotations.door import Row, Sidecar, microseconds, now, time_of
from store.arabic import fold
from store.errors import ChangedElsewhere, StoreError
from store.mark_types import (
    YES,
    Annotation,
    Change,
    ClaimName,
    ClaimVerdict,
    Mark,
    MarkKind,
    check_note,
    check_verdict,
    tidy_tag,
)
from store.sentences import sentence

AT_ONCE = 500  # keys in one question: older SQLite takes 999 parameters
_COLUMNS = "dataset, id, kind, tag, value, changed"

# ---------------------------------------------------------------- reading


def annotations(sidecar: Sidecar, uids: Sequence[int]) -> dict[int, Annotation]:
    """What stands at some claims, by key; claims with nothing are left out."""
    found: dict[int, Annotation] = {}
    for start in range(0, len(uids), AT_ONCE):
        part = uids[start : start + AT_ONCE]
        rows = sidecar.rows(
            f"SELECT {_COLUMNS}, claim_uid FROM mark WHERE value <> '' "
            f"AND claim_uid IN ({', '.join('?' * len(part))}) ORDER BY claim_uid, kind, tag",
            part,
        )
        found |= _annotations(rows)
    return found


def everything(sidecar: Sidecar) -> tuple[Annotation, ...]:
    """All annotations, by data set and id."""
    rows = sidecar.rows(f"SELECT {_COLUMNS}, claim_uid FROM mark WHERE value <> '' ORDER BY kind, tag")
    return tuple(sorted(_annotations(rows).values(), key=lambda one: one.claim))


def all_marks(sidecar: Sidecar) -> tuple[Mark, ...]:
    """All marks in the order of a notes file, with those that were taken back."""
    rows = sidecar.rows(f"SELECT {_COLUMNS} FROM mark ORDER BY dataset, id, kind, tag")
    return tuple(map(_mark, rows))


def tags(sidecar: Sidecar) -> tuple[tuple[str, int], ...]:
    """The tags in use with the number of their claims, the most used first."""
    rows = sidecar.rows(
        "SELECT tag, count(*) FROM mark WHERE kind = 'tag' AND value <> '' GROUP BY tag ORDER BY 2 DESC, 1"
    )
    return tuple((tag, number) for tag, number in rows)


def claims_with(sidecar: Sidecar, kind: MarkKind, values: Sequence[str] = ()) -> frozenset[int]:
    """Keys of the claims with a mark of a kind: any, or those with one of these tags or verdicts.

    Tags and verdicts are compared as readers spell them: without regard to case, marks and hamza.
    """
    wanted = {fold(value).strip() for value in values}
    rows = sidecar.rows("SELECT claim_uid, tag, value FROM mark WHERE kind = ? AND value <> ''", [kind])
    return frozenset(uid for uid, tag, value in rows if not wanted or fold(tag or value).strip() in wanted)


def _annotations(rows: Iterable[Row]) -> dict[int, Annotation]:
    fields: dict[int, dict[str, object]] = {}
    names: dict[int, ClaimName] = {}
    for dataset, id_, kind, tag, value, _, uid in rows:
        names[uid] = ClaimName(dataset, id_)
        own = fields.setdefault(uid, {})
        if kind == "star":
            own["starred"] = True
        elif kind == "tag":
            own["tags"] = (*cast(tuple[str, ...], own.get("tags", ())), tag)
        else:
            own[kind] = value
    return {uid: Annotation(names[uid], **own) for uid, own in fields.items()}  # pyright: ignore[reportArgumentType]


def _mark(row: Row) -> Mark:
    dataset, id_, kind, tag, value, changed = row
    return Mark(dataset=dataset, id=id_, mark=kind, tag=tag, value=value, changed=time_of(changed))


# ---------------------------------------------------------------- changing


def set_star(sidecar: Sidecar, claim: ClaimName, on: bool) -> Change:
    """Star a claim, or take the star away."""
    return _set(sidecar, claim, "star", YES if on else "")


def set_tag(sidecar: Sidecar, claim: ClaimName, tag: str, on: bool) -> Change:
    """Tag a claim, or take the tag away; raises StoreError for a text that can be no tag."""
    try:
        tag = tidy_tag(tag)
    except ValueError as error:
        raise StoreError(sentence("Not kept: {problem}.", problem=error.args[0])) from error
    return _set(sidecar, claim, "tag", YES if on else "", tag)


def set_note(sidecar: Sidecar, claim: ClaimName, text: str) -> Change:
    """Write the note of a claim; the empty text takes it away. Raises StoreError for one too long."""
    try:
        check_note(text)
    except ValueError as error:
        raise StoreError(sentence("Not kept: {problem}.", problem=error.args[0])) from error
    return _set(sidecar, claim, "note", text)


def set_verdict(sidecar: Sidecar, claim: ClaimName, verdict: ClaimVerdict | None) -> Change:
    """Give a verdict on a claim, None takes it away; raises StoreError for a word that is none."""
    try:
        check_verdict(verdict or "")
    except ValueError as error:
        raise StoreError(sentence("Not kept: {problem}.", problem=error.args[0])) from error
    return _set(sidecar, claim, "verdict", verdict or "")


def undo(sidecar: Sidecar, changes: Sequence[Change]) -> tuple[Change, ...]:
    """Take changes back, all or none; undo what this returns to have them again.

    Raises ChangedElsewhere when one of the marks was changed by somebody else in the meantime.
    """
    undone: list[Change] = []
    with sidecar.writing():
        for change in reversed(changes):
            standing = _standing(sidecar, change.after.claim, change.after.mark, change.after.tag)
            if standing is None or standing.value != change.after.value:
                raise ChangedElsewhere(
                    sentence(
                        "The {mark} of {claim} was changed elsewhere since; nothing was taken back.",
                        mark=sentence(change.after.mark),
                        claim=change.after.id,
                    )
                )
            value = change.before.value if change.before else ""
            undone.append(_put(sidecar, standing, value))
    return tuple(undone)


def write_marks(sidecar: Sidecar, written: Iterable[Mark]) -> None:
    """Write marks as they are, over those in their places, inside `Sidecar.writing`."""
    rows = [
        (one.claim.uid, one.dataset, one.id, one.mark, one.tag, one.value, microseconds(one.changed))
        for one in written
    ]
    sidecar.run_many("INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _set(sidecar: Sidecar, claim: ClaimName, kind: MarkKind, value: str, tag: str = "") -> Change:
    with sidecar.writing():
        before = _standing(sidecar, claim, kind, tag)
        if before is not None and before.value == value:
            return Change(before, before)
        fresh = Mark(dataset=claim.dataset, id=claim.id, mark=kind, tag=tag, changed=time_of(0))
        return Change(before, _put(sidecar, before or fresh, value).after)


def _put(sidecar: Sidecar, standing: Mark, value: str) -> Change:
    """Write a value over a mark, later than it: it must win a merge also where a clock was ahead."""
    after = Mark(
        dataset=standing.dataset,
        id=standing.id,
        mark=standing.mark,
        tag=standing.tag,
        value=value,
        changed=time_of(max(now(), microseconds(standing.changed) + 1)),
    )
    write_marks(sidecar, [after])
    return Change(standing, after)


def _standing(sidecar: Sidecar, claim: ClaimName, kind: MarkKind, tag: str) -> Mark | None:
    rows = sidecar.rows(
        f"SELECT {_COLUMNS} FROM mark WHERE claim_uid = ? AND kind = ? AND tag = ?", [claim.uid, kind, tag]
    )
    return _mark(rows[0]) if rows else None
