"""The page about terminals says of each what its profile says."""

import re
from pathlib import Path

from tui.bidi import PROFILES

PAGE = Path(__file__).parent.parent.parent / "docs" / "bidi.md"
ROW = re.compile(r"\| ([^|]+) \| `(\w+)`([^|]*) \| (keep|drop) \| [^|]+ \|")
NOT_A_TERMINAL = {"silent", "unknown"}


def test_the_table_of_terminals_is_that_of_the_profiles():
    rows = {
        name: (way, bool(setup), marks) for name, way, setup, marks in ROW.findall(PAGE.read_text("utf-8"))
    }
    assert rows == {
        name: (profile.way, bool(profile.setup), profile.marks)
        for name, profile in PROFILES.items()
        if name not in NOT_A_TERMINAL
    }
