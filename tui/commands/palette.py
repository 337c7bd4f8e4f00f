"""The command palette: every command by name, from the table."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.commands.in_force import keys_of, offered_in
from tui.commands.signs import signs_of
from tui.commands.table import Command, scope_of
from tui.i18n.translation import tr


class CommandsProvider(Provider):
    """Offers the commands of the pane that had the focus, and those that act everywhere."""

    async def discover(self) -> Hits:
        """Offer everything while nothing is typed."""
        for command in self._offered():
            title = _title(command)
            yield DiscoveryHit(Content(title), partial(self._run, command), title)

    async def search(self, query: str) -> Hits:
        """Offer what matches, in the language in use or in English."""
        matcher = self.matcher(query)
        for command in self._offered():
            title = _title(command)
            score = max(matcher.match(title), matcher.match(command.words))
            if score > 0:
                yield Hit(score, matcher.highlight(title), partial(self._run, command), title)

    def _offered(self) -> list[Command]:
        return list(offered_in(scope_of(self.focused)))

    async def _run(self, command: Command) -> None:
        """Do a command once the palette is gone and the focus is back."""
        await self.app.run_action(command.target)


def _title(command: Command) -> str:
    keys = signs_of(keys_of(command))
    words = tr(command.words)
    return f"{words}  ({keys})" if keys else words
