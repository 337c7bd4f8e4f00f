"""The Arabic keyboard: which key of the Arabic-101 layout stands where a Latin letter or sign does."""

from tui.i18n.language import Base

ARABIC_101: dict[str, str] = {
    **dict(zip("qwertyuiop", "ضصثقفغعهخح", strict=True)),
    **dict(zip("asdfghjkl", "شسيبلاتنم", strict=True)),
    **dict(zip("zxcvnm", "ئءؤرىة", strict=True)),
    "b": "\ufefb",  # X11 and Wayland send lam-alef as one ligature; elsewhere PgUp does the same
    "[": "ج",
    "]": "د",
    "'": "ط",
    ",": "و",
    "/": "ظ",
    "?": "؟",
    "`": "ذ",
}
"""A sign that Shift types there keeps its own meaning: Shift with the key of `d` types `]`, and is `]`."""

LATIN: dict[str, str] = {arabic: latin for latin, arabic in ARABIC_101.items()}


def latin(character: str) -> str:
    """The letter or sign that stands on the same key of a Latin keyboard."""
    return LATIN.get(character, character)


SIDES = {"h": "l", "l": "h", "left": "right", "right": "left"}
"""Keys of a side, and those of the other side."""


def by_reading(key: str, base: Base) -> str:
    """The key that would do the same from left to right: in a mirrored layout, that of the other side."""
    return SIDES.get(key, key) if base == "R" else key


def capital(character: str) -> str:
    """The capital of a letter, typed on either keyboard; anything else as it is."""
    letter = latin(character)
    return letter.upper() if "a" <= letter <= "z" else character
