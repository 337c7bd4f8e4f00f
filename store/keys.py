"""Keys of records, which are stable, and of places on the said clock, which follow the day.

The same id in the same data set has the same record key in every file, for ever. The key of a claim's place
is its best day on the said clock, shifted left, plus a number inside that day.
"""

from hashlib import md5

MASK = (1 << 63) - 1
DAY_BITS = 24  # of a place, below the ordinal of the day: room for 16.7 million claims on one day


def key(*parts: str) -> int:
    """Hash some text parts to 63 bits (md5), so that it fits a signed BIGINT."""
    digest = md5("\x1f".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[:8], "big") & MASK


def record_key(dataset: str, kind: str, record_id: str) -> int:
    """Key of an agent, topic, proposition, article or claim by its id in a data set."""
    return key(dataset, kind, record_id)


def first_key(day: int) -> int:
    """Lowest key that a claim of a day (an ordinal, 0 for undated) can have on the said clock."""
    return day << DAY_BITS


def last_key(day: int) -> int:
    """Highest key that a claim of a day can have."""
    return (day + 1 << DAY_BITS) - 1
