"""What a word is, in folded text: the same pattern for Python and for the database.

A word is a run of letters, digits and the marks that folding leaves. Punctuation and blanks part words. A
sign with a meaning of its own (#, %, €, an emoji) is a word, and so is each letter of a script that puts no
blanks between words (Han, Kana, Thai, Lao, Khmer, Burmese). The end of a text inside a claim is a word too,
which nobody can ask for: it keeps phrases from running from one text into the next.
"""

import re

END_OF_TEXT = "\n"


def _literal(ranges: str) -> str:
    """Write the escapes of a class as the characters themselves: RE2 has no \\u."""
    return re.sub(
        r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})", lambda found: chr(int(found[1] or found[2], 16)), ranges
    )


# Ranges for a character class, each read alike by Python's `re` and by RE2.
PARTING = _literal(
    r"\x00-\"'-*,-/:;?\[-`{-¡§¨«\u00ad¯´¶·¸»¿"
    r"\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4"
    r"\u060c\u060d\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965\u0970"
    r"\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d"
    r"\ufd3e\ufd3f\ufe10-\ufe19\ufe30-\ufe6f\ufeff\uff01-\uff02\uff07-\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f"
)
ALONE = _literal(
    r"#-&+<->@¢-¦©¬®°±×÷\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u20a0-\u20cf\u2100-\u2bff"
    r"\u2e80-\u2fff\u3005-\u3007\u3021-\u302f\u3031-\u303c\u303e-\u9fff\uf900-\ufaff"
    r"\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
TOKEN = f"{END_OF_TEXT}|[{ALONE}]|[^{PARTING}{ALONE}]+"
_TOKEN = re.compile(TOKEN)

Range = tuple[int, int]


def tokens(folded: str) -> list[tuple[int, str]]:
    """List the words of folded text, each with its position: how many words stand before it."""
    found = enumerate(_TOKEN.findall(folded))
    return [(position, word) for position, word in found if word != END_OF_TEXT]


def words(folded: str) -> tuple[str, ...]:
    """List the words of folded text."""
    return tuple(word for _, word in tokens(folded))


def token_ranges(folded: str) -> list[Range]:
    """List the ranges of the words in folded text, the ends of texts among them."""
    return [found.span() for found in _TOKEN.finditer(folded)]


def stands_alone(word: str) -> bool:
    """Tell a sign or a letter that is a word by itself wherever it stands."""
    return re.match(f"[{ALONE}]", word) is not None


def merged(ranges: list[Range]) -> tuple[Range, ...]:
    """Sort ranges and join those that overlap."""
    rising: list[Range] = []
    for start, end in sorted(ranges):
        if rising and start < rising[-1][1]:
            rising[-1] = (rising[-1][0], max(end, rising[-1][1]))
        else:
            rising.append((start, end))
    return tuple(rising)
