"""A claims file made anew beside itself: everything in order, nothing that is no longer needed, then renamed.

Readers keep the file that they have open; nobody can write while it lasts, because this process reads the
file. Whatever stops it leaves the file as it was. What follows from other tables is made from them again:
the orders of claims, the totals and the index of words; sets that no claim has any more are left out.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from store.connection import SIDE_FILES, Store, Writer, create_store, open_store
from store.errors import StoreError
from store.importing.orders import fill_orders
from store.importing.totals import count_totals
from store.leftovers import aside_of, remove_leftovers
from store.types import CLOCKS
from store.words.index import rebuild_index

AT_ONCE = 500_000  # claims whose rows are sorted together: what memory must hold
MOST_MEMORY = 5  # GB that the database takes, where it would take more: more makes it no faster

# Tables that are copied whole, and the order in which they belong.
WHOLE = {
    "schema_version": "version",
    "dataset": "dataset_no",
    "import": "import_no",
    "reject": 'import_no, file, "row"',
    "agent": "agent_no",
    "agent_name": "agent_no, position",
    "topic": "topic_no",
    "proposition": "proposition_no",
    "article": "article_no",
    "relation": "seq",
    "identity_question": "seq",
}
BY_CLAIM = {
    "claim": "key",
    **dict.fromkeys(
        ("claim_content", "hop", "co_speaker", "report", "evidence", "claim_topic", "stance"), "key, position"
    ),
}
SETS = {
    "voice": "voice_no",
    "way": "way_no",
    "wording": "wording_no",
    "subject": "subject_no",
}  # copied as far as a claim has them
MADE_AGAIN = (
    "term", "posting", "claim_place", "reported_order", "event_order", "link", "day_total", "field_total",
)  # fmt: skip

Tell = Callable[[str, int, int], None]
"""Hears what is done, how many claims, and of how many."""


class Gain(Struct, frozen=True):
    """What a file was and is: its bytes, and the words that no claim has any more."""

    claims: int
    bytes_before: int
    bytes_after: int
    words_left_out: int


def optimize_store(path: Path, tell: Tell | None = None) -> Gain:
    """Make a claims file anew and put it in the place of the old one.

    Raises FileFault as `open_store` does, also where another process writes; StoreError for a full disk.
    """
    tell = tell or _nobody
    _settle_log(path)
    remove_leftovers(path)
    aside = aside_of(path)
    before = path.stat().st_size
    try:
        with open_store(path, attaching=True) as store:
            create_store(aside).close()
            claims, words = _copy(store, aside, tell)
            shutil.copymode(path, aside)
            after = aside.stat().st_size
            aside.replace(path)  # while the old one is still open: no writer comes in between
        return Gain(claims, before, after, words)
    finally:
        for leftover in (aside, *(aside.with_name(aside.name + ending) for ending in SIDE_FILES)):
            leftover.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            shutil.rmtree(aside.with_name(aside.name + ".tmp"))


def _nobody(what: str, done: int, of: int) -> None:
    """Tell nobody."""


def _settle_log(path: Path) -> None:
    """Bring what a killed writer left in the log into the file: the log must not meet the new one."""
    if path.with_name(path.name + SIDE_FILES[0]).exists():
        with open_store(path, read_only=False) as store:
            store.rows("CHECKPOINT")


def _copy(store: Store, aside: Path, tell: Tell) -> tuple[int, int]:
    """Fill the new file from the old; answers the claims, and how many words it lacks."""
    name = str(store.rows("SELECT current_database()")[0][0])
    made = "made" if name != "made" else "made_anew"
    old = '"' + name.replace('"', '""') + '"'
    quoted = str(aside).replace("'", "''")
    store.rows(f"ATTACH '{quoted}' AS {made} (READ_WRITE)")
    store.rows(f"SET temp_directory = '{quoted}.tmp'")
    if _gigabytes(str(store.rows("SELECT current_setting('memory_limit')")[0][0])) > MOST_MEMORY:
        store.rows(f"SET memory_limit = '{MOST_MEMORY}GB'")
    with store.writing() as writer:
        writer.run(f"USE {made}")
        writer.run("DELETE FROM schema_version")
        for table, order in WHOLE.items():
            writer.run(f'INSERT INTO "{table}" BY NAME SELECT * FROM {old}."{table}" ORDER BY {order}')
        claims = _copy_claims(writer, old, tell)
        for table, number in SETS.items():
            writer.run(
                f"""INSERT INTO {table} BY NAME SELECT * FROM {old}.{table}
                    WHERE {number} IN (SELECT {number} FROM claim) ORDER BY {number}"""
            )
        tell("orders", claims, claims)
        fill_orders(writer)
        writer.run("CREATE TEMP TABLE dirty_day (clock VARCHAR, day INTEGER)")
        for clock in CLOCKS:
            writer.run(f"INSERT INTO dirty_day SELECT DISTINCT '{clock}', {clock}_day FROM claim")
        count_totals(writer)
        tell("words", claims, claims)
        rebuild_index(writer)
        left_out = writer.rows(f"SELECT (SELECT count(*) FROM {old}.term) - (SELECT count(*) FROM term)")[0][
            0
        ]
        _compare(writer, old)
    store.rows(f"CHECKPOINT {made}")
    store.rows(f"DETACH {made}")
    return claims, int(left_out)


def _gigabytes(size: str) -> float:
    """Read a size as the database says it: `18.8 GiB`, `512.0 MiB`."""
    number, unit = size.split()
    return float(number) * 1024 ** ("bytes", "KiB", "MiB", "GiB", "TiB").index(unit) / 1e9


def _copy_claims(writer: Writer, old: str, tell: Tell) -> int:
    """Copy the claims and their parts by their keys, stretch by stretch."""
    total = writer.rows(f"SELECT count(*) FROM {old}.claim")[0][0]
    done = 0
    for first, last, count in _stretches(writer, old):
        tell("claims", done, total)
        for table, order in BY_CLAIM.items():
            writer.run(
                f"""INSERT INTO {table} BY NAME SELECT * FROM {old}.{table}
                    WHERE key BETWEEN ? AND ? ORDER BY {order}""",
                [first, last],
            )
        done += count
    return done


def _stretches(writer: Writer, old: str) -> Iterator[tuple[int, int, int]]:
    """Cut the keys into stretches: the first and the last key of each, and its claims."""
    yield from writer.rows(
        f"""SELECT min(key), max(key), count(*)
            FROM (SELECT key, row_number() OVER (ORDER BY key) - 1 AS n FROM {old}.claim)
            GROUP BY n // ? ORDER BY 1""",
        [AT_ONCE],
    )


def _compare(writer: Writer, old: str) -> None:
    """Make sure that nothing was lost, as the parts of a claim that is gone would be; raises StoreError."""
    for table in (*WHOLE, *BY_CLAIM):
        before, after = (
            writer.rows(f'SELECT count(*) FROM {where}"{table}"')[0][0] for where in (f"{old}.", "")
        )
        if before != after:
            raise StoreError(
                f"{before - after:,} rows of {table} belong to no claim, so nothing was changed; "
                "look at the file with: aqwal check"
            )
