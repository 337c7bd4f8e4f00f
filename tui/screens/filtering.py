"""Searching and filtering from the timeline: the prompts, the menu of values, the steps between hits."""

from functools import partial

from msgspec.structs import replace

from store.sentences import sentence
from store.types import ClaimDetail, Filter
from tui.i18n.translation import marked, tr
from tui.messages import (
    AskedBefore,
    HitFound,
    HitsCounted,
    OffersReady,
    PreviewReady,
    PromptAnswered,
    PromptChanged,
    PromptKind,
)
from tui.screens.as_of import AsOf
from tui.timeline import moves
from tui.timeline.state import State
from tui.widgets.prompt import Prompt

LABELS: dict[PromptKind, str] = {
    "search": "/",
    "filter": marked("filter "),
    "date": marked("go to date "),
    "asof": marked("as of "),
}


class Filtering(AsOf):
    """The part of the timeline screen that asks and filters."""

    # ------------------------------------------------------------ prompts

    async def action_search(self) -> None:
        """Ask what to search."""
        await self.prompt("search", self.state.search)

    async def action_filter(self) -> None:
        """Ask for the whole filter."""
        from store.filters import format_filter

        text = format_filter(self.state.filter)
        await self.prompt("filter", f"{text} " if text else "")

    async def action_go_to_date(self) -> None:
        """Ask for a date."""
        await self.prompt("date", "")

    async def prompt(self, kind: PromptKind, value: str) -> None:
        """Open the prompt; it is made when it is first needed."""
        if not self.query(Prompt):
            await self.mount(Prompt(id="prompt"), after="#body")
        self.query_one(Prompt).ask(kind, LABELS[kind], value)
        self.load.asked_before(kind)

    def on_asked_before(self, message: AskedBefore) -> None:
        """Give the prompt what Up and Down walk through."""
        self.query_one(Prompt).remember(message.kind, message.texts)

    def on_prompt_changed(self, message: PromptChanged) -> None:
        """Say under the prompt what was understood."""
        self.load.preview(message.kind, message.text, self.state, self.listing.histogram, dict(self.names))
        if message.kind == "filter":
            self.load.offers(message.text)

    def on_offers_ready(self, message: OffersReady) -> None:
        """Offer how the filter could go on, and know the names of the ids in it."""
        self.names |= {offer.id: offer.words for offer in message.offers if offer.id}
        self.query_one(Prompt).offer(message.text, message.offers)

    def on_preview_ready(self, message: PreviewReady) -> None:
        """Show what was understood of the text that stands there now."""
        self.query_one(Prompt).say(message.text, message.paragraphs)

    def on_prompt_answered(self, message: PromptAnswered) -> None:
        """Do what was asked; a text that cannot be read keeps the prompt open, with its reason below."""
        from tui.screens.asking import end_of, first_day, understand

        text = message.text
        understood = understand(message.kind, text) if text is not None else None
        if text is not None and understood is not None:
            if understood.problem:
                return
            self.load.asked_before(message.kind, text.strip())
            if message.kind == "search":
                self._search(text.lstrip())
            elif message.kind == "asof":
                self.answer_as_of(end_of(understood.days) if understood.days else None)
            elif understood.filter is not None:
                self.go(replace(self.state, filter=understood.filter))
            elif understood.days is not None and self.listing.histogram.total:
                self.jump(moves.first_at(self.listing.histogram, first_day(understood.days)))
        self.query_one(Prompt).close()
        self.focus_view()

    # ------------------------------------------------------------ search

    def _search(self, text: str) -> None:
        self.found = ""
        self.go(replace(self.state, search=text))
        if text:
            self.load.hit(self.state, backwards=False, here=True)

    async def action_hit(self, step: int) -> None:
        """Go to the next or previous hit."""
        self.jumped = self.action_hit
        if not self.state.search:
            await self.action_search()
            return
        self.load.hit(self.state, backwards=step < 0, here=False)

    def on_hit_found(self, message: HitFound) -> None:
        """Go to a hit; how many there are follows."""
        if message.uid is not None and self._asks_still(message.state):
            self.found = self.found or "…"
            self.go(replace(self.state, cursor=message.uid))

    def on_hits_counted(self, message: HitsCounted) -> None:
        """Say which of how many hits the last one is."""
        if not self._asks_still(message.state):
            return
        if message.uid is None:
            self.notify(
                tr("No further hit in this direction." if message.hits else "No claim has these words."),
                markup=False,
            )
            self.found = self.found if message.hits else sentence("no hit")
        else:
            self.found = sentence("{n:,} of {hits:,}", n=message.number, hits=message.hits)
        self.draw_bars()

    def _asks_still(self, state: State) -> bool:
        return state.search == self.state.search and state.same_list(self.state)

    # ------------------------------------------------------------ filter

    def action_include(self) -> None:
        """Ask which value of the claim to keep."""
        self._choose(marked("Keep only claims with"), negated=False)

    def action_exclude(self) -> None:
        """Ask which value of the claim to leave out."""
        self._choose(marked("Leave out claims with"), negated=True)

    def _choose(self, title: str, *, negated: bool) -> None:
        self.with_detail(partial(self._choose_of, title, negated=negated))

    def _choose_of(self, title: str, detail: ClaimDetail, *, negated: bool) -> None:
        from store.filters import with_value
        from tui.screens.choices import choices_of
        from tui.screens.choose import Choice, ChooseValue

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                self.names[choice.value] = choice.words
                changed = with_value(self.state.filter, choice.field, choice.value, negated=negated)
                self.go(replace(self.state, filter=changed))

        self.app.push_screen(ChooseValue(title, choices_of(detail, self.state.clock)), chosen)

    def action_drop_filter(self) -> None:
        """Drop the last condition."""
        self.go(replace(self.state, filter=self.state.filter.without_last()))

    def action_clear_filter(self) -> None:
        """Drop all conditions."""
        self.go(replace(self.state, filter=Filter()))
