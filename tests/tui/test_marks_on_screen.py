"""Stars, tags, notes and verdicts by key, on the timeline and on the page of a claim."""

import asyncio
import os
import sys
from contextlib import asynccontextmanager

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from screens import cursor_id, detail_lines, home, lines, list_lines, picture, press, running, seen, until

from store import annotations as sidecars
from store.annotations import ClaimName, open_sidecar
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.screens.claim import ClaimScreen
from tui.screens.desk import Desk

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])
STORY = "founding-story"
RLM = "\u200f"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "annotations.sqlite"


@pytest.fixture(autouse=True)
def no_editor(monkeypatch):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


@pytest.fixture(params=[ENGLISH, ARABIC], ids=["english", "arabic"])
def language(request):
    """The interface in each language."""
    speak(request.param)
    yield request.param
    speak(ENGLISH)


@asynccontextmanager
async def marking(story, path, size=(160, 48), **options):
    async with running(story, size, desk=Desk(story, path), **options) as pilot:
        yield pilot


def kept(path, claim_id):
    with open_sidecar(path) as sidecar:
        name = ClaimName(STORY, claim_id)
        return sidecars.annotations(sidecar, [name.uid]).get(name.uid)


def said(pilot):
    """The words of all toasts."""
    return " ".join(" ".join(toast.message.split()) for toast in pilot.app._notifications)


def cursor_row(pilot):
    view = home(pilot).query_one("#timeline")
    line = view.geometry.claim_line(home(pilot).listing.rank) - round(view.scroll_y)
    return list_lines(pilot)[line]


async def answer(pilot, *keys):
    """Type into the prompt or menu that the last key opened."""
    await until(pilot, lambda: pilot.app.screen is not home(pilot))
    before = pilot.app.screen
    await pilot.press(*keys)
    await until(pilot, lambda: pilot.app.screen is not before)
    await press(pilot)


# ---------------------------------------------------------------- each key


@SIZES
async def test_a_star_stands_in_the_row_and_in_the_sidecar_and_goes_again(story, path, size, language):
    async with marking(story, path, size) as pilot:
        assert "*" not in "".join(list_lines(pilot))
        await press(pilot, "m")
        assert "*" in cursor_row(pilot)
        assert kept(path, "C26").starred
        await press(pilot, "j")
        assert "*" not in cursor_row(pilot)
        await press(pilot, "k", "m")
        assert kept(path, "C26") is None
        assert "*" not in "".join(list_lines(pilot))


async def test_a_star_set_with_the_arabic_keyboard_is_the_same_star(story, path):
    async with marking(story, path) as pilot:
        await press(pilot, "ة")
        assert kept(path, "C26").starred


async def test_every_claim_that_a_fast_reader_stars_is_starred(story, path):
    async with marking(story, path) as pilot:
        await press(pilot, *["m", "j"] * 5)
        with open_sidecar(path) as sidecar:
            assert len(sidecars.claims_with(sidecar, "star")) == 5
        assert sum("*" in line[:14] for line in list_lines(pilot)) == 5


@SIZES
async def test_tags_are_typed_in_one_line_shown_and_taken_away(story, path, size, language):
    async with marking(story, path, size) as pilot:
        await pilot.press("L")
        await answer(pilot, *"check,عاجل", "enter")
        assert kept(path, "C26").tags == ("check", "عاجل")
        shown = "\n".join(detail_lines(pilot))
        assert "#check" in shown or "check#" in shown
        assert seen("عاجل") in shown
        await pilot.press("L")
        await answer(pilot, *"-check", "enter")
        assert kept(path, "C26").tags == ("عاجل",)
        await pilot.press("L")
        await answer(pilot, "ctrl+u", "enter")
        assert kept(path, "C26") is None


async def test_a_known_tag_is_completed(story, path):
    async with marking(story, path) as pilot:
        await pilot.press("L")
        await answer(pilot, *"ask again", "enter")
        await pilot.press("j", "L")
        await until(pilot, lambda: pilot.app.screen is not home(pilot))
        await pilot.press(*"ask")
        await until(pilot, lambda: "ask again" in picture(pilot))
        await answer(pilot, "tab", "enter")
        assert kept(path, "C10").tags == ("ask again",)


