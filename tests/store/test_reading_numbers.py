"""Unnamed agents that share a name are told apart by number, and nobody else is numbered."""

from msgspec import json

from store import agents
from store.agents import names
from store.connection import open_store
from store.importing import import_files
from store.keys import record_key
from store.types import Agent


def numbers(store, ids, dataset):
    uids = {agent_id: record_key(dataset, "agent", agent_id) for agent_id in ids}
    places = agents.numbers(store, uids.values())
    known = names(store, places.values())
    return {agent_id: known[places[uid]].number for agent_id, uid in uids.items()}


def test_two_officials_of_one_name_are_one_and_two_and_the_others_have_no_number(story):
    ids = ["us_off_a", "us_off_b", "us_off_c", "us_off_d", "trump", "iran_off"]
    assert numbers(story, ids, "founding-story") == {
        "us_off_a": 0,
        "us_off_b": 1,
        "us_off_c": 2,
        "us_off_d": 0,
        "trump": 0,
        "iran_off": 0,
    }


def test_numbers_follow_a_later_import_that_brings_another_of_the_name(tmp_path):
    def write(name, *ids):
        path = tmp_path / name
        agents = [
            Agent(id=agent_id, named=agent_id == "named", names={"en": "an official"}) for agent_id in ids
        ]
        path.write_bytes(b"".join(json.encode(agent) + b"\n" for agent in agents))
        import_files([path], tmp_path / "claims.duckdb", dataset="d")

    write("first.jsonl", "b", "named")
    with open_store(tmp_path / "claims.duckdb") as store:
        assert numbers(store, ["b", "named"], "d") == {"b": 0, "named": 0}
    write("second.jsonl", "a")
    with open_store(tmp_path / "claims.duckdb") as store:
        assert numbers(store, ["a", "b", "named"], "d") == {"a": 1, "b": 2, "named": 0}
