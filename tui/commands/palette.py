"""The command palette: every command by name, from the table."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands.in_force import keys_of, offered_in
from tui.commands.signs import key_sign
from tui.commands.table import Command, scope_of
from tui.i18n.translation import tr


class CommandsProvider(Provider):
    """Offers the commands of the pane that had the focus, and those that act everywhere."""

    async def discover(self) -> Hits:
        """Offer everything while nothing is typed."""
        for command in self._offered():
            yield DiscoveryHit(_title(command), partial(self._run, command))

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for command in self._offered():
            score = matcher.match(_title(command))
            if score > 0:
                yield Hit(score, matcher.highlight(_title(command)), partial(self._run, command))

    def _offered(self) -> list[Command]:
        return list(offered_in(scope_of(self.focused)))

    async def _run(self, command: Command) -> None:
        """Do a command once the palette is gone and the focus is back."""
        await self.app.run_action(command.target)


def _title(command: Command) -> str:
    keys = " ".join(key_sign(key) for key in keys_of(command))
    words = tr(command.words)
    return f"{words}  ({keys})" if keys else words
