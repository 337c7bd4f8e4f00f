"""Which language the interface speaks, and that it can be changed while it runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import detail_lines, home, lines, picture, press, running, seen, unisolated, until

from sample_data import open_sample
from store.sentences import sentence
from tui.i18n.choosing import language_for
from tui.i18n.dates import bin_label, day_range, day_title, gregorian, short_day, span_words
from tui.i18n.language import ARABIC, ENGLISH, InterfaceLanguage, language_in_use, speak
from tui.i18n.numbers import figures, numeral
from tui.i18n.translation import counted, retold
from tui.screens.asking import understand
from tui.screens.claim import ClaimScreen
from tui.widgets.histogram import HistogramView

NOWHERE: dict[str, str] = {}


@pytest.fixture(scope="module")
def story():
    with open_sample() as store:
        yield store


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    speak(ENGLISH)


# ---------------------------------------------------------------- choosing


@pytest.mark.parametrize(
    ("environ", "code", "digits"),
    [
        ({}, "en", "western"),
        ({"LANG": "en_GB.UTF-8"}, "en", "western"),
        ({"LANG": "ar_EG.UTF-8"}, "ar", "arabic-indic"),
        ({"LANG": "ar_MA.UTF-8"}, "ar", "western"),
        ({"LANG": "ar"}, "ar", "western"),
        ({"LANG": "ar_SA.UTF-8", "LC_ALL": "C.UTF-8"}, "en", "western"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ar_SA@calendar=islamic"}, "ar", "arabic-indic"),
        ({"LANG": "arn_CL.UTF-8"}, "en", "western"),
    ],
)
def test_without_a_wish_the_language_is_that_of_the_locale(environ, code, digits):
    chosen = language_for("auto", "auto", "gregorian", environ)
    assert (chosen.code, chosen.digits) == (code, digits)


def test_a_wish_goes_over_the_locale():
    assert language_for("en", "auto", "both", {"LANG": "ar_EG.UTF-8"}) == ENGLISH
    assert language_for("ar", "auto", "gregorian", {"LANG": "en_GB.UTF-8"}) == ARABIC
    assert language_for("ar", "arabic-indic", "levant", NOWHERE) == InterfaceLanguage(
        "ar", "R", "arabic-indic", "levant"
    )
    assert language_for("ar", "western", "gregorian", {"LANG": "ar_EG.UTF-8"}) == ARABIC


# ---------------------------------------------------------------- dates and numbers

TUESDAY = 739678
"""3 March 2026."""


def test_days_are_said_in_the_language_in_use_at_once():
    assert day_title(TUESDAY) == "Tue 3 March 2026 / 14 Ramadan 1447"
    speak(ARABIC)
    assert day_title(TUESDAY) == "الثلاثاء 3 مارس 2026 / 14 رمضان 1447"
    assert day_title(0) == "بلا تاريخ"
    speak(InterfaceLanguage("ar", "R", "arabic-indic", "levant"))
    assert day_title(TUESDAY) == "الثلاثاء ٣ آذار ٢٠٢٦ / ١٤ رمضان ١٤٤٧"
    speak(ENGLISH)
    assert day_title(TUESDAY) == "Tue 3 March 2026 / 14 Ramadan 1447"


def test_months_have_the_names_that_the_reader_uses_and_one_of_them_where_there_is_little_room():
    speak(InterfaceLanguage("ar", "R", months="both"))
    assert day_title(TUESDAY).startswith("الثلاثاء 3 آذار/مارس 2026")
    assert short_day(TUESDAY) == "3 مارس 2026"
    speak(InterfaceLanguage("ar", "R", months="levant"))
    assert short_day(TUESDAY) == "3 آذار 2026"


def test_periods_are_named_in_arabic():
    speak(InterfaceLanguage("ar", "R", "arabic-indic"))
    assert bin_label(TUESDAY, "day") == "٣ مارس"
    assert bin_label(TUESDAY, "quarter") == "ربع ١ ٢٠٢٦"
    assert bin_label(TUESDAY, "decade") == "عقد ٢٠٢٦"
    assert day_range(None, None) == "أي يوم"


def test_figures_and_separators_are_those_of_the_language():
    assert (numeral(12_481), figures("14:20")) == ("12,481", "14:20")
    speak(InterfaceLanguage("ar", "R", "arabic-indic"))
    assert (numeral(12_481), figures("14:20")) == ("١٢٬٤٨١", "١٤:٢٠")
    assert counted(12, "claim") == "١٢ قولا"


def test_a_sentence_is_told_again_with_its_values():
    said = sentence("{n:,} of {hits:,}", n=3, hits=1200)
    assert said == "3 of 1,200" == retold(said)
    speak(ARABIC)
    assert retold(said) == "3 من 1,200"
    assert retold("a text of no pattern") == "a text of no pattern"
    assert retold(sentence("of no {thing} anywhere", thing="file")) == "of no file anywhere"


@given(st.dates(), st.sampled_from(["western", "arabic-indic"]), st.sampled_from(["gregorian", "levant"]))
def test_no_day_of_arabic_has_a_latin_letter(day, digits, months):
    speak(InterfaceLanguage("ar", "R", digits, months))
    said = day_title(day.toordinal()) + gregorian(day) + short_day(day.toordinal())
    speak(ENGLISH)
    assert not any("a" <= letter.lower() <= "z" for letter in said)


# ---------------------------------------------------------------- changing


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_the_language_changes_everywhere_and_back_to_the_same_cells(story, size):
    async with running(story, size) as pilot:
        await press(pilot, "j", "j", "slash", *"war", "enter")
        before = lines(pilot)
        pilot.app.action_language()
        await until(pilot, lambda: seen("التوقيت: قيل") in lines(pilot)[0])
        assert language_in_use() == ARABIC
        assert lines(pilot)[0].rstrip().endswith(seen("أقوال"))
        assert seen("مساعدة") in lines(pilot)[-1]
        assert "2026" in picture(pilot)
        assert "March" not in picture(pilot)
        pilot.app.action_language()
        await until(pilot, lambda: "clock:said" in lines(pilot)[0])
        assert lines(pilot) == before


async def test_help_and_the_page_of_a_claim_follow_the_language_while_they_are_open(story):
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "question_mark")
        assert "Next claim" in picture(pilot)
        pilot.app.action_language()
        await until(pilot, lambda: seen("القول التالي") in picture(pilot))
        await press(pilot, "escape", "enter")
        await until(pilot, lambda: seen("سلسلة الإسناد") in picture(pilot))
        pilot.app.action_language()
        await until(pilot, lambda: any(line.startswith("Chain") for line in detail_lines(pilot)))


async def test_time_runs_from_right_to_left_and_the_mouse_follows(story):
    speak(ARABIC)
    async with running(story, (80, 24)) as pilot:
        labels = lines(pilot)[1]
        assert labels.index("5") < labels.index("3") < labels.index(seen("1 مارس")[0])
        assert labels.rstrip().endswith(seen("يوم"))
        assert "19" in labels[:10]
        histogram = home(pilot).query_one(HistogramView)
        column = histogram.region.x + labels[histogram.region.x :].index("3")
        await pilot.click(offset=(column, histogram.region.y + 1))
        await until(pilot, lambda: home(pilot).listing.histogram.index_at(home(pilot).listing.rank) == 2)


def test_spans_are_said_in_arabic():
    from datetime import date

    from store.types import DaySpan

    speak(ARABIC)
    part = DaySpan(precision="week-part", start=date(2026, 2, 28), end=date(2026, 3, 4), approximate=True)
    assert span_words(part) == "نحو 28 فبراير – 4 مارس 2026 (جزء من أسبوع)"
    assert span_words(DaySpan(precision="not-after", end=date(2026, 3, 4))) == "في موعد أقصاه 4 مارس 2026"


async def test_the_keys_of_a_side_follow_the_reading(story):
    speak(ARABIC)
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "h")
        await until(pilot, lambda: isinstance(pilot.app.screen, ClaimScreen))
        await press(pilot, "l")
        assert pilot.app.screen is home(pilot)
        await press(pilot, "left")
        await until(pilot, lambda: isinstance(pilot.app.screen, ClaimScreen))
        await press(pilot, "right")
        assert pilot.app.screen is home(pilot)
        await press(pilot, "ا")  # where h stands
        await until(pilot, lambda: isinstance(pilot.app.screen, ClaimScreen))
        await press(pilot, "question_mark")
        assert "Tab → l Esc" in picture(pilot)


async def test_arrows_in_a_prompt_follow_the_eye(story):
    speak(ARABIC)
    async with running(story, (80, 24)) as pilot:
        await press(pilot, "slash", *"war", "left", "h", "enter")
        assert home(pilot).state.search == "wahr"


async def test_the_palette_reads_in_arabic_and_finds_commands_by_their_english_names_too(story):
    speak(ARABIC)
    async with running(story, (80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: seen("القول التالي") in picture(pilot))
        first = next(line for line in lines(pilot) if seen("القول التالي") in line)
        assert first.rstrip().endswith(seen("القول التالي"))
        await pilot.press(*"language")
        await until(pilot, lambda: seen("لغة الواجهة") in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "clock:said" in lines(pilot)[0])


async def test_a_command_that_is_not_there_is_not_found_in_arabic(story):
    speak(ARABIC)
    async with running(story, (80, 24)) as pilot:
        await pilot.press("ctrl+p", *"zzzz")
        await until(pilot, lambda: seen("لا أمر بهذا الاسم.") in picture(pilot))


async def test_a_bracket_key_is_not_turned_round_in_the_mirrored_help(story):
    speak(ARABIC)
    async with running(story, (80, 100)) as pilot:
        await press(pilot, "question_mark")
        line = next(line for line in lines(pilot) if seen("الفترة التالية التي فيها أقوال") in line)
        assert "]" in line
        assert "[" not in line


@pytest.mark.parametrize(
    ("kind", "text", "english", "arabic"),
    [
        ("filter", "kind:x", "is none of them", "ليس منها"),
        ("filter", "speker:x", "(did you mean speaker?)", "(هل تقصد speaker؟)"),
        ("filter", "said:soon", "'soon' is no day", "«soon» ليس يوما"),
        ("filter", 'text:"(rain"', "text: this bracket is never closed", "text: هذا القوس لم يُغلق"),
        ("search", "-", "without a blank", "بلا فراغ"),
        ("date", "31/2/2026", "There is no 2026-02-31", "لا يوجد 2026-02-31"),
    ],
)
def test_a_mistake_in_a_prompt_is_explained_in_the_language_in_use(kind, text, english, arabic):
    assert english in understand(kind, text).problem
    speak(ARABIC)
    assert arabic in unisolated(understand(kind, text).problem)


async def test_a_fault_of_the_store_is_said_in_the_language_of_the_interface(story):
    speak(ARABIC)
    async with running(story, (80, 24)) as pilot:
        home(pilot).load.detail(1, "said")
        await until(pilot, lambda: pilot.app._notifications)
        said = " ".join(" ".join(toast.message.split()) for toast in pilot.app._notifications)
        assert seen("لم يعد هذا القول في الملف") in said
