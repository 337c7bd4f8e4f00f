"""What a key means before the bindings see it: the Arabic keyboard, capitals, keys from the settings.

A field that is typed into takes its letters as they are.
"""

from textual import events
from textual.app import App
from textual.events import Event, Key
from textual.keys import (
    _character_to_key,  # pyright: ignore[reportPrivateUsage] - names keys as bindings do
    key_to_character,
)
from textual.screen import ModalScreen

from tui.commands import keyboard
from tui.commands.in_force import by_the_table, changed, command_at
from tui.commands.signs import KEY_SIGNS
from tui.commands.table import scope_of
from tui.i18n.language import base_in_use
from tui.widgets.keybar import KeyBar


class Keyed(App[int]):
    """An application whose keys go by `tui/commands`."""

    _capital_next = False

    async def on_event(self, event: Event) -> None:
        """Take a key for what it means."""
        if isinstance(event, Key) and not event.is_forwarded and not self._typing(event):
            meant = self._meant(event)
            if meant is None or await self._obeyed(meant):
                return
            event = meant
        await super().on_event(event)

    def action_capital(self) -> None:
        """Take the next letter as a capital."""
        self._wait(waiting=True)

    # ------------------------------------------------------------

    def _typing(self, key: Key) -> bool:
        focused = self.focused
        return focused is not None and focused.check_consume_key(key.key, key.character)

    def _wait(self, *, waiting: bool) -> None:
        self._capital_next = waiting
        for screen in self.screen_stack:
            for bar in screen.query(KeyBar):
                bar.capital_next = waiting

    def _meant(self, key: Key) -> Key | None:
        """The key as a Latin keyboard sends it; None where it only ends the waiting for a letter.

        Keys of a side are those of the other side where our lines run from the right.
        """
        character = key.character or key_to_character(key.key) or ""
        if self._capital_next:
            self._wait(waiting=False)
            return None if key.key == "escape" else self._pressed(key, keyboard.capital(character), character)
        base = "L" if self._in_prompt() else base_in_use()
        if not character:
            name = keyboard.by_reading(key.key, base)
            return key if name == key.key else self._sent(events.Key(name, None))
        return self._pressed(key, keyboard.by_reading(keyboard.latin(character), base), character)

    def _pressed(self, key: Key, meant: str, typed: str) -> Key:
        return key if meant == typed else self._sent(events.Key(_character_to_key(meant), meant))

    def _sent(self, key: Key) -> Key:
        key.set_sender(self)
        return key

    async def _obeyed(self, key: Key) -> bool:
        """Do what the settings have the key do; False where the bindings know what to do."""
        if not changed() or isinstance(self.screen, ModalScreen) or self._in_prompt():
            return False
        name = key.key if key.key in KEY_SIGNS or not key.is_printable else key.character or key.key
        scope = scope_of(self.focused)
        command, usual = command_at(name, scope), by_the_table(name, scope)
        if command is usual:
            return False
        if command is not None:
            await self.run_action(command.target)
        return True

    def _in_prompt(self) -> bool:
        """Whether the focus is where text is typed: Enter, Esc and Tab belong to it too."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")
