"""The application: shows the timeline of an open store, in a terminal that was recognised before."""

import os
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from msgspec.structs import replace
from textual.binding import BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.filter import LineFilter
from textual.notifications import SeverityLevel
from textual.screen import Screen

from store.connection import Store
from tui.commands.bindings import bindings
from tui.commands.palette import CommandsProvider
from tui.commands.table import scope_of
from tui.i18n.choosing import language_for
from tui.i18n.language import base_in_use, language_in_use, speak
from tui.i18n.translation import tr
from tui.screens.desk import Desk
from tui.screens.hint import hint_words, said_at_the_start
from tui.screens.keyed import Keyed
from tui.screens.keys_in_turn import KeysInTurn
from tui.screens.plainly import PLAIN, Plainly
from tui.screens.themed import SheetReadOnce, Themed
from tui.screens.timeline import TimelineScreen
from tui.settings import Colours, Paper, Settings
from tui.terminal.answers import Answers, read_answers
from tui.terminal.asking import Asked
from tui.terminal.colours import shown_colours
from tui.terminal.driver import TerminalDriver
from tui.terminal.modes import MEANINGS, Terminal
from tui.terminal.mouse import MouseSwitch
from tui.terminal.recognise import recognise
from tui.timeline.listing import Listing
from tui.timeline.state import State
from tui.widgets.detail import DetailView
from tui.widgets.last_filter import LastFilter
from tui.widgets.toasts import toast_words
from tui.widgets.typesetting import Typeset, use
from tui.widgets.whole_rows import repaint_whole_rows

MIRRORED = "-mirrored"
"""The class of a screen whose lines begin at the right."""

SILENT = Terminal(recognise(Answers(), {}), Settings())
"""A terminal that nothing is known of."""


