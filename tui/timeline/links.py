"""Addresses from claims as links that a terminal may open: what steers a terminal never stands in one."""

from urllib.parse import quote

LONGEST = 2000
_SCHEMES = ("http://", "https://")
_AS_THEY_ARE = "".join(map(chr, range(0x21, 0x7F)))


def safe_link(url: str) -> str:
    """The address in printable ASCII, all else percent-encoded; "" where it is no web address or too long."""
    if not url.lower().startswith(_SCHEMES) or len(url) > LONGEST:
        return ""
    link = quote(url, safe=_AS_THEY_ARE, errors="replace")
    return link if len(link) <= LONGEST else ""
