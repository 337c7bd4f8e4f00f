"""Mappings of columns: what is saved comes back, whatever the headings are."""

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import words

from store.importing import Options
from store.importing.readers.columns import FIELDS
from store.importing.readers.mapping import load_mapping, save_mapping


@settings(max_examples=50)
@given(
    st.dictionaries(words, st.sampled_from(["", *FIELDS]), max_size=4),
    st.sampled_from([None, "cp1256", "utf-16-le"]),
    st.sampled_from([None, "day-first", "month-first"]),
)
def test_a_saved_mapping_comes_back(tmp_path, columns, encoding, dates):
    options = Options(columns=columns, encoding=encoding, dates=dates)
    save_mapping(tmp_path / "map.toml", options)
    assert load_mapping(tmp_path / "map.toml") == options
