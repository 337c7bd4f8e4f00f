"""Reviews of fact checkers: a claim, the verdict on it, and no more of a dispute than they say."""

import pytest
from msgspec import json

from store.documents import agent_documents, claim_documents
from store.errors import ImportRejected
from store.importing import import_into
from store.types import DaySpan, Hop, Report

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checkers.example/bridge",
    "claimReviewed": "The bridge was closed for a year",
    "datePublished": "2022-06-09",
    "author": {"@type": "Organization", "name": "The Checkers"},
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "False",
    },
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Tomas Vale"},
        "datePublished": "2022-06-01",
        "appearance": [
            {"@type": "CreativeWork", "url": "https://tube.example/v/1"},
            "https://blog.example/2",
        ],
    },
}
ANSWER = {
    "claims": [
        {
            "text": "الجسر مغلق منذ سنة",
            "claimant": "تامر سعيد",
            "claimDate": "2022-06-01T00:00:00Z",
            "claimReview": [
                {
                    "publisher": {"name": "المدققون", "site": "mudaqqiq.example"},
                    "url": "https://mudaqqiq.example/1",
                    "title": "هل أغلق الجسر؟",
                    "reviewDate": "2022-06-09T00:00:00Z",
                    "textualRating": "خطأ",
                    "languageCode": "ar",
                },
                {
                    "publisher": {"site": "other.example"},
                    "url": "https://other.example/2",
                    "textualRating": "Half true",
                    "languageCode": "en",
                },
            ],
        },
        {"text": "It rained"},
    ],
    "nextPageToken": "x",
}


def load(store, path, data, **options):
    path.write_bytes(data if isinstance(data, bytes) else json.encode(data))
    return import_into(store, [path], **options)


def claims(store):
    uids = [uid for (uid,) in store.rows("SELECT claim_uid FROM claim ORDER BY seq")]
    return list(claim_documents(store, uids).values())


def relations(store):
    return store.rows("SELECT relation, linked_by, note FROM relation ORDER BY seq")


def faults(store, path, data):
    with pytest.raises(ImportRejected) as raised:
        load(store, path, data)
    return [str(one).removeprefix(f"{path}:") for one in raised.value.rejections]


def test_a_review_is_the_claim_and_a_verdict_that_denies_it(store, tmp_path):
    load(store, tmp_path / "review.json", REVIEW)
    claim, verdict = claims(store)
    assert claim.content == {"en": "The bridge was closed for a year"}
    assert claim.chain == (Hop(agent="The Checkers"), Hop(agent="Tomas Vale"))
    assert (claim.said.precision, str(claim.said.end)) == ("not-after", "2022-06-01")
    reported = claim.reported[0]
    assert reported == Report(by="The Checkers", precision="day", start=reported.start, end=reported.start)
    assert str(reported.start) == "2022-06-09"
    assert [one.article for one in claim.evidence] == [
        "https://tube.example/v/1",
        "https://blog.example/2",
        "https://checkers.example/bridge",
    ]
    assert (verdict.speaker, verdict.kind, verdict.act, verdict.polarity) == (
        "The Checkers",
        "document",
        "assess",
        "deny",
    )
    assert verdict.content == {"en": "False: The bridge was closed for a year"}
    assert verdict.said == DaySpan(precision="day", start=reported.start, end=reported.start)
    assert relations(store) == [("denies", "The Checkers", "False")]
    assert store.rows("SELECT disputed FROM claim") == [(True,), (True,)]
    kinds = agent_documents(store, [uid for (uid,) in store.rows("SELECT agent_uid FROM agent")]).values()
    assert {one.id: one.kind for one in kinds} == {
        "The Checkers": "outlet",
        "Tomas Vale": "person",
        "tube.example": "outlet",
        "blog.example": "outlet",
    }


RATINGS = [
    ({"alternateName": "True"}, "confirms"),
    ({"alternateName": "صحيح"}, "confirms"),
    ({"alternateName": "كاذب"}, "denies"),
    ({"alternateName": "Mostly false"}, "responds_to"),
    (
        {"ratingValue": "5", "bestRating": "5", "worstRating": "1", "alternateName": "Accurate"},
        "confirms",
    ),
    ({"ratingValue": 2, "bestRating": 5, "worstRating": 1, "alternateName": "Shaky"}, "responds_to"),
    ({"ratingValue": 1, "alternateName": "One star"}, "responds_to"),
    ({"ratingValue": 1, "bestRating": 1, "worstRating": 1, "alternateName": "?"}, "responds_to"),
]


