"""What goes in comes out: records of every type, in any order, in several data sets, with any text.

`make soak` tries many more data sets.
"""

import os
from io import BytesIO

from hypothesis import given, settings
from msgspec import json
from strategies import collections

from store.connection import memory_store
from store.exporting import export_jsonl
from store.importing import check_store, import_into
from store.types import Dataset, Record

SOAK = "AQWAL_SOAK" in os.environ
slow = settings(
    max_examples=100 if SOAK else 6,
)


def exported(store):
    out = BytesIO()
    export_jsonl(store, out)
    return out.getvalue()


def by_dataset(lines):
    """The records of a file, as a sorted list for each data set with its header."""
    found, current = {}, None
    for line in lines.split(b"\n"):
        if line:
            record = json.decode(line, type=Record)
            if isinstance(record, Dataset):
                current = found.setdefault(record.name, [])
            current.append(json.encode(record))
    return {name: sorted(records) for name, records in found.items()}


@slow
@given(collections())
def test_an_export_holds_exactly_the_records_that_were_imported(tmp_path, datasets):
    path = tmp_path / "whole.jsonl"
    path.write_bytes(
        b"".join(json.encode(one) + b"\n" for header, rest in datasets for one in (header, *rest))
    )
    with memory_store() as store:
        report = import_into(store, [path])
        first = exported(store)
        assert check_store(store) == ()
    assert by_dataset(first) == by_dataset(path.read_bytes())
    assert report.rejected == 0

    path.write_bytes(first)
    with memory_store() as store:
        import_into(store, [path])
        assert exported(store) == first
        again = import_into(store, [path])
        assert (again.added, again.changed) == (0, 0)
        assert exported(store) == first


@settings(slow, max_examples=50 if SOAK else 4)
@given(collections())
def test_data_sets_imported_one_by_one_are_those_imported_together(tmp_path, datasets):
    together, apart = tmp_path / "together.jsonl", tmp_path / "apart.jsonl"
    with memory_store() as one_by_one, memory_store() as at_once:
        for header, rest in datasets:
            apart.write_bytes(b"".join(json.encode(one) + b"\n" for one in (header, *rest)))
            import_into(one_by_one, [apart])
        together.write_bytes(
            b"".join(json.encode(one) + b"\n" for header, rest in datasets for one in (header, *rest))
        )
        import_into(at_once, [together])
        assert exported(one_by_one) == exported(at_once)