class AqwalApp(KeysInTurn, Keyed, Themed, Plainly):
    """The application over one open store."""

    CSS_PATH = "aqwal.tcss"
    TITLE = "Aqwal"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {CommandsProvider}
    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual declares it so)
        (0, "-tiny"),
        (40, "-narrow"),
        (80, "-medium"),
        (120, "-wide"),
        (160, "-widest"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short"), (20, "-high")]  # noqa: RUF012

    def __init__(
        self,
        store: Store,
        title: str,
        first: Listing | None = None,
        *,
        terminal: Terminal = SILENT,
        asked: Asked = Asked(),  # noqa: B008 (a frozen value)
        warnings: Sequence[str] = (),
        theme: str = "dark",
        paper: Paper = "dark",
        colours: Colours = "direct",
        keep_theme: Callable[[str], bool] | None = None,
        desk: Desk | None = None,
        state: State = State(),  # noqa: B008
        total: int | None = None,
        hint: bool = False,
        watch: bool = False,
        driver: type[Driver] = TerminalDriver,
        plain: bool = False,
    ) -> None:
        super().__init__(driver_class=driver)
        if plain:
            self.speak_plainly()
        self.asked = asked
        self.terminal = terminal
        self._store = store
        self._store_title = title
        self._first = first
        self._warnings = warnings
        self._desk = desk
        self._start = state, total
        self.home: TimelineScreen | None = None
        self._hint = hint
        self._watch = watch
        self._last_filter = LastFilter()
        self.paper, self.keep_theme = paper, keep_theme
        self.wear(theme, colours)
        self.stylesheet = SheetReadOnce(self.get_css_variables())
        use(terminal.profile, terminal.label)
        self._choose_side()

    def get_default_screen(self) -> TimelineScreen:
        """The timeline is home."""
        screen = TimelineScreen(self._store, self._store_title, self._first, self._desk)
        screen.begin(*self._start)
        self.home = screen
        self._prepare(screen)
        return screen

    def push_screen(self, screen: Screen[Any] | str, *args: Any, **options: Any) -> Any:
        """Open a screen over the others."""
        if isinstance(screen, Screen):
            self._prepare(screen)
        return super().push_screen(screen, *args, **options)  # pyright: ignore[reportUnknownVariableType]

    def _prepare(self, screen: Screen[Any]) -> None:
        """Make a screen that is not mounted yet one of this terminal and this language."""
        repaint_whole_rows(screen)
        screen.set_class(base_in_use() == "R", MIRRORED)
        screen.set_class(self.plain, PLAIN)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let nothing out that steers a terminal."""
        return [*super().get_line_filters(), self._last_filter]

    def on_mount(self) -> None:
        """Say what went wrong before there was a screen."""
        for words in said_at_the_start(self._warnings):
            self.notify(words, severity="warning", timeout=15)
        if self._hint:
            self.notify(hint_words(), timeout=15)
        screen = self.screen
        if self._watch and isinstance(screen, TimelineScreen):
            screen.watch_file()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 (Textual gives it)
    ) -> None:
        """Show a toast; its words are never markup, and read right in Arabic."""
        words = toast_words(message, self.size.width, plain=self.plain)
        super().notify(words, title=title, severity=severity, timeout=timeout, markup=False)

    # ------------------------------------------------------------ the terminal

    def action_bidi(self) -> None:
        """Let the next one order right-to-left text, and say who that is."""
        self._turn_to(self.terminal.turned())
        mode = self.terminal.mode
        meaning = tr(MEANINGS[mode])
        words = tr("{mode}: {meaning} (bidi:{way}).", mode=mode, meaning=meaning, way=self.terminal.label)
        self.notify(words, markup=False, timeout=5)

    def terminal_answered(self, received: bytes) -> None:
        """Take answers that came after the start: their profile, and the colours that they tell of."""
        recognised = recognise(read_answers(received), os.environ)
        colours = shown_colours(recognised, os.environ).colours
        if colours != self.colours:
            self.show_in(colours)
            self._draw_anew()
        self._turn_to(replace(self.terminal, recognised=recognised))

    def _turn_to(self, terminal: Terminal) -> None:
        """Send text another way, and draw everything anew."""
        same = terminal.profile == self.terminal.profile and terminal.label == self.terminal.label
        self.terminal = terminal
        if same:
            return
        use(terminal.profile, terminal.label)
        self._choose_side()
        self._mirror()
        if isinstance(self._driver, TerminalDriver):
            self._driver.tell(terminal.profile)
        self._draw_anew()

    def action_language(self) -> None:
        """Speak the other language, and draw everything anew."""
        other = "en" if language_in_use().code == "ar" else "ar"
        wish = self.terminal.settings.interface
        speak(language_for(other, wish.digits, wish.months, os.environ))
        self._choose_side()
        self._mirror()
        self._draw_anew()
        self.notify(tr('The interface is in English. To keep it so: [interface] language = "en".'), timeout=5)

    def _choose_side(self) -> None:
        """Begin lines where the language does; plain words that others put in order begin at the left."""
        language = language_in_use()
        as_typed = self.plain and self.terminal.profile.typesetting.order == "logical"
        speak(replace(language, base="R" if language.code == "ar" and not as_typed else "L"))

    def _mirror(self) -> None:
        for screen in self.screen_stack:
            screen.set_class(base_in_use() == "R", MIRRORED)

    def _draw_anew(self) -> None:
        """Have every widget set its words anew, and draw them."""
        for screen in self.screen_stack:
            for node in (screen, *screen.walk_children(with_self=False)):
                if isinstance(node, Typeset):
                    node.typeset()
                node.refresh(layout=True)

    def action_mouse(self) -> None:
        """Leave the mouse to the terminal, or take it back."""
        if not isinstance(self._driver, MouseSwitch):
            self.notify(tr("The mouse cannot be switched here."))
            return
        on = not self._driver.hears_mouse
        self._driver.listen_to_mouse(on=on)
        words = tr("The mouse is on.") if on else tr("The mouse is off: the terminal selects text by itself.")
        self.notify(words, timeout=5)

    # ------------------------------------------------------------ leaving

    def action_help(self) -> None:
        """List the keys of the pane that has the focus."""
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(scope_of(self.focused)))

    def action_command_palette(self) -> None:
        """Open the palette of commands, unless it is open."""
        from tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_close(self) -> None:
        """Close the page or the view that is open; on the timeline, quit."""
        focused = self.focused
        if isinstance(focused, DetailView):
            focused.action_back()
        elif not (isinstance(self.screen, TimelineScreen) and self.screen.leave_view()):
            self.exit(0)
