"""Markdown to paste and to print: the claims of each day, their words as quotations, their links."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from store.connection import Store
from store.exporting.progress import Tell, silent
from store.exporting.telling import Told, day_name, edtf, heading, told, web_address
from store.types import Clock, Filter

# What CommonMark and GFM read as markup anywhere, and at the beginning of a block. < > & become entities,
# since some renderers ignore a backslash before them.
_MARKS = re.compile(r"([\\`*_\[\]|~$])")
_FIRST = re.compile(r"^(?:([#+-])|(\d+)([.)]))")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def export_markdown(store: Store, out: BinaryIO, filter: Filter, clock: Clock, *, tell: Tell = silent) -> int:
    """Write the claims under a filter as Markdown and return how many they are."""
    count, day = 0, None
    out.write(f"# {plain(heading(filter, clock))}\n".encode())
    for count, one in enumerate(told(store, filter, clock, tell), 1):  # noqa: B007 - it is the answer
        if one.row.day != day:
            day = one.row.day
            out.write(f"\n## {day_name(day)}\n".encode())
        out.write(("\n" + "\n".join(_lines(one)) + "\n").encode())
    return count


def plain(text: str) -> str:
    """Escape a text so that it is shown as it is: on one line, nothing in it is markup or hidden."""
    line = " ".join(_HIDDEN.sub("", text).split())
    return _FIRST.sub(_escaped, _MARKS.sub(r"\\\1", line).translate(_ENTITIES))


def _escaped(first: re.Match[str]) -> str:
    sign, number, end = first.groups()
    return f"\\{sign}" if sign else f"{number}\\{end}"


def _lines(one: Told) -> Iterator[str]:
    claim = one.claim
    facts = [plain(one.name(claim.speaker)), plain(claim.kind), plain(edtf(claim.said) or "undated")]
    yield f"- **{facts[0]}** ({', '.join(facts[1:])}{', disputed' if one.row.disputed else ''})"
    yield ""
    yield f"  {plain(one.text()[1])}"
    if claim.quote and claim.quote.text and claim.quote.text != one.text()[1]:
        yield ""
        yield f"  > {plain(claim.quote.text)}"
    yield ""
    yield f"  {plain(' > '.join(one.path()))}"
    for evidence in claim.evidence:
        article = one.articles[evidence.article]
        link = web_address(article.url)
        shown = plain(article.title or article.url or article.id)
        yield ""
        yield f"  [{shown}](<{_target(link)}>)" if link else f"  {shown}"
    yield ""
    yield f"  {plain(f'{one.dataset}:{claim.id}')}"


def _target(link: str) -> str:
    """Write an address so that it cannot end its own brackets."""
    return re.sub(
        r"[\s<>\\\x00-\x1f\x7f]", lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), link
    )
