"""Selecting with the mouse: what is dragged over, lit and copied are the same letters."""

import pytest
from screens import lines, press, running, seen, until
from selecting import ARABIC, LONG, copied, drag, lit, over, place_of, three_claims

from tui.screens.claim import ClaimScreen
from tui.widgets.detail import DetailView
from tui.widgets.timeline import TimelineView


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    """Three claims with Arabic."""
    with three_claims(tmp_path_factory.mktemp("selection")) as store:
        yield store


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
