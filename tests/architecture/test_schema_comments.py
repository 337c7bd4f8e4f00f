"""A claims file explains itself: every table and column has a comment."""

from collections.abc import Generator

import pytest

from store.connection import Store, create_store


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Generator[Store]:
    with create_store(tmp_path_factory.mktemp("fresh") / "claims.duckdb") as store:
        yield store


def test_every_table_says_what_it_holds(fresh: Store) -> None:
    tables = fresh.rows("SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal")
    assert len(tables) > 10
    assert [name for name, comment in tables if not comment] == []


def test_every_column_says_what_it_holds(fresh: Store) -> None:
    columns = fresh.rows("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal")
    assert len(columns) > 100
    assert [f"{table}.{column}" for table, column, comment in columns if not comment] == []


def test_every_comment_is_a_sentence(fresh: Store) -> None:
    comments = fresh.rows(
        """
        SELECT comment FROM duckdb_tables() WHERE NOT internal
        UNION ALL SELECT comment FROM duckdb_columns() WHERE NOT internal
        """
    )
    assert [comment for (comment,) in comments if not comment.endswith((".", "…"))] == []
