"""What else could find words in claims: SQLite FTS5, and lnav over the same claims as JSON lines.

Both get the text of every claim as Aqwal folds it, so that each looks for the same letters. lnav keeps no
index: its time is that of a whole run, less that of a run which only loads.
"""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from msgspec import json

from measuring.timing import Times, measure, seconds
from store.connection import Store

CHUNK = 50_000
_FORMAT = {
    "aqwal_claims": {
        "title": "Claims",
        "file-type": "json",
        "timestamp-field": "day",
        "body-field": "text",
        "value": {"day": {"kind": "string"}, "text": {"kind": "string"}},
        "line-format": [{"field": "day"}, " ", {"field": "text"}],
    }
}


def fts5(store: Store, folder: Path, words: list[str], runs: int) -> Iterator[Times | str]:
    """Index the claims in SQLite and count some words in all of them and by day."""
    with closing(sqlite3.connect(folder / "fts5.sqlite")) as database:
        database.execute("CREATE VIRTUAL TABLE claims USING fts5(text, day UNINDEXED)")

        def build() -> None:
            for rows in store.batches("SELECT folded, said_day FROM claim ORDER BY key", size=CHUNK):
                database.executemany("INSERT INTO claims VALUES (?, ?)", rows)
            database.commit()

        yield f"SQLite FTS5: index built in {seconds(build):.1f} s"
        count = "SELECT count(*) FROM claims WHERE claims MATCH ?"
        days = "SELECT day, count(*) FROM claims WHERE claims MATCH ? GROUP BY day"
        for name, sql in (("count", count), ("histogram", days)):
            yield measure(
                f"SQLite FTS5, common word: {name}",
                None,
                lambda run, sql=sql: database.execute(sql, [words[run % len(words)].strip()]).fetchall(),
                runs,
            )


def lnav(store: Store, folder: Path, word: str) -> Iterator[str]:
    """Let lnav filter and search the claims as JSON lines; says so where it is not installed."""
    program = shutil.which("lnav")
    if program is None:
        yield "lnav: not installed, not measured"
        return
    formats, lines = folder / "formats" / "aqwal", folder / "claims.log"
    formats.mkdir(parents=True)
    (formats / "aqwal.json").write_bytes(json.encode(_FORMAT))
    sql = """SELECT CAST(DATE '0001-01-01' + (said_day - 1) AS VARCHAR) || 'T00:00:00', folded
        FROM claim WHERE said_day > 0 ORDER BY key"""
    with lines.open("wb") as file:
        for rows in store.batches(sql, size=CHUNK):
            file.writelines(json.encode({"day": day, "text": text}) + b"\n" for day, text in rows)

    def run(*commands: str) -> float:
        asked = [argument for command in commands for argument in ("-c", command)]
        arguments = [program, "-n", "-q", "-I", str(folder), *asked, str(lines)]
        return seconds(lambda: subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL))

    loading = run(";SELECT 1")
    found = run(f";SELECT count(*) FROM aqwal_claims WHERE log_body LIKE '%{word.strip()}%'")
    left = run(f":filter-in {word.strip()}", ";SELECT count(*) FROM aqwal_claims WHERE log_line >= 0")
    yield (
        f"lnav: loads in {loading:.1f} s, then searches in {found - loading:.1f} s "
        f"and filters in {left - loading:.1f} s"
    )
