"""Those who say and carry in the corpus, and what they speak of: agents, topics and propositions."""

from collections.abc import Iterator
from math import exp, log
from random import Random

from corpus.words import Language
from store.types import Agent, IdentityQuestion, Proposition, Record, Topic, Verdict

OUTLETS, PLATFORMS, TOPICS = 400, 6, 60

_SYLLABLES = (
    ("زا", "za"), ("ران", "ran"), ("مي", "mi"), ("لو", "lu"), ("دا", "da"), ("كير", "kir"),
    ("سو", "so"), ("نام", "nam"), ("با", "ba"), ("ريم", "rim"), ("تو", "to"), ("شا", "sha"),
    ("هيل", "hil"), ("غو", "gho"), ("فار", "far"), ("قين", "qin"), ("جو", "jo"), ("عم", "am"),
    ("طور", "tor"), ("ويس", "wis"), ("خال", "khal"), ("نو", "no"), ("ديم", "dim"), ("سا", "sa"),
)  # fmt: skip
_OFFICES = (
    ("مسؤول في {}", "an official in {}"), ("دبلوماسي من {}", "a diplomat from {}"),
    ("مصدر أمني في {}", "a security source in {}"),
    ("شهود في {}", "witnesses in {}"), ("مصدران مطلعان في {}", "two sources familiar in {}"),
)  # fmt: skip
_HOUSES = (("وزارة {}", "Ministry of {}"), ("بلدية {}", "City of {}"), ("حزب {}", "{} Party"))
_PAPERS = (
    ("صحيفة {}", "The {} Post"),
    ("وكالة {}", "{} News Agency"),
    ("قناة {}", "{} TV"),
    ("موقع {}", "{} Online"),
)
_VERDICTS: tuple[Verdict, ...] = ("same", "probably", "possible", "unknown", "different")


class People:
    """The agents, topics and propositions of a corpus; numbers grow with the claims."""

    def __init__(self, claims: int, source: Random, arabic: Language, english: Language) -> None:
        self.speakers = max(40, claims // 200)
        self.propositions = max(10, claims // 2_000)
        self.named: list[bool] = []
        self._source = source
        self._languages = (arabic, english)

    def records(self) -> Iterator[Record]:
        """Make all of them, and the questions whether two are one."""
        for number in range(OUTLETS):
            yield self._agent(f"o-{number}", "outlet", self._source.choice(_PAPERS))
        for number in range(PLATFORMS):
            yield self._agent(f"p-{number}", "platform", ("منصة {}", "{}"))
        for number in range(self.speakers):
            yield self._speaker(number)
        for number in range(TOPICS):
            yield Topic(id=f"t-{number}", names=self._texts(2))
        for number in range(self.propositions):
            yield Proposition(id=f"q-{number}", text=self._texts(8))
        for number in range(0, self.speakers - 1, 50):
            yield IdentityQuestion(
                a=f"s-{number}", b=f"s-{number + 1}", verdict=self._source.choice(_VERDICTS), why="Invented."
            )

    def rank(self, source: Random, among: int) -> int:
        """Draw a number below `among`, the low ones more often, by Zipf."""
        return min(int(exp(source.random() * log(among + 1))) - 1, among - 1)

    def _speaker(self, number: int) -> Agent:
        kind = self._source.random()
        self.named.append(kind >= 0.25)
        if kind < 0.25:
            return self._agent(f"s-{number}", "unknown", self._source.choice(_OFFICES), named=False)
        if kind < 0.4:
            return self._agent(f"s-{number}", "organisation", self._source.choice(_HOUSES))
        first, last = self._name(), self._name()
        names = {"ar": f"{first[0]} {last[0]}", "en": f"{first[1]} {last[1]}"}
        aliases = (f"{first[1][0]}. {last[1]}",) if number % 3 == 0 else ()
        return Agent(id=f"s-{number}", kind="person", names=names, aliases=aliases)

    def _agent(self, id_: str, kind: str, form: tuple[str, str], *, named: bool = True) -> Agent:
        arabic, english = self._name()
        names = {"ar": form[0].format(arabic), "en": form[1].format(english)}
        return Agent(id=id_, kind=kind, named=named, names=names)  # pyright: ignore[reportArgumentType]

    def _name(self) -> tuple[str, str]:
        """Make a name in both scripts."""
        parts = self._source.choices(_SYLLABLES, k=self._source.choice((2, 3)))
        return "".join(arabic for arabic, _ in parts), "".join(latin for _, latin in parts).capitalize()

    def _texts(self, words: int) -> dict[str, str]:
        return {one.tag: " ".join(one.words(self._source, words)) for one in self._languages}
