"""Articles and the claims in them, one year after the other, with what links the claims."""

from collections import deque
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import NamedTuple

from corpus.people import OUTLETS, PLATFORMS, TOPICS, People
from corpus.words import Language
from store.types import (
    Article,
    Claim,
    ClaimKind,
    CueTone,
    DaySpan,
    Evidence,
    Hop,
    Mention,
    Modality,
    Polarity,
    Quote,
    Record,
    Relation,
    RelationType,
    Report,
    Stance,
    StanceSide,
)

FIRST_YEAR, YEARS = 2016, 10
REMEMBERED = 5_000  # claims that a later one may answer, repeat or stand in

_CUES: dict[str, tuple[tuple[str, str, CueTone], ...]] = {
    "ar": (
        ("قال", "قال", "neutral"), ("نقل عن", "نقل", "neutral"), ("أكد", "أكد", "assertive"),
        ("نفى", "نفى", "negative"),
        ("زعم", "زعم", "doubtful"), ("وأضاف", "أضاف", "neutral"), ("أعلنت", "أعلن", "assertive"),
    ),
    "en": (
        ("said", "say", "neutral"), ("according to", "according to", "neutral"),
        ("denied", "deny", "negative"),
        ("claimed", "claim", "doubtful"), ("confirmed", "confirm", "assertive"),
    ),
}  # fmt: skip
_WORDINGS = {"ar": ("خلال الأيام الماضية", "هذا الأسبوع"), "en": ("in recent days", "earlier this week")}
_KINDS: tuple[ClaimKind, ...] = (
    "indirect", "indirect", "indirect", "direct", "direct", "attitude", "social_post", "document",
    "intelligence_report",
)  # fmt: skip
_POLARITIES: tuple[Polarity, ...] = ("affirm", "affirm", "affirm", "neutral", "deny", "question")
_MODALITIES: tuple[Modality, ...] = ("plain", "plain", "plain", "possible", "hearsay")
_ACTS = (None, "assert", "assert", "deny", "ask", "offer", "refuse", "warn")
_SIDES: tuple[StanceSide, ...] = ("affirm", "affirm", "affirm", "deny", "deny", "possible", "asks")
_RELATIONS: tuple[RelationType, ...] = (
    "responds_to",
    "confirms",
    "repeats",
    "denies",
    "contradicts",
    "quotes",
)
_CHAINS = (1, 2, 3, 4, 5)
_CHAIN_WEIGHTS = (10, 60, 21, 8, 1)  # mean 2.3 hops, the publishing outlet and the speaker counted


class Told(NamedTuple):
    """A claim that later ones may look back to."""

    id: str
    content: dict[str, str]


