"""Guarded cells: no spreadsheet runs them, and every one comes back as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.formulas import guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''-1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "word", "'tis", "a=b", "٤ آذار", "1-2"])
def test_other_cells_stay_as_they_are(cell):
    assert guarded(cell) == unguarded(cell) == cell


@given(st.text() | st.text("'=+-@\t a", max_size=5))
@example("'")
def test_a_guarded_cell_comes_back(cell):
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
