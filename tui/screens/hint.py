"""What a reader is told at the start: what is wrong with the settings, and the first time six keys."""

from collections.abc import Sequence

from tui.commands.in_force import sign_of
from tui.i18n.translation import retold, tr

SAID = 2
"""Faults that are said; more would hide the claims."""


def said_at_the_start(faults: Sequence[str]) -> list[str]:
    """The sentences of faults, and how many more there are."""
    said = [retold(fault) for fault in faults[:SAID]]
    more = len(faults) - SAID
    return (
        [*said, tr("There is more: aqwal doctor lists all {n} faults.", n=len(faults))] if more > 0 else said
    )


def hint_words() -> str:
    """Name six keys, as they are in force."""
    return tr(
        "{next} {back} claims · {day} day · {search} search · {filter} filter · "
        "{open} the whole claim · {help} all keys",
        next=sign_of("move-forward"),
        back=sign_of("move-back"),
        day=sign_of("day-forward"),
        search=sign_of("search"),
        filter=sign_of("filter"),
        open=sign_of("open"),
        help=sign_of("help"),
    )
