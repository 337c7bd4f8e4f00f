"""The detail pane: a claim in full, with links to the claims around it."""

from collections.abc import Iterable
from typing import ClassVar, Literal

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.commands.bindings import bindings
from tui.commands.table import Scope
from tui.i18n.language import base_in_use
from tui.i18n.translation import tr
from tui.messages import AddressClicked, EvidenceWanted, LinkFollowed, PaneLeft
from tui.timeline.lines import Laid, lay_out, row_of, rows_by_paragraph
from tui.timeline.paragraph import Paragraph
from tui.timeline.passages import Row
from tui.timeline.raw_view import unveiled
from tui.timeline.spoken_detail import spoken
from tui.widgets.paint import ToneStyles, laid_segments, tone_styles
from tui.widgets.selecting import Selectable
from tui.widgets.sided_scroll import SidedScroll
from tui.widgets.typesetting import in_use


class DetailView(  # pyright: ignore[reportIncompatibleMethodOverride] - of Textual, within ScrollView
    SidedScroll, ScrollView, Selectable, can_focus=True, inherit_bindings=False
):
    """Draws paragraphs, wrapped to its width; Enter follows the chosen link."""

    BINDINGS = bindings("detail")
    scope: ClassVar[Scope] = "detail"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--link"}

    paragraphs: reactive[tuple[Paragraph, ...]] = reactive((), repaint=False)
    chosen: reactive[int | None] = reactive(None, repaint=False)
    """Index of the paragraph whose link Enter would follow."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._raw = False
        self._lit = -1
        self._written: tuple[Paragraph, ...] = ()
        self._laid: tuple[Laid, ...] = ()
        self._styles: ToneStyles = {}

    def watch_paragraphs(self) -> None:
        """Show another claim from its top."""
        self.chosen = None
        self._lit = -1
        self._write()
        self.scroll_home(animate=False, force=True)

    def watch_chosen(self) -> None:
        """Bring the chosen link into sight."""
        lines = self._lines_of(self.chosen)
        if lines:
            top, height = round(self.scroll_y), self.size.height
            if lines[0] < top or lines[-1] >= top + height:
                self.scroll_to(y=max(lines[0] - height // 3, 0), animate=False, force=True)
        self.refresh()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Mark the chosen link only while the pane listens to keys."""
        super().watch_has_focus(_has_focus)
        self.refresh()

    def _write(self) -> None:
        """Take the paragraphs as they read, or with what hides in them."""
        self._written = tuple(map(unveiled, self.paragraphs)) if self._raw else self.paragraphs
        if self.screen.has_class("-plain"):
            self._written = tuple(map(spoken, self._written))
        self.forget_selection()
        self._lay_out()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew."""
        self._lay_out()

    def typeset(self) -> None:
        """Wrap anew for another typesetting."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Forget the styles of the old theme."""
        super().notify_style_update()
        self._styles = {}

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._laid = lay_out(self._written, width, in_use(), base_in_use()) if width else ()
        self.virtual_size = Size(width, len(self._laid))
        self.refresh()

    def _lines_of(self, paragraph: int | None) -> list[int]:
        return [number for number, laid in enumerate(self._laid) if laid.paragraph == paragraph]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the claim."""
        width = self.scrollable_content_region.width
        number = round(self.scroll_y) + y
        base = self.rich_style
        if number >= len(self._laid):
            return Strip.blank(width, base)
        if not self._styles:
            self._styles = tone_styles(self.screen, base)
        laid = self._laid[number]
        styles: ToneStyles = self._styles
        if laid.paragraph == self.chosen and self.has_focus:
            base += self.get_component_rich_style("detail--link")
            styles = {tone: base + Style(bold=style.bold) for tone, style in styles.items()}
        segments = laid_segments(laid, self._written[laid.paragraph], width, base, styles)
        return self.with_selection(Strip(segments, width), y)

    @property
    def caret_line(self) -> int:
        """The line in sight of the chosen link, else the first."""
        lines = self._lines_of(self.chosen)
        return lines[0] - round(self.scroll_y) if lines else 0

    # ------------------------------------------------------------ keys

    def action_link(self, step: int) -> None:
        """Choose the next link; past the last one, scroll on."""
        links = [index for index, paragraph in enumerate(self._written) if paragraph.link is not None]
        if self.chosen in links:
            place = links.index(self.chosen) + step
        else:
            place = self._first_link_in_sight(links, step)
        target = self._lines_of(links[place]) if 0 <= place < len(links) else []
        reach = self.size.height
        if not target or abs(target[0] - round(self.scroll_y) - reach // 2) > reach:
            self.scroll_relative(y=step, animate=False, force=True)
            return
        self.chosen = links[place]

    def _first_link_in_sight(self, links: list[int], step: int) -> int:
        top = round(self.scroll_y)
        shown = {laid.paragraph for laid in self._laid[top : top + self.size.height]}
        places = [place for place, index in enumerate(links) if index in shown]
        if places:
            return places[0] if step > 0 else places[-1]
        below = [place for place, index in enumerate(links) if self._lines_of(index)[0] >= top]
        return (below[0] if below else len(links)) if step > 0 else (below[0] if below else len(links)) - 1

    def action_follow(self) -> None:
        """Go to the claim of the chosen link."""
        if self.chosen is not None:
            uid = self._written[self.chosen].link
            if uid is not None:
                self.post_message(LinkFollowed(uid))

    def action_lit(self, step: int) -> None:
        """Go to the next words that are evidence, or back."""
        places = [
            self._lines_of(index)[0]
            for index, paragraph in enumerate(self._written)
            if self._lines_of(index) and any(run.tone == "lit" for run in paragraph.runs)
        ]
        if not places:
            return
        here = self._lit
        further = [line for line in places if (line > here if step > 0 else line < here)]
        self._lit = (further[0] if step > 0 else further[-1]) if further else here
        self.scroll_to(y=max(self._lit - self.size.height // 3, 0), animate=False, force=True)

    def action_evidence(self, what: Literal["cross_check", "source", "address", "compare"]) -> None:
        """Ask for what stands behind the claim."""
        self.post_message(EvidenceWanted(what))

    def action_back(self) -> None:
        """Leave the pane."""
        self.post_message(PaneLeft())

    def action_scroll_page(self, pages: int) -> None:
        """Scroll by whole pages."""
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False, force=True)

    def action_top(self) -> None:
        """Scroll to the top."""
        self.scroll_home(animate=False, force=True)

    def action_bottom(self) -> None:
        """Scroll to the bottom."""
        self.scroll_end(animate=False, force=True)

    def action_raw(self) -> None:
        """Write out what hides in the text, or go back to the text as it reads."""
        self._raw = not self._raw
        self._write()
        words = tr(
            "Hidden characters stand in their places." if self._raw else "The text stands as it reads."
        )
        self.notify(words, markup=False, timeout=3)

    # ------------------------------------------------------------ pointing

    def row_at(self, y: int) -> Row | None:
        """The letters of a line in sight."""
        number = round(self.scroll_y) + y
        if number >= len(self._laid):
            return None
        laid = self._laid[number]
        return row_of(laid, self._written[laid.paragraph], self.virtual_size.width)

    def passages(self, first: int, last: int) -> Iterable[tuple[int, str, tuple[Row, ...]]]:
        """The paragraphs from first to last."""
        rows = rows_by_paragraph(self._laid, self._written, self.virtual_size.width)
        for number, paragraph in list(enumerate(self._written))[first : last + 1]:
            yield number, paragraph.passage, rows[number]

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked; the end of a drag and a second click are for the selection."""
        offset = event.get_content_offset(self)
        row = self.row_at(offset.y) if offset is not None else None
        if row is None or event.chain > 1 or self.screen.selections:
            return
        paragraph = self._written[row.passage]
        place = row.place_at(offset.x) if offset is not None else -1
        index = place // 2 - paragraph.origin
        address = paragraph.address_of(index, index + 1) if place % 2 == 0 else ""
        if address:
            self.post_message(AddressClicked(address))
        elif paragraph.link is not None:
            self.post_message(LinkFollowed(paragraph.link))
