"""What a reader adds to claims: stars, tags, notes and verdicts, as frozen values (pure)."""

import re
import unicodedata
from datetime import datetime
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from store.keys import record_key
from store.sentences import sentence
from store.types import Id, Value

MarkKind = Literal["note", "star", "tag", "verdict"]
ClaimVerdict = Literal["confirmed", "likely", "unclear", "doubtful", "refuted"]
"""What a desk makes of a claim; the verdict of an identity question is another thing."""

CLAIM_VERDICTS: tuple[ClaimVerdict, ...] = get_args(ClaimVerdict)
YES = "yes"
LONGEST_TAG = 60
LONGEST_NOTE = 100_000

_BLANKS = re.compile(r"\s+")


class ClaimName(Struct, frozen=True, order=True):
    """The stable name of a claim: its id in its data set, the same in every file that holds it."""

    dataset: str
    id: str

    @property
    def uid(self) -> int:
        """The key that claims files use for it."""
        return record_key(self.dataset, "claim", self.id)


class Mark(Value, frozen=True, kw_only=True):
    """One thing that a reader said of one claim, or took back: the line of a notes file.

    `value` is the note, the verdict, or `yes` for a star or a tag; empty where it was taken back.
    `changed` says when, in UTC. Raises ValueError for a value that its kind cannot have.
    """

    dataset: Id
    id: Id
    mark: MarkKind
    tag: str = ""
    value: str = ""
    changed: Annotated[datetime, Meta(tz=True)]

    def __post_init__(self) -> None:
        if (self.mark == "tag") != bool(self.tag):
            raise ValueError("a mark of kind tag needs its `tag`, and only such a mark may have one")
        if self.tag and self.tag != tidy_tag(self.tag):
            raise ValueError(f"the tag {self.tag!r} has blanks at its ends or is not in normal form C")
        if self.mark in {"star", "tag"} and self.value not in {"", YES}:
            raise ValueError(f"a {self.mark} has the value {YES!r} or none, not {self.value!r}")
        if self.mark == "verdict":
            check_verdict(self.value)

    @property
    def claim(self) -> ClaimName:
        """The claim that it stands at."""
        return ClaimName(self.dataset, self.id)

    @property
    def place(self) -> tuple[str, str, MarkKind, str]:
        """What it is about; a claim has at most one mark in each place."""
        return (self.dataset, self.id, self.mark, self.tag)


class Annotation(Struct, frozen=True):
    """All that stands at one claim."""

    claim: ClaimName
    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    verdict: ClaimVerdict | None = None


class Change(Struct, frozen=True):
    """One mark as it was and as it is now; `before` is None where nothing ever stood there."""

    before: Mark | None
    after: Mark

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return (self.before.value if self.before else "") != self.after.value


def tidy_tag(text: str) -> str:
    """Write a tag in its one form; raises ValueError for one that is empty, too long or no text."""
    tag = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if not 0 < len(tag) <= LONGEST_TAG:
        raise ValueError(sentence("a tag needs 1 to {n} characters", n=LONGEST_TAG))
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in tag):
        raise ValueError(sentence("the tag {tag!r} holds a control character", tag=tag))
    return tag


def check_verdict(value: str) -> None:
    """Raise ValueError for a word that is no verdict; the empty one takes a verdict back."""
    if value and value not in CLAIM_VERDICTS:
        words = ", ".join(CLAIM_VERDICTS)
        raise ValueError(
            sentence("a verdict is one of {words}; {value!r} is none of them", words=words, value=value)
        )


def check_note(text: str) -> None:
    """Raise ValueError for a note that cannot be kept."""
    if len(text) > LONGEST_NOTE:
        raise ValueError(
            sentence(
                "a note has at most {most:,} characters; this one has {n:,}", most=LONGEST_NOTE, n=len(text)
            )
        )
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError(sentence("the note is not valid text; type it again"))
