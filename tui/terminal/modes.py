"""Who puts right-to-left text in order: what was detected, unless the reader says otherwise (pure)."""

from msgspec import Struct
from msgspec.structs import replace

from tui.bidi import PROFILES, Profile
from tui.i18n.translation import marked
from tui.settings import Mode, SavedTerminal, Settings
from tui.terminal.recognise import Recognised

CYCLE: tuple[Mode, ...] = ("auto", "app", "terminal", "off")
"""What key B goes through."""

MEANINGS: dict[Mode, str] = {
    "auto": marked("the way of this terminal"),
    "app": marked("Aqwal orders the letters, sent plainly in visual order"),
    "terminal": marked("letters are sent as they are typed, and the terminal orders them"),
    "off": marked("letters are sent as they are typed, and nobody orders them"),
    "run": marked("runs of letters are sent backwards, as kitty wants them"),
    "lrm": marked("Aqwal orders the letters, each followed by a mark that keeps it in its place"),
}


class Terminal(Struct, frozen=True):
    """The terminal as recognised, the settings, and the mode chosen for this run ("" where none was)."""

    recognised: Recognised
    settings: Settings
    chosen: Mode | None = None

    @property
    def saved(self) -> SavedTerminal | None:
        """What `aqwal doctor` saved for it."""
        return self.settings.terminals.get(self.recognised.key)

    @property
    def mode(self) -> Mode:
        """The mode in force: chosen for this run, saved for this terminal, or set for all."""
        if self.chosen is not None:
            return self.chosen
        return self.saved.bidi if self.saved is not None else self.settings.terminal.bidi

    @property
    def profile(self) -> Profile:
        """The profile in force."""
        base = self.recognised.profile
        if self.saved is not None and self.saved.like in PROFILES:
            base = PROFILES[self.saved.like]
        profile = _in_mode(base, self.mode)
        wish = self.settings.terminal
        if wish.shaping == "none":
            profile = profile.but(shaping="none")
        return profile if wish.marks == "auto" else profile.but(marks=wish.marks)

    @property
    def label(self) -> str:
        """The way in use, as short as the status line wants it."""
        return self.mode if self.mode in ("terminal", "off") else self.profile.way

    @property
    def source(self) -> str:
        """What decided: for `aqwal doctor`."""
        if self.chosen is not None:
            return f"--bidi {self.chosen}"
        if self.saved is not None:
            return f'[terminals."{self.recognised.key}"] in the settings'
        if self.settings.terminal.bidi != "auto":
            return "[terminal] bidi in the settings"
        return "detected"

    def for_plain_words(self) -> "Terminal":
        """The same terminal for somebody who hears it: letters as typed, unless a mode was chosen."""
        chosen = self.chosen or self.saved or self.settings.terminal.bidi != "auto"
        return self if chosen else replace(self, chosen="terminal")

    def turned(self) -> "Terminal":
        """The same terminal in the next mode."""
        place = CYCLE.index(self.mode) if self.mode in CYCLE else -1
        return replace(self, chosen=CYCLE[(place + 1) % len(CYCLE)])


def _in_mode(profile: Profile, mode: Mode) -> Profile:
    match mode:
        case "auto":
            return profile
        case "app":
            # Of the `run` terminals only a kitty with `force_ltr yes` wants this: it draws marks right.
            return profile.but(
                way="vis", marks="keep" if profile.way == "run" else profile.marks, shaping="forms"
            )
        case "terminal":
            return profile.but(way="logical", shaping="none", setup="", restore="")
        case "off":
            return profile.but(way="logical", shaping="none")
        case "run":
            return profile.but(way="run", marks="drop", shaping="forms")
        case "lrm":
            return profile.but(way="lrm", shaping="forms")
