"""What each way into Aqwal loads: commands without Textual, the store without screens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = (
    "--help",
    "--version",
    "list",
    "list --json",
    "list --filter speaker:Trump",
    "days",
    "count",
    "who",
    "stances",
    "facets --field kind",
    "show C01",
    "check",
    "doctor",
)
HOMES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
RUN = """
import sys
from tui.cli import main
for command in {commands!r}:
    try:
        code = main(command.split())
    except SystemExit as exit:
        code = exit.code
    assert not code and sys.modules.keys().isdisjoint(sys.argv[1:]), command
"""
"""Commands one after the other, to the first that fails or loads what is watched."""
REPORT = """
loaded = {name.split('.')[0] for name in sys.modules}
print('\\nLOADED', *sorted(loaded & set(sys.argv[1:])))
sys.exit(code or 0)
"""


def loaded_by(code: str, home: Path, *watched: str) -> set[str]:
    """Run code in a fresh Python and name the watched packages that it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", code + REPORT, *watched],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=os.environ | {name: str(home) for name in HOMES},
        cwd=home,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split()[1:])


def importing(module: str) -> str:
    return f"import sys\nimport {module}\ncode = 0\n"


def test_no_headless_command_loads_textual(tmp_path: Path) -> None:
    assert loaded_by(RUN.format(commands=COMMANDS), tmp_path, "textual") == set()


def test_starting_the_command_line_loads_neither_textual_nor_the_database(tmp_path: Path) -> None:
    assert loaded_by(importing("tui.cli"), tmp_path, "textual", "rich", "duckdb", "_duckdb") == set()


def test_help_and_version_do_not_wait_for_the_database(tmp_path: Path) -> None:
    commands = RUN.format(commands=("--help", "--version"))
    assert loaded_by(commands, tmp_path, "duckdb", "_duckdb", "rich") == set()


MODULES_OF_THE_STORE = sorted(
    ".".join(path.with_suffix("").relative_to(Path(__file__).parents[2]).parts).removesuffix(".__init__")
    for path in (Path(__file__).parents[2] / "store").rglob("*.py")
)


def test_the_whole_store_loads_no_screen(tmp_path: Path) -> None:
    watched = ("tui", "textual", "rich", "bidi", "arabic_reshaper")
    assert loaded_by(importing(", ".join(MODULES_OF_THE_STORE)), tmp_path, *watched) == set()


@pytest.mark.parametrize("package", ["tui.bidi", "tui.i18n", "tui.timeline", "tui.config"])
def test_a_pure_package_loads_no_textual(package: str, tmp_path: Path) -> None:
    folder = Path(__file__).parents[2].joinpath(*package.split("."))
    inside = [f"{package}.{path.stem}" for path in sorted(folder.glob("[!_]*.py"))]
    assert loaded_by(importing(", ".join([package, *inside])), tmp_path, "textual") == set()


def test_the_values_of_the_store_need_no_database(tmp_path: Path) -> None:
    assert loaded_by(importing("store.types"), tmp_path, "duckdb", "_duckdb") == set()


def test_this_test_would_notice_textual(tmp_path: Path) -> None:
    assert loaded_by(importing("textual.app"), tmp_path, "textual") == {"textual"}
