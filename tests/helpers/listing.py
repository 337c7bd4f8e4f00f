"""The whole timeline read at once, to compare windows with."""

from store.filters import where


def ordered(store, filter, clock):
    """The whole list by one plain question."""
    condition, parameters = where(filter)
    return [
        row[0]
        for row in store.rows(
            f"SELECT c.claim_uid FROM claim AS c WHERE {condition} "
            f"ORDER BY c.{clock}_day, c.{clock}_minute, c.seq",
            list(parameters),
        )
    ]
