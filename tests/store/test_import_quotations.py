"""Quotebank and GDELT: what they say becomes claims, and what they do not know is not made up."""

import bz2
import gzip

import pytest
from importing import count
from msgspec import json

from store.documents import agent_documents, article_documents, claim_documents
from store.errors import ImportRejected
from store.importing import Options, import_into
from store.types import DaySpan, Evidence, Hop, Quote, Report

QUOTED = {
    "quoteID": "2019-05-04-000123",
    "quotation": "the harbour will stay open",
    "speaker": "Mira Olsen",
    "qids": ["Q900001"],
    "date": "2019-05-04 08:04:05",
    "numOccurrences": 2,
    "probas": [["Mira Olsen", "0.81"], ["None", "0.19"]],
    "urls": [
        "http://www.harbour-post.example/a",
        "https://daily.example/b",
        "http://www.harbour-post.example/a",
    ],
    "phase": "E",
}
NOBODY = QUOTED | {"quoteID": "2019-05-04-000124", "speaker": "None", "qids": [], "urls": []}
PAGE = {
    "date": "2021-02-03T10:15:00Z",
    "url": "https://souq.example/news/1",
    "title": "الميناء",
    "lang": "ARABIC",
    "quotes": [
        {"pre": "وقال ", "quote": "سيبقى الميناء مفتوحا", "post": " يوم الأحد"},
        {"pre": "وأضاف ", "quote": "لن نغلقه", "post": ""},
        {"pre": "", "quote": " ", "post": ""},
    ],
}


def lines(*values):
    return b"".join(json.encode(value) + b"\n" for value in values)


def load(store, path, data, **options):
    path.write_bytes(data)
    return import_into(store, [path], **options)


def claims(store):
    uids = [uid for (uid,) in store.rows("SELECT claim_uid FROM claim ORDER BY seq")]
    return list(claim_documents(store, uids).values())


def agents(store):
    uids = [uid for (uid,) in store.rows("SELECT agent_uid FROM agent ORDER BY id")]
    return {one.id: one for one in agent_documents(store, uids).values()}


def faults(store, path, data):
    with pytest.raises(ImportRejected) as raised:
        load(store, path, data)
    return [str(one).removeprefix(f"{path}:") for one in raised.value.rejections]


# ---------------------------------------------------------------- Quotebank


@pytest.mark.parametrize("pack", [bytes, bz2.compress], ids=["plain", "bz2"])
def test_a_quotation_is_a_claim_that_was_said_by_the_day_it_was_first_seen(store, tmp_path, pack):
    load(store, tmp_path / "quotes-2019.json.bz2", pack(lines(QUOTED)))
    [claim] = claims(store)
    seen = DaySpan(precision="not-after", end=claim.said.end, basis="first seen by Quotebank")
    assert (claim.id, claim.speaker, str(claim.said.end)) == ("2019-05-04-000123", "Q900001", "2019-05-04")
    assert claim.said == seen
    assert claim.reported == (
        Report(by="harbour-post.example", precision="not-after", end=seen.end, basis=seen.basis),
    )
    assert claim.chain == (Hop(agent="harbour-post.example"), Hop(agent="Q900001"))
    assert (claim.kind, claim.quote.kind, claim.quote.text) == ("direct", "reported", QUOTED["quotation"])
    assert claim.evidence == (
        Evidence(article="http://www.harbour-post.example/a"),
        Evidence(article="https://daily.example/b"),
    )
    known = agents(store)
    assert (known["Q900001"].names, known["Q900001"].kind) == ({"en": "Mira Olsen"}, "person")
    assert known["daily.example"].kind == "outlet"


def test_a_quotation_without_a_speaker_keeps_an_unnamed_one_of_its_own(store, tmp_path):
    load(store, tmp_path / "q.jsonl", lines(NOBODY, NOBODY | {"quoteID": "2019-05-04-000125"}))
    speakers = {claim.speaker for claim in claims(store)}
    assert len(speakers) == 2
    assert [agents(store)[one].named for one in speakers] == [False, False]


def test_a_name_that_stands_for_several_people_is_no_one_of_them(store, tmp_path):
    load(store, tmp_path / "q.jsonl", lines(QUOTED | {"qids": ["Q900001", "Q900002"]}))
    assert claims(store)[0].speaker == "Mira Olsen"


