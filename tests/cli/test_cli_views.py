"""`--view`: a saved view by name or file, with --filter and --clock beside it."""

import json

import pytest

from store.views import SavedView, write_view
from tui.config import views_path


@pytest.fixture
def denied(answer):
    """A saved view of the user who tests."""
    return write_view(views_path(), SavedView(name="Denied", filter="polarity:deny", clock="reported"))


@pytest.mark.parametrize("command", ["count", "list", "days", "who", "stances", "export"])
def test_a_view_selects_what_its_filter_selects(answer, denied, command):
    clock = ["--clock", "reported"] if command in {"list", "days", "who"} else []
    by_filter = answer(command, "--filter", "polarity:deny", *clock)
    assert by_filter[0] == 0
    assert answer(command, "--view", "Denied") == by_filter
    assert answer(command, "--view", denied) == by_filter
    assert answer(command) != by_filter


def test_a_view_and_a_filter_must_both_be_met(answer, denied):
    both = answer("count", "--view", "Denied", "--filter", "named:yes")
    assert both == answer("count", "--filter", "polarity:deny named:yes")
    assert both != answer("count", "--view", "Denied")


def test_the_option_goes_over_the_clock_of_the_view(answer, denied):
    assert answer("list", "--view", "Denied", "--clock", "said") == answer(
        "list", "--filter", "polarity:deny"
    )


def test_the_claims_of_a_view_go_out_as_json(answer, denied):
    _, out, _ = answer("list", "--view", "Denied", "--json")
    assert {claim["polarity"] for claim in json.loads(out)} == {"deny"}


@pytest.mark.parametrize("wanted", ["denid", "gone.toml"])
def test_a_view_that_is_not_there_gets_one_sentence(answer, denied, wanted):
    code, out, err = answer("count", "--view", wanted)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "Denied" in err or "cannot be read" in err
