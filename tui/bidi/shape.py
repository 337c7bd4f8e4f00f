"""Join Arabic letters: the presentation form of every letter, then lam-alef."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from unicodedata import category

from tui.bidi.joining import FIRST_JOINING, joining_types

TYPE_CHECKING = False
if TYPE_CHECKING:
    Joining = tuple[bool, bool, tuple[str, str, str, str] | None]

_ZWJ = "\u200d"
_LAM = "\u0644"
_LAM_ALEF = {
    # alef: the ligature alone, the ligature joined to the letter before it
    "\u0622": ("\ufef5", "\ufef6"),
    "\u0623": ("\ufef7", "\ufef8"),
    "\u0625": ("\ufef9", "\ufefa"),
    "\u0627": ("\ufefb", "\ufefc"),
}
_JOINERS = ("\u0640", _ZWJ)  # tatweel and ZWJ stand in the table, but have no forms of their own


@cache
def forms() -> dict[str, tuple[str, str, str, str]]:
    """Return the isolated, final, initial and medial form of every letter that has any.

    The place in the four says what it joins: the letter before counts 1, the letter after 2. The table is
    arabic-reshaper's, loaded with the first Arabic letter; its `reshape` is never used (it drops marks).
    """
    return {
        letter: (isolated, final, initial, medial)
        for letter, (isolated, initial, medial, final) in _letters_of_reshaper().items()
        if letter not in _JOINERS
    }


def _letters_of_reshaper() -> dict[str, tuple[str, str, str, str]]:
    """Load the one module of arabic-reshaper that has the table.

    The package around it reads a configuration that nothing here asks for: 20 ms before the first letter.
    """
    package = find_spec("arabic_reshaper")
    assert package is not None
    assert package.submodule_search_locations is not None
    place = f"{package.submodule_search_locations[0]}/letters.py"
    spec = spec_from_file_location("arabic_reshaper_letters", place)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.LETTERS_ARABIC


class _Letters(dict[str, "Joining | None"]):
    """Of every character: whether it joins back, whether it joins on, and its forms; None if transparent."""

    def __missing__(self, char: str) -> Joining | None:
        kind = joining_types()[char]
        found = None if kind == "T" else (kind in "DRC", kind in "DLC", forms().get(char))
        self[char] = found
        return found


@cache
def _letters() -> _Letters:
    return _Letters()


def shape(text: str) -> tuple[str, ...]:
    """Return what to show for every code point, "" for an alef that a lam took into its ligature.

    `text` is in logical order and taken raw. A letter without forms keeps its code point, and its neighbours
    still join to it.
    """
    shaped = list(text)
    if not text or max(text) < FIRST_JOINING:
        return tuple(shaped)
    letters = _letters()
    lams: list[int] = []
    last, last_forms, last_form, goes_on = -1, None, 0, False
    for index, char in enumerate(text):
        joining = letters[char]
        if joining is None:
            continue
        joins_back, joins_on, its_forms = joining
        joined = goes_on and joins_back
        if last_forms:
            if joined:
                last_form += 2
                if text[last] == _LAM:
                    lams.append(last)
            shaped[last] = last_forms[last_form] or text[last]
        last, last_forms, last_form, goes_on = index, its_forms, int(joined), joins_on
    if last_forms:
        shaped[last] = last_forms[last_form] or text[last]
    for lam in lams:
        _ligate(text, shaped, lam)
    return tuple(shaped)


def _ligate(text: str, shaped: list[str], lam: int) -> None:
    """Put the ligature on a lam that an alef follows; only marks and ZWJ may stand between them."""
    alef = lam + 1
    while text[alef] == _ZWJ or category(text[alef]) in ("Mn", "Me"):
        alef += 1
        if alef == len(text):
            return
    pair = _LAM_ALEF.get(text[alef])
    if pair:
        shaped[lam] = pair[shaped[lam] == forms()[_LAM][3]]
        shaped[alef] = ""