def test_only_a_plain_rating_denies_or_confirms(store, tmp_path):
    given = [
        REVIEW
        | {"url": f"https://checkers.example/{number}", "claimReviewed": f"{number}", "reviewRating": rating}
        for number, (rating, _) in enumerate(RATINGS)
    ]
    load(store, tmp_path / "reviews.json", given)
    assert [one for one, *_ in relations(store)] == [relation for _, relation in RATINGS]


def test_a_review_without_a_verdict_is_a_claim_that_was_reported(store, tmp_path):
    load(store, tmp_path / "review.json", REVIEW | {"reviewRating": None})
    assert len(claims(store)) == 1
    assert relations(store) == []


GRAPH = {
    "@context": "https://schema.org",
    "@graph": [
        {"@id": "#us", "@type": "Organization", "name": "The Checkers"},
        REVIEW | {"author": {"@id": "#us"}, "@type": ["schema:ClaimReview"]},
        {"@type": "WebPage"},
    ],
}
FEED = {"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}, {"item": None}]}
PAGE = (
    b"<!doctype html>\n<html><script>var a = 1</script>\n<script type='application/ld+json'>"
    + json.encode(REVIEW)
    + b"</script><p>text</html>"
)
SHAPES = {
    "one": json.encode(REVIEW),
    "one over several lines": json.format(json.encode(REVIEW)),
    "a list": json.encode([REVIEW]),
    "a graph": json.encode(GRAPH),
    "a feed": json.encode(FEED),
    "JSON lines": json.encode(REVIEW) + b"\n\n" + json.encode({"@type": "Thing"}),
    "a page": PAGE,
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_a_review_is_found_wherever_it_stands(store, tmp_path, data):
    load(store, tmp_path / "review.json", data)
    assert [claim.speaker for claim in claims(store)] == ["Tomas Vale", "The Checkers"]


def test_reviews_in_one_document_are_numbered_in_its_order(store, tmp_path):
    bad = [REVIEW, REVIEW | {"claimReviewed": ""}, REVIEW | {"url": "u", "datePublished": "soon"}]
    assert [one[:40] for one in faults(store, tmp_path / "reviews.json", bad)] == [
        "2: claimReviewed: is missing",
        "3: datePublished: 'soon' is no day; writ",
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"@type": "WebPage"}', "1: the file holds no ClaimReview"),
        (b"<html></html>", "1: the file holds no ClaimReview"),
        (b'{"@type": "ClaimReview",\n"url": ', "1: not JSON: it breaks off"),
        (b'{"@type": ' + b"[" * 100_000, "1: not JSON"),
    ],
    ids=["other types", "a page without any", "a cut", "too deep"],
)
def test_a_file_without_reviews_says_so(store, tmp_path, data, reason):
    assert faults(store, tmp_path / "review.json", data)[0].startswith(reason)


def test_an_answer_of_the_api_is_a_claim_and_its_verdicts(store, tmp_path):
    load(store, tmp_path / "answer.json", ANSWER)
    claim, denied, half, rain = claims(store)
    assert (claim.language, claim.speaker, claim.chain[0].agent) == ("ar", "تامر سعيد", "المدققون")
    assert (claim.said.precision, str(claim.said.end)) == ("day", "2022-06-01")
    assert [one.by for one in claim.reported] == ["المدققون"]
    assert denied.content == {"ar": "خطأ: الجسر مغلق منذ سنة"}
    assert (half.speaker, half.said) == ("other.example", None)
    assert (len(rain.chain), rain.speaker.startswith("unknown speaker: ")) == (1, True)
    assert relations(store) == [("denies", "المدققون", "خطأ"), ("responds_to", "other.example", "Half true")]


@pytest.mark.parametrize("data", [{}, {"claims": []}], ids=["nothing", "an empty list"])
def test_an_empty_answer_brings_nothing(store, tmp_path, data):
    from store.importing import Options

    assert load(store, tmp_path / "a.json", data, options=Options(format="factcheck")).added == 0


def test_a_bad_claim_of_an_answer_is_named_by_its_place(store, tmp_path):
    bad = {"claims": [ANSWER["claims"][0], {"claimReview": []}, {"text": " ", "claimReview": []}]}
    assert faults(store, tmp_path / "answer.json", bad) == ["2: text: is missing", "3: text: is empty"]


@pytest.mark.parametrize("data", [REVIEW, ANSWER], ids=["ClaimReview", "the API"])
def test_reading_a_file_twice_doubles_nothing(store, tmp_path, data):
    added = load(store, tmp_path / "data.json", data).added
    report = load(store, tmp_path / "data.json", data)
    assert (report.added, report.changed, report.unchanged) == (0, 0, added)
    assert {(one.added, one.changed) for one in report.counts.values()} == {(0, 0)}
