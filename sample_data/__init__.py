"""The founding story, ready to open: built once from its JSONL into a claims file in the user's cache."""

from contextlib import suppress
from hashlib import md5
from pathlib import Path
from pkgutil import get_data
from zlib import crc32

from platformdirs import user_cache_path

from store.connection import Store, create_store, memory_store, open_store
from store.errors import StoreError

STORY = "founding_story.jsonl"


def open_sample() -> Store:
    """Open the founding story, read-only from the cache, or in memory where no cache can be written."""
    try:
        name = _cache_name()
        folder = user_cache_path("aqwal")
        return open_store(_whole_file(folder, name) or _build(folder, name))
    except (OSError, StoreError):
        store = memory_store()
        _fill(store)
        return store


def _cache_name() -> str:
    """Name the file after what it is made of: the story, and the schema that it was built into."""
    made_of = b"".join(get_data(*part) or b"" for part in (("sample_data", STORY), ("store", "schema.sql")))
    return f"sample-{md5(made_of, usedforsecurity=False).hexdigest()}"


def _whole_file(folder: Path, name: str) -> Path | None:
    """Find the built file; a damaged one is none: DuckDB sees damage only when it comes to read the place."""
    return next((path for path in folder.glob(f"{name}-*") if _is_whole(path, name)), None)


def _is_whole(path: Path, name: str) -> bool:
    try:
        return path.name == f"{name}-{_checksum(path)}.duckdb"
    except OSError:
        return False


def _checksum(path: Path) -> str:
    return f"{crc32(path.read_bytes()):08x}"


def _build(folder: Path, name: str) -> Path:
    """Build the file beside its place and move it there whole; its name ends in its checksum.

    Two processes may build at once: each opens its own file, and neither removes the other's.
    """
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - 20 ms that start-up does without

    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="building-", dir=folder) as aside:
        built = Path(aside) / "story.duckdb"
        with create_store(built) as store:
            _fill(store)
        place = folder / f"{name}-{_checksum(built)}.duckdb"
        built.replace(place)
    for path in folder.glob("sample-*"):
        if not _is_whole(path, name):
            with suppress(OSError):  # in use on a system that keeps it then, or removed by a neighbour
                path.unlink()
    return place


def _fill(store: Store) -> None:
    from importlib import resources  # noqa: PLC0415 - start-up does without the importer

    from store.importing import import_into  # noqa: PLC0415

    with resources.as_file(resources.files("sample_data").joinpath(STORY)) as story:
        import_into(store, [story])
