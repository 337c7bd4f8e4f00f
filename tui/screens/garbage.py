"""When Python looks for garbage: not while the application loads, and seldom while a reader presses keys."""

import gc

SELDOM = (20_000, 20, 20)
"""Objects made before the young are looked through, and how often that happens before older ones are."""


def collect_seldom() -> None:
    """Look for garbage again after loading, but never through what was loaded; without effect a second time.

    To look through all that an hour of reading keeps takes 0.1 s, in which no key is answered.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()