class Year:
    """The articles of one year, with their claims in the order of publication."""

    def __init__(self, year: int, seed: str, people: People, languages: tuple[Language, Language]) -> None:
        self._source = Random(f"{seed}/{year}")
        self._first = date(year, 1, 1)
        self._days = (date(year + 1, 1, 1) - self._first).days
        self._year = year
        self._people = people
        self._languages = languages
        self._told: deque[Told] = deque(maxlen=REMEMBERED)

    def records(self, claims: int) -> Iterator[Record]:
        """Make articles until they hold so many claims."""
        made = 0
        while made < claims:
            count = min(self._source.choice((1, 2, 2, 3, 4, 7)), claims - made)
            day = self._first + timedelta(days=made * self._days // claims)
            yield from self._article(day, count, made)
            made += count

    def _article(self, day: date, count: int, made: int) -> Iterator[Record]:
        source = self._source
        language = self._languages[source.random() < 0.25]
        outlet = f"o-{self._people.rank(source, OUTLETS)}"
        sentences = [" ".join(language.words(source, source.randint(12, 30))) for _ in range(count)]
        article = f"a-{self._year}-{made}"
        yield Article(
            id=article,
            outlet=outlet,
            language=language.tag,
            title=" ".join(language.words(source, 8)),
            url=f"https://{outlet}.example/{self._year}/{made}",
            published=DaySpan(precision="day", start=day, end=day),
            text=". ".join(sentences) if source.random() < 0.05 else None,
        )
        at = 0
        for number, sentence in enumerate(sentences):
            evidence = Evidence(
                article=article,
                start=at,
                end=at + len(sentence),
                exact=sentence,
                prefix=sentences[number - 1][-20:] + ". " if number else "",
                suffix=". " + sentences[number + 1][:20] if number + 1 < count else "",
            )
            at += len(sentence) + 2
            yield from self._claim(f"c-{self._year}-{made + number}", day, language, outlet, evidence)

    def _claim(
        self, id_: str, day: date, language: Language, outlet: str, evidence: Evidence
    ) -> Iterator[Record]:
        source, people = self._source, self._people
        chance = source.random
        content = self._content(language, evidence.exact or "")
        cue, lemma, tone = source.choice(_CUES[language.tag])
        chain = self._chain(outlet, cue)
        speaker = chain[-1].agent
        other = f"s-{people.rank(source, people.speakers)}"
        said = self._said(day, language)
        yield Claim(
            id=id_,
            speaker=speaker,
            introduced_as=language.words(source, 1)[0] if chance() < 0.1 else None,
            co_speakers=(Mention(agent=other),) if chance() < 0.02 and other != speaker else (),
            addressee=Mention(agent=other) if chance() < 0.1 else None,
            platform=Mention(agent=f"p-{source.randrange(PLATFORMS)}") if chance() < 0.04 else None,
            nested_in=self._told[-1].id if self._told and chance() < 0.01 else None,
            chain=chain,
            cue_lemma=lemma,
            cue_tone=tone,
            language=language.tag,
            kind=source.choice(_KINDS),
            act=source.choice(_ACTS),
            modality=source.choice(_MODALITIES),
            polarity=source.choice(_POLARITIES),
            said=said,
            reported=self._reports(day, outlet, chain),
            event=self._event(day) if chance() < 0.2 else None,
            content=content,
            quote=self._quote(content[language.tag], language) if chance() < 0.4 else None,
            topics=self._topics(),
            stances=self._stances() if chance() < 0.3 else (),
            evidence=(evidence,),
        )
        if self._told and chance() < 0.03:
            yield Relation(from_=id_, to=source.choice(self._told).id, relation=source.choice(_RELATIONS))
        self._told.append(Told(id_, content))

    def _content(self, language: Language, sentence: str) -> dict[str, str]:
        """Say what the sentence says; one in a hundred says an earlier claim again, but for a word."""
        source = self._source
        if self._told and source.random() < 0.01:
            earlier = self._told[-1].content.get(language.tag)
            if earlier:
                words = earlier.split()
                words[source.randrange(len(words))] = language.words(source, 1)[0]
                return {language.tag: " ".join(words)}
        content = {language.tag: sentence}
        if source.random() < 0.1:
            other = self._languages[language is self._languages[0]]
            content[other.tag] = " ".join(other.words(source, source.randint(12, 30)))
        return content

    def _chain(self, outlet: str, cue: str) -> tuple[Hop, ...]:
        source, people = self._source, self._people
        (length,) = source.choices(_CHAINS, _CHAIN_WEIGHTS)
        speaker = f"s-{people.rank(source, people.speakers)}"
        if length == 1:
            return (Hop(agent=speaker),)
        between = dict.fromkeys(
            f"o-{people.rank(source, OUTLETS)}"
            if source.random() < 0.6
            else f"s-{people.rank(source, people.speakers)}"
            for _ in range(length - 2)
        )
        carriers = [agent for agent in between if agent not in {outlet, speaker}]
        return (
            Hop(agent=outlet),
            *(Hop(agent=agent, cue=cue, implicit=source.random() < 0.1) for agent in carriers),
            Hop(agent=speaker, cue=cue),
        )

    # ------------------------------------------------------------ when

    def _said(self, day: date, language: Language) -> DaySpan | None:
        """Say when it was said: mostly a day, sometimes only about when, rarely not at all."""
        kind, lag = self._source.random(), int(self._source.expovariate(0.7))
        said = day - timedelta(days=lag)
        wording = self._source.choice(_WORDINGS[language.tag])
        if kind < 0.66:
            return DaySpan(precision="day", start=said, end=said)
        if kind < 0.76:
            minute = self._source.randrange(1440)
            at = datetime(said.year, said.month, said.day, minute // 60, minute % 60, tzinfo=UTC)
            return DaySpan(precision="instant", start=said, end=said, at=at)
        if kind < 0.86:
            first = said - timedelta(days=self._source.randint(1, 7))
            return DaySpan(precision="range", start=first, end=said, approximate=True, wording=wording)
        if kind < 0.92:
            return DaySpan(precision="not-after", end=said, wording=wording)
        if kind < 0.94:
            return DaySpan(precision="not-before", start=said)
        if kind < 0.96:
            return DaySpan(precision="unknown", wording=wording)
        return None

    def _reports(self, day: date, outlet: str, chain: tuple[Hop, ...]) -> tuple[Report, ...]:
        reports = [Report(by=outlet, precision="day", start=day, end=day)]
        if len(chain) > 2 and self._source.random() < 0.5:
            earlier = day - timedelta(days=1)
            reports.append(Report(by=chain[1].agent, precision="not-after", end=earlier))
        return tuple(reports)

    def _event(self, day: date) -> DaySpan:
        first = day + timedelta(days=self._source.randint(-40, 10))
        last = first + timedelta(days=self._source.choice((0, 0, 3, 30)))
        return DaySpan(precision="day" if first == last else "range", start=first, end=last)

    # ------------------------------------------------------------ beside

    def _quote(self, text: str, language: Language) -> Quote:
        words = text.split()
        first = self._source.randrange(max(1, len(words) - 6))
        quoted = " ".join(words[first : first + 6])
        if self._source.random() < 0.1:
            original = " ".join(self._languages[1].words(self._source, 6))
            return Quote(
                kind="translated",
                text=quoted,
                language=language.tag,
                original=original,
                original_language="en",
            )
        return Quote(kind="original", text=quoted, language=language.tag)

    def _topics(self) -> tuple[str, ...]:
        count = self._source.choice((0, 1, 1, 2))
        return tuple(dict.fromkeys(f"t-{self._people.rank(self._source, TOPICS)}" for _ in range(count)))

    def _stances(self) -> tuple[Stance, ...]:
        proposition = f"q-{self._people.rank(self._source, self._people.propositions)}"
        return (Stance(proposition=proposition, stance=self._source.choice(_SIDES)),)