@pytest.mark.parametrize("tag", ["x" * 61, "a\x1bb"])
def test_a_tag_that_cannot_be_is_refused_with_its_reason(tag):
    from tui.screens.marking import _judge_tags

    said = _judge_tags(tag)
    assert said.refused
    assert "1 to 60" in said.words.text or "control" in said.words.text


async def test_a_refused_line_keeps_the_prompt_open_and_escape_leaves_all_as_it_was(story, path):
    async with marking(story, path) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: pilot.app.screen is not home(pilot))
        await pilot.press(*"x" * 61, "enter")
        await until(pilot, lambda: "1 to 60 characters" in picture(pilot))
        await answer(pilot, "escape")
        assert not path.exists() or kept(path, "C26") is None


@SIZES
async def test_a_verdict_is_chosen_shown_and_taken_back(story, path, size, language):
    async with marking(story, path, size) as pilot:
        await pilot.press("!")
        await until(pilot, lambda: pilot.app.screen is not home(pilot))
        words = {ENGLISH: "doubtful", ARABIC: seen("مشكوك فيه")}[language]
        assert words in picture(pilot)
        await answer(pilot, "j", "j", "j", "enter")
        assert kept(path, "C26").verdict == "doubtful"
        assert words in "\n".join(detail_lines(pilot))
        await pilot.press("!")
        await answer(pilot, *["j"] * 5, "enter")
        assert kept(path, "C26") is None


async def test_without_an_editor_a_note_is_one_line(story, path):
    async with marking(story, path) as pilot:
        await pilot.press("A")
        await answer(pilot, *"اسأل again", "enter")
        assert kept(path, "C26").note == "اسأل again"
        assert seen("اسأل") in "\n".join(detail_lines(pilot))


async def test_a_note_of_several_lines_is_not_flattened_by_the_one_line_prompt(story, path):
    with open_sidecar(path) as sidecar:
        sidecars.set_note(sidecar, ClaimName(STORY, "C26"), "first\nsecond")
    async with marking(story, path, toasts=True) as pilot:
        text = [line.strip() for line in detail_lines(pilot)]
        assert text[text.index("first") + 1] == "second"
        assert "note   first" in picture(pilot) or "note first" in picture(pilot)
        await press(pilot, "A")
        await until(pilot, lambda: "several lines" in said(pilot))
        assert pilot.app.screen is home(pilot)


async def test_hostile_marks_are_kept_and_shown_as_text(story, path):
    hostile = f"[red]{RLM}\u202eabc <b>"
    with open_sidecar(path) as sidecar:
        sidecars.set_tag(sidecar, ClaimName(STORY, "C26"), hostile, True)
        sidecars.set_note(sidecar, ClaimName(STORY, "C26"), "\x1b[31m\x00\n\u2067")
    async with marking(story, path, (80, 24)) as pilot:
        await press(pilot, "p", "p", "enter")
        assert "[red]" in picture(pilot)
        assert "\x1b" not in picture(pilot)
        await press(pilot, "escape", "L", "escape")
        await pilot.press("L")
        await answer(pilot, "enter")
        assert kept(path, "C26").tags == (hostile,)


# ---------------------------------------------------------------- the page of a claim


