"""Bad input: every fault is named with file, line, field and a reason, and nothing half-imported remains."""

import pytest
from importing import PEOPLE, bring, claim, count, day, exported, rejections, relation, write

from store.connection import memory_store
from store.errors import FileFault, ImportRejected
from store.importing import check_files, check_store, import_into

ANA = claim("c1", "wire", "ana")
ARTICLE = {"type": "article", "id": "a1", "outlet": "wire", "language": "en", "text": "Ana said: no."}


def stands(start, end, exact, article="a1"):
    return {"evidence": [{"article": article, "start": start, "end": end, "exact": exact}]}


@pytest.fixture
def store():
    with memory_store() as opened:
        yield opened


@pytest.fixture
def path(tmp_path):
    return tmp_path / "in.jsonl"


BAD_LINES = {
    "not JSON": (b"{no", "5: not JSON: object keys must be strings (byte 1)"),
    "half a line": (b'{"type":"agent"', "5: not JSON: it breaks off"),
    "not an object": (b"[1]", "5: expected an object, got a list"),
    "not UTF-8": (
        b'{"type":"agent","id":"\xff"}',
        "5: not UTF-8 at byte 23 of the line; save the file as UTF-8",
    ),
    "no type": ({"id": "x"}, "5: type: is missing"),
    "unknown type": ({"type": "agnet"}, "5: type: 'agnet' is no type of record; one of dataset, agent,"),
    "no field": ({"type": "agent", "names": {"en": "x"}}, "5: id: is missing"),
    "unknown field": ({**PEOPLE[0], "nmae": 1}, "5: nmae: is no field of this record"),
    "unknown field inside": (
        {**ANA, "chain": [{"agent": "ana", "cu": "said"}]},
        "5: chain[0].cu: is no field of this record",
    ),
    "wrong type": ({**PEOPLE[0], "named": "yes"}, "5: named: expected true or false, got a text"),
    "unknown word": (
        {**PEOPLE[0], "kind": "robot"},
        "5: kind: 'robot' is not one of person, group, organisation, outlet, platform, unknown",
    ),
    "not a day": ({**ANA, "said": day("2026-02-30")}, "5: said.start: not a day; write it as 2026-03-04"),
    "end before start": (
        {**ANA, "said": day("2026-03-04", "2026-03-03")},
        "5: said: the end 2026-03-03 is before the start 2026-03-04",
    ),
    "cycle in a chain": (
        claim("c1", "wire", "post", "wire"),
        "5: the chain is a cycle: it comes back to 'wire'",
    ),
    "speaker not at the end": (
        {**ANA, "speaker": "bo"},
        "5: the chain ends at 'ana' but the speaker is 'bo'",
    ),
    "no language tag": ({**ANA, "language": "Arabic"}, "5: language: it is no language tag such as ar"),
    "empty content": ({**ANA, "content": {}}, "5: content: is empty"),
    "unknown agent": (claim("c1", "wire", "nobody"), "5: chain[1].agent: no agent has the id nobody"),
    "unknown addressee": ({**ANA, "addressee": {"agent": "x"}}, "5: addressee.agent: no agent has the id x"),
    "unknown platform": ({**ANA, "platform": {"agent": "x"}}, "5: platform.agent: no agent has the id x"),
    "unknown co-speaker": (
        {**ANA, "co_speakers": [{"agent": "bo"}, {"agent": "x"}]},
        "5: co_speakers[1].agent: no agent has the id x",
    ),
    "unknown reporter": (
        {**ANA, "reported": [{"by": "x", **day("2026-03-04")}]},
        "5: reported[0].by: no agent has the id x",
    ),
    "unknown topic": ({**ANA, "topics": ["x"]}, "5: topics[0]: no topic has the id x"),
    "unknown proposition": (
        {**ANA, "stances": [{"proposition": "x", "stance": "deny"}]},
        "5: stances[0].proposition: no proposition has the id x",
    ),
    "unknown article": (
        {**ANA, "evidence": [{"article": "x"}]},
        "5: evidence[0].article: no article has the id x",
    ),
    "unknown container": ({**ANA, "nested_in": "x"}, "5: nested_in: no claim has the id x"),
    "unknown outlet": ({**ARTICLE, "outlet": "x"}, "5: outlet: no agent has the id x"),
    "unknown claim": (relation("x", "y"), "5: from: no claim has the id x"),
    "unknown agent of a question": (
        {"type": "identity_question", "a": "ana", "b": "x", "verdict": "same"},
        "5: b: no agent has the id x",
    ),
    "relation to itself": (relation("x", "x"), "5: the relation links 'x' to itself"),
    "half a span": (
        {**ANA, "evidence": [{"article": "a1", "start": 3}]},
        "5: evidence[0]: the evidence needs `start`, `end` and `exact` together, or `exact` alone",
    ),
    "inside itself": ({**ANA, "nested_in": "c1"}, "5: nested_in: the claim c1 stands inside itself"),
}


