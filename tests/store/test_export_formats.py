"""Exports to read: exactly the filtered claims, in the order of the clock, and no text becomes markup."""

import csv
from html.parser import HTMLParser
from io import BytesIO

import pytest
from importing import PEOPLE, bring, claim, day
from msgspec import json

from store.claims import count
from store.connection import memory_store
from store.exporting import EXPORTS, export_csv
from store.filters import parse_filter
from store.importing import import_into
from store.types import Filter

HOSTILE = (
    "=HYPERLINK(0)",
    "<script>alert(1)</script> & \"quoted\" 'one'",
    "a | b](javascript:alert(1)) [x](http://evil.example)",
    "# heading\n- item\n1. one\n\x1b[31m\u202ereversed",
    "1. first ``code`` *bold* _it_ ~~gone~~ \\",
    "| table |\n|---|",
    '٤ آذار: قال «نعم», "ثم";\tلا',
)


def written(store, format_, filter=None, clock="said"):
    out = BytesIO()
    claims = EXPORTS[format_](store, out, filter or Filter(), clock)
    return claims, out.getvalue().decode()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Claims whose texts, names and links try to be something else."""
    agents = [
        {"type": "agent", "id": f"a{n}", "kind": "person", "names": {"en": text}}
        for n, text in enumerate(HOSTILE)
    ]
    articles = [
        {"type": "article", "id": "bad", "language": "en", "url": "javascript:alert(1)", "title": HOSTILE[2]},
        {"type": "article", "id": "good", "language": "en", "url": "https://e.example/a<b>\" onx='1'\n"},
    ]
    claims = [
        claim(
            f"c{n}",
            "wire",
            f"a{n}",
            content={"en": text},
            quote={"kind": "original", "text": f"{text}!"},
            evidence=[{"article": "bad"}, {"article": "good"}],
        )
        for n, text in enumerate(HOSTILE)
    ]
    with memory_store() as store:
        bring(store, tmp_path_factory.mktemp("hostile") / "d.jsonl", *PEOPLE, *agents, *articles, *claims)
        yield store


# ---------------------------------------------------------------- every format


@pytest.mark.parametrize("format_", [name for name in EXPORTS if name != "parquet"])  # test_parquet has it
@pytest.mark.parametrize("text", ["", "speaker:trump", "-speaker:trump kind:direct", "speaker:nobody-at-all"])
def test_an_export_holds_exactly_the_filtered_claims(story, format_, text):
    filter = parse_filter(text) if text else Filter()
    claims, out = written(story, format_, filter)
    assert claims == count(story, filter)
    ids = {id_ for (id_,) in story.rows("SELECT id FROM claim")}
    shown = {one for one in ids if f":{one}" in out or f",{one}," in out or f'"id":"{one}"' in out}
    assert len(shown) == claims


@pytest.mark.parametrize("format_", ["markdown", "html", "annotations"])
def test_the_header_says_the_filter(story, format_):
    _, out = written(story, format_, parse_filter("speaker:trump"))
    assert "Claims with speaker:trump (clock: said)" in out[:1_500]


@pytest.mark.parametrize("format_", ["csv", "markdown", "html", "annotations"])
def test_claims_stand_in_the_order_of_the_clock(tmp_path, format_, monkeypatch):
    monkeypatch.setattr("store.exporting.telling.WINDOW", 2)
    said = [day("2026-03-04"), day("2026-03-01"), day("2026-03-03"), day("2026-03-02"), None]
    claims = [claim(f"c{n}", "wire", "ana", **({"said": one} if one else {})) for n, one in enumerate(said)]
    with memory_store() as store:
        bring(store, tmp_path / "d.jsonl", *PEOPLE, *claims)
        _, out = written(store, format_)
    places = [out.index(f"what c{n} says") for n in (4, 1, 3, 2, 0)]
    assert places == sorted(places)


# ---------------------------------------------------------------- CSV


def test_a_sheet_comes_back_as_the_same_claims(tmp_path):
    sheet = tmp_path / "sheet.csv"
    said = ["2026-03-04", "2026-03", "2026", "../2026-03-04", "2026-03-04/..", "2026-03-01/2026-03-04", ""]
    rows = [f"{one},Ana,The Wire,text {n},,https://e.example/{n},x; y,i{n}" for n, one in enumerate(said)]
    sheet.write_text("\n".join(["date,speaker,outlet,claim,quote,url,topic,id", *rows]))
    with memory_store() as store, memory_store() as again:
        import_into(store, [sheet])
        _, out = written(store, "csv")
        sheet.write_text(out)
        import_into(again, [sheet])
        facts = "SELECT id, said_start, said_end, said_precision, speaker_no, hops FROM claim ORDER BY id"
        wanted = [(*row[:3], *row[4:]) for row in store.rows(facts)]
        assert [(*row[:3], *row[4:]) for row in again.rows(facts)] == wanted
        assert written(again, "csv")[1] == out


def test_no_cell_is_a_formula_and_every_text_comes_back(hostile, tmp_path):
    _, out = written(hostile, "csv")
    rows = list(csv.DictReader(out.splitlines(keepends=True)))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]
    path = tmp_path / "sheet.csv"
    path.write_text(out, newline="")
    with memory_store() as store:
        import_into(store, [path])
        texts = {text for (text,) in store.rows("SELECT text FROM claim_content")}
    assert texts == {text.strip() for text in HOSTILE}


def test_a_byte_order_mark_stands_first_when_asked(story):
    out = BytesIO()
    export_csv(story, out, Filter(), "said", mark=True)
    assert out.getvalue().startswith(b"\xef\xbb\xbfdate,")


# ---------------------------------------------------------------- HTML and Markdown


class Page(HTMLParser):
    """The tags, attributes and texts of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *one) for one in attrs]

    def handle_data(self, data):
        self.texts.append(data)


