"""Selecting with the mouse: what is dragged over, lit and copied are the same letters."""

import pytest
from importing import claim
from rich.cells import cell_len
from screens import lines, press, running, seen, until

from store.connection import open_store
from store.importing import import_files
from tui.screens.claim import ClaimScreen
from tui.widgets.detail import DetailView
from tui.widgets.timeline import TimelineView

ARABIC = "قال الوزير إن السلام لا يأتي مُحَمَّداً"
MIXED = "نشر موقع Axios News الخبر (12%) أمس"
LONG = "كلمة " * 60 + "النهاية"


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    """Three claims of one day whose texts are Arabic, mixed, and long."""
    from importing import write

    folder = tmp_path_factory.mktemp("selection")
    texts = {"C1": ARABIC, "C2": MIXED, "C3": LONG}
    write(
        folder / "claims.jsonl",
        {"type": "agent", "id": "wire", "kind": "outlet", "names": {"en": "The Wire"}},
        {"type": "agent", "id": "wazir", "kind": "person", "names": {"ar": "الوزير"}},
        *(
            claim(id_, "wire", "wazir", language="ar", content={"ar": text}, said=DAY)
            for id_, text in texts.items()
        ),
        {"type": "relation", "from": "C1", "to": "C2", "relation": "denies", "basis": "text"},
    )
    import_files([folder / "claims.jsonl"], folder / "claims.duckdb")
    with open_store(folder / "claims.duckdb") as store:
        yield store


DAY = {"precision": "day", "start": "2026-03-04", "end": "2026-03-04"}


def place_of(pilot, words, inside):
    """The first cell of some words on the screen, within a widget."""
    region = pilot.app.screen.query_one(inside).content_region
    for y in range(region.y, region.bottom):
        line = lines(pilot)[y]
        cells = [cell_len(line[:end]) for end in range(len(line))]  # marks take none
        for x, char in zip(cells, range(len(line)), strict=True):
            if x >= region.x and line.startswith(words, char):
                return x, y
    raise AssertionError(f"{words!r} is not shown")


async def drag(pilot, start, end):
    """Press the button on one cell, go to another, let it go."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    await pilot.pause()


def copied(pilot):
    pilot.app.screen.action_copy_text()
    return pilot.app.clipboard


def lit(pilot):
    """What stands in the cells of the selection's colour, line by line."""
    screen = pilot.app.screen
    paper = screen.get_component_rich_style("screen--selection").bgcolor
    found = (
        "".join(part.text for part in strip if part.style and part.style.bgcolor == paper)
        for strip in screen._compositor.render_strips()
    )
    return [text for text in found if text]


async def over(pilot, words, inside):
    """Drag over all cells of some words, from the right, where Arabic begins."""
    x, y = place_of(pilot, seen(words), inside)
    await drag(pilot, (x + cell_len(seen(words)) - 1, y), (x, y))


async def test_a_drag_over_arabic_lights_and_copies_its_letters_everywhere(claims):
    async with running(claims) as pilot:
        for inside in (TimelineView, DetailView):
            await over(pilot, "السلام", inside)
            assert lit(pilot) == [seen("السلام")]
            assert copied(pilot) == "السلام"
            await over(pilot, "مُحَمَّداً", inside)
            assert copied(pilot) == "مُحَمَّداً"
            await over(pilot, "لا ", inside)
            assert lit(pilot) == [seen("لا ")]
            assert copied(pilot) == "لا "
        x, y = place_of(pilot, "clock:said", "#top")
        await drag(pilot, (x, y), (x + 9, y))
        assert copied(pilot) == "clock:said"
        await press(pilot, "/", *"السلام", "enter")
        await over(pilot, "السلام", "#top")
        assert copied(pilot) == "السلام"


