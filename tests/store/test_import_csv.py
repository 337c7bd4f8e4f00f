"""Spreadsheets: headings in two languages, any of three delimiters, and every fault named by its line."""

from itertools import product

import pytest
from importing import PEOPLE, bring, claim, exported
from msgspec import json, structs

from store.documents import claim_documents
from store.errors import ImportRejected
from store.exporting.jsonl import records
from store.importing import Options, import_into
from store.types import Claim, Dataset, DaySpan, Evidence, Filter, Hop, Quote

ENGLISH = "date,speaker,outlet,claim,quote,url,topic\n"
ROW = "2026-03-04,Ana,The Wire,It rains,Rain!,https://example.org/1,weather\n"
ARABIC = "التاريخ,المتحدث,المصدر,القول,الاقتباس,الرابط,الموضوع\n"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sheet.csv"


def load(store, path, text, **options):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_into(store, [path], **options)


def only_claim(store):
    [[uid]] = store.rows("SELECT claim_uid FROM claim")
    return claim_documents(store, [uid])[uid]


def rejected(store, path, text):
    with pytest.raises(ImportRejected) as raised:
        load(store, path, text)
    return [str(one).removeprefix(f"{path}:") for one in raised.value.rejections]


def test_a_row_becomes_a_claim(store, path):
    load(store, path, ENGLISH + ROW)
    made = only_claim(store)
    assert made.speaker == "Ana"
    assert made.chain == (Hop(agent="The Wire"), Hop(agent="Ana"))
    assert made.said == DaySpan(precision="day", start=made.said.start, end=made.said.start)
    assert str(made.said.start) == "2026-03-04"
    assert made.content == {"en": "It rains"}
    assert (made.kind, made.quote) == ("direct", Quote(kind="reported", text="Rain!"))
    assert made.topics == ("weather",)
    assert made.evidence == (Evidence(article="https://example.org/1"),)
    assert store.rows("SELECT url, o.id FROM article JOIN agent AS o ON o.agent_no = outlet_no") == [
        ("https://example.org/1", "The Wire")
    ]
    assert dict(store.rows("SELECT id, kind FROM agent")) == {"Ana": "unknown", "The Wire": "outlet"}


def test_headings_delimiters_and_marks_make_no_difference(store, tmp_path):
    headers = [ENGLISH, ARABIC, ENGLISH.upper(), ARABIC.replace("ق", "قَ")]
    paths = []
    for number, (header, delimiter, mark) in enumerate(product(headers, ",;\t|", ["", "\ufeff"])):
        paths.append(tmp_path / f"{number}.csv")
        paths[-1].write_text(mark + (header + ROW).replace(",", delimiter), encoding="utf-8")
    import_into(store, paths)
    made = {}
    for record in records(store, Filter()):
        if isinstance(record, Dataset):
            held = made.setdefault(record.name, [])
        else:  # the id of a claim comes of the name of its set too
            held.append(structs.replace(record, id="") if isinstance(record, Claim) else record)
    assert len(made) == 32
    assert len(made["0"]) == 5  # two agents, a topic, an article, the claim
    assert [name for name, held in made.items() if held != made["0"]] == []


DATES = {
    "2026-03-04": ("day", "2026-03-04", "2026-03-04", None),
    "٤ مارس ٢٠٢٦": ("day", "2026-03-04", "2026-03-04", "٤ مارس ٢٠٢٦"),
    "23/3/2026": ("day", "2026-03-23", "2026-03-23", "23/3/2026"),
    "2026-02": ("month", "2026-02-01", "2026-02-28", "2026-02"),
    "2026": ("year", "2026-01-01", "2026-12-31", "2026"),
    "2026-03-04 14:20": ("day", "2026-03-04", "2026-03-04", "2026-03-04 14:20"),
    "2026-03-02/2026-03-04": ("range", "2026-03-02", "2026-03-04", "2026-03-02/2026-03-04"),
    "../2026-03-04": ("not-after", "None", "2026-03-04", "../2026-03-04"),
    "2026-03-04/..": ("not-before", "2026-03-04", "None", "2026-03-04/.."),
    "2026-03-04T14:20:00+03:00": ("instant", "2026-03-04", "2026-03-04", None),
}


