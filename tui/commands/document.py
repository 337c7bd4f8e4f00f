"""The page docs/keys.md, made from the table of commands."""

from tui.commands.keyboard import ARABIC_101
from tui.commands.presets import PRESETS
from tui.commands.signs import key_sign, read_key
from tui.commands.table import GROUP_TITLES, SCOPE_TITLES, Command, Scope, commands_of

INTRODUCTION = """\
# Keys

Made from `tui/commands/table.py` by `python -m tui.commands.document > docs/keys.md`: change the table, not
this page. In the application `?` lists the keys of the pane that listens, and `Ctrl+p` all commands by name.

The column *Arabic layout* has what the same key types while the Arabic keyboard (101) is on: that works too.
For a capital press the key left of 1 (a backtick, `ذ` in Arabic) and then the letter: `ذ` `ى` is `N`. Signs
that Shift types there keep their meaning: Shift with the key of `d` types `]`. Where the key of `b` types two
letters, use `PgUp`.

## Keys of your own
Section `[keys]` of `config.toml` gives commands other keys, by the names in the last column; blanks stand
between keys. A key that is given to a command is taken from the one that had it; `""` leaves a command to the
palette.

```toml
[keys]
preset = "lnav"         # or "visidata", "default"
day-forward = "d PgDn"
page-forward = "Space"
clear-filter = "Ctrl+x"
```

Keys are letters and signs as typed, `Ctrl+` with a letter, `F1` to `F12`, and `Enter` `Esc` `Tab` `Space`
`Backspace` `Delete` `Insert` `Home` `End` `PgUp` `PgDn` `Up` `Down` `Left` `Right`. There is no Alt: it types
letters on many keyboards. What cannot be followed is said at the start and by `aqwal doctor`; the rest holds.

The presets hold the keys that do in those tools what they do here:

{presets}"""
HEADER = "| keys | Arabic layout | what it does | name |\n|---|---|---|---|"


def document() -> str:
    """Write the page: a section for each pane, a table for each group of its commands."""
    introduction = INTRODUCTION.replace("{presets}", _presets())
    return "\n\n".join([introduction, *(_section(scope) for scope in SCOPE_TITLES)]) + "\n"


def _presets() -> str:
    """A table of what the presets change."""
    rows = ["| preset | command | keys |", "|---|---|---|"]
    for preset, entries in PRESETS.items():
        for name, text in entries.items():
            keys = _signs(tuple(key_sign(read_key(word) or word) for word in text.split()))
            rows.append(f"| `{preset}` | `{name}` | {keys} |")
    return "\n".join(rows)


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
    return f"| {keys} | {arabic} | {command.words} | `{command.name}` |"


def _signs(signs: tuple[str, ...]) -> str:
    return " ".join("`` ` ``" if sign == "`" else f"`{sign}`" for sign in signs)


if __name__ == "__main__":
    print(document(), end="")
