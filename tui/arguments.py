"""What can be typed after `aqwal`: commands, options and the help that describes them."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui.plain import clean, say

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

LANGUAGES = ("en", "ar")
CLOCKS = ("said", "reported", "event")  # `store.types` has them too, and costs the help its msgspec
COUNTED = (
    *("speaker", "outlet", "root", "through", "topic", "kind", "act", "cue"),
    *("lang", "polarity", "named", "hops", "disputed"),
)  # those of `store.facet_fields`
OUTPUTS = ("jsonl", "csv", "parquet", "markdown", "html", "annotations")
INPUTS = ("jsonl", "csv", "parquet", "quotebank", "gdelt", "claimreview", "factcheck")
DATES = ("day-first", "month-first")
SHEET_FIELDS = ("date", "speaker", "outlet", "claim", "quote", "url", "topic", "id", "language")

USAGE = """\
aqwal [FILE] [--watch] [--plain] [--lang LANGUAGE] [--bidi MODE]
       aqwal demo
       aqwal serve [FILE] [--port N] [--host ADDRESS]
       aqwal COMMAND [FILE] [--filter TEXT] [--json]"""

ABOUT = "Read claims as a timeline of who said what each day, in Arabic and English."

MORE = """\
Without a command Aqwal opens the application: FILE, else the file that was open last, else the sample.
A file that is called like a command is opened as ./list.

commands that show claims (FILE is a claims file; without it the built-in sample):
  list [FILE]            every claim, in the order of the clock
  days [FILE]            each day with its claims, people, outlets and disputes
  count [FILE]           how many claims there are
  who [FILE]             the speakers, most claims first
  stances [FILE]         each proposition: who affirms and denies it, and from how many roots
  facets [FILE] --field FIELD
                         how many claims have each value of a field; --field again for more fields
  show ID [FILE]         everything about one claim; ID or DATASET:ID
  check [FILE]           whether the file is sound

commands that bring and take claims:
  import FILE... --into DB [--dataset NAME] [--skip-bad] [--format FORMAT] [--map HEADING=FIELD]
                         load JSONL, CSV, Parquet, Quotebank, GDELT or ClaimReview, all or nothing
  export [FILE] [--format FORMAT] [--filter TEXT] [-o OUT]
                         write claims as jsonl, csv, parquet, markdown, html or annotations
  notes list [--json]    stars, tags, notes and verdicts of your own
  notes export [-o OUT]  write them to one text file, to keep or to share
  notes import FILE      merge such a file: the newest wins, and no note is lost
  upgrade FILE           bring a claims file from an older Aqwal up to date
  optimize FILE          put a claims file in order again, after many imports
  demo                   open the application on the sample
  serve [FILE] [--port N] [--host ADDRESS]
                         the application in a browser, on this machine only unless --host says otherwise;
                         FILE, else the sample; takes --filter, --view, --clock, --lang, --watch as well
  doctor [--json]        what the terminal is, and how Arabic is sent to it; choose another way there

options of the commands that show claims:
  --json                 JSON instead of text
  --filter TEXT          only the claims that meet every condition (not for show and check)
  --view NAME|FILE       only the claims of a saved view, on its clock (also with --filter)
  --clock CLOCK          said (when it was said), reported or event (list, days, who, show)
  --limit N              at most N entries (list, days, who, stances, facets); a cut is announced

a filter:
  speaker:"White House" -kind:attitude said:2026-03-02..2026-03-04 text:رسائل
  Conditions must all hold; values of one field, with commas, are alternatives; a - in front means not.
{fields}

signs: ~ about then   ≤ not after   ≥ not before   ? unnamed speaker   ! disputed   = repeats another claim

