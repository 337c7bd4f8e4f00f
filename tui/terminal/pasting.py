"""Pastes in what a terminal sends: an escape inside one is text that somebody copied, never a key (pure).

Terminals wrap a paste in `CSI 200 ~` and `CSI 201 ~`, and not all of them take escapes out of it. Textual's
parser would take what follows such an escape for keys, so that a copied text could quit, or filter.
"""

ESCAPE = "\x1b"
BEGIN, END = f"{ESCAPE}[200~", f"{ESCAPE}[201~"


class PasteFilter:
    """Takes escapes out of pastes, however the input is cut into parts."""

    def __init__(self) -> None:
        self._inside = False
        self._passed = ""  # the last letters outside of a paste, which may begin `BEGIN`
        self._held = ""  # letters inside, which may begin `END`

    def clean(self, part: str) -> str:
        """Give the next part without escapes inside of pastes; a begun `END` waits for its rest."""
        clean: list[str] = []
        rest = self._held + part
        self._held = ""
        while rest:
            take = self._pasted if self._inside else self._typed
            passed, rest = take(rest)
            clean.append(passed)
        return "".join(clean)

    def _typed(self, text: str) -> tuple[str, str]:
        """Pass on what stands before a paste, with its `BEGIN`."""
        known = len(self._passed)
        place = (self._passed + text).find(BEGIN)
        if place < 0:
            self._passed = (self._passed + text)[1 - len(BEGIN) :]
            return text, ""
        self._inside, self._passed = True, ""
        end = place + len(BEGIN) - known
        return text[:end], text[end:]

    def _pasted(self, text: str) -> tuple[str, str]:
        """Pass on what was pasted, without escapes, with its `END`."""
        place = text.find(END)
        if place >= 0:
            self._inside = False
            return text[:place].replace(ESCAPE, "") + END, text[place + len(END) :]
        begun = next((size for size in range(len(END) - 1, 0, -1) if text.endswith(END[:size])), 0)
        self._held = text[len(text) - begun :]
        return text[: len(text) - begun].replace(ESCAPE, ""), ""
