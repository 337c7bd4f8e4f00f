"""The records that one place of a file stands for, numbered by it."""

from collections.abc import Iterable, Iterator

from store.importing.readers.source import Found
from store.types import Agent, Claim, Record, Relation, Topic

SEEN = 100_000  # names remembered, so that they are not brought again by every place


class FoundHere:
    """Number records by their place; whatever a claim only names is implied, and brought once."""

    def __init__(self, dataset: str) -> None:
        self._dataset = dataset
        self._seen: set[tuple[str, str]] = set()

    def at(self, number: int, records: Iterable[Record]) -> Iterator[Found]:
        """Yield the records of a place, whose number is that of the first."""
        for part, record in enumerate(records):
            if not self._is_known(record):
                yield Found(number + part, self._dataset, record, not isinstance(record, Claim | Relation))

    def _is_known(self, record: Record) -> bool:
        """Whether a place before this one brought the same agent or topic; remembers it if not."""
        if not isinstance(record, Agent | Topic):
            return False
        name = (record.kind if isinstance(record, Agent) else "topic", record.id)
        if name in self._seen:
            return True
        if len(self._seen) >= SEEN:
            self._seen.clear()
        self._seen.add(name)
        return False
