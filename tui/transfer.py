"""The commands that bring and take claims: import, export, check, upgrade and optimize.

Each does its work through the store, says what it did in a sentence, and returns an exit code. Progress and
rejections go to standard error; what was asked for goes to standard output.
"""

import sys
from argparse import Namespace
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from msgspec import json
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from sample_data import open_sample
from store.connection import Store, open_store, upgrade_store
from store.errors import ImportRejected, Rejection
from store.exporting import BY_ENDING, EXPORTS, export_csv
from store.importing import Counts, ImportReport, Options, Progress, check_files, check_store, import_files
from store.importing.pipeline import Tell
from store.importing.readers.formats import is_input
from store.importing.readers.mapping import load_mapping, save_mapping
from store.leftovers import written_aside
from store.optimizing import optimize_store
from tui.i18n.translation import counted
from tui.plain import clean, say
from tui.selecting import selected, with_marks

SHOWN = 100  # rejections on standard error

_BESIDE = ("agent", "topic", "proposition", "article", "relation", "identity_question")
"""What an import counts beside claims."""


# ---------------------------------------------------------------- import


def import_command(args: Namespace) -> int:
    """Import files into a claims file."""
    options = _reading(args)
    try:
        with _progress() as tell:
            report = import_files(
                args.files,
                args.into,
                dataset=args.dataset,
                skip_bad=args.skip_bad,
                progress=tell,
                options=options,
                rejects=args.rejects,
            )
    except ImportRejected as error:
        list_rejections(error.rejections, error.unlisted)
        say(clean(str(error)))
        return 1
    except KeyboardInterrupt:
        say("interrupted; nothing was imported.")
        return 1
    list_rejections(report.rejections, report.unlisted)
    for note in report.notes:
        say(clean(note))
    if args.save_map is not None:
        save_mapping(args.save_map, options)
    put(f"{args.into}: {import_sentence(report)}")
    return 0


def _reading(args: Namespace) -> Options:
    """Collect what was said about the files; what stands on the command line goes before a mapping file."""
    columns: dict[str, str] = {}
    encoding, dates = None, None
    for one in args.map:
        if isinstance(one, Path):
            kept = load_mapping(one)
            columns |= kept.columns
            encoding, dates = kept.encoding or encoding, kept.dates or dates
        else:
            columns[one[0]] = one[1]
    return Options(
        format=args.format, encoding=args.encoding or encoding, dates=args.dates or dates, columns=columns
    )


def import_sentence(report: ImportReport) -> str:
    """Say in one sentence what an import did."""
    words = [f"{counted(report.added, 'claim')} added"]
    words += [f"{report.changed:,} changed", f"{report.unchanged:,} unchanged"]
    sentence = ", ".join(words)
    beside = [
        counted(counts.added + counts.changed, kind.replace("_", " "))
        for kind, counts in report.counts.items()
        if kind in _BESIDE and counts.added + counts.changed
    ]
    if beside:
        sentence += f"; also {', '.join(beside)} added or changed"
    if report.rejected:
        sentence += f"; {counted(report.rejected, 'record')} rejected"
    return f"{sentence}."


