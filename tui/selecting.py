"""What the options --filter, --view and --clock select, for every command that shows or takes claims."""

from argparse import Namespace

from store.types import Clock, Filter


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


def _parsed(text: str) -> Filter:
    if not text.strip():
        return Filter()
    from store.filters import parse_filter  # noqa: PLC0415 - most commands have no filter

    return parse_filter(text)
