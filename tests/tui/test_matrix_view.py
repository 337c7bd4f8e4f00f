"""The stance matrix on screen: its cells, the text below it, and the way into the timeline and back."""

import re

import pytest
from importing import PEOPLE, claim, write
from rich.cells import cell_len
from screens import cursor_id, home, lines, picture, press, running, seen
from strategies import HOSTILE

from store.connection import open_store
from store.importing import import_files
from tui.timeline.matrix_sheet import text_width
from tui.widgets.matrix import MatrixView
from tui.widgets.timeline import TimelineView

SIZES = [(80, 24), (120, 40), (160, 48)]


def pane_lines(pilot):
    pane = home(pilot).query_one(MatrixView)
    return [pane.render_line(y).text for y in range(pane.size.height)]


def imported(folder, *records):
    write(folder / "claims.jsonl", *PEOPLE, *records)
    import_files([folder / "claims.jsonl"], folder / "claims.duckdb")
    return open_store(folder / "claims.duckdb")


async def open_first(pilot):
    """The matrix with its cursor in the first cell."""
    await press(pilot, "3", "g")
    while home(pilot).query_one(MatrixView)._column:
        await press(pilot, "h")


@pytest.mark.parametrize("size", SIZES)
async def test_the_matrix_says_who_stands_where_from_how_many_roots(story, size):
    async with running(story, size) as pilot:
        await open_first(pilot)
        text = " ".join(" ".join(pane_lines(pilot)).split())
        assert "9 propositions" in text
        assert "13 speakers" in text
        assert "affirmed by 3 claims from 2 roots: Axios, The New York Times" in text
        assert "denied by 1 claim from 1 root: Tasnim News Agency" in text
        await press(pilot, "j", "j")
        text = " ".join(" ".join(pane_lines(pilot)).split())
        assert "denied by 5 claims from 3 roots: Axios" in text
        assert "in public" in text


async def test_cells_have_a_sign_and_a_day_and_roots_stand_beside_the_proposition(story):
    async with running(story, (250, 48)) as pilot:
        await open_first(pilot)
        rows = {line[2:4]: line for line in pane_lines(pilot) if line[2:3] == "P"}
        assert "+2 -1 ^1" in rows["P1"]
        assert "-3 ?1 ¿1" in rows["P3"]
        assert "+4 ^4" in rows["P1"]
        assert "-5" in rows["P1"]
        assert "?2 ¿2" in rows["P3"]


def words_of(pilot):
    return " ".join(pane_lines(pilot)).split()


async def test_headings_break_at_words_and_propositions_take_the_lines_that_are_free(story):
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "3", "g")
        head = " ".join(pane_lines(pilot)[:5]).split()
        assert {"US", "official", "(Tuesday", "White", "House", "operativ…", "Ministry"} <= set(head)
        assert not {"operative", "s", "intellige", "nce"} & set(head)
        rows = pane_lines(pilot)[5:]
        first = next(place for place, line in enumerate(rows) if " P1 " in line)
        assert "Iran sent" in rows[first]
        assert "messages" in " ".join(rows[first : first + 3]).split()
        assert all(line.split()[0] != "P2" for line in rows[first : first + 2])


async def test_in_arabic_headings_break_at_words_too(story, arabic):
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "3", "g")
        head = " ".join(pane_lines(pilot)[:5]).split()
        assert seen("الإيرانية") in head
        assert seen("الاستخبار") not in head


async def test_few_columns_take_the_width_that_is_free_and_open_where_they_are_clicked(story):
    async with running(story, (160, 48)) as pilot:
        await press(pilot, "f", *"proposition:P7", "enter")
        await press(pilot, "3", "g")
        words = words_of(pilot)
        assert "operatives" in words
        assert "Intelligence" in words
        assert "operati…" not in words
        view = home(pilot).query_one(MatrixView)
        sheet = view._sheet
        end = 5 + text_width(view.value, sheet.label)
        texts = " ".join(line[5:end] for line in pane_lines(pilot)[sheet.head :][: sheet.lines])
        assert " ".join(texts.split()) == "Iran wants to talk or to end the war"
        x, y = view.region.x + sheet.left_of(2), view.region.y + sheet.head + sheet.lines - 1
        await pilot.click(offset=(x, y))
        assert (view._row, view._column) == (0, 2)


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_the_claims_of_a_cell_and_undo_comes_back_to_it(story, size):
    async with running(story, size) as pilot:
        await open_first(pilot)
        await press(pilot, "j", "j", "d", "d")
        at = home(pilot).state.at
        assert any("[-3" in line and line.startswith("> P3") for line in pane_lines(pilot))
        if size[1] > 24:
            assert any("Donald Trump: denies, 3 March 2026" in line for line in pane_lines(pilot))
        await press(pilot, "enter")
        assert home(pilot).state.view == "timeline"
        assert isinstance(pilot.app.focused, TimelineView)
        assert "1 of 31" in lines(pilot)[0]
        assert cursor_id(pilot) == "C28"
        await press(pilot, "u")
        assert home(pilot).state.view == "matrix"
        assert home(pilot).state.at == at
        assert not home(pilot).state.filter


