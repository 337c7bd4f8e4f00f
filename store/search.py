"""Finding claims by words: how many there are, the nearest one, and the number of the one shown.

Words are looked for as the field text of a filter does: folded, anywhere in the content and the quotes.
Places are (day, minute, seq) on a clock, the order in which claims stand.
"""

from store.arabic import fold
from store.connection import Store
from store.days import checked, condition
from store.types import Clock, Filter

Place = tuple[int, int, int]

# Days looked through at first, and then; a near hit needs no scan of the whole file.
WINDOWS = (31, 366, 3660, None)


def hits(store: Store, text: str, filter: Filter) -> int:
    """Count the claims under a filter that hold a text; 0 for a text without a letter."""
    matching, bound = _matching(text, filter)
    return int(store.rows(f"SELECT count(*) FROM claim AS c WHERE {matching}", bound)[0][0])


def next_hit(
    store: Store, text: str, filter: Filter, clock: Clock, after: Place, *, backwards: bool = False
) -> int | None:
    """Find the key of the claim that holds a text nearest after a place, or before it; None at the end."""
    name = checked(clock)
    matching, bound = _matching(text, filter)
    beyond, order = ("<", "DESC") if backwards else (">", "ASC")
    day = after[0]
    for days in WINDOWS:
        window, limits = _window(f"c.{name}_day", day, days, backwards=backwards)
        found = store.rows(
            f"""
            SELECT c.claim_uid FROM claim AS c
            WHERE {window} AND (c.{name}_day, c.{name}_minute, c.seq) {beyond} (?, ?, ?) AND {matching}
            ORDER BY c.{name}_day {order}, c.{name}_minute {order}, c.seq {order} LIMIT 1
            """,
            [*limits, *after, *bound],
        )
        if found:
            return int(found[0][0])
    return None


def hit_number(store: Store, text: str, filter: Filter, clock: Clock, place: Place) -> int:
    """Count the claims that hold a text from the first up to a place: the k of "k of n", from 1."""
    name = checked(clock)
    matching, bound = _matching(text, filter)
    return int(
        store.rows(
            f"""
            SELECT count(*) FROM claim AS c
            WHERE c.{name}_day <= ? AND (c.{name}_day, c.{name}_minute, c.seq) <= (?, ?, ?) AND {matching}
            """,
            [place[0], *place, *bound],
        )[0][0]
    )


def _matching(text: str, filter: Filter) -> tuple[str, list[object]]:
    """Compile a text under a filter to a condition on `c` that is never met by an empty text."""
    folded = fold(text).strip()
    if not folded:
        return "FALSE", []
    where, bound = condition(filter)
    return f"{where} AND contains(c.folded, ?)", [*bound, folded]


def _window(column: str, day: int, days: int | None, *, backwards: bool) -> tuple[str, list[object]]:
    """Limit a search to some days from one on; None is no limit on the far side."""
    if backwards:
        return (f"{column} <= ?", [day]) if days is None else (f"{column} BETWEEN ? AND ?", [day - days, day])
    return (f"{column} >= ?", [day]) if days is None else (f"{column} BETWEEN ? AND ?", [day, day + days])
