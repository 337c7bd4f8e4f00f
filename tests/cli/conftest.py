"""Run `aqwal` as a user would, and in this process where that is enough."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main

AQWAL = [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """A cache folder of the tests' own, in which the sample is built once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def environment(cache, tmp_path_factory):
    """The environment of a run: nothing of the person who tests is read or changed."""
    own = {
        f"XDG_{kind.upper()}_HOME": str(tmp_path_factory.mktemp(kind)) for kind in ("config", "data", "state")
    }
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return kept | own | {"XDG_CACHE_HOME": str(cache)}


@pytest.fixture
def aqwal(environment):
    """Run the command in a process of its own; standard input is closed unless given."""

    def run(*arguments, **options):
        options = {"stdin": subprocess.DEVNULL, "capture_output": True, "env": environment} | options
        return subprocess.run([*AQWAL, *arguments], check=False, timeout=60, encoding="utf-8", **options)

    return run


@pytest.fixture
def answer(cache, tmp_path, monkeypatch, capsys):
    """Run the command in this process: its exit code, its output and what it said on standard error."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture(scope="session")
def facts():
    """Where the documents of the founding story stand."""
    return Path(__file__).parent.parent.parent / "sample_data" / "founding_story.jsonl"
