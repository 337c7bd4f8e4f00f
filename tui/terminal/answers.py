"""What is asked of a terminal, and what its answers say (pure).

Everything is asked in one write. The last question (DA1) is one that every terminal answers, so its answer
is the fence: what has not come before it will not come.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

XTVERSION = "\x1b[>0q"  # name and version
BDSM_QUERY = "\x1b[8$p"  # DECRQM of the mode that says who orders: 1 the terminal, 2 the application
EXPLICIT = "\x1b[8l"
DA3 = "\x1b[=c"  # unit id: KDE and VTE write their name into it
TERMINAL_NAME = "\x1bP+q544e\x1b\\"  # XTGETTCAP of TN
BACKGROUND = "\x1b]11;?\x07"  # OSC 11: the colour of the paper
DA1 = "\x1b[c"

_DEAF = frozenset(("dumb", "linux", "unknown", ""))
_FENCE = re.compile(rb"\x1b\[\?[0-9;]*c")
_ANSWER = re.compile(
    rb"\x1b\[\?[0-9;]*c"
    rb"|\x1b\[8;[0-4]\$y"
    rb"|\x1bP(?:>\||!\||[01]\+r)[^\x1b]*\x1b\\"
    rb"|\x1b\]11;[^\x07\x1b]*(?:\x07|\x1b\\)"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[(?:\?|8)?[0-9;]*\$?|P[^\x1b]*\x1b?|\][^\x07\x1b]*\x1b?)?\Z")


class Answers(Struct, frozen=True):
    """What a terminal said; empty where it said nothing. `bdsm` is the mode before and after `CSI 8 l`."""

    version: str = ""
    bdsm: tuple[int, ...] = ()
    unit: str = ""
    name: str = ""
    attributes: str = ""
    background: str = ""
    """As X11 writes colours: rgb:ffff/ffff/ffff."""
    answered: bool = False
    """Whether the fence came back."""


def question(environment: Mapping[str, str]) -> str:
    """Write what to ask, "" where asking is useless or would be printed.

    GNU screen hands a DCS on to the terminal around it, and Terminal.app prints the end of a DECRQM.
    """
    term = environment.get("TERM", "")
    if term in _DEAF or environment.get("STY") or environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return ""
    name = "" if term.startswith("screen") else TERMINAL_NAME
    return f"{XTVERSION}{BDSM_QUERY}{EXPLICIT}{BDSM_QUERY}{DA3}{name}{BACKGROUND}{DA1}"


def is_complete(received: bytes) -> bool:
    """Tell whether the fence has come back."""
    return _FENCE.search(received) is not None


def split(received: bytes) -> tuple[bytes, bytes, bytes]:
    """Part what was received: the answers, what was typed, and an answer that has only begun."""
    begun = _UNFINISHED.search(received)
    end = begun.start() if begun and begun[0] else len(received)
    whole, rest = received[:end], received[end:]
    return b"".join(_ANSWER.findall(whole)), _ANSWER.sub(b"", whole), rest


def read_answers(received: bytes) -> Answers:
    """Read the answers among what was received."""
    text = received.decode("latin-1")

    def found(pattern: str) -> str:
        match = re.search(pattern, text)
        return match[1] if match else ""

    return Answers(
        version=found(r"\x1bP>\|([^\x1b]*)\x1b"),
        bdsm=tuple(int(mode) for mode in re.findall(r"\x1b\[8;([0-4])\$y", text)),
        unit=_unhex(found(r"\x1bP!\|([0-9A-Fa-f]*)\x1b")),
        name=_unhex(found(r"\x1bP1\+r544[eE]=([0-9A-Fa-f]*)\x1b")),
        attributes=found(r"\x1b\[\?([0-9;]*)c"),
        background=found(r"\x1b\]11;([^\x07\x1b]*)"),
        answered=is_complete(received),
    )


def _unhex(digits: str) -> str:
    """Read hexadecimal digits as printable text, "" where they are none."""
    text = bytes.fromhex(digits).decode("latin-1") if len(digits) % 2 == 0 else ""
    return text if text.isprintable() else ""
