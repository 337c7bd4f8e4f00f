"""Invented words of two languages, as often as words are: by Zipf, with the clitics of Arabic.

Words that hold a language together are real; all others are made of letters. A table of places in the
running text stands for the distribution: a word drawn from it at random is as frequent as its rank says.
"""

from bisect import bisect_left
from itertools import accumulate
from random import Random

PLACES = 1 << 18  # of the table: the rarest of its words stands in a quarter of a million
LEMMAS = 60_000
TAIL = 0.005  # of the running words are rarer than any in the table: names, slips, numbers

_ARABIC_FUNCTION = "في من على إلى أن عن ما لم لا هذا التي الذي مع كان بعد قبل بين كل قد إن هو هي أو"
_ENGLISH_FUNCTION = "the of to and in a that for is on with was as by it at from be not are this have an"
_ROOT_LETTERS = "بتجحخدرزسشصضطعغفقكلمنهوي"
_PATTERNS = (
    "{0}{1}{2}", "{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "{0}{1}ا{2}ة", "ا{0}ت{1}ا{2}", "{0}{1}ي{2}",
    "م{0}ا{1}{2}ة", "{0}{1}{2}ية", "است{0}{1}ا{2}", "أ{0}{1}ا{2}", "{0}ُ{1}ّ{2}",
)  # fmt: skip
_CLITICS = (
    ("", 42), ("ال", 25), ("و", 8), ("وال", 6), ("ب", 5), ("بال", 4), ("ل", 4), ("لل", 3), ("ف", 2), ("ك", 1),
)  # fmt: skip
_ONSETS = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z"
_VOWELS = "a e i o u ai ea ou"
_CODAS = ("", "", "n", "r", "l", "s", "t", "nd", "rk", "st", "m")
_ENDINGS = ("", "", "", "s", "ed", "ing", "ation", "er")


def arabic_lemma(source: Random) -> str:
    """Make a word of three root letters in one of the usual patterns."""
    return source.choice(_PATTERNS).format(*source.choices(_ROOT_LETTERS, k=3))


def english_lemma(source: Random) -> str:
    """Make a word of one to three syllables."""
    return "".join(syllable(source) for _ in range(source.choice((1, 2, 2, 3)))) + source.choice(_ENDINGS)


def syllable(source: Random) -> str:
    """Make a syllable of Latin letters."""
    return source.choice(_ONSETS.split()) + source.choice(_VOWELS.split()) + source.choice(_CODAS)


class Language:
    """A language to make sentences of."""

    def __init__(self, tag: str, source: Random) -> None:
        self.tag = tag
        self._lemma = arabic_lemma if tag == "ar" else english_lemma
        self._function = (_ARABIC_FUNCTION if tag == "ar" else _ENGLISH_FUNCTION).split()
        self._places = self._table(source)

    def words(self, source: Random, count: int) -> list[str]:
        """Draw running words."""
        drawn = source.choices(self._places, k=count)
        if source.random() < TAIL * count:
            drawn[source.randrange(count)] = self._lemma(source) + self._lemma(source)
        return drawn

    def _table(self, source: Random) -> list[str]:
        """Write a running text in which each word stands as often as its rank says."""
        lemmas = [*self._function, *(self._lemma(source) for _ in range(LEMMAS - len(self._function)))]
        weights = list(accumulate(1 / rank for rank in range(1, LEMMAS + 1)))
        return [
            self._form(bisect_left(weights, (place + 0.5) / PLACES * weights[-1]), lemmas, source)
            for place in range(PLACES)
        ]

    def _form(self, rank: int, lemmas: list[str], source: Random) -> str:
        """Hang a clitic on to some of the Arabic words."""
        if self.tag != "ar" or rank < len(self._function):
            return lemmas[rank]
        (clitic,) = source.choices([one for one, _ in _CLITICS], [weight for _, weight in _CLITICS])
        return clitic + lemmas[rank]
