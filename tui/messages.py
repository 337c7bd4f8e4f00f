"""What widgets and workers tell the screen. Downward go values; upward go only these."""

from dataclasses import dataclass
from typing import Any, Literal

from textual.message import Message

from store.mark_types import Annotation
from store.types import ClaimDetail, CrossCheck, DayCount, DayHistogram, Facet, Filter, Page
from tui.timeline.compare import Comparison
from tui.timeline.listing import Hits, Listing, Noted
from tui.timeline.offers import Offered
from tui.timeline.paragraph import Paragraph
from tui.timeline.state import At, State

PromptKind = Literal["search", "filter", "date", "asof", "line"]


@dataclass(eq=False, repr=False)
class WindowWanted(Message):
    """The list is about to show ranks that are not loaded."""

    start: int
    size: int


@dataclass(eq=False, repr=False)
class RankChosen(Message):
    """The reader pointed at a claim; `open` when they want to read it."""

    rank: int
    open: bool


@dataclass(eq=False, repr=False)
class DaysChosen(Message):
    """The reader chose a stretch of days to keep, first and last as proleptic ordinals."""

    first: int
    last: int


@dataclass(eq=False, repr=False)
class ViewLoaded(Message):
    """What a view shows is ready: a value of its own type (`tui/screens/views.py`)."""

    state: State
    value: Any


@dataclass(eq=False, repr=False)
class ViewWanted(Message):
    """A view is about to show cells that were not read."""


@dataclass(eq=False, repr=False)
class CellChosen(Message):
    """The cursor of a view went to another cell; as a `step`, undo can take it back.

    `day` is a day that the cell stands for, None where it stands for none.
    """

    at: At
    day: int | None
    step: bool


@dataclass(eq=False, repr=False)
class LaneToggled(Message):
    """The reader takes a speaker, by number, into the lanes or out of them."""

    speaker: int


@dataclass(eq=False, repr=False)
class CellOpened(Message):
    """The reader opens a cell in the timeline: the claims that have these values, by field of the filter.

    The field `clock` is that of the clock on screen; `names` says what a reader knows of ids.
    """

    values: tuple[tuple[str, str], ...]
    names: dict[str, str]


@dataclass(eq=False, repr=False)
class ValueChosen(Message):
    """The reader keeps only claims with a value, or leaves them out; a second time takes that back."""

    field: str
    value: str
    words: str
    negated: bool


@dataclass(eq=False, repr=False)
class ColumnAsked(Message):
    """The reader wants the claims counted by a column."""

    column: str


@dataclass(eq=False, repr=False)
class ColumnTurned(Message):
    """The reader wants them counted by the next column, or by the one before (`step` -1)."""

    step: int


@dataclass(eq=False, repr=False)
class FacetsWanted(Message):
    """The sidebar came into sight."""


@dataclass(eq=False, repr=False)
class FacetsLoaded(Message):
    """The values of the claims under a filter are counted."""

    filter: Filter
    facets: tuple[Facet, ...]


@dataclass(eq=False, repr=False)
class DetailWanted(Message):
    """The reader goes on to the detail pane."""


@dataclass(eq=False, repr=False)
class ListLoaded(Message):
    """A list is ready: its days and the page around the cursor."""

    state: State
    listing: Listing
    total: int


@dataclass(eq=False, repr=False)
class PageLoaded(Message):
    """A page of the list is ready; it counts only while that list is still shown."""

    state: State
    page: Page
    hits: Hits
    noted: Noted


@dataclass(eq=False, repr=False)
class DaysCounted(Message):
    """People and outlets of some days of a list are counted."""

    histogram: DayHistogram
    days: tuple[DayCount, ...]


@dataclass(eq=False, repr=False)
class DetailLoaded(Message):
    """A claim is ready to be shown in full, with what the reader added to it."""

    detail: ClaimDetail
    annotation: Annotation | None = None


