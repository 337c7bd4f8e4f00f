"""Claims as lists show them: one statement for the rows, few more for what hangs on them."""

from collections.abc import Mapping, Sequence

from store.agents import names
from store.connection import Row, Store
from store.days import checked
from store.documents import span_columns, span_of
from store.types import AgentName, ClaimRow, Clock, DaySpan

NO_MINUTE = 1440  # the schema's sign for a time that is not known


def columns(clock: Clock) -> str:
    """Name the columns of `claim AS c` that `build` reads."""
    name = checked(clock)
    span = "" if name == "reported" else f", {span_columns(name, 'c')}"
    return (
        f"c.claim_uid, c.id, c.{name}_day, c.{name}_minute, c.speaker_uid, c.outlet_uid, "
        f"c.language, c.kind, c.disputed, c.repeats{span}"
    )


def rows(store: Store, uids: Sequence[int], clock: Clock) -> tuple[ClaimRow, ...]:
    """Read the rows of some claims, in the order of their keys given; a key of no claim is left out."""
    if not uids:
        return ()
    found = store.rows(
        f"SELECT {columns(clock)} FROM claim AS c WHERE c.claim_uid IN (SELECT unnest(?::BIGINT[]))",
        [list(uids)],
    )
    by_uid = {row.uid: row for row in build(store, found, clock)}
    return tuple(by_uid[uid] for uid in uids if uid in by_uid)


def build(store: Store, found: Sequence[Row], clock: Clock) -> tuple[ClaimRow, ...]:
    """Complete rows of `columns` with contents, names, co-speakers and, when reported, the first report."""
    if not found:
        return ()
    uids = [row[0] for row in found]
    contents = _contents(store, uids)
    beside = _co_speakers(store, uids)
    reports = _first_reports(store, uids) if clock == "reported" else {}
    known = names(store, {uid for row in found for uid in row[4:6] if uid is not None})
    return tuple(
        _row(row, reports.get(row[0]), contents.get(row[0], {}), beside.get(row[0], 0), known)
        for row in found
    )


def _row(
    row: Row,
    report: DaySpan | None,
    content: Mapping[str, str],
    co_speakers: int,
    known: Mapping[int, AgentName],
) -> ClaimRow:
    uid, claim_id, day, minute, speaker, outlet, language, kind, disputed, repeats, *span = row
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


def _contents(store: Store, uids: list[int]) -> dict[int, dict[str, str]]:
    contents: dict[int, dict[str, str]] = {}
    for uid, language, text in store.rows(
        """
        SELECT claim_uid, language, text FROM claim_content
        WHERE claim_uid IN (SELECT unnest(?::BIGINT[])) ORDER BY claim_uid, position
        """,
        [uids],
    ):
        contents.setdefault(uid, {})[language] = text
    return contents


def _co_speakers(store: Store, uids: list[int]) -> dict[int, int]:
    counted = store.rows(
        """
        SELECT claim_uid, count(*) FROM co_speaker
        WHERE claim_uid IN (SELECT unnest(?::BIGINT[])) GROUP BY claim_uid
        """,
        [uids],
    )
    return dict(counted)


def _first_reports(store: Store, uids: list[int]) -> dict[int, DaySpan]:
    """Read the report that places each claim: the one whose last possible day is the earliest."""
    first: dict[int, DaySpan] = {}
    for uid, *span in store.rows(
        f"""
        SELECT r.claim_uid, {span_columns("span", "r")} FROM report AS r
        WHERE r.claim_uid IN (SELECT unnest(?::BIGINT[]))
        ORDER BY r.claim_uid, coalesce(r.span_end, r.span_start) NULLS LAST, r.position
        """,
        [uids],
    ):
        report = span_of(span)
        if report is not None:
            first.setdefault(uid, report)
    return first
