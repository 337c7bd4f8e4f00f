"""Other processes for tests of faults: without rights, with little disk, holding a file, killed any time."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

BECOME_NOBODY = """
import os
def become_nobody():
    if os.geteuid() == 0:  # root may read and write everything
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
"""

HOLD = """
import sys
import duckdb
connection = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == "read")
print("open", flush=True)
sys.stdin.read()
"""


def run_python(code, *arguments, **options):
    """Run code in a fresh Python and give the lines that it prints."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def run_as_nobody(code, *arguments):
    """Run code that calls `become_nobody`, after its imports, to go on as a user without rights."""
    return run_python(BECOME_NOBODY + code, *arguments, cwd="/")


def small_disk_command(folder: Path, kilobytes: int) -> list[str] | None:
    """The beginning of a command that sees a folder as a disk of its own; None where that is not allowed."""
    unshare = shutil.which("unshare")
    if unshare is None or os.geteuid() != 0:
        return None
    script = f'mount -t tmpfs -o size={kilobytes}k none "{folder}" && exec "$@"'
    command = [unshare, "--mount", "sh", "-c", script, "sh"]
    ran = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if ran.returncode == 0 else None


@contextmanager
def held_by_another_process(path: Path, mode: str) -> Generator[int]:
    """Keep a file open in a second process, and give its number."""
    command = [sys.executable, "-c", HOLD, str(path), mode]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        try:
            yield holder.pid
        finally:
            holder.communicate("")
