"""Make a corpus of invented claims, Arabic and English, the same for the same seed.

It has ten years, speakers and outlets by Zipf (one speaker for 200 claims), words by Zipf with Arabic
clitics, chains of 2.3 hops on average, one evidence span a claim, 0.3 stances, topics, fuzzy spans, reports,
relations and identity questions. It is written year by year, so memory stays bounded.

`jsonl` is the native format, `parquet` our own Parquet, `duckdb` a claims file that `aqwal` opens, imported
in parts of at most a million claims.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from hashlib import md5
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from corpus.claims import FIRST_YEAR, YEARS, Year
from corpus.people import People
from corpus.words import Language
from msgspec import json

from store.exporting.parquet import write_parquet
from store.importing import import_files
from store.importing.explain import tag
from store.keys import MASK
from store.types import Dataset, Record

DATASET = "corpus"
PART = 1_000_000  # claims that are imported at once


def years_of(claims: int, seed: int) -> Iterator[tuple[int, Iterator[Record]]]:
    """Make the records of each year, with the number of its claims; the first year has the people too."""
    source = Random(f"{seed}/people")
    languages = Language("ar", source), Language("en", source)
    people = People(claims, source, *languages)
    for number in range(YEARS):
        count = claims * (number + 1) // YEARS - claims * number // YEARS
        year = Year(FIRST_YEAR + number, str(seed), people, languages)
        before = _first(people) if number == 0 else iter(())
        yield count, _chained(before, year, count)


def _first(people: People) -> Iterator[Record]:
    yield Dataset(name=DATASET, title={"en": "Invented claims"}, about={"en": "Nobody in them exists."})
    yield from people.records()


def _chained(before: Iterator[Record], year: Year, claims: int) -> Iterator[Record]:
    yield from before
    yield from year.records(claims)


def lines(records: Iterator[Record]) -> Iterator[bytes]:
    """Write records as lines of the native format."""
    encode = json.Encoder().encode
    for record in records:
        yield encode(record) + b"\n"


def rows(records: Iterator[Record]) -> Iterator[bytes]:
    """Write records as the lines that our Parquet is made of."""
    encode = json.Encoder().encode
    for record in records:
        text, type_ = encode(record), tag(type(record)).encode()
        hashed = int.from_bytes(md5(text, usedforsecurity=False).digest()[:8], "big") & MASK
        yield b'{"of":"%s","type":"%s","%s":%s,"content_hash":%d}\n' % (
            DATASET.encode(), type_, type_, text, hashed,
        )  # fmt: skip


def main() -> None:
    """Make the file that was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to make; it must not exist yet")
    parser.add_argument("--claims", type=int, default=100_000, metavar="N")
    parser.add_argument("--format", choices=("jsonl", "parquet", "duckdb"), default="jsonl")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.out.exists():
        parser.error(f"{options.out} exists already; name another file, or remove it first")
    if options.claims < 1:
        parser.error("--claims is a number from 1")
    if options.format == "duckdb":
        _make_store(options.out, options.claims, options.seed)
        return
    with TemporaryDirectory(prefix="corpus-", dir=options.out.absolute().parent) as folder:
        made = Path(folder, "records")
        write = lines if options.format == "jsonl" else rows
        with made.open("wb") as file:
            for _, records in years_of(options.claims, options.seed):
                file.writelines(write(records))
        if options.format == "parquet":
            write_parquet(made, Path(folder, "parquet"))
            made = Path(folder, "parquet")
        made.replace(options.out)


def _make_store(out: Path, claims: int, seed: int) -> None:
    """Import the corpus part by part; a part that is imported is on the disk only once more."""
    waiting, started = 0, time.perf_counter()
    with TemporaryDirectory(prefix="corpus-", dir=out.absolute().parent) as folder:
        part, parquet, aside = (Path(folder, name) for name in ("rows", "rows.parquet", "made.duckdb"))
        done = 0
        for count, records in years_of(claims, seed):
            if waiting and waiting + count > PART:
                _import(part, parquet, aside)
                waiting = 0
            with part.open("ab") as file:
                file.writelines(rows(records))
            waiting, done = waiting + count, done + count
            _say(f"{done:,} of {claims:,} claims made", started)
        _import(part, parquet, aside)
        _say("imported", started)
        aside.replace(out)


def _import(part: Path, parquet: Path, into: Path) -> None:
    write_parquet(part, parquet)
    part.unlink()
    import_files([parquet], into)
    parquet.unlink()


def _say(what: str, started: float) -> None:
    print(f"{time.perf_counter() - started:7.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
