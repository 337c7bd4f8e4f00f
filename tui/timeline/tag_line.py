"""Tags in one line, as a reader types them: separated by commas, in quotation marks where one needs them.

    urgent, ask again, -done

A tag with `-` before it goes; in quotation marks it is a tag that begins so.
"""

from collections.abc import Iterable

SEPARATORS = ",،؛;"
"""Latin and Arabic commas, and semicolons."""


def write_tags(tags: Iterable[str]) -> str:
    """Write tags so that `read_tags` reads the same ones."""
    return ", ".join(map(_written, tags))


def read_tags(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read tags: those that are named, and those with `-` before them, each once."""
    named: dict[str, None] = {}
    without: dict[str, None] = {}
    for part, quoted in _parts(text):
        if not quoted and part.startswith("-"):
            without[part[1:].strip()] = None
        else:
            named[part] = None
    return tuple(filter(None, named)), tuple(filter(None, without))


def _written(tag: str) -> str:
    if tag[0] in '-"' or any(sign in tag for sign in SEPARATORS):
        return '"{}"'.format(tag.replace('"', '""'))
    return tag


def _parts(text: str) -> Iterable[tuple[str, bool]]:
    """Cut a text at its separators; each part with whether it stood in quotation marks."""
    at = 0
    while at < len(text):
        if text[at].isspace() or text[at] in SEPARATORS:
            at += 1
        elif text[at] == '"':
            part, at = _quoted(text, at + 1)
            yield part, True
        else:
            end = next((place for place in range(at, len(text)) if text[place] in SEPARATORS), len(text))
            yield text[at:end].strip(), False
            at = end


def _quoted(text: str, at: int) -> tuple[str, int]:
    """Read to the closing quotation mark, or to the end where there is none."""
    letters: list[str] = []
    while at < len(text):
        if text[at] == '"':
            if text[at + 1 : at + 2] != '"':
                return "".join(letters), at + 1
            at += 1
        letters.append(text[at])
        at += 1
    return "".join(letters), at
