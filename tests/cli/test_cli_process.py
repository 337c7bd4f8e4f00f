"""The command as a process: what it loads, how it writes, and what its help says."""

import json
import subprocess
import sys
from importlib.metadata import version

import pytest

from store.filters import FIELDS
from tui.arguments import COMMANDS

LOADED = """
import sys
from tui.cli import main
for command in sys.argv[2:]:
    code = main(command.split())
    loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
    if code or loaded:
        sys.exit(f"{command}: {code} {loaded}")
"""


@pytest.fixture
def loads_none_of(environment):
    """Run commands in a process that fails at the first that loads one of the modules."""

    def check(modules, *commands):
        ran = subprocess.run(
            [sys.executable, "-c", LOADED, modules, *commands],
            check=False,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert (ran.returncode, ran.stderr) == (0, "")

    return check


def test_a_command_runs_in_a_process_of_its_own(aqwal):
    ran = aqwal("list", "--json")
    assert (ran.returncode, ran.stderr, len(json.loads(ran.stdout))) == (0, "", 31)


def test_json_is_utf_8_and_text_is_escaped_where_the_locale_cannot_write_it(aqwal, environment):
    narrow = environment | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert "نفى" in aqwal("show", "C03", "--json", env=narrow).stdout
    text = aqwal("show", "C03", env=narrow)
    assert (text.returncode, text.stderr) == (0, "")
    assert "\\u0646" in text.stdout


def test_answers_load_no_screen_and_no_importer(loads_none_of, answer):
    answer("count")  # the sample stands in the cache from here on
    commands = ("list", "days", "count", "who", "stances", "show C03")
    loads_none_of("textual,rich,tui.app,store.importing", *commands)


def test_help_and_version_load_nothing_heavy(loads_none_of):
    loads_none_of("duckdb,_duckdb,textual,rich", "--help", "--version", "list --help", "import --help")


def test_the_version_is_that_of_the_distribution(answer):
    assert answer("--version") == (0, f"aqwal {version('aqwal')}\n", "")


def test_the_help_names_every_command_option_and_filter_field(answer):
    code, out, _ = answer("--help")
    assert code == 0
    for word in (*COMMANDS, "--json", "--filter", "--clock", "--limit", "--into", "--dataset", "--skip-bad"):
        assert word in out
    for field in FIELDS:
        assert f"  {field.name} " in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_own_help(answer, command):
    code, out, err = answer(command, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"usage: aqwal {command}")
