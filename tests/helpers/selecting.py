"""Selecting with the mouse as a person does, by cells of the screen, over claims made for it."""

from contextlib import contextmanager

from importing import claim, write
from rich.cells import cell_len
from screens import lines, seen

from store.connection import open_store
from store.importing import import_files

ARABIC = "قال الوزير إن السلام لا يأتي مُحَمَّداً"
MIXED = "نشر موقع Axios News الخبر (12%) أمس"
LONG = "كلمة " * 60 + "النهاية"
DAY = {"precision": "day", "start": "2026-03-04", "end": "2026-03-04"}


@contextmanager
def three_claims(folder):
    """Three claims of one day whose texts are Arabic, mixed, and long."""
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
