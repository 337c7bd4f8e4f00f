"""Files of older versions: an upgrade gives what an import of the same records gives."""

from pathlib import Path

import duckdb
import pytest
from importing import exported

import store
from store import claims
from store.connection import SCHEMA_VERSION, open_store, upgrade_store
from store.days import histogram
from store.importing import check_store
from store.types import CLOCKS, Filter

OLD = Path(__file__).parent / "files"
MIGRATIONS = Path(store.__file__).parent / "migrations"


@pytest.fixture(scope="module", params=range(1, SCHEMA_VERSION))
def upgraded(request, tmp_path_factory):
    """The founding story, upgraded from one of the older versions."""
    path = tmp_path_factory.mktemp("upgraded") / "old.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute((OLD / "story_version_1.sql").read_text(encoding="utf-8"))
        for version in range(2, request.param + 1):
            (step,) = MIGRATIONS.glob(f"{version:04}_*.sql")
            connection.execute(step.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO schema_version VALUES (?, now())", [version])
    assert upgrade_store(path) == (request.param, SCHEMA_VERSION)
    with open_store(path) as opened:
        yield opened


def test_an_upgraded_file_is_sound_and_holds_the_same_records(upgraded, story):
    assert check_store(upgraded) == ()
    assert exported(upgraded) == exported(story)


@pytest.mark.parametrize("clock", CLOCKS)
def test_an_upgraded_file_is_read_as_an_imported_one_is(upgraded, story, clock):
    pages = []
    for opened in (upgraded, story):
        days = histogram(opened, Filter(), clock)
        pages.append((days, claims.page(opened, Filter(), clock, days, 0, 100)))
    assert pages[0] == pages[1]


def test_an_upgraded_file_has_the_columns_of_a_new_one(upgraded, story):
    shape = """SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()
        WHERE NOT internal AND table_name NOT IN ('schema_version', 'dataset', 'import') ORDER BY ALL"""
    assert upgraded.rows(shape) == story.rows(shape)


def test_an_upgraded_file_keeps_the_order_of_its_claims(upgraded, story):
    order = "SELECT id, key FROM claim ORDER BY key"
    assert upgraded.rows(order) == story.rows(order)
