"""What tests of the import share."""

import pytest

from store.connection import memory_store
from store.importing import check_store


@pytest.fixture
def store():
    """An empty store in memory, which must be sound when the test has filled it."""
    with memory_store() as opened:
        yield opened
        assert check_store(opened) == ()
