"""Keys from the settings: a preset, and commands with keys of one's own; what cannot be is said (pure)."""

from collections.abc import Mapping
from difflib import get_close_matches

from msgspec import Struct

from store.sentences import sentence
from tui.commands.in_force import KeysByName
from tui.commands.presets import PRESETS
from tui.commands.signs import key_sign, read_key
from tui.commands.table import COMMANDS, Command

PRESET = "preset"
BY_NAME = {command.name: command for command in COMMANDS}


class Rebound(Struct, frozen=True):
    """The keys of the commands that change, and a clause for each entry that cannot be followed."""

    keys: KeysByName
    faults: tuple[str, ...] = ()
    preset: str = "default"

    @property
    def sentence(self) -> str:
        """The faults in one sentence, "" where there are none."""
        if not self.faults:
            return ""
        said = self.faults[0]
        if len(self.faults) > 1:
            said = sentence("{one}; {other}", one=said, other=self.faults[1])
        if len(self.faults) > 2:
            more = len(self.faults) - 2
            said = sentence("{faults}; and {n} more (aqwal doctor lists them)", faults=said, n=more)
        return sentence("[keys] in the settings: {faults}. The rest holds.", faults=said)


def rebound(entries: Mapping[str, str]) -> Rebound:
    """Read the section [keys]: `preset`, and keys by names of commands, with blanks between them."""
    faults: list[str] = []
    preset = entries.get(PRESET, "default")
    if preset not in PRESETS:
        known = ", ".join(PRESETS)
        faults.append(sentence("there is no preset {preset!r}, but {known}", preset=preset, known=known))
        preset = "default"
    chosen = {name: _keys(text) for name, text in PRESETS[preset].items()}
    own: dict[str, tuple[str, ...]] = {}
    for name, text in entries.items():
        if name != PRESET:
            keys = _read(name, text, faults)
            if keys is not None:
                own[name] = keys
    own = _once(own, faults)
    keys = chosen | own
    return Rebound(keys | _losers(keys, own, faults), tuple(faults), preset)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for word in text.split() if (key := read_key(word)))


def _read(name: str, text: str, faults: list[str]) -> tuple[str, ...] | None:
    """Read one entry; None where nothing of it holds."""
    if name not in BY_NAME:
        close = get_close_matches(name, BY_NAME, 1, 0.6)
        hint = sentence(" (is it {name}?)", name=close[0]) if close else ""
        faults.append(sentence("there is no command {name!r}{hint}", name=name, hint=hint))
        return None
    keys: list[str] = []
    for word in text.split():
        key = read_key(word)
        if key is not None:
            keys.append(key)
        elif word.lower().startswith("alt+"):
            faults.append(sentence("{key} cannot be used: Alt types letters on many keyboards", key=word))
        else:
            faults.append(sentence("there is no key {key!r}", key=word))
    return tuple(dict.fromkeys(keys)) if keys or not text.split() else None


def _once(own: KeysByName, faults: list[str]) -> dict[str, tuple[str, ...]]:
    """Leave a key that two entries of one pane have to the first of them."""
    kept: dict[str, tuple[str, ...]] = {}
    for name, keys in own.items():
        left = keys
        for other, taken in kept.items():
            both = set(left) & set(taken)
            if both and _meet(BY_NAME[name], BY_NAME[other]):
                signs = " ".join(key_sign(key) for key in left if key in both)
                faults.append(
                    sentence(
                        "{keys} cannot be both {other} and {name}, and is {other}",
                        keys=signs,
                        other=other,
                        name=name,
                    )
                )
                left = tuple(key for key in left if key not in both)
        if left or not keys:
            kept[name] = left
    return kept


def _losers(keys: KeysByName, own: KeysByName, faults: list[str]) -> dict[str, tuple[str, ...]]:
    """Take keys that were given away from the commands that had them by the table or the preset."""
    lost: dict[str, tuple[str, ...]] = {}
    for name, command in BY_NAME.items():
        if name in own:
            continue
        before = keys.get(name, command.keys)
        takers = {
            key: taker
            for taker, given in keys.items()
            if taker != name and (taker in own or name not in keys) and _meet(BY_NAME[taker], command)
            for key in given
            if key in before
        }
        if takers:
            lost[name] = tuple(key for key in before if key not in takers)
            mine = [taker for taker in takers.values() if taker in own]
            if not lost[name] and mine:
                faults.append(
                    sentence(
                        '{key} is {taker} now, and {name} has no key left (give it one, or say {name} = "")',
                        key=key_sign(before[0]),
                        taker=mine[0],
                        name=name,
                    )
                )
    return lost


def _meet(one: Command, other: Command) -> bool:
    """Whether a key cannot do both commands: those of one pane, and those that act everywhere."""
    return one.scope == other.scope or "everywhere" in (one.scope, other.scope)
