"""Where claims stand in the file: their keys by uid, and conditions that read one stretch only."""

from collections.abc import Iterable, Sequence

from store.connection import Store

# Rows of the claims whose keys are bound; the range lets DuckDB skip what lies outside it.
KEYED = "{0}.key BETWEEN ? AND ? AND {0}.key IN (SELECT unnest(?::BIGINT[]))"


def bounds(keys: Sequence[int]) -> list[object]:
    """Give the parameters of `KEYED`."""
    return [min(keys), max(keys), list(keys)]


def keys_of(store: Store, uids: Iterable[int]) -> dict[int, int]:
    """Find the keys of claims by their uids, without those that the store lacks."""
    wanted = list(uids)
    if not wanted:
        return {}
    return dict(
        store.rows(
            """SELECT claim_uid, key FROM claim_place
               WHERE claim_uid BETWEEN ? AND ? AND claim_uid IN (SELECT unnest(?::BIGINT[]))""",
            [min(wanted), max(wanted), wanted],
        )
    )
