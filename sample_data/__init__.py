"""The founding story, ready to open: built once from its JSONL into a claims file in the user's cache."""

import tempfile
from contextlib import suppress
from hashlib import md5
from importlib import resources
from pathlib import Path

from platformdirs import user_cache_path

from store.connection import SCHEMA_VERSION, Store, create_store, memory_store, open_store
from store.errors import StoreError

STORY = "founding_story.jsonl"


def open_sample() -> Store:
    """Open the founding story, read-only from the cache, or in memory where no cache can be written."""
    try:
        place = _cached_path()
        with suppress(StoreError):  # missing, damaged or of another version: build it
            return open_store(place)
        _build(place)
        return open_store(place)
    except (OSError, StoreError):
        store = memory_store()
        _fill(store)
        return store


def _cached_path() -> Path:
    story = resources.files("sample_data").joinpath(STORY).read_bytes()
    version = md5(story + str(SCHEMA_VERSION).encode(), usedforsecurity=False).hexdigest()
    return user_cache_path("aqwal") / f"sample-{version}.duckdb"


def _build(place: Path) -> None:
    """Build the file beside its place and move it there: whoever reads it sees the old file or the new."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="building-", dir=place.parent) as folder:
        built = Path(folder) / place.name
        with create_store(built) as store:
            _fill(store)
        built.replace(place)
    for older in place.parent.glob("sample-*"):
        if older != place:
            with suppress(OSError):  # open on a system that keeps it then, or removed by a neighbour
                older.unlink()


def _fill(store: Store) -> None:
    from store.importing import import_into  # noqa: PLC0415 - start-up does without the importer

    with resources.as_file(resources.files("sample_data").joinpath(STORY)) as story:
        import_into(store, [story])
