"""Whether the terminal writes on dark or on light paper (pure)."""

import re
from collections.abc import Mapping

from tui.settings import Paper

_COLOUR = re.compile(r"rgba?:([0-9A-Fa-f]{1,4})/([0-9A-Fa-f]{1,4})/([0-9A-Fa-f]{1,4})")
_WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in the luminance of sRGB
_MIDDLE = 0.18
"""The luminance from which on black ink reads better than white."""


def paper(background: str, environment: Mapping[str, str]) -> Paper:
    """Tell from the answer to OSC 11, else from COLORFGBG; dark where neither says."""
    match = _COLOUR.match(background)
    if match is not None:
        light = sum(
            weight * _linear(int(part, 16) / (16 ** len(part) - 1))
            for weight, part in zip(_WEIGHTS, match.groups(), strict=True)
        )
        return "light" if light > _MIDDLE else "dark"
    last = environment.get("COLORFGBG", "").rpartition(";")[2]
    number = int(last) if last.isdecimal() else 0
    return "light" if number == 7 or 9 <= number <= 15 else "dark"


def _linear(part: float) -> float:
    """Undo the gamma of sRGB, from 0 to 1."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
