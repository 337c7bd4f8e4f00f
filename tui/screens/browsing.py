"""Opening an address of the web in a browser, where there is one.

The browser is started by a process of its own whose output goes nowhere, so that nothing that it says can
draw over the screen. A browser inside a terminal would do just that: it is never started.
"""

import subprocess
import sys
from collections.abc import Mapping

OPEN = """
import subprocess, sys, webbrowser
browser, address = webbrowser.get(), sys.argv[1]
if type(browser) is webbrowser.GenericBrowser:
    sys.exit(1)
if type(browser) is webbrowser.BackgroundBrowser:
    words = [browser.name, *(word.replace("%s", address) for word in browser.args)]
    try:
        sys.exit(subprocess.Popen(words, start_new_session=True).wait(3))
    except subprocess.TimeoutExpired:
        sys.exit(0)
sys.exit(not browser.open(address))
"""
"""A launcher tells by its exit how it went; a browser that goes on running was opened."""

PATIENCE = 20
"""Seconds after which a browser that has not answered counts as none."""


def browser_here(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a browser would open before the reader's eyes: not over ssh, not without a desktop."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return False
    desktop = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return bool(desktop) or platform in {"darwin", "win32"}


def open_address(link: str) -> bool:
    """Open an address in the reader's browser; False where that did not work. Takes its time: in a worker."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", OPEN, link],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
