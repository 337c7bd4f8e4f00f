"""Stable keys: the same id in the same data set has the same key in every file, for ever."""

from hashlib import md5

MASK = (1 << 63) - 1


def key(*parts: str) -> int:
    """Hash some text parts to 63 bits (md5), so that it fits a signed BIGINT."""
    digest = md5("\x1f".join(parts).encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[:8], "big") & MASK


def record_key(dataset: str, kind: str, record_id: str) -> int:
    """Key of an agent, topic, proposition, article or claim by its id in a data set."""
    return key(dataset, kind, record_id)
