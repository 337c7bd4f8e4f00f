"""What is known of each terminal: how it wants right-to-left text, and what to tell it before and after.

Seen in the terminals themselves, except where `why` says otherwise. A terminal that orders text by itself is
told to leave it (`setup`), and to do it again when the application leaves (`restore`).
"""

from __future__ import annotations

from tui.bidi.frozen import Frozen
from tui.bidi.typesetting import Typesetting
from tui.bidi.ways import encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.bidi.clusters import Marks, Shaping
    from tui.bidi.line import Line
    from tui.bidi.ways import Way


class Profile(Frozen):
    """One kind of terminal: its way, what is sent before and after, what it needs of the letters, and why."""

    __slots__ = ("marks", "name", "restore", "setup", "shaping", "way", "why")

    name: str
    way: Way
    setup: str
    restore: str
    marks: Marks
    shaping: Shaping
    why: str

    def __init__(
        self,
        name: str,
        way: Way,
        why: str,
        *,
        setup: str = "",
        restore: str = "",
        marks: Marks = "keep",
        shaping: Shaping = "forms",
    ) -> None:
        put = object.__setattr__
        put(self, "name", name)
        put(self, "way", way)
        put(self, "why", why)
        put(self, "setup", setup)
        put(self, "restore", restore)
        put(self, "marks", marks)
        put(self, "shaping", shaping)

    def but(
        self,
        *,
        way: Way | None = None,
        why: str | None = None,
        setup: str | None = None,
        restore: str | None = None,
        marks: Marks | None = None,
        shaping: Shaping | None = None,
    ) -> Profile:
        """Return this profile with some things changed."""
        return Profile(
            self.name,
            self.way if way is None else way,
            self.why if why is None else why,
            setup=self.setup if setup is None else setup,
            restore=self.restore if restore is None else restore,
            marks=self.marks if marks is None else marks,
            shaping=self.shaping if shaping is None else shaping,
        )

    @property
    def typesetting(self) -> Typesetting:
        """How text has to be laid out for it."""
        return Typesetting(self.shaping, self.marks, "logical" if self.way == "logical" else "visual")

    def encode(self, line: Line | str) -> str:
        """Return what to send for a line, or for a frame of text and escape sequences."""
        return encode(line if isinstance(line, str) else line.visual, self.way)


EXPLICIT, IMPLICIT = "\x1b[8l", "\x1b[8h"  # BDSM: ECMA-48 8.3.121, and the terminal working group on bidi
_KONSOLE_OFF, _KONSOLE_ON = "\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"
_MLTERM_OFF, _MLTERM_ON = "\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"


def _through_tmux(sequence: str) -> str:
    doubled = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


_NO_BIDI = "It has no bidi of its own and shows what it gets."
_BAD_MARKS = " It draws Arabic marks wrong, so they are left out."
_LRM = "It may order text by itself, so each letter is followed by a mark that keeps it in its place."
_UNSEEN = " Known from its documents; nobody has sent a picture yet."

PROFILES = {
    profile.name: profile
    for profile in (
        Profile(
            "VTE",
            "vis",
            "It takes explicit mode: it was told to leave the order to Aqwal, and said that it does.",
            setup=EXPLICIT,
            restore=IMPLICIT,
        ),
        Profile(
            "Konsole",
            "vis",
            "Its own bidi is switched off while Aqwal runs.",
            setup=_KONSOLE_OFF,
            restore=_KONSOLE_ON,
        ),
        Profile(
            "mlterm",
            "vis",
            "Its own bidi is switched off while Aqwal runs.",
            setup=_MLTERM_OFF,
            restore=_MLTERM_ON,
        ),
        Profile(
            "kitty",
            "run",
            "It draws every Arabic run backwards, so runs are sent backwards; with `force_ltr yes` in"
            " kitty.conf choose app." + _BAD_MARKS,
            marks="drop",
        ),
        Profile("xterm", "vis", _NO_BIDI),
        Profile("st", "vis", _NO_BIDI),
        Profile("urxvt", "vis", _NO_BIDI),
        Profile("alacritty", "vis", _NO_BIDI + _BAD_MARKS, marks="drop"),
        Profile("foot", "vis", _NO_BIDI + _BAD_MARKS, marks="drop"),
        Profile("Ghostty", "vis", _NO_BIDI + _UNSEEN),
        Profile("Windows Terminal", "vis", _NO_BIDI + _UNSEEN),
        Profile("WezTerm", "vis", "It takes explicit mode." + _UNSEEN, setup=EXPLICIT, restore=IMPLICIT),
        Profile("mintty", "vis", "It takes explicit mode." + _UNSEEN, setup=EXPLICIT, restore=IMPLICIT),
        Profile("iTerm2", "lrm", _LRM + _UNSEEN),
        Profile("Terminal.app", "lrm", _LRM + _UNSEEN),
        Profile("VS Code", "lrm", _LRM),
        Profile("xterm.js", "lrm", _LRM),
        Profile(
            "QTerminal",
            "logical",
            "No way is good in it: it orders text by itself and cannot be told not to. Joined letters in"
            " logical order read best.",
            shaping="forms",
        ),
        Profile("tmux", "lrm", "The terminal around it is unknown. " + _LRM),
        Profile("screen", "lrm", "The terminal around it is unknown. " + _LRM),
        Profile(
            "tmux in kitty",
            "run",
            "kitty draws every Arabic run backwards, so runs are sent backwards." + _BAD_MARKS,
            marks="drop",
        ),
        Profile(
            "tmux in Konsole",
            "vis",
            "Konsole's bidi is switched off through tmux, which needs `set -g allow-passthrough on`.",
            setup=_through_tmux(_KONSOLE_OFF),
            restore=_through_tmux(_KONSOLE_ON),
        ),
        Profile(
            "tmux in mlterm",
            "vis",
            "mlterm's bidi is switched off through tmux, which needs `set -g allow-passthrough on`.",
            setup=_through_tmux(_MLTERM_OFF),
            restore=_through_tmux(_MLTERM_ON),
        ),
        Profile("tmux in alacritty", "lrm", _NO_BIDI + _BAD_MARKS, marks="drop"),
        Profile("unknown", "lrm", "It is not known. " + _LRM),
        Profile(
            "silent",
            "vis",
            "It did not answer: text is sent in visual order, after a word to leave the order alone.",
            setup=EXPLICIT,
            restore=IMPLICIT,
        ),
    )
}
"""Every profile by its name."""
