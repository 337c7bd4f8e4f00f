"""Where a week begins and which days are free, by language and country (CLDR 46, weekData)."""

from store.wording.spans import FRIDAY, MONDAY, SATURDAY, SUNDAY, Week

_FROM_SATURDAY = frozenset(
    ["AE", "AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"]
)
_FROM_SUNDAY = frozenset(
    [
        "AS",
        "BR",
        "CA",
        "CO",
        "HK",
        "IL",
        "IN",
        "JP",
        "KE",
        "KR",
        "MX",
        "PE",
        "PH",
        "PK",
        "PS",
        "SA",
        "TH",
        "TW",
        "US",
        "VE",
        "YE",
        "ZA",
        "ZW",
    ]
)
_FREE_ON_FRIDAY = frozenset(
    ["AF", "BH", "DZ", "EG", "IL", "IQ", "IR", "JO", "KW", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "YE"]
)


def week_of(locale: str) -> Week:
    """The week of a locale, such as ar-EG or en; for Arabic without a country from Saturday on."""
    language, *rest = locale.replace("_", "-").split("-")
    country = next((part.upper() for part in rest if len(part) == 2), "")
    if language.lower() == "ar" and not country:
        return Week(SATURDAY, FRIDAY)
    first = SATURDAY if country in _FROM_SATURDAY else SUNDAY if country in _FROM_SUNDAY else MONDAY
    return Week(first, FRIDAY if country in _FREE_ON_FRIDAY else SATURDAY)
