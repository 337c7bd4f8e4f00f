"""Textual's bindings, made from the table of commands."""

from textual.binding import Binding, BindingType

from tui.commands.keyboard import with_arabic
from tui.commands.table import Command, Scope, commands_of

KEY_SIGNS = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_sign(key: str) -> str:
    """How a key is shown: PgDn, Ctrl+p, ↑, X."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+')}"
    return KEY_SIGNS.get(key, key)


def binding_of(command: Command) -> Binding:
    """One binding for all keys of a command; the first key is the one that is shown."""
    return Binding(
        ",".join("comma" if key == "," else key for key in with_arabic(command.keys)),
        command.target,
        command.footer or command.words,
        show=bool(command.footer),
        key_display=key_sign(command.keys[0]),
        tooltip=command.words,
        priority=command.scope == "everywhere" and command.keys[0].startswith("ctrl+"),
    )


def bindings(scope: Scope) -> list[BindingType]:
    """The bindings of a pane."""
    return [binding_of(command) for command in commands_of(scope) if command.keys]
