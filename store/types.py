"""The values of Aqwal: claims, agents, spans and filters as frozen types.

The same types are the records of the native format (`docs/data_format.md`): a JSONL line decodes to one
of them and encodes back without loss, and every invariant that one record can break alone is checked when
the value is made. Words are those of the project's vocabulary: see the data format document.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import accumulate
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

AgentKind = Literal["person", "group", "organisation", "outlet", "platform", "unknown"]
Clock = Literal["said", "reported", "event"]
View = Literal["timeline", "grid", "matrix", "lanes", "table"]
Precision = Literal[
    "instant", "day", "range", "week-part", "month", "year", "not-after", "not-before", "unknown"
]
ClaimKind = Literal["direct", "indirect", "attitude", "intelligence_report", "social_post", "document"]
Modality = Literal["plain", "possible", "hearsay"]
Polarity = Literal["affirm", "deny", "neutral", "question"]
CueTone = Literal["neutral", "assertive", "doubtful", "negative"]
QuoteKind = Literal["original", "translated", "reported"]
StanceSide = Literal["affirm", "deny", "possible", "asks", "presupposes"]
StanceBasis = Literal["text", "implied"]
RelationType = Literal[
    "denies",
    "contradicts",
    "confirms",
    "repeats",
    "responds_to",
    "quotes",
    "part_of",
    "specifies",
    "based_on",
    "in_tension_with",
]
RelationBasis = Literal["text", "inference"]
Confidence = Literal["high", "medium", "low"]
Verdict = Literal["same", "probably", "possible", "unknown", "different"]

CLOCKS: tuple[Clock, ...] = get_args(Clock)
STANCE_SIDES: tuple[StanceSide, ...] = get_args(StanceSide)

Id = Annotated[str, Meta(min_length=1, max_length=200)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Words = Annotated[str, Meta(min_length=1)]
Texts = Annotated[dict[Language, Words], Meta(min_length=1)]
Position = Annotated[int, Meta(ge=0, le=2**31 - 1)]


class Value(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen value whose fields are checked when it is read (each child repeats `kw_only`)."""


# ---------------------------------------------------------------- when


class DaySpan(Value, frozen=True, kw_only=True):
    """A point on a clock: first and last possible day, and how far to trust them.

    `at` is the exact time with its UTC offset, for precision `instant` only.
    Raises ValueError when the end lies before the start, or the days do not fit the precision.
    """

    precision: Precision
    start: date | None = None
    end: date | None = None
    approximate: bool = False
    wording: Words | None = None
    basis: Words | None = None
    at: datetime | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"the end {self.end} is before the start {self.start}")
        if (self.precision == "instant") != (self.at is not None):
            raise ValueError("the precision instant needs `at`, and only instant may have it")
        if self.at is not None and self.at.utcoffset() is None:
            raise ValueError("`at` needs its UTC offset, for example 2026-03-03T14:20:00+03:00")
        missing = missing_days(self)
        if missing:
            raise ValueError(f"the precision {self.precision} needs {missing}")


def missing_days(span: DaySpan) -> str | None:
    """Name the day that the precision of a span needs and the span lacks."""
    if span.precision == "unknown":
        return None
    if span.precision == "not-before":
        return None if span.start else "a start"
    if span.precision == "not-after":
        return None if span.end else "an end"
    if not span.start or not span.end:
        return "a start and an end"
    if span.precision == "day" and span.start != span.end:
        return "a start and an end on one day"
    return None


class Report(DaySpan, frozen=True, kw_only=True):
    """When one hop, or another agent beside the chain, reported the claim."""

    by: Id


# ---------------------------------------------------------------- who


class Agent(Value, tag_field="type", tag="agent", frozen=True, kw_only=True):
    """Whoever can say or carry: named or unnamed."""

    id: Id
    kind: AgentKind = "unknown"
    named: bool = True
    names: Texts
    aliases: tuple[Words, ...] = ()


class Mention(Value, frozen=True, kw_only=True):
    """An agent as a text wrote it, beside the chain: a co-speaker, an addressee, a platform."""

    agent: Id
    as_written: Words | None = None


class Hop(Value, frozen=True, kw_only=True):
    """One step of an attribution chain, from the publishing outlet towards the speaker."""

    agent: Id
    cue: Words | None = None
    implicit: bool = False


# ---------------------------------------------------------------- what


class Quote(Value, frozen=True, kw_only=True):
    """The words in quotation marks, and what they were before anyone translated them."""

    kind: QuoteKind
    text: Words | None = None
    language: Language | None = None
    original: Words | None = None
    original_language: Language | None = None