exit codes: 0 done, 1 input refused or a fault, 2 wrong usage or filter syntax, 130 interrupted
Every command has its own --help."""


class Parser(argparse.ArgumentParser):
    """A parser that says one sentence where the arguments are wrong, and exits with 2."""

    def __init__(self, *args: object, **options: object) -> None:
        options.setdefault("allow_abbrev", False)
        super().__init__(*args, **options)  # pyright: ignore[reportArgumentType] - passed through

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Print the help; unlike argparse, leave a broken pipe to whoever called."""
        out = file or sys.stdout
        if out is not None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the caller
            out.write(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where the help is."""
        say(f"{clean(message)}; see: {self.prog} --help")
        raise SystemExit(2)


class FullHelp(Parser):
    """The parser of `aqwal --help`, whose text names the fields that the store's filters know."""

    def format_help(self) -> str:
        """Write the help of everything."""
        from store.filters import FIELDS  # noqa: PLC0415 - only the help needs them

        fields = "\n".join(f"  {field.name:<12} {field.matches}, as {field.example}" for field in FIELDS)
        self.epilog = MORE.format(fields=fields)
        return super().format_help()


def parse(argv: list[str]) -> argparse.Namespace:
    """Read the arguments; `command` is "open" where none was named. Raises SystemExit when they are wrong."""
    if argv and argv[0] in COMMANDS:
        return _commands().parse_args(_joined(argv))
    return _viewer().parse_args(_joined(argv))


def _joined(argv: list[str]) -> list[str]:
    """Join `--filter` to its text, which may begin with the - of a condition that must not hold."""
    if "--filter" not in argv[:-1]:
        return argv
    place = argv.index("--filter")
    return [*argv[:place], f"--filter={argv[place + 1]}", *_joined(argv[place + 2 :])]


def _viewer() -> Parser:
    parser = FullHelp(
        prog="aqwal",
        usage=USAGE,
        description=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=Version, help="print the version and stop")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a claims file to open")
    _add_looks(parser)
    _add_filter(parser)
    parser.add_argument("--clock", choices=CLOCKS, help="the clock to begin with; default: said")
    _add_clean(parser)
    _add_plain(parser)
    parser.set_defaults(command="open")
    return parser


class Version(argparse.Action):
    """Print the version of the installed distribution; looked up only when asked for."""

    def __init__(self, option_strings: list[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and stop."""
        from importlib.metadata import version  # noqa: PLC0415 - 60 ms that no other command should pay

        print(f"aqwal {version('aqwal')}")
        parser.exit()


def _commands() -> Parser:
    parser = Parser(prog="aqwal", usage=USAGE)
    commands = parser.add_subparsers(dest="command", prog="aqwal", parser_class=Parser)

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about)

    for name, about in SHOWING.items():
        made = command(name, about)
        if name == "show":
            made.add_argument("id", type=words, metavar="ID", help="id of a claim, or DATASET:ID")
        made.add_argument(
            "file", nargs="?", type=Path, metavar="FILE", help="a claims file; default: the sample"
        )
        made.add_argument("--json", action="store_true", help="JSON instead of text")
        if name != "show":
            _add_filter(made)
        if name in {"list", "days", "who", "show"}:
            made.add_argument("--clock", choices=CLOCKS, help="the clock; default: said")
        if name == "facets":
            made.add_argument(
                "--field",
                action="append",
                required=True,
                choices=COUNTED,
                metavar="FIELD",
                help=f"what to count by: {', '.join(COUNTED)}; again for more",
            )
        if name in {"list", "days", "who", "stances", "facets"}:
            made.add_argument("--limit", type=limit, metavar="N", help="at most N entries")
    check = command("check", "Say whether a claims file is sound.")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: the sample")
    check.add_argument("--json", action="store_true", help="JSON instead of text")
    _add_reading(check)
    demo = command("demo", "Open the application on the founding story.")
    _add_looks(demo)
    _add_clean(demo)
    _add_filter(demo)
    _add_plain(demo)
    demo.add_argument("--clock", choices=CLOCKS, help="the clock to begin with; default: said")
    _add_serve(command("serve", "Show the application in a browser, a process for each page that is open."))
    doctor = command("doctor", "Say what the terminal is and how Arabic is sent to it; choose another way.")
    doctor.add_argument("--json", action="store_true", help="JSON instead of text")
    upgrade = command("upgrade", "Bring a claims file from an older Aqwal up to date.")
    upgrade.add_argument("file", type=Path, metavar="FILE")
    optimize = command("optimize", "Put a claims file in order again: smaller and faster after many imports.")
    optimize.add_argument("file", type=Path, metavar="FILE")
    _add_notes(command("notes", "Show, keep and share your stars, tags, notes and verdicts."))
    _add_import(command("import", "Load files into a claims file: all of it or nothing."))
    _add_export(command("export", "Write claims to a file or to standard output."))
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: the sample")
    parser.add_argument("--port", type=port, default=8000, metavar="N", help="default: 8000; 0: any free one")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="default: 127.0.0.1, this machine only; with another one, whoever reaches it can read the file",
    )
    _add_looks(parser)
    _add_filter(parser)
    parser.add_argument("--clock", choices=CLOCKS, help="the clock to begin with; default: said")
    _add_clean(parser)


def _add_notes(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|export|import")
    shown = actions.add_parser("list", description="Show what stands at which claim.")
    shown.add_argument("--json", action="store_true", help="JSON instead of text")
    written = actions.add_parser("export", description="Write all marks as one text file of JSON lines.")
    written.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")
    read = actions.add_parser("import", description="Merge a notes file: the newest wins, no note is lost.")
    read.add_argument("file", type=Path, metavar="FILE")


def _add_looks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--watch", action="store_true", help="read the file anew whenever it changes")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the interface: en or ar")
    parser.add_argument(
        "--bidi",
        choices=("auto", "app", "terminal", "off", "run", "lrm"),
        help="who orders Arabic: auto (found out), app, terminal, off; run and lrm force that way",
    )


def _add_clean(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--clean",
        action="store_true",
        help="do not begin where you left the file, nor with the colours chosen",
    )


def _add_plain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--plain",
        action="store_true",
        help="plain words for screen readers and braille: no boxes, the terminal's cursor on the row",
    )


def _add_filter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--filter",
        type=words,
        metavar="TEXT",
        default="",
        help="only claims that meet it; see: aqwal --help",
    )
    parser.add_argument(
        "--view",
        type=words,
        metavar="NAME|FILE",
        help="only claims of a saved view; with --filter those of both",
    )


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="JSONL, CSV, Parquet, Quotebank, GDELT, ClaimReview, Fact Check Tools; packed or not",
    )
    parser.add_argument(
        "--into", required=True, type=Path, metavar="DB", help="the claims file; made where it is missing"
    )
    parser.add_argument(
        "--dataset", type=words, metavar="NAME", help="name of the data set for files that name none"
    )
    parser.add_argument(
        "--skip-bad", action="store_true", help="import the rest when records are rejected, and report them"
    )
    parser.add_argument(
        "--rejects",
        type=Path,
        metavar="OUT.csv",
        help="write every rejection to a sheet: file, row, field, reason",
    )
    _add_reading(parser)
    parser.add_argument(
        "--save-map", type=Path, metavar="FILE", help="keep --map, --encoding and --dates in a file for --map"
    )


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=INPUTS, help="how to read the files; default: by what they hold")
    parser.add_argument("--encoding", metavar="NAME", help="of the text, such as cp1256; default: UTF-8")
    parser.add_argument(
        "--dates", choices=DATES, help="what 3/4/2026 means in a sheet; default: it is rejected as unclear"
    )
    parser.add_argument(
        "--map",
        action="append",
        type=mapped,
        default=[],
        metavar="HEADING=FIELD",
        help="what a column of a sheet is, HEADING= to leave it aside; or a file made by --save-map",
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: the sample")
    parser.add_argument("--format", choices=OUTPUTS, help="default: by the ending of OUT, else jsonl")
    parser.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, for Excel")
    _add_filter(parser)
    parser.add_argument("--clock", choices=CLOCKS, help="order of the claims, but in jsonl; default: said")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")


def words(text: str) -> str:
    """Refuse what is not UTF-8: the store compares text, not bytes."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("it is not valid UTF-8") from None
    return text


def mapped(text: str) -> tuple[str, str] | Path:
    """Read HEADING=FIELD, or the name of a file."""
    heading, sign, field = words(text).rpartition("=")
    if not sign:
        return Path(text)
    if field and field not in SHEET_FIELDS:
        raise argparse.ArgumentTypeError(f"{field!r} is no field; one of {', '.join(SHEET_FIELDS)}")
    return heading, field


def limit(text: str) -> int:
    """Read a positive number."""
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no positive number")
    return number


def port(text: str) -> int:
    """Read the number of a port."""
    number = int(text) if text.isascii() and text.isdecimal() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; one is a number from 0 to 65535")
    return number


SHOWING = {
    "list": "Show every claim, in the order of the clock.",
    "days": "Show each day with its claims, people, outlets and disputes.",
    "count": "Show how many claims there are.",
    "who": "Show the speakers, those with most claims first.",
    "stances": "Show each proposition: who affirms and denies it, and from how many independent roots.",
    "facets": "Show how many claims have each value of a field, those with most claims first.",
    "show": "Show everything about one claim.",
}
TRANSFERRING = ("import", "export", "check", "upgrade", "optimize")
COMMANDS = (*SHOWING, *TRANSFERRING, "notes", "demo", "serve", "doctor")
