"""Numbers in the figures of the language in use: 12,481 or ١٢٬٤٨١."""

from tui.i18n.language import language_in_use

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SEPARATORS = str.maketrans(",.", "٬٫")


def numeral(value: int) -> str:
    """Write a number with its thousands apart."""
    text = f"{value:,}"
    if language_in_use().digits == "western":
        return text
    return text.translate(_SEPARATORS).translate(_ARABIC_INDIC)


def figures(text: str) -> str:
    """Write the figures of our own words, such as a time or a year; the text of a claim keeps its own."""
    return text if language_in_use().digits == "western" else text.translate(_ARABIC_INDIC)