def test_a_date_is_read_with_its_precision_and_kept_as_written(store, path):
    load(store, path, "date,claim\n" + "".join(f"{cell},{cell}\n" for cell in DATES))
    uids = [uid for (uid,) in store.rows("SELECT claim_uid FROM claim")]
    said = {"".join(one.content.values()): one.said for one in claim_documents(store, uids).values()}
    read = {cell: (one.precision, str(one.start), str(one.end), one.wording) for cell, one in said.items()}
    assert read == DATES


@pytest.mark.parametrize(("order", "day"), [("day-first", "2026-04-03"), ("month-first", "2026-03-04")])
def test_the_order_of_numbers_in_dates_can_be_said(store, path, order, day):
    load(store, path, "date,claim\n03/04/2026,x\n", options=Options(dates=order))
    said = only_claim(store).said
    assert (str(said.start), said.wording) == (day, "03/04/2026")


def test_a_claim_without_a_date_is_undated(store, path):
    load(store, path, "date,claim\n,x\n")
    assert only_claim(store).said is None


@pytest.mark.parametrize("speaker", ["", "unknown", "مجهول"])
def test_a_claim_without_a_speaker_is_that_of_an_unnamed_agent_of_its_outlet(store, path, speaker):
    load(store, path, f"speaker,outlet,claim\n{speaker},The Wire,x\n")
    assert only_claim(store).speaker == "unknown speaker: The Wire"
    assert store.rows("SELECT named FROM agent WHERE id LIKE 'unknown%'") == [(False,)]


def test_the_language_is_that_of_the_script_unless_a_column_says(store, path):
    load(store, path, "claim,lang,id\nقال كذا,,a\nhello,,b\nbonjour,fr,c\nمرحبا,English,d\n")
    assert dict(store.rows("SELECT id, language FROM claim")) == {"a": "ar", "b": "en", "c": "fr", "d": "en"}


def test_an_outlet_that_speaks_is_one_agent_and_an_outlet(store, path):
    load(store, path, "speaker,outlet,claim\nThe Wire,The Post,x\nThe Post,The Post,y\nAna,The  Wire,z\n")
    assert dict(store.rows("SELECT id, kind FROM agent WHERE kind = 'outlet'")) == {
        "The Wire": "outlet",
        "The Post": "outlet",
    }
    assert store.rows("SELECT hops FROM claim ORDER BY seq") == [(1,), (0,), (1,)]


def test_an_outlet_learned_from_a_later_sheet_is_an_outlet_in_older_claims(store, path):
    load(store, path, "speaker,outlet,claim\nThe Wire,The Post,x\n", dataset="d")
    assert store.rows("SELECT root_public FROM claim") == [(True,)]
    load(store, path, "speaker,outlet,claim\nAna,The Wire,y\n", dataset="d")
    assert store.rows("SELECT root_public FROM claim ORDER BY seq") == [(False,), (True,)]


def test_a_sheet_does_not_overwrite_agents_that_are_known_better(store, path, tmp_path):
    bring(store, tmp_path / "d.jsonl", *PEOPLE, claim("c", "wire", "ana"), dataset="d")
    report = load(store, path, "speaker,outlet,claim\nana,wire,x\n", dataset="d")
    assert report.counts["agent"].added + report.counts["agent"].changed == 0
    assert store.rows("SELECT count(*) FROM agent_name") == [(4,)]


def test_the_same_sheet_again_changes_nothing(store, path):
    text = (
        ENGLISH + "2026-03-04,Ana,W,x,,http://e/1,a;b\n2026-03-04,,W,y,,http://e/1,\n,W,V,z,,http://e/2,b\n"
    )
    assert load(store, path, text).added == 3
    report = load(store, path, text)
    assert {(one.added, one.changed) for one in report.counts.values()} == {(0, 0)}


def test_columns_with_other_headings_are_left_aside_and_said_so(store, path):
    report = load(store, path, "claim,colour,\nx,red,\n")
    assert report.notes == (f"{path}: columns that were left aside: colour",)


def test_a_mapping_gives_fields_to_other_headings(store, path):
    load(
        store,
        path,
        "Aussage,Wer\nEs regnet,Ana\n",
        options=Options(columns={"aussage": "claim", "Wer": "speaker"}),
    )
    assert only_claim(store).speaker == "Ana"


def test_a_mapping_leaves_columns_aside_and_says_what_it_did_not_find(store, path):
    options = Options(columns={"text": "", "Wer": "speaker", "القَوْل": "claim"})
    report = load(store, path, "text,القول,source\nx,y,z\n", options=options)
    assert only_claim(store).content == {"en": "y"}
    assert report.notes == (f"{path}: mapped columns that are not there: Wer",)


