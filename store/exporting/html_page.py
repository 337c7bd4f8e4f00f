"""One page by itself: no script, no picture, nothing from the network, and each text in its own direction."""

import re
from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from store.connection import Store
from store.exporting.progress import Tell, silent
from store.exporting.telling import Told, day_name, edtf, heading, told, web_address
from store.types import Clock, Filter

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
body {{ font: 1rem/1.6 system-ui, sans-serif; max-width: 45rem; margin: auto; padding: 1rem }}
:root {{ color-scheme: light dark }}
h2 {{ position: sticky; top: 0; background: Canvas; font-size: 1rem; border-bottom: 1px solid }}
article {{ margin: 1.5rem 0 }}
p, blockquote, footer {{ margin: .25rem 0 }}
blockquote {{ border-inline-start: 3px solid; padding-inline-start: .75rem }}
footer {{ font-size: .85rem }}
</style>
<h1 dir="auto">{title}</h1>
"""


def export_html(store: Store, out: BinaryIO, filter: Filter, clock: Clock, *, tell: Tell = silent) -> int:
    """Write the claims under a filter as a page of HTML and return how many they are."""
    count, day = 0, None
    out.write(_HEAD.format(title=_text(heading(filter, clock))).encode())
    for count, one in enumerate(told(store, filter, clock, tell), 1):  # noqa: B007 - it is the answer
        if one.row.day != day:
            day = one.row.day
            out.write(f"<h2>{day_name(day)}</h2>\n".encode())
        out.write(("\n".join(_lines(one)) + "\n").encode())
    out.write(b"</html>\n")
    return count


def _lines(one: Told) -> Iterator[str]:
    claim = one.claim
    language, text = one.text()
    disputed = " · disputed" if one.row.disputed else ""
    yield "<article>"
    speaker = f"<b><bdi>{_text(one.name(claim.speaker))}</bdi></b>"
    yield f"<p>{speaker} · {claim.kind} · {edtf(claim.said) or 'undated'}{disputed}</p>"
    yield f'<p dir="auto" lang="{language}">{_text(text)}</p>'
    if claim.quote and claim.quote.text and claim.quote.text != text:
        spoken = f' lang="{claim.quote.language}"' if claim.quote.language else ""
        yield f'<blockquote dir="auto"{spoken}>{_text(claim.quote.text)}</blockquote>'
    yield "<footer>"
    yield f"<p>{' &gt; '.join(f'<bdi>{_text(name)}</bdi>' for name in one.path())}</p>"
    for evidence in claim.evidence:
        article = one.articles[evidence.article]
        shown = _text(article.title or article.url or article.id)
        link = web_address(article.url)
        inside = f'<a href="{_text(link)}" rel="noopener noreferrer nofollow">{shown}</a>' if link else shown
        yield f'<p dir="auto" lang="{article.language}">{inside}</p>'
    yield f"<p><bdi>{_text(f'{one.dataset}:{claim.id}')}</bdi></p>"
    yield "</footer>"
    yield "</article>"


def _text(text: str) -> str:
    """Escape a text; control characters, which HTML does not allow, become replacement characters."""
    return escape(_CONTROLS.sub("\ufffd", text))
