"""The application as a process in a pseudo-terminal: what it writes, and how it leaves."""

import pytest
from screens import seen
from terminals import Process

from store.importing import import_files


@pytest.fixture
def start(tmp_path):
    return lambda *arguments, **options: Process(*arguments, home=tmp_path, **options)


def test_the_demo_paints_the_story_with_joined_arabic_in_visual_order(start):
    process = start("demo", size=(160, 48))
    process.until_shown("Sun 1 March 2026 / 12 Ramadan 1447")
    process.until_shown(seen("قال إن الوقت فات"))
    process.until_shown("C26")
    process.type("q")
    assert process.finish() == 0


def test_a_file_is_opened_by_its_path_and_again_without_it(start, story_path):
    process = start(str(story_path))
    process.until_shown("story.duckdb (read-only)")
    process.type("q")
    assert process.finish() == 0
    again = start()
    again.until_shown("story.duckdb (read-only)")
    again.type("q")
    assert again.finish() == 0


def test_a_resize_at_any_moment_is_followed(start):
    process = start("demo")
    process.until_shown("Sun 1 March")
    for size in ((160, 48), (20, 5), (60, 15), (120, 40)):
        process.resize(*size)
        process.until_shown("enlarge" if size == (20, 5) else "Sun 1 March")
    process.type("q")
    assert process.finish() == 0


HOSTILE = "\x1b]0;pwned\x07\u202e[red]x[/red]\x9b31m\u2028\u2067\ue000\U000e0041 end"


def test_no_field_of_a_claim_reaches_the_terminal_as_anything_but_text(start, tmp_path):
    from msgspec import json

    from store.types import Agent, Article, Claim, Evidence, Hop, Quote, Topic

    words = {"ar": f"قول {HOSTILE}", "en": f"said {HOSTILE}"}
    text = f"before {HOSTILE} after"
    records = [
        Agent(id="o", kind="outlet", names=words),
        Agent(id="s", kind="person", named=False, names=words),
        Topic(id="t", names=words),
        Article(id="a", outlet="o", language="en", title=HOSTILE, url=HOSTILE, text=text),
        Claim(
            id="C1",
            speaker="s",
            introduced_as=HOSTILE,
            chain=(Hop(agent="o"), Hop(agent="s", cue=HOSTILE)),
            language="ar",
            act=HOSTILE,
            content=words,
            quote=Quote(kind="original", text=HOSTILE),
            topics=("t",),
            evidence=(Evidence(article="a", start=7, end=7 + len(HOSTILE), exact=HOSTILE),),
        ),
    ]
    source = tmp_path / "hostile.jsonl"
    source.write_bytes(b"".join(json.encode(record) + b"\n" for record in records))
    import_files([source], tmp_path / "hostile.duckdb")
    process = start(str(tmp_path / "hostile.duckdb"), size=(160, 48))
    process.until_shown("Undated")
    process.until_shown("Evidence")
    process.type(",")
    process.until_shown("Keep only claims with")
    process.type("\x1b")
    process.read(lambda: "Keep only" not in process.picture())
    process.type("\r")
    process.until_shown("Chain")
    process.type("\x11")
    assert process.finish() == 0
    for forbidden in ("\x1b]0;pwned", "\u202e", "\u2028", "\u2067", "\ue000", "\U000e0041", "\x9b"):
        assert forbidden.encode() not in process.written
    assert "[red]x[/red]" in process.picture() or b"[red]x[/red]" in process.written
