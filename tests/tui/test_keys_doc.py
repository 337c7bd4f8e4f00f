"""The page of keys says what the table of commands says."""

import subprocess
import sys
from pathlib import Path

from tui.commands.document import document
from tui.commands.signs import key_sign
from tui.commands.table import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
MEND = "make it again with: python -m tui.commands.document > docs/keys.md"


def test_the_page_of_keys_is_the_one_that_the_table_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == document(), MEND


def test_every_command_stands_on_the_page_with_all_its_keys() -> None:
    lines = document().splitlines()
    for command in COMMANDS:
        keys = " ".join("`` ` ``" if key == "`" else f"`{key_sign(key)}`" for key in command.keys)
        assert any(line.startswith(f"| {keys}") and f"| {command.words} |" in line for line in lines), command


def test_the_page_is_printed_by_the_command_that_it_names() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "tui.commands.document"],
        capture_output=True,
        check=True,
        cwd=PAGE.parents[1],
        timeout=60,
    )
    assert done.stdout.decode("utf-8").splitlines() == document().splitlines()
