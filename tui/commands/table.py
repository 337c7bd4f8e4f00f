"""Every command of the application, once. To add one: a row here, and an `action_` method where it acts."""

from typing import Literal

from msgspec import Struct

from tui.i18n.translation import marked

Group = Literal["move", "time", "search", "filter", "views", "evidence", "triage", "out", "app"]
Scope = Literal[
    "timeline", "grid", "lanes", "matrix", "table", "sidebar", "detail", "histogram", "everywhere"
]
VIEW_SCOPES: frozenset[Scope] = frozenset({"grid", "lanes", "matrix", "table"})
"""Panes that stand in the place of the timeline: its commands act in them too, but for the keys they take."""

GROUP_TITLES: dict[Group, str] = {
    "move": marked("Move"),
    "time": marked("Time"),
    "search": marked("Search"),
    "filter": marked("Filter"),
    "views": marked("Views"),
    "evidence": marked("Evidence"),
    "triage": marked("Triage"),
    "out": marked("Out"),
    "app": marked("Aqwal"),
}
OF_CLAIMS: tuple[Group, ...] = ("triage", "out")
"""Groups whose commands act on a claim, in the timeline and on the page of a claim."""

NODES: dict[Scope, str] = {
    "timeline": "screen",
    "grid": "focused",
    "lanes": "focused",
    "matrix": "focused",
    "table": "focused",
    "sidebar": "focused",
    "detail": "focused",
    "histogram": "focused",
    "everywhere": "app",
}
SCOPE_TITLES: dict[Scope, str] = {
    "timeline": marked("In the timeline"),
    "grid": marked("In the grid of who said how much when"),
    "lanes": marked("In the lanes"),
    "matrix": marked("In the stance matrix"),
    "table": marked("In the frequency table"),
    "sidebar": marked("In the sidebar"),
    "detail": marked("In the detail pane, and on the page of a claim"),
    "histogram": marked("In the histogram"),
    "everywhere": marked("Everywhere"),
}


class Command(Struct, frozen=True):
    """A command: its action, its keys (Textual's names), what it does, and a word for the footer."""

    action: str
    keys: tuple[str, ...]
    words: str
    group: Group
    scope: Scope = "timeline"
    footer: str = ""

    @property
    def target(self) -> str:
        """The action with the node of Textual that answers it."""
        return f"{NODES[self.scope]}.{self.action}"

    @property
    def name(self) -> str:
        """What the settings call it: move-forward, detail.link-back."""
        action, _, rest = self.action.partition("(")
        value = rest.rstrip(")").strip("'\"")
        words = [
            action.replace("_", "-"),
            *([{"1": "forward", "-1": "back"}.get(value, value)] if value else []),
        ]
        pane = "" if self.scope in ("timeline", "everywhere") else f"{self.scope}."
        return pane + "-".join(words)


