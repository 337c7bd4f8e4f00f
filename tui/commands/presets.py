"""Sets of keys for those who come from another tool: keys that do there what they do here.

What such a key did before keeps another one, or stands in the palette.

lnav: https://docs.lnav.org/en/latest/hotkeys.html (many of its keys are ours already). VisiData: `man vd`.
"""

PRESETS: dict[str, dict[str, str]] = {
    "default": {},
    "lnav": {
        "page-back": "b PgUp Backspace",
        "drop-filter": "Delete",
        "day-forward": "d 0",
        "day-back": "D )",
        "help": "? F1",
    },
    "visidata": {
        "page-forward": "Ctrl+f PgDn",
        "page-back": "Ctrl+b PgUp",
        "command-palette": "Space Ctrl+p",
        "undo": "U",
        "redo": "R",
    },
}
