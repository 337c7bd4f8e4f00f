"""Questions whose answer is a part of others: which agents, ways, topics or words a condition means.

The answer is a set of numbers, found once and kept in memory (`mem.answer`, one row each), so that a page of
fifty claims does not look through all ways again.
"""

import threading
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol, cast

from msgspec import Struct

if TYPE_CHECKING:
    from store.connection import Parameters, Store

MEANT = "(SELECT unnest(numbers) AS number FROM mem.answer WHERE question = ?)"
"""Stands in a statement for the numbers (column `number`) that a `Question` among its parameters finds."""
KEPT, KEPT_NUMBERS = 200, 4_000_000  # answers, and the numbers in them

_counter = count(1)  # stores of one process share the memory of a file that both view


class Question(Protocol):
    """A parameter that the store answers first; one of the same content is asked once."""

    def __hash__(self) -> int: ...

    def ask(self, store: "Store") -> tuple[str, list[object]]:
        """Write the question for the column `number`, with its parameters."""
        ...


class Select(Struct, frozen=True):
    """A question in SQL for the column `number`."""

    sql: str
    parameters: tuple[object, ...] = ()

    def ask(self, store: "Store") -> tuple[str, list[object]]:
        """Give what was asked."""
        del store
        return self.sql, list(self.parameters)


class _Answer(Struct, frozen=True):
    name: int
    numbers: int


class Answers:
    """The answers of one store. What a statement still needs is held, the others make room in turn."""

    def __init__(self) -> None:
        self._known: dict[Question, _Answer] = {}
        self._held: Counter[int] = Counter()
        self._gate = threading.Lock()
        self._asking = threading.RLock()  # one asks; an answer may need another

    @contextmanager
    def bound(self, store: "Store", parameters: "Parameters") -> Generator["Parameters"]:
        """Put the names of answers in the place of questions, and hold the answers for the block."""
        if isinstance(parameters, Mapping) or not any(hasattr(one, "ask") for one in parameters):
            yield parameters
            return
        names: dict[Question, int] = {}
        try:
            for question in {cast("Question", one) for one in parameters if hasattr(one, "ask")}:
                names[question] = self._hold(store, question)
            yield [names[cast("Question", one)] if hasattr(one, "ask") else one for one in parameters]
        finally:
            with self._gate:
                self._held.subtract(names.values())

    def clear(self) -> None:
        """Forget everything: the file is another."""
        with self._gate:
            self._known.clear()

    def _hold(self, store: "Store", question: Question) -> int:
        name = self._held_already(question)
        if name is not None:
            return name
        with self._asking:
            name = self._held_already(question)
            if name is not None:
                return name
            answer = self._ask(store, question)
            self._make_room(store, answer.numbers)
            with self._gate:
                self._known[question] = answer
                self._held[answer.name] += 1
            return answer.name

    def _held_already(self, question: Question) -> int | None:
        with self._gate:
            known = self._known.get(question)
            if known is None:
                return None
            self._held[known.name] += 1
            return known.name

    def _ask(self, store: "Store", question: Question) -> _Answer:
        sql, parameters = question.ask(store)
        name = next(_counter)
        with self.bound(store, parameters) as bound, store.writing_memory() as writer:
            found: list[tuple[Any, ...]] = writer.rows(
                f"""INSERT INTO mem.answer SELECT ?, coalesce(list(DISTINCT number), []) FROM ({sql})
                    RETURNING len(numbers)""",
                [name, *cast("list[object]", bound)],
            )
        return _Answer(name, found[0][0])

    def _make_room(self, store: "Store", numbers: int) -> None:
        """Let the oldest answers go that no statement holds, where there are too many."""
        with self._gate:
            total = numbers + sum(answer.numbers for answer in self._known.values())
            gone: list[int] = []
            for question, answer in list(self._known.items()):
                if len(self._known) < KEPT and total <= KEPT_NUMBERS:
                    break
                if not self._held[answer.name]:
                    del self._known[question]
                    gone.append(answer.name)
                    total -= answer.numbers
            self._held = +self._held
        if gone:
            with store.writing_memory() as writer:
                writer.run("DELETE FROM mem.answer WHERE question IN (SELECT unnest(?::BIGINT[]))", [gone])
