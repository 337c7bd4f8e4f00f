"""The timeline on screen, key by key, read from its cells."""

import threading

import pytest
from msgspec.structs import replace
from screens import (
    cursor_id,
    detail_lines,
    home,
    lines,
    list_lines,
    picture,
    press,
    running,
    seen,
    settled,
    until,
)

from store import days
from store.types import Filter, Term
from tui.messages import DaysCounted
from tui.screens.claim import ClaimScreen
from tui.screens.help import HelpScreen
from tui.widgets.detail import DetailView
from tui.widgets.prompt import Prompt

SIZES = [(60, 15), (79, 24), (80, 24), (120, 40), (160, 48), (200, 60)]


async def type_text(pilot, text):
    await pilot.press(*text)
    await settled(pilot)


# ---------------------------------------------------------------- what the first screen shows


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_is_exactly_as_wide_as_the_screen(story, size):
    async with running(story, size) as pilot:
        assert {len_cells(strip) for strip in strips(pilot)} == {size[0]}
        assert len(lines(pilot)) == size[1]


def strips(pilot):
    return pilot.app.screen._compositor.render_strips()


def len_cells(strip):
    from rich.cells import cell_len

    return cell_len(strip.text)


async def test_the_first_screen_opens_on_the_first_day_and_says_how_many_claims_there_are(story):
    async with running(story) as pilot:
        assert "31 of 31" in lines(pilot)[0]
        assert "Sun 1 March 2026 / 12 Ramadan 1447" in list_lines(pilot)[0]
        assert cursor_id(pilot) == "C26"


async def test_day_headers_count_claims_people_outlets_and_disputes(story):
    async with running(story, (190, 48)) as pilot:
        header = next(line for line in list_lines(pilot) if "Tue 3 March" in line)
        assert "5 claims · 2 people · 1 outlet · !3" in header


async def test_a_tall_screen_shows_each_claim_in_both_languages(story):
    async with running(story, (190, 48)) as pilot:
        row = list_lines(pilot)
        place = next(number for number, line in enumerate(row) if seen("قال إن الوقت فات") in line)
        assert row[place].rstrip().endswith(seen("قال إن الوقت فات"))
        assert "Donald Trump" in row[place]
        assert "Truth Social" in row[place]
        assert row[place].lstrip().startswith("≤3")
        assert "Trump: 'I said: too late!'" in row[place + 1]


async def test_right_to_left_text_is_flush_right_in_its_cell(story):
    async with running(story, (80, 24)) as pilot:
        arabic = [line for line in list_lines(pilot) if "Axios" in line]
        assert arabic
        assert all(line[-1] != " " for line in arabic)


async def test_signs_say_unnamed_disputed_and_repeated_without_colour(story):
    async with running(story, (160, 60)) as pilot:
        await press(pilot, "G")
        repeated = next(line for line in list_lines(pilot) if seen("وصلت رسائل طهران") in line)
        assert "?!=" in repeated
        assert "US official (2) +1" in repeated


# ---------------------------------------------------------------- moving


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["j"], "C10"),
        (["down", "down"], "C15"),
        (["j", "k"], "C26"),
        (["ت"], "C10"),
        (["ت", "ن"], "C26"),
        (["G"], "C05"),
        (["end", "g"], "C26"),
        (["d"], "C10"),
        (["d", "d", "d", "d"], "C01"),
        (["T"], "C01"),
        (["G", "D"], "C01"),
        (["G", "D", "D"], "C02"),
        (["w"], "C01"),
        (["G", "W"], "C26"),
        (["pagedown", "pageup"], "C26"),
        (["k"], "C26"),
    ],
)
async def test_a_key_takes_the_cursor_where_its_table_says(story, keys, expected):
    async with running(story) as pilot:
        await press(pilot, *keys)
        assert cursor_id(pilot) == expected


async def test_the_header_of_the_day_stays_on_top_while_its_claims_scroll(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "d", "d", "d", *["j"] * 17)
        assert "Wed 4 March" in list_lines(pilot)[0]
        assert "> " in "".join(line[:2] for line in list_lines(pilot)[1:])


