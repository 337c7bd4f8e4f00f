"""The article behind a claim, its address, and two claims compared word by word."""

import os

import pytest
from screens import cursor_id, detail_lines, home, lines, picture, press, running, seen, send, settled, until
from textual.geometry import Offset

from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.screens import browsing, evidence
from tui.screens.browsing import browser_here, open_address
from tui.screens.comparing import ComparisonScreen
from tui.screens.source import SourceScreen
from tui.timeline.compare import marked_text
from tui.widgets.detail import DetailView

SIZES = [(80, 24), (160, 48)]


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["english", "arabic"])
def language(request):
    """The interface in each language."""
    speak(request.param)
    yield request.param
    speak(ENGLISH)


async def go_to(pilot, claim_id):
    await press(pilot, "X", "f", *f"id:{claim_id}", "enter")
    assert cursor_id(pilot) == claim_id


def said(pilot):
    return " ".join(" ".join(str(toast.message) for toast in pilot.app._notifications).split())


# ---------------------------------------------------------------- the article


@pytest.mark.parametrize("size", SIZES)
async def test_the_article_opens_at_the_words_that_say_so(story, size, language):
    async with running(story, size) as pilot:
        await go_to(pilot, "C31")
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, SourceScreen)
        page = pilot.app.screen.query_one(DetailView)
        text = {paragraph.text for paragraph in page.paragraphs}
        lit = [
            (paragraph.text[run.start : run.end], page._lines_of(index)[0])
            for index, paragraph in enumerate(page.paragraphs)
            for run in paragraph.runs
            if run.tone == "lit"
        ]
        detail = home(pilot).detail
        exact = {piece.exact for piece in detail.claim.evidence}
        assert {words for words, _ in lit} == exact
        assert next(iter(detail.articles.values())).text.split("\n")[0] in text
        top = round(page.scroll_y)
        assert any(top <= line < top + page.size.height for _, line in lit)
        await press(pilot, "escape")
        assert pilot.app.screen is home(pilot)


async def test_n_goes_from_one_piece_of_evidence_to_the_next(story):
    async with running(story, (60, 15)) as pilot:
        await go_to(pilot, "C02")
        await press(pilot, "o")
        page = pilot.app.screen.query_one(DetailView)
        assert "2 pieces of evidence" in lines(pilot)[0]
        first = page._lit
        await press(pilot, "n")
        second = page._lit
        assert second > first
        await press(pilot, "n", "N")
        assert page._lit == first


# ---------------------------------------------------------------- its address


@pytest.mark.parametrize(
    ("environment", "platform", "here"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({"DISPLAY": ":10", "SSH_CONNECTION": "1 2 3 4"}, "linux", False),
        ({}, "darwin", True),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", False),
    ],
)
def test_a_browser_is_here_only_before_the_readers_eyes(environment, platform, here):
    assert browser_here(environment, platform) is here


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for a browser is a shell script")
@pytest.mark.parametrize(
    ("command", "status", "opened"), [("{} %s &", 0, True), ("{} %s &", 3, False), ("{} %s", 0, False)]
)
def test_a_browser_gets_the_address_unless_it_would_run_in_the_terminal(
    tmp_path, monkeypatch, command, status, opened
):
    script, told = tmp_path / "browser", tmp_path / "told"
    script.write_text(f'#!/bin/sh\necho "$1" > {told}\nexit {status}\n')
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", command.format(script))
    assert open_address("https://example.org/a") is opened
    assert told.exists() is command.endswith("&")


@pytest.fixture
def with_addresses(tmp_path):
    """A claim with a good address, one with a bad one, one with two, one with none."""
    from importing import PEOPLE, bring, claim, day

    from store.connection import memory_store

    urls = {"good": "https://example.org/1", "bad": "javascript:alert(1)", "none": None}
    articles = [
        {"type": "article", "id": name, "language": "en", **({"url": url} if url else {})}
        for name, url in urls.items()
    ]
    said = day("2026-03-04")
    kept = {"article": "good", "exact": "words kept", "prefix": "some "}
    other = {"type": "article", "id": "other", "language": "en", "url": "https://example.org/2"}
    with memory_store() as store:
        bring(
            store,
            tmp_path / "urls.jsonl",
            *PEOPLE,
            *articles,
            other,
            *(claim(name, "wire", "ana", said=said, evidence=[{"article": name}]) for name in urls),
            claim("two", "wire", "ana", said=said, evidence=[kept, {"article": "other"}]),
            claim("bare", "wire", "ana", said=said),
        )
        yield store


async def test_an_address_goes_to_the_browser_or_says_why_not(with_addresses, monkeypatch):
    opened = []
    monkeypatch.setattr(evidence, "browser_here", lambda _: True)
    monkeypatch.setattr(evidence, "open_address", lambda link: opened.append(link) or True)
    async with running(with_addresses, (80, 24), toasts=True) as pilot:
        await go_to(pilot, "good")
        await press(pilot, "O")
        assert opened == ["https://example.org/1"]
        assert "Opened in the browser" in said(pilot)
        await go_to(pilot, "bad")
        await press(pilot, "O")
        assert opened == ["https://example.org/1"]
        assert "no address of the web" in said(pilot)
        await go_to(pilot, "two")
        await press(pilot, "O", "j", "enter")
        assert opened[1:] == ["https://example.org/2"]
        await go_to(pilot, "none")
        await press(pilot, "O")
        assert "has no address" in said(pilot)
        await go_to(pilot, "bare")
        await press(pilot, "o")
        assert "names no article" in said(pilot)
        assert pilot.app.screen is home(pilot)


