"""`aqwal doctor`: what the terminal is, how Aqwal sends Arabic to it, and why; on request another way."""

import os
import sys
import termios
from argparse import Namespace
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from shutil import get_terminal_size

from msgspec import Struct, json

from tui.bidi import PROFILES, Profile
from tui.commands.rebinding import Rebound, rebound
from tui.plain import clean, say
from tui.settings import Colours, SavedTerminal, Settings, settings_path
from tui.settings_file import SettingsFault, read_settings, save_terminal
from tui.terminal.answers import read_answers
from tui.terminal.asking import ask
from tui.terminal.colours import shown_colours
from tui.terminal.modes import Terminal
from tui.terminal.recognise import recognise

PATIENCE = 1.0
"""Seconds that the terminal may take to answer: nothing else is loading meanwhile."""

FONTS = "السلام عليكم والأمة"
COLOURS: dict[Colours, str] = {
    "none": "none",
    "8": "8, and 8 bright ones for letters",
    "16": "16",
    "256": "256",
    "direct": "all (24 bits)",
}
SAMPLE = "قال ترامب (Trump) في ٣ مارس: «فات الأوان» بنسبة 100٪"


class Offer(Struct, frozen=True):
    """One way to choose: what it is, how a line is sent by it, and what is saved for it."""

    words: str
    profile: Profile
    saved: SavedTerminal


def run(args: Namespace) -> int:
    """Print what is known; on a terminal, offer the other ways. 1 where the settings are not sound."""
    try:
        settings, found = read_settings()
        readable, faults = True, [*found]
    except SettingsFault as error:
        settings, readable, faults = Settings(), False, [str(error)]
    keys = rebound(settings.keys)
    faults += [f"[keys] in {settings_path()}: {fault}." for fault in keys.faults]
    terminal = Terminal(recognise(read_answers(ask(os.environ, PATIENCE).received), os.environ), settings)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    facts = _facts(terminal) | {"keys": _keys_words(keys)}
    if args.json:
        sys.stdout.write(json.encode(facts).decode() + "\n")
    else:
        for name, value in facts.items():
            sys.stdout.write(f"{name:<12}{clean(str(value))}\n")
        _show_fonts(terminal.profile)
        if readable and sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
            try:
                _choose(terminal)
            except SettingsFault as error:
                faults.append(str(error))
    for fault in faults:
        say(clean(fault))
    return int(bool(faults))


def _keys_words(keys: Rebound) -> str:
    changed = f", {len(keys.keys)} commands changed" if keys.keys else ""
    return f"preset {keys.preset}{changed}"


def _facts(terminal: Terminal) -> dict[str, str]:
    found, profile = terminal.recognised, terminal.profile
    columns, rows = get_terminal_size()
    shown = shown_colours(found, os.environ)
    return {
        "terminal": found.terminal,
        "known by": found.how,
        "profile": found.profile.name,
        "why": found.profile.why,
        "way": terminal.label,
        "decided by": terminal.source,
        "marks": profile.marks,
        "letters": "joined" if profile.shaping == "forms" else "as typed",
        "settings": str(settings_path()),
        "size": f"{columns}x{rows}",
        "encoding": sys.stdout.encoding or "unknown",
        "colours": f"{COLOURS[shown.colours]}: {shown.why}",
    }


def _show_fonts(profile: Profile) -> None:
    """Print joined letters, and what to look for."""
    with _told(profile):
        sys.stdout.write(f"{'font':<12}{_sent(FONTS, profile)}\n")
    sys.stdout.write(
        "            Letters of a word must touch, without gaps and none cut off. Where they do not, take a\n"
        "            monospaced font with Arabic presentation forms: DejaVu Sans Mono, FreeMono, in xterm\n"
        "            also misc-fixed 10x20.\n"
    )


def _sent(text: str, profile: Profile) -> str:
    return profile.encode(profile.typesetting.truncate(text, 10_000))


@contextmanager
def _told(profile: Profile) -> Generator[None]:
    """Tell the terminal the profile's setup meanwhile; only a terminal is told anything."""
    telling = sys.stdout.isatty()
    if telling:
        sys.stdout.write(profile.setup)
    try:
        yield
    finally:
        if telling:
            sys.stdout.write(profile.restore)
            sys.stdout.flush()


# ---------------------------------------------------------------- choosing


def _offers(terminal: Terminal) -> Iterator[Offer]:
    """The ways, the detected one first."""
    detected = terminal.recognised.profile
    yield Offer(f"as detected ({detected.name})", detected, SavedTerminal())
    for words, profile, saved in (
        ("visual order, plain", PROFILES["xterm"], SavedTerminal(like="xterm")),
        ("visual order after CSI 8 l", PROFILES["VTE"], SavedTerminal(like="VTE")),
        ("visual order, a mark after each letter", PROFILES["unknown"], SavedTerminal(bidi="lrm")),
        ("runs sent backwards", PROFILES["kitty"], SavedTerminal(bidi="run")),
        ("joined letters, ordered by the terminal", PROFILES["QTerminal"], SavedTerminal(like="QTerminal")),
        (
            "as typed, joined and ordered by the terminal",
            PROFILES["QTerminal"].but(shaping="none"),
            SavedTerminal(bidi="terminal"),
        ),
    ):
        if (profile.way, profile.setup, profile.shaping) != (detected.way, detected.setup, detected.shaping):
            yield Offer(words, profile, saved)


def _choose(terminal: Terminal) -> None:
    """Show the ways under each other, and keep the one whose number is pressed."""
    offers = list(_offers(terminal))
    detected = terminal.recognised.profile
    whole_tab = detected.setup if detected.setup != PROFILES["VTE"].setup else ""
    shown = detected.but(setup=whole_tab, restore=detected.restore if whole_tab else "")
    sys.stdout.write("\nThe same line, sent in every way:\n\n")
    with _told(shown):
        for number, offer in enumerate(offers, 1):
            own = offer.profile if not whole_tab else offer.profile.but(setup="", restore="")
            with _told(own):
                sys.stdout.write(f"\x1b[2K  {number}  {_sent(SAMPLE, offer.profile)}\n")
            sys.stdout.write(f"     {offer.words}\n")
        if whole_tab:
            sys.stdout.write("\n(The terminal's own bidi is switched off while this stands here.)\n")
        sys.stdout.write(
            "\nPress the number of the line that reads right to keep it for this terminal,"
            "\nor Enter to change nothing: "
        )
        sys.stdout.flush()
        key = _key()
    sys.stdout.write("\n")
    if not (key.isdecimal() and 1 <= int(key) <= len(offers)):
        sys.stdout.write("Nothing was changed.\n")
        return
    offer = offers[int(key) - 1]
    path = save_terminal(terminal.recognised.key, offer.saved)
    sys.stdout.write(f"Kept for {terminal.recognised.key}: {offer.words}. It stands in {path}\n")


def _key() -> str:
    """Read one key; "" for one that is no letter or figure."""
    reading = sys.stdin.fileno()
    before = termios.tcgetattr(reading)
    quiet = [*before[:3], before[3] & ~(termios.ECHO | termios.ICANON), *before[4:]]
    try:
        termios.tcsetattr(reading, termios.TCSANOW, quiet)
        return os.read(reading, 64).decode("utf-8", "replace").strip()[:1]
    finally:
        termios.tcsetattr(reading, termios.TCSANOW, before)
