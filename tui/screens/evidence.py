"""The keys that look behind a claim: in the timeline, in the detail pane and on the page of a claim."""

import os
from collections.abc import Callable
from functools import partial

from textual.screen import ScreenResultType

from store.connection import Store
from store.types import ClaimDetail
from tui.bidi import compose
from tui.commands.in_force import sign_of
from tui.i18n.translation import tr
from tui.messages import AddressClicked, AddressOpened, Compared, CrossChecked, EvidenceWanted
from tui.screens.browsing import browser_here, open_address
from tui.screens.loading import Loader
from tui.timeline.links import safe_link
from tui.timeline.state import Pin, State
from tui.widgets.selecting import Selecting


class Evidence(Selecting[ScreenResultType]):
    """The part of a screen that shows what stands behind the claim that is read."""

    load: Loader
    _store: Store
    _title: str

    @property
    def state(self) -> State:
        """What the reader is looking at."""
        raise NotImplementedError

    def with_detail(self, act: Callable[[ClaimDetail], None]) -> None:
        """Act on the claim that is read, as soon as it is there."""
        raise NotImplementedError

    async def on_evidence_wanted(self, message: EvidenceWanted) -> None:
        """Do what a key in the pane of the claim asks for."""
        await self.run_action(f"screen.{message.what}")

    # ------------------------------------------------------------ cross-check

    def action_cross_check(self) -> None:
        """Hold the claim against all others."""
        self.with_detail(lambda detail: self.load.cross_check(detail, self.state.clock))

    def on_cross_checked(self, message: CrossChecked) -> None:
        """Show what stands beside the claim, unless another page was opened meanwhile."""
        from tui.screens.crosscheck import CrossCheckScreen

        if self.is_current:
            self.app.push_screen(CrossCheckScreen(self._store, self._title, message.check, self.state))

    # ------------------------------------------------------------ comparing

    def pin(self, pin: Pin | None) -> None:
        """Keep a claim at hand, to be compared with another one."""
        raise NotImplementedError

    def action_compare(self) -> None:
        """Pin the claim; with another one pinned, compare the two."""
        self.with_detail(self._compare)

    def _compare(self, detail: ClaimDetail) -> None:
        pinned = self.state.pinned
        if pinned is None:
            self.pin(Pin(detail.uid, detail.claim.id or ""))
            words = tr(
                "Pinned: press {key} on another claim to compare the two, or here to let it go.",
                key=sign_of("compare"),
            )
            self.notify(words, markup=False)
        elif pinned.uid == detail.uid:
            self.pin(None)
        else:
            self.load.compare(pinned.uid, detail, self.state.clock)

    def on_compared(self, message: Compared) -> None:
        """Show both claims, and let the pinned one go."""
        from tui.screens.comparing import ComparisonScreen

        if self.is_current:
            self.pin(None)
            page = ComparisonScreen(self._store, self._title, message.comparison, self.state)
            self.app.push_screen(page)

    # ------------------------------------------------------------ articles

    def action_source(self) -> None:
        """Show the article behind the claim, at the words that say so."""
        self.with_detail(self._show_source)

    def _show_source(self, detail: ClaimDetail) -> None:
        from tui.screens.source import SourceScreen

        if detail.claim.evidence:
            self.app.push_screen(SourceScreen(self._title, detail))
        else:
            self.notify(tr("This claim names no article."), markup=False)

    def action_address(self) -> None:
        """Open the address of the article in a browser; ask which where there are several."""
        self.with_detail(self._choose_address)

    def _choose_address(self, detail: ClaimDetail) -> None:
        from tui.screens.choose import Choice, ChooseValue

        urls = [detail.articles[piece.article].url for piece in detail.claim.evidence]
        choices = tuple(Choice("article", url, url) for url in dict.fromkeys(filter(None, urls)))
        if not choices:
            self.notify(tr("The article of this claim has no address."), markup=False)
        elif len(choices) == 1:
            self._open_address(choices[0])
        else:
            self.app.push_screen(ChooseValue(tr("Open in the browser"), choices), self._open_address)

    def _open_address(self, choice: object) -> None:
        from tui.screens.choose import Choice

        if isinstance(choice, Choice):
            self._open_link(choice.value)

    def on_address_clicked(self, message: AddressClicked) -> None:
        """Open what was clicked."""
        self._open_link(message.address)

    def _open_link(self, address: str) -> None:
        link = safe_link(address)
        if not link:
            self._say_address(tr("This is no address of the web, so it stays closed:"), address)
        elif self.app.is_web:
            self.app.open_url(link)
            self.on_address_opened(AddressOpened(link, opened=True))
        elif browser_here(os.environ):
            self.run_worker(partial(self._browse, link), name="browser", group="browser", thread=True)
        else:
            self.on_address_opened(AddressOpened(link, opened=False))

    def _browse(self, link: str) -> None:
        self.post_message(AddressOpened(link, open_address(link)))

    def on_address_opened(self, message: AddressOpened) -> None:
        """Say what became of an address; what no browser takes goes to the clipboard."""
        if message.opened:
            self._say_address(tr("Opened in the browser:"), message.link)
            return
        self.app.copy_to_clipboard(message.link)
        self._say_address(
            tr("No browser here. The address went to the clipboard, if the terminal takes it:"), message.link
        )

    def _say_address(self, words: str, address: str) -> None:
        self.notify(f"{words} {compose('{address}', address=address)}", markup=False, timeout=10)
