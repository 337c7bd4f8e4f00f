"""`aqwal facets` counts by fields as the frequency table does, and never cuts in silence."""

import json

import pytest

from store.facet_fields import FACET_FIELDS
from tui.arguments import COUNTED


def parsed(answer, *arguments):
    return json.loads(answer(*arguments, "--json")[1])


def test_every_field_that_can_be_counted_is_and_its_values_are_filters_that_find_as_many(answer):
    assert set(COUNTED) == set(FACET_FIELDS)
    every = parsed(answer, "facets", *(word for field in COUNTED for word in ("--field", field)))
    assert [one["field"] for one in every] == list(COUNTED)
    for one in every:
        assert (one["claims"], one["set_aside"], len(one["values"])) == (31, False, one["count"])
        first = one["values"][0]
        found = parsed(answer, "count", "--filter", f'{one["field"]}:"{first["value"]}"')
        assert found == {"claims": first["claims"], "of": 31}
        assert first["share"] == round(first["claims"] / 31, 6)


def test_a_condition_on_the_counted_field_is_set_aside_and_others_hold(answer):
    filtered = ["--filter", "lang:ar speaker:trump disputed:yes"]
    speakers, kinds = parsed(answer, "facets", "--field", "speaker", "--field", "kind", *filtered)
    assert (speakers["set_aside"], speakers["claims"]) == (True, 14)
    assert {value["value"]: value["claims"] for value in speakers["values"]}["trump"] == 2
    assert (kinds["set_aside"], kinds["claims"]) == (False, 2)
    assert kinds["values"] == [{"value": "social_post", "claims": 2, "share": 1.0}]


def test_text_has_a_line_for_each_value_and_a_cut_is_announced(answer):
    code, out, err = answer("facets", "--field", "topic", "--limit", 1)
    assert (code, err) == (0, "aqwal: 1 of 4 values of topic shown (--limit 1).\n")
    assert out.splitlines() == [
        "topic: 4 values in 31 claims",
        "  25  80.6%  contacts  US-Iran contacts and messages",
        "… 1 of 4 values of topic shown (--limit 1)",
    ]


def test_nothing_met_is_no_fault(answer):
    filtered = ("facets", "--field", "kind", "--filter", "id:none-of-them")
    assert answer(*filtered) == (0, "kind: 0 values in 0 claims\n", "")
    assert json.loads(answer(*filtered, "--json")[1])[0]["values"] == []


@pytest.mark.parametrize("arguments", [["--field", "text"], []])
def test_an_unknown_field_and_none_are_wrong_usage(answer, arguments):
    code, out, err = answer("facets", *arguments)
    assert (code, out) == (2, "")
    assert "--field" in err
    assert not arguments or all(field in err for field in COUNTED)
