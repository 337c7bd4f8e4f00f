"""Contrast on the screens: how well what is written reads, cell by cell, on every kind of screen."""

from screens import press

RULES = set("─━│┃┌┐└┘▔▁▂▃▄▅▆▇█▊▎▕▏╸╺▀")
"""Borders and bars: what is drawn, not written, needs 3:1 where it says something."""


def luminance(triplet):
    """Relative luminance of sRGB, from 0 to 1 (WCAG 2.2)."""
    parts = [value / 255 for value in triplet]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours, from 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def segments(pilot):
    """Every segment of the screen; of a menu over it only the menu, since what lies below is dimmed."""
    screen = pilot.app.screen
    boxes = [child.region for child in screen.children if child.region] if screen.is_modal else []
    boxes = [found.region for found in screen.query("CommandList, CommandInput")] or boxes[:1]
    strips = screen._compositor.render_strips()
    return [
        segment
        for box in boxes or [screen.region]
        for strip in strips[box.y : box.bottom]
        for segment in strip.crop(box.x, box.right)
    ]


def written(pilot):
    """Every text on the screen with its style."""
    for segment in segments(pilot):
        if segment.style is not None and segment.text.strip() and not set(segment.text.strip()) <= RULES:
            yield segment.text, segment.style


async def screens(pilot):
    """Every kind of screen, one after the other."""
    yield "list"
    await press(pilot, "tab", "j")
    yield "link"
    await press(pilot, "escape", "/", *"Iran")
    yield "prompt"
    await press(pilot, "enter")
    yield "hits"
    await press(pilot, "enter")
    yield "page"
    await press(pilot, "escape", "i", "space", "l")
    yield "histogram"
    await press(pilot, "escape", "escape", "?")
    yield "help"
    await press(pilot, "escape", ",")
    yield "menu"
    await press(pilot, "enter", "-", "j", "enter")
    yield "chips"
    await press(pilot, "X", "ctrl+p")
    yield "palette"
    await press(pilot, "escape", "f", *"sp")
    yield "suggestion"
    await press(pilot, *"nonsense:")
    yield "fault"
