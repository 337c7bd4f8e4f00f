"""Web addresses in claims are links that a terminal opens, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import claim, write
from rich.style import Style
from terminals import Process

from store.importing import import_files
from tui.bidi import Typesetting
from tui.timeline.lines import lay_out
from tui.timeline.links import LONGEST, safe_link
from tui.timeline.paragraph import Writing
from tui.widgets.paint import TONES, laid_segments

URL = "https://example.org/a_(b)?q=1&r=2#c"
STYLES = {tone: Style(bold=tone == "strong") for tone in TONES}


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (URL, URL),
        ("HTTP://example.org/%D8%A7", "HTTP://example.org/%D8%A7"),
        ("https://example.org/خبر جديد", "https://example.org/%D8%AE%D8%A8%D8%B1%20%D8%AC%D8%AF%D9%8A%D8%AF"),
        ("https://x/\x1b]0;t\x07\u202e\x9c", "https://x/%1B]0;t%07%E2%80%AE%C2%9C"),
        ("https://x/\ud800", "https://x/?"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("\x1b]8;;https://x", ""),
        (" https://x", ""),
        ("example.org", ""),
        ("", ""),
        ("https://" + "a" * LONGEST, ""),
        ("https://" + "ا" * (LONGEST // 3), ""),
    ],
)
def test_only_web_addresses_become_links_and_only_in_printable_ascii(url, link):
    assert safe_link(url) == link


@given(st.text().map(lambda text: f"https://{text}"))
def test_a_link_is_never_more_than_printable_ascii(url):
    link = safe_link(url)
    assert link.isascii()
    assert link.isprintable()
    assert " " not in link
    assert len(link) <= LONGEST


@pytest.mark.parametrize("width", [80, 30, 14])
def test_exactly_the_cells_of_an_address_are_its_link_in_a_right_to_left_line_too(width):
    paragraph = Writing().words("المصدر الأول: ").address(URL, "dim").words(" كما نُشر أمس (12%)").done()
    for base in ("R", "L"):
        linked = []
        for laid in lay_out([paragraph], width, Typesetting(), base):
            segments = laid_segments(laid, paragraph, width, Style(), STYLES)
            assert sum(segment.cell_length for segment in segments) == width
            linked += [segment.text for segment in segments if segment.style.link]
            assert {segment.style.link for segment in segments} <= {None, URL}
        assert "".join(linked) == URL


def test_a_terminal_gets_the_link_and_no_byte_more_of_it(tmp_path):
    url = "https://example.org/خ\x1b]0;pwned\x07"
    write(
        tmp_path / "one.jsonl",
        {"type": "agent", "id": "wire", "kind": "outlet", "names": {"en": "The Wire"}},
        {"type": "article", "id": "n", "outlet": "wire", "language": "en", "title": "News", "url": url},
        claim("C1", "wire", evidence=[{"article": "n"}]),
    )
    import_files([tmp_path / "one.jsonl"], tmp_path / "one.duckdb")
    process = Process(str(tmp_path / "one.duckdb"), size=(160, 40), home=tmp_path)
    process.until_shown("https://example.org/")
    process.type("q")
    assert process.finish() == 0
    assert b";https://example.org/%D8%AE%1B]0;pwned%07\x1b\\" in process.written
    assert b"\x1b]0;pwned" not in process.written
