"""Exporting what is on screen: exactly those claims, never over a file unasked, given up without a trace."""

import json
import threading

import pytest
from screens import home, lines, picture, press, running, until

from store.exporting import BY_ENDING
from store.filters import parse_filter
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.screens import exporting
from tui.screens.exporting import AtWork, GivenUp, Order, export


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["english", "arabic"])
def language(request):
    speak(request.param)
    yield request.param
    speak(ENGLISH)


def said(pilot):
    return " ".join(" ".join(toast.message.split()) for toast in pilot.app._notifications)


async def ask(pilot, *keys):
    await pilot.press("ctrl+e")
    await until(pilot, lambda: pilot.app.screen is not home(pilot))
    await pilot.press("ctrl+u", *keys, "enter")


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_the_file_holds_the_claims_on_screen_and_their_filter(
    story, tmp_path, monkeypatch, size, language
):
    monkeypatch.chdir(tmp_path)
    async with running(story, size) as pilot:
        await pilot.press("f")
        await press(pilot, *"kind:attitude", "enter")
        total = home(pilot).listing.histogram.total
        await ask(pilot, *"out.md")
        await until(pilot, lambda: pilot.app.screen is home(pilot) and (tmp_path / "out.md").exists())
        text = (tmp_path / "out.md").read_text(encoding="utf-8")
        assert "kind:attitude" in text.splitlines()[0]
        assert text.count("\n- **") == total > 0
        assert "out.md" in said(pilot)


async def test_a_file_that_is_there_is_replaced_only_on_the_second_enter(story, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.csv").write_text("mine")
    async with running(story) as pilot:
        await ask(pilot, *"mine.csv")
        await until(pilot, lambda: "Enter again replaces it" in picture(pilot))
        assert (tmp_path / "mine.csv").read_text() == "mine"
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is home(pilot))
        assert len((tmp_path / "mine.csv").read_text(encoding="utf-8").splitlines()) == 32


@pytest.mark.parametrize(
    ("name", "reason"),
    [("out.doc", "whose name ends in"), ("no/out.md", "no such folder"), ("here.md", "a folder")],
)
async def test_what_cannot_be_written_is_refused_before_anything_is(
    story, tmp_path, monkeypatch, name, reason
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.md").mkdir()
    async with running(story) as pilot:
        await ask(pilot, *name)
        await until(pilot, lambda: reason in lines(pilot)[-1])
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is home(pilot))
    assert [path.name for path in tmp_path.iterdir()] == ["here.md"]


@pytest.mark.parametrize("format_", sorted(set(BY_ENDING.values())))
def test_every_format_can_be_given_up_and_leaves_nothing(story, tmp_path, format_):
    order = Order(story, parse_filter("kind:attitude"), "said", tmp_path / "out", format_, 3)

    def give_up(claims):
        raise GivenUp

    def give_up_at_the_end(claims):
        if claims == 3:
            raise GivenUp

    for tell in (give_up, give_up_at_the_end):
        with pytest.raises(GivenUp):
            export(order, tell)
        assert not list(tmp_path.iterdir())
    told = []
    assert export(order, told.append) == 3
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 3)


async def test_an_export_at_work_says_how_many_claims_of_how_many_are_written(story, tmp_path, monkeypatch):
    looked = threading.Event()

    def slow(order, tell):
        tell(7)
        looked.wait()
        return 31

    monkeypatch.setattr(exporting, "export", slow)
    async with running(story, (80, 24)) as pilot:
        order = Order(story, parse_filter(""), "said", tmp_path / "out.md", "markdown", 31)
        pilot.app.push_screen(AtWork(order))
        await until(pilot, lambda: "7 of 31 claims written · Esc gives up" in picture(pilot))
        looked.set()
        await until(pilot, lambda: pilot.app.screen is home(pilot))


async def test_json_is_the_web_annotations(story, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with running(story) as pilot:
        await ask(pilot, *"out.json")
        await until(pilot, lambda: pilot.app.screen is home(pilot) and (tmp_path / "out.json").exists())
        assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["type"] == "AnnotationPage"
