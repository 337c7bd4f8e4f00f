"""Finding claims by words: the nearest hit, how many there are, on which days, and where in a text they are.

Each is a question of its own, so that none waits for a slower one. What a text asks for says
`store.words.query`; the field text of a filter means the same. Places are (day, minute, seq) on a clock, the
order in which claims stand. Each question raises FilterSyntaxError for a text that cannot be read.
"""

from collections.abc import Iterable, Mapping

from store.answers import MEANT
from store.arabic import fold
from store.connection import Store
from store.days import checked, condition
from store.keys import DAY_BITS, first_key, last_key
from store.types import Clock, Filter
from store.words.highlight import Meant, find_hits
from store.words.lookup import Keys, Sql, keys_of, terms_of
from store.words.query import Query, Word, parse_query, unfinished, wanted_words
from store.words.tokens import Range, words

Place = tuple[int, int, int]

# Days looked through at first, and then; a near hit needs no scan of the whole file.
WINDOWS = (0, 31, 366, 3660, None)
LAST_DAY = 1 << 24
BLOCK_BITS = 6  # of a key: its claim's bit in a number of 64 bits


def hits(store: Store, text: str, filter: Filter, *, exact: bool = False) -> int:
    """Count the claims under a filter that a search finds."""
    query = parse_query(text, exact=exact)
    if not filter:
        sql, bound = keys_of(query)
        return int(store.rows(f"SELECT coalesce(sum(claims), 0) FROM ({_claims_in(sql)})", bound)[0][0])
    where, parameters = _found(query, filter)
    return int(store.rows(f"SELECT count(*) FROM claim AS c WHERE {where}", parameters)[0][0])


def hit_days(
    store: Store, text: str, filter: Filter, clock: Clock, *, exact: bool = False
) -> tuple[tuple[int, int], ...]:
    """Count the claims that a search finds on each day of a clock (ordinals, rising, 0 undated)."""
    query = parse_query(text, exact=exact)
    if not filter and clock == "said":
        sql, bound = keys_of(query)
        sql = f"""SELECT block >> {DAY_BITS - BLOCK_BITS} AS day, CAST(sum(claims) AS BIGINT)
            FROM ({_claims_in(sql)}) GROUP BY day ORDER BY day"""
    else:
        where, bound = _found(query, filter)
        day = f"c.{checked(clock)}_day"
        sql = f"SELECT {day} AS day, count(*) FROM claim AS c WHERE {where} GROUP BY day ORDER BY day"
    return tuple((day, count) for day, count in store.rows(sql, bound))


def next_hit(
    store: Store,
    text: str,
    filter: Filter,
    clock: Clock,
    after: Place,
    *,
    backwards: bool = False,
    exact: bool = False,
) -> int | None:
    """Find the uid of the claim that a search finds nearest after a place, or before it; None at the end."""
    name = checked(clock)
    query = parse_query(text, exact=exact)
    beyond, order = ("<", "DESC") if backwards else (">", "ASC")
    day: int | None = after[0]
    for days in WINDOWS:
        if day is None:
            return None
        first, last = window(day, days, backwards=backwards)
        where, bound = _found(query, filter, (first_key(first), last_key(last)) if clock == "said" else None)
        found = store.rows(
            f"""
            SELECT c.claim_uid FROM claim AS c
            WHERE c.{name}_day BETWEEN ? AND ?
                AND (c.{name}_day, c.{name}_minute, c.seq) {beyond} (?, ?, ?) AND {where}
            ORDER BY c.{name}_day {order}, c.{name}_minute {order}, c.seq {order} LIMIT 1
            """,
            [first, last, *after, *bound],
        )
        if found:
            return int(found[0][0])
        if days == 0 and clock == "said":
            day = _next_day(store, query, day, backwards=backwards)
    return None


def _next_day(store: Store, query: Query, day: int, *, backwards: bool) -> int | None:
    """Find the next day after one, or before it, on which anything is found; the index alone knows it."""
    keys = (0, first_key(day) - 1) if backwards else (last_key(day) + 1, last_key(LAST_DAY))
    sql, bound = keys_of(query, keys)
    nearest = store.rows(f"SELECT {'max' if backwards else 'min'}(key) >> {DAY_BITS} FROM ({sql})", bound)
    return nearest[0][0]


