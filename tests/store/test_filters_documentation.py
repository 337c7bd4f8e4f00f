"""docs/filters.md describes every field of the filter, and its examples find what it says."""

import re
from pathlib import Path

import pytest

from store.claims import count
from store.filters import FIELDS, parse_filter

PAGE = (Path(__file__).parents[2] / "docs" / "filters.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| `(\w+)` \| (.+) \| `(.+)` \| (\d+) \|$", re.MULTILINE)
ROWS = {row[0]: row[1:] for row in _ROW.findall(PAGE)}


def test_every_field_has_a_row_and_every_row_a_field():
    assert sorted(ROWS) == sorted(field.name for field in FIELDS)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_example_of_a_field_asks_for_it_and_finds_as_many_claims_as_the_page_says(story, field):
    words, example, claims = ROWS[field.name]
    filter = parse_filter(example)
    assert [term.field for term in filter.terms] == [field.name]
    assert count(story, filter) == int(claims)
    assert all(f"`{word}`" in words for word in field.words)
    assert parse_filter(field.example).terms[0].field == field.name


def test_the_filters_shown_in_the_text_can_be_read():
    shown = re.findall(r"(?:`|^ {4})(-?[a-z]+:[^`\n]+)", PAGE.partition("| field |")[0], re.MULTILINE)
    assert len(shown) == 6
    assert all(parse_filter(text) for text in shown)
