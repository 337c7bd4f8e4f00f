"""With a language of right-to-left lines the rows of the interface begin at the right."""

import pytest
from screens import home, lines, list_lines, press, running, seen, until
from selecting import copied, drag, place_of, three_claims

from tui.bidi import Typesetting, truncate
from tui.i18n.language import ENGLISH, speak
from tui.timeline.lines import lay_out
from tui.timeline.paragraph import Paragraph, Writing
from tui.widgets.detail import DetailView
from tui.widgets.timeline import TimelineView


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    """Three claims with Arabic."""
    with three_claims(tmp_path_factory.mktemp("mirrored")) as store:
        yield store


def drawn(paragraph, width, base):
    """The lines of a paragraph as cells."""
    lines = []
    for laid in lay_out([paragraph], width, Typesetting(), base):
        parts = [(laid.column, laid.line.visual)]
        if laid.label:
            parts.append((laid.label_column, laid.label.visual))
        line = ""
        for column, text in sorted(parts):
            line = line.ljust(column) + text
        lines.append(line.ljust(width))
    return lines


def test_labels_indents_and_hanging_lines_mirror():
    paragraph = Writing().words("one two three four").done(indent=1, label="→", hang=3)
    assert drawn(paragraph, 16, "L") == [" →  one two     ", "    three four  "]
    assert drawn(paragraph, 16, "R") == ["     one two  ← ", "  three four    "]
    path = Writing().field("أ").done(indent=2, label="└", hang=2)
    assert drawn(path, 14, "L") == ["  └ ﺃ         "]
    assert drawn(path, 14, "R") == ["         ﺃ ┘  "]


def test_a_row_of_the_interface_runs_from_the_right_and_its_fields_keep_their_own_order():
    paragraph = Writing().field("Ana").words(" → ").field("بو").words(" (12%)").done()
    assert drawn(paragraph, 20, "L") == ["Ana → ﻮﺑ (12%)".ljust(20)]
    assert drawn(paragraph, 20, "R") == ["(12%) ﻮﺑ → Ana".rjust(20)]


def test_the_text_of_a_claim_keeps_its_own_direction_in_both():
    for text, flush in (("left to right", str.ljust), ("من اليمين", str.rjust)):
        for base in "LR":
            shown = truncate(text, 30).visual
            assert drawn(Paragraph(text, own=True), 30, base) == [flush(shown, 30)]


async def test_the_list_and_the_detail_are_mirrored(claims, arabic):
    async with running(claims, (190, 48)) as pilot:
        header, row = list_lines(pilot)[:2]
        assert header.index(seen("أقوال")) < header.index("2026")
        assert row.rstrip().endswith("<")
        text, outlet = row.index(seen("السلام")), row.index("The Wire")
        speaker = row.rindex(seen("الوزير"))
        assert text < outlet < speaker
        pane = home(pilot).query_one(DetailView)
        width = pane.virtual_size.width
        drawn_ = [strip.text for strip in (pane.render_line(y) for y in range(len(pane._laid)))]
        said = next(line for line in drawn_ if line.rstrip().endswith(seen("قيل")))
        assert said.rstrip() == said[: width - 1]
        assert f"2026 {seen('مارس')}" in said
        await press(pilot, "j", "j")
        cut = next(line for line in list_lines(pilot) if "…" in line)
        assert cut.index("…") < cut.index(seen("كلمة"))


async def test_letters_are_selected_in_a_mirrored_row_too(claims, arabic):
    async with running(claims, (190, 48)) as pilot:
        x, y = place_of(pilot, "The Wire", TimelineView)
        await drag(pilot, (x, y), (x + 2, y))
        assert copied(pilot) == "The"
        right = home(pilot).query_one(TimelineView).content_region.right - 3
        await drag(pilot, (right, y), (0, y))
        assert copied(pilot) == "!  الوزير  The Wire  ar  قال الوزير إن السلام لا يأتي مُحَمَّداً"


async def test_scrollbars_stand_where_lines_end_on_either_side_and_answer_the_mouse(claims):
    async with running(claims, (80, 24)) as pilot:
        panes = [home(pilot).query_one(TimelineView), home(pilot).query_one(DetailView)]
        widths = [pane.scrollable_content_region.width for pane in panes]
        assert [pane.vertical_scrollbar.region.right for pane in panes] == [80, 79]
        pilot.app.action_language()
        try:
            await until(pilot, lambda: panes[0].vertical_scrollbar.region.x == 0)
            assert panes[1].vertical_scrollbar.region.x == 1
            assert [pane.scrollable_content_region.width for pane in panes] == widths
            assert lines(pilot)[panes[0].region.y + 1].endswith("<")
            await press(pilot, "tab")
            bar = panes[1].vertical_scrollbar.region
            assert await pilot.click(offset=(bar.x, bar.bottom - 1))
            await until(pilot, lambda: panes[1].scroll_y > 0)
        finally:
            speak(ENGLISH)


@pytest.mark.parametrize(
    ("keys", "scrolling"),
    [("question_mark", "#help-box"), ("F", "#choose-box OptionList"), ("ctrl+p", "CommandList")],
)
async def test_scrollbars_of_help_and_menus_stand_at_the_left_too(story, arabic, keys, scrolling):
    async with running(story, (80, 16)) as pilot:
        await pilot.press(keys)
        await until(pilot, lambda: pilot.app.screen.query(scrolling))
        box = pilot.app.screen.query_one(scrolling)
        await until(pilot, lambda: box.show_vertical_scrollbar)
        bar = box.vertical_scrollbar.region
        assert bar.width == 1
        assert box.region.x <= bar.x < box.scrollable_content_region.x
        assert box.scrollable_content_region.right >= box.region.right - 2
        top = lines(pilot)[bar.y : bar.bottom]
        assert len({line[bar.x] for line in top}) <= 2, "a bar, not words"