def hit_number(
    store: Store, text: str, filter: Filter, clock: Clock, place: Place, *, exact: bool = False
) -> int:
    """Count the claims that a search finds from the first up to a place: the k of "k of n", from 1."""
    name = checked(clock)
    query = parse_query(text, exact=exact)
    day = place[0]
    before = 0
    if clock == "said" and not filter:
        sql, bound = keys_of(query, (0, first_key(day) - 1))
        before = int(store.rows(f"SELECT coalesce(sum(claims), 0) FROM ({_claims_in(sql)})", bound)[0][0])
        where, bound = _found(query, filter, (first_key(day), last_key(day)))
        within = f"c.{name}_day = ?"
    else:
        where, bound = _found(query, filter)
        within = f"c.{name}_day <= ?"
    return before + int(
        store.rows(
            f"""
            SELECT count(*) FROM claim AS c
            WHERE {within} AND (c.{name}_day, c.{name}_minute, c.seq) <= (?, ?, ?) AND {where}
            """,
            [day, *place, *bound],
        )[0][0]
    )


def words_like(store: Store, text: str) -> tuple[str, int]:
    """Estimate what a search may become whose last word has too few letters yet to be looked for.

    Answers that word, and in how many claims, at most, words stand that begin with it; an empty word where
    the search is ready.
    """
    short = unfinished(parse_query(text))
    if not short:
        return "", 0
    found = store.rows(
        """SELECT least(coalesce(sum(claims), 0), (SELECT count(*) FROM claim))
           FROM term WHERE starts_with(word, ?)""",
        [short],
    )
    return short, int(found[0][0])


def hits_in(
    store: Store, texts: Mapping[int, Mapping[str, str]], text: str, *, exact: bool = False
) -> dict[int, dict[str, tuple[Range, ...]]]:
    """Find what a search finds in the texts of some claims, given by uid and language.

    Answers half-open ranges of code points of the original texts, rising.
    """
    query = parse_query(text, exact=exact)
    meant = _meant(store, query, [own for languages in texts.values() for own in languages.values()])
    return {
        uid: {language: find_hits(own, query, meant) for language, own in languages.items()}
        for uid, languages in texts.items()
    }


def _meant(store: Store, query: Query, texts: Iterable[str]) -> Meant:
    """Look up which of the words of some texts each word of a query means."""
    standing = sorted({word for text in texts for word in words(fold(text))})
    meant: dict[tuple[Word, int], frozenset[str]] = {}
    for wanted in wanted_words(query):
        if isinstance(wanted, Word):
            for place in range(len(wanted.words)):
                found = store.rows(
                    f"""SELECT word FROM term WHERE word IN (SELECT unnest(?::VARCHAR[]))
                        AND term_id IN {MEANT}""",
                    [standing, terms_of(wanted, place)],
                )
                meant[wanted, place] = frozenset(word for (word,) in found)
    return meant


def _found(query: Query, filter: Filter, keys: Keys | None = None) -> Sql:
    """Compile a query under a filter to a condition on the alias `c` of table claim."""
    where, parameters = condition(filter)
    sql, bound = keys_of(query, keys)
    between, bounds = ("", []) if keys is None else ("c.key BETWEEN ? AND ? AND ", list(keys))
    return f"{between}{where} AND c.key IN ({sql})", [*bounds, *parameters, *bound]


def _claims_in(keys: str) -> str:
    """Count each of some keys once: `claims` of each `block` of 64 keys, a bit for each.

    Ten times as fast as counting distinct keys where a word stands in half of all claims.
    """
    bit = f"1::UBIGINT << (key & {(1 << BLOCK_BITS) - 1})::UBIGINT"
    return f"""SELECT block, bit_count(bits) AS claims
        FROM (SELECT key >> {BLOCK_BITS} AS block, bit_or({bit}) AS bits FROM ({keys}) GROUP BY block)"""


def window(day: int, days: int | None, *, backwards: bool) -> tuple[int, int]:
    """Name the first and the last of some days from one on; None is no limit on the far side."""
    if backwards:
        return (0 if days is None else max(day - days, 0)), day
    return day, (LAST_DAY if days is None else day + days)
