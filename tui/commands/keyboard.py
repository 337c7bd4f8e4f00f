"""The Arabic keyboard: which key of the Arabic-101 layout stands where a Latin letter does."""

ARABIC_101: dict[str, str] = {
    **dict(zip("qwertyuiop", "ضصثقفغعهخح", strict=True)),
    **dict(zip("asdfghjkl", "شسيبلاتنم", strict=True)),
    **dict(zip("zxcvnm", "ئءؤرىة", strict=True)),
    ",": "و",
    "/": "ظ",
    "?": "؟",
}
"""`b` has no key of its own there (it types two letters); Page Up does the same."""


def with_arabic(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a command, and those that come instead while the Arabic layout is on."""
    return keys + tuple(ARABIC_101[key] for key in keys if key in ARABIC_101)
