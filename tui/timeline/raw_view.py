"""The raw view of a paragraph: what hides in its text or in its fields is written out where it stands."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from tui.bidi import hidden, unveiled_field, written_out
from tui.timeline.paragraph import Paragraph, Run


class _Change(Struct, frozen=True):
    """Other text for a stretch of a paragraph, and where the writings stand in it."""

    start: int
    end: int
    text: str
    signs: tuple[tuple[int, int], ...]


def unveiled(paragraph: Paragraph) -> Paragraph:
    """Write out what hides in a paragraph."""
    changes = tuple(_changes(paragraph))
    if not changes:
        return paragraph
    text, after = "", 0
    signs: list[Run] = []
    for change in changes:
        text += paragraph.text[after : change.start]
        signs += [Run(len(text) + start, len(text) + end, "escape") for start, end in change.signs]
        text += change.text
        after = change.end
    runs = (
        Run(_moved(run.start, changes), _moved(run.end, changes), run.tone, run.address)
        for run in paragraph.runs
    )
    return replace(paragraph, text=text + paragraph.text[after:], runs=(*runs, *signs))


def _changes(paragraph: Paragraph) -> Iterator[_Change]:
    if paragraph.own:  # the text is a field itself
        for found in hidden(paragraph.text):
            sign = written_out(found)
            yield _Change(found.index, found.index + 1, sign, ((0, len(sign)),))
    for field in paragraph.veiled:
        yield _Change(field.start, field.end, *unveiled_field(field.value))


def _moved(logical_index: int, changes: tuple[_Change, ...]) -> int:
    """Where a letter stands after the changes before it."""
    grown = sum(
        len(change.text) - (change.end - change.start) for change in changes if change.end <= logical_index
    )
    return logical_index + grown
