"""What tests of several packages share: the founding story as a claims file, and the application over it."""

import gc
import signal
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from store.connection import open_store
from store.importing import import_files
from tui.i18n.language import ARABIC, ENGLISH, speak

sys.path.insert(0, str(Path(__file__).parent / "helpers"))

# A run in the background ignores Ctrl+C, and every process that a test starts would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Looking for garbage through all that a long run holds took a quarter of its time.
gc.set_threshold(50_000, 50, 1_000)

# No property fails because a machine is slow; what fixtures hold is shared by the examples of a property.
settings.register_profile(
    "aqwal",
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
        HealthCheck.function_scoped_fixture,
    ],
)
settings.load_profile("aqwal")

STORY = Path(__file__).parent.parent / "sample_data" / "founding_story.jsonl"


@pytest.fixture(scope="session")
def story_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding story, imported once."""
    path = tmp_path_factory.mktemp("story") / "story.duckdb"
    import_files([STORY], path)
    return path


@pytest.fixture(scope="session")
def story_open(story_path):
    """The founding story as long as tests run: the engine starts once, and opening it again costs a tenth."""
    with open_store(story_path) as store:
        yield store


@pytest.fixture
def story(story_path, story_open):
    """The founding story, open for viewing."""
    with open_store(story_path) as store:
        yield store
    with story_open.writing_memory() as writer:
        writer.run("DELETE FROM mem.mark")  # stores of one file share their memory


@pytest.fixture
def arabic():
    """The interface in Arabic, for one test."""
    speak(ARABIC)
    yield
    speak(ENGLISH)
