"""When Python looks for garbage."""

import subprocess
import sys

SCRIPT = """
import gc
from tui.screens.garbage import SELDOM, collect_seldom
{before}
collect_seldom()
print(gc.isenabled(), gc.get_threshold() == SELDOM, gc.get_freeze_count() > 0)
"""


def told(before: str) -> str:
    found = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(before=before)], check=True, capture_output=True, text=True
    )
    return found.stdout.strip()


def test_after_loading_garbage_is_looked_for_seldom_and_not_among_what_was_loaded():
    assert told("gc.disable()") == "True True True"


def test_where_nobody_put_it_off_nothing_changes():
    assert told("") == "True False False"
