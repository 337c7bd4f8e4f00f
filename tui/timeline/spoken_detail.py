"""A claim in full in plain words: no arrows, corners and signs before the words that say the same (pure)."""

from collections.abc import Iterator

from msgspec.structs import replace

from tui.i18n.translation import tr
from tui.timeline.paragraph import Paragraph, Run, Veiled

SIGNS = frozenset("└→←≠?+-¿^·")
"""Labels that only repeat what their paragraph says."""

Change = tuple[int, int, str]
"""A range of a text (end-exclusive) and the words that take its place."""


def spoken(paragraph: Paragraph) -> Paragraph:
    """Say a paragraph without signs, from the edge of its line on."""
    text, ranges = _said(paragraph)
    runs = tuple(Run(*_moved(run.start, run.end, ranges), run.tone, run.address) for run in paragraph.runs)
    veiled = tuple(Veiled(*_moved(one.start, one.end, ranges), one.value) for one in paragraph.veiled)
    return replace(paragraph, text=text, runs=runs, veiled=veiled, label="", hang=0, indent=0)


def _said(paragraph: Paragraph) -> tuple[str, list[tuple[int, int]]]:
    """Put words in the place of signs; where each ends, and how much all behind it moves."""
    changes: list[Change] = []
    if paragraph.label and paragraph.label not in SIGNS:
        changes.append((0, 0, f"{paragraph.label}: "))
    words, beginnings = _words(), _beginnings()
    for run in paragraph.runs:
        said = paragraph.text[run.start : run.end]
        if paragraph.own:  # it is a text of a claim or an article: only what is lit in it is ours
            changes += _framed(paragraph.text, run) if run.tone == "lit" else ()
        elif said in words:
            changes.append((run.start, run.end, words[said]))
        else:  # a field is never taken for a sign: it begins with an isolate
            sign = next((sign for sign in beginnings if said.startswith(sign)), "")
            changes += [(run.start, run.start + len(sign), beginnings[sign])] if sign else []
    return _changed(paragraph.text, sorted(changes))


def _words() -> dict[str, str]:
    """What is said for whole runs."""
    return {
        tr(" ?unnamed"): f"{tr(', ')}{tr('unnamed')}",
        tr("  !disputed"): f"{tr(', ')}{tr('disputed')}",
        tr("  =repeats"): f"{tr(', ')}{tr('repeats another claim')}",
        f"*{tr('starred')}": tr("starred"),
        " · ": tr(", "),
        " › ": tr(", then "),
        "[−…]": tr("(only in the first: …)"),
        "[+…]": tr("(only in the second: …)"),
        "#": tr("tag "),
    }


def _beginnings() -> dict[str, str]:
    """What is said for signs that a run begins with."""
    return {
        " → ": tr(", in the timeline on "),
        "  ⚠": tr(", warning: "),
        "≠ ": tr("differs: "),
        "= ": tr("the same: "),
        " · ": tr(", "),
    }


def _framed(text: str, run: Run) -> Iterator[Change]:
    """Frame what is lit: words that one of two claims has alone, or the evidence in an article."""
    only_here = {"[−": tr("(only in the first: "), "[+": tr("(only in the second: ")}
    sign = text[max(run.start - 2, 0) : run.start]
    if sign in only_here and text[run.end : run.end + 1] == "]":
        yield run.start - 2, run.start, only_here[sign]
        yield run.end, run.end + 1, ")"
    else:
        yield run.start, run.start, tr("Evidence begins: ")
        yield run.end, run.end, tr(" (evidence ends) ")


def _changed(text: str, changes: list[Change]) -> tuple[str, list[tuple[int, int]]]:
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