COMMANDS: tuple[Command, ...] = (
    Command("move(1)", ("j", "down"), "Next claim", "move"),
    Command("move(-1)", ("k", "up"), "Previous claim", "move"),
    Command("first", ("g", "home"), "First claim", "move"),
    Command("last", ("G", "end"), "Last claim", "move"),
    Command("half_page(1)", ("ctrl+d",), "Half a page down", "move"),
    Command("half_page(-1)", ("ctrl+u",), "Half a page up", "move"),
    Command("page(1)", ("space", "pagedown"), "A page down", "move"),
    Command("page(-1)", ("b", "pageup"), "A page up", "move"),
    Command("open", ("enter", "l", "right"), "Open the claim", "move", footer="Open"),
    Command("pane", ("tab",), "Go to the sidebar, then to the detail pane", "move"),
    Command("day(1)", ("d",), "Next day with claims", "time", footer="Day"),
    Command("day(-1)", ("D",), "Start of this day, then the day before", "time"),
    Command("week(1)", ("w",), "A week on", "time"),
    Command("week(-1)", ("W",), "A week back", "time"),
    Command("go_to_date", ("t",), "Go to a date, in figures or in words", "time", footer="Date"),
    Command("last_day", ("T",), "Last day with claims", "time"),
    Command("period(1)", ("]",), "Next period with claims", "time"),
    Command("period(-1)", ("[",), "Start of this period, then the period before", "time"),
    Command("edge(1)", ("}",), "Next edge of a burst of claims", "time"),
    Command("edge(-1)", ("{",), "Previous edge of a burst of claims", "time"),
    Command("bin(-1)", ("z",), "Finer periods in the histogram", "time"),
    Command("bin(1)", ("Z",), "Coarser periods in the histogram", "time"),
    Command("histogram", ("i",), "Go to the histogram", "time"),
    Command("come_back", ("I",), "Back to the claim from which you went to the histogram", "time"),
    Command("repeat(1)", ("r",), "Repeat the last jump, forward", "time"),
    Command("repeat(-1)", ("R",), "Repeat the last jump, back", "time"),
    Command("clock", ("c",), "Next clock: said, reported, event", "time", footer="Clock"),
    Command("as_of", ("a",), "What was known by the end of a day", "views"),
    Command("search", ("/",), "Search the text of claims", "search", footer="Search"),
    Command("hit(1)", ("n",), "Next hit", "search"),
    Command("hit(-1)", ("N",), "Previous hit", "search"),
    Command("same_speaker(1)", ("s",), "Next claim of the same speaker", "search"),
    Command("same_speaker(-1)", ("S",), "Previous claim of the same speaker", "search"),
    Command("disputed(1)", ("e",), "Next disputed claim", "search"),
    Command("disputed(-1)", ("E",), "Previous disputed claim", "search"),
    Command("filter", ("f",), "Edit the filter", "filter", footer="Filter"),
    Command("include", (",",), "Keep only a value of this claim", "filter", footer="Only"),
    Command("exclude", ("-",), "Leave out a value of this claim", "filter", footer="Not"),
    Command("drop_filter", ("backspace",), "Drop the last condition", "filter"),
    Command("clear_filter", ("X",), "Clear the filter", "filter"),
    Command("count", ("F",), "Count the claims by a column", "filter"),
    Command("cross_check", ("x",), "Cross-check: repeats, contradictions, same day, same root", "evidence"),
    Command("compare", ("=",), "Pin this claim, then compare another one with it word by word", "evidence"),
    Command("source", ("o",), "The article behind this claim, at the words that say so", "evidence"),
    Command("address", ("O",), "Open the address of the article in a browser", "evidence"),
    Command("collapse", ("K",), "One row for what one root told several times, or all rows", "evidence"),
    Command("through", (">",), "Everything through the hop or outlet of this claim", "evidence"),
    Command("toggle_detail", ("p",), "Show or hide the detail pane", "evidence"),
    Command("raw", ("H",), "Show hidden characters in their places, or not", "evidence"),
    Command("calendar", ("C",), "Calendar: both, Gregorian, Hijri", "views"),
    Command("shown", (), "List claims as reported, in Arabic, or in English", "views"),
    Command("view('timeline')", ("1",), "Timeline", "views"),
    Command("view('grid')", ("2",), "Grid: who said how much when", "views", footer="Grid"),
    Command("view('lanes')", ("4",), "Lanes: some speakers on one axis of time", "views"),
    Command("star", ("m",), "Star the claim, or take its star away", "triage", footer="Star"),
    Command("tags", ("L",), "Tag the claim", "triage"),
    Command("note", ("A",), "Write a note to the claim", "triage"),
    Command("verdict", ("!",), "Give a verdict on the claim", "triage"),
    Command("starred(1)", ("'",), "Next starred claim", "views"),
    Command("starred(-1)", ('"',), "Previous starred claim", "views"),
    Command("export", ("ctrl+e",), "Export the claims on screen to a file", "views"),
    Command("copy_citation", ("y",), "Copy the claim as a citation", "out"),
    Command("copy_reference", ("Y",), "Copy the id of the claim and its addresses", "out"),
    Command("saved_views", ("v",), "Saved views", "views"),
    Command("save_view", ("V",), "Save this filter, clock and view", "views"),
    Command("go_back", ("ctrl+o",), "Back to the claim visited before", "views"),
    Command("turn_filter", ("ctrl+f",), "Turn the whole filter off, or on again", "filter"),
    Command("view('matrix')", ("3",), "Matrix: who stands where on what", "views", footer="Matrix"),
    Command("toggle_sidebar", (), "Show or hide the sidebar", "views"),
    Command("undo", ("u",), "Undo the last step", "views"),
    Command("redo", ("ctrl+r",), "Redo the step undone", "views"),
    Command("down(1)", ("j", "down"), "Next speaker", "move", "grid"),
    Command("down(-1)", ("k", "up"), "Previous speaker", "move", "grid"),
    Command("across(1)", ("l", "right"), "Next period", "move", "grid"),
    Command("across(-1)", ("h", "left"), "Previous period", "move", "grid"),
    Command("page(1)", ("pagedown",), "A page down", "move", "grid"),
    Command("page(-1)", ("b", "pageup"), "A page up", "move", "grid"),
    Command("half_page(1)", ("ctrl+d",), "Half a page down", "move", "grid"),
    Command("half_page(-1)", ("ctrl+u",), "Half a page up", "move", "grid"),
    Command("first", ("g", "home"), "The speaker with most claims", "move", "grid"),
    Command("last", ("G", "end"), "The speaker with fewest claims", "move", "grid"),
    Command("open", ("enter",), "Open these claims in the timeline", "move", "grid", "Open"),
    Command("claim(1)", ("d",), "Next period in which the speaker says something", "time", "grid"),
    Command("claim(-1)", ("D",), "The period before in which the speaker says something", "time", "grid"),
    Command("lane", ("space",), "Take the speaker into the lanes (4), or out", "views", "grid", "Lane"),
    Command("back", ("escape",), "Back to the timeline", "move", "grid", "Back"),
    Command("down(1)", ("j", "down"), "Next speaker", "move", "lanes"),
    Command("down(-1)", ("k", "up"), "Previous speaker", "move", "lanes"),
    Command("across(1)", ("l", "right"), "Next period", "move", "lanes"),
    Command("across(-1)", ("h", "left"), "Previous period", "move", "lanes"),
    Command("page(1)", ("pagedown",), "A page down", "move", "lanes"),
    Command("page(-1)", ("b", "pageup"), "A page up", "move", "lanes"),
    Command("half_page(1)", ("ctrl+d",), "Half a page down", "move", "lanes"),
    Command("half_page(-1)", ("ctrl+u",), "Half a page up", "move", "lanes"),
    Command("first", ("g", "home"), "First speaker", "move", "lanes"),
    Command("last", ("G", "end"), "Last speaker", "move", "lanes"),
    Command("open", ("enter",), "Open these claims in the timeline", "move", "lanes", "Open"),
    Command("claim(1)", ("d",), "Next period in which the speaker says something", "time", "lanes"),
    Command("claim(-1)", ("D",), "The period before in which the speaker says something", "time", "lanes"),
    Command("lane", ("space",), "Take this lane out (the grid takes them in)", "views", "lanes", "Drop"),
    Command("back", ("escape",), "Back to the timeline", "move", "lanes", "Back"),
    Command("down(1)", ("j", "down"), "Next proposition", "move", "matrix"),
    Command("down(-1)", ("k", "up"), "Previous proposition", "move", "matrix"),
    Command("across(1)", ("l", "right"), "Next speaker", "move", "matrix"),
    Command("across(-1)", ("h", "left"), "Previous speaker", "move", "matrix"),
    Command("page(1)", ("space", "pagedown"), "A page down", "move", "matrix"),
    Command("page(-1)", ("b", "pageup"), "A page up", "move", "matrix"),
    Command("half_page(1)", ("ctrl+d",), "Half a page down", "move", "matrix"),
    Command("half_page(-1)", ("ctrl+u",), "Half a page up", "move", "matrix"),
    Command("first", ("g", "home"), "The first proposition", "move", "matrix"),
    Command("last", ("G", "end"), "The last proposition", "move", "matrix"),
    Command("on(1)", ("d",), "Next speaker who takes a side on it", "move", "matrix", "Side"),
    Command("on(-1)", ("D",), "Previous speaker who takes a side on it", "move", "matrix"),
    Command("open", ("enter",), "Open these claims in the timeline", "move", "matrix", "Open"),
    Command("back", ("escape",), "Back to the timeline", "move", "matrix", "Back"),
    Command("down(1)", ("j", "down"), "Next value", "move", "table"),
    Command("down(-1)", ("k", "up"), "Previous value", "move", "table"),
    Command("column(1)", ("l", "right"), "Count by the next column", "filter", "table", "Column"),
    Command("column(-1)", ("h", "left"), "Count by the column before", "filter", "table"),
    Command("page(1)", ("space", "pagedown"), "A page down", "move", "table"),
    Command("page(-1)", ("b", "pageup"), "A page up", "move", "table"),
    Command("half_page(1)", ("ctrl+d",), "Half a page down", "move", "table"),
    Command("half_page(-1)", ("ctrl+u",), "Half a page up", "move", "table"),
    Command("first", ("g", "home"), "The value with most claims", "move", "table"),
    Command("last", ("G", "end"), "The value with fewest claims", "move", "table"),
    Command("open", ("enter",), "Open these claims in the timeline", "move", "table", "Open"),
    Command("keep(1)", (",",), "Keep only this value, or no longer", "filter", "table", "Only"),
    Command("keep(-1)", ("-",), "Leave out this value, or no longer", "filter", "table", "Not"),
    Command("back", ("escape",), "Back to the timeline", "move", "table", "Back"),
    Command("step(1)", ("j", "down"), "Next value", "move", "sidebar"),
    Command("step(-1)", ("k", "up"), "Previous value", "move", "sidebar"),
    Command("page(1)", ("space", "pagedown"), "A page down", "move", "sidebar"),
    Command("page(-1)", ("b", "pageup"), "A page up", "move", "sidebar"),
    Command("edge(-1)", ("g", "home"), "First value", "move", "sidebar"),
    Command("edge(1)", ("G", "end"), "Last value", "move", "sidebar"),
    Command("keep(1)", ("enter", ","), "Keep only this value, or no longer", "filter", "sidebar", "Only"),
    Command("keep(-1)", ("-",), "Leave out this value, or no longer", "filter", "sidebar", "Not"),
    Command("count", ("F",), "Count all values of this field", "filter", "sidebar", "Count"),
    Command("pane", ("tab",), "Go to the detail pane", "move", "sidebar"),
    Command("back", ("escape",), "Back to the timeline", "move", "sidebar", "Back"),
    Command("link(1)", ("j", "down"), "Next link", "move", "detail"),
    Command("link(-1)", ("k", "up"), "Previous link", "move", "detail"),
    Command("scroll_page(1)", ("space", "pagedown"), "A page down", "move", "detail"),
    Command("scroll_page(-1)", ("b", "pageup"), "A page up", "move", "detail"),
    Command("top", ("g", "home"), "Top", "move", "detail"),
    Command("bottom", ("G", "end"), "Bottom", "move", "detail"),
    Command("follow", ("enter", "l", "right"), "Follow the link", "evidence", "detail", "Follow"),
    Command(
        "evidence('cross_check')",
        ("x",),
        "Cross-check: repeats, contradictions, same day, same root",
        "evidence",
        "detail",
    ),
    Command(
        "evidence('compare')",
        ("=",),
        "Pin this claim, then compare another one with it word by word",
        "evidence",
        "detail",
    ),
    Command(
        "evidence('source')",
        ("o",),
        "The article behind this claim, at the words that say so",
        "evidence",
        "detail",
    ),
    Command(
        "evidence('address')", ("O",), "Open the address of the article in a browser", "evidence", "detail"
    ),
    Command("lit(1)", ("n",), "Next words that are evidence", "evidence", "detail"),
    Command("lit(-1)", ("N",), "Previous words that are evidence", "evidence", "detail"),
    Command("raw", ("H",), "Show hidden characters in their places, or not", "evidence", "detail"),
    Command("back", ("escape", "h", "left", "tab"), "Back to the timeline", "move", "detail", "Back"),
    Command("period(1)", ("l", "right"), "Next period with claims", "time", "histogram", "Period"),
    Command("period(-1)", ("h", "left"), "Previous period with claims", "time", "histogram"),
    Command("mark", ("space",), "Begin a range of periods here", "filter", "histogram", "Range"),
    Command("keep", ("enter",), "Keep only the claims of these periods", "filter", "histogram", "Keep"),
    Command("back", ("escape", "tab"), "Back to the timeline", "move", "histogram", "Back"),
    Command("stop", ("escape",), "Stop what is going on", "app"),
    Command("reload", ("f5",), "Read the file anew", "app"),
    Command("mouse", ("f2",), "Mouse off, so that the terminal selects, or on", "app", "everywhere"),
    Command("help", ("?",), "Keys of this pane", "app", "everywhere", "Help"),
    Command("capital", ("`",), "Take the next letter as a capital", "app", "everywhere"),
    Command("bidi", ("B",), "Who orders Arabic: auto, app, terminal, off", "views", "everywhere"),
    Command("language", (), "Language of the interface: Arabic, English", "views", "everywhere"),
    Command("theme", (), "Choose the colours", "app", "everywhere"),
    Command("command_palette", ("ctrl+p",), "All commands by name", "app", "everywhere"),
    Command("close", ("q",), "Close what is open, then quit", "app", "everywhere", "Quit"),
    Command("quit", ("ctrl+q",), "Quit at once", "app", "everywhere"),
)


def commands_of(scope: Scope) -> tuple[Command, ...]:
    """The commands that act in a pane, without those that act everywhere."""
    return tuple(command for command in COMMANDS if command.scope == scope)


def scope_of(widget: object) -> Scope:
    """The pane that a widget is, for its keys: what has no scope of its own belongs to the timeline."""
    return getattr(widget, "scope", "timeline")
