"""Work that takes long is said and can be stopped; the file is opened anew; the mouse; the hint."""

import shutil
import threading

import pytest
from importing import PEOPLE, claim, write
from processes import held_by_another_process
from screens import cursor_id, detail_lines, home, lines, picture, press, running, until
from terminals import Process

from store import claims
from store.connection import open_store
from store.errands import Errand, on_errand
from store.errors import FileFault, Stopped
from store.importing import import_files
from tui.commands.in_force import use_keys
from tui.commands.rebinding import rebound
from tui.messages import LoadFailed
from tui.screens.hint import hint_words

FOREVER = "SELECT count(DISTINCT hash(range)) FROM range(100_000_000_000)"


@pytest.fixture
def file(story_path, tmp_path):
    """A claims file of its own that may change."""
    path = tmp_path / "mine.duckdb"
    shutil.copy(story_path, path)
    return path


@pytest.fixture
def smaller(tmp_path):
    """Another claims file, of one claim."""
    sheet, path = tmp_path / "one.csv", tmp_path / "one.duckdb"
    sheet.write_text("date,speaker,outlet,claim\n2026-03-04,Ana,The Wire,It will rain\n")
    import_files([sheet], path)
    return path


# ---------------------------------------------------------------- the store


def test_one_errand_is_stopped_and_the_others_go_on(story_path):
    with open_store(story_path) as store:
        errand, stopped = Errand("long"), []

        def ask():
            try:
                with on_errand(errand):
                    store.rows(FOREVER)
            except Stopped:
                stopped.append(True)

        thread = threading.Thread(target=ask)
        thread.start()
        while not stopped:
            store.interrupt(errand)
            assert store.rows("SELECT 1") == [(1,)]
            thread.join(0.01)
        with on_errand(errand), pytest.raises(Stopped):
            store.rows("SELECT 1")


def test_a_file_that_was_replaced_is_read_anew_while_it_is_open(file, smaller):
    with open_store(file) as store:
        assert store.rows("SELECT count(*) FROM claim") == [(31,)]
        smaller.replace(file)
        assert store.rows("SELECT count(*) FROM claim") == [(31,)]
        store.reopen()
        assert store.rows("SELECT count(*) FROM claim") == [(1,)]


@pytest.mark.parametrize("fault", ["gone", "foreign", "empty"])
def test_what_was_read_stays_where_the_file_cannot_be_opened_anew(file, fault):
    with open_store(file) as store:
        file.unlink()
        if fault != "gone":
            file.write_bytes(b"" if fault == "empty" else b"no claims at all, but some text")
        with pytest.raises(FileFault):
            store.reopen()
        assert store.rows("SELECT count(*) FROM claim") == [(31,)]


def test_a_file_in_its_place_that_another_process_writes_is_waited_for(file, smaller):
    with open_store(file) as store:
        smaller.replace(file)
        with held_by_another_process(file, "write") as pid:
            with pytest.raises(FileFault, match=f"being written by another program .*process {pid}"):
                store.reopen()
            assert store.rows("SELECT count(*) FROM claim") == [(31,)]
        store.reopen()
        assert store.rows("SELECT count(*) FROM claim") == [(1,)]


# ---------------------------------------------------------------- the screen


async def test_f5_reads_the_file_anew_and_keeps_the_cursors_claim(file):
    with open_store(file) as store:
        async with running(store, (160, 48)) as pilot:
            await press(pilot, "d", "d", "j")
            claim = cursor_id(pilot)
            await press(pilot, "f5")
            await until(pilot, lambda: cursor_id(pilot) == claim)


