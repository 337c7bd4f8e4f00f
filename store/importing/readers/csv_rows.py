"""One row of a spreadsheet as records: its claim, and the agents, topics and article that it names."""

import re
from collections.abc import Mapping

from store.importing.readers import naming
from store.importing.readers.days import said
from store.importing.readers.naming import BadField, agent, chain, id_of, topic, unnamed_of
from store.importing.readers.options import DateOrder
from store.types import Claim, Evidence, Quote, Record

MOST_TOPICS = 1_000

_TOPIC_ENDS = re.compile("[|;؛]")

Cells = Mapping[str, str]


def records_of(cells: Cells, dates: DateOrder | None = None) -> list[Record]:
    """Make the claim of a row, last, and before it what the claim names.

    `cells` are by field and without blanks around them; `dates` is the order in numbers such as 3/4/2026.
    Raises BadField.
    """
    text = cells.get("claim") or cells.get("quote")
    if not text:
        raise BadField("claim", "is empty")
    language = naming.language(cells.get("language"), text)
    outlet = agent("outlet", cells.get("outlet", ""), "outlet")
    speaker = agent("speaker", cells.get("speaker", "")) or unnamed_of(outlet)
    topics = [topic(name) for name in _topic_names(cells.get("topic", ""))]
    article = naming.article(cells["url"], outlet, language) if cells.get("url") else None
    quote = cells.get("quote")
    claim = Claim(
        id=id_of("id", cells["id"]) if cells.get("id") else None,
        speaker=speaker.id,
        introduced_as=None if speaker.named else cells.get("speaker") or None,
        chain=chain(outlet, speaker),
        language=language,
        kind="direct" if quote else "indirect",
        said=said(cells.get("date", ""), dates),
        content={language: text},
        quote=Quote(kind="reported", text=quote) if quote else None,
        topics=tuple(one.id for one in topics),
        evidence=(Evidence(article=article.id),) if article else (),
    )
    named = [outlet] if outlet and outlet.id == speaker.id else [outlet, speaker]
    made: list[Record | None] = [*named, *topics, article, claim]
    return [record for record in made if record is not None]


def _topic_names(cell: str) -> list[str]:
    names = (id_of("topic", name) for name in _TOPIC_ENDS.split(cell) if name.strip())
    distinct = list(dict.fromkeys(names))
    if len(distinct) > MOST_TOPICS:
        raise BadField("topic", f"names more than {MOST_TOPICS:,} topics")
    return distinct
