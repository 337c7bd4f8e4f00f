"""What a reader is told at the first start: six keys."""

from tui.commands.in_force import sign_of
from tui.i18n.translation import tr


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
