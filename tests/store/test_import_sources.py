"""Files as they come: packed, in other encodings, cut off, and with lines of any length."""

import bz2
import gzip

import pytest
from importing import PEOPLE, claim, count
from msgspec import json

from store.errors import FileFault, ImportRejected, StoreError
from store.importing import Options, import_into

RECORDS = (*PEOPLE, claim("c1", "wire", "ana"), claim("c2", "wire", "bo"))
LINES = b"".join(json.encode(one) + b"\n" for one in RECORDS)
SHEET = "القول,المتحدث\nستمطر غدا,آنا\nلن تمطر,بو\n"


def load(store, path, data, **options):
    path.write_bytes(data)
    return import_into(store, [path], **options)


def fault(store, path, data, **options):
    with pytest.raises(ImportRejected) as raised:
        load(store, path, data, **options)
    return [str(one).removeprefix(f"{path}:") for one in raised.value.rejections]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress], ids=["gzip", "bzip2"])
@pytest.mark.parametrize("name", ["talks.jsonl.gz", "talks.jsonl.bz2", "talks.jsonl", "talks"])
def test_a_packed_file_is_unpacked_whatever_its_name(store, tmp_path, pack, name):
    assert load(store, tmp_path / name, pack(LINES)).added == 2
    assert store.rows("SELECT name FROM dataset") == [("talks",)]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress], ids=["gzip", "bzip2"])
def test_a_packed_sheet_is_unpacked_too(store, tmp_path, pack):
    assert load(store, tmp_path / "sheet.csv.gz", pack(SHEET.encode())).added == 2


def test_a_file_of_several_packed_parts_is_read_to_its_end(store, tmp_path):
    half = len(LINES) // 2
    data = gzip.compress(LINES[:half]) + gzip.compress(LINES[half:])
    assert load(store, tmp_path / "talks.jsonl.gz", data).added == 2


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress], ids=["gzip", "bzip2"])
def test_a_packed_file_that_breaks_off_imports_nothing_and_says_so(store, tmp_path, pack):
    many = b"".join(json.encode(claim(f"c{n}", "wire", "ana")) + b"\n" for n in range(3_000))
    data = pack(LINES + many)
    found = fault(store, tmp_path / "talks.jsonl.gz", data[: len(data) - 30])
    assert len([one for one in found if "is damaged or breaks off" in one]) == 1
    assert count(store) == 0


def test_a_damaged_packed_file_says_so(store, tmp_path):
    data = bytearray(gzip.compress(LINES))
    data[30] ^= 0xFF
    assert "the gzip data is damaged or breaks off" in fault(store, tmp_path / "a.jsonl.gz", bytes(data))[-1]


def test_a_packed_database_is_still_no_input(store, tmp_path):
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"SQLite format 3\0"))
    with pytest.raises(FileFault, match="is a database"):
        import_into(store, [path])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-sig", "utf-16-le-sig"])
def test_a_byte_order_mark_tells_the_encoding(store, tmp_path, encoding):
    mark, name = ("\ufeff", encoding[:-4]) if encoding.endswith("e-sig") else ("", encoding)
    assert load(store, tmp_path / "sheet.csv", (mark + SHEET).encode(name)).added == 2
    assert store.rows("SELECT text FROM claim_content ORDER BY text") == [("ستمطر غدا",), ("لن تمطر",)]


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16-le", "UTF-16BE", "iso8859-6", "mac-arabic"])
def test_an_encoding_without_a_mark_is_read_when_asked(store, tmp_path, encoding):
    options = Options(encoding=encoding)
    assert load(store, tmp_path / "sheet.csv", SHEET.encode(encoding), options=options).added == 2
    assert store.rows("SELECT text FROM claim_content ORDER BY text") == [("ستمطر غدا",), ("لن تمطر",)]


def test_a_record_in_utf_16_is_read_too(store, tmp_path):
    assert load(store, tmp_path / "talks.jsonl", LINES.decode().encode("utf-16")).added == 2


def test_the_wrong_encoding_is_a_fault_of_the_line_where_it_shows(store, tmp_path):
    data = SHEET.encode("utf-16-le") + b"\x00"
    found = fault(store, tmp_path / "sheet.csv", data, options=Options(encoding="utf-16-le"))
    assert found == ["4: the file is not utf-16-le from here on; name another --encoding"]


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", "\0"])
def test_an_unknown_encoding_is_refused_before_anything_is_read(name):
    with pytest.raises(StoreError, match="is no encoding; write for example"):
        Options(encoding=name)


def test_a_line_of_ten_megabytes_is_a_line(store, tmp_path):
    long = claim("c3", "wire", "ana", content={"en": "a " * 5_000_000})
    data = LINES + json.encode(long) + b"\n" + json.encode(claim("c4", "wire", "bo"))
    assert load(store, tmp_path / "talks.jsonl", data).added == 4
