"""The command line: what was asked, who answers it, and one sentence for whatever goes wrong.

Nothing heavy is imported before it is needed: `--help` needs no database, and a headless command no
Textual. Exit codes: 0 done, 1 input refused or a fault, 2 wrong usage or filter syntax, 130 interrupted.
"""

import os
import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from store.errors import FilterSyntaxError, StoreError
from tui.arguments import COMMANDS, SHOWING, TRANSFERRING, parse
from tui.plain import cells, clean, say
from tui.terminal.page import on_page

SMALLEST = (40, 10)  # columns and rows that a claim can be read in


def main(argv: list[str] | None = None) -> int:
    """Run `aqwal` with these arguments and return its exit code."""
    try:
        code = _exit_code(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the caller
            sys.stdout.flush()
    except KeyboardInterrupt:
        _drop_output()  # the pipe may be full, and its reader may wait for us to end
        return _fail("interrupted.", 130)
    except FilterSyntaxError as error:
        return _fail(_place(error), 2)
    except StoreError as error:
        return _fail(str(error), 1)
    except BrokenPipeError:
        return _fail("the program that read the output closed it early.", 1)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _fail(f"{place}{error.strerror or error}.", 1)
    return code


def _exit_code(argv: list[str]) -> int:
    try:
        return _run(parse(argv))
    except SystemExit as stop:  # argparse is done: help was printed, or the usage was wrong
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)


def _run(args: Namespace) -> int:
    if args.command in {"open", "demo"}:
        file = getattr(args, "file", None)
        return _open(file, demo=args.command == "demo", args=args)
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the caller (`>&-`)
        return _fail("standard output is closed, so there is nowhere to write the answer.", 1)
    if args.command in SHOWING:
        from tui import headless  # noqa: PLC0415 - the store is loaded for those who ask it

        return headless.run(args)
    if args.command == "doctor":
        from tui import doctor  # noqa: PLC0415

        return doctor.run(args)
    if args.command == "serve":
        from tui.serving import command  # noqa: PLC0415

        return command.run(args)
    if args.command == "notes":
        from tui import notes  # noqa: PLC0415

        return notes.run(args)
    assert args.command in TRANSFERRING
    from tui import transfer  # noqa: PLC0415

    commands = {
        "import": transfer.import_command,
        "export": transfer.export_command,
        "check": transfer.check_command,
        "upgrade": transfer.upgrade_command,
        "optimize": transfer.optimize_command,
    }
    return commands[args.command](args)


# ---------------------------------------------------------------- the application


def _open(file: Path | None, *, demo: bool, args: Namespace) -> int:
    """Open the application where it can be seen and used, else say what is missing."""
    if file is not None and not file.exists() and (meant := _meant(file)):
        return _fail(f"there is no file or command {str(file)!r}; did you mean: aqwal {meant}", 2)
    if file is not None and not file.exists():
        return _fail(f"{file} does not exist; make it with: aqwal import FILE... --into {file}", 1)
    if not on_page(os.environ) and (fault := _unfit()):
        return _fail(fault, 1)
    from tui.launch import Wish, run  # noqa: PLC0415 - Textual is loaded only here

    wish = Wish(clean=getattr(args, "clean", False))
    if any(getattr(args, option, None) for option in ("filter", "view", "clock")):
        from tui.selecting import selected, view_asked  # noqa: PLC0415 - most starts select nothing

        wish = Wish(*selected(args), wish.clean, *view_asked(args))
    return run(
        file, demo=demo, bidi=args.bidi, language=args.lang, wish=wish, watch=args.watch, plain=args.plain
    )


def _unfit() -> str:
    """Say why the application cannot be seen or used here; "" where it can."""
    if not _in_terminal():
        return "the application needs a terminal; for text in a pipe or a file use: aqwal list"
    from shutil import get_terminal_size  # noqa: PLC0415 - 20 ms that headless commands do without

    columns, rows = get_terminal_size()
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        least = f"{SMALLEST[0]}x{SMALLEST[1]}"
        return f"the terminal is {columns}x{rows}; make it at least {least}, or use: aqwal list"
    return ""


def _in_terminal() -> bool:
    """Say whether a person sees and types: Textual draws on standard error, so all three must be theirs."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _meant(file: Path) -> str | None:
    """Find the command that somebody mistyped, where a bare word names no file."""
    from difflib import get_close_matches  # noqa: PLC0415 - for mistakes only

    word = str(file)
    close = get_close_matches(word, COMMANDS, 1, 0.7) if word.isalpha() else []
    return close[0] if close else None


# ---------------------------------------------------------------- faults


def _fail(message: str, code: int) -> int:
    """Say one sentence, leave standard output quiet, and answer the exit code."""
    _settle_output()
    say("\n".join(clean(line) for line in message.split("\n")))
    return code


def _settle_output() -> None:
    """Write what is waiting; where nobody reads it, drop it, so that the interpreter ends in silence."""
    try:
        sys.stdout.flush()
    except (AttributeError, OSError, ValueError):
        _drop_output()


def _drop_output() -> None:
    with suppress(AttributeError, OSError, ValueError):  # closed, or no real file
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _place(error: FilterSyntaxError) -> str:
    """Show a filter with a caret under its mistake; the number helps where Arabic runs the other way."""
    before = cells(clean(error.text[: error.position]))
    return (
        f"the filter cannot be read at character {error.position + 1}: {error}\n"
        f"  {clean(error.text)}\n  {' ' * before}^"
    )
