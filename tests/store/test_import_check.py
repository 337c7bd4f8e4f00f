"""The check of a claims file finds whatever an import would not have let in."""

import shutil

import pytest
from importing import PEOPLE, bring, claim, day, relation

from store.connection import create_store, open_store
from store.importing import check_store

ARTICLE = {"type": "article", "id": "a1", "outlet": "wire", "language": "en", "text": "Ana said: no."}
TOPIC = {"type": "topic", "id": "talks", "names": {"en": "Talks"}}
EVIDENCE = {"evidence": [{"article": "a1", "start": 0, "end": 3, "exact": "Ana"}]}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A file in which everything is as it should be."""
    folder = tmp_path_factory.mktemp("sound")
    with create_store(folder / "sound.duckdb") as opened:
        bring(
            opened,
            folder / "d.jsonl",
            *PEOPLE,
            ARTICLE,
            TOPIC,
            claim("c1", "wire", "ana", said=day("2026-03-04"), topics=["talks"], **EVIDENCE),
            claim("c2", "wire", "bo"),
            relation("c1", "c2"),
        )
        assert check_store(opened) == ()
    return folder / "sound.duckdb"


@pytest.fixture
def store(sound, tmp_path):
    shutil.copy(sound, tmp_path / "d.duckdb")
    with open_store(tmp_path / "d.duckdb", read_only=False) as opened:
        yield opened


DAMAGES = {
    "an agent is gone": (
        "DELETE FROM agent WHERE id = 'ana'",
        "claim c1: hop 1: the agent that agent_no names is not there",
    ),
    "a claim is gone": (
        "DELETE FROM claim WHERE id = 'c2'",
        "relation: the claim that to_uid names is not there",
    ),
    "a claim stands twice": ("INSERT INTO claim SELECT * FROM claim WHERE id = 'c1'", "claim: the key "),
    "the text of an article changed": (
        "UPDATE article SET text = 'x'",
        "claim c1: evidence 0: the article a1 does not say so at 0 to 3",
    ),
    "a best day is wrong": (
        "UPDATE claim SET said_day = 5 WHERE id = 'c1'",
        "claim c1: said_day is 5, but follows as 739679",
    ),
    "a dispute is forgotten": (
        "UPDATE claim SET disputed = false WHERE id = 'c2'",
        "claim c2: disputed is false, but follows as true",
    ),
    "a chain is cut": (
        "DELETE FROM hop WHERE position = 1",
        "claim c1: the chain does not end at its speaker after 1 hops",
    ),
    "another way is named": ("UPDATE claim SET way_no = 0", "claim c1: its way is not that of its chain"),
    "another voice is named": (
        "UPDATE claim SET voice_no = 0 WHERE id = 'c2'",
        "claim c2: its voice is not its speakers",
    ),
    "another subject is named": (
        "UPDATE claim SET subject_no = 0 WHERE id = 'c1'",
        "claim c1: its subject is not its topics",
    ),
    "content is gone": ("DELETE FROM claim_content", "claim c1: it has no content"),
    "a name is gone": ("DELETE FROM agent_name", "agent ana: it has no name"),
    "a data set is gone": ("DELETE FROM dataset", "agent with the key "),
}


@pytest.mark.parametrize(("damage", "finding"), DAMAGES.values(), ids=DAMAGES)
def test_the_check_says_that(store, damage, finding):
    with store.writing() as writer:
        writer.run(damage)
    assert any(found.startswith(finding) for found in check_store(store))


def test_a_long_list_of_one_sort_is_cut_and_counted(store, tmp_path):
    bring(store, tmp_path / "more.jsonl", *PEOPLE, *(claim(f"x{n}", "wire", "ana") for n in range(150)))
    with store.writing() as writer:
        writer.run("DELETE FROM claim_content")
    found = [one for one in check_store(store) if "content" in one or "more like" in one]
    assert (len(found), found[-1]) == (101, "… and 52 more like this")
