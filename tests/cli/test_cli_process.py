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
code = main(sys.argv[2:])
loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
sys.exit(f"{code} {loaded}" if code or loaded else 0)
"""


@pytest.fixture
def loads_none_of(environment):
    """Run the command in a process that fails when one of the modules was loaded."""

    def check(modules, *arguments):
        ran = subprocess.run(
            [sys.executable, "-c", LOADED, modules, *arguments],
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


@pytest.mark.parametrize("command", ["list", "days", "count", "who", "stances", "show C03"])
def test_answers_load_no_screen_and_no_importer(loads_none_of, answer, command):
    answer("count")  # the sample stands in the cache from here on
    loads_none_of("textual,rich,tui.app,store.importing", *command.split())


@pytest.mark.parametrize("arguments", ["--help", "--version", "list --help", "import --help"])
def test_help_and_version_load_nothing_heavy(loads_none_of, arguments):
    loads_none_of("duckdb,_duckdb,textual,rich", *arguments.split())


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
