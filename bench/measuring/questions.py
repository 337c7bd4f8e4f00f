"""What a browsing session asks the store, with the budgets for ten million claims on two cores."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from measuring.timing import WARM, Times, measure
from store.claims import page, rank_of
from store.connection import Store, open_store
from store.days import figures, histogram
from store.facets import facets
from store.filters import parse_filter
from store.grid import cells, ranks
from store.search import Place, hit_days, hits, next_hit
from store.types import Filter
from store.walks import next_claim

PAGE, HISTOGRAM, FACETS, FIRST_HIT, COUNT, PREFIX = 15, 100, 150, 75, 150, 50
SIZE = 50  # rows of a page
FIELDS = ("speaker", "outlet", "kind", "lang")
FILTERS = {
    "no filter": ("",),
    "one filter": (
        "speaker:s-{n}",
        "outlet:o-{n}",
        "kind:direct",
        "lang:en",
        "topic:t-{n}",
        "hops:>=2",
        "said:20{y}",
    ),
    "three filters": (
        "lang:ar kind:indirect outlet:o-{n}",
        "speaker:s-{n} -kind:attitude said:20{y}..2024",
        "topic:t-{n} polarity:deny hops:1..2",
    ),
}


class Session:
    """A reader who looks at something else each time; the same seed looks at the same."""

    def __init__(self, store: Store, runs: int, seed: int = 1) -> None:
        self.store = store
        self._runs = runs
        self._source = Random(seed)
        (self._claims,) = store.rows("SELECT count(*) FROM claim")[0]
        days = histogram(store, Filter(), "said")
        self._days = [day.day for day in days.days if day.day]
        some = [self._source.randrange(days.total) for _ in range(runs + WARM)]
        self._uids = [page(store, Filter(), "said", days, rank, 1).rows[0].uid for rank in some]

    def questions(self) -> Iterator[Times]:
        """Ask everything."""
        for name, forms in FILTERS.items():
            yield from self._browsing(name, forms)
        yield from self._searching()
        yield self._measure("next claim by the same speaker", PAGE, self._walk)
        yield self._measure("grid, 20 speakers by 30 days", HISTOGRAM, self._grid)

    def _measure(self, name: str, budget: float | None, question: Callable[[int], object]) -> Times:
        return measure(name, budget, question, self._runs)

    def _filter(self, forms: tuple[str, ...], run: int) -> Filter:
        return parse_filter(forms[run % len(forms)].format(n=abs(run) % 9, y=16 + abs(run) % 8))

    # ------------------------------------------------------------ browsing

    def _browsing(self, name: str, forms: tuple[str, ...]) -> Iterator[Times]:
        store = self.store
        counted = {
            filter: histogram(store, filter, "said")
            for filter in {self._filter(forms, run) for run in range(-2, self._runs)}
        }

        def turn(run: int) -> object:
            filter = self._filter(forms, run)
            days = counted[filter]
            return page(store, filter, "said", days, self._source.randrange(max(days.total, 1)), SIZE)

        def first(run: int) -> object:
            filter = self._filter(forms, run)
            return page(store, filter, "said", counted[filter], 0, SIZE)

        def heads(run: int) -> object:
            filter = self._filter(forms, run)
            days = counted[filter]
            stretch = days.uncounted(self._source.randrange(max(days.total, 1)), SIZE)
            return figures(store, filter, "said", *stretch) if stretch else ()

        def jump(run: int) -> object:
            filter = self._filter(forms, run)
            return rank_of(store, self._uids[run], filter, "said", counted[filter])

        yield self._measure(f"page at a random key, {name}", PAGE, turn)
        yield self._measure(f"first page, {name}", PAGE, first)
        yield self._measure(f"people and outlets of its days, {name}", None, heads)
        yield self._measure(f"place of a claim, {name}", PAGE, jump)
        for clock in ("said", "reported"):
            yield self._measure(
                f"histogram, {name}, {clock}",
                HISTOGRAM,
                lambda run, clock=clock: histogram(store, self._filter(forms, run), clock),
            )
        yield self._measure(
            f"four facets, {name}", FACETS, lambda run: facets(store, self._filter(forms, run), FIELDS, 20)
        )

    # ------------------------------------------------------------ searching

    def _searching(self) -> Iterator[Times]:
        for name, searches in self._searches().items():
            first, count = (PREFIX, PREFIX) if name.startswith("prefix") else (FIRST_HIT, COUNT)
            if name == "commonest word":
                first, count = FIRST_HIT, None

            def nearest(run: int, searches: list[str] = searches) -> object:
                return next_hit(self.store, searches[run % len(searches)], Filter(), "said", self._place())

            def number(run: int, searches: list[str] = searches) -> object:
                return hits(self.store, searches[run % len(searches)], Filter())

            def days(run: int, searches: list[str] = searches) -> object:
                return hit_days(self.store, searches[run % len(searches)], Filter(), "said")

            yield self._measure(f"search, {name}: first hit", first, nearest)
            yield self._measure(f"search, {name}: count", count, number)
            yield self._measure(f"search, {name}: histogram", count, days)
        one, common = self._filter(FILTERS["one filter"], 1), self._searches()["common word"]
        yield self._measure(
            "search, common word, one filter",
            COUNT,
            lambda run: hits(self.store, common[run % len(common)], one),
        )

    def common_words(self) -> list[str]:
        """Choose words that stand in about one claim of twenty-two."""
        return self._words(self._claims * 45 // 1000)

    def _searches(self) -> dict[str, list[str]]:
        """Choose words by how many claims have them, and two that stand side by side, as written."""
        common = self.common_words()
        [(text,)] = self.store.rows(
            "SELECT text FROM claim_content WHERE language = 'ar' ORDER BY key, position LIMIT 1 OFFSET 7"
        )
        return {
            "rare word": [f"{word} " for word in self._words(20)],
            "common word": [f"{word} " for word in common],
            "commonest word": ["في ", "the "],
            "common AND common": [f"{common[0]} {word} " for word in common[1:]],
            "phrase": [f'"{one} {other}"' for one, other in pairwise(text.split()[:7])],
            "prefix of three letters": [
                word[:3] for word in self._words(self._claims // 2000) if len(word) > 3
            ],
        }

    def _words(self, claims: int) -> list[str]:
        """Take the words that stand in about so many claims."""
        found = self.store.rows(
            "SELECT word FROM term WHERE length(word) > 2 ORDER BY abs(claims - ?), word LIMIT 8", [claims]
        )
        return [word for (word,) in found]

    def _place(self) -> Place:
        return self._source.choice(self._days), 0, 0

    # ------------------------------------------------------------ walking

    def _walk(self, run: int) -> object:
        return next_claim(self.store, self._uids[run], "speaker", Filter(), "said")

    def _grid(self, run: int) -> object:
        filter = self._filter(FILTERS["one filter"], run)
        start = self._source.randrange(max(len(self._days) - 30, 1))
        periods = self._days[start : start + 30]
        speakers = ranks(self.store, filter).numbers[:20]
        return cells(self.store, filter, "said", speakers, periods, periods[-1])


def opening(file: Path, runs: int) -> Iterator[Times]:
    """Open a file, and open it up to its first page."""

    def bare(run: int) -> None:
        del run
        open_store(file).close()

    def painted(run: int) -> None:
        del run
        with open_store(file) as store:
            page(store, Filter(), "said", histogram(store, Filter(), "said"), 0, SIZE)

    yield measure("open", None, bare, runs)
    yield measure("open, and the first page", None, painted, runs)
