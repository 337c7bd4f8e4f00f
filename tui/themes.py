"""The themes: dark and light, with strong contrast, and with colours that all eyes tell apart.

Every ink is at least 4.5:1 against every paper that it stands on, 7:1 with strong contrast; colours only
repeat what a sign says. `tests/tui/test_themes.py` measures both on the screens. In a terminal of 16 colours
or fewer all dark themes look alike, and all light ones: `tests/tui/test_few_colours.py`.
"""

from collections.abc import Sequence

from textual.theme import Theme

from tui.i18n.translation import marked
from tui.settings import Colours, Paper, ThemeChoice

THEME_WORDS: dict[str, str] = {
    "dark": marked("Dark"),
    "light": marked("Light"),
    "high-contrast-dark": marked("High contrast, dark"),
    "high-contrast-light": marked("High contrast, light"),
    "colour-blind-dark": marked("Colours for all eyes, dark"),
    "colour-blind-light": marked("Colours for all eyes, light"),
}


def theme_name(choice: ThemeChoice, paper: Paper, chosen: str = "") -> str:
    """Name the theme of a setting on the terminal's paper; with auto, one that was chosen goes before it."""
    if choice == "auto":
        return chosen if chosen in THEME_WORDS else paper
    return choice if choice in THEME_WORDS else f"{choice}-{paper}"


def themes_of(colours: Colours) -> Sequence[Theme]:
    """Make every theme in colours that the terminal has."""
    if colours in ("256", "direct"):
        return THEMES
    return [_theme_of_16(name) for name in THEME_WORDS]


def _theme(
    name: str,
    papers: tuple[str, str, str],
    ink: str,
    inks: tuple[str, str, str, str, str],
    bar: tuple[str, str],
) -> Theme:
    """Make a theme: papers of screen, boxes and bars; inks of names, labels, warnings, denials, affirmations.

    `bar` is paper and ink of the line that is chosen in a menu or among links.
    """
    background, surface, panel = papers
    primary, accent, warning, error, success = inks
    return Theme(
        name=name,
        dark=name.endswith("dark"),
        background=background,
        surface=surface,
        panel=panel,
        foreground=ink,
        primary=primary,
        secondary=primary,
        accent=accent,
        warning=warning,
        error=error,
        success=success,
        variables={
            "text": ink,
            "text-muted": ink,
            "text-disabled": f"{ink} 80%",
            "text-primary": primary,
            "text-secondary": primary,
            "text-accent": accent,
            "text-warning": warning,
            "text-error": error,
            "text-success": success,
            "block-cursor-background": bar[0],
            "block-cursor-foreground": bar[1],
            "block-cursor-blurred-background": bar[0],
            "block-cursor-blurred-foreground": bar[1],
            "row-cursor-background": panel,
            "screen-selection-background": bar[0],
            "screen-selection-foreground": bar[1],
            "input-selection-background": bar[0],
            "input-selection-foreground": bar[1],
        },
    )


THEMES = (
    _theme(
        "dark",
        ("#14171c", "#1b2027", "#262d37"),
        "#e8e6e3",
        ("#7cc0ff", "#ffc069", "#ffd54a", "#ff9a9a", "#8fdc9b"),
        ("#2f5d8f", "#ffffff"),
    ),
    _theme(
        "light",
        ("#fbfbf9", "#f2f3f1", "#e4e7ea"),
        "#1b1e22",
        ("#0a4a8f", "#7a3e00", "#6b4a00", "#a3001e", "#0b5a2a"),
        ("#bcd8f5", "#10151a"),
    ),
    _theme(
        "high-contrast-dark",
        ("#000000", "#000000", "#1c1c1c"),
        "#ffffff",
        ("#9bdcff", "#ffe14d", "#ffe14d", "#ffb3b3", "#a6f0b0"),
        ("#ffe14d", "#000000"),
    ),
    _theme(
        "high-contrast-light",
        ("#ffffff", "#ffffff", "#ececec"),
        "#000000",
        ("#002c6e", "#522900", "#522900", "#7a0014", "#00401a"),
        ("#002c6e", "#ffffff"),
    ),
    _theme(
        "colour-blind-dark",
        ("#14171c", "#1b2027", "#262d37"),
        "#e8e6e3",
        ("#e8dc5a", "#e3b4d2", "#e8dc5a", "#ffa640", "#6cc4f5"),
        ("#2f5d8f", "#ffffff"),
    ),
    _theme(
        "colour-blind-light",
        ("#fbfbf9", "#f2f3f1", "#e4e7ea"),
        "#1b1e22",
        ("#3b2f7f", "#6e2350", "#7a3e00", "#8a3a00", "#00558c"),
        ("#bcd8f5", "#10151a"),
    ),
)


def _theme_of_16(name: str) -> Theme:
    """Make a theme on one paper: what is chosen, and what can be moved, stands on the other."""
    if name.endswith("dark"):
        paper, ink, bar = "#000000", "#ffffff", ("#aaaaaa", "#000000")
        inks = ("#55ffff", "#ffff55", "#ffff55", "#ff6666", "#55ff55")
    else:
        paper, ink, bar = "#ffffff", "#000000", ("#000000", "#ffffff")
        inks = ("#0000aa", "#990099", "#990099", "#aa0000", "#0000aa")
    theme = _theme(name, (paper, paper, paper), ink, inks, bar)
    bars = ("row-cursor-background", "scrollbar", "scrollbar-hover", "scrollbar-active")
    theme.variables.update(dict.fromkeys(bars, bar[0]))
    return theme
