"""What the options --filter, --view and --clock select, for every command that shows or takes claims."""

from argparse import Namespace

from store.connection import Store
from store.types import Clock, Filter, View
from tui.timeline.state import BY_MARKS


def selected(args: Namespace) -> tuple[Filter, Clock]:
    """Read the filter, met together with that of the view, and the clock; the option goes over the view.

    Raises FilterSyntaxError, FileFault for a file that holds no view, NotFound for a name of none.
    """
    text, view = getattr(args, "filter", ""), getattr(args, "view", None)
    wanted, clock = Filter(), "said"
    if view is not None:
        from store.views import find_view  # noqa: PLC0415 - most commands name no view
        from tui.config import views_path  # noqa: PLC0415

        found = find_view(view, views_path())
        wanted, clock = _parsed(found.filter), found.clock
    return wanted & _parsed(text), getattr(args, "clock", None) or clock


def view_asked(args: Namespace) -> tuple[View | None, str]:
    """Read how a saved view is shown, and what its frequency table counts; None where no view says so."""
    view = getattr(args, "view", None)
    if view is None:
        return None, "speaker"
    from store.views import find_view  # noqa: PLC0415 - most starts name no view
    from tui.config import views_path  # noqa: PLC0415

    found = find_view(view, views_path())
    return found.view, found.column


def with_marks(store: Store, filter: Filter) -> None:
    """Let a filter meet the reader's stars, tags, notes and verdicts, where it asks for them.

    Raises StoreError where the sidecar cannot be used; where there is none, nothing was marked.
    """
    if not any(term.field in BY_MARKS for term in filter.terms):
        return
    from store.annotations import open_sidecar  # noqa: PLC0415 - most filters ask for no marks
    from store.annotations.mirror import mirror  # noqa: PLC0415
    from tui.config import sidecar_path  # noqa: PLC0415

    path = sidecar_path()
    if path.exists():
        with open_sidecar(path) as sidecar:
            mirror(sidecar, store)


def _parsed(text: str) -> Filter:
    if not text.strip():
        return Filter()
    from store.filters import parse_filter  # noqa: PLC0415 - most commands have no filter

    return parse_filter(text)