@SIZES
async def test_the_page_of_a_claim_marks_the_claim_that_is_open(story, path, size):
    async with marking(story, path, size) as pilot:
        await press(pilot, "d", "d", "d", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ClaimScreen))
        page = pilot.app.screen
        await pilot.press("j", "enter")
        await until(pilot, lambda: "C02 › C01" in lines(pilot)[0])
        await pilot.press("m")
        await until(pilot, lambda: "*starred" in picture(pilot))
        await pilot.press("L", *"seen", "enter")
        await until(pilot, lambda: pilot.app.screen is page and "#seen" in picture(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "*starred" not in picture(pilot))
        await press(pilot, "escape")
        assert kept(path, "C01") == sidecars.Annotation(ClaimName(STORY, "C01"), starred=True, tags=("seen",))
        await press(pilot, "u", "u")
        assert kept(path, "C01") is None


# ---------------------------------------------------------------- the editor


def editor(tmp_path, code):
    """A program that edits as `code` says; `path` is the file."""
    program = tmp_path / "editor.py"
    program.write_text(f"import sys\npath = sys.argv[1]\n{code}\n", encoding="utf-8")
    return f"{sys.executable} {program}"


class Suspending:
    """An application that gives its terminal away."""

    def __init__(self):
        self.away = []

    def suspend(self):
        from contextlib import contextmanager

        @contextmanager
        def away():
            self.away.append("away")
            yield
            self.away.append("back")

        return away()


async def test_a_note_is_written_in_the_editor_with_all_its_lines(tmp_path, monkeypatch):
    from tui.screens.editor import edited, editor_command

    code = "open(path, 'a', encoding='utf-8').write('ثانيا\\nthird\\n')"
    monkeypatch.setenv("EDITOR", "no such program")
    monkeypatch.setenv("VISUAL", editor(tmp_path, code))
    app = Suspending()
    assert edited(app, editor_command(), "first") == "first\nثانيا\nthird"
    assert app.away == ["away", "back"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("sys.exit(3)", "ended with an error"), ("open(path, 'wb').write(b'\\xff\\xfe')", "no text in UTF-8")],
)
async def test_an_editor_that_fails_leaves_the_note(tmp_path, monkeypatch, code, sentence):
    from tui.screens.editor import EditorFault, edited, editor_command

    monkeypatch.setenv("EDITOR", editor(tmp_path, code))
    app = Suspending()
    with pytest.raises(EditorFault, match=sentence):
        edited(app, editor_command(), "first")
    assert app.away == ["away", "back"]


async def test_an_editor_that_is_not_there_is_said_to_be_missing(monkeypatch):
    from tui.screens.editor import EditorFault, edited

    app = Suspending()
    with pytest.raises(EditorFault, match="cannot be started"):
        edited(app, ["/no/such/editor"], "")
    assert app.away == ["away", "back"]


