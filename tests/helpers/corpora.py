"""Claims files of the invented corpus, made by the program that makes those of the measurements."""

import os
import subprocess
import sys
from pathlib import Path

MAKER = Path(__file__).parents[2] / "bench" / "make_corpus.py"


def make_corpus(out: Path, claims: int, *arguments: str, **environment: str) -> Path:
    """Make a corpus of so many claims; `arguments` as make_corpus.py takes them."""
    subprocess.run(
        [sys.executable, MAKER, out, "--claims", str(claims), *arguments],
        check=True,
        env=os.environ | environment,
        capture_output=True,
    )
    return out