async def test_a_drag_from_arabic_into_latin_lights_several_stretches_of_one_line(claims):
    async with running(claims) as pilot:
        await press(pilot, "j")
        x, y = place_of(pilot, seen("موقع"), DetailView)
        latin, _ = place_of(pilot, "Axios", DetailView)
        await drag(pilot, (x + 3, y), (latin + 4, y))
        assert copied(pilot) == "موقع Axios"
        assert lit(pilot) == ["Axios" + " " + seen("موقع")]
        await drag(pilot, (x + 3, y), (latin + 1, y))
        assert copied(pilot) == "موقع Ax"
        assert lit(pilot) == ["Ax" + " " + seen("موقع")]
        assert "Axios News" + " " + seen("موقع") in lines(pilot)[y]


async def test_a_drag_over_lines_and_paragraphs_copies_them_whole(claims):
    async with running(claims) as pilot:
        await press(pilot, "j", "j")
        pane = pilot.app.screen.query_one(DetailView)
        region = pane.content_region
        first = next(
            number for number, laid in enumerate(pane._laid) if pane.paragraphs[laid.paragraph].text == LONG
        )
        await drag(pilot, (region.right - 2, region.y + first), (region.x, region.y + first + 2))
        text = copied(pilot)
        assert text in LONG
        assert len(text) > 2 * 50
        assert "  " not in text
        x, y = place_of(pilot, "Clocks", DetailView)
        await drag(pilot, (x, y), (x + 40, y + 2))
        assert copied(pilot) == "Clocks\nsaid 4 March 2026\nreported not given"


async def test_a_text_that_is_cut_is_copied_as_it_is_shown(claims):
    async with running(claims, (80, 24)) as pilot:
        await press(pilot, "j", "j")
        y = next(y for y, line in enumerate(lines(pilot)) if line.startswith(">"))
        await drag(pilot, (2, y), (lines(pilot)[y].index("…"), y))
        first, _, text = copied(pilot).rpartition("  ")
        assert first.split("  ")[-1] == "The Wire"
        assert text.endswith("…")
        assert LONG.startswith(text.removesuffix("…"))


async def test_a_click_still_follows_a_link_and_a_drag_over_it_does_not(claims):
    async with running(claims) as pilot:
        await over(pilot, "موقع", DetailView)
        assert copied(pilot) == "موقع"
        assert pilot.app.screen.state.cursor == pilot.app.screen.listing.row(0).uid
        x, y = place_of(pilot, seen("موقع"), DetailView)
        await pilot.click(offset=(x, y))
        await until(pilot, lambda: pilot.app.screen.listing.rank == 1)
        assert not pilot.app.screen.selections


async def test_a_click_goes_to_a_claim_and_two_open_it(claims):
    async with running(claims) as pilot:
        x, y = place_of(pilot, "Axios", TimelineView)
        await drag(pilot, (x, y), (x + 2, y))
        assert pilot.app.screen.listing.rank == 0
        await pilot.click(offset=(x, y))
        assert pilot.app.screen.listing.rank == 1
        await pilot.click(offset=(x + 1, y), times=2)
        await until(pilot, lambda: isinstance(pilot.app.screen, ClaimScreen))
        await over(pilot, "الخبر", DetailView)
        assert copied(pilot) == "الخبر"


async def test_two_clicks_take_a_word_and_three_a_paragraph(claims):
    async with running(claims) as pilot:
        x, y = place_of(pilot, seen("السلام"), DetailView)
        await pilot.click(offset=(x + 2, y), times=2)
        assert copied(pilot) == "السلام"
        assert lit(pilot) == [seen("السلام")]
        await pilot.click(offset=(x + 2, y), times=3)
        assert copied(pilot) == ARABIC


async def test_another_claim_takes_the_selection_away(claims):
    async with running(claims) as pilot:
        await over(pilot, "السلام", DetailView)
        await press(pilot, "tab", "j")
        assert not lit(pilot)
        assert pilot.app.screen.get_selected_text() is None
        await press(pilot, "?")
        x, y = place_of(pilot, "Next claim", "#help-text")
        await drag(pilot, (x, y), (x + 3, y))
        assert copied(pilot) == "Next"
