"""Textual's bindings, made from the table of commands; other keys are put in their places by `Keyed`."""

from textual.binding import Binding, BindingType

from tui.commands.signs import key_sign
from tui.commands.table import OF_CLAIMS, Command, Scope, commands_of


def binding_of(command: Command) -> Binding:
    """One binding for all keys of a command; the first key is the one that is shown."""
    return Binding(
        ",".join("comma" if key == "," else key for key in command.keys),
        command.target,
        command.footer or command.words,
        show=bool(command.footer),
        key_display=key_sign(command.keys[0]),
        tooltip=command.words,
        priority=command.scope == "everywhere" and command.keys[0].startswith("ctrl+"),
    )


def bindings_of_claims() -> list[BindingType]:
    """The bindings of what can be done with a claim on any screen that shows one."""
    return [binding_of(command) for command in commands_of("timeline") if command.group in OF_CLAIMS]


def bindings(scope: Scope) -> list[BindingType]:
    """The bindings of a pane."""
    return [binding_of(command) for command in commands_of(scope) if command.keys]