class Evidence(Value, frozen=True, kw_only=True):
    """Where an article says so: W3C text position and text quote selectors, in code points.

    Without `start` and `end` the place in the text is not known, only its words; without `exact` too it is
    the article as a whole.
    """

    article: Id
    start: Position | None = None
    end: Position | None = None
    exact: Words | None = None
    prefix: str = ""
    suffix: str = ""

    def __post_init__(self) -> None:
        if self.exact is None and (self.prefix or self.suffix):
            raise ValueError("the evidence needs `exact` between its `prefix` and `suffix`")
        if self.start is None and self.end is None:
            return
        if self.start is None or self.end is None or self.exact is None:
            raise ValueError("the evidence needs `start`, `end` and `exact` together, or `exact` alone")
        if self.end <= self.start:
            raise ValueError(f"the evidence ends at {self.end}, at or before its start {self.start}")
        if self.end - self.start != len(self.exact):
            raise ValueError(
                f"the evidence spans {self.end - self.start} code points but `exact` has {len(self.exact)}"
            )


class Stance(Value, frozen=True, kw_only=True):
    """A claim's side on a proposition."""

    proposition: Id
    stance: StanceSide
    basis: StanceBasis = "text"


class Claim(Value, tag_field="type", tag="claim", frozen=True, kw_only=True):
    """One thing said, at the end of an attribution chain.

    Raises ValueError when the chain does not end at the speaker, or comes back to an agent that it left.
    """

    id: Id | None = None
    speaker: Id
    introduced_as: Words | None = None
    co_speakers: tuple[Mention, ...] = ()
    addressee: Mention | None = None
    platform: Mention | None = None
    nested_in: Id | None = None
    chain: Annotated[tuple[Hop, ...], Meta(min_length=1)]
    cue_lemma: Words | None = None
    cue_tone: CueTone = "neutral"
    language: Language
    kind: ClaimKind = "indirect"
    act: Words | None = None
    modality: Modality = "plain"
    polarity: Polarity = "neutral"
    said: DaySpan | None = None
    reported: tuple[Report, ...] = ()
    event: DaySpan | None = None
    content: Texts
    quote: Quote | None = None
    topics: tuple[Id, ...] = ()
    stances: tuple[Stance, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.chain[-1].agent != self.speaker:
            raise ValueError(
                f"the chain ends at {self.chain[-1].agent!r} but the speaker is {self.speaker!r}"
            )
        returning = agent_that_returns(self.chain)
        if returning:
            raise ValueError(f"the chain is a cycle: it comes back to {returning!r}")
        if len(set(self.topics)) != len(self.topics):
            raise ValueError("a topic is named twice")
        sides = {(stance.proposition, stance.stance) for stance in self.stances}
        if len(sides) != len(self.stances):
            raise ValueError("a stance is given twice")


def agent_that_returns(chain: tuple[Hop, ...]) -> str | None:
    """Find an agent that a chain leaves and comes back to; quoting oneself (A > A) is no return."""
    left: set[str] = set()
    previous = None
    for hop in chain:
        if hop.agent in left and hop.agent != previous:
            return hop.agent
        left.add(hop.agent)
        previous = hop.agent
    return None


# ---------------------------------------------------------------- between claims


class Proposition(Value, tag_field="type", tag="proposition", frozen=True, kw_only=True):
    """A sentence that several claims take a side on."""

    id: Id
    text: Texts


class Topic(Value, tag_field="type", tag="topic", frozen=True, kw_only=True):
    """A subject that claims are filed under."""

    id: Id
    names: Texts


class Relation(Value, tag_field="type", tag="relation", rename={"from_": "from"}, frozen=True, kw_only=True):
    """A typed link from one claim to another, with who says so and on what basis."""

    from_: Id
    to: Id
    relation: RelationType
    basis: RelationBasis = "text"
    confidence: Confidence = "high"
    linked_by: Words | None = None
    note: Words | None = None

    def __post_init__(self) -> None:
        if self.from_ == self.to:
            raise ValueError(f"the relation links {self.to!r} to itself")


class IdentityQuestion(Value, tag_field="type", tag="identity_question", frozen=True, kw_only=True):
    """Whether two agents are one, with a verdict and a reason: never a silent merge."""

    a: Id
    b: Id
    verdict: Verdict
    why: Words | None = None

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise ValueError(f"the identity question asks whether {self.a!r} is itself")


# ---------------------------------------------------------------- where it stands


class Article(Value, tag_field="type", tag="article", frozen=True, kw_only=True):
    """A published text: outlet, language, day, and its full text where we have it."""

    id: Id
    outlet: Id | None = None
    language: Language
    title: Words | None = None
    url: Words | None = None
    published: DaySpan | None = None
    text: Words | None = None


class Dataset(Value, tag_field="type", tag="dataset", frozen=True, kw_only=True):
    """The header of a file: whose ids the records after it belong to."""

    name: Id
    title: dict[Language, Words] = field(default_factory=dict[str, str])
    about: dict[Language, Words] = field(default_factory=dict[str, str])


Record = Dataset | Agent | Topic | Proposition | Article | Claim | Relation | IdentityQuestion


# ---------------------------------------------------------------- answers of the store


class AgentName(Struct, frozen=True):
    """An agent as a list shows it.

    `number` tells unnamed agents of one data set and one name apart, from 1; it is 0 where none shares it.
    """

    uid: int
    id: str
    kind: AgentKind
    named: bool
    names: Mapping[str, str]
    number: int = 0


class ClaimRow(Struct, frozen=True, kw_only=True):
    """A claim as a list shows it, on one clock.

    `day` is the ordinal of its best day (`date.toordinal`), 0 where it has none; `minute` the minute of
    that day, or None; `outlet` the carrier shown (see `docs/data_format.md`, Root and outlet).
    """

    uid: int
    id: str
    day: int
    minute: int | None
    span: DaySpan | None
    speaker: AgentName
    co_speakers: int
    outlet: AgentName | None
    language: str
    kind: ClaimKind
    content: Mapping[str, str]
    disputed: bool
    repeats: bool
    told: int = 1
    """How many claims of its root the row stands for, where a filter leaves out what was told before."""


class Page(Struct, frozen=True):
    """Rows of a list from rank `start` (0-based, in the order of the clock under the filter)."""

    start: int
    rows: tuple[ClaimRow, ...]


class DayCount(Struct, frozen=True):
    """What one day holds under a filter; `day` is an ordinal, 0 for the undated group.

    `people` and `outlets` are None where they were not counted.
    """

    day: int
    claims: int
    people: int | None
    outlets: int | None
    disputes: int


COUNTED_AT_ONCE = 200_000
"""Claims of some days up to which their people and outlets are counted while a reader looks at them."""


class DayHistogram(Struct, frozen=True):
    """Days with claims under a filter, rising; `starts[i]` is the rank of day i's first claim."""

    days: tuple[DayCount, ...] = ()
    starts: tuple[int, ...] = ()

    @classmethod
    def of(cls, days: Iterable[DayCount]) -> "DayHistogram":
        """Make the histogram of days that rise."""
        counted = tuple(days)
        return cls(
            counted, tuple(accumulate((day.claims for day in counted[:-1]), initial=0))[: len(counted)]
        )

    def same_list(self, other: "DayHistogram") -> bool:
        """Whether both are of one list, as a histogram and what `counted` makes of it."""
        return self.starts is other.starts

    def uncounted(self, start: int, size: int) -> tuple[int, int] | None:
        """First and last day of some ranks, where people and outlets of any of them were not counted.

        None where all were, and where the days have more claims than are counted at once.
        """
        if not self.days:
            return None
        touched = self.days[self.index_at(start) : self.index_at(start + size - 1) + 1]
        if all(day.people is not None for day in touched):
            return None
        many = sum(day.claims for day in touched) > COUNTED_AT_ONCE
        return None if many else (touched[0].day, touched[-1].day)

    def counted(self, days: Iterable[DayCount]) -> "DayHistogram":
        """Take over the figures of some of its days."""
        figures = {day.day: day for day in days}
        if not figures:
            return self
        return DayHistogram(tuple(figures.get(day.day, day) for day in self.days), self.starts)

    @property
    def total(self) -> int:
        """All claims under the filter."""
        return self.starts[-1] + self.days[-1].claims if self.days else 0

    def index_at(self, rank: int) -> int:
        """Index of the day that holds a rank; the nearest one for a rank outside."""
        return max(bisect_right(self.starts, rank) - 1, 0)


class SpeakerRanks(Struct, frozen=True):
    """Who speaks under a filter, alone or with others: agents by number, those with most claims first."""

    numbers: tuple[int, ...] = ()
    claims: tuple[int, ...] = ()


class CellCount(Struct, frozen=True):
    """What a speaker said in one period; `first` is the uid of their first claim in it."""

    claims: int
    disputes: int
    first: int


class Root(Struct, frozen=True):
    """The outlet nearest to the speaker, or the speaker in public."""

    agent: AgentName
    public: bool


class LinkedClaim(Struct, frozen=True, kw_only=True):
    """A relation as seen from one of its two claims; `outgoing` when that claim is its `from`."""

    relation: Relation
    outgoing: bool
    other: ClaimRow


class OpposedStance(Struct, frozen=True):
    """A claim on the other side of a proposition: a contradiction computed from stances."""

    proposition: str
    stance: StanceSide
    other: ClaimRow


class ClaimDetail(Struct, frozen=True, kw_only=True):
    """Everything that the store knows about one claim, with the values that its ids name."""

    uid: int
    dataset: str
    claim: Claim
    row: ClaimRow
    root: Root
    best_days: Mapping[Clock, int]
    agents: Mapping[str, Agent]
    numbers: Mapping[str, int]
    propositions: Mapping[str, Proposition]
    topics: Mapping[str, Topic]
    articles: Mapping[str, Article]
    links: tuple[LinkedClaim, ...]
    opposed: tuple[OpposedStance, ...]
    opposed_total: int
    identities: tuple[IdentityQuestion, ...]
    nested: tuple[ClaimRow, ...]
    container: ClaimRow | None


class Speaker(Struct, frozen=True):
    """A speaker and what stands behind the name, under a filter."""

    agent: AgentName
    claims: int
    days: int
    first_day: int
    last_day: int
    disputes: int


class StanceSideCount(Struct, frozen=True):
    """One side of a proposition: its claims, speakers and independent roots."""

    stance: StanceSide
    claims: tuple[str, ...]
    speakers: tuple[AgentName, ...]
    roots: tuple[Root, ...]


class PropositionStances(Struct, frozen=True):
    """A proposition with all its sides, in the order of `STANCE_SIDES`."""

    proposition: Proposition
    sides: tuple[StanceSideCount, ...]


class FacetValue(Struct, frozen=True):
    """A value of a field as a filter writes it, and how many claims have it.

    `number`, `agent` or `names` stand where it is an agent or a topic. `bars` are its claims along the time
    axis, and `first` is the uid of the first of them, where these were asked for.
    """

    value: str
    claims: int
    number: int | None = None
    agent: AgentName | None = None
    names: Mapping[str, str] | None = None
    bars: tuple[int, ...] = ()
    first: int | None = None


class Facet(Struct, frozen=True):
    """A window over the values of a field, those with most claims first; `count` is how many there are."""

    field: str
    values: tuple[FacetValue, ...] = ()
    count: int = 0


class SpeakerStance(Struct, frozen=True):
    """A side that a speaker takes, in how many claims; days are ordinals, 0 where undated.

    `first` is the uid of the first of them, which stands on `first_day`.
    """

    stance: StanceSide
    claims: int
    first_day: int
    last_day: int
    first: int


class SideRoots(Struct, frozen=True):
    """A side of a proposition: its claims, how many independent roots they have, and the largest of these.

    `first` is the uid of the first claim, `first_day` its day.
    """

    stance: StanceSide
    claims: int
    count: int
    roots: tuple[Root, ...]
    first_day: int
    first: int


class MatrixRow(Struct, frozen=True):
    """A proposition: the sides that are taken, and by number of a speaker what that one says."""

    proposition: Proposition
    sides: tuple[SideRoots, ...]
    cells: Mapping[int, tuple[SpeakerStance, ...]]


class Beside(Struct, frozen=True, kw_only=True):
    """A claim that stands beside another one: its root, its way, and what brings the two together.

    `link` is what someone linked. Without it the two are together by computation: `percent` of their words
    are shared, or the claim takes `side` on the proposition of that id.
    """

    row: ClaimRow
    root: Root
    way: tuple[AgentName, ...]
    link: LinkedClaim | None = None
    percent: int = 0
    proposition: str = ""
    side: StanceSide | None = None


class BesideGroup(Struct, frozen=True):
    """Some claims beside another one, the nearest in time; `total` of them there are, from `roots` roots."""

    claims: tuple[Beside, ...] = ()
    total: int = 0
    roots: int = 0


class SideTally(Struct, frozen=True):
    """How many claims take a side on a proposition, and from how many roots; `some` names a few of these."""

    side: StanceSide
    claims: int
    roots: int
    some: tuple[Root, ...]


class PropositionTally(Struct, frozen=True):
    """The sides that claims take on a proposition, in the order of `STANCE_SIDES`, and the `own` side."""

    proposition: Proposition
    own: StanceSide
    sides: tuple[SideTally, ...]


class CrossCheck(Struct, frozen=True, kw_only=True):
    """One claim held against all others of the file."""

    detail: ClaimDetail
    tallies: tuple[PropositionTally, ...]
    repeats: BesideGroup
    contradictions: BesideGroup
    tensions: BesideGroup
    same_day: BesideGroup
    same_root: BesideGroup


# ---------------------------------------------------------------- filters


class Term(Struct, frozen=True):
    """One condition of a filter: any of the values (OR), or none of them when negated."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


class Filter(Struct, frozen=True):
    """Conditions that a claim must all meet (AND); the empty filter meets every claim."""

    terms: tuple[Term, ...] = ()

    def __and__(self, other: "Filter") -> "Filter":
        """Both filters; a term that stands already is not repeated."""
        return Filter(self.terms + tuple(term for term in other.terms if term not in self.terms))

    def __bool__(self) -> bool:
        return bool(self.terms)

    def without_last(self) -> "Filter":
        """Drop the last condition."""
        return Filter(self.terms[:-1])
