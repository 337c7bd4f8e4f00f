"""Arabic reads right and hostile fields stay in their places, in every part of the screen."""

import random

import pytest
from importing import claim, write
from msgspec.structs import replace
from rich.cells import cell_len
from screens import home, lines, picture, press, running, seen, settled, until

from store.connection import open_store
from store.importing import import_files
from store.types import Filter, Term
from tui.screens.choose import ChooseValue
from tui.screens.claim import ClaimScreen
from tui.timeline.detail import detail_paragraphs
from tui.timeline.lines import lay_out
from tui.timeline.rows import columns_for
from tui.widgets.paint import laid_segments, tone_styles
from tui.widgets.timeline import TimelineView
from tui.widgets.typesetting import in_use

NASTY = "\u202e\u2067[/red][@click=app.exit]x\u2069\x1b[31m\u2029"
ARABIC = "وزير الخارجية"
NAME = f"{ARABIC} {NASTY}"
FORBIDDEN = set("\u202e\u2066\u2067\u2068\u2069\u2028\u2029\x1b\x07\x85")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Two claims; every field of the first is Arabic and hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    write(
        folder / "claims.jsonl",
        {"type": "agent", "id": "wire", "kind": "outlet", "names": {"en": NAME}},
        {"type": "agent", "id": "ana", "kind": "person", "names": {"en": NAME}, "named": False},
        {"type": "topic", "id": "t", "names": {"en": NAME}},
        claim(f"C{NASTY}", "wire", "ana", language="ar", content={"ar": NAME}, act=NAME, topics=["t"]),
        claim("C2", "wire", "wire", content={"en": "HONEST WORDS"}),
    )
    import_files([folder / "claims.jsonl"], folder / "claims.duckdb")
    with open_store(folder / "claims.duckdb") as store:
        yield store


def sound(pilot):
    """Every line is as wide as the screen and sends nothing but letters."""
    width = pilot.app.size.width
    assert {cell_len(line) for line in lines(pilot)} == {width}
    assert not FORBIDDEN & set(picture(pilot))
    return picture(pilot)


async def test_every_part_of_the_screen_shows_arabic_in_order_and_takes_no_markup(hostile):
    async with running(hostile) as pilot:
        shown = seen(ARABIC)
        home(pilot)._title = NAME
        home(pilot).names["ana"] = NAME
        home(pilot).go(replace(home(pilot).state, filter=Filter((Term("speaker", ("ana", NAME)),))))
        await settled(pilot)
        picture_ = sound(pilot)
        assert shown in picture_.splitlines()[0]
        assert picture_.splitlines()[1].count(shown) == 2
        await press(pilot, "X")
        await press(pilot, "/", *ARABIC, "enter")
        assert shown in sound(pilot).splitlines()[0]
        await pilot.press("/")
        await until(pilot, lambda: f"claim with «{shown}»" in picture(pilot))
        sound(pilot)
        await press(pilot, "escape", "g", "comma")
        assert isinstance(pilot.app.screen, ChooseValue)
        assert sound(pilot).count(shown) >= 3
        await press(pilot, "escape", "enter")
        assert isinstance(pilot.app.screen, ClaimScreen)
        assert "[@click=app.exit]" in sound(pilot)
        await press(pilot, "escape")
        await until(pilot, lambda: pilot.app.screen is home(pilot))


async def test_a_toast_reads_right_and_takes_no_markup(hostile):
    async with running(hostile, (80, 24), toasts=True) as pilot:
        message = f"{ARABIC} قال لنا إن الأمر انتهى وإن الوقت فات كما نقلت الوكالة {NASTY}"
        pilot.app.screen.notify(message)
        await until(pilot, lambda: seen("وزير الخارجية قال لنا") in picture(pilot))
        text = sound(pilot)
        assert "[/red][@click=app.exit]" in text or "@click" in text
        line = next(line for line in text.splitlines() if seen(ARABIC) in line)
        assert line.rstrip().endswith(seen("وزير"))


