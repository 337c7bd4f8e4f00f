"""Searching: counts, the nearest hit and its number agree with a walk over all claims in order."""

import random

import pytest

from store.arabic import fold
from store.connection import Store, memory_store
from store.filters import parse_filter
from store.search import hit_number, hits, next_hit
from store.types import CLOCKS, Clock, Filter

Place = tuple[int, int, int]

WORDS = ["رسائل", "الأخبار", "مسؤول", "iran", "100%", "war"]
DICE = random.Random(7)
CLAIMS = [
    {
        "key": number,
        "claim_uid": 1000 + number,
        "seq": number,
        "kind": DICE.choice(["direct", "indirect"]),
        "folded": fold(" ".join(DICE.choices(WORDS, k=2))),
        **{f"{clock}_day": DICE.choice([0, 739_000, 739_001, 739_040, 739_500, 745_000]) for clock in CLOCKS},
        **{f"{clock}_minute": DICE.choice([0, 5, 1440]) for clock in CLOCKS},
    }
    for number in range(200)
]
FILLER = {
    "dataset_no": 1, "id": "x", "speaker_uid": 1, "cue_tone": "neutral", "language": "ar",
    "modality": "plain", "polarity": "neutral", "has_quote": False, "hops": 1, "root_uid": 1,
    "root_public": True, "disputed": False, "repeats": False, "content_hash": 0, "import_no": 1,
}  # fmt: skip


def filled() -> Store:
    store = memory_store()
    with store.writing() as writer:
        rows = [FILLER | claim for claim in CLAIMS]
        fields = ", ".join(f"unnest(${name})" for name in rows[0])
        values = {name: [row[name] for row in rows] for name in rows[0]}
        writer.run(f"INSERT INTO claim ({', '.join(rows[0])}) SELECT {fields}", values)
    return store


STORE = filled()


def walk(text: str, clock: Clock, kind: str | None = None) -> list[tuple[Place, int]]:
    """Places and keys of the hits, in order."""
    return sorted(
        ((claim[f"{clock}_day"], claim[f"{clock}_minute"], claim["seq"]), claim["claim_uid"])
        for claim in CLAIMS
        if fold(text) in claim["folded"] and kind in (None, claim["kind"])
    )


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize(
    ("text", "kind"), [("الاخبار", None), ("مسئول", "direct"), ("WAR", None), ("l w", None)]
)
def test_stepping_from_hit_to_hit_visits_each_once_in_order_and_numbers_it(
    clock: Clock, text: str, kind: str | None
) -> None:
    filter = parse_filter(f"kind:{kind}") if kind else Filter()
    expected = walk(text, clock, kind)
    assert hits(STORE, text, filter) == len(expected)
    place: Place = (-1, 0, 0)
    for number, (stands, uid) in enumerate(expected, 1):
        assert next_hit(STORE, text, filter, clock, place) == uid
        assert hit_number(STORE, text, filter, clock, stands) == number
        place = stands
    assert next_hit(STORE, text, filter, clock, place) is None
    place = (10**6, 0, 0)
    for stands, uid in reversed(expected):
        assert next_hit(STORE, text, filter, clock, place, backwards=True) == uid
        place = stands
    assert next_hit(STORE, text, filter, clock, place, backwards=True) is None


@pytest.mark.parametrize("text", ["", "  ", "ـَ", "zzz", "%", "_"])
def test_a_text_that_stands_nowhere_has_no_hit(text: str) -> None:
    expected = walk(text, "said") if text == "%" else []
    assert hits(STORE, text, Filter()) == len(expected)
    if not expected:
        assert next_hit(STORE, text, Filter(), "said", (-1, 0, 0)) is None
        assert hit_number(STORE, text, Filter(), "said", (10**6, 0, 0)) == 0


def test_a_clock_that_is_none_never_enters_the_sql() -> None:
    with pytest.raises(ValueError, match="is no clock"):
        next_hit(STORE, "war", Filter(), "said; DROP TABLE claim", (0, 0, 0))  # pyright: ignore[reportArgumentType]
