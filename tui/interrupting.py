"""Ctrl+C that stops a long question at once."""

import os
import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager

from store.connection import Store


@contextmanager
def interruptible(store: Store) -> Generator[None]:
    """Stop the store's questions on Ctrl+C; the driver alone looks for it only between its tasks.

    Python raises KeyboardInterrupt as ever, as soon as the question has given way.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    listening, told = os.pipe()
    os.set_blocking(told, False)
    waiter = threading.Thread(target=_wait, args=(store, listening), name="interrupt", daemon=True)
    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    waiter.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.close(told)  # the waiter reads the end, and is done
        waiter.join()
        os.close(listening)


def _wait(store: Store, listening: int) -> None:
    while number := os.read(listening, 1):
        if number[0] == signal.SIGINT:
            store.interrupt()