def put(line: str) -> None:
    """Print one clean line; what the encoding of standard output lacks is escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    print(clean(line).encode(encoding, "backslashreplace").decode(encoding))


def list_rejections(rejections: tuple[Rejection, ...], unlisted: int) -> None:
    if sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the caller
        return
    for rejection in rejections[:SHOWN]:
        print(clean(str(rejection)), file=sys.stderr)
    more = len(rejections) - SHOWN + unlisted
    if more > 0:
        print(f"and {more:,} more", file=sys.stderr)


@contextmanager
def _progress() -> Generator[Tell | None]:
    """Show a bar of the bytes read on standard error, where that is a terminal."""
    stream = sys.stderr
    if stream is None or not stream.isatty():  # pyright: ignore[reportUnnecessaryComparison]
        yield None
        return
    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=Console(file=stream),
        transient=True,
    )
    with bar:
        task = bar.add_task("reading", total=None)

        def tell(progress: Progress) -> None:
            name = clean(Path(progress.file).name) if progress.file else f"{progress.records:,} records"
            words = f"{progress.stage} {name}".replace("[", r"\[")
            bar.update(task, description=words, completed=progress.done, total=progress.total)

        yield tell


# ---------------------------------------------------------------- export


def export_command(args: Namespace) -> int:
    """Write the claims under a filter to a file or to standard output."""
    wanted, clock = selected(args)
    ending = args.output.suffix.lower() if args.output is not None else ""
    format_ = args.format or BY_ENDING.get(ending, "jsonl")
    write = partial(export_csv, mark=True) if format_ == "csv" and args.bom else EXPORTS[format_]
    with _opened(args.file) as store:
        with_marks(store, wanted)
        if args.output is None:
            write(store, sys.stdout.buffer, wanted, clock)
            sys.stdout.buffer.flush()
            return 0
        with written_aside(args.output) as out:
            claims = write(store, out, wanted, clock)
    say(f"{clean(str(args.output))}: {counted(claims, 'claim')} written.")
    return 0


def _opened(file: Path | None) -> Store:
    return open_store(file) if file is not None else open_sample()


# ---------------------------------------------------------------- check and upgrade


def check_command(args: Namespace) -> int:
    """Say whether a claims file is sound, or what of a file would be rejected by an import."""
    if args.file is not None and is_input(args.file):
        return _check_input(args)
    name = str(args.file) if args.file is not None else "the sample"
    with _opened(args.file) as store:
        findings = check_store(store)
        claims = store.rows("SELECT count(*) FROM claim")[0][0]
    if args.json:
        _print_json({"sound": not findings, "claims": claims, "findings": findings})
    else:
        for finding in findings:
            put(finding)
        if not findings:
            put(f"{name}: sound, {counted(claims, 'claim')}.")
    if findings:
        say(f"{clean(name)} is not sound; import its sources into a new file, or restore a copy.")
    return 1 if findings else 0


def _check_input(args: Namespace) -> int:
    try:
        with _progress() as tell:
            report = check_files([args.file], progress=tell, options=_reading(args))
    except KeyboardInterrupt:
        say("interrupted; the check is not done.")
        return 1
    claims = _claims(report.counts)
    if args.json:
        rejections = [
            {"file": r.file, "line": r.line, "field": r.field, "reason": r.reason} for r in report.rejections
        ]
        _print_json(
            {
                "sound": not report.rejected,
                "claims": claims,
                "rejected": report.rejected,
                "rejections": rejections,
                "unlisted": report.unlisted,
                "notes": report.notes,
            }
        )
    else:
        list_rejections(report.rejections, report.unlisted)
        for note in report.notes:
            say(clean(note))
        sentence = (
            f"{counted(claims, 'claim')} can be imported, {counted(report.rejected, 'record')} rejected."
        )
        put(f"{args.file}: {sentence}")
    return 1 if report.rejected else 0


def _claims(counts: Mapping[str, Counts]) -> int:
    return counts["claim"].added


def _print_json(value: object) -> None:
    sys.stdout.buffer.write(json.format(json.encode(value)) + b"\n")
    sys.stdout.buffer.flush()


def upgrade_command(args: Namespace) -> int:
    """Bring a claims file from an older Aqwal to the current schema."""
    before, after = upgrade_store(args.file)
    name = str(args.file)
    if before == after:
        put(f"{name} is up to date (schema {after}).")
    else:
        put(f"{name} was brought from schema {before} to {after}.")
    return 0


def optimize_command(args: Namespace) -> int:
    """Put a claims file in order again, and say what it gained."""
    console = Console(stderr=True)
    with console.status("") as status:

        def tell(what: str, done: int, of: int) -> None:
            status.update(f"{_OPTIMIZING[what]} ({done:,} of {of:,} claims)")

        gain = optimize_store(args.file, tell)
    before, after = (f"{size / 1e6:,.1f} MB" for size in (gain.bytes_before, gain.bytes_after))
    words = f", {counted(gain.words_left_out, 'word')} left out" if gain.words_left_out else ""
    put(f"{args.file}: {counted(gain.claims, 'claim')} in order{words}; {before} before, {after} now.")
    return 0


_OPTIMIZING = {"claims": "Copying claims", "orders": "Sorting", "words": "Indexing words"}