def test_no_text_becomes_a_tag_or_a_link_that_runs(hostile):
    _, out = written(hostile, "html")
    page = Page(out)
    assert set(page.tags) == {
        "html", "meta", "title", "style", "h1", "h2", "article", "p", "b", "bdi", "blockquote", "footer", "a",
    }  # fmt: skip
    assert {value.split(":")[0] for tag, name, value in page.attributes if name == "href"} == {"https"}
    assert {name for tag, name, _ in page.attributes if tag == "a"} == {"href", "rel"}
    assert HOSTILE[1] in page.texts
    assert "\x1b" not in out


def test_each_text_has_its_direction_and_language(story):
    _, out = written(story, "html")
    assert '<p dir="auto" lang="ar">' in out
    assert "default-src 'none'" in out
    assert out.count("<article>") == 31


def test_no_text_becomes_markup(hostile):
    _, out = written(hostile, "markdown")
    body = out.split("\n## ", 1)[1]
    assert "<" not in body.replace("](<https", "").replace("](<", "")
    assert "javascript" not in "".join(part.split(">)")[0] for part in body.split("](<")[1:])
    assert "\\[x\\](http://evil.example)" in body
    assert "  \\# heading - item 1. one [31mreversed".replace("[", "\\[") in body
    assert "  1\\. first \\`\\`code\\`\\` \\*bold\\* \\_it\\_ \\~\\~gone\\~\\~ \\\\" in body
    assert "\\| table \\|" in body
    assert not set("\x1b\u202e\r") & set(out)


# ---------------------------------------------------------------- annotations


def test_evidence_becomes_a_target_with_selectors(story):
    _, out = written(story, "annotations", parse_filter("id:C21"))
    page = json.decode(out)
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    first = page["items"][0]
    position, quoted = first["target"]["selector"]
    assert (position["type"], quoted["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    assert position["end"] - position["start"] == len(quoted["exact"])
    assert {one["language"] for one in first["body"] if one["type"] == "TextualBody"} == {"ar", "en"}


def test_a_claim_without_evidence_is_annotated_itself(tmp_path):
    with memory_store() as store:
        bring(store, tmp_path / "d.jsonl", *PEOPLE, claim("c 1/2", "wire", "ana"))
        _, out = written(store, "annotations")
    [item] = json.decode(out)["items"]
    assert item["target"] == "urn:aqwal:claim:d:c%201%2F2"


def test_no_claims_are_an_empty_page(story):
    _, out = written(story, "annotations", parse_filter("speaker:nobody-at-all"))
    assert json.decode(out)["items"] == []
