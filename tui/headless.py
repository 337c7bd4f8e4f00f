"""The commands that answer without a screen: list, days, count, who, stances, facets and show.

Each opens the claims file (or the sample) for reading, streams what it has in windows, as text for people
or as JSON for programs, and returns an exit code.
"""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from itertools import chain

from msgspec import json

from sample_data import open_sample
from store import claims
from store.agents import speakers
from store.connection import Store, open_store
from store.days import figures, histogram
from store.stances import stances
from store.types import ClaimRow, Clock, DayHistogram, Filter
from tui import json_forms
from tui.i18n.words import agent_label, name_of
from tui.interrupting import interruptible
from tui.plain import say, table
from tui.selecting import selected, with_marks
from tui.text_forms import claim_lines, day_words, span_sign, stance_lines
from tui.timeline.rows import clock_time, row_fields

WINDOW = 4_000  # claims in memory at once, some 20 MB; a larger window asks the store less often


def run(args: Namespace) -> int:
    """Answer one command."""
    _set_encoding(as_json=args.json)
    wanted, args.clock = selected(args)
    with open_store(args.file) if args.file else open_sample() as opened, interruptible(opened):
        with_marks(opened, wanted)
        _COMMANDS[args.command](opened, args, wanted)
    return 0


def _set_encoding(*, as_json: bool) -> None:
    """JSON is UTF-8 by its standard; text keeps the encoding, and escapes what that cannot write."""
    if isinstance(sys.stdout, TextIOWrapper):
        if as_json:
            sys.stdout.reconfigure(encoding="utf-8")
        else:
            sys.stdout.reconfigure(errors="backslashreplace")


# ---------------------------------------------------------------- the commands


def _list(opened: Store, args: Namespace, wanted: Filter) -> None:
    days = histogram(opened, wanted, args.clock)
    windows = _windows(opened, wanted, args.clock, days, args.limit)
    if args.json:
        _write_array(chain.from_iterable(json_forms.claims(opened, window) for window in windows))
    else:
        rows = (_claim_fields(row) for row in chain.from_iterable(windows))
        _write_lines(table(rows, (1, 10, 5, 18, 28, 20, 3)) if days.total else ["no claims"])
    _announce_cut(args, days.total, "claims")


def _days(opened: Store, args: Namespace, wanted: Filter) -> None:
    days = histogram(opened, wanted, args.clock).days
    kept = days[: args.limit]
    if any(day.people is None for day in kept):
        kept = figures(opened, wanted, args.clock, kept[0].day, kept[-1].day)
    if args.json:
        _write_array(json_forms.day(day) for day in kept)
    else:
        head = ("day", "claims", "people", "outlets", "disputes", "")
        rows = [
            (day_words(day.day), *_texts(day.claims, day.people, day.outlets, day.disputes)) for day in kept
        ]
        _write_lines(table([head, *((*row, "") for row in rows)], [None] * 5, range(1, 5)))
    _announce_cut(args, len(days), "days")


def _count(opened: Store, args: Namespace, wanted: Filter) -> None:
    of = claims.total(opened)
    number = claims.count(opened, wanted) if wanted else of
    if args.json:
        _write_lines([json.encode({"claims": number, "of": of}).decode()])
    else:
        _write_lines([f"{number} of {of} claims"])


def _who(opened: Store, args: Namespace, wanted: Filter) -> None:
    everyone = speakers(opened, wanted, args.clock)
    kept = everyone[: args.limit]
    if args.json:
        _write_array(json_forms.speaker(one) for one in kept)
    else:
        head = ("claims", "days", "disputes", "first", "last", "", "speaker")
        rows = (
            (
                *_texts(one.claims, one.days, one.disputes),
                day_words(one.first_day),
                day_words(one.last_day),
                "" if one.agent.named else "?",
                agent_label(one.agent),
            )
            for one in kept
        )
        _write_lines(table(chain([head], rows), [None] * 6, range(3)))
    _announce_cut(args, len(everyone), "speakers")


def _stances(opened: Store, args: Namespace, wanted: Filter) -> None:
    every = stances(opened, wanted)
    kept = every[: args.limit]
    if args.json:
        _write_array(json_forms.stances(one) for one in kept)
    else:
        _write_lines(chain.from_iterable(stance_lines(one) for one in kept))
    _announce_cut(args, len(every), "propositions")


def _facets(opened: Store, args: Namespace, wanted: Filter) -> None:
    from tui.counting import count, count_lines  # noqa: PLC0415 - no other command counts by fields

    every = count(opened, args, wanted)
    if args.json:
        _write_array(json_forms.facet(one.facet, one.claims, set_aside=one.set_aside) for one in every)
    for one in every:
        if not args.json:
            _write_lines(count_lines(one))
        _announce_cut(args, one.facet.count, f"values of {one.facet.field}")


def _show(opened: Store, args: Namespace, _: Filter) -> None:
    detail = claims.detail(opened, claims.uid_of(opened, args.id), args.clock)
    if args.json:
        _write_lines([json.encode(json_forms.detail(detail)).decode()])
    else:
        _write_lines(claim_lines(detail))


_COMMANDS = {
    "list": _list,
    "days": _days,
    "count": _count,
    "who": _who,
    "stances": _stances,
    "facets": _facets,
    "show": _show,
}


# ---------------------------------------------------------------- how


def _windows(
    opened: Store, wanted: Filter, clock: Clock, days: DayHistogram, limit: int | None
) -> Iterator[tuple[ClaimRow, ...]]:
    """Read the claims window after window, up to the limit."""
    shown = days.total if limit is None else min(limit, days.total)
    for start in range(0, shown, WINDOW):
        yield claims.page(opened, wanted, clock, days, start, min(WINDOW, shown - start)).rows


def _claim_fields(row: ClaimRow) -> tuple[str, ...]:
    fields = row_fields(row, "en")
    time = clock_time(row.minute) if row.minute is not None else ""
    return (
        span_sign(row.span),
        day_words(row.day),
        time,
        row.id,
        fields.speaker,
        fields.outlet,
        fields.signs,
        name_of(row.content),
    )


def _texts(*numbers: int | None) -> tuple[str, ...]:
    return tuple(str(number) for number in numbers)


def _write_lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def _write_array(elements: Iterable[json_forms.Json]) -> None:
    """Write a JSON array one element a line, as they come."""
    before = "[\n"
    for element in elements:
        sys.stdout.write(before + json.encode(element).decode())
        before = ",\n"
    sys.stdout.write("\n]\n" if before == ",\n" else "[]\n")


def _announce_cut(args: Namespace, of: int, what: str) -> None:
    """Say what `--limit` left out, in the text and on standard error."""
    if args.limit is None or args.limit >= of:
        return
    message = f"{args.limit} of {of} {what} shown (--limit {args.limit})"
    if not args.json:
        _write_lines([f"… {message}"])
    sys.stdout.flush()
    say(f"{message}.")
