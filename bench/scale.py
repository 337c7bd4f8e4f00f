"""Time what a reader waits for, beside its budget: pages, histograms, facets, searches, walks, imports.

    python bench/scale.py --claims 1000000     makes a corpus of that size and measures it
    python bench/scale.py --file 10m.duckdb    measures a file that stands already

Budgets are those for ten million claims on two cores, medians, warm. `cpu` is the processor's time of all
threads: on a machine that does other work too, it says more than the clock. Made files are kept in bench/out.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring.peers import fts5, lnav
from measuring.questions import Session, opening
from measuring.timing import HEAD, Times, memory, seconds, verdict

from store.connection import open_store

BENCH = Path(__file__).parent
OUT = BENCH / "out"
RESIDENT = 400  # MB after a browsing session
IMPORT = {"jsonl": 120, "parquet": 60}  # seconds for a million claims


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--claims", type=int, default=100_000, metavar="N")
    size.add_argument("--file", type=Path, help="a claims file made by make_corpus.py")
    parser.add_argument("--runs", type=int, default=15, help="times that each question is asked")
    parser.add_argument("--no-peers", action="store_true", help="leave SQLite FTS5 and lnav out")
    parser.add_argument("--no-imports", action="store_true", help="leave the imports out")
    parser.add_argument("--session", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    file: Path = options.file or _made(options.claims, "duckdb")
    if options.session:
        _session(file, options.runs)
        return
    asked = ["--file", str(file), "--runs", str(options.runs), "--session"]
    subprocess.run([sys.executable, __file__, *asked], check=True)
    if not options.no_imports:
        _imports(min(options.claims, 1_000_000))
    if not options.no_peers:
        _peers(file, options.runs)


def _made(claims: int, form: str) -> Path:
    """Make a corpus where it does not stand already."""
    out = OUT / f"{claims}.{form}"
    if not out.exists():
        OUT.mkdir(exist_ok=True)
        print(f"making {claims:,} claims as {out} ...", file=sys.stderr, flush=True)
        asked = [out, "--claims", str(claims), "--format", form]
        subprocess.run([sys.executable, BENCH / "make_corpus.py", *asked], check=True)
    return out


def _session(file: Path, runs: int) -> None:
    """Browse in a process of its own, whose memory is that of the store."""
    with open_store(file) as store:
        claims = store.rows("SELECT count(*) FROM claim")[0][0]
    print(f"{claims:,} claims, {file.stat().st_size / 1e6:,.0f} MB\n{HEAD}")
    for times in opening(file, runs):
        print(times.line(), flush=True)
    with open_store(file) as store:
        for times in Session(store, runs).questions():
            print(times.line(), flush=True)
        resident = memory("VmRSS")
    kept = f"budget {RESIDENT}, {verdict(resident, RESIDENT)}"
    print(f"memory after the session {resident:.0f} MB ({kept}), at its peak {memory('VmHWM'):.0f} MB")


def _imports(claims: int) -> None:
    """Import the same claims from both of our formats into new files, each in a process of its own."""
    for form, budget in IMPORT.items():
        source = _made(claims, form)
        with TemporaryDirectory(prefix="import-", dir=OUT) as folder:
            aqwal = [sys.executable, "-c", "from tui.cli import main; raise SystemExit(main())"]
            arguments = [*aqwal, "import", source, "--into", Path(folder, "claims.duckdb")]
            took = seconds(
                lambda arguments=arguments: subprocess.run(arguments, check=True, capture_output=True)
            )
        limit = budget * claims / 1_000_000
        kept = f"budget {limit:.0f}, {verdict(took, limit)}"
        print(f"import of {claims:,} claims from {form}: {took:.1f} s ({kept})", flush=True)


def _peers(file: Path, runs: int) -> None:
    with (
        TemporaryDirectory(prefix="peers-", dir=os.environ.get("TMPDIR")) as folder,
        open_store(file) as store,
    ):
        words = Session(store, runs).common_words()
        for result in (*fts5(store, Path(folder), words, runs), *lnav(store, Path(folder), words[0])):
            print(result.line() if isinstance(result, Times) else result, flush=True)


if __name__ == "__main__":
    main()
