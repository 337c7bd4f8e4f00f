"""Saved views, the filter that is turned off and on, and the way back, by key."""

import pytest
from screens import cursor_id, home, lines, picture, press, running, until

from store.filters import parse_filter
from store.views import SavedView, read_view, write_view
from tui.i18n.language import ARABIC, ENGLISH, speak

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of saved views."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "aqwal" / "views"


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["english", "arabic"])
def language(request):
    speak(request.param)
    yield request.param
    speak(ENGLISH)


def said(pilot):
    return " ".join(" ".join(toast.message.split()) for toast in pilot.app._notifications)


async def answer(pilot, *keys):
    await until(pilot, lambda: pilot.app.screen is not home(pilot))
    await pilot.press(*keys)
    await until(pilot, lambda: pilot.app.screen is home(pilot))
    await press(pilot)


@SIZES
async def test_a_view_is_saved_and_taken_again_as_a_step(story, folder, size, language):
    async with running(story, size) as pilot:
        for key in ("c", "comma", "enter", "3"):
            await press(pilot, key)
        wanted = home(pilot).state
        await pilot.press("V")
        await answer(pilot, *"نفي one", "enter")
        await until(pilot, lambda: list(folder.glob("*.toml")))
        view = read_view(next(folder.glob("*.toml")))
        assert (view.name, view.clock, view.view) == ("نفي one", "reported", "matrix")
        assert parse_filter(view.filter) == wanted.filter
        await press(pilot, "1", "X", "c")
        before = home(pilot).state
        await pilot.press("v")
        await answer(pilot, "enter")
        assert (home(pilot).state.filter, home(pilot).state.clock) == (wanted.filter, "reported")
        assert home(pilot).state.view == "matrix"
        await press(pilot, "u")
        assert (home(pilot).state.filter, home(pilot).state.clock) == (before.filter, before.clock)


async def test_a_name_that_is_taken_needs_enter_twice(story, folder):
    write_view(folder, SavedView(name="mine", filter="kind:attitude"))
    async with running(story) as pilot:
        await pilot.press("V")
        await until(pilot, lambda: pilot.app.screen is not home(pilot))
        await pilot.press(*"mine", "enter")
        await until(pilot, lambda: "replaces it" in picture(pilot))
        assert read_view(folder / "mine.toml").filter == "kind:attitude"
        await answer(pilot, "enter")
        await until(pilot, lambda: not read_view(folder / "mine.toml").filter)


async def test_without_views_the_key_that_saves_is_named(story, folder):
    async with running(story) as pilot:
        await press(pilot, "v")
        await until(pilot, lambda: "No view is saved yet" in said(pilot))


async def test_a_faulty_file_gets_a_sentence_and_the_others_are_offered(story, folder):
    write_view(folder, SavedView(name="good", filter="kind:attitude"))
    (folder / "bad.toml").write_text("filter = 'colour:red'")
    async with running(story) as pilot:
        await pilot.press("v")
        await until(pilot, lambda: "good" in picture(pilot))
        assert "bad.toml" in said(pilot)
        await answer(pilot, "enter")
        assert home(pilot).state.filter == parse_filter("kind:attitude")


@SIZES
async def test_the_filter_is_turned_off_and_on_and_the_cursor_keeps_its_claim(story, size, language):
    async with running(story, size) as pilot:
        for key in ("d", "comma", "enter"):
            await press(pilot, key)
        claim, filtered = cursor_id(pilot), home(pilot).state.filter
        await press(pilot, "ctrl+f")
        assert not home(pilot).state.filter
        assert cursor_id(pilot) == claim
        await press(pilot, "ctrl+f")
        assert (home(pilot).state.filter, cursor_id(pilot)) == (filtered, claim)
        await press(pilot, "u")
        assert not home(pilot).state.filter


async def test_back_goes_through_the_claims_that_were_visited_and_keeps_the_filter(story):
    async with running(story) as pilot:
        visited = [cursor_id(pilot)]
        for key in ("d", "d", "d"):
            await press(pilot, key)
            visited.append(cursor_id(pilot))
        await press(pilot, "c")
        for claim in reversed(visited[:-1]):
            await press(pilot, "ctrl+o")
            assert cursor_id(pilot) == claim
            assert home(pilot).state.clock == "reported"
        await press(pilot, "ctrl+o")
        await until(pilot, lambda: "No claim was visited" in said(pilot))


async def test_a_claim_that_the_filter_hides_opens_on_its_page(story):
    async with running(story) as pilot:
        await press(pilot, "d", "d", "d")
        await pilot.press("f")
        await press(pilot, *"id:C05", "enter")
        await press(pilot, "ctrl+o")
        await until(pilot, lambda: "the filter hides it" in lines(pilot)[0])
