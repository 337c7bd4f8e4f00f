"""Lay out plain ASCII without any of the machinery: what is read is what is shown."""

from __future__ import annotations

from tui.bidi.line import Line


def plain_line(text: str, start: int, shown_end: int, end: int) -> Line:
    """Make a left-to-right line of one cell a character."""
    count = shown_end - start
    return Line(
        start,
        end,
        rtl=False,
        texts=text[start:shown_end],
        starts=range(start, shown_end),
        ends=range(start + 1, shown_end + 1),
        widths=bytes(b"\x01" * count),
    )


def plain_layout(text: str, width: int) -> tuple[Line, ...]:
    """Wrap printable ASCII at spaces, as `wrap` does."""
    lines: list[Line] = []
    start, count = 0, len(text)
    while count - start > width:
        if not text[start + width :].strip(" "):
            return (*lines, plain_line(text, start, start + width, count))  # only spaces do not fit
        space = text.rfind(" ", start, start + width + 1)
        if space < 0:
            lines.append(plain_line(text, start, start + width, start + width))
            start += width
            continue
        after = space + 1
        while after < count and text[after] == " ":
            after += 1
        shown_end = start + len(text[start:space].rstrip(" "))
        lines.append(plain_line(text, start, shown_end, after))
        start = after
    return (*lines, plain_line(text, start, count, count)) if start < count or not lines else tuple(lines)