def test_a_bad_quotation_is_named_by_its_line_and_field(store, tmp_path):
    bad = [
        QUOTED | {"quoteID": "a", "quotation": " "},
        QUOTED | {"quoteID": "b", "date": "soon"},
        QUOTED | {"quoteID": "c", "date": "2019-02-30"},
        QUOTED | {"quoteID": "d" * 300},
        QUOTED | {"quoteID": 5},
    ]
    assert [
        one[:34] for one in faults(store, tmp_path / "q.jsonl", lines(QUOTED, *bad) + b'{"quoteID": ')
    ] == [
        "2: quotation: is empty",
        "3: date: 'soon' is no day; write f",
        "4: date: there is no day '2019-02-",
        "5: quoteID: is longer than 200 cha",
        "6: quoteID: expected a text, got a",
        "7: not JSON: it breaks off (a reco",
    ]


# ---------------------------------------------------------------- GDELT


def test_each_quote_of_an_article_is_a_claim_of_a_speaker_who_is_not_known(store, tmp_path):
    load(store, tmp_path / "gqg.json.gz", gzip.compress(lines(PAGE)))
    first, second = claims(store)
    assert first.speaker != second.speaker
    assert not any(agents(store)[one.speaker].named for one in (first, second))
    assert (first.language, first.content) == ("ar", {"ar": "سيبقى الميناء مفتوحا"})
    assert first.quote == Quote(kind="reported", text="سيبقى الميناء مفتوحا")
    assert first.evidence == (
        Evidence(article=PAGE["url"], exact="سيبقى الميناء مفتوحا", prefix="وقال ", suffix=" يوم الأحد"),
    )
    assert [hop.agent for hop in first.chain] == ["souq.example", first.speaker]
    assert (first.said.precision, str(first.said.end)) == ("not-after", "2021-02-03")
    assert [one.by for one in first.reported] == ["souq.example"]
    [article] = article_documents(
        store, [uid for (uid,) in store.rows("SELECT article_uid FROM article")]
    ).values()
    assert (article.title, article.published.precision) == ("الميناء", "not-after")


def test_a_language_that_has_no_name_here_is_told_by_the_script(store, tmp_path):
    load(store, tmp_path / "gqg.json", lines(PAGE | {"lang": "ELVISH"}))
    assert {claim.language for claim in claims(store)} == {"ar"}


@pytest.mark.parametrize("date", ["20210203101500", "2021-02-03 10:15:00", "2021-02-03"])
def test_a_time_stamp_may_have_any_of_its_forms(store, tmp_path, date):
    load(store, tmp_path / "gqg.json", lines(PAGE | {"date": date}))
    assert str(claims(store)[0].said.end) == "2021-02-03"


def test_an_article_without_quotes_brings_nothing(store, tmp_path):
    report = load(store, tmp_path / "gqg.json", lines(PAGE | {"quotes": []}))
    assert (report.added, report.rejected, count(store, "agent")) == (0, 0, 0)


def test_an_article_with_too_many_quotes_is_rejected(store, tmp_path):
    many = [{"pre": "", "quote": f"q{n}", "post": ""} for n in range(2_001)]
    [found] = faults(store, tmp_path / "gqg.json", lines(PAGE | {"quotes": many}))
    assert found == "1: quotes: has more than 2,000 quotes"


@pytest.mark.parametrize("url", ["", "http://[::1", "no link at all"])
def test_a_link_without_a_host_gives_no_outlet(store, tmp_path, url):
    if not url:
        assert faults(store, tmp_path / "gqg.json", lines(PAGE | {"url": url})) == ["1: url: is empty"]
        return
    load(store, tmp_path / "gqg.json", lines(PAGE | {"url": url}))
    assert [len(claim.chain) for claim in claims(store)] == [1, 1]


@pytest.mark.parametrize("data", [lines(QUOTED, NOBODY), lines(PAGE)], ids=["Quotebank", "GDELT"])
def test_reading_a_file_twice_doubles_nothing(store, tmp_path, data):
    added = load(store, tmp_path / "data.json", data).added
    report = load(store, tmp_path / "data.json", data)
    assert (report.added, report.changed, report.unchanged) == (0, 0, added)
    assert {(one.added, one.changed) for one in report.counts.values()} == {(0, 0)}


def test_a_format_can_be_forced(store, tmp_path):
    strange = lines({"note": "x" * 70_000, **PAGE})
    assert load(store, tmp_path / "a.json", strange, options=Options(format="gdelt")).added == 2
