"""A claim in full in plain words: no arrows, corners and signs before the words that say the same (pure)."""

from msgspec.structs import replace

from tui.i18n.translation import tr
from tui.timeline.paragraph import Paragraph, Run, Veiled

SIGNS = frozenset("└→←≠?+-¿^")
"""Labels that only repeat what their paragraph says."""

ARROW = " → "


def spoken(paragraph: Paragraph) -> Paragraph:
    """Say a paragraph without signs, from the edge of its line on."""
    text, ranges = _said(paragraph)
    runs = tuple(Run(*_moved(run.start, run.end, ranges), run.tone, run.address) for run in paragraph.runs)
    veiled = tuple(Veiled(*_moved(one.start, one.end, ranges), one.value) for one in paragraph.veiled)
    return replace(paragraph, text=text, runs=runs, veiled=veiled, label="", hang=0, indent=0)


def _said(paragraph: Paragraph) -> tuple[str, list[tuple[int, int]]]:
    """Put words in the place of runs that are signs; where each begins, and how much all behind it moves.

    A field of a claim is never taken for one: it stands between isolates, and these belong to its run.
    """
    words = {
        tr(" ?unnamed"): f"{tr(', ')}{tr('unnamed')}",
        tr("  !disputed"): f"{tr(', ')}{tr('disputed')}",
        tr("  =repeats"): f"{tr(', ')}{tr('repeats another claim')}",
        f"*{tr('starred')}": tr("starred"),
        " · ": tr(", "),
        "#": tr("tag "),
    }
    changes: list[tuple[int, int, str]] = []
    if paragraph.label and paragraph.label not in SIGNS:
        changes.append((0, 0, f"{paragraph.label}: "))
    for run in paragraph.runs:
        said = paragraph.text[run.start : run.end]
        if run.tone == "lit":
            changes += [(run.start, run.start, tr("Evidence begins: "))]
            changes += [(run.end, run.end, tr(" (evidence ends) "))]
        elif said in words:
            changes.append((run.start, run.end, words[said]))
        elif said.startswith(ARROW):
            day = tr(", in the timeline on {day}", day=said.removeprefix(ARROW))
            changes.append((run.start, run.end, day))
    return _changed(paragraph.text, sorted(changes))


def _changed(text: str, changes: list[tuple[int, int, str]]) -> tuple[str, list[tuple[int, int]]]:
    """Put words in the place of ranges that do not overlap."""
    done, last = "", 0
    ranges: list[tuple[int, int]] = []
    for start, end, words in changes:
        done += text[last:start] + words
        last = end
        ranges.append((end, len(done) - end))
    return done + text[last:], ranges


def _moved(start: int, end: int, ranges: list[tuple[int, int]]) -> tuple[int, int]:
    """Where a range lies after words have taken the place of signs."""

    def by(place: int) -> int:
        return next((moved for after, moved in reversed(ranges) if after <= place), 0)

    return start + by(start), end + by(end)
