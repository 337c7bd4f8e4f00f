"""Names of keys: how each is written for a reader, and read from the settings (pure)."""

from collections.abc import Iterable

from tui.bidi import compose
from tui.commands.keyboard import latin

KEY_SIGNS = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "backspace": "Backspace",
    "delete": "Delete",
    "insert": "Insert",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "ctrl+underscore": "Ctrl+_",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
_BY_WORDS = {sign.lower(): key for key, sign in KEY_SIGNS.items()} | {key: key for key in KEY_SIGNS}
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter"}
"""What a terminal cannot tell apart."""


def key_sign(key: str) -> str:
    """How a key is shown: PgDn, Ctrl+p, ↑, X."""
    if key in KEY_SIGNS:
        return KEY_SIGNS[key]
    return f"Ctrl+{key.removeprefix('ctrl+')}" if key.startswith("ctrl+") else key


def signs_of(keys: Iterable[str]) -> str:
    """How keys are shown one after the other, each as its key has it in any line: [ is not turned."""
    return " ".join(compose("{sign}", sign=key_sign(key)) for key in keys)


def read_key(text: str) -> str | None:
    """Read a key as the table of commands names it: j, ], PgDn, Ctrl+p, F5; None where there is no such key.

    A letter of the Arabic keyboard is the key that it stands on.
    """
    word = text.lower()
    if word in _BY_WORDS:
        return _BY_WORDS[word]
    letter = word.removeprefix("ctrl+")
    if letter != word:
        key = f"ctrl+{letter}"
        return _SAME.get(key, key) if len(letter) == 1 and "a" <= letter <= "z" else None
    return latin(text) if len(text) == 1 and text.isprintable() and not text.isspace() else None
