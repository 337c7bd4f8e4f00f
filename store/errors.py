"""The errors of the store: each message is a sentence that says what to do."""

from dataclasses import dataclass
from pathlib import Path


class StoreError(Exception):
    """Something that the store cannot do; the message is for a person, the cause is kept."""


class FileFault(StoreError):
    """A file that cannot be opened as claims: missing, locked, foreign, newer, damaged, empty."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class Stopped(StoreError):
    """A question that was stopped because nobody waits for its answer."""


class NotFound(StoreError):
    """An id that stands for no claim, or for several."""


class ChangedElsewhere(StoreError):
    """A mark that another viewer changed since, so that a change of ours cannot be taken back."""


class FilterSyntaxError(StoreError):
    """A filter that cannot be read; `position` is the 0-based code point of the mistake in `text`."""

    def __init__(self, text: str, position: int, message: str) -> None:
        super().__init__(message)
        self.text = text
        self.position = position


@dataclass(frozen=True, slots=True)
class Rejection:
    """One record of an input file that cannot be imported; `line` counts from 1."""

    file: str
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}"
        return f"{place}: {self.field}: {self.reason}" if self.field else f"{place}: {self.reason}"


class ImportRejected(StoreError):
    """An import that was given up as a whole, with the records that stood in its way.

    `unlisted` counts the rejections that were too many to keep.
    """

    def __init__(self, message: str, rejections: tuple[Rejection, ...], unlisted: int = 0) -> None:
        super().__init__(message)
        self.rejections = rejections
        self.unlisted = unlisted
