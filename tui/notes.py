"""The command `aqwal notes`: what a reader added to claims, as a list, and as a file to keep and to share."""

import sys
from argparse import Namespace

from msgspec import json

from store.annotations import (
    Annotation,
    Merged,
    Sidecar,
    all_marks,
    everything,
    memory_sidecar,
    merge_into,
    open_sidecar,
    read_notes,
    write_notes,
)
from store.errors import ImportRejected
from tui.config import sidecar_path
from tui.i18n.translation import counted
from tui.plain import clean, say, table
from tui.transfer import list_rejections, put, written_aside


def run(args: Namespace) -> int:
    """Answer `notes list`, `notes export` or `notes import`."""
    actions = {"list": _list, "export": _export, "import": _import}
    return actions[args.action](args)


def _reading() -> Sidecar:
    """Open the sidecar without making one: nothing was noted yet where there is none."""
    path = sidecar_path()
    return open_sidecar(path) if path.exists() else memory_sidecar()


# ---------------------------------------------------------------- list


def _list(args: Namespace) -> int:
    with _reading() as sidecar:
        found = everything(sidecar)
    if args.json:
        lines = [json.encode(_form(one)).decode() for one in found]
        sys.stdout.buffer.write(("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n").encode())
        sys.stdout.buffer.flush()
        return 0
    rows = [("claim", "", "verdict", "tags", "note"), *map(_fields, found)]
    for line in table(rows, (28, 1, 9, 24)) if found else ["no stars, tags, notes or verdicts"]:
        put(line)
    return 0


def _form(one: Annotation) -> dict[str, object]:
    return {
        "dataset": one.claim.dataset,
        "id": one.claim.id,
        "starred": one.starred,
        "tags": one.tags,
        "note": one.note or None,
        "verdict": one.verdict,
    }


def _fields(one: Annotation) -> tuple[str, ...]:
    name = f"{one.claim.dataset}:{one.claim.id}"
    return (name, "*" if one.starred else "", one.verdict or "", ", ".join(one.tags), one.note)


# ---------------------------------------------------------------- export and import


def _export(args: Namespace) -> int:
    with _reading() as sidecar:
        found = all_marks(sidecar)
    if args.output is None:
        write_notes(found, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return 0
    with written_aside(args.output) as out:
        number = write_notes(found, out)
    say(f"{clean(str(args.output))}: {counted(number, 'mark')} written.")
    return 0


def _import(args: Namespace) -> int:
    try:
        theirs = read_notes(args.file)
    except ImportRejected as error:
        list_rejections(error.rejections, error.unlisted)
        say(clean(str(error)))
        return 1
    with open_sidecar(sidecar_path()) as sidecar:
        merged = merge_into(sidecar, theirs)
    put(f"{args.file}: {merge_sentence(merged)}")
    return 0


def merge_sentence(merged: Merged) -> str:
    """Say in one sentence what a merge did."""
    added = sum(change.before is None for change in merged.changes)
    sentence = f"{counted(added, 'mark')} added, {len(merged.changes) - added:,} changed"
    sentence += f", {merged.unchanged:,} unchanged"
    if merged.joined:
        sentence += f"; {counted(merged.joined, 'note')} now hold{'s' * (merged.joined == 1)} both texts"
    if merged.kept:
        sentence += f"; {counted(merged.kept, 'note')} taken back there kept here"
    return f"{sentence}."