# ---------------------------------------------------------------- nothing can be forged

LETTERS = (
    "abcשלابتلالمُّ٣4 .,()[]<>«»-/"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
    "\u2028\u2029\u0085\x1c\x1d\x1e\x1f\t\n\r\x0b\x1b\x07\x9b\u200b\u200c\u200d\ufeff\ue000\U000e0041"
)
HOSTILE = 1500


def hostile_fields():
    """Random fields made of everything that could turn a line; the same ones in every run."""
    dice = random.Random("who said what")
    return ["".join(dice.choices(LETTERS, k=dice.randint(1, 18))) for _ in range(HOSTILE)]


def columns_of(segments):
    """The cluster that stands in each column."""
    columns = []
    for segment in segments:
        for char in segment.text:
            width = cell_len(char)
            if width:
                columns += [char, *[""] * (width - 1)]
            elif columns:
                columns[-1] += char
    return columns


async def test_no_field_of_a_row_changes_a_cell_of_another(hostile):
    async with running(hostile) as pilot:
        view = home(pilot).query_one(TimelineView)
        width = view.scrollable_content_region.width
        row = next(row for row in home(pilot).listing.page.rows if row.id == "C2")
        shape = columns_for(width)
        speaker = shape.left, shape.left + shape.speaker
        outlet = speaker[1] + 1, speaker[1] + 1 + shape.outlet
        text = width - shape.text, width
        honest = {"names": {"en": "Honest وزير (1)"}}
        row = replace(
            row,
            speaker=replace(row.speaker, **honest, named=False),
            outlet=replace(row.outlet, **honest),
            content={"en": "HONEST قول صادق words"},
        )
        before = columns_of(view._block_line(row, 0, width, cursor=False))
        for number, field in enumerate(hostile_fields()):
            changed, (start, end) = (
                (replace(row, speaker=replace(row.speaker, names={"en": field})), speaker),
                (replace(row, outlet=replace(row.outlet, names={"en": field})), outlet),
                (replace(row, content={"en": field}), text),
            )[number % 3]
            after = columns_of(view._block_line(changed, 0, width, cursor=False))
            assert len(after) == width, repr(field)
            assert after[:start] == before[:start], repr(field)
            assert after[end:] == before[end:], repr(field)
            assert not FORBIDDEN & set("".join(after)), repr(field)


async def test_no_field_of_a_title_changes_the_order_of_the_others(hostile):
    async with running(hostile) as pilot:
        detail = home(pilot).detail
        claim_ = replace(detail.claim, id="IDENT", act="وعد")
        styles = tone_styles(pilot.app.screen, pilot.app.screen.rich_style)

        def title(id_, speaker, act):
            agents = detail.agents | {claim_.speaker: replace(detail.agents["ana"], names={"en": speaker})}
            one = replace(detail, claim=replace(claim_, id=id_, act=act), agents=agents, topics={})
            paragraph = detail_paragraphs(one, "original", whole_articles=False)[0]
            (laid,) = lay_out([paragraph], 400, in_use())
            segments = laid_segments(laid, paragraph, 400, pilot.app.screen.rich_style, styles)
            return "".join(segment.text for segment in segments)

        for number, field in enumerate(hostile_fields()):
            which = number % 3
            fields = ["IDENT", "SPEAKER", "PROMISE"]
            fields[which] = field
            line = title(*fields)
            kept = [name for place, name in enumerate(("IDENT", "SPEAKER", "PROMISE")) if place != which]
            places = [line.index(name) for name in (*kept, "?unnamed")]
            assert places[0] < places[1], repr(field)
            assert line.index("indirect") > line.index("?unnamed"), repr(field)
            if which == 2:
                assert line.startswith("IDENT  SPEAKER ?unnamed  indirect · "), repr(field)
            else:
                assert line.rstrip().split("  ⚠")[0].endswith(" ?unnamed  indirect · PROMISE"), repr(field)
            assert not FORBIDDEN & set(line), repr(field)
