"""A question that takes long can be stopped, and its store answers the next one."""

import threading

import pytest

from store.connection import memory_store
from store.errors import StoreError


def test_an_interrupt_reaches_the_question_that_runs():
    with memory_store() as store:
        answered = threading.Event()

        def until_answered() -> None:
            while not answered.wait(0.01):
                store.interrupt()

        stopper = threading.Thread(target=until_answered)
        stopper.start()
        try:
            with pytest.raises(StoreError, match="interrupted"):
                store.rows("SELECT count(DISTINCT hash(range)) FROM range(100_000_000_000)")
        finally:
            answered.set()
            stopper.join()
        assert store.rows("SELECT 1") == [(1,)]
