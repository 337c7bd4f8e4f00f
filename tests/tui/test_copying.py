"""Copying a citation: logical order, every fact, and an honest word about the clipboard."""

import re

import pytest
from screens import cursor_id, home, lines, picture, press, running, seen, until

from store import claims
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.screens.shown_text import ShownText
from tui.timeline.citation import citation, reference

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f]")


def said(pilot):
    return " ".join(" ".join(toast.message.split()) for toast in pilot.app._notifications)


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["english", "arabic"])
def language(request):
    speak(request.param)
    yield request.param
    speak(ENGLISH)


def test_a_citation_says_who_what_by_which_way_when_and_where(story):
    detail = claims.detail(story, claims.uid_of(story, "C06"), "said")
    text = citation(detail)
    assert text.splitlines()[0] == "US official who was not identified:"
    for part in (
        "[ar] بعثت طهران قبل أيام برسائل إلى واشنطن",
        "[en] the Iranians sent messages",
        "Chain: the publishing outlet > Axios > US official who was not identified",
        "said: not after 4 March 2026",
        "reported: 4 March 2026 (Axios)",
    ):
        assert part in text
    assert text.splitlines()[-1] == reference(detail).splitlines()[0] == "founding-story:C06"


def test_no_citation_of_the_story_holds_a_presentation_form_or_a_control(story, language):
    for (uid,) in story.rows("SELECT claim_uid FROM claim"):
        text = citation(claims.detail(story, uid, "said"))
        assert not PRESENTATION.search(text)
        assert not CONTROLS.search(text)


@SIZES
async def test_y_copies_and_promises_nothing_and_again_shows_the_text(story, size, monkeypatch):
    monkeypatch.setenv("TMUX", "/tmp/tmux,1,0")
    async with running(story, size) as pilot:
        await press(pilot, "y")
        copied = pilot.app.clipboard
        assert copied.endswith("founding-story:C26")
        await until(pilot, lambda: "sent to the terminal's clipboard" in said(pilot))
        assert "set-clipboard on" in said(pilot)
        await press(pilot, "y")
        assert isinstance(pilot.app.screen, ShownText)
        assert "founding-story:C26" in picture(pilot)
        await press(pilot, "escape", "j", "y")
        assert pilot.app.screen is home(pilot)
        assert pilot.app.clipboard.endswith(f"founding-story:{cursor_id(pilot)}")


@SIZES
async def test_the_page_of_a_claim_copies_the_claim_that_is_open(story, size):
    async with running(story, size) as pilot:
        await press(pilot, "d", "d", "d", "enter")
        await until(pilot, lambda: pilot.app.screen is not home(pilot))
        await pilot.press("j", "enter")
        await until(pilot, lambda: "C02 › C01" in lines(pilot)[0])
        await pilot.press("Y")
        await until(pilot, lambda: pilot.app.clipboard.splitlines()[:1] == ["founding-story:C01"])


async def test_the_arabic_interface_says_it_in_arabic(story, language):
    async with running(story, toasts=True) as pilot:
        await press(pilot, "y", "y")
        title = {ENGLISH: "The citation", ARABIC: seen("الاقتباس الموثق")}[language]
        assert title in picture(pilot)