async def test_a_click_on_an_address_opens_it_and_beside_it_nothing(with_addresses, monkeypatch, language):
    opened = []
    monkeypatch.setattr(evidence, "browser_here", lambda _: True)
    monkeypatch.setattr(evidence, "open_address", lambda link: opened.append(link) or True)
    async with running(with_addresses, (160, 48)) as pilot:
        await go_to(pilot, "good")
        pane = home(pilot).query_one(DetailView)
        place = next(y for y in range(pane.size.height) if "example.org" in pane.render_line(y).text)
        column = pane.render_line(place).text.index("example.org")
        inside = pane.content_region.offset - pane.region.offset
        await pilot.click(DetailView, offset=inside + Offset(column, place))
        await settled(pilot)
        assert opened == ["https://example.org/1"]
        await pilot.click(DetailView, offset=inside + Offset(column, 0))
        await settled(pilot)
        assert opened == ["https://example.org/1"]


async def test_without_a_browser_the_address_goes_to_the_clipboard(with_addresses, monkeypatch):
    monkeypatch.setattr(evidence, "browser_here", lambda _: False)
    monkeypatch.setattr(evidence, "open_address", lambda _: pytest.fail("no browser may start"))
    async with running(with_addresses, (80, 24), toasts=True) as pilot:
        await go_to(pilot, "good")
        await press(pilot, "O")
        assert pilot.app.clipboard == "https://example.org/1"
        assert "No browser here" in said(pilot)


async def test_without_a_text_the_page_gives_the_words_that_were_kept(with_addresses):
    async with running(with_addresses, (80, 24)) as pilot:
        await go_to(pilot, "two")
        await press(pilot, "o")
        assert "some words kept" in picture(pilot)
        assert "https://example.org/1" in picture(pilot)
        assert "no text of this article" in picture(pilot)


def test_a_browser_that_hangs_counts_as_none(monkeypatch):
    monkeypatch.setattr(browsing, "OPEN", "import time; time.sleep(60)")
    monkeypatch.setattr(browsing, "PATIENCE", 0.2)
    assert not open_address("https://example.org")


# ---------------------------------------------------------------- two claims


async def test_narrow_screens_compare_one_below_the_other(story, language):
    async with running(story, (80, 24)) as pilot:
        await go_to(pilot, "C06")
        await press(pilot, "=")
        assert "C06" in lines(pilot)[0]
        await go_to(pilot, "C22")
        await press(pilot, "=")
        assert isinstance(pilot.app.screen, ComparisonScreen)
        text = "\n".join(detail_lines(pilot))
        assert "messages to the [−United] States [−in recent days]" in text
        assert "[+Trump administration" in text
        assert seen("[−بعثت] طهران [−قبل أيام برسائل إلى واشنطن]") in text
        await press(pilot, "escape")
        assert home(pilot).state.pinned is None


async def test_wide_screens_compare_side_by_side_and_scroll_together(story, language):
    async with running(story, (120, 20)) as pilot:
        await go_to(pilot, "C06")
        await press(pilot, "=")
        await go_to(pilot, "C22")
        await press(pilot, "=")
        assert "[−United]" in picture(pilot)
        assert "[+Trump" in picture(pilot)
        page, second = pilot.app.screen.query(DetailView)
        await press(pilot, "G")
        assert page.scroll_y > 0
        assert second.scroll_y == min(page.scroll_y, second.max_scroll_y)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert not second.display


async def test_the_same_key_on_the_pinned_claim_lets_it_go_and_undo_brings_it_back(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "=")
        assert home(pilot).state.pinned.id == "C26"
        await press(pilot, "=")
        assert home(pilot).state.pinned is None
        await press(pilot, "u")
        assert home(pilot).state.pinned.id == "C26"


async def test_a_claim_that_was_pinned_on_its_own_page_stays_pinned_on_the_way_back(story):
    async with running(story, (80, 24)) as pilot:
        await go_to(pilot, "C22")
        await press(pilot, "enter", "=", "escape")
        assert "C22" in lines(pilot)[0]
        await go_to(pilot, "C06")
        await press(pilot, "enter", "=")
        assert isinstance(pilot.app.screen, ComparisonScreen)
        await press(pilot, "escape", "escape")
        assert home(pilot).state.pinned is None


async def test_claims_on_one_page_are_compared_too(story):
    async with running(story, (80, 24)) as pilot:
        await go_to(pilot, "C22")
        await press(pilot, "enter", "=")
        await send(pilot, "j", "enter", "=")  # faster than the linked claim is read
        await until(pilot, lambda: isinstance(pilot.app.screen, ComparisonScreen))


def test_signs_and_light_stand_around_exactly_the_letters_that_differ():
    paragraph = marked_text("قال رسائلَ كثيرة", ((4, 10),), 1)
    assert paragraph.text == "قال [+رسائلَ] كثيرة"
    assert [(paragraph.text[run.start : run.end], run.tone) for run in paragraph.runs] == [
        ("[+", "affirm"),
        ("رسائلَ", "lit"),
        ("]", "affirm"),
    ]