async def test_a_day_that_lay_below_the_screen_comes_to_the_top_and_one_in_sight_stays_where_it_is(story):
    async with running(story, (80, 20)) as pilot:
        day = next(line for line in list_lines(pilot) if "Tue 3 March" in line)
        place = list_lines(pilot).index(day)
        await press(pilot, "d", "d")
        assert (list_lines(pilot)[place], cursor_id(pilot)) == (day, "C27")
        await press(pilot, "d")
        assert "Wed 4 March" in list_lines(pilot)[0]
        assert list_lines(pilot)[1].startswith("> ")


async def test_a_click_on_a_claim_of_which_one_line_is_in_sight_scrolls_by_the_other_one(story):
    async with running(story, (160, 35)) as pilot:
        view = home(pilot).query_one("#timeline")
        last = view.size.height - 1
        while not (place := view.geometry.at(round(view.scroll_y) + last)).rank or place.offset:
            view.scroll_to(y=view.scroll_y + 1, animate=False)
            await settled(pilot)
        before = view.scroll_y
        await pilot.click("#timeline", offset=(40, last))
        await settled(pilot)
        assert home(pilot).listing.rank == place.rank
        assert view.scroll_y == before + 1


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
@pytest.mark.parametrize(("key", "room"), [("t", 2), ("f", 3)])
async def test_a_prompt_lies_over_the_last_lines_and_moves_nothing(story, size, key, room):
    async with running(story, size) as pilot:
        await press(pilot, "j")
        before = lines(pilot)
        await press(pilot, key)
        asking = lines(pilot)
        assert asking[: -1 - room] == before[: -1 - room]
        assert ("go to date " if key == "t" else "filter ") in asking[-1 - room]
        await press(pilot, "escape")
        assert lines(pilot) == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2026-03-04", "C02"), ("٣ مارس ٢٠٢٦", "C27"), ("15 رمضان 1447", "C02"), ("2026-03", "C26")],
)
async def test_go_to_date_understands_dates_in_both_languages(story, text, expected):
    async with running(story) as pilot:
        await pilot.press("t")
        await type_text(pilot, text)
        await press(pilot, "enter")
        assert cursor_id(pilot) == expected


async def test_go_to_date_says_what_it_understood_and_how_many_claims_are_there(story):
    async with running(story) as pilot:
        await pilot.press("t")
        await type_text(pilot, "4/3/2026")
        await until(pilot, lambda: "4 March 2026: 19 claims here" in picture(pilot))


async def test_a_date_that_cannot_be_read_keeps_the_prompt_open_with_the_reason(story):
    async with running(story) as pilot:
        await pilot.press("t")
        await type_text(pilot, "soonish")
        await press(pilot, "enter")
        assert home(pilot).query_one(Prompt).display
        await until(pilot, lambda: "soonish" in lines(pilot)[-2])
        await press(pilot, "escape")
        assert not home(pilot).query_one(Prompt).display
        assert cursor_id(pilot) == "C26"


# ---------------------------------------------------------------- filter


async def test_a_filter_is_typed_previewed_applied_shown_as_a_chip_and_cleared(story):
    async with running(story) as pilot:
        await pilot.press("f")
        await type_text(pilot, "speaker:ترامب kind:social_post")
        await until(pilot, lambda: "3 claims" in lines(pilot)[-3])
        await press(pilot, "enter")
        assert "3 of 31" in lines(pilot)[0]
        assert f"[speaker: {seen('ترامب')}] [kind: social post]" in lines(pilot)[1]
        await press(pilot, "backspace")
        assert "4 of 31" in lines(pilot)[0]
        await press(pilot, "X")
        assert "31 of 31" in lines(pilot)[0]
        assert "Sun 1 March" in lines(pilot)[3]


async def test_headers_of_a_filter_with_many_claims_say_people_and_outlets_once_they_are_counted(
    story, monkeypatch
):
    monkeypatch.setattr("store.days.COUNTED", -1)
    counted = threading.Event()
    figures = days.figures
    monkeypatch.setattr(days, "figures", lambda *asked: counted.wait(60) and figures(*asked))
    async with running(story) as pilot:
        await press(pilot, ",")
        await pilot.press("enter")
        await until(pilot, lambda: "[" in lines(pilot)[1] and home(pilot).load._errands.get("figures"))
        header = next(line for line in list_lines(pilot) if "1 claim " in line)
        assert "people" not in header
        assert "person" not in header
        counted.set()
        await until(pilot, lambda: any("1 claim · 1 person" in line for line in list_lines(pilot)))


