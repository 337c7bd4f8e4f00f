"""A sheet: one claim on each row, under the headings that the import reads, and some more to look at."""

import csv
from codecs import BOM_UTF8
from io import TextIOWrapper
from typing import BinaryIO

from store.connection import Store
from store.exporting.progress import Tell, silent
from store.exporting.telling import Told, edtf, told
from store.formulas import guarded
from store.types import Clock, Filter

READ_BACK = ("date", "speaker", "outlet", "claim", "quote", "url", "topic", "id", "language")
BESIDE = (
    *("dataset", "kind", "act", "chain", "cue", "root", "stances"),
    *("introduced_as", "reported", "event", "disputed"),
)


def export_csv(
    store: Store,
    out: BinaryIO,
    filter: Filter,
    clock: Clock,
    *,
    mark: bool = False,
    tell: Tell = silent,
) -> int:
    """Write the claims under a filter as CSV (RFC 4180, UTF-8) and return how many they are.

    `mark` begins with a byte order mark, by which Excel knows UTF-8. No cell can be run as a formula.
    """
    if mark:
        out.write(BOM_UTF8)
    text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        rows = csv.writer(text)
        rows.writerow((*READ_BACK, *BESIDE))
        count = 0
        for count, one in enumerate(told(store, filter, clock, tell), 1):  # noqa: B007 - it is the answer
            rows.writerow([guarded(cell) for cell in _row(one)])
    finally:
        text.detach()  # else it closes the file under us
    return count


def _row(one: Told) -> list[str]:
    claim = one.claim
    article = one.articles[claim.evidence[0].article] if claim.evidence else None
    return [
        edtf(claim.said),
        one.name(claim.speaker),
        one.name(claim.chain[0].agent) if len(claim.chain) > 1 else "",
        one.text()[1],
        (claim.quote.text or "") if claim.quote else "",
        (article.url or "") if article else "",
        "; ".join(one.topic_names()),
        claim.id or "",
        claim.language,
        one.dataset,
        claim.kind,
        claim.act or "",
        " > ".join(one.path()),
        "; ".join(dict.fromkeys(hop.cue for hop in claim.chain if hop.cue)),
        one.name(one.root.agent.id),
        "; ".join(f"{stance.proposition}={stance.stance}" for stance in claim.stances),
        claim.introduced_as or "",
        "; ".join(edtf(report) for report in claim.reported),
        edtf(claim.event),
        "yes" if one.row.disputed else "",
    ]
