"""No screen of the Arabic interface holds an English word but keys, codes and what a reader can type."""

import re
from importlib import resources

import pytest
from importing import bring
from msgspec import json
from screens import picture, press, running, seen, settled, until

import sample_data
from store.connection import memory_store

pytestmark = pytest.mark.usefixtures("arabic")
FREE = {"about", "aliases", "as_written", "cue", "cue_lemma", "exact", "introduced_as", "note", "original"}
FREE |= {"prefix", "suffix", "text", "title", "why", "wording", "names", "content"}
"""The fields that people wrote, in whatever language."""

LETTERS = str.maketrans(dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "س"))

KEYS = {"Backspace", "Ctrl", "End", "Enter", "Esc", "Home", "PgDn", "PgUp", "Shift", "Space", "Tab"}
CODES = {"ar", "en", "bidi", "vis", "test"}
MODES = {"app", "auto", "off", "terminal"}
TYPED = {"White", "House", "attitude", "kind", "said", "speaker", "text", "last", "week", "March"}
TYPED |= {"yesterday"}
"""What the prompts give as examples: the text form of a filter is English."""

NAMES = {"=": "equals_sign", ">": "greater_than_sign"}


def in_arabic(value, field=""):
    """A record without English: only the Arabic of its texts, its Latin letters exchanged one for one."""
    if isinstance(value, dict):
        if field in FREE and "ar" in value:
            return {"ar": value["ar"].translate(LETTERS)}
        return {name: in_arabic(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [in_arabic(part, field) for part in value]
    return value.translate(LETTERS) if isinstance(value, str) and field in FREE else value


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """The founding story with Arabic only."""
    source = resources.files(sample_data).joinpath(sample_data.STORY).read_text(encoding="utf-8")
    records = [in_arabic(json.decode(line)) for line in source.splitlines()]
    with memory_store() as store:
        bring(store, tmp_path_factory.mktemp("arabic") / "story.jsonl", *records)
        yield store


def english_in(text):
    return set(re.findall(r"[A-Za-z]{2,}", text)) - KEYS - CODES


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (160, 48), (200, 150)])
async def test_the_timeline_and_its_panes_have_none(story, size):
    async with running(story, size) as pilot:
        assert seen("أقوال") in picture(pilot)
        for key in ("G", "k", "k", "g", "j", "c", "c", "c", "2", "1"):
            await press(pilot, key)
            assert not english_in(picture(pilot)), key


@pytest.mark.parametrize("claim", ["C01", "C10", "C15", "C17", "C22", "C26", "C30"])
async def test_the_page_of_a_claim_has_none(story, claim):
    async with running(story, (120, 200)) as pilot:
        await press(pilot, "f", *f"id:{claim}", "enter")
        await press(pilot, "enter")
        await until(pilot, lambda: seen("سلسلة الإسناد") in picture(pilot))
        assert not english_in(picture(pilot)) - {"id", "https", "http"}


@pytest.mark.parametrize("pane", ["g", "tab", "i", "2"])
async def test_help_has_none(story, pane):
    async with running(story, (100, 200)) as pilot:
        await press(pilot, pane, "question_mark")
        assert not english_in(picture(pilot)) - MODES


@pytest.mark.parametrize("keys", ["x", "o", "= j =", ">", "a"])
async def test_the_evidence_has_none(story, keys):
    async with running(story, (120, 200)) as pilot:
        await press(pilot, "f", *"id:C22,C17", "enter")
        before = picture(pilot)
        await press(pilot, *(NAMES.get(key, key) for key in keys.split()))
        await until(pilot, lambda: picture(pilot) != before)
        await settled(pilot)
        assert not english_in(picture(pilot)) - TYPED - {"id", "through", "axios"}


async def test_menus_and_prompts_have_none(story):
    async with running(story, (160, 48)) as pilot:
        for keys in (["comma"], ["minus"], ["f"], ["slash"], ["t"]):
            await press(pilot, *keys)
            assert not english_in(picture(pilot)) - TYPED, keys
            await pilot.press("escape")
        await press(pilot, "f", *"-speaker:axios hops:>=2 named:no said:2026-03-04")
        await settled(pilot)
        await until(pilot, lambda: seen("ما عدا المتحدث: ") in picture(pilot))
        await press(pilot, "enter")
        assert not english_in(picture(pilot)) - {"axios"}
        await press(pilot, "X", "f", *"id:none", "enter")
        assert seen("لا قول يوافق هذه التصفية.") in picture(pilot)
        assert not english_in(picture(pilot)) - {"id", "none"}


async def test_the_palette_has_none(story):
    async with running(story, (120, 200)) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: seen("القول التالي") in picture(pilot))
        assert not english_in(picture(pilot)) - MODES
