"""The frequency table on screen: what is counted, the keys that filter, and the way back."""

import pytest
from importing import PEOPLE, claim, write
from screens import home, lines, picture, press, running, seen

from store.connection import open_store
from store.importing import import_files
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.widgets.frequency import FrequencyView

SIZES = [(60, 15), (80, 24), (120, 40), (160, 48)]


def table_lines(pilot):
    pane = home(pilot).query_one(FrequencyView)
    return [pane.render_line(y).text for y in range(pane.size.height)]


async def count_by(pilot, column):
    """Choose a column from the menu."""
    await press(pilot, "F")
    while column not in picture(pilot).split("Count the claims by")[1]:
        await press(pilot, "j")
    menu = pilot.app.screen.query_one("OptionList")
    place = [choice.value for choice in pilot.app.screen._choices].index(column)
    while menu.highlighted != place:
        await press(pilot, "j")
    await press(pilot, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_values_stand_with_claims_and_share(story, size):
    async with running(story, size) as pilot:
        await count_by(pilot, "kind")
        text = table_lines(pilot)
        assert "5 values · 31 claims" in text[0]
        row = next(line for line in text if "indirect" in line)
        assert row.startswith("> indirect")
        assert row.split()[2:4] == ["20", "64.5%"]


async def test_bars_follow_the_days(story):
    async with running(story, (120, 40)) as pilot:
        await count_by(pilot, "speaker")
        row = next(line for line in table_lines(pilot) if "Donald Trump" in line)
        assert row.split("12.9%")[1].rstrip() == " " * 8 + "███"
        assert "1–5 March 2026" in table_lines(pilot)[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (ENGLISH, ("1–5 March 2026 (day)", "1–5 March 2026", "1–5 Mar 2026")),
        (ARABIC, ("1–5 مارس 2026 (يوم)", "1–5 مارس 2026", "3/2026")),
    ],
)
async def test_the_days_of_the_bars_are_never_cut(story, arabic, size, language, forms):
    speak(language)
    async with running(story, size) as pilot:
        await press(pilot, "F", "enter")
        head = table_lines(pilot)[1]
        assert "…" not in head
        assert any(seen(form) in head for form in forms)


async def test_enter_keeps_the_value_and_undo_comes_back(story):
    async with running(story, (80, 24)) as pilot:
        await count_by(pilot, "root")
        await press(pilot, "j", "enter")
        assert home(pilot).state.view == "timeline"
        assert "4 of 31" in lines(pilot)[0]
        assert "root: Tasnim News Agency" in lines(pilot)[1]
        await press(pilot, "u")
        assert (home(pilot).state.view, home(pilot).state.column) == ("table", "root")
        assert any(line.startswith("> Tasnim") for line in table_lines(pilot))


async def test_keys_keep_and_leave_out_and_take_that_back(story):
    async with running(story, (80, 24)) as pilot:
        await count_by(pilot, "kind")
        await press(pilot, "j", "comma")
        assert any(line.startswith(">+direct") for line in table_lines(pilot))
        assert "4 of 31" in lines(pilot)[0]
        await press(pilot, "j", "comma")
        assert "7 of 31" in lines(pilot)[0]
        await press(pilot, "minus")
        assert any(line.startswith(">-attitude") for line in table_lines(pilot))
        assert "4 of 31" in lines(pilot)[0]
        assert "conditions on kind set aside" in table_lines(pilot)[0]
        await press(pilot, "minus", "k", "comma")
        assert not home(pilot).state.filter
        await press(pilot, "u", "u", "u")
        assert "7 of 31" in lines(pilot)[0]


async def test_columns_follow_one_another(story):
    async with running(story, (80, 24)) as pilot:
        await count_by(pilot, "speaker")
        await press(pilot, "l")
        assert home(pilot).state.column == "outlet"
        assert "6 values" in table_lines(pilot)[0]
        await press(pilot, "h", "h")
        assert home(pilot).state.column == "disputed"
        assert "2 values" in table_lines(pilot)[0]
        await press(pilot, "u")
        assert "16 values" in table_lines(pilot)[0]


async def test_a_long_table_is_read_by_windows(tmp_path):
    people = [
        {"type": "agent", "id": f"p{number:03}", "kind": "person", "names": {"en": f"Person {number:03}"}}
        for number in range(200)
    ]
    said = [claim(f"C{number}", "wire", f"p{number:03}") for number in range(200)]
    write(tmp_path / "claims.jsonl", *PEOPLE, *people, *said)
    import_files([tmp_path / "claims.jsonl"], tmp_path / "claims.duckdb")
    with open_store(tmp_path / "claims.duckdb") as store:
        async with running(store, (80, 24)) as pilot:
            await count_by(pilot, "speaker")
            pane = home(pilot).query_one(FrequencyView)
            assert (pane.value.start, pane.value.count) == (0, 200)
            assert len(pane.value.values) < 100
            await press(pilot, "G")
            assert table_lines(pilot)[-1].startswith("> Person 199")
            assert len(pane.value.values) < 100
            await press(pilot, "b", "b", "enter")
            assert "1 of 200" in lines(pilot)[0]


async def test_nothing_to_count_says_how_to_clear_the_filter(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "f", *"id:none", "enter")
        await count_by(pilot, "act")
        assert "No claim meets this filter." in picture(pilot)
        await press(pilot, "j", "comma", "enter", "l")
        assert home(pilot).state.column == "lang"


@pytest.mark.parametrize("size", SIZES)
async def test_the_table_runs_from_the_right_in_arabic(story, arabic, size):
    async with running(story, size) as pilot:
        await press(pilot, "F", "enter")
        text = table_lines(pilot)
        assert text[0].rstrip().endswith(seen("16 قيمة · 31 قولا"))
        row = next(line for line in text if seen("دونالد ترامب") in line)
        assert row.index("12.9%") < row.index(seen("دونالد ترامب"))
