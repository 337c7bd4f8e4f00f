"""Cells that a spreadsheet would run as a formula: guarded on the way out, as they were on the way in (pure).

The rule is OWASP's for CSV injection: a cell that begins with one of the signs gets an apostrophe before it.
One that begins with apostrophes and then a sign gets one more, so that taking one off always gives the cell.
"""

import re

_SIGNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula."""
    return f"'{cell}" if _SIGNS.match(cell) else cell


def unguarded(cell: str) -> str:
    """Take off the apostrophe that `guarded` has put there."""
    return cell[1:] if cell.startswith("'") and _SIGNS.match(cell) else cell
