"""Saved views, the filter that is put aside, and the way back through the claims that were read."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import StoreError
from store.types import Filter
from tui.commands.in_force import sign_of
from tui.i18n.translation import retold, tr
from tui.i18n.words import filter_words
from tui.screens.ask_line import AskLine, Said
from tui.screens.stateful import Stateful
from tui.timeline.paragraph import Writing
from tui.timeline.state import State

if TYPE_CHECKING:
    from store.views import SavedView

LONGEST_NAME = 100
MOST_FAULTS = 3


class Saved(Stateful):
    """The part of the timeline screen that comes back to lists and claims."""

    _road: tuple[int, ...] = ()
    _stops: frozenset[int | None] = frozenset()

    # ------------------------------------------------------------ saved views

    async def action_saved_views(self) -> None:
        """Ask which saved view to take."""
        from store.filters import parse_filter
        from store.views import saved_views
        from tui.config import views_path
        from tui.screens.choose import Choice, ChooseValue

        views, faults = await asyncio.to_thread(saved_views, views_path())
        for fault in faults[:MOST_FAULTS]:
            self.notify(retold(fault), severity="warning", markup=False, timeout=10)
        if not views:
            self.notify(
                tr("No view is saved yet: {save} saves what you see.", save=sign_of("save-view")),
                markup=False,
            )
            return
        filters = [parse_filter(view.filter) for view in views]
        choices = tuple(
            Choice(view.clock, str(place), f"{view.name}: {filter_words(filter)}")
            for place, (view, filter) in enumerate(zip(views, filters, strict=True))
        )

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                place = int(choice.value)
                self.go(shown_as(self.state, views[place], filters[place]))

        self.app.push_screen(ChooseValue(tr("Saved views"), choices), chosen)

    async def action_save_view(self) -> None:
        """Ask for a name, and save under it the filter, the clock, and the view that is shown."""
        from store.views import saved_views
        from tui.config import views_path

        views, _ = await asyncio.to_thread(saved_views, views_path())
        names = frozenset(view.name for view in views)

        async def answered(text: str | None) -> None:
            if text is not None:
                await self._save_view(text.strip())

        judge = partial(_judge_name, names, self.state.filter)
        self.app.push_screen(AskLine(tr("save view as "), "", judge), answered)

    async def _save_view(self, name: str) -> None:
        from store.filters import format_filter
        from store.views import SavedView, write_view
        from tui.config import views_path

        now = self.state
        view = SavedView(
            name=name,
            filter=format_filter(now.filter),
            clock=now.clock,
            view=now.view,
            column=now.column if now.view == "table" else "speaker",
        )
        try:
            path = await asyncio.to_thread(write_view, views_path(), view)
        except StoreError as error:
            self.notify(retold(error.args[0]), severity="error", markup=False)
        else:
            self.notify(tr("Saved as {file}.", file=path.name), markup=False)

    # ------------------------------------------------------------ the filter put aside

    def action_turn_filter(self) -> None:
        """Put the whole filter aside, or take it up again; the cursor keeps its claim."""
        now = self.state
        if now.filter:
            self.go(replace(now, filter=Filter(), aside=now.filter))
            self.notify(tr("Filter off; the same key takes it up again."), markup=False, timeout=4)
        elif now.aside:
            self.go(replace(now, filter=now.aside, aside=Filter()))
        else:
            self.notify(tr("There is no filter to turn on or off."), markup=False, timeout=4)

    # ------------------------------------------------------------ back

    def action_go_back(self) -> None:
        """Go back to the claim that was read before; filter, clock and marks stay as they are."""
        here = self.state.cursor
        if here not in self._stops:
            past = [step.state.cursor for step in reversed(self.history.past)]
            self._road = tuple(uid for uid in dict.fromkeys(past) if uid is not None and uid != here)
        if not self._road:
            self.notify(tr("No claim was visited before this one."), markup=False, timeout=4)
            return
        to, *rest = self._road
        self._road, self._stops = tuple(rest), frozenset((here, to))
        self.load.link(to, self.state, self.listing.histogram, came_back=False)


def shown_as(state: State, view: "SavedView", filter: Filter) -> State:
    """Look at a saved view: its list, in its way where it has one."""
    state = replace(state, filter=filter, clock=view.clock)
    if view.view is None or (view.view, view.column) == (state.view, state.column):
        return state
    column = view.column if view.view == "table" else state.column
    return replace(state, view=view.view, column=column, at=None)


def _judge_name(names: frozenset[str], filter: Filter, text: str) -> Said:
    """Say what is saved under a name, or why nothing can be."""
    name = text.strip()
    if not name:
        return Said(Writing().words(tr("a name for this filter, clock and view"), "dim").done(), refused=True)
    if len(name) > LONGEST_NAME:
        words = tr("a name has at most {n} characters", n=LONGEST_NAME)
        return Said(Writing().words(words, "deny").done(), refused=True)
    if name in names:
        words = tr("a view has this name: Enter again replaces it")
        return Said(Writing().words(words, "deny").done(), confirm=True)
    return Said(Writing().words(tr("saves "), "dim").field(filter_words(filter)).done())