async def test_figures_that_come_late_leave_the_list_where_the_wheel_took_it(story, monkeypatch):
    monkeypatch.setattr("store.days.COUNTED", -1)
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "f", *"lang:ar", "enter")
        screen = home(pilot)
        view = screen.query_one("#timeline")
        view.scroll_to(y=view.max_scroll_y, animate=False)
        await settled(pilot)
        below = view.scroll_y
        assert below > 0
        plain = [replace(day, people=None) for day in screen.listing.histogram.days]
        now = screen.listing.histogram
        screen.listing = replace(screen.listing, histogram=now.counted(plain))
        screen.post_message(DaysCounted(now, now.days))
        await settled(pilot)
        assert view.scroll_y == below
        assert screen.listing.histogram.days == now.days


async def test_a_mistake_in_a_filter_is_shown_with_its_place(story):
    async with running(story) as pilot:
        await pilot.press("f")
        await type_text(pilot, "knd:direct")
        await press(pilot, "enter")
        await until(pilot, lambda: "at character 1" in lines(pilot)[-3])
        assert "kind" in lines(pilot)[-3]


async def test_include_and_exclude_take_a_value_of_the_claim_under_the_cursor(story):
    async with running(story) as pilot:
        await press(pilot, "d", "comma")
        assert "Benjamin Netanyahu" in picture(pilot)
        await press(pilot, "enter")
        assert home(pilot).state.filter == Filter((Term("speaker", ("netanyahu",)),))
        assert "[speaker: Benjamin Netanyahu]" in lines(pilot)[1]
        assert cursor_id(pilot) == "C10"
        await press(pilot, "X", "-", "enter")
        assert home(pilot).state.filter == Filter((Term("speaker", ("netanyahu",), negated=True),))
        assert "[not speaker: Benjamin Netanyahu]" in lines(pilot)[1]


async def test_the_cursor_keeps_its_claim_when_the_filter_changes(story):
    async with running(story) as pilot:
        await press(pilot, "d", "d", "j", "j", "j")
        before = cursor_id(pilot)
        await pilot.press("f")
        await type_text(pilot, "speaker:trump")
        await press(pilot, "enter")
        assert cursor_id(pilot) == before
        await press(pilot, "X")
        assert cursor_id(pilot) == before


async def test_a_filter_that_nothing_meets_says_what_to_press(story):
    async with running(story) as pilot:
        await pilot.press("f")
        await type_text(pilot, "speaker:nobody")
        await press(pilot, "enter")
        assert "No claim meets this filter." in picture(pilot)
        assert "0 of 31" in lines(pilot)[0]
        await press(pilot, "X")
        assert "31 of 31" in lines(pilot)[0]
        assert cursor_id(pilot) == "C26"


# ---------------------------------------------------------------- search


async def test_search_goes_from_hit_to_hit_and_says_which_of_how_many(story):
    async with running(story) as pilot:
        await pilot.press("/")
        await type_text(pilot, "رسائل")
        await press(pilot, "enter")
        await until(pilot, lambda: "1 of" in lines(pilot)[0])
        first = cursor_id(pilot)
        total = lines(pilot)[0].split(" of ")[-1].split()[0]
        await press(pilot, "n")
        await until(pilot, lambda: f"2 of {total}" in lines(pilot)[0])
        assert cursor_id(pilot) != first
        await press(pilot, "N")
        await until(pilot, lambda: f"1 of {total}" in lines(pilot)[0])
        assert cursor_id(pilot) == first


async def test_a_hit_lights_exactly_its_letters(story):
    async with running(story) as pilot:
        await pilot.press("/")
        await type_text(pilot, "واشنطن")
        await press(pilot, "enter")
        await until(pilot, lambda: "1 of" in lines(pilot)[0])
        view = home(pilot).query_one("#timeline")
        lit = "".join(
            segment.text
            for y in range(view.size.height)
            for segment in view.render_line(y)
            if segment.style and segment.style.reverse
        )
        word = seen("واشنطن")
        assert word in lit
        assert set(lit) - {"…"} <= set(word) | set(seen("بواشنطن")) | set(seen("لواشنطن"))


