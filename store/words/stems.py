"""Light stems: which words are one word with other letters hung on to it.

Arabic writes and, so, with, for, like and the article as letters at the start of a word. They are taken off
only where the rest is itself a word of the corpus that is frequent enough (attested clitics): وزير keeps its
waw because زير is rare, والعراق loses it because العراق is not. Of several such rests the most frequent one
counts, and is stemmed in turn. An English plural loses its s by the same rule.
"""

from collections.abc import Iterator, Mapping

# Folded words that begin as if with the article, or that begin with it but never stand without.
WHOLE = frozenset({
    "الله", "اللهم", "الان", "الا", "الي", "التي", "الذي", "الذين", "اللذان", "اللتان", "اللواتي",
    "المانيا", "الماني", "المانيه", "الالماني", "البانيا", "الباني",
})  # fmt: skip
_SINGLE = "وفبلك"
_ARTICLES = ("ال", "وال", "فال", "بال", "كال", "وبال", "وكال", "فبال", "فكال")
_CONTRACTED = ("لل", "ولل", "فلل")  # for + the article, which lost its alef
SHORTEST_REST = 3
SHORTEST_PLURAL = 5
ARTICLE_WEIGHT = 16
"""How many times rarer the word may be without its article: definite forms prevail in news."""

Frequencies = Mapping[str, int]
"""In how many claims each folded word of the corpus stands."""


def stem(word: str, frequencies: Frequencies) -> str:
    """Take off what is attested to hang on a folded word; a word that is not in the corpus counts as rare."""
    if word in WHOLE:
        return word
    most, own = 0, frequencies.get(word, 0)
    best = word
    for rest, weight in _cuts(word):
        found = frequencies.get(rest, 0)
        if rest in WHOLE and found:
            return rest
        if found * weight >= max(own, 1) and found > most:
            most, best = found, rest
    return word if best == word else stem(best, frequencies)


def rests(word: str) -> list[str]:
    """List what may be left of a word, in the order in which `stem` looks at it."""
    return [] if word in WHOLE else [rest for rest, _ in _cuts(word)]


def longer(word: str) -> list[str]:
    """List the words that this one may be left of, and some more: what `rests` turns around."""
    heads = (*_SINGLE, *_ARTICLES, *_CONTRACTED)
    found = [head + word for head in heads]
    if word.startswith("ال"):
        found += [head + word[2:] for head in _CONTRACTED]
    if word.startswith("الل"):
        found += [head + word[3:] for head in _CONTRACTED]
    if word.isascii():
        found.append(f"{word}s")
    return found


def with_article(word: str) -> list[str]:
    """List a word with the article before it, also after other clitics."""
    return [head + word for head in (*_ARTICLES, *_CONTRACTED)] if len(word) >= SHORTEST_REST else []


def _cuts(word: str) -> Iterator[tuple[str, int]]:
    """List what may be left of a word, and how many times rarer than the word it may be."""
    if word.isascii():
        if len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            yield word[:-1], 1
        return
    if word[0] in _SINGLE and len(word) > SHORTEST_REST:
        yield word[1:], 1
    for head in _ARTICLES:
        if word.startswith(head) and len(word) - len(head) >= SHORTEST_REST:
            yield word[len(head) :], ARTICLE_WEIGHT
    for head in _CONTRACTED:
        if word.startswith(head) and len(word) - len(head) >= 1:
            rest = word[len(head) :]
            yield f"ال{rest}", ARTICLE_WEIGHT
            yield f"الل{rest}", ARTICLE_WEIGHT  # the third lam in a row is not written
            if len(rest) >= SHORTEST_REST:
                yield rest, ARTICLE_WEIGHT
    if len(word) == 4 and word.startswith("ال"):
        yield word[2:], 1
