"""Keys that are typed faster than the screen answers: each waits until the one before is done with.

Textual hands a key to the widget that has the focus when the key comes; from there it goes back to the
application through all that stand around that widget, one queue after another, and only then does what it is
bound to. Keys that come meanwhile would go to where the focus was: of a date typed quickly after `t` the list
would take the digits for commands of its own.
"""

import asyncio
from collections import deque
from typing import Any

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message import Message

ROUNDS = 3
"""Ways to the focus and back: behind the key, behind the messages that its action sent, and behind those that
they sent, in a screen that it opened too. Enter in a prompt takes all three."""

LOST = 0.5
"""Seconds after which a key counts as done with: a widget went away with what was on its way through it."""


class KeyDone(Message):
    """Goes the way of a key behind it; once it is back, the key is done with."""

    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        super().__init__()


class KeysInTurn(App[int]):
    """An application that takes one key after the other, however fast they come."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._ahead: deque[Key | Paste] = deque()
        self._under_way: KeyDone | None = None
        self._lost: asyncio.TimerHandle | None = None

    async def on_event(self, event: Event) -> None:
        """Let what is typed wait for its turn."""
        if not isinstance(event, (Key, Paste)) or event.is_forwarded or not self.screen_stack:
            await super().on_event(event)
        elif self._under_way is not None:
            self._ahead.append(event)
        else:
            await self._take(event)

    async def on_key_done(self, message: KeyDone) -> None:
        """Follow a key once more, or take the next one."""
        if message is self._under_way:
            if message.rounds > 1:
                self._follow(message.rounds - 1)
            else:
                await self._take_next(message)

    async def _take(self, event: Key | Paste) -> None:
        await super().on_event(event)
        self._follow(ROUNDS)

    def _follow(self, rounds: int) -> None:
        self._forget_lost()
        done = self._under_way = KeyDone(rounds)
        (self.focused or self.screen).post_message(done)
        self._lost = asyncio.get_running_loop().call_later(LOST, self.call_later, self._take_next, done)

    async def _take_next(self, done: KeyDone) -> None:
        if done is not self._under_way:
            return
        self._forget_lost()
        self._under_way = None
        if self._ahead:
            await self._take(self._ahead.popleft())

    def _forget_lost(self) -> None:
        if self._lost is not None:
            self._lost.cancel()
            self._lost = None
