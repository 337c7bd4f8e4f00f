"""The invented corpus of the measurements: the same for a seed, whole, and with the figures it promises."""

from pathlib import Path

import pytest
from corpora import make_corpus

from store.connection import open_store
from store.importing import import_files

CLAIMS = 3_000


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_corpus(tmp_path_factory.mktemp("corpus") / "corpus.jsonl", CLAIMS)


def test_a_corpus_is_the_same_for_its_seed_in_every_format(lines: Path, tmp_path: Path) -> None:
    made = tmp_path / "corpus.duckdb"
    make_corpus(made, CLAIMS, "--format", "duckdb", PYTHONHASHSEED="17")
    report = import_files([lines], made)
    assert (report.added, report.changed, report.unchanged) == (0, 0, CLAIMS)
    assert report.counts["article"].changed == report.counts["agent"].changed == 0


def test_a_corpus_has_the_chains_stances_and_evidence_it_promises(lines: Path, tmp_path: Path) -> None:
    into = tmp_path / "corpus.duckdb"
    report = import_files([lines], into)
    assert report.rejected == 0
    with open_store(into) as store:
        per_claim = {
            table: store.rows(f"SELECT count(*) FROM {table}")[0][0] / CLAIMS
            for table in ("hop", "evidence", "stance")
        }
        years = store.rows("SELECT count(DISTINCT year(published_start)) FROM article")[0][0]
        fuzzy = store.rows("SELECT count(*) FROM claim WHERE said_approximate OR said_start IS NULL")[0][0]
    assert 2.2 < per_claim["hop"] < 2.4
    assert per_claim["evidence"] == 1
    assert 0.27 < per_claim["stance"] < 0.33
    assert years == 10
    assert fuzzy > CLAIMS / 10