async def test_where_the_terminal_cannot_be_given_away_the_note_is_one_line(story, path, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")
    async with marking(story, path) as pilot:
        await pilot.press("A")
        await answer(pilot, *"short", "enter")
        assert kept(path, "C26").note == "short"


# ---------------------------------------------------------------- undo


async def test_undo_takes_marks_back_in_their_order_among_other_steps(story, path):
    async with marking(story, path) as pilot:
        for key in ("m", "c", "G", "m"):
            await press(pilot, key)
        last = cursor_id(pilot)
        await press(pilot, "g", "u")
        assert cursor_id(pilot) == last
        await press(pilot, "u")
        assert kept(path, last) is None
        assert kept(path, "C26").starred
        for _ in range(3):
            await press(pilot, "u")
        assert kept(path, "C26") is None
        assert home(pilot).state.clock == "said"
        for _ in range(4):
            await press(pilot, "ctrl+r")
        assert kept(path, "C26").starred
        assert kept(path, last).starred


async def test_a_step_that_another_viewer_overtook_is_dropped_with_a_sentence(story, path):
    async with marking(story, path, toasts=True) as pilot:
        await press(pilot, "c", "m")
        with open_sidecar(path) as other:
            sidecars.set_star(other, ClaimName(STORY, "C26"), False)
        await press(pilot, "u")
        await until(pilot, lambda: "Another viewer" in picture(pilot))
        assert home(pilot).state.clock == "reported"
        await press(pilot, "u")
        assert home(pilot).state.clock == "said"


KEYS = st.lists(st.sampled_from("mmjkduuRtv"), min_size=5, max_size=25)


@settings(max_examples=4, phases=[Phase.generate])
@given(keys=KEYS)
async def test_undoing_every_step_empties_the_sidecar_and_redoing_brings_all_back(
    story_path, tmp_path_factory, keys
):
    from store.connection import open_store

    path = tmp_path_factory.mktemp("marks") / "annotations.sqlite"
    with open_store(story_path) as story:
        async with marking(story, path, (80, 24)) as pilot:
            screen = home(pilot)
            for key in keys:
                if key == "t":
                    await screen._mark(screen.at_hand(), tagged)
                elif key == "v":
                    await screen._mark(screen.at_hand(), judged)
                elif key == "R":
                    await press(pilot, "ctrl+r")
                else:
                    await press(pilot, key)
            done, state = everything(path), screen.state
            steps = len(screen.history.past)
            for _ in range(steps):
                await screen.action_undo()
            assert everything(path) == ()
            for _ in range(steps):
                await screen.action_redo()
            assert everything(path) == done
            assert screen.state.filter == state.filter


def tagged(sidecar, claim, standing):
    return [sidecars.set_tag(sidecar, claim, "عاجل", "عاجل" not in standing.tags)]


def judged(sidecar, claim, standing):
    return [sidecars.set_verdict(sidecar, claim, None if standing.verdict else "likely")]


def everything(path):
    if not path.exists():
        return ()
    with open_sidecar(path) as sidecar:
        return sidecars.everything(sidecar)


# ---------------------------------------------------------------- other viewers, and faults


async def test_what_another_viewer_marks_appears(story, path):
    async with marking(story, path) as pilot:
        await press(pilot, "m")
        with open_sidecar(path) as other:
            sidecars.set_star(other, ClaimName(STORY, "C10"), True)
            sidecars.set_tag(other, ClaimName(STORY, "C26"), "theirs", True)
        home(pilot)._look_at_marks()
        await until(pilot, lambda: "#theirs" in "\n".join(detail_lines(pilot)))
        await press(pilot, "j")
        assert "*" in cursor_row(pilot)


async def test_a_damaged_sidecar_gets_one_sentence_and_the_claims_stay_readable(story, path):
    path.parent.mkdir()
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    async with marking(story, path, toasts=True) as pilot:
        await until(pilot, lambda: "damaged" in picture(pilot))
        home(pilot)._look_at_marks()
        await press(pilot, "j")
        assert cursor_id(pilot) == "C10"
        assert picture(pilot).count("is damaged") == 1
        await press(pilot, "m")
        assert "*" not in cursor_row(pilot)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_in_a_folder_that_cannot_be_written_a_star_says_so(story, path):
    path.parent.mkdir()
    path.parent.chmod(0o500)
    try:
        async with marking(story, path, toasts=True) as pilot:
            await press(pilot, "m")
            await until(pilot, lambda: "permissions" in said(pilot))
            await press(pilot, "j")
            assert cursor_id(pilot) == "C10"
    finally:
        path.parent.chmod(0o700)


async def test_where_no_folder_can_be_made_a_star_says_so(story, path):
    path.parent.write_text("a file, where the folder would be")
    async with marking(story, path, toasts=True) as pilot:
        await press(pilot, "m")
        await until(pilot, lambda: "check its folder" in said(pilot))
        assert "*" not in cursor_row(pilot)


async def test_without_a_file_marks_last_as_long_as_the_application(story):
    async with running(story) as pilot:
        await press(pilot, "m")
        assert "*" in cursor_row(pilot)
        await press(pilot, "u")
        assert "*" not in cursor_row(pilot)


def test_two_threads_that_open_the_desk_at_once_open_one_sidecar(story, path):
    desk = Desk(story, path)

    async def both():
        return await asyncio.gather(*(asyncio.to_thread(desk.opened) for _ in range(8)))

    assert len(set(map(id, asyncio.run(both())))) == 1
    desk.close()


# ---------------------------------------------------------------- marks in a filter


async def test_a_filter_by_star_follows_the_stars_that_are_set_and_taken_back(story, path):
    async with marking(story, path) as pilot:
        await press(pilot, "m")
        await pilot.press("f")
        await press(pilot, *"star:yes", "enter")
        await until(pilot, lambda: "1 of 31" in lines(pilot)[0])
        assert cursor_id(pilot) == "C26"
        await press(pilot, "m")
        await until(pilot, lambda: "0 of 31" in lines(pilot)[0])
        await press(pilot, "u")
        await until(pilot, lambda: "1 of 31" in lines(pilot)[0])
        with open_sidecar(path) as other:
            sidecars.set_star(other, ClaimName(STORY, "C03"), True)
        home(pilot)._look_at_marks()
        await until(pilot, lambda: "2 of 31" in lines(pilot)[0])


async def test_the_quotation_marks_go_from_star_to_star(story, path):
    async with marking(story, path, toasts=True) as pilot:
        await press(pilot, "m")
        await press(pilot, "G")
        await press(pilot, "m")
        last = cursor_id(pilot)
        await press(pilot, '"')
        await until(pilot, lambda: cursor_id(pilot) == "C26")
        await press(pilot, "'")
        await until(pilot, lambda: cursor_id(pilot) == last)
        await press(pilot, "'")
        await until(pilot, lambda: "No further starred claim" in said(pilot))
