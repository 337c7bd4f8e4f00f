"""The documentation of the format: its examples are imported, its words are those of the types."""

import re
from pathlib import Path
from typing import get_args

import pytest
from importing import exported
from jsonschema import Draft202012Validator
from msgspec import json
from msgspec.structs import fields

from store import types
from store.connection import memory_store
from store.importing import check_store, import_into
from store.importing.json_schema import schema_text
from store.importing.readers.columns import HEADINGS
from store.types import Record

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "data_format.md").read_text(encoding="utf-8")
SCHEMA = DOCS / "aqwal.schema.json"
EXAMPLES = re.findall(r"```(jsonl|csv)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("ending", "text"), EXAMPLES, ids=lambda value: value[:5])
def test_an_example_can_be_imported(tmp_path, ending, text):
    path = tmp_path / f"example.{ending}"
    path.write_text(text, encoding="utf-8")
    with memory_store() as store:
        report = import_into(store, [path])
        assert (report.rejected, report.notes) == (0, ())
        assert report.added >= 1
        assert check_store(store) == ()


def test_the_page_has_examples_of_both_formats():
    assert {ending for ending, _ in EXAMPLES} == {"jsonl", "csv"}


def test_every_record_field_and_word_is_explained():
    structs = [one for one in vars(types).values() if isinstance(one, type) and issubclass(one, types.Value)]
    named = {field.encode_name for struct in structs for field in fields(struct)}
    records = {struct.__struct_config__.tag for struct in get_args(Record)}
    words = {
        word
        for name, kind in vars(types).items()
        if name[0].isupper()
        and all(isinstance(one, str) for one in get_args(kind))
        and name not in {"Clock", "View"}
        for word in get_args(kind)
    }
    assert {"organisation", "presupposes", "week-part"} <= words
    assert not [word for word in named | records | words if f"`{word}`" not in PAGE]


def test_every_heading_is_named():
    assert not [word for words in HEADINGS.values() for word in words.split() if word not in PAGE]


def test_the_schema_is_that_of_the_types():
    made = schema_text()
    assert SCHEMA.read_text(encoding="utf-8") == made, (
        "run: python -m store.importing.json_schema > docs/aqwal.schema.json"
    )


def test_the_schema_accepts_the_examples_and_the_export_of_a_sheet(tmp_path):
    validator = Draft202012Validator(json.decode(SCHEMA.read_bytes()))
    validator.check_schema(validator.schema)
    for ending, text in EXAMPLES:
        path = tmp_path / f"example.{ending}"
        path.write_text(text, encoding="utf-8")
        with memory_store() as store:
            import_into(store, [path])
            for line in exported(store).splitlines():
                validator.validate(json.decode(line))


@pytest.mark.parametrize(
    "record",
    [{"type": "agent"}, {"type": "robot"}, {"type": "agent", "id": "x", "names": {"en": "x"}, "nmae": 1}],
    ids=["a field is missing", "the type is unknown", "a field is unknown"],
)
def test_the_schema_refuses_what_the_import_refuses(record):
    assert not Draft202012Validator(json.decode(SCHEMA.read_bytes())).is_valid(record)
