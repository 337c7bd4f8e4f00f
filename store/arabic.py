"""Folding of text for comparison, with the way back to the original letters.

Two texts that a reader takes for the same fold to the same: Arabic with and without marks, tatweel, hamza
seats and presentation forms; Latin with and without capitals and accents; digits of every script. Folding
works code point by code point, so the place of each folded letter in the original is known. It is for
comparison only: folded text is never shown.

Deviation from NFKC: Hangul stays decomposed and marks that stand for vowels (Indic, Thai) are kept.
"""

import re
from unicodedata import category, combining, decimal, normalize

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىی", "ي"),
    **dict.fromkeys("ةۃۀۂہە", "ه"),
    **dict.fromkeys("ؤئ", "ء"),
    **dict.fromkeys("کڪ", "ك"),
    **dict(zip("łøđħıŧ", "lodhit", strict=True)),
    "æ": "ae",
    "œ": "oe",
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict(zip("،؛؟٪٫٬٭", ",;?%.,*", strict=True)),
}
_LETTER_TABLE = str.maketrans(_LETTERS)
_TATWEEL = "ـ"
_HAMZA_ABOVE = "\u0654"

# Drawn as nothing although their category does not say so, and the small letters over Koranic words.
_DROPPED = frozenset(
    [
        *map(chr, range(0xFE00, 0xFE10)),
        *map(chr, range(0xE0100, 0xE01F0)),
        *map(chr, range(0x180B, 0x1810)),
        *"\u034f\u115f\u1160\u3164\u06e5\u06e6",
        _TATWEEL,
    ]
)
_SPACING_MARKS = re.compile(r"[\ufc5e-\ufc63\ufe70-\ufe7f]")  # forms that NFKC gives a blank of their own

# A hamza typed as a mark over its seat; the seat becomes one letter with it, the place of each stays.
_SEAT_AND_HAMZA = re.compile(f"([وىيی])([\u064b-\u0653\u0655-\u065f\u0670{_TATWEEL}]*){_HAMZA_ABOVE}")
_SEATS = {"و": "ؤ", "ى": "ئ", "ي": "ئ", "ی": "ئ"}
_BLANK = ord(" ")
_BLANKS = re.compile("  +")


class _FoldTable(dict[int, int | str | None]):
    """What each code point folds to, as `str.translate` wants it; filled as code points are met."""

    def __missing__(self, code: int) -> int | str | None:
        folded = _fold_letter(chr(code))
        value = ord(folded) if len(folded) == 1 else folded or None
        self[code] = value
        return value


def _fold_letter(letter: str) -> str:
    """Fold one code point, until folding again changes nothing."""
    if _is_dropped(letter) or _SPACING_MARKS.match(letter):
        return ""
    if letter.isspace():
        return " "
    if category(letter) == "Nd":
        return str(decimal(letter))
    apart = normalize("NFD", letter)
    if len(apart) > 1 and letter not in _LETTERS:
        return "".join(_fold_letter(part) for part in apart)
    plain = normalize("NFKC", letter)
    if len(plain) > 1 and plain[0] == " ":
        return letter  # an accent that stands alone, such as ´
    plain = normalize("NFKD", plain.translate(_LETTER_TABLE).casefold())
    if plain == letter:
        return letter
    return "".join(_fold_letter(part) for part in plain)


def _is_dropped(letter: str) -> bool:
    """Tell marks, tatweel and invisible controls from what is compared."""
    if letter in _DROPPED:
        return True
    kind = category(letter)
    if kind == "Mn":
        # Classes 10-36 are Hebrew, Arabic and Syriac points, from 200 on accents; between stand vowels.
        order = combining(letter)
        return 10 <= order <= 36 or order >= 200
    return kind in {"Cf", "Cs"} or (kind == "Cc" and not letter.isspace())


_TABLE = _FoldTable()

# Most texts hold these letters only, and a few replacements fold them three times as fast as the table.
_COMMON = re.compile("[\n -~\u0621-\u0652\u0660-\u0669،؛؟«»“”’–]*")
_COMMON_CHANGES = tuple(
    (letter, folded)
    for code in (0x0A, *range(0x621, 0x653), *range(0x660, 0x66A), *map(ord, "،؛؟«»“”’–"))
    if (folded := _fold_letter(letter := chr(code))) != letter
)


def fold(text: str) -> str:
    """Fold a text for comparison; every run of white space becomes one blank, also at its ends."""
    if _COMMON.fullmatch(text):
        folded = text.lower()
        if not text.isascii():
            for letter, plain in _COMMON_CHANGES:
                folded = folded.replace(letter, plain)
        elif "\n" in text:
            folded = folded.replace("\n", " ")
    else:
        folded = _seat_hamzas(text).translate(_TABLE)
    return _BLANKS.sub(" ", folded) if "  " in folded else folded


def fold_with_map(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold a text, with the index in it of the code point that each folded code point comes from."""
    parts: list[str] = []
    places: list[int] = []
    blank = False
    for index, letter in enumerate(_seat_hamzas(text)):
        found = _TABLE[ord(letter)]
        if found is None or (blank and found == _BLANK):
            continue
        blank = found == _BLANK
        folded = found if isinstance(found, str) else chr(found)
        parts.append(folded)
        places.extend([index] * len(folded))
    return "".join(parts), tuple(places)


def end_of_letter(text: str, index: int) -> int:
    """Find the index after a letter of an original text, its marks and its tatweel."""
    end = index + 1
    while end < len(text) and (text[end] == _TATWEEL or category(text[end]) == "Mn"):
        end += 1
    return end


def _seat_hamzas(text: str) -> str:
    """Join each hamza mark with the waw or yeh under it, without moving any code point."""
    if _HAMZA_ABOVE not in text:
        return text
    return _SEAT_AND_HAMZA.sub(lambda found: _SEATS[found[1]] + found[2] + _TATWEEL, text)
