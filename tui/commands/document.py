"""The page docs/keys.md, made from the table of commands."""

from tui.commands.bindings import key_sign
from tui.commands.keyboard import ARABIC_101
from tui.commands.table import GROUP_TITLES, SCOPE_TITLES, Command, Scope, commands_of

INTRODUCTION = """\
# Keys

Made from `tui/commands/table.py` by `python -m tui.commands.document > docs/keys.md`: change the table, not
this page. In the application `?` lists the keys of the pane that listens, and `Ctrl+p` all commands by name.

The column *Arabic layout* has what the same key types while the Arabic keyboard (101) is on: that works too.
Small letters and `,` `/` `?` have one; capitals do not, nor has `b`, but `PgUp` does the same."""
HEADER = "| keys | Arabic layout | what it does |\n|---|---|---|"


def document() -> str:
    """Write the page: a section for each pane, a table for each group of its commands."""
    return "\n\n".join([INTRODUCTION, *(_section(scope) for scope in SCOPE_TITLES)]) + "\n"


def _section(scope: Scope) -> str:
    commands = commands_of(scope)
    parts = [f"## {SCOPE_TITLES[scope]}"]
    for group, title in GROUP_TITLES.items():
        rows = [_row(command) for command in commands if command.group == group]
        if rows:
            titled = [] if scope == "everywhere" else [f"### {title}"]
            parts += [*titled, "\n".join([HEADER, *rows])]
    return "\n\n".join(parts)


def _row(command: Command) -> str:
    keys = _signs(tuple(key_sign(key) for key in command.keys)) or "in the palette (`Ctrl+p`)"
    arabic = _signs(tuple(ARABIC_101[key] for key in command.keys if key in ARABIC_101))
    return f"| {keys} | {arabic} | {command.words} |"


def _signs(signs: tuple[str, ...]) -> str:
    return " ".join(f"`{sign}`" for sign in signs)


if __name__ == "__main__":
    print(document(), end="")
