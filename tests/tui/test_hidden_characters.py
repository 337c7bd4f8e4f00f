"""Hidden characters are counted, listed and written out in place; the store keeps them as they came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import bring, claim, exported, write
from msgspec import json
from screens import detail_lines, home, list_lines, picture, press, running

from store.connection import create_store, open_store
from store.importing import import_files
from tui.bidi import hidden
from tui.timeline.paragraph import Paragraph, Run, Writing
from tui.timeline.raw_view import unveiled
from tui.widgets.detail import DetailView

RLO, PDI, ZWSP, TAG = "\u202e", "\u2069", "\u200b", "\U000e0041"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A claim whose fields hide things, and an honest one."""
    folder = tmp_path_factory.mktemp("hidden")
    write(
        folder / "claims.jsonl",
        {"type": "agent", "id": "wire", "kind": "outlet", "names": {"en": f"The{ZWSP} Wire"}},
        {"type": "agent", "id": "ana", "kind": "person", "names": {"en": f"Ana{RLO}nimda"}},
        {"type": "topic", "id": "t", "names": {"en": f"topic{TAG}"}},
        claim(
            "C1",
            "wire",
            "ana",
            language="ar",
            content={"ar": f"قال {RLO}نعم{PDI} [red]x[/red]"},
            topics=["t"],
            quote={"kind": "original", "text": f"a{PDI}b\u2029c"},
        ),
        claim("C2", "wire", "wire", content={"en": "nothing hides here"}),
    )
    import_files([folder / "claims.jsonl"], folder / "claims.duckdb")
    with open_store(folder / "claims.duckdb") as store:
        yield store


async def test_a_badge_counts_what_hides_and_a_key_writes_it_out_in_its_place(hostile):
    async with running(hostile) as pilot:
        assert "⚠7 hidden" in detail_lines(pilot)[0]
        text = "\n".join(detail_lines(pilot))
        assert "‹U+202E" not in text
        assert "content ar: U+202E RIGHT-TO-LEFT OVERRIDE at 5" in text
        assert "content ar: U+2069 POP DIRECTIONAL ISOLATE at 9" in text
        assert "agent ana names en: U+202E RIGHT-TO-LEFT OVERRIDE at 4" in text
        assert "topic t names en: U+E0041 TAG LATIN CAPITAL LETTER A at 6" in text.replace("\n", " ")
        await press(pilot, "H")
        raw = "\n".join(detail_lines(pilot))
        assert "Ana‹U+202E RIGHT-TO-LEFT OVERRIDE›nimda" in raw.replace("\n", "")
        assert "‹U+202E RIGHT-TO-LEFT OVERRIDE›" in raw
        assert "«a‹U+2069 POP DIRECTIONAL ISOLATE›b‹U+2029 PARAGRAPH SEPARATOR›c»" in raw.replace("\n", " ")
        assert "red" in raw
        assert "Ananimda" in "\n".join(list_lines(pilot))
        await press(pilot, "H")
        assert "\n".join(detail_lines(pilot)) == text
        await press(pilot, "H", "enter", "H")
        assert "‹U+202E RIGHT-TO-LEFT OVERRIDE›" in "\n".join(detail_lines(pilot))


async def test_a_claim_without_hidden_characters_has_no_badge(hostile):
    async with running(hostile) as pilot:
        await press(pilot, "G")
        text = "\n".join(detail_lines(pilot))
        assert "nothing hides here" in text
        assert "⚠1 hidden" in text  # the name of its outlet
        assert "Hidden characters" in text


async def test_the_story_hides_nothing(story):
    async with running(story) as pilot:
        for _ in range(3):
            assert "hidden" not in picture(pilot)
            await press(pilot, "d")
        before = detail_lines(pilot)
        await press(pilot, "H")
        assert detail_lines(pilot) == before
        assert home(pilot).query_one(DetailView)._raw


LETTERS = st.text(
    st.sampled_from(f"abc ابت«»(){RLO}{PDI}{ZWSP}{TAG}\u200c\u200e\u2028\x1b\x85\ue000\n"), max_size=20
)


@given(LETTERS, LETTERS)
def test_the_raw_view_shows_every_hidden_character_and_keeps_the_rest_and_its_tones(first, second):
    paragraph = (
        Writing().words("by ").field(first, "name").words(" in ", "dim").quoted(second, "strong").done()
    )
    raw = unveiled(paragraph)
    assert sum(run.tone == "escape" for run in raw.runs) == len(hidden(first)) + len(hidden(f"«{second}»"))
    for run in raw.runs:
        if run.tone == "escape":
            assert raw.text[run.start + 1] == "‹"
            assert raw.text[run.end - 2] == "›"
    dim = next(run for run in raw.runs if run.tone == "dim")
    assert raw.text[dim.start : dim.end] == " in "
    own = unveiled(Paragraph(first, (Run(0, len(first), "lit"),), own=True))
    rest = own.text
    for run in sorted((run for run in own.runs if run.tone == "escape"), key=lambda run: -run.start):
        rest = rest[: run.start] + rest[run.end :]
    unseen = {found.index for found in hidden(first)}
    assert rest == "".join(char for index, char in enumerate(first) if index not in unseen)
    assert own.runs[0] == Run(0, len(own.text), "lit")


FIELD = "\x00\u202e\u2067x\u2069\u2029\x1b]0;t\x07[/red]\u200b\ue000\U000e0041\ufeff"


def test_the_store_keeps_hidden_characters_as_they_came(tmp_path):
    records = [
        {"type": "dataset", "name": "d", "title": {"en": FIELD}},
        {"type": "agent", "id": f"a{FIELD}", "kind": "person", "names": {"en": FIELD}, "aliases": [FIELD]},
        {"type": "article", "id": "n", "language": "en", "title": FIELD, "url": FIELD, "text": FIELD},
        claim(
            f"c{FIELD}",
            f"a{FIELD}",
            content={"en": FIELD},
            introduced_as=FIELD,
            quote={"kind": "original", "text": FIELD},
            evidence=[{"article": "n", "start": 0, "end": len(FIELD), "exact": FIELD}],
        ),
    ]
    with create_store(tmp_path / "one.duckdb") as store:
        bring(store, tmp_path / "one.jsonl", *records)
        out = [json.decode(line) for line in exported(store).splitlines()]
    for record in records:
        twin = next(one for one in out if one["type"] == record["type"])
        for name, value in record.items():
            if name not in ("chain", "evidence", "quote"):
                assert twin[name] == value
    twin = out[-1] if out[-1]["type"] == "claim" else next(one for one in out if one["type"] == "claim")
    assert twin["quote"]["text"] == FIELD
    assert twin["evidence"][0]["exact"] == FIELD
