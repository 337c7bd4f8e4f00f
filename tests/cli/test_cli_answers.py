"""What the headless commands answer about the founding story, as JSON and as text."""

import json

import pytest
from msgspec import convert

from store.types import STANCE_SIDES, Claim

BEST_SAID_DAYS = {"2026-03-01": 1, "2026-03-02": 2, "2026-03-03": 5, "2026-03-04": 19, "2026-03-05": 4}
P1 = {
    "affirm": (["C06", "C22", "C25"], ["axios", "nyt"]),
    "deny": (["C03"], ["tasnim"]),
    "possible": ([], []),
    "asks": ([], []),
    "presupposes": (["C24"], ["axios"]),
}
P3 = {
    "affirm": ([], []),
    "deny": (["C17", "C20", "C21", "C27", "C28"], ["axios", "trump (public)", "us_off_d (public)"]),
    "possible": (["C02", "C10", "C14"], ["axios"]),
    "asks": (["C15"], ["axios"]),
    "presupposes": ([], []),
}
EVERY = ["list", "days", "count", "who", "stances", "show C03"]


def parsed(answer, *arguments):
    code, out, err = answer(*arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


# ---------------------------------------------------------------- JSON


def test_the_list_is_an_array_of_all_claims_with_what_is_derived(answer):
    claims = parsed(answer, "list")
    assert sorted(claim["id"] for claim in claims) == [f"C{number:02}" for number in range(1, 32)]
    assert [claim["day"] for claim in claims] == sorted(claim["day"] for claim in claims)
    assert {claim["dataset"] for claim in claims} == {"founding-story"}
    denial = next(claim for claim in claims if claim["id"] == "C03")
    assert denial["type"] == "claim"
    span = {key: denial["said"][key] for key in ("precision", "start", "end", "approximate")}
    assert span == {"precision": "range", "start": "2026-03-04", "end": "2026-03-05", "approximate": False}
    assert (denial["kind"], denial["modality"]) == ("indirect", "plain")  # defaults, and written all the same
    assert (denial["root"], denial["disputed"]) == ({"agent": "tasnim", "public": False}, True)


def test_a_listed_claim_is_its_native_document(answer, facts):
    derived = {"dataset", "day", "root", "disputed", "repeats"}
    documents = [json.loads(line) for line in facts.read_text(encoding="utf-8").splitlines()]
    native = {record["id"]: record for record in documents if record["type"] == "claim"}
    for claim in parsed(answer, "list"):
        document = {key: claim[key] for key in claim.keys() - derived}
        assert convert(document, Claim) == convert(native[claim["id"]], Claim)


def test_days_are_those_that_the_claims_stand_on(answer):
    days = parsed(answer, "days")
    assert {day["day"]: day["claims"] for day in days} == BEST_SAID_DAYS
    assert all(day.keys() == {"day", "claims", "people", "outlets", "disputes"} for day in days)


def test_the_undated_are_a_day_without_a_name(answer):
    days = parsed(answer, "days", "--clock", "event")
    assert days[0]["day"] is None
    assert sum(day["claims"] for day in days) == 31


@pytest.mark.parametrize(("proposition", "expected"), [("P1", P1), ("P3", P3)])
def test_stances_name_claims_and_independent_roots(answer, proposition, expected):
    one = next(one for one in parsed(answer, "stances") if one["proposition"] == proposition)
    found = {
        side: (
            sorted(taken["claims"]),
            sorted(root["agent"] + (" (public)" if root["public"] else "") for root in taken["roots"]),
        )
        for side, taken in one["stances"].items()
    }
    assert found == expected
    assert tuple(one["stances"]) == STANCE_SIDES
    assert set(one["text"]) == {"ar", "en"}


def test_counts_say_of_how_many(answer):
    assert parsed(answer, "count") == {"claims": 31, "of": 31}
    assert parsed(answer, "count", "--filter", "speaker:trump") == {"claims": 4, "of": 31}


def test_speakers_come_with_their_names_and_days(answer):
    people = parsed(answer, "who")
    trump = next(one for one in people if one["speaker"] == "trump")
    assert trump == {
        "speaker": "trump",
        "names": trump["names"],
        "named": True,
        "claims": 4,
        "days": 1,
        "first": "2026-03-03",
        "last": "2026-03-03",
        "disputes": trump["disputes"],
    }
    assert trump["names"]["en"] == "Donald Trump"
    (counted,) = parsed(answer, "facets", "--field", "speaker")
    assert {one["speaker"]: one["claims"] for one in people} == {
        one["value"]: one["claims"] for one in counted["values"]
    }  # whoever says a claim with others says it too


def test_one_claim_comes_with_everything_around_it(answer):
    detail = parsed(answer, "show", "C03")
    listed = next(claim for claim in parsed(answer, "list") if claim["id"] == "C03")
    assert detail["claim"] == listed
    assert set(detail["days"]) == {"said", "reported", "event"}
    assert {hop["agent"] for hop in listed["chain"]} <= set(detail["agents"])
    assert {link["relation"] for link in detail["relations"]} >= {"denies", "contradicts"}
    assert detail["identity_questions"][0]["verdict"] == "different"
    assert detail["articles"]


def test_a_filter_and_a_clock_go_together(answer):
    claims = parsed(answer, "list", "--filter", "speaker:trump -kind:direct", "--clock", "reported")
    assert {claim["speaker"] for claim in claims} == {"trump"}
    assert "direct" not in {claim["kind"] for claim in claims}


def test_a_filter_may_begin_with_a_minus(answer):
    without = parsed(answer, "count", "--filter", "-kind:attitude")["claims"]
    assert 0 < without < 31
    assert parsed(answer, "count", "--filter", "kind:attitude")["claims"] == 31 - without


def test_nothing_found_is_an_empty_array(answer):
    for command in ("list", "days", "who", "stances"):
        assert parsed(answer, command, "--filter", "id:none-such") == []


def test_a_long_list_is_read_in_windows(answer, monkeypatch):
    whole = parsed(answer, "list", "--clock", "event")
    monkeypatch.setattr("tui.headless.WINDOW", 4)
    assert parsed(answer, "list", "--clock", "event") == whole
    assert len(parsed_cut := json.loads(answer("list", "--json", "--limit", 6)[1])) == 6
    assert [claim["id"] for claim in parsed_cut] == [claim["id"] for claim in parsed(answer, "list")][:6]


@pytest.mark.parametrize("command", ["list", "days", "who", "stances"])
def test_a_cut_is_never_silent(answer, command):
    code, out, err = answer(command, "--json", "--limit", 2)
    assert (code, len(json.loads(out))) == (0, 2)
    assert err.startswith("aqwal: 2 of ")
    code, out, err = answer(command, "--limit", 2)
    assert out.splitlines()[-1].startswith("… 2 of ")
    assert err.startswith("aqwal: 2 of ")
    assert answer(command, "--limit", 99)[2] == ""


# ---------------------------------------------------------------- text


@pytest.mark.parametrize("command", EVERY)
def test_text_names_the_file_or_takes_the_sample(answer, story_path, command):
    code, out, err = answer(*command.split())
    assert (code, err) == (0, "")
    assert out.strip()
    assert answer(*command.split(), story_path) == (0, out, "")


def test_text_shows_signs_names_and_logical_arabic(answer):
    out = answer("show", "C16")[1]
    assert "Bibi" in out
    lines = answer("list")[1].splitlines()
    assert len(lines) == 31
    assert any(line.startswith(("~", "≤")) for line in lines)
    assert any("Axios" in line and "?" in line for line in lines)
    whole = answer("show", "C03")[1]
    assert "نفى" in whole
    assert "Tasnim News Agency" in whole
    assert "denies C06" in whole


def test_an_empty_text_list_says_so(answer):
    assert answer("list", "--filter", "id:none-such") == (0, "no claims\n", "")


def test_text_cannot_forge_a_line_or_a_colour(answer, tmp_path):
    source, into = tmp_path / "forged.jsonl", tmp_path / "forged.duckdb"
    evil = "calm\x1b[31m\u202eevil\u2066\n2026-01-01  Forged\x07\x9b1m\u2028line"
    records = [
        {"type": "agent", "id": "a", "names": {"en": evil}},
        {
            "type": "claim",
            "id": "x",
            "speaker": "a",
            "chain": [{"agent": "a", "cue": evil}],
            "language": "en",
            "content": {"en": evil},
        },
    ]
    source.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    code, _, err = answer("import", source, "--into", into)
    if code:
        pytest.skip(f"the import refuses it already: {err}")
    for command in (["list"], ["who"], ["show", "x"]):
        _, out, _ = answer(*command, into)
        assert "calm" in out
        assert not set(out) & set("\x1b\x07\x9b\u202e\u2066\u2028\r")
    assert len(answer("list", into)[1].splitlines()) == 1
