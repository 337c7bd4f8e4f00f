"""Split text into paragraphs (rule P1)."""

from __future__ import annotations

from tui.bidi.controls import PARAGRAPH_SEPARATORS

_STEP_OVER = "\r\n"


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the range of every paragraph with the separator that ends it; CR LF is one separator."""
    if PARAGRAPH_SEPARATORS.isdisjoint(text):
        return [(0, len(text))] if text else []
    found: list[tuple[int, int]] = []
    start = index = 0
    while index < len(text):
        index += 2 if text.startswith(_STEP_OVER, index) else 1
        if text[index - 1] in PARAGRAPH_SEPARATORS:
            found.append((start, index))
            start = index
    if start < len(text):
        found.append((start, len(text)))
    return found