async def test_everybodys_column_opens_all_claims_on_the_proposition(story):
    async with running(story, (120, 40)) as pilot:
        await open_first(pilot)
        await press(pilot, "enter")
        assert "5 of 31" in lines(pilot)[0]


async def test_d_goes_from_side_to_side_and_an_empty_cell_says_so(story):
    async with running(story, (120, 40), toasts=True) as pilot:
        await open_first(pilot)
        view = home(pilot).query_one(MatrixView)
        for _ in range(5):
            await press(pilot, "d")
            assert view.claim()[1] is not None
        last = view._column
        await press(pilot, "d")
        assert view._column == last
        await press(pilot, "D", "l", "h", "j", "j", "j", "j")
        assert any("takes no side on it" in line for line in pane_lines(pilot))
        await press(pilot, "enter")
        assert "No claim stands here." in picture(pilot)


async def test_the_matrix_begins_at_the_claim_under_the_cursor(story):
    async with running(story) as pilot:
        await press(pilot, "G", "k", "3")
        chosen = next(line for line in pane_lines(pilot) if line.startswith(">"))
        assert chosen[2:4] in ("P1", "P4", "P5", "P8")


async def test_a_filter_that_asks_for_a_side_keeps_it_when_a_cell_is_opened(story):
    async with running(story, (120, 40)) as pilot:
        await press(pilot, "f", *"stance:deny", "enter")
        await open_first(pilot)
        await press(pilot, "d", "enter")
        fields = {term.field for term in home(pilot).state.filter.terms}
        assert fields == {"stance", "speaker", "proposition"}
        assert "1 of 31" in lines(pilot)[0]


@pytest.mark.parametrize("size", SIZES)
async def test_the_matrix_runs_from_the_right_in_arabic(story, arabic, size):
    async with running(story, size) as pilot:
        await press(pilot, "3", "g")
        row = next(line for line in pane_lines(pilot) if line.rstrip().endswith("<"))
        assert "P1" in row
        assert any(seen("قضايا") in line for line in pane_lines(pilot))
        assert any(seen("ينفيها") in line for line in pane_lines(pilot))
        assert re.search(r"\[[^\[\]]+\]", "\n".join(pane_lines(pilot)))


async def test_a_file_without_propositions_says_so(tmp_path):
    with imported(tmp_path, claim("C1", "wire", "ana")) as store:
        async with running(store, (80, 24)) as pilot:
            await press(pilot, "3")
            assert "This file has no propositions" in picture(pilot)
            await press(pilot, "j", "l", "d", "G", "escape")
            assert home(pilot).state.view == "timeline"


async def test_a_filter_that_leaves_no_side_says_how_to_clear_it(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "f", *"id:C01", "enter")
        await press(pilot, "3")
        assert "No claim under this filter takes a side" in picture(pilot)
        await press(pilot, "X")
        assert "9 propositions" in picture(pilot)


async def test_hostile_names_and_texts_stay_in_their_cells(tmp_path):
    people = [
        {"type": "agent", "id": f"h{number}", "kind": "person", "names": {"en": name}}
        for number, name in enumerate(HOSTILE)
    ]
    said = [
        record
        for number, name in enumerate(HOSTILE)
        for record in (
            {"type": "proposition", "id": f"{name}{number}"[:200], "text": {"en": name * 3}},
            claim(
                f"C{number}",
                "wire",
                f"h{number}",
                stances=[{"proposition": f"{name}{number}"[:200], "stance": "asks"}],
            ),
        )
    ]
    with imported(tmp_path, *people, *said) as store:
        async with running(store, (80, 24)) as pilot:
            await open_first(pilot)
            await press(pilot, "d", "j", "j", "d", "G", "d")
            assert {cell_len(line) for line in lines(pilot)} == {80}
            assert "¿" in picture(pilot)


async def test_thousands_of_propositions_are_read_by_windows(tmp_path):
    many = [
        {"type": "proposition", "id": f"P{number}", "text": {"en": f"It is {number}"}}
        for number in range(600)
    ]
    said = [
        claim(f"C{number}", "wire", "ana", stances=[{"proposition": f"P{number}", "stance": "deny"}])
        for number in range(600)
    ]
    with imported(tmp_path, *many, *said) as store:
        async with running(store, (80, 24)) as pilot:
            await open_first(pilot)
            value = home(pilot).query_one(MatrixView).value
            assert len(value.rows) < 100
            await press(pilot, "G")
            assert "It is 599" in picture(pilot)
            assert "denied by 1 claim from 1 root" in picture(pilot)
            assert len(home(pilot).query_one(MatrixView).value.rows) < 100
