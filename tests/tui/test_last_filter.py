"""The last filter takes out of every widget what could steer a terminal, and keeps the cells."""

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from screens import running
from textual.color import Color
from textual.widgets import Static

from tui.bidi.controls import CONTROLS
from tui.bidi.hidden import is_invisible
from tui.widgets.last_filter import LastFilter

HOSTILE = "\x1b]52;c;x\x07\x9b1m\u202e\u2066\u2028\u200d\ue000\U000e0041\ufe0f"


def filtered(text):
    return "".join(segment.text for segment in LastFilter().apply([Segment(text)], Color(0, 0, 0)))


@given(st.text() | st.text(st.sampled_from(HOSTILE + "ab قَال漢👍")))
def test_nothing_invisible_passes_and_no_cell_is_lost(text):
    shown = filtered(text)
    assert cell_len(shown) == cell_len(text)
    assert not CONTROLS & set(shown)
    for char in shown:
        assert not (is_invisible(char) and category(char) != "Cn"), ascii(char)


@given(st.text(st.sampled_from("ab ()«» قَال١٢شא漢👍é│…")))
def test_text_that_is_only_text_passes_as_it_is(text):
    assert filtered(text) == text


async def test_no_widget_of_any_kind_lets_it_out(story):
    async with running(story, (80, 24)) as pilot:
        await pilot.app.screen.mount(Static(f"a{HOSTILE}b", markup=False, id="foreign"))
        pilot.app.notify(f"c{HOSTILE}d", markup=False, title=HOSTILE)
        await pilot.pause(0.3)
        shown = "".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "a]52;c;x1mb" in shown.replace(" ", "")
        assert not [char for char in shown if is_invisible(char) or char in "\x1b\x07\x9b"]
