"""The terminal itself: told to leave the order of letters to us, and given back as it was.

A VTE terminal stores the mode per row when the row is erased, so explicit mode (BDSM reset, `CSI 8 l`:
ECMA-48 8.3.121 and the terminal working group's rules for bidi) goes out before the alternate screen, and
implicit mode (`CSI 8 h`) after it is left. Terminals without bidi ignore both.
"""

from textual.drivers.linux_driver import LinuxDriver

EXPLICIT = "\x1b[8l"
IMPLICIT = "\x1b[8h"


class ExplicitDriver(LinuxDriver):
    """Textual's driver, with the terminal in explicit mode while the application has it."""

    def start_application_mode(self) -> None:
        """Switch to explicit mode, then take the terminal."""
        assert self._file is not None
        self._file.write(EXPLICIT)  # past the writer thread, which does not run yet
        self._file.flush()
        super().start_application_mode()

    def stop_application_mode(self) -> None:
        """Give the terminal back, then switch to implicit mode."""
        super().stop_application_mode()
        self.write(IMPLICIT)
