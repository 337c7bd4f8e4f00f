"""Answers that are parts of other questions: asked once, held while needed, forgotten with the file."""

import threading

import pytest

from store import answers
from store.answers import MEANT, Select
from store.connection import Store, create_store, memory_store, open_store

SUM = f"SELECT coalesce(sum(number), 0) FROM {MEANT}"


class Asked:
    """A question that counts how often it was asked."""

    def __init__(self, sql: str, *parameters: object) -> None:
        self._question = Select(sql, parameters)
        self.times = 0

    def ask(self, store: Store) -> tuple[str, list[object]]:
        self.times += 1
        return self._question.ask(store)


def numbers(*wanted: int) -> Asked:
    return Asked("SELECT unnest(?::INTEGER[]) AS number", wanted)


@pytest.fixture
def store():
    with memory_store() as opened:
        yield opened


def kept(store: Store) -> int:
    return int(store.rows("SELECT count(*) FROM mem.answer")[0][0])


def test_a_question_is_asked_once_for_many_statements(store):
    question = numbers(1, 2, 2)
    assert [store.rows(SUM, [question]) for _ in range(3)] == [[(3,)]] * 3
    assert question.times == 1


def test_an_answer_may_be_empty_or_rest_on_another(store):
    inner = numbers(4, 5)
    assert store.rows(SUM, [numbers()]) == [(0,)]
    assert store.rows(SUM, [Select(f"SELECT 10 * number AS number FROM {MEANT}", (inner,))]) == [(90,)]
    assert store.rows(f"{SUM} WHERE number > ?", [inner, 4]) == [(5,)]
    assert inner.times == 1


def test_the_oldest_answers_make_room_but_not_those_that_a_statement_holds(store, monkeypatch):
    monkeypatch.setattr(answers, "KEPT", 3)
    many = [numbers(one) for one in range(8)]
    union = " UNION ALL ".join([f"SELECT number FROM {MEANT}"] * len(many))
    assert sorted(store.rows(union, many)) == [(one,) for one in range(8)]
    for one in range(10, 20):
        store.rows(SUM, [numbers(one)])
    assert kept(store) <= 3


def test_large_answers_make_room_sooner(store, monkeypatch):
    monkeypatch.setattr(answers, "KEPT_NUMBERS", 100)
    for one in range(5):
        store.rows(SUM, [Select(f"SELECT range AS number FROM range({60 + one})")])
    assert kept(store) == 1


def test_threads_that_ask_the_same_ask_once_and_all_get_the_answer(store):
    question = numbers(*range(1000))
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(store.rows(SUM, [question]))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[(499_500,)]] * 8
    assert question.times == 1


def test_what_was_written_is_asked_anew(store):
    question = Asked("SELECT count(*) AS number FROM agent")
    assert store.rows(SUM, [question]) == [(0,)]
    with store.writing() as writer:
        writer.run("INSERT INTO agent VALUES (1, 1, 1, 'ana', 'person', true, 0, 0, 1)")
    assert store.rows(SUM, [question]) == [(1,)]


def test_another_file_is_asked_anew(tmp_path):
    path = tmp_path / "claims.duckdb"
    create_store(path).close()
    question = Asked("SELECT count(*) AS number FROM agent")
    with open_store(path) as viewed:
        assert viewed.rows(SUM, [question]) == [(0,)]
        newer = tmp_path / "newer.duckdb"
        with create_store(newer) as another, another.writing() as writer:
            writer.run("INSERT INTO agent VALUES (1, 1, 1, 'ana', 'person', true, 0, 0, 1)")
        newer.replace(path)
        viewed.reopen()
        assert viewed.rows(SUM, [question]) == [(1,)]
