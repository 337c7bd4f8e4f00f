"""Many readers of one store at once: four threads get what one gets."""

import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from corpora import make_corpus

from store.claims import page, rank_of
from store.connection import Store, open_store
from store.days import histogram
from store.facets import facets
from store.filters import FIELDS, format_filter, parse_filter
from store.search import hit_days, hits
from store.types import CLOCKS, Filter

SOAK = "AQWAL_SOAK" in os.environ
CLAIMS = 200_000 if SOAK else 2_000
QUESTIONS, THREADS = (100 if SOAK else 40), 4
VALUES = {
    "speaker": ["s-0", "s-1,s-2", "Zaran"],
    "outlet": ["o-0", "o-1,o-3", "News"],
    "root": ["o-0", "s-0"],
    "through": ["o-2", "s-3"],
    "topic": ["t-0", "t-1,t-2"],
    "kind": ["direct", "indirect,document"],
    "act": ["deny", "ask,offer"],
    "cue": ["قال", "said,denied"],
    "lang": ["ar", "en"],
    "polarity": ["deny", "affirm,question"],
    "named": ["yes", "no"],
    "hops": [">=2", "1..2"],
    "proposition": ["q-0", "q-1,q-2"],
    "stance": ["deny", "q-0=affirm"],
    "said": ["2018", "2019-03..2020-02", "none"],
    "reported": ["2018", "2019-03..2020-02"],
    "event": ["2018", "..2020-02", "none"],
    "asof": ["2019", "2021-06"],
    "disputed": ["yes", "no"],
    "retold": ["yes", "no"],
    "id": ["c-2016-3"],
    "star": ["yes", "no"],
    "tag": ["later"],
    "note": ["no", "words"],
    "verdict": ["doubtful,refuted"],
    "text": ["في", "من -على", '"the of"', "bra"],
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = make_corpus(tmp_path_factory.mktemp("threads") / "corpus.duckdb", CLAIMS, "--format", "duckdb")
    with open_store(made) as opened:
        yield opened


def random_filter(dice: random.Random) -> Filter:
    fields = dice.sample(list(VALUES), dice.randint(0, 3))
    signs = ("", "", "-")
    return parse_filter(" ".join(f"{dice.choice(signs)}{field}:{_quoted(dice, field)}" for field in fields))


def _quoted(dice: random.Random, field: str) -> str:
    value = dice.choice(VALUES[field])
    return f'"{value.replace(chr(34), chr(92) + chr(34))}"' if " " in value else value


def answer(store: Store, number: int) -> tuple[str, object]:
    """Ask what a screen asks, about something that the number decides."""
    dice = random.Random(number)
    filter, clock = random_filter(dice), dice.choice(CLOCKS)
    days = histogram(store, filter, clock)
    rows = page(store, filter, clock, days, dice.randrange(max(days.total, 1)), 40)
    place = rank_of(store, rows.rows[0].uid, filter, clock, days) if rows.rows else None
    counted = facets(store, filter, dice.sample(("speaker", "outlet", "topic", "kind", "lang"), 2), 10)
    search = dice.choice(VALUES["text"])
    found = hits(store, search, filter), hit_days(store, search, filter, clock)
    return format_filter(filter), (days, rows, place, counted, found)


def test_every_field_of_a_filter_is_asked() -> None:
    assert set(VALUES) == {field.name for field in FIELDS}


def test_four_threads_at_once_get_the_answers_that_one_gets(store: Store) -> None:
    with open_store(store.path) as alone:
        expected = [answer(alone, number) for number in range(QUESTIONS)]
    together = Barrier(THREADS)

    def ask(thread: int) -> list[tuple[str, object]]:
        together.wait(60)
        return [answer(store, number) for number in range(thread, QUESTIONS, THREADS)]

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(ask, range(THREADS)))
    for thread, mine in enumerate(answers):
        assert mine == expected[thread::THREADS]
    assert sum(bool(days.total) for _, (days, *_) in expected) > QUESTIONS // 3
