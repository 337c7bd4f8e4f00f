"""Counting by value: the facet sidebar, the frequency table, and the values that they put into the filter."""

from msgspec.structs import replace
from textual.timer import Timer

from store.errors import FilterSyntaxError
from store.types import Facet, Filter
from tui.i18n.translation import retold, tr
from tui.i18n.words import field_name
from tui.messages import ColumnAsked, ColumnTurned, DetailWanted, FacetsLoaded, FacetsWanted, ValueChosen
from tui.screens.stateful import Stateful
from tui.timeline.frequency import COLUMNS
from tui.timeline.sidebar import FIELDS, VALUES
from tui.widgets.detail import DetailView
from tui.widgets.facet_bar import FacetBar

PAUSE = 0.1
"""Seconds after the list is painted before its values are counted: the list and its detail go first."""


MANY = 1_000_000
"""Claims under a filter from which the fields that take long are counted after the others."""

SLOW = ("topic",)

SIDE_BY_SIDE = 160
"""Columns of a screen from which the detail stands beside the list."""

DETAIL, SIDEBAR, LIST = 59, 23, 100
"""Columns of both panes, and those that a list wants between them."""


class Faceting(Stateful):
    """The part of the timeline screen that counts by value."""

    _counted: tuple[Filter, tuple[Facet, ...]] | None = None
    """The filter whose values the sidebar shows, and these."""
    _pause: Timer | None = None

    # ------------------------------------------------------------ the sidebar

    @property
    def sidebar(self) -> FacetBar:
        """The sidebar, shown or not."""
        return self.query_one(FacetBar)

    def place_sidebar(self) -> None:
        """Let the sidebar stand or go; where the screen is narrow or low, it never stands."""
        stands = self._sidebar_stands or (self.state.sidebar is None and self.sidebar.has_focus)
        self.sidebar.set_class(not stands, "-closed")

    @property
    def _sidebar_stands(self) -> bool:
        """Whether the sidebar stands without the focus: as the reader wants it, else where there is room."""
        if self.state.sidebar is not None:
            return self.state.sidebar
        beside = DETAIL if self.state.detail else 0
        return self.size.width < SIDE_BY_SIDE or self.size.width - SIDEBAR - beside >= LIST

    def on_descendant_focus(self) -> None:
        """Bring a sidebar that was called."""
        self.place_sidebar()

    def on_descendant_blur(self) -> None:
        """Let a sidebar go that was called only."""
        self.place_sidebar()

    def read_facets(self) -> None:
        """Count the values of the list for the sidebar, once the list rests."""
        if self._pause is not None:
            self._pause.stop()
        if self._lacks_values:
            self._pause = self.set_timer(PAUSE, self._ask_facets)

    @property
    def _lacks_values(self) -> bool:
        """Whether the sidebar is in sight without the values under the present filter."""
        return self.sidebar.shown and (self._counted is None or self.state.filter != self._counted[0])

    def _ask_facets(self) -> None:
        many = bool(self.state.filter) and self.listing.histogram.total > MANY
        self.load.facets(self.state.filter, [one for one in FIELDS if not many or one not in SLOW], VALUES)

    def on_facets_wanted(self, _message: FacetsWanted) -> None:
        """Fill a sidebar that came into sight."""
        if self.listed is not None and self._lacks_values:
            self._ask_facets()

    def on_facets_loaded(self, message: FacetsLoaded) -> None:
        """Show what was counted, unless the filter is another one by now."""
        filter = message.filter
        if filter != self.state.filter:
            return
        before = self._counted[1] if self._counted is not None and self._counted[0] == filter else ()
        found = {facet.field: facet for facet in (*before, *message.facets)}
        facets = tuple(found[field] for field in FIELDS if field in found)
        self._counted = (filter, facets)
        self.sidebar.show(facets, filter, self.names)
        missing = [field for field in FIELDS if field not in found]
        if missing:
            self.load.facets(filter, missing, VALUES)

    def action_toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self.go(replace(self.state, sidebar=not self._sidebar_stands))

    def action_pane(self) -> None:
        """Go to the next pane: the sidebar, else the detail pane; where neither has room, open the claim."""
        called = self.state.sidebar is None and self.has_class("-widest") and self.has_class("-high")
        if self.sidebar.shown or called:
            self.set_focus(self.sidebar)
        else:
            self.on_detail_wanted()

    def on_detail_wanted(self, _message: DetailWanted | None = None) -> None:
        """Go to the detail pane; where it has no room, open the claim."""
        pane = self.query_one(DetailView)
        if pane.size.height:
            self.set_focus(pane)
        else:
            self.action_open()

    # ------------------------------------------------------------ the filter

    def on_value_chosen(self, message: ValueChosen) -> None:
        """Keep only claims with a value, or leave them out; a value that stands so already is dropped."""
        from store.filters import toggle, without_value

        field, value, negated = message.field, message.value, message.negated
        try:
            other = without_value(self.state.filter, field, value, negated=not negated)
            changed = toggle(other, field, value, negated=negated)
        except FilterSyntaxError as error:
            self.notify(retold(error.args[0]), severity="warning", markup=False)
            return
        self.names[value] = message.words
        self.go(replace(self.state, filter=changed))

    # ------------------------------------------------------------ the frequency table

    def action_count(self) -> None:
        """Ask by which column to count the claims."""
        from tui.screens.choose import Choice, ChooseValue

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                self._count(choice.value)

        columns = tuple(Choice("", column, field_name(column)) for column in COLUMNS)
        self.app.push_screen(ChooseValue(tr("Count the claims by"), columns), chosen)

    def on_column_asked(self, message: ColumnAsked) -> None:
        """Count by a column."""
        self._count(message.column)

    def on_column_turned(self, message: ColumnTurned) -> None:
        """Count by the next column, or the one before."""
        place = COLUMNS.index(self.state.column) if self.state.column in COLUMNS else 0
        self._count(COLUMNS[(place + message.step) % len(COLUMNS)])

    def _count(self, column: str) -> None:
        self.go(replace(self.state, view="table", column=column, at=None))
