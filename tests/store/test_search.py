"""Searching: hits, counts, days and highlights agree with plain Python over all texts."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from importing import PEOPLE, bring, claim, day
from searching import Corpus

from store.arabic import fold
from store.connection import Store, memory_store
from store.days import histogram
from store.errors import FilterSyntaxError
from store.filters import parse_filter
from store.search import hit_days, hit_number, hits, hits_in, next_hit, words_like
from store.types import CLOCKS, Clock, Filter, Term
from store.words.index import rebuild_index
from store.words.query import parse_query
from store.words.tokens import words

Place = tuple[int, int, int]

WORDS = ["رسائل", "الأخبار", "وأخبار", "خبر", "مسؤول", "على", "علي", "iran", "100%", "war", "warm", "Café"]
DICE = random.Random(7)
STEPS = 6
DAYS = [0, 739_000, 739_001, 739_040, 739_500, 745_000]
CLAIMS = [
    {
        "key": (day << 24) + number,
        "claim_uid": 1000 + number,
        "seq": number,
        "kind": DICE.choice(["direct", "indirect"]),
        "text": " ".join(DICE.choices(WORDS, k=3)),
        "said_day": day,
        **{f"{clock}_day": DICE.choice(DAYS) for clock in ("reported", "event")},
        **{f"{clock}_minute": DICE.choice([0, 5, 1440]) for clock in CLOCKS},
    }
    for number in range(300)
    for day in [DICE.choice(DAYS)]
]
FILLER = {
    "dataset_no": 1, "id": "x", "speaker_no": 1, "cue_tone": "neutral", "language": "ar",
    "modality": "plain", "polarity": "neutral", "has_quote": False, "hops": 1, "root_no": 1, "voice_no": 1,
    "way_no": 1, "wording_no": 1,
    **{f"{clock}_{end}": 1 for clock in ("said", "event") for end in ("first", "last")},
    "root_public": True, "disputed": False, "repeats": False, "content_hash": 0, "import_no": 1,
}  # fmt: skip


def filled() -> Store:
    store = memory_store()
    rows = [FILLER | claim | {"folded": fold(claim["text"])} for claim in CLAIMS]
    names = [name for name in rows[0] if name != "text"]
    with store.writing() as writer:
        fields = ", ".join(f"unnest(${name})" for name in names)
        values = {name: [row[name] for row in rows] for name in names}
        writer.run(f"INSERT INTO claim ({', '.join(names)}) SELECT {fields}", values)
        writer.run(
            "INSERT INTO claim_content (key, position, language, text)"
            " SELECT unnest($key), 0, 'ar', unnest($text)",
            {"key": [row["key"] for row in rows], "text": [row["text"] for row in rows]},
        )
        rebuild_index(writer)
    return store


STORE = filled()
CORPUS = Corpus({claim["claim_uid"]: [claim["text"]] for claim in CLAIMS})


def walk(text: str, clock: Clock, kind: str | None = None) -> list[tuple[Place, int]]:
    """Places and keys of the hits, in order."""
    found = CORPUS.search(text)
    return sorted(
        ((claim[f"{clock}_day"], claim[f"{clock}_minute"], claim["seq"]), claim["claim_uid"])
        for claim in CLAIMS
        if claim["claim_uid"] in found and kind in (None, claim["kind"])
    )


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize(
    ("text", "kind"),
    [("الاخبار", None), ("مسئول", "direct"), ("WAR ", None), ('"على"', None), ("iran -war", "indirect")],
)
def test_stepping_from_hit_to_hit_visits_each_once_in_order_and_numbers_it(
    clock: Clock, text: str, kind: str | None
) -> None:
    filter = parse_filter(f"kind:{kind}") if kind else Filter()
    expected = walk(text, clock, kind)
    assert 10 < len(expected) < len(CLAIMS)
    assert hits(STORE, text, filter) == len(expected)
    place: Place = (-1, 0, 0)
    for number, (stands, uid) in enumerate(expected[:STEPS], 1):
        assert next_hit(STORE, text, filter, clock, place) == uid
        assert hit_number(STORE, text, filter, clock, stands) == number
        place = stands
    assert next_hit(STORE, text, filter, clock, expected[-1][0]) is None
    place = (10**6, 0, 0)
    for stands, uid in expected[:-STEPS:-1]:
        assert next_hit(STORE, text, filter, clock, place, backwards=True) == uid
        place = stands
    assert next_hit(STORE, text, filter, clock, expected[0][0], backwards=True) is None


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("filter", [Filter(), parse_filter("kind:direct")], ids=["all", "filtered"])
def test_the_days_of_hits_are_those_of_a_filter_for_the_same_words(clock: Clock, filter: Filter) -> None:
    narrowed = Filter((*filter.terms, Term("text", ("iran",))))
    expected = [(one.day, one.claims) for one in histogram(STORE, narrowed, clock).days]
    assert list(hit_days(STORE, "iran", filter, clock)) == expected
    assert sum(count for _, count in expected) == hits(STORE, "iran", filter)


@pytest.mark.parametrize("text", ["zzz", "ar", "خبارا"])
def test_a_text_that_stands_nowhere_has_no_hit(text: str) -> None:
    assert hits(STORE, text, Filter()) == 0
    assert next_hit(STORE, text, Filter(), "said", (-1, 0, 0)) is None
    assert hit_number(STORE, text, Filter(), "said", (10**6, 0, 0)) == 0
    assert hit_days(STORE, text, Filter(), "said") == ()


@pytest.mark.parametrize("text", ["", "  ", "ـَ", "_", '"war'])
def test_a_text_that_asks_for_nothing_is_refused(text: str) -> None:
    with pytest.raises(FilterSyntaxError):
        hits(STORE, text, Filter())


def test_a_clock_that_is_none_never_enters_the_sql() -> None:
    with pytest.raises(ValueError, match="is no clock"):
        next_hit(STORE, "war", Filter(), "said; DROP TABLE claim", (0, 0, 0))  # pyright: ignore[reportArgumentType]


def test_a_word_of_two_letters_is_estimated_by_the_dictionary_while_it_is_typed() -> None:
    assert words_like(STORE, "iran wa") == (
        "wa",
        sum(len(CORPUS.search(word)) for word in ('"war"', '"warm"')),
    )
    assert words_like(STORE, "war") == words_like(STORE, "wa ") == ("", 0)


def test_an_estimate_is_never_more_than_all_claims(story: Store) -> None:
    estimates = {words_like(story, first + second)[1] for first in "اوليم" for second in "لناهـ"}
    assert max(estimates) == len(story.rows("FROM claim"))


# ---------------------------------------------------------------- any query


PIECES = st.sampled_from(
    [*WORDS, "الاخبار", "اخب", "رسا", "مسئول", "wa", "war*", "cafe", '"war"', '"على"', '"café"', '"iran war"',
     '"100% war"', "100%", "iran-war", "خبر", "وزير", "للاخبار", "-iran", "-رسائل", '-"علي"', "(war | رسائل)"]
)  # fmt: skip
QUERIES = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", " OR ", " | "])), min_size=1, max_size=4)


@settings(max_examples=50)
@given(QUERIES, st.sampled_from(["", " "]))
def test_the_index_finds_what_plain_python_finds(pieces: list[tuple[str, str]], end: str) -> None:
    text = "".join(piece + between for piece, between in pieces[:-1]) + pieces[-1][0] + end
    try:
        parse_query(text)
    except FilterSyntaxError:
        return
    found = STORE.rows("SELECT c.claim_uid FROM claim AS c WHERE " + _condition(text)[0], _condition(text)[1])
    expected = CORPUS.search(text)
    assert {uid for (uid,) in found} == expected
    assert hits(STORE, text, Filter()) == len(expected)


def _condition(text: str) -> tuple[str, list[object]]:
    from store.filters import where

    return where(Filter((Term("text", (text,)),)))


# ---------------------------------------------------------------- variants

VARIANTS = {
    "الاخبار": ["الأخبار", "والأَخْبار", "أخبار", "بالأخبار", "للأخبار", "الأخبـــار", "وأخبار", "ﺍﻷﺧﺒﺎﺭ"],
    "مسئول": ["مسؤول", "المسؤول", "لمسؤول", "ومسئول", "مَسْؤُول"],
    "رسالة": ["رساله", "الرسالة", "والرسالة", "برسالة"],
    "إيران": ["ايران", "إيران", "وإيران", "لإيران", "بإيران"],
    "12": ["١٢", "۱۲", "12"],
    "Erdoğan": ["ERDOGAN", "Erdogan's", "erdoğan"],
}
OTHERS = [
    "وزير", "زير النساء", "بغداد", "غداد", "لبنان", "بنان", "فلسطين", "الله", "له", "والدة", "وكالة", "وفد",
    "ألمانيا", "مانيا", "رسول", "مسؤوليات", "خبر", "120",
]  # fmt: skip


@pytest.fixture(scope="module")
def variants() -> Store:
    store = memory_store()
    texts = (
        [text for own in VARIANTS.values() for text in own] + OTHERS + ["وزير", "لبنان", "فلسطين", "بغداد"]
    )
    fill(store, texts)
    return store


def fill(store: Store, texts: list[str]) -> None:
    """Put texts in as claims 1, 2, … of one day each."""
    rows = [
        FILLER | {"key": number << 24, "claim_uid": number, "seq": number, "kind": "direct"}
        | {f"{clock}_{name}": 5 for clock in CLOCKS for name in ("day", "minute")}
        | {"said_day": number, "folded": fold(text)}
        for number, text in enumerate(texts, 1)
    ]  # fmt: skip
    with store.writing() as writer:
        fields = ", ".join(f"unnest(${name})" for name in rows[0])
        values = {name: [row[name] for row in rows] for name in rows[0]}
        writer.run(f"INSERT INTO claim ({', '.join(rows[0])}) SELECT {fields}", values)
        writer.run(
            "INSERT INTO claim_content (key, position, language, text)"
            " SELECT unnest($key), 0, 'ar', unnest($text)",
            {"key": [row["key"] for row in rows], "text": texts},
        )
        rebuild_index(writer)


def found_texts(store: Store, text: str) -> set[str]:
    sql, bound = _condition(text)
    return {
        row[0]
        for row in store.rows(
            f"SELECT x.text FROM claim AS c JOIN claim_content AS x USING (key) WHERE {sql}", bound
        )
    }


@pytest.mark.parametrize("text", VARIANTS)
def test_a_word_is_found_in_every_spelling_and_with_what_hangs_on_to_it(variants: Store, text: str) -> None:
    assert found_texts(variants, f"{text} ") == set(VARIANTS[text])


@pytest.mark.parametrize(
    ("text", "alone"),
    [("زير ", "زير النساء"), ("غداد ", "غداد"), ("بنان ", "بنان"), ("له ", "له"), ("مانيا ", "مانيا")],
)
def test_a_word_that_begins_with_letters_of_its_own_is_not_found_without_them(
    variants: Store, text: str, alone: str
) -> None:
    assert found_texts(variants, text) == {alone}


def test_a_word_that_stands_with_the_article_only_is_found_without_it() -> None:
    with memory_store() as store:
        fill(store, ["قرأ الأخبار", "والأخبار", "وزير"])
        assert found_texts(store, "أخبار ") == {"قرأ الأخبار", "والأخبار"}
        assert found_texts(store, "زير ") == set()


# ---------------------------------------------------------------- highlights


@pytest.mark.parametrize(
    ("text", "search", "expected"),
    [
        ("قرأ الأَخْبَـــارَ، ثم والأخبارُ", "الاخبار", ["الأَخْبَـــارَ", "الأخبارُ"]),
        ("الأَخْبَـــار", "الاخب", ["الأَخْبَـــ"]),
        ("أخبار ١٢", "12 الاخبار ", ["أخبار", "١٢"]),
        ("سﻻم", "سلا", ["سﻻ"]),
        ("Café, CAFE warm", '"cafe" war', ["Café", "CAFE", "war"]),
        ("عَلَى علي", '"على"', ["عَلَى"]),
        ("U.S. up", "U.S. ", ["U.S"]),
        ("iran warm iran", "iran-war", ["iran war"]),
        ("iran war", "iran -war", ["iran"]),
        ("100 100% €", "100% | € ", ["100%", "€"]),
    ],
)
def test_a_highlight_covers_exactly_the_original_letters(text: str, search: str, expected: list[str]) -> None:
    with memory_store() as store:
        fill(store, [text, "اخبار", "الاخبار"])
        found = hits_in(store, {1: {"ar": text}}, search)[1]["ar"]
    assert [text[start:end] for start, end in found] == expected


@settings(max_examples=25)
@given(st.sampled_from(CLAIMS), PIECES.filter(lambda piece: not piece.startswith("-")))
def test_a_text_has_a_highlight_exactly_where_it_is_found(claim: dict[str, str], search: str) -> None:
    text = claim["text"]
    found = hits_in(STORE, {1: {"ar": text}}, search)[1]["ar"]
    assert bool(found) == (claim["claim_uid"] in CORPUS.search(search))
    assert list(found) == sorted(found)
    for (_, before), (start, _) in pairwise(found):
        assert before <= start
    for start, end in found:
        assert words(fold(text[start:end]))


# ---------------------------------------------------------------- in step with the import


def indexed(store: Store) -> list[tuple[object, ...]]:
    """All that the index holds, without the numbers of its terms."""
    return store.rows(
        """SELECT t.word, t.stem, t.claims, list((p.key, p.position) ORDER BY p.key, p.position)
           FROM posting AS p JOIN term AS t USING (term_id) GROUP BY ALL ORDER BY t.word"""
    )


INDEXED = ["الاخبار", "اخبار", "والاخبار", "وزير", "زير", "war", "wars", "للجنه", "لجنه"]
TEXTS = st.lists(
    st.lists(
        st.sampled_from(INDEXED),
        max_size=4,
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=8)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_the_index_after_several_imports_is_the_one_that_a_rebuild_makes(
    tmp_path_factory: pytest.TempPathFactory, imports: list[list[list[str]]]
) -> None:
    path: Path = tmp_path_factory.mktemp("imports") / "claims.jsonl"
    with memory_store() as store:
        for number, texts in enumerate(imports):
            said = day(f"2026-03-{1 + number:02}")
            claims = [
                claim(f"C{at}", "wire", "ana", content={"en": " ".join(("x", *text))}, said=said)
                for at, text in enumerate(texts)
            ]
            bring(store, path, *PEOPLE, *claims)
        kept = indexed(store)
        with store.writing() as writer:
            rebuild_index(writer)
        assert kept == indexed(store)
        stands = dict(store.rows("SELECT key, folded FROM claim"))
        assert {(key, at) for _, _, _, places in kept for key, at in places} == {
            (key, at) for key, folded in stands.items() for at in range(len(words(folded)))
        }


def test_words_of_one_stem_and_of_one_beginning_lie_side_by_side_after_a_rebuild(story: Store) -> None:
    order = [row[0] for row in story.rows("SELECT (stem, word) FROM term ORDER BY term_id")]
    assert order == sorted(order, key=lambda one: tuple(text.encode() for text in one))
