"""A file full of hostile fields: the application writes Textual's own sequences and plain text, no more."""

import re
from unicodedata import category

import pytest
from answers import IN_TMUX, KITTY, TMUX, XTERM
from msgspec import json
from terminals import Process

from store.importing import import_files
from store.types import Agent, Article, Claim, Evidence, Hop, Proposition, Quote, Relation, Stance, Topic

HOSTILE = (
    "\x1b]52;c;cHduZWQ=\x07\x1b]0;owned\x07\x1b[2J\x1bP+q544e\x1b\\\x1b[8h\u202e\u2066[/x][red]x[/red]"
    "\x9b31m\x90q\x9c\u2028\u2029\u2069\u2067\ue000\U000e0041\u200d\ufe0f\u200b\x00\x7f\r\n\u202c قالend"
)
ASKED = re.compile(rb"\x1b\[>0q\x1b\[8\$p\x1b\[8l\x1b\[8\$p\x1b\[=c\x1bP\+q544e\x1b\\\x1b\]11;\?\x07\x1b\[c")
ALLOWED = re.compile(
    rb"\x1b\[[0-9;]*m"  # SGR
    rb"|\x1b\[[0-9]+;[0-9]+H"  # where to write
    rb"|\x1b\[\?(?:1049|1000|1003|1015|1006|1016|25|1004|2004|2026|2048|7)[hl]"  # screen, mouse, paste
    rb"|\x1b\[\?20(?:26|48)\$p|\x1b\[>25u|\x1b\[<u"  # synchronised output, resizes, keys
    rb"|\x1b\]22;[a-z-]*\x07"  # shape of the pointer
    rb"|\n|\r\n"
)


@pytest.fixture
def hostile(tmp_path):
    words = {"ar": f"قول {HOSTILE}", "en": f"said {HOSTILE}"}
    text = f"before {HOSTILE} after"
    claims = [
        Claim(
            id=name,
            speaker="s",
            introduced_as=HOSTILE,
            chain=(Hop(agent="o"), Hop(agent="s", cue=HOSTILE)),
            language="ar",
            act=HOSTILE,
            content=words,
            quote=Quote(kind="original", text=HOSTILE),
            topics=("t",),
            stances=(Stance(proposition="p", stance="affirm"),),
            evidence=(Evidence(article="a", start=7, end=7 + len(HOSTILE), exact=HOSTILE),),
        )
        for name in ("C1", "C2")
    ]
    records = [
        Agent(id="o", kind="outlet", names=words),
        Agent(id="s", kind="person", named=False, names=words),
        Topic(id="t", names=words),
        Proposition(id="p", text=words),
        Article(id="a", outlet="o", language="en", title=HOSTILE, url=HOSTILE, text=text),
        *claims,
        Relation(from_="C1", to="C2", relation="denies", note=HOSTILE, linked_by=HOSTILE),
    ]
    source = tmp_path / "hostile.jsonl"
    source.write_bytes(b"".join(json.encode(record) + b"\n" for record in records))
    file = tmp_path / "evil\x1b]52;c;x\x07\u202e[b]\x9b1m.duckdb"
    import_files([source], file)
    return file


@pytest.mark.parametrize(
    ("answers", "environment", "marks"),
    [(XTERM, {}, ""), (TMUX, IN_TMUX, "\u200e"), (KITTY, {"TERM": "xterm-kitty"}, "")],
    ids=["vis", "lrm", "run"],
)
def test_nothing_but_text_and_the_sequences_of_textual_is_written(
    hostile, tmp_path, answers, environment, marks
):
    process = Process(str(hostile), size=(160, 48), home=tmp_path, answers=answers, environment=environment)
    process.until_shown("Undated")
    process.until_shown("Clocks")
    process.type(",")
    process.until_shown("Keep only claims with")
    process.type("\x1b")
    process.read(lambda: "Keep only" not in process.picture())
    process.type("\r")
    process.until_shown("root said")
    process.type("G")
    process.until_shown("Evidence")
    process.type("\x11")
    assert process.finish() == 0
    assert ASKED.match(process.written)
    left = ALLOWED.sub(b"", ASKED.sub(b"", process.written, count=1)).decode("utf-8")
    strange = {ascii(char) for char in left if category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")}
    assert strange == {ascii(mark) for mark in marks}, re.findall(r".{0,30}[\x00-\x1f].{0,30}", left)
    assert "[red]x[/red]" in left.replace(marks, "") if marks else "[red]x[/red]" in left
