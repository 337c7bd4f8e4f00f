"""Writing a note in the reader's own editor, which has the terminal for as long."""

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from textual.app import App

from tui.i18n.translation import tr


class EditorFault(Exception):
    """An editor that cannot be started, or that failed: what it wrote was not taken."""


def editor_command() -> list[str] | None:
    """The editor that the reader chose ($VISUAL, else $EDITOR), as a command; None for none."""
    chosen = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        return shlex.split(chosen) or None
    except ValueError:  # a quotation mark without its other
        return [chosen]


def edited(app: App[Any], command: list[str], text: str) -> str:
    """Give the terminal to the editor on a file with the text, and return what stands there then.

    Raises EditorFault, with a sentence, when the editor fails, and SuspendNotSupported where the application
    cannot give the terminal away.
    """
    with TemporaryDirectory(prefix="aqwal-") as folder:
        file = Path(folder, "note.txt")
        file.write_text(text and f"{text}\n", encoding="utf-8")
        with app.suspend(), _interrupts_for_the_editor():
            code = _run([*command, str(file)])  # raises nothing: Textual would stay suspended
        if code is None:
            raise EditorFault(tr("Your editor cannot be started; set VISUAL or EDITOR to one that can."))
        if code:
            raise EditorFault(tr("The editor ended with an error, so the note stays as it was."))
        try:
            return file.read_text(encoding="utf-8").rstrip("\n")
        except (OSError, UnicodeDecodeError) as error:
            words = tr("What the editor wrote is no text in UTF-8, so the note stays as it was.")
            raise EditorFault(words) from error


def _run(command: list[str]) -> int | None:
    try:
        return subprocess.run(command, check=False).returncode
    except OSError:
        return None


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: an ignored signal would be ignored by the editor too."""


@contextmanager
def _interrupts_for_the_editor() -> Generator[None]:
    """Let Ctrl+C mean what it means in the editor; the driver takes it back when it takes the terminal."""
    asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
    before = signal.signal(signal.SIGINT, _nothing)
    yield
    signal.signal(signal.SIGINT, before)