async def test_a_claim_is_read_once_until_the_file_is_read_anew(tmp_path, monkeypatch):
    file, newer = tmp_path / "file.duckdb", tmp_path / "newer.duckdb"
    for path, content in ((file, "first words"), (newer, "second words")):
        lines_of = [claim("c1", "ana", content={"en": content}), claim("c2", "ana")]
        import_files([write(tmp_path / "set.jsonl", *PEOPLE, *lines_of)], path)
    asked = []
    read = claims.detail
    monkeypatch.setattr(claims, "detail", lambda *question: asked.append(question[1]) or read(*question))
    with open_store(file) as store:
        async with running(store, (160, 48)) as pilot:
            await press(pilot, "j", "k", "j", "k")
            assert len(asked) == len(set(asked)) == 2
            assert any("first words" in line for line in detail_lines(pilot))
            newer.replace(file)
            await press(pilot, "f5")
            await until(pilot, lambda: any("second words" in line for line in detail_lines(pilot)))


async def test_f5_says_who_writes_a_file_and_what_was_read_stays(file, smaller):
    with open_store(file) as store:
        async with running(store, (80, 24), toasts=True) as pilot:
            smaller.replace(file)
            with held_by_another_process(file, "write"):
                await pilot.press("f5")
                await until(pilot, lambda: "being written by" in " ".join(picture(pilot).split()))
            assert "31 of 31" in lines(pilot)[0]
            await press(pilot, "f5")
            await until(pilot, lambda: "1 of 1" in lines(pilot)[0])


async def test_watching_follows_a_file_that_is_replaced_and_says_once_that_it_is_gone(
    file, smaller, monkeypatch
):
    monkeypatch.setattr("tui.screens.waiting.LOOKS", 0.05)
    with open_store(file) as store:
        async with running(store, (80, 24), toasts=True) as pilot:
            home(pilot).watch_file()
            await until(pilot, lambda: home(pilot)._seen is not None)
            smaller.replace(file)
            await until(pilot, lambda: "1 of 1" in lines(pilot)[0])
            file.unlink()
            await until(pilot, lambda: "The file is gone" in picture(pilot))
            assert "1 of 1" in lines(pilot)[0]


async def test_what_takes_long_is_said_and_esc_stops_it(story, monkeypatch):
    monkeypatch.setattr("tui.screens.loading.SLOW", 0.01)
    async with running(story, (80, 24), toasts=True) as pilot:
        screen = home(pilot)

        def forever():
            story.rows(FOREVER)
            return LoadFailed("it was never stopped")

        screen.load._ask("hit", forever)
        await until(pilot, lambda: "working… Esc stops" in lines(pilot)[0])
        await pilot.press("escape")
        await until(pilot, lambda: "working" not in lines(pilot)[0])
        assert "Stopped." in picture(pilot)
        assert "never" not in picture(pilot)


async def test_a_newer_question_stops_the_older_one(story):
    async with running(story, (80, 24)) as pilot:
        screen = home(pilot)
        done = []

        def forever():
            try:
                story.rows(FOREVER)
            finally:
                done.append(True)

        screen.load._ask("hit", forever)
        await until(pilot, lambda: story._running)
        await press(pilot, "/", *"Iran", "enter")
        await until(pilot, lambda: done and "of" in screen.found)


# ---------------------------------------------------------------- the mouse, the hint


def test_f2_leaves_the_mouse_to_the_terminal_and_takes_it_back(tmp_path):
    process = Process("demo", home=tmp_path)
    process.until_shown("Sun 1 March")
    before = process.written.count(b"\x1b[?1000l")
    process.send(b"\x1bOQ")
    process.read(lambda: process.written.count(b"\x1b[?1000l") > before)
    process.until_shown("The mouse is off")
    on = process.written.count(b"\x1b[?1000h")
    process.send(b"\x1bOQ")
    process.read(lambda: process.written.count(b"\x1b[?1000h") > on)
    process.type("q")
    assert process.finish() == 0


def test_six_keys_are_named_at_the_first_start_only(tmp_path):
    for first in (True, False):
        process = Process("demo", home=tmp_path, first=True)
        process.until_shown("C26")
        if first:
            process.until_shown("all keys")
        process.type("q")
        assert process.finish() == 0
        assert (b"all keys" in process.written) == first


def test_the_hint_names_the_keys_in_force():
    try:
        use_keys(rebound({"search": "F3"}).keys)
        assert "F3 search" in hint_words()
    finally:
        use_keys({})
    assert "/ search" in hint_words()
