"""Names to records: the agents, articles and topics that a source names only, with ids made of the names.

They are `implied` records, which give way to real ones with the same id.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import md5
from urllib.parse import urlsplit

from store.arabic import fold
from store.types import Agent, AgentKind, Article, DaySpan, Hop, Topic

LONGEST_ID = 200

_NOBODY = {
    fold(word) for word in ("unknown", "unknown speaker", "none", "n/a", "-", "—", "?", "غير معروف", "مجهول")
}
_UNKNOWN = {"en": "unknown speaker", "ar": "متحدث غير معروف"}
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TAGS = {fold(name): tag for tag, names in (
    ("ar", "arabic عربي عربية العربية"), ("en", "english إنجليزي إنجليزية الإنجليزية"), ("fr", "french"),
    ("de", "german"), ("es", "spanish"), ("it", "italian"), ("pt", "portuguese"), ("ru", "russian"),
    ("tr", "turkish"), ("fa", "persian farsi"), ("he", "hebrew"), ("ur", "urdu"), ("ku", "kurdish"),
    ("zh", "chinese"), ("ja", "japanese"), ("ko", "korean"), ("hi", "hindi"), ("id", "indonesian"),
    ("uk", "ukrainian"), ("pl", "polish"), ("nl", "dutch"), ("el", "greek"), ("ro", "romanian"),
) for name in names.split()}  # fmt: skip


class BadField(Exception):
    """A field that cannot be used; the message is the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


# ---------------------------------------------------------------- who


@lru_cache(10_000)
def agent(field: str, name: str, kind: AgentKind = "unknown") -> Agent | None:
    """Make the agent of a name; its id is the name with single blanks. None where nobody is named."""
    if not name or fold(name).strip() in _NOBODY:
        return None
    id_ = id_of(field, name)
    return Agent(id=id_, kind=kind, names={language_of(id_): id_})


def unnamed(*introduction: str) -> Agent:
    """Make the unnamed speaker of one introduction: an agent of its own, whoever it may be."""
    return Agent(id=f"unknown speaker: {digest(*introduction)}", named=False, names=_UNKNOWN)


def unnamed_of(outlet: Agent | None) -> Agent:
    """Make the one unnamed speaker of an outlet."""
    id_ = f"unknown speaker: {outlet.id}" if outlet else "unknown speaker"
    return Agent(id=id_[:LONGEST_ID], named=False, names=_UNKNOWN)


@lru_cache(10_000)
def outlet_of(url: str | None) -> Agent | None:
    """Make the outlet of a link: its host without www."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return agent("url", host.removeprefix("www."), "outlet") if host else None


def chain(outlet: Agent | None, speaker: Agent) -> tuple[Hop, ...]:
    """Make the chain *outlet > speaker*; of one hop where there is no outlet, or it speaks itself."""
    if outlet is None or outlet.id == speaker.id:
        return (Hop(agent=speaker.id),)
    return (Hop(agent=outlet.id), Hop(agent=speaker.id))


# ---------------------------------------------------------------- what and where


@lru_cache(10_000)
def topic(name: str) -> Topic:
    """Make the topic of a name."""
    return Topic(id=name, names={language_of(name): name})


def article(
    url: str,
    outlet: Agent | None,
    language: str,
    title: str | None = None,
    published: DaySpan | None = None,
) -> Article:
    """Make the article behind a link; the link is its id, or a hash of it where it is too long."""
    id_ = url if len(url) <= LONGEST_ID else f"url-{md5(url.encode(), usedforsecurity=False).hexdigest()}"
    return Article(
        id=id_,
        outlet=outlet.id if outlet else None,
        language=language,
        title=title or None,
        url=url,
        published=published,
    )


def links(urls: Iterable[str | None]) -> list[str]:
    """Keep each link once, without blanks around it."""
    return list(dict.fromkeys(url.strip() for url in urls if url and url.strip()))


def id_of(field: str, name: str) -> str:
    """Make an id of a name: single blanks, not too long. Raises BadField."""
    id_ = " ".join(name.split())
    if len(id_) > LONGEST_ID:
        raise BadField(field, f"is longer than {LONGEST_ID} characters")
    return id_


def digest(*parts: str) -> str:
    """Hash texts to 16 hexadecimal digits."""
    return md5("\x1f".join(parts).encode(), usedforsecurity=False).hexdigest()[:16]


# ---------------------------------------------------------------- languages


def language(named: str | None, text: str) -> str:
    """Tell the tag of a language by its tag or name, else by the script of the text. Raises BadField."""
    if not named:
        return language_of(text)
    tag = _TAGS.get(fold(named).strip(), named.replace("_", "-"))
    if not _TAG.fullmatch(tag):
        raise BadField("language", f"{named!r} is no language tag such as ar, en or en-GB")
    return tag


def language_of(text: str) -> str:
    """Tell Arabic by its letters; everything else counts as English."""
    return "ar" if _ARABIC.search(text) else "en"