@dataclass(eq=False, repr=False)
class MarksChanged(Message):
    """Marks were changed by another viewer, or are there for the first time."""

    noted: Noted
    fault: str


@dataclass(eq=False, repr=False)
class LoadFailed(Message):
    """The store could not answer; the sentence says what to do."""

    sentence: str


FileMark = tuple[int, int, int]
"""What tells one state of a file from another: inode, size, time of change in nanoseconds."""


@dataclass(eq=False, repr=False)
class FileLooked(Message):
    """What stands at the file's place now, None where nothing does; `seen` is what stood there before."""

    mark: FileMark | None
    seen: FileMark | None


@dataclass(eq=False, repr=False)
class WorkGoesOn(Message):
    """A question takes long."""


@dataclass(eq=False, repr=False)
class WorkEnded(Message):
    """A question that took long was answered, stopped, or failed."""


@dataclass(eq=False, repr=False)
class Reloaded(Message):
    """The file was opened anew."""


@dataclass(eq=False, repr=False)
class LinkFollowed(Message):
    """The reader follows a link to another claim."""

    uid: int


@dataclass(eq=False, repr=False)
class LinkResolved(Message):
    """A claim that a link led to, in full; `listed` unless the filter hides it from the list."""

    detail: ClaimDetail
    listed: bool
    came_back: bool


@dataclass(eq=False, repr=False)
class PaneLeft(Message):
    """The reader goes back from the detail pane."""


@dataclass(eq=False, repr=False)
class ViewLeft(Message):
    """The reader goes back from a view to the timeline."""


@dataclass(eq=False, repr=False)
class PromptChanged(Message):
    """The text of a prompt changed."""

    kind: PromptKind
    text: str


@dataclass(eq=False, repr=False)
class PromptAnswered(Message):
    """A prompt was answered, or given up (`text` None)."""

    kind: PromptKind
    text: str | None


@dataclass(eq=False, repr=False)
class PreviewReady(Message):
    """What a prompt understood of a text, to stand under it."""

    kind: PromptKind
    text: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(eq=False, repr=False)
class OffersReady(Message):
    """How the text of a prompt could go on."""

    text: str
    offers: tuple[Offered, ...]


@dataclass(eq=False, repr=False)
class HitFound(Message):
    """The next hit of a search; `uid` is None where there is none further."""

    state: State
    uid: int | None


@dataclass(eq=False, repr=False)
class HitsCounted(Message):
    """How many hits a search has, and that the one just found is number `number` of them."""

    state: State
    uid: int | None
    number: int
    hits: int


@dataclass(eq=False, repr=False)
class HitsMarked(Message):
    """Where the rows of a page have what a search found."""

    state: State
    page: Page
    hits: Hits


@dataclass(eq=False, repr=False)
class WalkEnded(Message):
    """The claim that a walk leads to, of a speaker, disputed or starred; `uid` is None where it ends."""

    state: State
    walk: Literal["speaker", "disputed", "starred"]
    uid: int | None


@dataclass(eq=False, repr=False)
class EvidenceWanted(Message):
    """The reader asks, in the pane of a claim, for what stands behind it."""

    what: Literal["cross_check", "source", "address", "compare"]


@dataclass(eq=False, repr=False)
class CrossChecked(Message):
    """A claim was held against all others."""

    check: CrossCheck


@dataclass(eq=False, repr=False)
class Compared(Message):
    """Two claims were compared."""

    comparison: Comparison


@dataclass(eq=False, repr=False)
class AddressClicked(Message):
    """The reader clicked on an address of the web."""

    address: str


@dataclass(eq=False, repr=False)
class AddressOpened(Message):
    """An address was given to a browser; `opened` unless none took it."""

    link: str
    opened: bool


@dataclass(eq=False, repr=False)
class AskedBefore(Message):
    """What was asked in a prompt of a kind before, the last first."""

    kind: PromptKind
    texts: tuple[str, ...]
