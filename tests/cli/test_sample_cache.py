"""The sample is built once, whole, and rebuilt whenever its cached file is not what it should be."""

import subprocess
import sys

import pytest

from sample_data import open_sample
from store import claims


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty cache of the user's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "aqwal"


def opened(home):
    """Open the sample, check it, and return the names in the cache."""
    with open_sample() as store:
        assert claims.total(store) == 31
    return sorted(path.name for path in home.iterdir())


def test_a_second_opening_uses_the_file_of_the_first(home):
    names = opened(home)
    assert len(names) == 1
    before = (home / names[0]).stat().st_mtime_ns
    assert opened(home) == names
    assert (home / names[0]).stat().st_mtime_ns == before


def test_the_cached_sample_is_read_only(home):
    with open_sample() as store:
        assert store.read_only


@pytest.mark.parametrize("part", [0, 0.1, 0.25, 0.5, 0.999])
def test_a_truncated_file_is_rebuilt(home, part):
    path = home / opened(home)[0]
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    assert len(opened(home)) == 1
    assert next(home.iterdir()).stat().st_size == len(whole)


def test_a_file_with_one_changed_byte_is_rebuilt(home):
    path = home / opened(home)[0]
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 3] ^= 0xFF
    path.write_bytes(damaged)
    assert len(opened(home)) == 1
    assert next(home.iterdir()).read_bytes() != bytes(damaged)


def test_files_of_other_versions_are_removed(home):
    home.mkdir()
    (home / "sample-0123.duckdb").write_bytes(b"old")
    (home / "sample-0123.duckdb.wal").write_bytes(b"old")
    (home / "other").write_bytes(b"not ours")
    names = opened(home)
    assert len(names) == 2
    assert "other" in names


def test_where_no_cache_can_be_written_the_sample_stands_in_memory(home):
    home.write_bytes(b"a file where the folder should be")
    with open_sample() as store:
        assert store.path is None
        assert claims.total(store) == 31


def test_processes_that_build_at_once_all_open_it(home):
    count = (
        "from sample_data import open_sample; from store import claims; print(claims.total(open_sample()))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", count], stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    assert [process.communicate(timeout=60)[0] for process in running] == ["31\n"] * 3
    assert all(name.startswith("sample-") for name in opened(home))