@pytest.mark.parametrize(("line", "reason"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_named_and_nothing_is_imported(store, path, line, reason):
    found = rejections(store, path, *PEOPLE, line)
    assert found[0].startswith(reason)
    assert [count(store, table) for table in ("agent", "claim", "dataset", "import")] == [0, 0, 0, 0]


def test_the_rest_of_each_file_is_imported_when_bad_lines_are_skipped(store, tmp_path):
    good = claim("good", "wire", "bo")
    paths = [write(tmp_path / f"{name}.jsonl", *PEOPLE, line, good) for name, (line, _) in BAD_LINES.items()]
    report = import_into(store, paths, skip_bad=True)
    assert report.rejected == len(paths)
    assert {(one.file, one.line) for one in report.rejections} == {(str(path), 5) for path in paths}
    kept = store.rows("SELECT d.name, c.id FROM claim AS c JOIN dataset AS d USING (dataset_no)")
    assert sorted(kept) == sorted((name, "good") for name in BAD_LINES)
    assert check_store(store) == ()


def test_every_rejection_is_listed_in_the_order_of_the_lines(store, path):
    lines = [claim("c1", "wire", "x"), *PEOPLE, b"{", {**ANA, "topics": ["t"]}, b"", b"{"]
    assert [one.split(":")[0] for one in rejections(store, path, *lines)] == ["1", "6", "7", "9"]


def test_beyond_a_thousand_rejections_the_others_are_counted(store, path):
    with pytest.raises(
        ImportRejected, match="1,500 records were rejected, so nothing was imported"
    ) as raised:
        bring(store, path, *[b"{"] * 1_500)
    assert (len(raised.value.rejections), raised.value.unlisted) == (1_000, 500)


def test_one_id_with_different_content_is_rejected_and_names_the_other_place(store, path):
    other = {**ANA, "content": {"en": "something else"}}
    assert rejections(store, path, *PEOPLE, ANA, other) == [
        f"6: id: the claim c1 stands with other content at {path}:5"
    ]


def test_two_relations_of_one_type_between_two_claims_must_agree(store, path):
    bo = claim("c2", "wire", "bo")
    found = rejections(
        store, path, *PEOPLE, ANA, bo, relation("c1", "c2"), relation("c1", "c2", basis="inference")
    )
    assert found == [f"8: the relation c1 denies c2 stands with other content at {path}:7"]


def test_one_data_set_with_two_titles_is_rejected(store, path):
    headers = [{"type": "dataset", "name": "d", "title": {"en": title}} for title in ("one", "two")]
    assert rejections(store, path, *headers) == [
        f"2: name: the data set d stands with other content at {path}:1"
    ]


def test_the_same_record_twice_is_one_record(store, path):
    report = bring(
        store, path, *PEOPLE, *PEOPLE, ANA, ANA, relation("c1", "c2"), claim("c2", "wire", "bo"), ANA
    )
    assert (report.added, report.rejected) == (2, 0)
    assert count(store, "hop") == 4
    assert count(store, "agent_name") == 4
    assert check_store(store) == ()


# ---------------------------------------------------------------- evidence


def test_evidence_must_be_what_the_article_says_there(store, path):
    wrong = {**ANA, **stands(0, 3, "Bob")}
    assert rejections(store, path, *PEOPLE, ARTICLE, wrong) == [
        "6: evidence[0]: `exact` is not what the article has at 0 to 3"
    ]


def test_evidence_outside_the_text_is_rejected(store, path):
    outside = {**ANA, **stands(10, 16, "no. No")}
    assert rejections(store, path, *PEOPLE, ARTICLE, outside) == [
        "6: evidence[0]: 10 to 16 lies outside the text of the article, which has 13 code points"
    ]


def test_evidence_counts_code_points_not_bytes_or_letters_as_drawn(store, path):
    text = "قالَ 👩‍👩‍👧 e\u0301: لا"
    article = {**ARTICLE, "text": text}
    at = text.index("لا")
    report = bring(store, path, *PEOPLE, article, {**ANA, **stands(at, at + 2, "لا")})
    assert report.rejected == 0


def test_evidence_in_an_article_without_text_is_taken_as_given(store, path):
    article = {key: value for key, value in ARTICLE.items() if key != "text"}
    assert bring(store, path, *PEOPLE, article, {**ANA, **stands(900, 903, "Ana")}).rejected == 0


def test_a_new_text_of_an_article_must_still_hold_the_evidence_that_is_stored(store, path):
    bring(store, path, *PEOPLE, ARTICLE, {**ANA, **stands(0, 3, "Ana")}, dataset="d")
    changed = {**ARTICLE, "text": "Later, Ana said: no."}
    assert rejections(store, path, changed, dataset="d") == [
        "1: text: the text no longer holds the evidence of the claim c1 at 0 to 3"
    ]
    report = bring(store, path, changed, {**ANA, **stands(7, 10, "Ana")}, dataset="d")
    assert (report.rejected, report.changed) == (0, 1)
    assert check_store(store) == ()


# ---------------------------------------------------------------- what depends on what is rejected


def test_claims_in_each_other_are_rejected_and_who_stands_inside_them_waits_for_the_mending(store, path):
    ring = [claim(f"c{n}", "wire", "ana", nested_in=f"c{(n + 1) % 3}") for n in range(3)]
    inside = claim("inside", "wire", "ana", nested_in="c0")
    assert [one.split(":")[0] for one in rejections(store, path, *PEOPLE, *ring, inside)] == ["5", "6", "7"]
    report = bring(store, path, *PEOPLE, *ring, inside, ANA | {"id": "good"}, skip_bad=True)
    assert (report.added, report.rejected) == (1, 4)


def test_a_cycle_through_a_stored_claim_is_rejected(store, path):
    bring(store, path, *PEOPLE, ANA, claim("c2", "wire", "bo", nested_in="c1"), dataset="d")
    found = rejections(store, path, {**ANA, "nested_in": "c2"}, dataset="d")
    assert found == ["1: nested_in: the claim c1 stands inside itself"]


def test_a_deep_nest_is_no_cycle(store, path):
    nest = [claim(f"c{n}", "wire", "ana", **({"nested_in": f"c{n - 1}"} if n else {})) for n in range(300)]
    assert bring(store, path, *PEOPLE, *nest).added == 300


def test_whatever_depends_on_a_skipped_record_is_skipped_too(store, path):
    report = bring(
        store,
        path,
        *PEOPLE[1:],
        {**PEOPLE[0], "kind": "robot"},
        ARTICLE,
        {**claim("c1", "post", "ana"), "evidence": [{"article": "a1"}]},
        claim("c2", "post", "bo", nested_in="c1"),
        relation("c2", "c3"),
        claim("c3", "post", "bo"),
        skip_bad=True,
    )
    assert [one.line for one in report.rejections] == [4, 5, 6, 7, 8]
    assert store.rows("SELECT id FROM claim") == [("c3",)]
    assert check_store(store) == ()


def test_a_rejected_new_version_leaves_the_stored_one(store, path):
    bring(store, path, *PEOPLE, ANA, dataset="d")
    before = exported(store)
    report = bring(store, path, {**ANA, "topics": ["x"]}, dataset="d", skip_bad=True)
    assert (report.changed, report.rejected) == (0, 1)
    assert exported(store) == before


# ---------------------------------------------------------------- whole files


def test_a_file_in_another_encoding_is_named(store, path):
    path.write_bytes('{"type":"dataset","name":"d"}'.encode("utf-16-le"))
    with pytest.raises(ImportRejected) as raised:
        import_into(store, [path])
    assert [str(one) for one in raised.value.rejections] == [
        f"{path}:1: the file is no text in UTF-8; if it is UTF-16 without its mark, say --encoding utf-16-le"
    ]


def test_a_byte_order_mark_blank_lines_and_carriage_returns_are_no_fault(store, path):
    lines = [b"\xef\xbb\xbf" + b'{"type":"dataset","name":"d"}\r', b"", b"   ", *PEOPLE, ANA]
    assert bring(store, path, *lines).added == 1
    assert store.rows("SELECT name FROM dataset") == [("d",)]


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "does not exist; check the name of the file to import."),
        (lambda path: path.mkdir(), "is a folder; name the files inside it."),
        (lambda path: path.write_bytes(b"\0" * 8 + b"DUCK" + b"\0" * 9), "is a database; import takes"),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), "is a database; import takes"),
    ],
    ids=["missing", "folder", "claims file", "SQLite"],
)
def test_a_file_that_is_no_input_gets_one_sentence(store, tmp_path, make, sentence):
    path = tmp_path / "in.jsonl"
    make(path)
    with pytest.raises(FileFault, match=sentence):
        import_into(store, [path])


def test_a_check_of_a_file_tells_what_an_import_would_reject(tmp_path):
    path = tmp_path / "in.jsonl"
    with memory_store() as store:
        expected = rejections(store, path, *PEOPLE, b"{", ANA)
    report = check_files([path])
    assert (report.added, report.rejected) == (1, 1)
    assert [str(one).removeprefix(f"{path}:") for one in report.rejections] == expected