def test_a_quote_without_a_claim_is_the_claim(store, path):
    load(store, path, 'quote\n"He said ""no"", twice\nover"\n')
    assert only_claim(store).content == {"en": 'He said "no", twice\nover'}


def test_a_link_of_any_length_is_kept_whole(store, path):
    link = "https://example.org/" + "x" * 3_000
    load(store, path, f"claim,url\nx,{link}\n")
    assert store.rows("SELECT url FROM article") == [(link,)]


BAD_ROWS = {
    "an ambiguous date": (
        "date,claim\n3/4/2026,x\n",
        "2: date: 3/4/2026 can be 3 April or 4 March; write 2026-04-03 or 2026-03-04. "
        "For the whole sheet: --dates day-first, or --dates month-first.",
    ),
    "no date": ("date,claim\nsoon,x\n", "2: date: 'soon' is no day;"),
    "a day that hangs on today": ("date,claim\nyesterday,x\n", "2: date: "),
    "no claim": ("date,claim\n2026-03-04,\n", "2: claim: is empty"),
    "too few cells": ("date,claim,url\n2026-03-04,x\n", "2: the row has 2 cells, the header 3"),
    "too many cells": ("date,claim\n2026-03-04,x,y\n", "2: the row has 3 cells, the header 2"),
    "an open quotation mark": (
        'claim,date\nx,2026\n"y,2026\nz,2026\n',
        "3: a quotation mark opens a cell here and is never closed; the line after it was not read",
    ),
    "a stray quotation mark": ('claim\n"x" y\n', "2: a quotation mark inside a quoted cell must be doubled"),
    "other bytes than UTF-8": (b"claim\nx\n\xe3\xe4\n", "3: not UTF-8 at byte 1 of the line"),
    "an Arabic code page": (
        "القول\nx\n".encode("cp1256"),
        "1: not UTF-8 at byte 1 of the line; save the file as UTF-8, or say its encoding, such as "
        "--encoding cp1256",
    ),
    "NUL bytes": ("claim,date\nx,2026\ny\0z,2026\n", "3: the row holds NUL bytes"),
    "an interval backwards": (
        "date,claim\n2026-03-04/2026-03-02,x\n",
        "2: date: the end 2026-03-02 is before",
    ),
    "no such day": ("date,claim\n2026-02-30/..,x\n", "2: date: day is out of range"),
    "UTF-16 without its mark": (
        "claim\nx\n".encode("utf-16-be"),
        "1: the file is no text in UTF-8; if it is UTF-16 without its mark, say --encoding utf-16-be",
    ),
    "nothing": ("", "1: the file is empty; its first line must name the columns"),
    "no column for the claim": (
        "a,b\nx,y\n",
        "1: no column is the claim; name one of them claim (or القول), or say --map HEADING=claim",
    ),
    "two columns for the claim": (
        "claim,القول\nx,y\n",
        "1: the columns claim and القول both stand for the claim",
    ),
    "no language": ("claim,language\nx,Klingon\n", "2: language: 'Klingon' is no language tag"),
    "a name without end": (f"claim,speaker\nx,{'y' * 201}\n", "2: speaker: is longer than 200 characters"),
    "one id for two claims": ("claim,id\nx,1\ny,1\n", "3: id: the claim 1 stands with other content at "),
}


@pytest.mark.parametrize(("text", "reason"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_fault_is_named_by_its_line(store, path, text, reason):
    [found] = rejected(store, path, text)
    assert found.startswith(reason)
    assert store.rows("SELECT count(*) FROM dataset") == [(0,)]


def test_the_line_of_a_row_counts_the_lines_inside_cells_before_it(store, path):
    text = 'claim,date\n"one\ntwo\nthree",2026\n\nx,soon\n'
    assert rejected(store, path, text)[0].startswith("6: date:")


def test_a_sheet_becomes_documents_that_can_be_exchanged(store, path, tmp_path):
    load(store, path, ENGLISH + "2026-03-04,Ana,W,x,q,http://e/1,a\n")
    documents = tmp_path / "documents.jsonl"
    documents.write_bytes(exported(store))
    assert [json.decode(line)["type"] for line in exported(store).splitlines()] == [
        "dataset", "agent", "agent", "topic", "article", "claim",
    ]  # fmt: skip
    assert import_into(store, [documents]).unchanged == 1
