"""`aqwal serve FILE`: what is checked and said before the server stands, and the command that it serves."""

import sys
from argparse import Namespace
from pathlib import Path
from socket import gethostname

from store.connection import open_store
from store.errors import StoreError
from tui.plain import clean, say
from tui.selecting import selected
from tui.serving.origins import address, is_loopback

RUN = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
PASSED = ("lang", "bidi", "filter", "view", "clock")
"""Options with a value that the served application takes as they are."""

EVERYWHERE = ("", "0.0.0.0", "::")
"""Every address of this machine."""

EXTRA = frozenset(("textual_serve", "aiohttp"))
MISSING = 'aqwal serve needs a package that is not installed; install it with: pip install "aqwal[serve]"'


def run(args: Namespace) -> int:
    """Serve a claims file, or the sample, until Ctrl+C; the exit code.

    Raises StoreError where the extra is missing, the file cannot be opened or the port cannot be had.
    """
    try:
        from tui.serving.server import Server, serve  # noqa: PLC0415 - an extra that few install
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRA:
            raise
        raise StoreError(MISSING) from error
    file: Path | None = args.file
    if file is not None:
        open_store(file).close()  # a page that shows what is wrong would come later than a sentence
    selected(args)
    name = clean(file.name) if file else "founding story (sample)"
    host = clean(gethostname() if args.host in EVERYWHERE else args.host)
    if not is_loopback(args.host):
        say(
            f"warning: whoever reaches {host} can read {name}, and mark claims and save views in your name; "
            "no password is asked, and nothing is encrypted."
        )

    def tell(port: int) -> None:
        say(f"{name} is at {address(host, port)} until you press Ctrl+C.")

    return serve(Server(served(args), f"aqwal - {name}", args.host, args.port), tell)


def served(args: Namespace) -> list[str]:
    """Build the command of one page: the application with the options that were given."""
    options = [f"--{name}={value}" for name in PASSED if (value := getattr(args, name))]
    flags = [f"--{name}" for name in ("watch", "clean") if getattr(args, name)]
    what = (
        ["demo", *options, *flags]
        if args.file is None
        else [*options, *flags, "--", str(args.file.resolve())]
    )
    return [sys.executable, "-P", "-c", RUN, *what]
