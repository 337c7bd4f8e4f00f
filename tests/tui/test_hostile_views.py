"""Hostile names, an empty file and claims without a day, in every view of the list."""

import pytest
from importing import claim, day, write
from rich.cells import cell_len
from screens import home, lines, picture, press, running, seen

from store.connection import open_store
from store.importing import import_files

NASTY = "\u202e\u2067[/red][@click=app.exit]x\u2069\x1b[31m\u2029"
NAME = f"وزير الخارجية {NASTY}"
FORBIDDEN = set("\u202e\u2066\u2067\u2068\u2069\u2028\u2029\x1b\x07\x85")
VIEWS = ["2", "4"]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Claims of speakers whose ids and names are hostile, one of them without a day."""
    folder = tmp_path_factory.mktemp("hostile_views")
    write(
        folder / "claims.jsonl",
        {"type": "agent", "id": "wire", "kind": "outlet", "names": {"en": NAME}},
        {"type": "agent", "id": f'a"{NASTY}', "kind": "person", "names": {"ar": NAME}, "named": False},
        claim("C1", "wire", f'a"{NASTY}', said=day("2026-03-02")),
        claim("C2", "wire", f'a"{NASTY}', said=day("2026-03-09")),
        claim("C3", "wire", "wire"),
    )
    import_files([folder / "claims.jsonl"], folder / "claims.duckdb")
    with open_store(folder / "claims.duckdb") as store:
        yield store


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", [(60, 15), (160, 48)])
async def test_hostile_names_stay_in_their_rows_and_open(hostile, view, size):
    async with running(hostile, size) as pilot:
        await press(pilot, view, "g", "d", "D")
        assert {cell_len(line) for line in lines(pilot)} == {size[0]}
        assert not FORBIDDEN & set(picture(pilot))
        assert seen("وزير") in picture(pilot)
        await press(pilot, "enter")
        assert home(pilot).state.view == "timeline"
        assert home(pilot).listing.histogram.total == 1


@pytest.mark.parametrize("view", VIEWS)
async def test_claims_without_a_day_have_a_column_that_opens(hostile, view):
    async with running(hostile) as pilot:
        await press(pilot, view, "G", "h", "h", "h", "h", "h", "h", "h", "h", "h")
        assert home(pilot).state.at[1] == 0
        await press(pilot, "enter")
        assert [term.values for term in home(pilot).state.filter.terms] == [("wire",), ("none",)]
        assert home(pilot).listing.histogram.total == 1


async def test_the_grid_shows_where_time_lies_between_two_columns(hostile):
    async with running(hostile) as pilot:
        await press(pilot, "2")
        assert "┊" in picture(pilot)
        await press(pilot, "4")
        assert len(home(pilot).pane.value.periods) == 9


@pytest.mark.parametrize("view", VIEWS)
async def test_an_empty_file_says_what_to_do_in_every_view(tmp_path, view):
    from store.connection import create_store

    create_store(tmp_path / "empty.duckdb").close()
    with open_store(tmp_path / "empty.duckdb") as store:
        async with running(store, (80, 24)) as pilot:
            await press(pilot, view, "j", "l", "enter", "space", "d", "G", "Z", "t", "escape")
            assert "This file holds no claims." in picture(pilot)
            await press(pilot, "1")
            assert home(pilot).state.view == "timeline"
