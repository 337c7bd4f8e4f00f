"""Sentences that keep their pattern, so that an interface can say them in another language.

A sentence is text as any other: a command line prints it as it is. `pattern` is the text before its values
were put in, and the key under which a language file has it.
"""

from collections.abc import Mapping


class Sentence(str):
    """A text, with the pattern and the values that it was made of."""

    __slots__ = ("pattern", "values")

    pattern: str
    values: Mapping[str, object]


def sentence(pattern: str, /, **values: object) -> Sentence:
    """Put values into the braces of a pattern."""
    made = Sentence(pattern.format(**values) if values else pattern)
    made.pattern = pattern
    made.values = values
    return made
