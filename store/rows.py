"""Claims as lists show them: one statement for the rows, few more for what hangs on them."""

from collections.abc import Mapping, Sequence

from store.agents import names
from store.connection import Row, Store
from store.days import checked
from store.documents import span_columns, span_of
from store.places import among, bounds, keys_of
from store.types import AgentName, ClaimRow, Clock, DaySpan

NO_MINUTE = 1440  # the schema's sign for a time that is not known


def columns(clock: Clock) -> str:
    """Name the columns of `claim AS c` that `build` reads."""
    name = checked(clock)
    span = "" if name == "reported" else f", {span_columns(name, 'c')}"
    return (
        f"c.key, c.claim_uid, c.id, c.{name}_day, c.{name}_minute, c.speaker_no, c.outlet_no, c.voice_no, "
        f"c.language, c.kind, c.disputed, c.repeats{span}"
    )


def rows(store: Store, uids: Sequence[int], clock: Clock) -> tuple[ClaimRow, ...]:
    """Read the rows of some claims, in the order of their uids given; a uid of no claim is left out."""
    name, keys = checked(clock), keys_of(store, uids)
    return tuple(by_key(store, [keys[uid] for uid in uids if uid in keys], name).values())


def by_key(store: Store, keys: Sequence[int], clock: Clock) -> dict[int, ClaimRow]:
    """Read the rows of some claims by their keys, in the order of the keys given."""
    if not keys:
        return {}
    found = store.rows(f"SELECT {columns(clock)} FROM claim AS c WHERE {among('c.key', keys)}", bounds(keys))
    by_number = dict(zip((row[0] for row in found), build(store, found, clock), strict=True))
    return {key: by_number[key] for key in keys if key in by_number}


def build(store: Store, found: Sequence[Row], clock: Clock) -> tuple[ClaimRow, ...]:
    """Complete rows of `columns` with contents, names, co-speakers and, when reported, the first report."""
    if not found:
        return ()
    keys = [row[0] for row in found]
    numbers = {number for row in found for number in row[5:7] if number is not None}
    named = store.beside(lambda: names(store, numbers))
    contents = _contents(store, keys)
    together = [row[0] for row in found if row[7] < 0]
    beside = _co_speakers(store, together) if together else {}
    reports = _first_reports(store, keys) if clock == "reported" else {}
    known = named.result()
    return tuple(
        _row(row[1:], reports.get(row[0]), contents.get(row[0], {}), beside.get(row[0], 0), known)
        for row in found
    )


def _row(
    row: Row,
    report: DaySpan | None,
    content: Mapping[str, str],
    co_speakers: int,
    known: Mapping[int, AgentName],
) -> ClaimRow:
    uid, claim_id, day, minute, speaker, outlet, _, language, kind, disputed, repeats, *span = row
    return ClaimRow(
        uid=uid,
        id=claim_id,
        day=day,
        minute=None if minute == NO_MINUTE else minute,
        span=span_of(span) if span else report,
        speaker=known[speaker],
        co_speakers=co_speakers,
        outlet=known.get(outlet),
        language=language,
        kind=kind,
        content=content,
        disputed=disputed,
        repeats=repeats,
    )


def _contents(store: Store, keys: list[int]) -> dict[int, dict[str, str]]:
    contents: dict[int, dict[str, str]] = {}
    for key, language, text in store.rows(
        f"SELECT t.key, t.language, t.text FROM claim_content AS t WHERE {among('t.key', keys)} "
        "ORDER BY t.key, t.position",
        bounds(keys),
    ):
        contents.setdefault(key, {})[language] = text
    return contents


def _co_speakers(store: Store, keys: list[int]) -> dict[int, int]:
    counted = store.rows(
        f"SELECT s.key, count(*) FROM co_speaker AS s WHERE {among('s.key', keys)} GROUP BY s.key",
        bounds(keys),
    )
    return dict(counted)


def _first_reports(store: Store, keys: list[int]) -> dict[int, DaySpan]:
    """Read the report that places each claim: the one whose last possible day is the earliest."""
    first: dict[int, DaySpan] = {}
    for key, *span in store.rows(
        f"""
        SELECT r.key, {span_columns("span", "r")} FROM report AS r WHERE {among("r.key", keys)}
        ORDER BY r.key, coalesce(r.span_end, r.span_start) NULLS LAST, r.position
        """,
        bounds(keys),
    ):
        report = span_of(span)
        if report is not None:
            first.setdefault(key, report)
    return first
