"""The key of a claim holds its day, stays as long as the day does, and moves no other claim."""

import random

import pytest
from importing import PEOPLE, bring, claim, day

from store.keys import DAY_BITS, first_key, last_key

DAYS = [None, "2026-03-02", "2026-03-03", "2026-03-04"]


def said(dice):
    """Nothing, a day, or a minute of a day."""
    chosen = dice.choice(DAYS)
    if chosen is None:
        return {}
    if dice.random() < 0.5:
        return {"said": day(chosen)}
    at = f"{chosen}T{dice.randrange(24):02}:{dice.randrange(60):02}:00+03:00"
    return {"said": {"precision": "instant", "start": chosen, "end": chosen, "at": at}}


def keys(store):
    return dict(store.rows("SELECT id, key FROM claim"))


def days(store):
    return dict(store.rows("SELECT id, said_day FROM claim"))


def test_a_file_that_is_imported_at_once_stands_in_reading_order(store, tmp_path):
    dice = random.Random(5)
    bring(
        store,
        tmp_path / "d.jsonl",
        *PEOPLE,
        *(claim(f"c{n}", "wire", "ana", **said(dice)) for n in range(200)),
    )
    read = store.rows("SELECT key FROM claim ORDER BY said_day, said_minute, seq")
    assert read == sorted(read)
    assert read == store.rows("SELECT key FROM claim ORDER BY rowid")


@pytest.mark.parametrize("seed", range(5))
def test_later_imports_leave_the_keys_of_claims_that_keep_their_day(store, tmp_path, seed):
    dice = random.Random(seed)
    bring(store, tmp_path / "d.jsonl", *PEOPLE)
    for round_ in range(6):
        before, on = keys(store), days(store)
        ids = dice.sample(range(60), 25)
        bring(
            store,
            tmp_path / f"{round_}.jsonl",
            *(claim(f"c{n}", "wire", "ana", content={"en": f"in round {round_}"}, **said(dice)) for n in ids),
            dataset="d",
        )
        after, now = keys(store), days(store)
        assert len(set(after.values())) == len(after)
        assert all(first_key(now[one]) <= key <= last_key(now[one]) for one, key in after.items())
        assert all(after[one] == key for one, key in before.items() if on[one] == now[one])


def test_a_claim_moves_with_the_article_that_bounds_its_day(store, tmp_path):
    def article(published):
        return {"type": "article", "id": "a", "language": "en", "published": day(published)}

    span = {"said": day("2026-03-01", "2026-03-31"), "evidence": [{"article": "a"}]}
    bring(store, tmp_path / "d.jsonl", *PEOPLE, article("2026-03-05"), claim("c", "wire", "ana", **span))
    bring(store, tmp_path / "d.jsonl", article("2026-03-09"))
    [[key, said_day]] = store.rows("SELECT key, said_day FROM claim")
    assert key >> DAY_BITS == said_day == 739_684
