"""What a reader added to a claim, as paragraphs: star, verdict, tags, and the note line by line."""

from collections.abc import Iterator

from store.mark_types import Annotation, ClaimVerdict
from tui.i18n.translation import marked, tr
from tui.timeline.paragraph import Paragraph, Tone, Writing

VERDICTS: dict[ClaimVerdict, str] = {
    "confirmed": marked("confirmed"),
    "likely": marked("likely"),
    "unclear": marked("unclear"),
    "doubtful": marked("doubtful"),
    "refuted": marked("refuted"),
}
_TONES: dict[ClaimVerdict, Tone] = {"confirmed": "affirm", "refuted": "deny"}


def annotation_paragraphs(annotation: Annotation | None) -> Iterator[Paragraph]:
    """Write out the marks of a claim; nothing where there are none."""
    if annotation is None or not (
        annotation.starred or annotation.tags or annotation.note or annotation.verdict
    ):
        return
    writing = Writing()
    if annotation.starred:
        writing.words(f"*{tr('starred')}", "strong").words("  ")
    if annotation.verdict:
        writing.words(tr("verdict "), "dim")
        writing.words(tr(VERDICTS[annotation.verdict]), _TONES.get(annotation.verdict, "strong")).words("  ")
    for tag in annotation.tags:
        writing.words("#", "dim").field(tag, "name").words(" ")
    if annotation.starred or annotation.verdict or annotation.tags:
        yield writing.done()
    for number, line in enumerate(annotation.note.splitlines() if annotation.note else ()):
        label = "" if number else tr("note")
        yield Writing().field(line).done(label=label, hang=len(tr("note")) + 1)
