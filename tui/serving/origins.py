"""Which requests come from our own page (pure).

Any page that the reader's browser shows can send requests to this machine. A page of another origin says so
in its Origin header; one whose name was made to point here (DNS rebinding) has that name in its Host header.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(host: str, port: int) -> str:
    """Write what to type into a browser."""
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def names(served: str, reached: str, machine: str) -> frozenset[str]:
    """Name the hosts that a request may ask for: what was served, the address it reached, this machine.

    The port is not looked at: a tunnel (`ssh -L`) has one of its own.
    """
    reached = reached.partition("%")[0]
    own = frozenset((served.lower(), reached.lower()))
    if is_loopback(reached):
        return own | LOOPBACK
    return own | {machine.lower(), f"{machine.lower()}.local"}


def is_own_host(host: str | None, allowed: frozenset[str]) -> bool:
    """Whether a Host header names one of the hosts that are served."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".") in allowed
    except ValueError:
        return False


def is_own_origin(origin: str | None, host: str | None) -> bool:
    """Whether an Origin header is that of the page that this host serves; without one it is not."""
    return bool(origin) and bool(host) and origin in (f"http://{host}", f"https://{host}")