async def test_words_that_no_claim_has_are_said_to_be_missing(story):
    async with running(story) as pilot:
        await pilot.press("/")
        await type_text(pilot, "zebra")
        await press(pilot, "enter")
        await until(pilot, lambda: "no hit" in lines(pilot)[0])
        assert cursor_id(pilot) == "C26"


# ---------------------------------------------------------------- clock, undo, views


async def test_another_clock_keeps_the_claim_and_changes_its_day(story):
    async with running(story) as pilot:
        await press(pilot, "c")
        assert cursor_id(pilot) == "C26"
        assert "clock:reported" in lines(pilot)[0]
        assert "Wed 4 March" in list_lines(pilot)[0] or "Wed 4 March" in picture(pilot)
        await press(pilot, "c")
        assert "clock:event" in lines(pilot)[0]
        assert cursor_id(pilot) == "C26"


async def test_undo_takes_back_filter_clock_and_jump_and_redo_does_them_again(story):
    async with running(story) as pilot:
        await press(pilot, "c", "G", "comma", "enter")
        done = home(pilot).state
        await press(pilot, "u", "u", "u")
        assert home(pilot).state.clock == "said"
        assert not home(pilot).state.filter
        assert cursor_id(pilot) == "C26"
        await press(pilot, "ctrl+r", "ctrl+r", "ctrl+r")
        assert home(pilot).state == done


async def test_the_detail_pane_is_hidden_and_shown_again(story):
    async with running(story) as pilot:
        await press(pilot, "p")
        assert not home(pilot).query_one(DetailView).display
        await press(pilot, "p")
        assert home(pilot).query_one(DetailView).display


@pytest.mark.parametrize(
    ("size", "place"),
    [
        ((79, 24), "none"),
        ((80, 24), "below"),
        ((120, 40), "below"),
        ((160, 48), "right"),
        ((100, 19), "none"),
    ],
)
async def test_the_detail_stands_where_there_is_room_for_it(story, size, place):
    async with running(story, size) as pilot:
        pane = home(pilot).query_one(DetailView)
        timeline = home(pilot).query_one("#timeline").region
        if place == "none":
            assert not pane.region
        elif place == "below":
            assert pane.region.y == timeline.bottom
        else:
            assert pane.region.x == timeline.right
            assert pane.region.width >= 57


async def test_a_terminal_that_is_too_small_says_so_and_recovers(story):
    async with running(story) as pilot:
        await pilot.resize_terminal(20, 5)
        await until(pilot, lambda: "enlarge" in picture(pilot))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Sun 1 March" in picture(pilot))


# ---------------------------------------------------------------- the claim in full


async def go_to(pilot, claim_id):
    await pilot.press("f")
    await type_text(pilot, f"id:{claim_id}")
    await press(pilot, "enter")
    await press(pilot, "X")
    assert cursor_id(pilot) == claim_id


async def test_the_chain_is_drawn_as_a_path_with_implicit_hops_marked(story):
    async with running(story) as pilot:
        await go_to(pilot, "C17")
        text = detail_lines(pilot)
        start = next(number for number, line in enumerate(text) if line.startswith("Chain"))
        assert "3 hops" in text[start]
        assert "root Axios" in text[start]
        path = text[start + 1 : start + 5]
        assert [line.split("  ")[0] for line in path] == [
            "the publishing outlet",
            "Axios",
            "one of the two sources",
            "the White House",
        ]
        assert "(implicit)" in path[1]


async def test_the_three_clocks_stand_with_wording_and_precision(story):
    async with running(story) as pilot:
        await go_to(pilot, "C06")
        text = "\n".join(detail_lines(pilot))
        assert "not after 4 March 2026" in text
        assert "4 March 2026 by Axios" in text
        assert "about 28 February – 4 March 2026" in text
        assert seen("الأيام الأخيرة").split()[0] in text


