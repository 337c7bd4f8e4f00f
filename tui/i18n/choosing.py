"""Which language the interface speaks, from what was asked for, what is set, and where the reader lives."""

from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from tui.i18n.language import ARABIC, ENGLISH, InterfaceLanguage, Months

Wish = Literal["auto", "en", "ar"]
DigitsWish = Literal["auto", "western", "arabic-indic"]

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which the first one that is set counts (POSIX)."""

EASTERN = frozenset(["BH", "EG", "IQ", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SD", "SY", "YE"])
"""Regions where CLDR 44 writes Arabic with ٠١٢٣; the Maghreb and the Emirates write it with 0123."""


def language_for(
    wish: Wish, digits: DigitsWish, months: Months, environ: Mapping[str, str]
) -> InterfaceLanguage:
    """Choose the language: the one that is wished, else Arabic where the locale is Arabic, else English.

    With "auto" the figures are those of the region of an Arabic locale, else western ones; English has only
    those.
    """
    code, region = _locale(environ)
    if wish == "en" or (wish == "auto" and code != "ar"):
        return ENGLISH
    if digits == "auto":
        digits = "arabic-indic" if code == "ar" and region in EASTERN else "western"
    return replace(ARABIC, digits=digits, months=months)


def _locale(environ: Mapping[str, str]) -> tuple[str, str]:
    """Language and region of the locale, "" where it says none: ar_EG.UTF-8 is ar and EG."""
    name = next((environ[variable] for variable in LOCALE if environ.get(variable)), "")
    code, _, region = name.partition(".")[0].partition("@")[0].partition("_")
    return code.lower(), region.upper()
