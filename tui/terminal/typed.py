"""Bytes that were typed or pasted, as the events of a driver."""

import codecs

from textual._xterm_parser import XTermParser
from textual.driver import Driver

from tui.terminal.pasting import PasteFilter


class Typed:
    """Takes bytes in the parts in which they come."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._pastes = PasteFilter()
        self._parser = XTermParser()

    def take(self, typed: bytes) -> None:
        """Pass on the events of some bytes, and of a key that waited for more."""
        text = self._pastes.clean(self._decode(typed))
        if text:
            for event in self._parser.feed(text):
                self._driver.process_message(event)
        for event in self._parser.tick():
            self._driver.process_message(event)