async def test_the_evidence_is_lit_in_its_article(story):
    async with running(story) as pilot:
        await go_to(pilot, "C26")
        pane = home(pilot).query_one(DetailView)
        lit = [paragraph for paragraph in pane.paragraphs if any(run.tone == "lit" for run in paragraph.runs)]
        claim = home(pilot).detail.claim
        exact = {evidence.exact for evidence in claim.evidence}
        shown = set()
        for paragraph in lit:
            run = next(run for run in paragraph.runs if run.tone == "lit")
            shown.add(paragraph.text[run.start : run.end])
        assert shown == exact


async def test_enter_opens_a_claim_and_a_link_leads_to_the_next(story):
    async with running(story) as pilot:
        await press(pilot, "d", "d", "d", "enter")
        assert isinstance(pilot.app.screen, ClaimScreen)
        await pilot.press("j", "enter")
        await until(pilot, lambda: "C02 › C01" in lines(pilot)[0])
        await pilot.press("escape")
        await until(pilot, lambda: "›" not in lines(pilot)[0])
        await press(pilot, "escape")
        assert pilot.app.screen is home(pilot)
        assert cursor_id(pilot) == "C02"


async def test_enter_pressed_before_the_claim_is_read_opens_it_all_the_same(story):
    async with running(story) as pilot:
        await pilot.press("d", "d", "d", "j", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ClaimScreen))
        await until(pilot, lambda: lines(pilot)[0].rstrip().endswith("C06"))


async def test_what_is_typed_right_after_the_key_of_a_prompt_is_in_the_prompt(story):
    async with running(story) as pilot:
        await pilot.press("f", *"kind:attitude", "enter")
        await until(pilot, lambda: home(pilot).state.filter == Filter((Term("kind", ("attitude",)),)))


async def test_the_pane_follows_a_relation_in_place_and_undo_comes_back(story):
    async with running(story) as pilot:
        await press(pilot, "d", "d", "d")
        await press(pilot, "tab", "tab", "j", "enter")
        assert cursor_id(pilot) == "C01"
        await press(pilot, "escape", "u")
        assert cursor_id(pilot) == "C02"


async def test_a_followed_claim_that_the_filter_hides_is_not_silently_replaced(story):
    async with running(story) as pilot:
        await pilot.press("f")
        await type_text(pilot, "speaker:axios")
        await press(pilot, "enter")
        await press(pilot, "tab", "tab", "j", "enter")
        await until(pilot, lambda: "the filter hides it" in picture(pilot))
        assert isinstance(pilot.app.screen, ClaimScreen)


# ---------------------------------------------------------------- help and palette


async def test_help_lists_the_keys_of_the_pane_from_the_table(story):
    async with running(story, (120, 60)) as pilot:
        await pilot.press("?")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        assert "Next day with claims" in picture(pilot)
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.screen is home(pilot))
        await press(pilot, "tab", "tab", "?")
        assert "Follow the link" in picture(pilot)


async def test_q_closes_what_is_open_and_then_quits(story):
    async with running(story) as pilot:
        await press(pilot, "enter")
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.screen is home(pilot))
        await pilot.press("q")
        await pilot.pause()
        assert pilot.app.return_code == 0
        assert not pilot.app.is_running or pilot.app._exit


# ---------------------------------------------------------------- days without claims


async def test_a_line_says_how_many_days_have_no_claims(story):
    async with running(story, (80, 24)) as pilot:
        assert not [line for line in list_lines(pilot) if "no claims for" in line]
        await press(pilot, "f", *"speaker:netanyahu", "enter")
        shown = [line.strip(" ─┄") for line in list_lines(pilot)]
        gap = shown.index("no claims for 1 day")
        assert shown[gap + 1].startswith("Wed 4 March")
        assert cursor_id(pilot) == "C10"
        await press(pilot, "G")
        assert cursor_id(pilot) == "C09"
        await press(pilot, "g")
        assert cursor_id(pilot) == "C10"


async def test_a_gap_at_the_top_stands_under_the_header_of_the_day_before_it(story):
    async with running(story, (60, 12)) as pilot:
        await press(pilot, "f", *"-speaker:trump,us_off_d", "enter")
        view = home(pilot).query_one("#timeline")
        for top, second in ((4, "no claims for 1 day"), (5, "Wed 4 March")):
            view.scroll_to(y=top, animate=False, force=True)
            await settled(pilot)
            assert "Mon 2 March" in list_lines(pilot)[0]
            assert second in list_lines(pilot)[1]
