"""The keys in force: those of the table, unless the settings give others. A process has one keyboard."""

from collections.abc import Mapping
from types import MappingProxyType

from tui.commands.keyboard import by_reading
from tui.commands.signs import key_sign
from tui.commands.table import COMMANDS, OF_CLAIMS, VIEW_SCOPES, Command, Scope, commands_of
from tui.i18n.language import base_in_use

KeysByName = Mapping[str, tuple[str, ...]]
"""The keys of each command that the settings change, by its name."""


class _InForce:
    """What the process uses now."""

    keys: KeysByName = MappingProxyType({})


def use_keys(keys: KeysByName) -> None:
    """Use these keys from now on; what stands on the screen is for the caller to redraw."""
    _InForce.keys = keys


def changed() -> bool:
    """Whether any command has other keys than those of the table."""
    return bool(_InForce.keys)


def keys_of(command: Command) -> tuple[str, ...]:
    """The keys of a command now; the first is the one that is shown."""
    keys = _InForce.keys.get(command.name, command.keys)
    return tuple(by_reading(key, base_in_use()) for key in keys)


def sign_of(name: str) -> str:
    """The key of a command as it is shown, by its name; the way through the palette where it has none."""
    keys = keys_of(next(command for command in COMMANDS if command.name == name))
    return key_sign(keys[0]) if keys else key_sign("ctrl+p")


def offered_in(scope: Scope) -> tuple[Command, ...]:
    """The commands that a reader can use in a pane: its own, the timeline's in a view, those everywhere.

    Commands of the timeline are missing that lead to the view itself, or whose every key the view takes.
    """
    own = commands_of(scope)
    here = f"view('{scope}')"
    taken = {key for command in own for key in keys_of(command)}
    shared = commands_of("timeline") if scope in VIEW_SCOPES else ()
    if scope == "detail":
        shared = tuple(command for command in commands_of("timeline") if command.group in OF_CLAIMS)
    left = (
        command
        for command in shared
        if command.action != here and not (keys_of(command) and taken.issuperset(keys_of(command)))
    )
    return (*own, *left, *(commands_of("everywhere") if scope != "everywhere" else ()))


def command_at(key: str, scope: Scope) -> Command | None:
    """The command that a key does in a pane: its own, else the timeline's, else one that acts everywhere."""
    return _first(key, scope, _InForce.keys)


def by_the_table(key: str, scope: Scope) -> Command | None:
    """The command that a key would do in a pane if the settings changed nothing."""
    return _first(key, scope, {})


def _first(key: str, scope: Scope, keys: KeysByName) -> Command | None:
    for pane in (scope, "timeline", "everywhere"):
        for command in COMMANDS:
            if command.scope == pane and key in keys.get(command.name, command.keys):
                return command
    return None
